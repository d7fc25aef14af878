"""Recommendations of one's own draft: rated by oneself first, then read by the checker."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from scrlib.learning.judging.scale import scale
from scrlib.records import Recommendation
from scrlib.records.learning import Answer, Kind, Question
from scrlib.ui.loop.questions import answers_in, problems_in
from scrlib.ui.problems import FieldProblem

STEP = "own"
MOST = 40  # recommendations; more are not judged in one sitting


@dataclass(frozen=True, kw_only=True)
class OwnItem:
    """One recommendation: `answers` are one's own ratings, which stand once they are `sent`."""

    id: str
    text: str
    answers: tuple[Answer, ...] = ()
    sent: bool = False


@dataclass(frozen=True, kw_only=True)
class OwnWork:
    """One's own recommendations. `shown`: the part is open; `current`: id of the one that is open."""

    items: tuple[OwnItem, ...] = ()
    shown: bool = False
    current: str = ""

    def item(self) -> OwnItem | None:
        """The recommendation that is open, None for the list of them."""
        return next((one for one in self.items if one.id == self.current), None)

    def after(self) -> str:
        """The id of the next one that is not judged yet, "" where all are."""
        ids = [one.id for one in self.items if not one.sent and one.id != self.current]
        return ids[0] if ids else ""


def questions(item: OwnItem) -> tuple[Question, ...]:
    """The five criteria of one recommendation."""
    return tuple(
        Question(
            id=f"{item.id}.{one.id}",
            kind=Kind.RATE,
            asks=one.asks,
            hint=one.hint,
            options=scale().ratings,
            confidence=True,
            needed=True,
        )
        for one in scale().criteria.values()
    )


def listed(found: Sequence[Recommendation], box: str) -> OwnWork:
    """The recommendations as work to do. Raises FieldProblem where there are none, or too many to judge."""
    if not found:
        raise FieldProblem(
            "There is no recommendation to read.", "Paste at least one, or open another file.", box
        )
    if len(found) > MOST:
        raise FieldProblem(
            f"There are {len(found)} recommendations.",
            f"Paste those you want to judge, {MOST} at the most.",
            box,
        )
    return OwnWork(
        items=tuple(OwnItem(id=f"R{n}", text=one.text) for n, one in enumerate(found, 1)), shown=True
    )


def taken_over(work: OwnWork, form: Mapping[str, str | list[str]]) -> OwnWork:
    """The work with what stands in the boxes of the open one, unless it was sent."""
    item = work.item()
    if item is None or item.sent or not any(name.startswith(f"{STEP}-{item.id}-") for name in form):
        return work
    return _with(work, replace(item, answers=answers_in(STEP, questions(item), form)))


def sent(work: OwnWork) -> OwnWork:
    """The work with the open one judged. Raises FieldProblem where an answer is lacking."""
    item = work.item()
    if item is None:
        return work
    if lacking := problems_in(STEP, questions(item), item.answers):
        raise FieldProblem(lacking[0].problem, lacking[0].fix, lacking[0].field)
    return _with(work, replace(item, sent=True))


def fits(work: OwnWork) -> bool:
    """True where the work hangs together, as a damaged file may not."""
    ids = [one.id for one in work.items]
    return len(set(ids)) == len(ids) <= MOST and (not work.current or work.current in ids)


def _with(work: OwnWork, item: OwnItem) -> OwnWork:
    return replace(work, items=tuple(item if one.id == item.id else one for one in work.items))
