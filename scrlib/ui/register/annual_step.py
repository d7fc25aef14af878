"""Step 6: the table for the annual report: what action was taken, and by whom, for each recommendation."""

from collections.abc import Callable, Mapping, Sequence

from scrlib.records.registers import ActionLine, AnnualTable, RecommendationLine
from scrlib.text.saying import day as day_words
from scrlib.ui.components import Problem, button, buttons, error_for, notice, table, text_box
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.register import lines
from scrlib.words import Words

FIRST, LAST = "annual-first", "annual-last"
COLUMNS = ["Recommendation", "Answer", "What was done", "By whom", "When", "What shows a difference"]


def annual_step(
    found: AnnualTable, typed: Mapping[str, str], words: Words, problems: Sequence[Problem]
) -> Markup:
    """The step as it looks now. `typed` is what stands in the boxes of the period."""
    return join(
        step_heading(
            "Annual table",
            f"For the annual report of the {words.board}: the recommendations made in the period, what "
            "action was taken, and by whom. A national panel asked for it in this form in 2014.",
        ),
        tag(
            "form",
            tag(
                "div",
                text_box(FIRST, "From", typed[FIRST], error=error_for(FIRST, problems), class_="figure"),
                text_box(LAST, "To", typed[LAST], error=error_for(LAST, problems), class_="figure"),
                class_="row",
            ),
            buttons(button("Show this period", "period", plain=True)),
        ),
        notice(tag("p", tag("b", found.headline))),
        _table(f"Recommendations made from {day_words(found.first)} to {day_words(found.last)}", found.rows),
        _table("Made earlier: something was done in the period, or is still open", found.earlier),
        _table("Without a day, so in no period: write when they were made", found.undated),
        _unlinked(found.unlinked),
    )


def _table(caption: str, rows: Sequence[RecommendationLine]) -> Child:
    return table(f"{caption} ({len(rows)})", COLUMNS, map(_row, rows)) if rows else None


def _row(one: RecommendationLine) -> tuple[Child, ...]:
    number = tag("b", f"{one.number} ") if one.number else None
    source = tag("small", one.review) if one.review else None
    return (
        join(number, one.text, tag("br") if source else None, source),
        join(tag("b", one.response_label), ". " if one.response_words else "", one.response_words),
        _each(one, lambda each: f"{each.name}: {each.news or each.text}"),
        _each(one, lambda each: f"{each.name}: {lines.owner(each)}"),
        _each(one, _when),
        _each(one, _difference),
    )


def _each(one: RecommendationLine, say: Callable[[ActionLine], str]) -> Child:
    if not one.actions:
        return "No action is in the register"
    return join(*(tag("span", say(each)) for each in one.actions), between=tag("br"))


def _when(one: ActionLine) -> str:
    if one.done:
        return f"{one.name}: {day_words(one.done_on) if one.done_on else 'done, day not written'}"
    return f"{one.name}: {one.status_words.lower()}, " + (
        f"due {day_words(one.due)}" if one.due else one.due_words or "no day"
    )


def _difference(one: ActionLine) -> str:
    """What shows a difference, in the words of the look or of the evidence that does."""
    if one.difference != "shown":
        unknown = (
            "done, effect unknown" if one.done and not one.difference else lines.DIFFERENCE[one.difference]
        )
        return f"{one.name}: {unknown if one.done else 'not done yet'}"
    told = [look.shows for look in one.looks if look.answer in ("yes", "partly")]
    told += [f"{each.title} ({each.strength.lower()})" for each in one.evidence if each.difference]
    return f"{one.name}: {'; '.join(told)}"


def _unlinked(every: Sequence[ActionLine]) -> Child:
    if not every:
        return None
    rows = [
        (
            lines.action_name(one),
            lines.owner(one),
            one.status_words,
            button("Open", "open_action", one.id, look="link", more=one.name),
        )
        for one in every
    ]
    caption = f"Actions that answer no recommendation of the register ({len(every)})"
    return table(caption, ["Action", "By whom", "Where it stands", "Open it"], rows)
