"""E-mail: the message's words led by its subject, and its headers."""

from datetime import date

import pytest

from blowback.errors import UnreadableInput
from blowback.sources.formats.mail import parse_mail_file
from tests.sources.makers import DENIAL, RAID, make_html, make_mail

BOTH = f"""--cut\r
Content-Type: text/plain; charset=utf-8\r
\r
{RAID}\r
--cut\r
Content-Type: text/html; charset=utf-8\r
\r
<p>{DENIAL}</p>\r
--cut--\r
"""


def test_headers_name_the_document() -> None:
    extract = parse_mail_file(make_mail(RAID.encode(), "Subject: M23 enters Goma", "Content-Language: en-GB"))
    assert (extract.title, extract.source) == ("M23 enters Goma", "Khost Monitor")
    assert (extract.published, extract.language) == (date(2024, 1, 2), "en-GB")
    assert extract.text == f"M23 enters Goma\n\n{RAID}"


def test_encoded_and_folded_headers() -> None:
    extract = parse_mail_file(make_mail(RAID.encode(), "Subject: =?utf-8?q?Sand=C3=A9?=\r\n leaves Mopti"))
    assert extract.title == "Sandé leaves Mopti"


def test_a_subject_that_leads_the_text_is_not_repeated() -> None:
    body = f"M23  enters Goma\r\n\r\n{RAID}\r\n".encode()
    assert parse_mail_file(make_mail(body, "Subject: M23 Enters Goma")).text == f"M23  enters Goma\n\n{RAID}\n"


def test_the_plain_part_comes_before_the_html_part() -> None:
    extract = parse_mail_file(make_mail(BOTH.encode(), "Content-Type: multipart/alternative; boundary=cut"))
    assert extract.text.strip() == RAID


def test_html_alone_is_read_as_a_page() -> None:
    text = parse_mail_file(make_mail(make_html(), "Content-Type: text/html; charset=utf-8")).text
    assert text == f"Raid on Ghazni\n\n{RAID}\n\n{DENIAL}"


def test_flowed_lines_are_joined() -> None:
    body = b"The rebels entered Goma \r\non Monday.\r\n\r\n> quoted \r\n> here\r\n-- \r\ndesk\r\n"
    text = parse_mail_file(make_mail(body, "Content-Type: text/plain; format=flowed")).text
    assert text == "The rebels entered Goma on Monday.\n\n> quoted \n> here\n-- \ndesk\n"


@pytest.mark.parametrize(("encoding", "body"), [
    ("base64", b"VGhlIOKAnGVtaXLigJ0gbGVmdC4="), ("quoted-printable", b"The =E2=80=9Cemir=E2=80=9D left."),
    ("8bit", "The “emir” left.".encode()),
])
def test_transfer_encodings(encoding: str, body: bytes) -> None:
    mail = make_mail(body, "Content-Type: text/plain; charset=utf-8", f"Content-Transfer-Encoding: {encoding}")
    assert parse_mail_file(mail).text == "The “emir” left."


@pytest.mark.parametrize("charset", ["iso-8859-1", "no-such-charset"])
def test_a_false_charset_is_seen_through(charset: str) -> None:
    mail = make_mail("The “emir” left.".encode("cp1252"), f"Content-Type: text/plain; charset={charset}")
    assert parse_mail_file(mail).text == "The “emir” left."


def test_a_mail_without_a_body_has_no_text() -> None:
    assert parse_mail_file(make_mail(b"", "Subject: M23 enters Goma")).text == ""


def test_what_is_no_mail_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="no e-mail"):
        parse_mail_file(RAID.encode())
