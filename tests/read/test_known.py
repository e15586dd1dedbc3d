"""A reader that is handed a user's own names reads by them; the reader that it was made from reads on as before."""

from blowback.codebook.actors import Actor
from blowback.codebook.catalogues import Catalogues, Own, load_catalogues
from blowback.codebook.place_data import load_places
from blowback.codebook.places import Gazetteer, Place
from blowback.model import Document
from blowback.read import load_reader, reader_knowing
from blowback.read.names import is_known_party, is_place_name

TEXT = "The Zarkani-Spin7 shelled Torzarkan. Zarkanland denied it."
OWN = Own((Actor("zs", "Zarkani-Spin7", "rebel"),),
          places=Gazetteer([Place("own:t", "Torzarkan", 34.0, 71.0, "settlement", 5.0, "PAK")]), mark="own.2")


def test_own_names_hold_together_and_are_known_for_what_they_are() -> None:
    reader = reader_knowing("rules", Catalogues(OWN))
    words = {word.text: word for sentence in reader.parse(TEXT) for word in sentence.words}
    assert is_known_party(words["Zarkani-Spin7"])
    assert is_place_name(words["Torzarkan"])
    assert not is_known_party(words["Torzarkan"])


def test_the_reader_it_was_made_from_is_as_it_was() -> None:
    plain = load_reader("rules")
    before = [word.text for sentence in plain.parse(TEXT) for word in sentence.words]
    other = reader_knowing("rules", Catalogues(OWN))
    assert other.version == f"{plain.version}+own.2"
    assert [word.text for sentence in plain.parse(TEXT) for word in sentence.words] == before
    assert "Zarkani-Spin7" not in before
    assert load_places().lookup("Torzarkan") == ()


def test_claims_carry_the_version_that_knows_them() -> None:
    (claim, *_) = reader_knowing("rules", Catalogues(OWN)).read(Document.of_text(TEXT))
    assert claim.reader.version.endswith("+own.2")


def test_without_entries_the_reader_is_the_packaged_one() -> None:
    assert reader_knowing("rules", load_catalogues()) is load_reader("rules")
