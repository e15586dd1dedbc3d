"""The names inside the words for a place: "Taji" of "the town of Taji", "Kano" of "Kano city"."""

from blowback.read.grammar import conjuncts
from blowback.read.names import is_country, is_full_place_name, is_known_party, is_metonym, is_place_name, is_territory
from blowback.read.parties import MONTHS, is_time, word_class
from blowback.read.tree import Word

_CLOCK = frozenset(("a.m", "p.m", "time", "a.m.", "p.m.", "am", "pm", "gmt"))
# "The West Bank city of X", "the New York borough of X": what stands before lies around.
_NAMED_AFTER = frozenset("city town capital resort port township borough hamlet seaport".split())
_PARTS = frozenset("outskirt flank perimeter vicinity entrance thoroughfare surroundings environs apartment residence "
                   "cabin waterway tower basin plain gorge canal shore junction roundabout axis meter metre kilometer "
                   "kilometre mile yard".split())
_FOREIGN = frozenset(("embassy", "consulate", "mission"))
_COMPASS = frozenset("north south east west northern southern eastern western central northeast northwest southeast "
                     "southwest rural greater downtown old upper lower".split())
# Names of bodies by their last word: where they are is said beside the name, if at all.
_BODIES = frozenset(
    "office company bank programme program agency ministry party union council organization organisation committee "
    "front alliance army force police group movement brigade corps division department bureau institute association "
    "federation commission command marine guard parliament congress assembly authority corporation court tribunal cup "
    "open championship conference summit parade operation war network center centre league club mission embassy "
    "consulate church mosque store restaurant hotel".split())


def names_in(place: Word) -> list[Word]:
    """The heads of the names of the place, most often one, with those that are coordinated."""
    if is_named(place):
        return _of_name(place) if not is_no_place(place) else []
    if place.lemma in _FOREIGN:
        return _beside_body(place)
    found = _of_ground(place) if is_ground(place) else _of_thing(place)
    found = found or _owner(place)
    return found + _further(place) if found else []


def _owner(place: Word) -> list[Word]:
    """ "Mali's parliament", "Goma Airport's outskirts", but not "Mali's decision"."""
    is_seat = is_ground(place) or any(place.lemma in word_class(name) for name in ("building", "business", "authority"))
    owners = place.kids("poss", "amod")
    return [kid for kid in owners if may_modify(kid) and (is_seat or kid.dep == "amod" or not is_country(kid)) or (
        kid.pos == "PROPN" and is_ground(kid) and not is_no_place(kid))][:1]


def _further(place: Word) -> list[Word]:
    """ "The town of Sake and the outskirts of Goma": what is coordinated as another phrase."""
    return [name for kid in place.kids("conj") if not is_named(kid) and is_ground(kid) for name in names_in(kid)]


def is_named(word: Word) -> bool:
    """A proper name, also one that the tagger took for a noun, adjective or number beside other names: "San Pedro"."""
    if word.pos == "PROPN":
        return True
    is_part = word.dep == "conj" and word.head.pos == "PROPN" or word.dep == "pobj" and (
        word.kid("compound") is not None or any(mark in word.text[1:] for mark in "-'’"))
    return is_part and word.text[:1].isupper() and word.pos in ("NOUN", "ADJ", "NUM", "X") and not is_ground(word)


def is_ground(word: Word) -> bool:
    """A word for a place, also as the end of a name: "the village", "Qarin Hill"."""
    lemma = word.lemma.removesuffix("s") if word.pos == "PROPN" else word.lemma
    is_listed = any(one in word_class(name) for one in (lemma, word.lemma) for name in ("place", "ground", "border"))
    return is_listed or word.lemma in _PARTS or word.lemma in _NAMED_AFTER


def is_town(word: Word) -> bool:
    """A name that the gazetteer has, or a capital; "Omar Hama" is none, "East Hama" is."""
    first = [kid for kid in word.kids("compound", "nmod") if kid.pos == "PROPN" and kid.i < word.i]
    if any(kid.lower not in _COMPASS for kid in first):
        return word.pos == "PROPN" and (is_full_place_name(word) or is_metonym(word) or is_country(word))
    return word.pos == "PROPN" and (is_place_name(word) or is_metonym(word) or is_country(word))


