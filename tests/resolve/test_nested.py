"""Where an incident was, as one paragraph tells it: names from the inside out."""

import pytest

from blowback.resolve.nested import nested_place


@pytest.mark.parametrize(("text", "names"), [
    ("A bomb exploded in the Levent area of Istanbul.", ("Levent", "Istanbul")),
    ("In Herat Province gunmen burned a school in Zawol District.", ("Zawol", "Herat")),
    ("Two men threw a Molotov cocktail at a bank in Durango.", ("Durango",)),
    ("A grenade was thrown at the Herat mayor's home.", ("Herat",)),
    ("Members of the Baath party were shot as they drove through Kut.", ("Kut",)),
    ("A bomb was found under a car outside the Nimat Hotel in Basra.", ("Nimat Hotel", "Basra")),
    ("Nobody was hurt.", ()),
    ("The attack was claimed by the Liberation Front.", ()),
    ("Troops left Iraq on Monday.", ()),
])
def test_nested_place(text: str, names: tuple[str, ...]) -> None:
    assert nested_place(text, ()) == names
