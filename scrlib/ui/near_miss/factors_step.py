"""Step 4: what made it likely, from the system inward: present, absent or unknown, with evidence."""

from collections.abc import Sequence

from scrlib.learning.near_miss.lists import factors, groups
from scrlib.learning.near_miss.readers import Readers, readers
from scrlib.records.near_misses import Factor, FactorCode, FactorGroup, NearMiss, Presence
from scrlib.ui.board.votes import SOURCE, WORKED_OUT
from scrlib.ui.components import across, button, buttons, details, notice, table, text_box
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.near_miss.boxes import EVIDENCE, FIRST, LONGEST, SECOND, box

WORDS = {Presence.PRESENT: "Present", Presence.ABSENT: "Absent", Presence.UNKNOWN: "Unknown"}


def factors_step(record: NearMiss, reader: int) -> Markup:
    """The seven groups, the first that is not coded open. A second reader does not see the first one's."""
    whose, given = (FIRST, record.factors) if reader == 1 else (SECOND, record.second)
    codes = {one.factor: one for one in given}
    done = {group.id: sum(bool(_presence(codes, one)) for one in group.factors) for group in groups()}
    first = next((id for id, number in done.items() if not number), "")
    return join(
        step_heading(
            "What made it likely",
            "From the system inward, and the person in the chair last. “Unknown” is an answer; "
            "“absent” needs evidence as “present” does.",
        ),
        _second(record) if reader == 2 else None,
        tag(
            "form",
            *(_group(record, one, whose, codes, done[one.id], open=one.id == first) for one in groups()),
        ),
        _reading(record, reader),
        details("frameworks", "What other frameworks call these groups", _cross_walk()),
    )


def factor_table(record: NearMiss) -> Markup:
    """The factors that were coded, to read."""
    group_of = {one.id: one.label for one in groups()}
    rows = [
        (
            factors()[one.factor].label,
            group_of[factors()[one.factor].group],
            WORDS[one.presence],
            one.evidence,
        )
        for one in record.factors
        if one.presence
    ]
    return table("Factors, from the system inward", ["Factor", "Group", "Coded", "Evidence"], rows)


def readers_told(records: Sequence[NearMiss]) -> Markup:
    """How two readers agree, and where they differ: something to talk about, and no mark for either."""
    found = readers(records)
    rows = [(one.near_miss, one.factor, one.first, one.second) for one in found.differences]
    return join(
        tag("p", found.sentence),
        _worked_out(found) if found.coefficient else _few(found.both),
        table("Where they differ", ["Near miss", "Factor", "First reader", "Second reader"], rows)
        if rows
        else None,
    )


def _worked_out(found: Readers) -> Markup:
    """The coefficient, for whoever wants to know more than the counts."""
    return details(
        "agreement",
        "How is this worked out?",
        tag("p", WORKED_OUT),
        tag("p", f"{found.in_words} {SOURCE}"),
    )


def _few(both: int) -> Markup | None:
    return tag("p", "With so few, only the counts are told.", class_="small") if both else None


def _presence(codes: dict[str, FactorCode], one: Factor) -> Presence:
    return codes[one.id].presence if one.id in codes else Presence.UNDECIDED


def _group(
    record: NearMiss,
    group: FactorGroup,
    whose: str,
    codes: dict[str, FactorCode],
    done: int,
    *,
    open: bool,
) -> Markup:
    summary = join(tag("b", group.label), f": {done} of {len(group.factors)} coded")
    each = (_factor(record, one, whose, codes.get(one.id)) for one in group.factors)
    return details(f"group-{group.id}", summary, tag("p", group.about), *each, open=open)


def _factor(record: NearMiss, one: Factor, whose: str, code: FactorCode | None) -> Markup:
    name = box(record, whose, one.id)
    return tag(
        "div",
        across(
            name,
            one.label,
            [(presence.value, words) for presence, words in WORDS.items()],
            code.presence.value if code else "",
            hint=one.asks,
        ),
        text_box(
            box(record, whose, one.id, EVIDENCE),
            join("What shows it? ", tag("span", one.label, class_="visually-hidden")),
            code.evidence if code else "",
            maxlength=LONGEST,
        ),
        class_="factor",
    )


def _second(record: NearMiss) -> Markup:
    return notice(
        tag("p", "The first reader’s codes are hidden. Code what you can show; leave the rest."),
        tag("p", f"You are reading “{record.title or record.id}”."),
        title="Second reader",
    )


def _reading(record: NearMiss, reader: int) -> Child:
    """The way to a second reader and back, and what the two make of it."""
    if reader == 2:
        return buttons(button("I have finished: show both", "reader", "1", plain=True))
    if not record.factors:
        return None
    again = button("Let a second person code it without seeing this", "reader", "2", plain=True)
    told = readers_told([record]) if record.second else None
    return tag("section", tag("h3", "A second reader"), told, buttons(again))


def _cross_walk() -> Markup:
    rows = [(one.label, one.london, one.seips, one.learning_together or "–") for one in groups()]
    names = ["Here", "London Protocol", "SEIPS", "SCIE Learning Together"]
    return join(
        table("Seven groups and their neighbours", names, rows),
        tag("p", "Which belongs to which is our own reading.", class_="small"),
    )
