"""What a report says of itself: what was read, with its words, and the boxes in which a person settles it."""

from collections.abc import Iterable, Mapping

from scrlib.audits.guidance import pack
from scrlib.audits.limits import held
from scrlib.audits.moderation.figures import AUTHOR, FOCUS, NUMBERS, PLAN, named
from scrlib.audits.moderation.items import put
from scrlib.records.audits import Audit
from scrlib.records.guidance import Topic
from scrlib.records.reports import Fact
from scrlib.text.times.calendar_days import resolve
from scrlib.ui.audit.work import PreRead
from scrlib.ui.components import button, buttons, details, notice, select, table, text_box
from scrlib.ui.markup import Markup, join, tag

LABELS = {
    "incident": "The incident",
    "decided": "The decision to hold the review",
    "dated": "The report",
    "months": "Months from incident to report",
    "months_to_finish": "Months from decision to report",
    "author": "Whether the author is independent",
    "pages": "Pages",
    "words": "Words",
    "recommendations": "Recommendations",
    "actions": "Actions in its plan",
}
AUTHORS = (("", "Not reported"), ("independent", "Independent"), ("internal", "From one of the agencies"))
PLANS = (("", "Not settled"), ("yes", "Yes"), ("partly", "Partly"), ("no", "No"), ("not_clear", "Not clear"))
NOT_SAID = "not found"
LATE = (
    "A late report may have had its reason, and another day may have been agreed: look for it in the report."
)


def fact_box(name: str) -> str:
    """The name of a box of a fact."""
    return f"fact-{name}".replace(":", "-").replace("_", "-")


def facts_part(read: PreRead | None, audit: Audit, filled: bool = False) -> Markup:
    """What was read of dates, author and length, and what is settled for the figures.

    `filled` puts what was read into boxes that are empty: it is kept only once somebody presses.
    """
    return tag(
        "section",
        tag("h3", "Dates, author, length"),
        _table({one.name: one for one in read.facts}) if read else None,
        _other_day(read, audit) if read else None,
        _held(read, audit) if read else None,
        _timetable(audit.edition),
        _settle(read, audit, filled),
    )


def _table(found: Mapping[str, Fact]) -> Markup:
    rows = []
    for name, label in LABELS.items():
        one = found.get(name)
        rows.append((label, one.value, _place(one)) if one else (label, NOT_SAID, ""))
    return table("As the wording has it", ["What", "Read", "Its words and their place"], rows)


def _place(one: Fact) -> Markup | str:
    """The words of the report and where they stand; one of the two where there is no other."""
    return join(tag("q", one.words), f" ({one.where})") if one.words and one.where else one.words or one.where


def _other_day(read: PreRead, audit: Audit) -> Markup | None:
    """Says so where the report tells another month of the decision: other guidance may count."""
    told = next((one.value for one in read.facts if one.name == "decided"), "")
    here, there = resolve(audit.decided), resolve(told)
    if not here or not there or (here.year, here.month) == (there.year, there.month):
        return None
    return notice(
        tag("p", f"This audit says {audit.decided}. The report seems to say {told}."),
        tag(
            "p",
            "The guidance of the day of the decision counts. If the report is right, correct the day under "
            "“The audit”.",
        ),
        title="The decision to hold the review",
        kind="tick",
    )


def _held(read: PreRead, audit: Audit) -> Markup | None:
    """The days that were read against the time limits of the edition; nothing is judged by them."""
    found = held(audit.edition, read.facts, audit.decided)
    if not found:
        return None
    rows = [(one.limit, one.runs_from, one.ends or "not known", one.told) for one in found]
    return join(
        table("Against the timetable", ["Time limit", "Runs from", "Ends", "What was read"], rows),
        tag("p", LATE, class_="small"),
    )


def _timetable(edition: str) -> Markup | None:
    """What the edition asks of time, to hold the months against."""
    asked = [one for one in pack(edition).items if one.topic is Topic.TIMING]
    if not asked:
        return None
    lines = (tag("li", put(one)) for one in asked)
    return details("timetable", f"What {pack(edition).title} asks of time", tag("ul", *lines))


def _settle(read: PreRead | None, audit: Audit, filled: bool) -> Markup:
    """The boxes: empty until somebody types, or asks for what was read to be put there."""
    seen = {one.name: one.value for one in read.facts} if read else {}
    stands = {**(seen if filled else {}), **{name: text for name, text in audit.facts if text}}
    return tag(
        "form",
        tag(
            "p", "For the figures of the study, as you settle them. Leave empty what the report does not say."
        ),
        _two_columns(_number(name, LABELS[name], seen, stands) for name in NUMBERS),
        select(fact_box(AUTHOR), LABELS[AUTHOR], AUTHORS, stands.get(AUTHOR, "")),
        details(
            "facts-focus",
            "What the recommendations are about (Table 18)",
            tag(
                "p", "How many have this as their focus. What stands under “Read” is how page 01 codes them."
            ),
            _two_columns(_number(name, label, seen, stands) for name, label in named(FOCUS, "18")),
        ),
        details(
            "facts-plan",
            "What the action plan has (Table 20)",
            _two_columns(
                select(fact_box(name), label, PLANS, stands.get(name, ""))
                for name, label in named(PLAN, "20")
            ),
        ),
        buttons(
            button("Keep these", "settle", plain=True),
            button("Put what was read into the empty boxes", "use_facts", plain=True)
            if seen and not filled
            else None,
        ),
    )


def _number(name: str, label: str, seen: Mapping[str, str], stands: Mapping[str, str]) -> Markup:
    hint = f"Read: {seen[name]}" if name in seen else ""
    value = stands.get(name, "")
    return text_box(fact_box(name), label, value, hint=hint, inputmode="numeric", class_="figure")


def _two_columns(boxes: Iterable[Markup]) -> Markup:
    return tag("div", *boxes, class_="two even")
