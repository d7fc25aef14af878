"""The papers of a decision, its record and the terms of reference: words only, printed elsewhere."""

import datetime as dt
from collections.abc import Sequence

from scrlib.audits.criteria.edition import beware, chosen_by_hand, edition_for
from scrlib.audits.criteria.findings import (
    against_advice,
    against_criteria,
    differing,
    dissent,
    helping,
    results,
)
from scrlib.audits.criteria.proceedings import goes_on, label, rule, waiting
from scrlib.audits.criteria.timetable import timetable
from scrlib.audits.criteria.words import ANSWERS, FINDINGS, OTHERWISE, because, outcome_said, reading
from scrlib.audits.guidance import unread
from scrlib.audits.register.log import Log, head
from scrlib.records.criteria import CriteriaRecord, CriteriaSet, Due, Outcome, Result
from scrlib.records.decision_papers import Lines, Paper
from scrlib.text.saying import counted, day

OPEN = "Not said yet"
WITH_CARE = "Roles, never names. It says what was known on the day of the decision, and blames nobody."


def decision_record(record: CriteriaRecord, given: CriteriaSet, log: Log, today: dt.date) -> Paper:
    """The record of a decision: facts, paragraphs, views, dissent, decision and reasons."""
    found = results(given, record)
    title = f"Decision record: {record.title}" if record.title else "Decision record"
    parts = (
        _case(record, given, today),
        _decision(record, given, found),
        _facts(record, given),
        _criteria(record, given, found),
        _helps(record, given),
        _views(record, given),
        _limits(record, given),
        _history(log, record),
    )
    return Paper(title=title, parts=tuple(one for one in parts if one), foot=title)


def terms_of_reference(record: CriteriaRecord, given: CriteriaSet, today: dt.date) -> Paper:
    """The terms of reference: every question of the scope with what was settled, the dates, what waits."""
    title = f"Terms of reference: {record.title}" if record.title else "Terms of reference"
    settled = [one for one in given.scope if record.settled(one.id).strip()]
    still_open = [one for one in given.scope if not record.settled(one.id).strip()]
    return Paper(
        title=title,
        foot=f"{title}. Draft of {day(today)}",
        parts=(
            Lines(
                says=(
                    f"{outcome_said(record.decision, given.review)}. Decided: {record.decided or OPEN}.",
                    given.scope_says,
                ),
                note=WITH_CARE,
            ),
            *(Lines(title=one.asks, says=(record.settled(one.id),)) for one in settled),
            *_only(
                Lines(title="Not settled yet", list=tuple(one.asks for one in still_open)), bool(still_open)
            ),
            *_only(_limits(record, given)),
            *_only(_beside(record, given), bool(record.proceedings)),
        ),
    )


def _only(part: Lines | None, wanted: bool = True) -> tuple[Lines, ...]:
    return (part,) if part and wanted else ()


def _case(record: CriteriaRecord, given: CriteriaSet, today: dt.date) -> Lines:
    edition = edition_for(record, today)
    warnings = [words for words in (beware(record, today), unread(edition)) if words]
    chosen = f" Chosen by hand: {record.edition_why or 'no reason given'}." if chosen_by_hand(record) else ""
    return Lines(
        facts=(
            ("Day of the death or incident", record.incident or OPEN),
            (given.known, record.known or OPEN),
            ("Guidance", f"{edition.title}.{chosen}"),
        ),
        list=(*(() if given.variances else (given.about,)), *warnings),
        note=WITH_CARE,
    )


def _decision(record: CriteriaRecord, given: CriteriaSet, found: Sequence[Result]) -> Lines:
    notes = [OTHERWISE] if against_advice(record) else []
    notes += [
        f"By {one.criterion.paragraph} a review is always held in this case; the decision is another."
        for one in against_criteria(record, found)
    ]
    return Lines(
        title="The decision",
        facts=(
            ("Decision", outcome_said(record.decision, given.review)),
            ("By", record.decider or OPEN),
            ("On", record.decided or OPEN),
            ("Reasons", record.reasons or OPEN),
            *((("Instead, or besides", record.instead),) if record.instead else ()),
        ),
        list=tuple(notes),
    )


def _facts(record: CriteriaRecord, given: CriteriaSet) -> Lines | None:
    if not given.facts:
        return Lines(title="The criteria that were applied", says=(record.own_criteria or OPEN,))
    rows = [(one.asks, ANSWERS[record.fact(one.id).answer], record.fact(one.id).facts) for one in given.facts]
    return Lines(
        title="The facts", table=(("Asked", "Answer", "What it rests on"), *rows), widths=(7.4, 2.6, 7.4)
    )


