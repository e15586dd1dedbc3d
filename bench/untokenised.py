"""Text that was cut into tokens, put together again as it is written, with where each token came to stand."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_CLOSES = frozenset(". , ; : ? ! % ) ] } ... 's n't 're 've 'll 'd 'm".split())
_OPENS = frozenset("( [ { $ £ € #".split())
_PLAIN = {"``": '"', "''": '"', "`": "'", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{",
          "-RCB-": "}"}
_HYPHENATED = re.compile(r"[a-z]-[a-z]", re.IGNORECASE)
_JOINTS = frozenset(("-", ".-", "/"))


@dataclass(frozen=True, slots=True)
class Untokenised:
    """A text and the place of each token in it: `places[n]` is the first character of token n."""

    text: str
    places: tuple[int, ...]


def splits_hyphens(texts: Iterable[str]) -> bool:
    """Whether the tokens of a file are cut at hyphens ("Lima - based"), so that a lone one is no dash."""
    tokens = [token for text in texts for token in text.split(" ")]
    return tokens.count("-") > sum(bool(_HYPHENATED.search(token)) for token in tokens)


def untokenise(tokens: list[str], *, hyphens: bool = True) -> Untokenised:
    """ "Lima - based" is "Lima-based" (where `hyphens` are cut), "the ship 's" is "the ship's", "`` No " is ""No"."""
    out, places, glue, quoted = "", [], True, False
    for n, raw in enumerate(tokens):
        token, before = _PLAIN.get(raw, raw), tokens[n - 1] if n else ""
        if raw == "'" and before == "'":
            out, raw, token, glue = out[:-1], '"', '"', True
        joint = _is_joint(tokens, n, hyphens)
        closes = joint or _is_closing(raw, before, tokens[n + 1 :]) or raw == '"' and (quoted or _ends(tokens, n))
        out += "" if glue or closes else " "
        places.append(len(out))
        out += token
        quoted = not closes if token == '"' else quoted
        glue = joint or raw in _OPENS or token == '"' and quoted or raw in ("'", "`") and not closes
    return Untokenised(out, tuple(places))


def _is_closing(token: str, before: str, after: list[str]) -> bool:
    """Whether a token stands right against the one before it; a lone apostrophe does unless a second one follows."""
    if token == "'":
        return before[-1:].lower() in ("s", "x", "z") or after[:1] != ["'"] and "'" not in after
    return token == "''" or token.lower() in _CLOSES


def _ends(tokens: list[str], n: int) -> bool:
    """Whether a quotation ends here that began in a row before: "... and left . \"", "No , \" he said"."""
    lone = not any(_PLAIN.get(token, token) == '"' for token in tokens[n + 1 :])
    return lone and (n == len(tokens) - 1 or n > 0 and tokens[n - 1] in (",", ".", "?", "!"))


def _is_joint(tokens: list[str], n: int, hyphens: bool) -> bool:
    """Whether a hyphen or a stroke joins the words on both sides."""
    if tokens[n] not in _JOINTS or tokens[n] == "-" and not hyphens or not 0 < n < len(tokens) - 1:
        return False
    return tokens[n - 1][-1:].isalnum() and tokens[n + 1][:1].isalnum()
