"""Tell the format of bytes without a suffix: standard input, or a file of an unknown name."""

import json
import re

MARKUP = re.compile(rb"(?is)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b")
HEADER = re.compile(rb"(?i)(?:From|Received|Return-Path|Message-ID|MIME-Version|Subject|Date|To|X-[\w-]+): ?\S")


def sniff_format(data: bytes) -> str:
    """The format that the first bytes show; `text` when they show none."""
    head = data[:4096].removeprefix(b"\xef\xbb\xbf")
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "docx"
    if MARKUP.match(head):
        return "html"
    if is_mail(head):
        return "mail"
    return "jsonl" if is_json_line(head) else "text"


def is_mail(head: bytes) -> bool:
    """Whether it begins with at least three mail headers, one of them the sender's."""
    lines = [line for line in head.splitlines()[:8] if not line[:1].isspace()]
    block = lines[: lines.index(b"")] if b"" in lines else lines
    return sum(bool(HEADER.match(line)) for line in block) >= 3 and any(
        line.lower().startswith((b"from:", b"received:", b"return-path:")) for line in block)


def is_json_line(head: bytes) -> bool:
    """Whether the first line is a JSON object with a text."""
    line, end, _ = head.partition(b"\n")
    if not line.startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return not end and b'"text"' in line