def _criteria(record: CriteriaRecord, given: CriteriaSet, found: Sequence[Result]) -> Lines | None:
    if not found:
        return None
    rows = [
        (
            one.criterion.paragraph + ("" if one.criterion.seen else " (not verified)"),
            one.criterion.label,
            FINDINGS[one.finding],
            because(one),
        )
        for one in found
    ]
    differs = [f"{one.says} {reading(record, given)}" for one in differing(given, found)]
    notes = [
        f"{one.criterion.paragraph}: {one.criterion.note}"
        for one in found
        if one.criterion.note and one.met_by
    ]
    return Lines(
        title="What each paragraph comes to",
        table=(("Paragraph", "About", "Comes to", "Because"), *rows),
        widths=(2.4, 4.2, 4.0, 6.8),
        list=(*differs, *notes),
    )


def _helps(record: CriteriaRecord, given: CriteriaSet) -> Lines | None:
    answered = [(one, record.help(one.id)) for one in given.helps if record.help(one.id).answer]
    if not answered:
        return None
    rows = [(one.asks, ANSWERS[said.answer], said.facts) for one, said in answered]
    return Lines(
        title="Questions that help",
        says=(
            f"{helping(given, record)} of {counted(len(given.helps), 'question')} answered yes.",
            given.helps_say,
        ),
        table=(("Asked", "Answer", "What it rests on"), *rows),
        widths=(7.4, 2.6, 7.4),
    )


def _views(record: CriteriaRecord, given: CriteriaSet) -> Lines:
    apart = dissent(record)
    rows = [
        (
            one.role or OPEN,
            one.agency,
            outcome_said(one.view, given.review) + (" (differs from the advice)" if one in apart else ""),
            one.reasons,
        )
        for one in record.views
    ]
    advice = outcome_said(record.advice, given.review)
    return Lines(
        title="The panel",
        facts=(("It advises", advice), ("Its reasons", record.advice_why or OPEN)),
        table=(("Role", "Agency", "View", "Reasons"), *rows) if rows else (),
        widths=(3.4, 2.8, 4.6, 6.6),
        list=() if record.views else ("No view was written down.",),
    )


def _done(one: Due) -> str:
    """The day on which it was done, and whether that was in time where it is known when it was due."""
    if one.done is None:
        return ""
    kept = f", {'late' if one.late else 'in time'}" if one.day else ""
    return f"{day(one.done)}{kept}"


def _limits(record: CriteriaRecord, given: CriteriaSet) -> Lines | None:
    rows = [
        (
            one.clock.label,
            one.rule,
            day(one.day) if one.day else "Not known yet",
            _done(one),
            one.clock.paragraph + ("" if one.clock.seen else " (not verified)"),
        )
        for one in timetable(given, record)
    ]
    if not rows:
        return None
    head = ("What", "Limit", "Due", "Done", "Paragraph")
    return Lines(title="Time limits", table=(head, *rows), widths=(5.6, 3.2, 3.2, 3.0, 2.4))


def _beside(record: CriteriaRecord, given: CriteriaSet) -> Lines:
    rows = [(label(one), one.next_day or OPEN, one.contact or OPEN) for one in record.proceedings]
    held = [
        f"{one.label}: waits for {'; '.join(map(label, one.behind))}, until at least "
        f"{day(one.until) if one.until else 'a day that is not known'}."
        for one in waiting(record)
    ]
    return Lines(
        title="What runs beside the review",
        says=(rule(given.edition),),
        table=(("What", "Its next day", "Who keeps in touch"), *rows),
        widths=(9.4, 3.6, 4.4),
        list=(*held, *(f"Goes on: {one}" for one in goes_on())),
    )


def _history(log: Log, record: CriteriaRecord) -> Lines:
    """How much of it is written for good, and the head that pins it."""
    if not log:
        return Lines(
            title="History",
            says=("Nothing of it has been written into a history yet: it can still be changed.",),
        )
    who = sorted({one.who for one in log})
    undecided = "" if record.decision is not Outcome.OPEN else " No decision was taken yet."
    return Lines(
        title="History",
        says=(
            f"{counted(len(log), 'entry', 'entries')} by {', '.join(who)} (as typed: nobody signs in). "
            f"The last was made on {day(log[-1].at.date())}.{undecided}",
            f"Head: {head(log)}",
        ),
        note="Whoever has this page can check that nothing before this head was changed afterwards.",
    )
