"""How firmly a sentence stands to any of its event words, beside near-misses of each construction."""

import pytest

from blowback.read import load_reader
from blowback.read.standing import Firmness, firmness_of, standing_of
from blowback.read.tree import Word

# sentence | event word | standing, "open" where it is spoken of without saying that it comes about
CASES = """
The guards did not fire.                                            | fire      | negated
The guards fired, not the crowd.                                    | fired     | asserted
It was not until Monday that the port closed.                       | closed    | asserted
The port did not close until Monday.                                | close     | negated
The rebels not only shelled the town but looted it.                 | shelled   | asserted
No guard fired.                                                     | fired     | negated
She sees no end to the war.                                         | sees      | asserted
The crew had no time to signal.                                      | signal    | negated open
The rebels may release the crew.                                    | release   | predicted faint
The rebels will release the crew.                                   | release   | predicted
The crew can leave on the rebels' ship.                             | leave     | predicted
The rebels must release the crew.                                   | release   | recommended
The crew had to leave the ship.                                     | leave     | asserted
The crew has to leave the ship.                                     | leave     | recommended
The rebels may have released the crew.                              | released  | suspected faint
If the rebels leave, the market will reopen.                        | leave     | conditional
The market will reopen if the rebels leave.                         | reopen    | conditional
The market will reopen even if the rebels stay.                     | reopen    | predicted
Should the rebels leave, the market would reopen.                   | leave     | conditional
The governor said that the rebels had left.                         | left      | asserted
The governor denied that the rebels had left.                       | left      | denied
The governor denied a request for a meeting.                        | request   | asserted
The governor accused the rebels of looting the market.              | looting   | accused
The rebels, who looted the market, are believed to have fled.       | looted    | asserted
The rebels, who looted the market, are believed to have fled.       | fled      | suspected
The rebels want to hold the bridge.                                 | hold      | planned faint
The rebels plan to hold the bridge.                                 | hold      | planned
The rebels managed to hold the bridge.                              | hold      | asserted
The rebels failed to hold the bridge.                               | hold      | negated
The rebels did not fail to hold the bridge.                         | hold      | asserted
The rebels tried to hold the bridge.                                | hold      | asserted open
The rebels began to hold trials.                                    | hold      | asserted
The rebels continued to hold the bridge.                            | hold      | asserted
The police prevented the rebels from crossing.                      | crossing  | negated
The ships keep rice on deck to sell.                                | sell      | asserted
The flood forced the crew to leave.                                 | leave     | asserted
The rebels are going to leave the town.                             | leave     | predicted
The rebels are set to leave the town.                               | leave     | planned
The rebels are unable to leave the town.                            | leave     | negated
The rebels are able to leave the town.                              | leave     | predicted
The rebels were able to leave the town.                             | leave     | asserted
The rebels are likely to leave the town.                            | leave     | predicted
The rebels are ready to leave the town.                             | leave     | planned
The men were too weak to leave the town.                            | leave     | negated open
The men were glad to leave the town.                                | leave     | asserted
It is hard to leave the town.                                       | leave     | asserted open
The rebels missed a chance to leave the town.                | leave     | asserted open
Their efforts to leave the town cost lives.                         | leave     | asserted open
The first convoy to leave the town was looted.                      | leave     | asserted
He left without paying the crew.                                    | paying    | negated
He left after paying the crew.                                      | paying    | asserted
Instead of paying the crew, he left.                                | paying    | negated
Besides paying the crew, he did not help.                           | paying    | asserted
There was no sign of fighting.                                      | fighting  | negated
The lack of funding hurt the mission.                               | funding   | negated
The threat of a strike worries the port.                             | strike    | planned faint
The police foiled an attack.                                        | attack    | negated
The police reported an attack.                                      | attack    | asserted
A planned raid was leaked to the press.                             | raid      | planned
The alleged raid was in May.                                        | raid      | suspected
The plan requires approval by the court.                            | approval  | asserted open
Any sale needs a licence.                                           | sale      | asserted open
The court may try him over the raid.                                | raid      | asserted
The court may try him over the raid.                                | try       | predicted faint
The rebels vowed to widen the offensive.                            | offensive | asserted
The rebels vowed to launch the offensive.                           | offensive | planned
Did the rebels leave the town?                                      | leave     | asserted open
Who left the town?                                                  | left      | asserted
Leave the town at once!                                             | Leave     | asserted open
The rebels leave the town at night.                                 | leave     | asserted
It is unclear whether the rebels left.                              | left      | suspected
An invasion is unlikely this year.                                  | invasion  | negated
An invasion is costly.                                              | invasion  | asserted
He decided against paying the crew.                                 | paying    | negated
They stopped short of closing the port.                             | closing   | negated
The truce holds until the talks end.                                | end       | asserted open
The truce held until the talks ended.                               | ended     | asserted
If the militia goes on arming boys, the market will close.          | arming    | conditional
The rebels went on looting shops.                                   | looting   | asserted
The rebels did not succeed in closing the port.                     | closing   | negated
The rebels succeeded in closing the port.                           | closing   | asserted
Unless a deal is struck by May, the port will close.                | deal      | conditional
A deal was struck in May.                                           | deal      | asserted
Unless the state pays and arms its men, they will leave.            | arms      | conditional
The state pays and arms its men.                                    | arms      | asserted
The strike threat worries the port.                                 | strike    | planned faint
The strike committee met in the port.                               | strike    | asserted
It is clear that the rebels left.                                   | left      | asserted
"""


def firmness(sentence: str, wanted: str) -> Firmness:
    return firmness_of(word_of(sentence, wanted))


def word_of(sentence: str, wanted: str) -> Word:
    return next(word for part in load_reader().parse(sentence) for word in part.words if word.text == wanted)


def named(firmness: Firmness) -> str:
    return " ".join([firmness.standing.value, *["faint"] * firmness.is_faint, *["open"] * firmness.is_open])


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_event_word(case: str) -> None:
    sentence, wanted, label = (part.strip() for part in case.split("|"))
    assert named(firmness(sentence, wanted)) == label


def test_standing_alone() -> None:
    assert standing_of(word_of("The guards did not fire.", "fire")).value == "negated"
