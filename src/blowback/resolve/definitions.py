"""What a document itself defines: short forms, other names, and the holders of offices."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = r"(?:[A-Z][\w'’-]*|of|for|the|and|in|al-\w+)"
_LONG = rf"(?:[A-Z][\w'’-]*|al-\w+)(?: {_WORD}){{0,9}}"
_SHORT = r"[A-Z][\w&/-]{1,11}"
_ALIAS = r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}"
_KNOWN = (r"(?:(?:also|better|commonly|locally|previously|formerly|widely|otherwise) )?(?:known|referred to|called)"
          r"(?: locally| commonly)? (?:as|by its (?:acronym|initials)) (?:the )?")
_PATTERNS = tuple(re.compile(pattern) for pattern in (
    rf"(?P<long>{_LONG}),? \((?:the |or )?[\"“']?(?P<short>{_SHORT})[\"”']?\)",
    rf"(?<![\w-])(?P<short>{_SHORT}) \((?P<long>{_LONG})\)",
    rf"(?P<long>{_LONG}), or (?:the )?(?P<short>[A-Z][A-Z&/-]{{1,11}})(?=[,.;])",
    rf"(?P<long>{_LONG}),? {_KNOWN}[\"“']?(?P<short>{_ALIAS})[\"”']?(?: or (?:the )?[\"“']?(?P<other>{_ALIAS}))?",
    rf"(?P<short>{_SHORT}), as (?:the )?(?P<long>{_LONG}) (?:is|are) (?:\w+ )?known",
))
_NAME = r"(?:[A-Z][\w'’-]+|al-\w+|bin|von|de)(?: (?:[A-Z][\w'’-]+|al-\w+|bin|von|de)){0,3}"
_OFFICER = re.compile(
    rf"(?P<office>(?:[A-Z][\w.-]*(?:['’]s)? )(?:[A-Za-z][\w-]* ){{0,3}}?[Mm]inister|"
    rf"(?:[A-Z][\w.-]*(?:['’]s)? )(?:[A-Za-z][\w-]* ){{0,2}}?(?:[Pp]resident|[Pp]remier|[Cc]hancellor|[Ss]pokes\w+|"
    rf"[Aa]mbassador|[Ss]ecretary|[Aa]rmy chief|[Kk]ing|[Ee]mir)),? (?P<name>{_NAME})")


@dataclass(frozen=True, slots=True)
class Definition:
    """That the document gives a short or other form to what it also names in full."""

    short: str
    long: str

    @property
    def is_acronym(self) -> bool:
        """Capitals without spaces: what it stands for is then only what the document says."""
        return " " not in self.short and sum(map(str.isupper, self.short)) > 1


def iter_definitions(text: str) -> Iterator[Definition]:
    """ "Rapid Support Forces (RSF)", "the RSF, as the Rapid Support Forces are known", "Jaish al-Adl, known as JAA"."""
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            for short in filter(None, (found["short"], found.groupdict().get("other"))):
                if len(found["long"].split()) > 1 and short != found["long"]:
                    yield Definition(short, found["long"])


def iter_officers(text: str) -> Iterator[tuple[str, str]]:
    """The last name of somebody and the words for the office, as the document gives them to one another."""
    for found in _OFFICER.finditer(text):
        yield found["name"].split()[-1].removesuffix("'s").removesuffix("’s"), found["office"]
