"""E-mail (`.eml`): the message's own words and its headers. Run by the worker only."""

import re
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default
from email.utils import parseaddr

from blowback.errors import UnreadableInput
from blowback.sources.dates import parse_mail
from blowback.sources.decode import decode_declared
from blowback.sources.extract import Extract, with_heading
from blowback.sources.formats.html import parse_html

FLOWED = re.compile(r"(?<!^--) \n(?=[^>\s])", re.MULTILINE)


def parse_mail_file(data: bytes) -> Extract:
    """The plain part, else the HTML part, led by the subject; attachments are left out."""
    message = message_from_bytes(data, policy=default)
    if not any(header(message, name) for name in ("From", "Subject", "Date")):
        raise UnreadableInput("no e-mail: it has none of the headers From, Subject, Date", hint="save it as .eml again")
    part = message.get_body(("plain", "html"))
    text = words_of(part) if part else ""
    title = header(message, "Subject")
    name, address = parseaddr(header(message, "From") or "")
    return Extract(
        with_heading(title, text) if text.strip() else "",
        title=title,
        source=name or address or None,
        published=parse_mail(header(message, "Date") or ""),
        language=header(message, "Content-Language"),
    )


def words_of(part: MIMEPart) -> str:
    """The text of a body part, whatever charset it claims to have."""
    data = part.get_payload(decode=True)
    data = data if isinstance(data, bytes) else b""
    if part.get_content_type() == "text/html":
        return parse_html(data).text
    text = decode_declared(data, part.get_content_charset(), "message").replace("\r\n", "\n")
    return FLOWED.sub(" ", text) if part.get_param("format") == "flowed" else text


def header(message: EmailMessage, name: str) -> str | None:
    """A header on one line; None when it is missing or broken beyond reading."""
    try:
        value = message[name]
    except (ValueError, IndexError, TypeError, AttributeError):  # the standard parser's own faults on hostile headers
        return None
    return None if value is None else " ".join(str(value).split())