def may_modify(word: Word) -> bool:
    """A town's or a country's name before a noun tells where, "the Goma blast"; an abbreviation whose, "U.S. jets"."""
    return is_town(word) and not word.text.isupper()


def is_region(word: Word) -> bool:
    """ "Eastern Slavonia": nobody has such a name."""
    before = (kid for kid in word.kids("compound", "amod") if kid.i < word.i)
    return word.pos == "PROPN" and any(kid.lower in _COMPASS for kid in before)


def is_no_place(word: Word) -> bool:
    """A party, a time, or a body by the last word of its name."""
    is_party = is_known_party(word) and not is_territory(word) and not is_metonym(word)
    return is_party or is_time(word) or word.lower in _CLOCK or word.lower.rstrip(".") in MONTHS


def _of_name(place: Word) -> list[Word]:
    """ "The Bara Hotel in Goma" is Goma, "the city's Bara Hotel" nothing; else the name itself."""
    if _is_body(place):
        return _beside_body(place)
    return [name for word in _listed(place) if not is_no_place(word)
            for name in ([word] if is_named(word) else _of_ground(word) if is_ground(word) else [])]


def _listed(name: Word) -> list[Word]:
    """The names of a list, "Sake, Goma and Bara"; without an "and", "Sake, Kivu" is one place."""
    names = conjuncts(name)
    is_list = any(word.kid("cc") is not None for word in names)
    beside = [kid for kid in name.kids("appos") if is_named(kid)]
    between = [word for kid in beside for word in conjuncts(kid) if len(names) > 1 or kid.kid("cc") is not None]
    is_list = is_list and len(names) > 1 or len(between) > 1
    return sorted([*names, *between], key=lambda word: word.i) if is_list else [name]


def _is_body(name: Word) -> bool:
    return name.lower in _BODIES and not is_full_place_name(name) and not is_country(name)


def _beside_body(body: Word) -> list[Word]:
    is_foreign = body.lemma in _FOREIGN
    for prep in body.preps("in", "at", "near", "outside", *(() if is_foreign else ("of",))):
        place = prep.kid("pobj")
        if place is not None and (is_town(place) or is_ground(place)) and (found := names_in(place)):
            return found
    return [kid for kid in body.kids("poss", "compound", "nmod") if may_modify(kid) and not is_foreign][:1]


def _of_ground(ground: Word) -> list[Word]:
    """ "The Bara district of Goma" is Bara, "the Kivu town of Sake" is Sake."""
    looks = (_under, _inside) if ground.lemma in _NAMED_AFTER or _lies_in(ground) else (_inside, _under)
    beside = _beside(ground) if ground.lemma == "capital" else []
    return beside or next((found for look in looks if (found := look(ground))), [])


def _of_thing(thing: Word) -> list[Word]:
    """ "The Goma blast", "the mayor's house in the city of Goma", but not "the request of Carter"."""
    of = thing.pobj("of")
    known = of is not None and (is_ground(of) or is_town(of))
    before = [name for name in _inside(thing) if may_modify(name) and not is_country(name)]
    return before or (_under(thing) if known else [])


def _lies_in(ground: Word) -> bool:
    """ "The Goma suburb of Bara": what stands before is known, what stands after is not."""
    before, of = _inside(ground), ground.pobj("of")
    if not before or of is None or of.pos != "PROPN":
        return False
    return is_country(before[0]) or is_town(before[0]) and not is_town(of)


def _beside(ground: Word) -> list[Word]:
    return [kid for kid in ground.kids("appos") if kid.pos == "PROPN" and not is_no_place(kid)]


def _inside(place: Word) -> list[Word]:
    """The name before the word, or set beside it: "Kano city", "the city, Kano"."""
    names = [kid for kid in place.kids("compound", "nmod", "appos") if kid.pos == "PROPN" and not is_no_place(kid)
             and kid.text != kid.lower and not _is_body(kid) and (may_modify(kid) or not is_country(kid))]
    before = [name for name in names if name.i < place.i] or names
    return [word for word in (_listed(before[-1]) if before else []) if is_named(word)]


def _under(place: Word) -> list[Word]:
    of = place.pobj("of", "like", "as")
    return names_in(of) if of is not None else []
