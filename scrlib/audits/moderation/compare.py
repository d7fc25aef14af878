"""What two auditors gave, side by side: where they differ, how far they agree, and what to beware of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from scrlib.agreement import FEWEST, Agreement, ac1, ac2, counted, percent
from scrlib.audits.moderation.items import audit_items
from scrlib.records.audits import SLOTS, Agreed, Audit, AuditItem, Given, Grade
from scrlib.text.saying import whole_percent

SAID = {
    Grade.YES: "yes",
    Grade.PARTLY: "partly",
    Grade.NO: "no",
    Grade.NOT_STATED: "not stated",
    Grade.NOT_APPLICABLE: "not applicable",
    Grade.UNDECIDED: "not agreed yet",
}
SIGNS = {
    Grade.YES: "●",
    Grade.PARTLY: "◐",
    Grade.NO: "○",
    Grade.NOT_STATED: "?",
    Grade.NOT_APPLICABLE: "–",
    Grade.UNDECIDED: "…",
}
SCALE = tuple(str(one) for one in Grade if one)
ORDERED = (str(Grade.NO), str(Grade.PARTLY), str(Grade.YES))
NOT_MODERATED = "Not moderated: one auditor only."
ALL_GREEN = (
    "Every item is graded yes. It may be so; grids in which everything is green have also hidden what a "
    "look at the files, or a question to staff, then found. Check two or three items against "
    "something else before you report it."
)
ORDER_NOTE = (
    "“Yes”, “partly” and “no” have an order: for the items that both graded so, AC2 counts a neighbour as "
    "agreeing in part."
)


@dataclass(frozen=True, kw_only=True)
class Row:
    """One item with what each gave and what was agreed."""

    item: AuditItem
    first: Given
    second: Given
    agreed: Agreed
    alone: bool = False

    @property
    def differs(self) -> bool:
        """Whether two grades were given and are not the same."""
        return not self.alone and self.first.grade != self.second.grade

    @property
    def result(self) -> Grade:
        """The grade that counts: the agreed one, else the one that both gave, else none."""
        if self.agreed.grade or self.differs:
            return self.agreed.grade
        return self.first.grade


@dataclass(frozen=True, kw_only=True)
class Agreeing:
    """How far two auditors agree. The coefficients are None below ten items: then counts alone are told."""

    items: int
    same: int
    share: Agreement | None = None
    ac1: Agreement | None = None
    ac2: Agreement | None = None
    ordered: int = 0  # items on which both gave yes, partly or no

    @property
    def sentence(self) -> str:
        """How far they agree, in words."""
        share = f" ({whole_percent(self.same, self.items)}%)" if self.share else ""
        return f"Both gave the same grade to {self.same} of {self.items} items{share}."


def rows(audit: Audit) -> tuple[Row, ...]:
    """Every item of the edition with what was given; what is hidden from the reader is empty.

    An item that nobody graded in a finished audit was not asked when it was made, and is left out.
    """
    first, second = (audit.auditor(slot) for slot in SLOTS)
    every = tuple(
        Row(
            item=one,
            first=first.of(one.id),
            second=second.of(one.id),
            agreed=audit.settled(one.id),
            alone=audit.alone,
        )
        for one in audit_items(audit.edition)
    )
    return tuple(one for one in every if one.first.grade or one.second.grade) if audit.revealed else every


def splits(every: Sequence[Row]) -> tuple[Row, ...]:
    """The items to talk about: graded differently."""
    return tuple(one for one in every if one.differs)


def agreeing(every: Sequence[Row]) -> Agreeing | None:
    """How far two auditors agree; None where no two graded an item."""
    pairs = [
        (str(one.first.grade), str(one.second.grade)) for one in every if one.first.grade and one.second.grade
    ]
    if not pairs:
        return None
    same = sum(first == second for first, second in pairs)
    ordered = [pair for pair in pairs if set(pair) <= set(ORDERED)]
    if len(pairs) < FEWEST:
        return Agreeing(items=len(pairs), same=same, ordered=len(ordered))
    rated = counted(pairs)
    return Agreeing(
        items=len(pairs),
        same=same,
        share=percent(rated, SCALE),
        ac1=ac1(rated, SCALE),
        ac2=ac2(counted(ordered), ORDERED) if len(ordered) >= FEWEST else None,
        ordered=len(ordered),
    )


def lacks_place(given: Given) -> bool:
    """Whether a yes, a partly or a no stands there and nothing says where it is seen."""
    return str(given.grade) in ORDERED and not any((given.place, given.words, given.title))


def nowhere_seen(every: Sequence[Row]) -> str:
    """How many grades nobody could look up, in a sentence; "" where each has its place."""
    bare = sum(
        lacks_place(replace(one.first, grade=one.result))
        and lacks_place(replace(one.second, grade=one.result))
        for one in every
    )
    if not bare:
        return ""
    return f"For {bare} of {len(every)} items neither a place in the report nor another document is noted."


def taken_over(every: Sequence[Row]) -> str:
    """How many grades both took over from last time, and what that does to their agreement; "" for none."""
    both = sum(bool(one.first.carried and one.second.carried) for one in every)
    if not both:
        return ""
    return (
        f"Both took over last time’s grade for {both} of {len(every)} items: on these they agree because "
        "they had the same page before them."
    )


def in_words(name: str, found: Agreement) -> str:
    """A coefficient with its range, in one sentence."""
    told = f"{name} is {found.value:.2f}: 1 is agreement in everything, 0 what chance would give."
    if found.low is None or found.high is None:
        return told
    return f"{told} For other items like these it probably lies between {found.low:.2f} and {found.high:.2f}."


def all_green(every: Sequence[Row]) -> str:
    """The warning where every item that applies is a yes, or ""."""
    results = [one.result for one in every if one.result is not Grade.NOT_APPLICABLE]
    return ALL_GREEN if results and all(one is Grade.YES for one in results) else ""


def standing(audit: Audit) -> str:
    """What the result is worth, in a few words: moderated or not, and how many splits are open."""
    if not audit.revealed:
        return "Not everybody has submitted yet."
    if audit.alone:
        return NOT_MODERATED
    left = sum(not one.agreed.grade for one in splits(rows(audit)))
    if left:
        return f"{left} of {len(splits(rows(audit)))} splits not agreed yet."
    return "Moderated: two auditors, blind to each other until both had submitted."


def how_far(audit: Audit) -> str:
    """How far an audit is: who has submitted, and once all have, what its result is worth."""
    if audit.revealed:
        return standing(audit)
    told = []
    for which, one in zip(("First", "Second"), audit.auditors, strict=True):
        if not one.role and not (audit.alone and which == "Second"):
            told.append(f"{which} auditor: nobody yet.")
        elif one.role:
            told.append(f"{one.role}: {'submitted' if one.submitted else 'not submitted yet'}.")
    return " ".join(told)
