"""HTML: the article without the page around it, and what the head says."""

from datetime import date

import pytest

from blowback.sources.formats.html import parse_html
from tests.sources.makers import DENIAL, RAID, make_html

META = ('<title>Raid on Ghazni | Khost Monitor</title><meta property="og:site_name" content="Khost Monitor">'
        '<meta property="article:published_time" content="2024-01-02T23:00:00+05:00">')
LD = ('<title>Raid on Ghazni</title><script type="application/ld+json">{"@context":"https://schema.org","@type":'
      '"NewsArticle","headline":"Raid on Ghazni","datePublished":"2024-01-02"}</script>')


def test_article_by_paragraphs_led_by_its_title() -> None:
    assert parse_html(make_html()).text == f"Raid on Ghazni\n\n{RAID}\n\n{DENIAL}"


def test_a_title_that_the_text_lacks_becomes_its_first_line() -> None:
    page = make_html(head="<title>Police post raided in Ghazni</title>").replace(b"<h1>Raid on Ghazni</h1>", b"")
    assert parse_html(page).text.split("\n\n")[:2] == ["Police post raided in Ghazni", RAID]


def test_head_names_publisher_day_and_language() -> None:
    extract = parse_html(make_html(head=META, attributes='class="x" lang="en-GB"'))
    assert (extract.title, extract.source) == ("Raid on Ghazni", "Khost Monitor")
    assert (extract.published, extract.language) == (date(2024, 1, 2), "en-GB")


def test_linked_data_names_the_day() -> None:
    assert parse_html(make_html(head=LD)).published == date(2024, 1, 2)


def test_a_page_that_says_nothing_of_itself() -> None:
    extract = parse_html(make_html(RAID, "It was the worst raid since 12 March 2019, copyright 2021."))
    assert (extract.source, extract.published, extract.language) == (None, None, None)


@pytest.mark.parametrize(("charset", "codec"), [
    ("utf-8", "utf-8"), ("iso-8859-1", "cp1252"), ("windows-1250", "cp1250"),
])
def test_declared_charset(charset: str, codec: str) -> None:
    words = f"The “emir” of {'Łódź' if codec == 'cp1250' else 'Köln'} said so in a long statement."
    page = make_html(RAID, words, head=f"<meta charset={charset}><title>T</title>").decode().encode(codec)
    assert words in parse_html(page).text


def test_table_cells_are_paragraphs_of_their_own() -> None:
    page = make_html(f"{RAID}</p><table><tr><td>Killed in Ghazni</td><td>12 policemen</td></tr></table><p>{DENIAL}")
    assert "\n\nKilled in Ghazni\n\n12 policemen\n\n" in parse_html(page).text


@pytest.mark.parametrize("page", [b"<html><body><p>Goma fell.</p></body></html>", b"<p>Goma fell.", b"Goma fell."],
                         ids=["page", "fragment", "no markup"])
def test_a_page_too_short_to_have_a_main_part_is_read_whole(page: bytes) -> None:
    assert parse_html(page).text == "Goma fell."


@pytest.mark.parametrize("page", [
    b" ", b"<html></html>", b"<script>var a = 1</script>", b"<!-- only this -->",
], ids=repr)
def test_a_page_without_words_has_no_text(page: bytes) -> None:
    assert parse_html(page).text == ""


def test_scripts_and_hidden_machinery_are_no_text() -> None:
    page = make_html(RAID, "<script>alert('x')</script><style>p{}</style>" + DENIAL)
    assert "alert" not in parse_html(page).text
    assert "p{}" not in parse_html(page).text


def test_the_same_page_gives_the_same_extract_twice() -> None:
    assert parse_html(make_html(head=META)) == parse_html(make_html(head=META))
