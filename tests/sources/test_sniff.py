"""The format of bytes without a name."""

import pytest

from blowback.sources.sniff import sniff_format
from tests.sources.makers import RAID, make_docx, make_html, make_mail, make_pdf


@pytest.mark.parametrize(("data", "form"), [
    (make_pdf([]), "pdf"), (make_docx(), "docx"), (make_html(), "html"), (b"<?xml version='1.0'?>\n<html>", "html"),
    (make_mail(b"x", "Subject: y"), "mail"), (b'{"text": "Goma fell."}\n', "jsonl"), (RAID.encode(), "text"),
    (b"From: the desk\n\nTo: whom it may concern\n", "text"), (b"{curly} words\n", "text"), (b"", "text"),
    (b"\xef\xbb\xbf<!DOCTYPE html>", "html"), (b'{"text": "' + b"long " * 2000, "jsonl"), (b"# Heading\n", "text"),
], ids=lambda value: value if isinstance(value, str) else repr(value[:12]))
def test_sniff_format(data: bytes, form: str) -> None:
    assert sniff_format(data) == form
