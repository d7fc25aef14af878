"""Step 5: before and after - what was rewritten, what was left and why, what was put to somebody."""

from collections.abc import Sequence

from scrlib.records import Assessment, Criterion
from scrlib.ui.changes import compared, told
from scrlib.ui.check.assessed import Assessed, before
from scrlib.ui.check.card import judged, same_action
from scrlib.ui.check.deciding import answers_in_order, gone
from scrlib.ui.check.prompts import decision_words
from scrlib.ui.check.versions import wordings
from scrlib.ui.check.work import Decision, Entry, NotSmart, Work
from scrlib.ui.components import button, buttons, lines, notice, summary_list, table
from scrlib.ui.frame import step_heading
from scrlib.ui.marks import leverage_tag, status
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.words import Words


def compare_step(work: Work, found: Assessed, words: Words) -> Markup:
    """The step as it looks now."""
    rewritten = [one for one in work.ticked() if one.rewritten]
    return join(
        step_heading("Before and after", "What you changed, and what you decided to leave."),
        *(_entry(work, one, found.of(one.id)) for one in rewritten),
        _nothing_yet() if not rewritten else None,
        _decisions(work, found, words),
        _other(work, found),
        tag("div", button("Take it away", "step", "take"), class_="acts go"),
    )


def _nothing_yet() -> Markup:
    return notice(
        tag(
            "p",
            "When you change the wording of a recommendation on its card, both wordings appear here "
            "with what was added and removed.",
        ),
        buttons(button("Go to the cards", "step", "cards", plain=True)),
        title="Nothing has been rewritten yet.",
    )


def _entry(work: Work, entry: Entry, after: Assessment) -> Markup:
    first, last, number = entry.versions[0], entry.text, after.recommendation.number
    return tag(
        "article",
        tag("h3", f"Recommendation {number}"),
        tag("p", told(first, last), class_="small"),
        tag("div", compared(first, last), class_="rec"),
        same_action(first, last),
        profiles(before(entry), after, ("The words", lines(first), lines(last))),
        wordings(entry, number),
        buttons(
            button(
                "Open this card",
                "show",
                entry.id,
                plain=True,
                more=f"(recommendation {number})",
            ),
            button(
                "Undo the last change",
                "revert",
                entry.id,
                plain=True,
                more=f"to recommendation {number}",
            ),
        ),
        class_="rewriting",
    )


def profiles(old: Assessment, new: Assessment, *above: Sequence[Child]) -> Markup:
    """The two profiles side by side, in words, below the rows given."""
    return table("What that changed", ["", "Before", "After"], [*above, *_rows(old, new)])


def _rows(old: Assessment, new: Assessment) -> Sequence[tuple[Child, ...]]:
    rows: list[tuple[Child, ...]] = [
        (one.value.capitalize(), judged(old, one), judged(new, one)) for one in Criterion
    ]
    rows.append(("Outcome", _outcome(old), _outcome(new)))
    rows.append(("Leverage", leverage_tag(old.leverage), leverage_tag(new.leverage)))
    return rows


def _outcome(assessment: Assessment) -> Markup:
    return status("met", "Stated") if assessment.parse.outcomes else status("not_met")


def _decisions(work: Work, found: Assessed, words: Words) -> Markup | None:
    ticked = {one.id for one in work.ticked()}
    kept = [one for one in work.decisions if one.key.entry in ticked]
    if not kept:
        return None
    return table(
        "What you left, and what you will ask",
        ["Recommendation", "The words", "What you decided"],
        [(found.number(one.key.entry), _asked_about(one), _decided(work, one, words)) for one in kept],
    )


def _decided(work: Work, decision: Decision, words: Words) -> Markup:
    return join(decision_words(decision, words), gone(decision, work.entry(decision.key.entry)))


def _asked_about(decision: Decision) -> Markup:
    quoted = tag("q", decision.key.words) if decision.key.words else None
    return join(quoted, " ", decision.question)


def _other(work: Work, found: Assessed) -> Markup | None:
    ticked = {one.id for one in work.ticked()}
    kept = [one for one in work.not_smart if one.on and one.entry in ticked]
    if not kept:
        return None
    return tag(
        "section",
        tag("h3", "Not a SMART problem"),
        *(_answers(work, one, found.number(one.entry)) for one in kept),
    )


def _answers(work: Work, answers: NotSmart, number: str) -> Markup:
    given = answers_in_order(work, answers.entry)
    rows = [(one.question, answer or "not answered yet") for one, answer in given]
    return tag("div", tag("h4", f"Recommendation {number}"), summary_list(rows), class_="others")
