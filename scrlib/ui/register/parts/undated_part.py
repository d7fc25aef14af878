"""Recommendations of which nobody wrote when they were made: several are given to their review at once."""

from collections.abc import Mapping, Sequence

from scrlib.audits.register.log import Log
from scrlib.audits.register.reading import things
from scrlib.audits.register.telling import short
from scrlib.records.register import Thing
from scrlib.text.saying import counted
from scrlib.ui.components import Option, Problem, button, buttons, details, error_for, text_box, ticks
from scrlib.ui.markup import Child, tag

REVIEW, DAY, THESE = "undated-review", "undated-day", "undated-these"
MOST = 60  # letters of a recommendation beside its tick


def of_no_review(log: Log) -> dict[str, Mapping[str, str]]:
    """The recommendations that come from no review and have no day of their own, by id."""
    every = things(log, Thing.RECOMMENDATION).items()
    return {id: said for id, said in every if not said.get("review") and not said.get("made")}


def undated_part(log: Log, typed: Mapping[str, str], problems: Sequence[Problem]) -> Child:
    """A form that gives those which are ticked to a review with its day; None where none is without one."""
    every = of_no_review(log)
    if not every:
        return None
    options = [Option(value=id, label=_named(id, said)) for id, said in every.items()]
    return details(
        "undated",
        f"{counted(len(every), 'recommendation')} of no review: say which, and they count in its year",
        tag(
            "form",
            ticks(
                THESE,
                "Which of them?",
                options,
                typed.get(THESE, "").split(),
                hint="Those of one review together.",
            ),
            text_box(
                REVIEW, "The review they come from", typed.get(REVIEW, ""), error=error_for(REVIEW, problems)
            ),
            text_box(
                DAY,
                "Day it was completed or published",
                typed.get(DAY, ""),
                hint="For example 31 March 2026.",
                error=error_for(DAY, problems),
                class_="figure",
            ),
            buttons(button("Write it down", "write_undated")),
        ),
        open=any(one.field in (REVIEW, DAY, THESE) for one in problems),
    )


def _named(id: str, said: Mapping[str, str]) -> str:
    return " ".join(filter(None, (said.get("number", ""), short(said.get("text", "") or id, MOST))))
