"""How deep an attribution lies inside others: "he said she hopes that ..." is his word, and hers inside it."""

from blowback.read.attributions.found import Found
from blowback.read.attributions.quotes import Quotation
from blowback.read.attributions.ranges import is_inside


def note_depths(found: list[Found], quotations: list[Quotation]) -> None:
    """Count for each one the attributions in whose content its cue stands; a quotation counts as one."""
    contents = sorted((start, end, n) for n, one in enumerate(found) for start, end in one.ranges)
    places = [_place(one) for one in found]
    for n, one in enumerate(found):
        around = {m for start, end, m in contents if start <= places[n] < end and m != n
                  and not _covers(one, places[m])}
        quoted = is_inside(places[n], quotations) is not None
        one.depth = max(len(around), int(quoted))


def _place(found: Found) -> int:
    if found.cue:
        return found.cue[-1].start
    return found.ranges[0][0] if found.ranges else -1


def _covers(found: Found, place: int) -> bool:
    return any(start <= place < end for start, end in found.ranges)
