"""Step 4: submit; once both have, both grades side by side, how far they agree, and the agreed grade."""

from collections.abc import Sequence
from dataclasses import replace

from scrlib.agreement import FEWEST
from scrlib.audits.moderation.carry import changed
from scrlib.audits.moderation.compare import (
    ORDER_NOTE,
    SIGNS,
    Agreeing,
    Row,
    agreeing,
    all_green,
    in_words,
    lacks_place,
    rows,
    splits,
    standing,
    taken_over,
)
from scrlib.audits.moderation.items import audit_items
from scrlib.audits.moderation.writing import ungraded
from scrlib.records.audits import Agreed, Audit, Auditor, Given, Grade
from scrlib.text.saying import counted
from scrlib.ui.audit.marks import grade_tag, named
from scrlib.ui.audit.work import AuditWork
from scrlib.ui.components import (
    Option,
    Problem,
    button,
    buttons,
    details,
    error_for,
    notice,
    radios,
    table,
    text_box,
)
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag

SOURCE = (
    "Gwet, K. L. (2008), Computing inter-rater reliability and its variance in the presence of high "
    "agreement, British Journal of Mathematical and Statistical Psychology 61, 29-48."
)
WHY_NOT_KAPPA = (
    "Kappa is not used: where nearly everything is “yes” it falls to nothing although nearly all agree."
)


def agreed_box(item: str, field: str) -> str:
    """The name of a box of the agreement on an item."""
    return f"agree-{item}-{field}".replace("_", "-")


def compare_step(
    work: AuditWork, audit: Audit, problems: Sequence[Problem], typed: Agreed | None = None
) -> Markup:
    """Before the reveal the way to submit, after it both side by side.

    `typed` is what was typed for an item while another agreed on it: it is shown, and not kept yet.
    """
    if not audit.revealed:
        return _before(work, audit)
    every = rows(audit)
    open_splits = [one for one in splits(every) if not one.agreed.grade or one.item.id == work.item]
    settled = [one for one in every if one not in open_splits]
    green = all_green(every)
    return join(
        step_heading("Compare and agree", standing(audit)),
        _agreement(agreeing(every)) if not audit.alone else None,
        tag("p", taken) if (taken := taken_over(every)) else None,
        notice(tag("p", green), title="Everything is a yes", kind="tick") if green else None,
        _changed(audit),
        tag("h3", f"To talk about: {counted(len(open_splits), 'item')}") if open_splits else None,
        *(_split(audit, _as_typed(one, typed), problems) for one in open_splits),
        tag("h3", "Settled") if open_splits and settled else None,
        _settled(audit, settled) if settled else None,
        _agree_otherwise(audit, [_as_typed(one, typed) for one in every], work, problems),
    )


def _as_typed(row: Row, typed: Agreed | None) -> Row:
    """The row with what somebody typed in the place of what is agreed, where it is about this item."""
    return replace(row, agreed=typed) if typed and typed.item == row.item.id else row


# ---- before the reveal


def _before(work: AuditWork, audit: Audit) -> Markup:
    mine = audit.auditor(work.slot) if work.slot else None
    heading = step_heading("Compare and agree", "Nobody sees what another gave until both have submitted.")
    if mine is None:
        return join(heading, _wait(audit))
    if mine.submitted:
        return join(heading, notice(tag("p", "You have submitted."), kind="done"), _wait(audit))
    left = ungraded(audit, work.slot)
    of = len(audit_items(audit.edition))
    return join(
        heading,
        tag("p", f"You have graded {of - len(left)} of {of} items."),
        _unplaced(mine),
        tag(
            "p",
            "Once you submit, nothing of yours changes any more. What you agree on later stands beside it.",
        ),
        buttons(
            button("Submit my grades", "submit")
            if not left
            else button("Grade the rest", "open_item", left[0]),
        ),
        tag("p", "You audit alone: the result is labelled “not moderated”.", class_="small")
        if audit.alone
        else None,
    )


def _unplaced(mine: Auditor) -> Markup | None:
    """The way to grades that say nothing of where they are seen, while they can still be given a place."""
    bare = [one.item for one in mine.given if lacks_place(one)]
    if not bare:
        return None
    return tag(
        "p",
        f"{counted(len(bare), 'grade')} {'has' if len(bare) == 1 else 'have'} no place in the report and no "
        "other document noted. Somebody who was not in the room should find it in a minute. ",
        button("Open the first", "open_item", bare[0], look="link", more="without a place"),
    )


def _wait(audit: Audit) -> Markup:
    """Who is waited for. The page looks for news by itself."""
    told = [_waited(one) for one in audit.auditors]
    return tag(
        "div",
        tag("ul", *(tag("li", one) for one in told)),
        tag("p", "This page shows both as soon as both have submitted.", class_="small"),
        data_tick="",
    )


def _waited(one: Auditor) -> str:
    which = "First" if one.slot == "1" else "Second"
    if not one.role:
        return f"{which} auditor: nobody has taken this seat yet"
    return f"{which} auditor, {one.role}: {'submitted' if one.submitted else 'not yet'}"


