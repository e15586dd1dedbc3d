"""What is met on the way from a trigger to the root: standings, holders, the words that show them."""

from dataclasses import dataclass, field

from blowback.model import Standing
from blowback.read.tree import Word

# What a sentence says of its main clause does not reach what it takes for granted ("denied that the men who fled ...").
_BLOCKED = frozenset((Standing.DENIED, Standing.NEGATED, Standing.CONDITIONAL, Standing.RECOMMENDED, Standing.PLANNED,
                      Standing.PREDICTED, Standing.CLAIMED, Standing.ACCUSED, Standing.SUSPECTED))

# Words of a cue that hold a thing possible or wish for it, where others hold it likely or settled.
_FAINT = frozenset(
    "could may might possible possibly perhaps maybe conceivably possibility likelihood potential risk "
    "danger fear worry hope threat prospect chance consider mull weigh contemplate debate ponder toy wish want "
    "seek propose offer ask attempt bid wonder whether concern proposal desire apprehension speculate speculation "
    "aspire threaten".split())


@dataclass(frozen=True, slots=True)
class Step:
    """One operator that was met: what it does to the standing, the words that show it, the cue that says so."""

    standing: Standing
    words: tuple[Word, ...]
    cue: str | None
    effect: str = "counts"


@dataclass(slots=True)
class Context:
    """What was met: operators, holders (original speaker first), cue words, and the ids of the cues."""

    standings: list[Standing] = field(default_factory=list)
    holders: list[tuple[str | None, Word | None]] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    cues: list[str] = field(default_factory=list)
    future: bool = False
    attributed: bool = False
    accused: Word | None = None
    plain_say: Word | None = None
    recommended: bool = False
    background: bool = False
    """Whether the way up has left a clause that the sentence presupposes."""
    steps: list[Step] = field(default_factory=list)
    """Every operator in the order in which it was met, those without effect too."""
    weighed: tuple[Standing, ...] = ()
    """The standings of which the strongest won."""
    open: bool = False
    """Whether nothing is said of its coming about: "efforts to reach them", "hard to reach", "Did they reach it?"."""
    faint: bool = False
    """Whether it is held no more than possible, or is merely wished for: "might", "fears of", "is considering"."""

    def blocks(self, standing: Standing) -> bool:
        """Whether an operator of this standing no longer reaches the trigger."""
        return self.background and standing in _BLOCKED

    def add(self, standing: Standing, *words: Word, cue: str | None = None) -> None:
        """Note an operator with the words that show it."""
        if self.blocks(standing):
            self.steps.append(Step(standing, words, cue, "does not reach what the sentence takes for granted"))
            return
        self.steps.append(Step(standing, words, cue))
        if standing is Standing.RECOMMENDED:
            self.recommended = True
        self.faint = self.faint or any(word.lemma in _FAINT for word in words)
        if standing is not Standing.ASSERTED:
            self.standings.append(standing)
        if words and (not self.words or standing is not Standing.ASSERTED and self._is_stronger(standing)):
            self.words = [*words]
        if cue:
            self.cues.append(cue)

    def drop(self, standing: Standing) -> None:
        """Take back an operator: "never stopped", "neither confirmed nor denied"."""
        self.standings = [one for one in self.standings if one is not standing]
        self.steps.append(Step(standing, (), None, "is taken back"))

    def _is_stronger(self, standing: Standing) -> bool:
        others = self.standings[:-1]
        return not others or standing.rank < Standing.strongest(*others).rank

    def hold(self, kind: str | None, word: Word | None) -> None:
        """Note a holder; the first noted is the original speaker."""
        if word is not None and any(word is known for _, known in self.holders):
            return
        self.holders.append((kind, word))


def weigh(ctx: Context, *, will_act: bool = False) -> list[Standing]:
    """The standings among which the strongest wins.

    What "will" happen is planned where it is the own act of a party (`will_act`), else predicted. "Must stop X-ing"
    recommends the stop and is no warning against it.
    """
    standings = list(ctx.standings)
    if ctx.future:
        standings.append(Standing.PLANNED if will_act else Standing.PREDICTED)
    if ctx.recommended and "fail" in ctx.cues and Standing.NEGATED in standings:
        standings.remove(Standing.NEGATED)
    return standings


def settle(standings: list[Standing]) -> Standing:
    """The standing that wins; a plain statement where nothing was met."""
    return Standing.strongest(*standings) if standings else Standing.ASSERTED
