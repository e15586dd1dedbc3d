"""How far times agree with the coded corpora beside the repository; floors that only rise."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from blowback.model import DayRange
from blowback.resolve.days import parse_days

DATA = Path(__file__).parents[2] / "../shared/data"
AHEAD = ("planned", "predicted", "recommended", "conditional")
# Reached: 0.87, 0.92 and 0.93, without the anchors that only a whole document gives.
FLOOR_BOTH_ENDS, FLOOR_FIRST_DAY, FLOOR_KEPT_OPEN = 0.86, 0.91, 0.91


@pytest.fixture(name="times", scope="module")
def fixture_times() -> list[tuple[dict[str, Any], DayRange | None]]:
    golds = sorted([*DATA.glob("gold/*.gold.json"), *DATA.glob("training/S*.gold.json")])
    if not golds:
        pytest.skip(f"no coded corpora in {DATA}")
    return [pair for gold in golds for pair in read_times(gold)]


def read_times(gold: Path) -> list[tuple[dict[str, Any], DayRange | None]]:
    texts = json.loads(gold.with_name(gold.name.replace(".gold.", ".texts.")).read_text(encoding="utf-8"))
    published = {text["id"]: text.get("published") for text in texts}
    out = []
    for item in json.loads(gold.read_text(encoding="utf-8")):
        day = published[item["id"]]
        for claim in item["claims"]:
            time = claim.get("time")
            if time:
                words = time if isinstance(time, dict) else {"text": time}
                ahead = claim["standing"] in AHEAD
                out.append((words, parse_days(words["text"], day and date.fromisoformat(day), ahead=ahead)))
    return out


def ends(days: DayRange | None) -> tuple[str | None, str | None]:
    first, last = (days.first, days.last) if days else (None, None)
    return str(first) if first else None, str(last) if last else None


def test_dated_times_agree(times: list[tuple[dict[str, Any], DayRange | None]]) -> None:
    dated = [(words, ends(days)) for words, days in times if words.get("from") or words.get("to")]
    both = [words for words, found in dated if found == (words.get("from"), words.get("to"))]
    first = [words for words, found in dated if found[0] == words.get("from")]
    assert len(both) / len(dated) >= FLOOR_BOTH_ENDS
    assert len(first) / len(dated) >= FLOOR_FIRST_DAY


def test_times_that_the_document_leaves_open_stay_open(times: list[tuple[dict[str, Any], DayRange | None]]) -> None:
    open_ = [days for words, days in times if not words.get("from") and not words.get("to")]
    assert open_.count(None) / len(open_) >= FLOOR_KEPT_OPEN
