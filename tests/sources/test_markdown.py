"""Markdown: front matter is read and taken off, the rest stays verbatim."""

from datetime import date
from pathlib import Path

import pytest

from blowback.sources.formats.text import parse_markdown
from tests.sources.makers import RAID, read_one

BODY = f"\n# Raid on *Ghazni*\n\n- {RAID}\n\n| a | b |\n|---|---|\n\n> quoted  \n"
YAML = """---
title: "Ghazni: a raid"
source: Khost Monitor   # the desk
date: 2024-01-02
lang: en-GB
tags: [raid, police]
authors:
  - name: A. Reporter
---
"""
TOML = '+++\ntitle = "Ghazni: a raid"\npublisher = "Khost Monitor"\npublished = 2024-01-02\nlanguage = "en"\n+++\n'


@pytest.mark.parametrize("front", [YAML, TOML, YAML.replace("\n", "\r\n"), YAML.replace('"', "'")],
                         ids=["yaml", "toml", "crlf", "single quotes"])
def test_front_matter_names_the_document(tmp_path: Path, front: str) -> None:
    path = tmp_path / "raid.md"
    path.write_bytes((front + BODY).encode())
    document = read_one(path)
    assert document.text == BODY
    assert (document.title, document.source) == ("Ghazni: a raid", "Khost Monitor")
    assert (document.published, document.language) == (date(2024, 1, 2), "en")


@pytest.mark.parametrize("text", [
    BODY, f"---\n\n{RAID}\n\n---\n", f"{RAID}\n---\ntitle: no front matter here\n---\n",
    "---\nnever closed: yes\n" + RAID,
], ids=["none", "rules between paragraphs", "not in front", "not closed"])
def test_what_is_no_front_matter_stays(text: str) -> None:
    assert parse_markdown(text).text == text


@pytest.mark.parametrize(("text", "title"), [
    (BODY, "Raid on *Ghazni*"), ("# Raid #\n\ntext", "Raid"), ("## Part\n\ntext", None), (RAID + "\n\n# Later", None),
], ids=["first heading", "closed heading", "second level", "heading below"])
def test_a_first_heading_is_the_title(text: str, title: str | None) -> None:
    assert parse_markdown(text).title == title
