"""Step 7: the table for the annual report: what action was taken, and by whom, for each recommendation."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from scrlib.records.papers import Paper, PaperTable
from scrlib.text.times.calendar_days import resolve
from scrlib.ui.components import Problem, button, buttons, error_for, lines, notice, table, text_box
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.problems import FieldProblem
from scrlib.ui.register.parts.lines import first_and_rest
from scrlib.words import Words

FIRST, LAST = "annual-first", "annual-last"


def wrong_period(first: str, last: str, period: tuple[dt.date, dt.date]) -> FieldProblem | None:
    """What is wrong with the period as typed, None where there is one. `period` is how it was read."""
    for name, words in ((FIRST, first), (LAST, last)):
        if words and resolve(words) is None:
            return FieldProblem("That is no day.", "Write it as 31 March 2026.", name)
    if period[0] > period[1]:
        return FieldProblem("The period ends before it begins.", "Change one of the days.", LAST)
    return None


def annual_step(
    paper: Paper | None,
    typed: Mapping[str, str],
    words: Words,
    problems: Sequence[Problem],
    undated: Child,
) -> Markup:
    """The step as it looks now: what the paper will say. `typed` stands in the boxes of the period.

    paper    None where the period is none: then there is no table, and nothing to take away
    undated  how to say when recommendations were made of which nobody wrote it
    """
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
        *(_told(paper, undated) if paper else ()),
    )


def _told(paper: Paper, undated: Child) -> Iterator[Child]:
    yield notice(tag("p", tag("b", paper.headline)))
    yield undated
    yield buttons(
        button("Get it in Word", "paper", "annual docx"),
        button("Get it in Excel", "paper", "annual xlsx", plain=True),
    )
    yield from (_table(number, one) for number, one in enumerate(paper.tables))


def _table(number: int, one: PaperTable) -> Child:
    """A table of the paper, the number and the words of its first two columns in one."""
    if not one.rows:
        return tag("p", tag("b", f"{one.title}. "), one.empty)
    heads = [one.heads[1], *one.heads[2:]]
    rows = [(join(tag("b", f"{row[0]} "), lines(row[1])), *map(lines, row[2:])) for row in one.rows]
    return first_and_rest(
        f"annual-{number}", rows, lambda some: table(f"{one.title} ({len(rows)})", heads, some)
    )
