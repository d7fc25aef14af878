"""Step 4: the chair's decision with its day and reasons, beside the advice, the dissent and the criteria."""

from collections.abc import Sequence

from scrlib.audits.criteria.findings import against_advice, against_criteria, differing, results
from scrlib.audits.criteria.history import CASE
from scrlib.audits.criteria.timetable import timetable
from scrlib.audits.criteria.words import OTHERWISE, outcome_said, reading
from scrlib.records.criteria import CriteriaRecord, CriteriaSet, Due, Outcome
from scrlib.text.saying import counted, day
from scrlib.ui.components import button, buttons, notice, summary_list
from scrlib.ui.criteria.asking import day_box, outcome, text
from scrlib.ui.criteria.boxes import box
from scrlib.ui.criteria.criteria_step import result_table
from scrlib.ui.criteria.views_step import dissent_told
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag

DIFFER = "Two paragraphs differ in this case."


def decision_step(record: CriteriaRecord, given: CriteriaSet) -> Markup:
    """What the decision rests on, and the decision."""
    found = results(given, record)
    apart = differing(given, found)
    return join(
        step_heading("Decision", f"The panel advises. The decision is for {given.decides}, with reasons."),
        tag("h3", "What it rests on"),
        _before(record, given),
        dissent_told(record, given),
        result_table(found) if found else None,
        *(notice(tag("p", one.says), tag("p", reading(record, given)), title=DIFFER) for one in apart),
        _decision(record, given),
        buttons(button("Keep", "keep", plain=True)),
        *_told(record, given),
    )


def _decision(record: CriteriaRecord, given: CriteriaSet) -> Markup:
    """What is typed of the decision."""
    who = text(record, "decider", "Who decided? A role", hint="“independent chair”, “the three partners”")
    when = day_box(record, "decided", "On which day?", hint="Such as 22 May 2026. It chooses the guidance.")
    return tag(
        "form",
        outcome(box(CASE, "decision"), "The decision", record.decision, given),
        tag("div", who, when, class_="row wide"),
        text(
            record,
            "reasons",
            "Reasons",
            hint="Also where it differs from the advice or a criterion.",
            rows=4,
        ),
        text(
            record,
            "instead",
            "What is done instead, or besides",
            hint="An agency’s own review, an audit, action that cannot wait.",
            rows=2,
        ),
    )


def _before(record: CriteriaRecord, given: CriteriaSet) -> Markup:
    return summary_list(
        [
            ("Views", f"{counted(len(record.views), 'view')} written down"),
            ("The panel advises", outcome_said(record.advice, given.review)),
            ("Its reasons", record.advice_why or "Not said yet"),
        ]
    )


def _told(record: CriteriaRecord, given: CriteriaSet) -> list[Markup]:
    """What stands out: nothing is forbidden, and it goes into the record."""
    found = []
    if against_advice(record):
        found.append(_weigh(OTHERWISE, "Both stand. Say why in the reasons."))
    for one in against_criteria(record, results(given, record)):
        found.append(
            _weigh(
                f"By {one.criterion.paragraph} a review is always held in this case.",
                "The decision is another. Look at the facts again, or say in the reasons why it is right.",
            )
        )
    if record.decision is not Outcome.OPEN and not record.reasons.strip():
        found.append(
            _weigh("The decision has no reasons yet.", "Whoever reads it in five years was not there.")
        )
    found += [_weigh(*_lateness(one)) for one in timetable(given, record) if one.late]
    return found


def _lateness(one: Due) -> Sequence[str]:
    assert one.day and one.done
    return (
        f"{one.clock.label}: {day(one.done)} is after {day(one.day)}.",
        f"{one.clock.paragraph}: {one.rule}. A late decision is still a decision; say why it took longer.",
    )


def _weigh(title: str, words: str) -> Markup:
    return notice(tag("p", words), title=title, kind="tick")