# ---- after it


def _agreement(found: Agreeing | None) -> Markup | None:
    if found is None:
        return None
    if found.ac1 is None:
        few = f"With fewer than {FEWEST} items, only the counts are told."
        return join(tag("p", tag("b", found.sentence)), tag("p", few, class_="small"))
    return join(
        tag("p", tag("b", found.sentence)),
        details(
            "agreement",
            "How is this worked out?",
            tag("p", in_words("Gwet’s AC1", found.ac1)),
            tag("p", f"{ORDER_NOTE} {in_words('AC2', found.ac2)} ({found.ordered} items)")
            if found.ac2
            else None,
            tag("p", WHY_NOT_KAPPA),
            tag(
                "p",
                "Grades that were seen by nobody else beforehand are what makes the figure worth having.",
                class_="small",
            ),
            tag("p", f"Source: {SOURCE}", class_="small"),
        ),
    )


def _changed(audit: Audit) -> Markup | None:
    """What is otherwise than last time."""
    found = changed(audit)
    if not audit.last:
        return None
    if not found:
        return tag("p", f"Nothing that is settled differs from {audit.last_title}.")
    lines = [(label, grade_tag(then), grade_tag(now)) for label, then, now in found]
    title = f"{counted(len(found), 'item')} changed since {audit.last_title}"
    return details("changed", title, table(title, ["Item", "Then", "Now"], lines))


def _split(audit: Audit, row: Row, problems: Sequence[Problem]) -> Markup:
    return tag(
        "section",
        tag("h4", row.item.label, id=f"split-{row.item.id}", tabindex="-1"),
        tag("div", *_both(audit, row), class_="two even"),
        _agree(row, problems),
        class_="panel",
    )


def _both(audit: Audit, row: Row) -> list[Markup]:
    first, second = audit.auditors
    return (
        [_given(first, row.first)] if audit.alone else [_given(first, row.first), _given(second, row.second)]
    )


def _given(who: Auditor, given: Given) -> Markup:
    outside = ", ".join(filter(None, (given.title, given.date, given.held, given.seen_by)))
    parts = [
        tag("p", tag("b", who.role or f"Auditor {who.slot}"), " ", grade_tag(given.grade)),
        tag("p", f"Where: {given.place}") if given.place else None,
        tag("blockquote", given.words) if given.words else None,
        tag("p", given.note) if given.note else None,
        tag("p", f"Outside the report: {outside}") if outside else None,
        tag("p", f"Nothing had changed since {given.carried}.", class_="small") if given.carried else None,
    ]
    return tag("div", *parts)


def _agree(row: Row, problems: Sequence[Problem]) -> Markup:
    item = row.item.id
    grades = [Option(value=str(one), label=f"{SIGNS[one]} {named(one)}") for one in Grade if one]
    name, why = agreed_box(item, "grade"), agreed_box(item, "reason")
    return tag(
        "form",
        tag(
            "div",
            radios(name, "We agree on", grades, str(row.agreed.grade), error=error_for(name, problems)),
            class_="across",
        ),
        text_box(why, "Because", row.agreed.reason, hint="What settled it.", error=error_for(why, problems)),
        buttons(button("Keep this as agreed", "agree", item, more=f"for “{row.item.label}”")),
    )


def _settled(audit: Audit, every: Sequence[Row]) -> Markup:
    columns = [
        "Item",
        audit.auditors[0].role or "First",
        *([] if audit.alone else [audit.auditors[1].role or "Second"]),
    ]
    columns += ["Result", "Why"]
    lines = []
    for one in every:
        given = [_briefly(one.first), *([] if audit.alone else [_briefly(one.second)])]
        why = one.agreed.reason or ("one auditor only" if audit.alone else "both gave it")
        lines.append([one.item.label, *given, grade_tag(one.result), why])
    return table("Item by item", columns, lines)


def _briefly(given: Given) -> Markup:
    """The grade, and below it where and why."""
    said = [one for one in (given.place, given.note, given.title) if one]
    return join(grade_tag(given.grade), tag("p", "; ".join(said), class_="small") if said else None)


def _agree_otherwise(
    audit: Audit, every: Sequence[Row], work: AuditWork, problems: Sequence[Problem]
) -> Markup | None:
    """The way to another grade for an item that is settled, with a reason of its own."""
    if audit.alone:
        return None
    row = next((one for one in every if one.item.id == work.item and not one.differs), None)
    offered = [one for one in every if not one.differs or one.agreed.grade]
    if not offered:
        return None
    listed = (tag("li", button(one.item.label, "reopen", one.item.id, look="link")) for one in offered)
    return join(
        _split(audit, row, problems) if row else None,
        details(
            "otherwise",
            "Settle an item otherwise",
            tag("p", "Everything that stood before stays in the record."),
            tag("ul", *listed),
        ),
    )
