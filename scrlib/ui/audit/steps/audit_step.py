"""Step 1: which audit this is, who audits, which guidance counts, and what to beware of with it."""

from collections.abc import Sequence
from datetime import date

from scrlib.audits.guidance import doubt, outdated, pack, steer, unread
from scrlib.audits.moderation.compare import rows, standing
from scrlib.errors import ScrError
from scrlib.records.audits import Audit, Auditor
from scrlib.records.books import Book
from scrlib.text.times.calendar_days import resolve
from scrlib.ui.audit.parts.beside_part import beside_step
from scrlib.ui.audit.parts.last_part import last_time
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
    summary_list,
    text_box,
)
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag

SLOT, ROLE, DECIDED = "sit-slot", "sit-role", "audit-decided"
READER = "reader"
BLIND = (
    "Until both have submitted, no page shows you what the other gave, and no file that you take away "
    "has it. Nobody signs in: whoever takes the other’s seat under the same role sees what is given there. "
    "It is a rule that fair people keep, and no lock."
)
IN_STORE = (
    "Both records lie in one file on the machine that serves this page, as on a shared drive. Whoever looks "
    "after that machine could read both before they are shown."
)
APART = (
    "Should nobody be able to, work apart: start the audit “in this tab only”, send the other auditor a file "
    "without grades from “Take away”, and merge what comes back once both have submitted. Until then neither "
    "machine holds what the other auditor gave."
)
IN_TAB = (
    "This audit is in your tab alone. What another auditor gave comes in with a merge, and only once both "
    "have submitted."
)
SEATS = {"1": "The first auditor", "2": "The second auditor", READER: "I only read"}


def audit_step(
    work: AuditWork,
    audit: Audit,
    today: date,
    problems: Sequence[Problem],
    kept: Sequence[Book],
    more: Markup | None,
) -> Markup:
    """The audit at a glance. `kept` are the other audits in the store that are finished.

    `more` stands at the end.
    """
    return join(
        step_heading(audit.title, f"{len(rows(audit))} items. {standing(audit)}"),
        _cautions(audit, today),
        summary_list(_about(work, audit)),
        _correct(audit, problems) if work.slot else None,
        _seat(work, audit, problems),
        _blind(work) if not audit.alone and not audit.revealed else None,
        last_time(work, audit, kept),
        beside_step(work, audit),
        more,
    )


def _correct(audit: Audit, problems: Sequence[Problem]) -> Markup:
    """Another day of the decision: what is asked follows it until somebody has graded."""
    wrong = error_for(DECIDED, problems)
    return details(
        "correct-day",
        "Correct the day of the decision",
        tag(
            "form",
            text_box(
                DECIDED,
                "When was it decided to hold the review?",
                audit.decided,
                hint="The guidance follows it, until somebody has graded by another edition.",
                error=wrong,
            ),
            buttons(button("Keep this day", "correct_day", plain=True)),
        ),
        open=bool(wrong),
    )


def _blind(work: AuditWork) -> Markup:
    """What keeps two auditors from seeing each other's grades, and what does not."""
    return details(
        "blind",
        "What keeps you blind to each other",
        tag("p", BLIND),
        tag("p", IN_STORE if work.book else IN_TAB),
        tag("p", APART) if work.book else None,
    )


def _about(work: AuditWork, audit: Audit) -> list[tuple[object, object]]:
    where = "In this workbook’s store" if work.book else "In this tab, until you save it to a file"
    rows: list[tuple[object, object]] = [
        ("Guidance", pack(audit.edition).title),
        ("Review decided", audit.decided or "not typed"),
        ("Report", audit.report or "none opened yet"),
        *((SEATS[one.slot], _told(one)) for one in audit.auditors if one.slot == "1" or not audit.alone),
        ("Kept", where),
    ]
    return rows


def _told(one: Auditor) -> str:
    if not one.role:
        return "nobody yet"
    return f"{one.role}: {'has submitted' if one.submitted else 'has not submitted yet'}"


def _cautions(audit: Audit, today: date) -> Markup | None:
    """What is to be known of the guidance before anybody grades by it."""
    day = resolve(audit.decided)
    told = [unread(pack(audit.edition)), outdated(today)]
    if day:
        try:
            told += [doubt(day), steer(day)]
        except ScrError as error:
            told.append(error.problem)
    said = [one for one in told if one]
    return notice(*(tag("p", one) for one in said), title="Before you grade", kind="tick") if said else None


def _seat(work: AuditWork, audit: Audit, problems: Sequence[Problem]) -> Markup:
    seats = [
        Option(value=slot, label=label) for slot, label in SEATS.items() if slot != "2" or not audit.alone
    ]
    return tag(
        "section",
        tag("h3", "Who are you here?"),
        tag(
            "form",
            radios(SLOT, "In this audit I am", seats, work.slot or READER),
            text_box(
                ROLE,
                "Your role",
                work.who,
                hint="It stands beside whatever you change.",
                error=error_for(ROLE, problems),
            ),
            buttons(button("Take this seat", "sit")),
        ),
    )
