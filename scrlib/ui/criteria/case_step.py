"""Step 1: which case, its days, and the edition of the guidance that a decision of that day is made under."""

import datetime as dt

from scrlib.audits.criteria.edition import beware, chosen_by_hand, decision_day, edition_for
from scrlib.audits.criteria.history import CASE
from scrlib.audits.criteria.timetable import day_typed, not_a_day, out_of_order, still_to_come
from scrlib.audits.guidance import outdated, packs, steer, unread
from scrlib.records.criteria import CriteriaRecord, CriteriaSet
from scrlib.records.guidance import Series
from scrlib.ui.components import Option, button, buttons, details, notice, radios
from scrlib.ui.criteria.asking import day_box, text
from scrlib.ui.criteria.boxes import box
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag

DAY = "Such as 22 May 2026."


def case_step(record: CriteriaRecord, given: CriteriaSet, today: dt.date) -> Markup:
    """The boxes of the step, and what the day of the decision means for it."""
    return join(
        step_heading(
            "The case",
            "Write roles and never names. Children come first: is any other child at risk now? "
            "Act on that before you write.",
        ),
        tag(
            "form",
            text(
                record, "title", "What to call it", hint="Nothing that could tell who the child is: “Case C”."
            ),
            tag(
                "div",
                day_box(record, "incident", "Day of the death or incident", hint=DAY),
                day_box(
                    record,
                    "known",
                    given.known,
                    hint=f"{DAY} Time limits run from it.",
                ),
                day_box(
                    record,
                    "decided",
                    "Day of the decision, if it was taken",
                    hint=f"{DAY} It chooses the guidance.",
                ),
                class_="row wide",
            ),
        ),
        buttons(button("Work it out", "keep", plain=True)),
        _look_again(record, today),
        _edition(record, given, today),
    )


def _look_again(record: CriteriaRecord, today: dt.date) -> Markup | None:
    """Days that cannot be used, not in that order, or not yet."""
    said = [
        words for words in (not_a_day(record), out_of_order(record), still_to_come(record, today)) if words
    ]
    if not said:
        return None
    return notice(*(tag("p", words) for words in said), title="Look at the days again.", kind="tick")


def _edition(record: CriteriaRecord, given: CriteriaSet, today: dt.date) -> Markup:
    one = edition_for(record, today)
    chosen = chosen_by_hand(record)
    whose = "You chose it" if chosen else "In force on the day of the decision"
    if not chosen and not day_typed(record, "decided"):
        why = "the day of the decision is not clear" if record.decided else "no decision was taken yet"
        whose = f"In force today, as {why}"
    warnings = [words for words in (beware(record, today), unread(one), outdated(today)) if words]
    steered = "" if chosen and one.not_chapter_8 else steer(edition_day(record, today))
    return tag(
        "section",
        tag("h3", "The guidance it is decided under"),
        tag("p", tag("b", one.title), f". {whose}."),
        tag("p", given.about),
        notice(tag("p", steered), title="This is not a Chapter 8 case.") if steered else None,
        notice(*(tag("p", words) for words in warnings), title="Before you rely on it", kind="tick")
        if warnings
        else None,
        details("choose-edition", "Choose another edition", _choose(record)),
    )


def edition_day(record: CriteriaRecord, today: dt.date) -> dt.date:
    """The day by which an edition is chosen, never before the oldest that is held."""
    return max(decision_day(record, today), packs(Series.WORKING_TOGETHER)[0].in_force_from)


def _choose(record: CriteriaRecord) -> Markup:
    options = [
        Option(value="", label="The one in force on the day of the decision"),
        *(Option(value=one.id, label=one.title) for one in packs(Series.WORKING_TOGETHER)),
    ]
    return join(
        radios(box(CASE, "edition"), "Edition", options, record.edition, change="keep"),
        text(record, "edition_why", "Why this one?", hint="It stands in the record."),
    )
