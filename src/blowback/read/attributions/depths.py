"""How deep an attribution lies inside others: "he said she hopes that ..." is his word, and hers inside it."""

from blowback.read.attributions.found import Found
from blowback.read.attributions.quotes import Quotation
from blowback.read.attributions.ranges import is_inside


def note_depths(found: list[Found], quotations: list[Quotation]) -> None:
    """Count for each one the attributions in whose content its cue stands; a quotation counts as one."""
    contents = sorted((start, end, n) for n, one in enumerate(found) for start, end in one.ranges)
    order = sorted(range(len(found)), key=lambda n: place_of(found[n]))
    around: list[tuple[int, int, int]] = []
    at = 0
    for n in order:
        place = place_of(found[n])
        while at < len(contents) and contents[at][0] <= place:
            around.append(contents[at])
            at += 1
        around = [one for one in around if one[1] > place]
        outer = {m for _, _, m in around if m != n and not _covers(found[n], place_of(found[m]))}
        found[n].depth = max(len(outer), int(is_inside(place, quotations) is not None))


def place_of(found: Found) -> int:
    """Where an attribution is shown: at its cue."""
    if found.cue:
        return found.cue[-1].start
    return found.ranges[0][0] if found.ranges else -1


def _covers(found: Found, place: int) -> bool:
    return any(start <= place < end for start, end in found.ranges)
