"""Step 2: which agencies take part, and what each gives: people on the panel, a report, people told."""

from collections.abc import Mapping, Sequence

from scrlib.plans.reviews.data import usual_agencies
from scrlib.text.saying import counted
from scrlib.ui.components import Problem, button, buttons, details, notice, select, table
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.review.asking import asked, row
from scrlib.ui.review.boxes import ROLES, of_agency
from scrlib.ui.review.work import ReviewWork, TakesPart

OTHER = "other"  # an agency that is not among the usual ones


def agencies_step(work: ReviewWork, stands: Mapping[str, str], problems: Sequence[Problem]) -> Markup:
    """The step as it looks now: one agency, or the list of all."""
    one = work.agency(work.current)
    return _one(work, one, stands, problems) if one else _all(work, stands)


# ---- all of them


def _all(work: ReviewWork, stands: Mapping[str, str]) -> Markup:
    return join(
        step_heading(
            "Agencies that take part",
            "Most of what a review costs is time that agencies give: on the panel, writing a report, being "
            "interviewed, hearing what was learned.",
        ),
        _table(work, stands) if work.agencies else _nobody(),
        tag(
            "form",
            select("new-agency", "Add an agency", _options(), next(iter(usual_agencies()))),
            buttons(button("Add it", "add_agency", plain=True)),
            class_="adding",
        ),
        tag("div", button("Go on to who runs it", "step", "outside"), class_="acts go"),
    )


def _options() -> list[tuple[str, str]]:
    return [*((id, row["label"]) for id, row in usual_agencies().items()), (OTHER, "Another agency")]


def _nobody() -> Markup:
    number = len(usual_agencies())
    return notice(
        tag("p", "Each starts from estimates of ours, which you can change. Leave out whoever has no part."),
        buttons(button(f"Add the {number} that usually take part", "add_usual")),
        title="No agency is here yet.",
    )


def _table(work: ReviewWork, stands: Mapping[str, str]) -> Markup:
    return table(
        counted(len(work.agencies), "agency takes", "agencies take") + " part",
        ["Agency", "On the panel", "Hours to write its report", "People interviewed", "To do"],
        [_row(one, stands) for one in work.agencies],
        numbers=(1, 2, 3),
    )


def _row(one: TakesPart, stands: Mapping[str, str]) -> tuple[object, ...]:
    name = stands[f"name-{one.id}"] or "Without a name"
    figures = (stands[f"{key}-{one.id}"] for key in ("members", "author_hours", "interviewees"))
    return (name, *figures, button("Change", "agency", one.id, plain=True, more=name))


# ---- one of them


def _one(work: ReviewWork, one: TakesPart, stands: Mapping[str, str], problems: Sequence[Problem]) -> Markup:
    name, members, told, *gives = of_agency(one)
    report, roles = gives[: -len(ROLES)], gives[-len(ROLES) :]
    place = work.agencies.index(one)
    return join(
        step_heading(
            stands[name.id] or "Another agency",
            f"Agency {place + 1} of {len(work.agencies)}. What it gives to the review.",
        ),
        tag(
            "form",
            asked(name, stands, problems),
            row((members, told), stands, problems),
            tag("h3", "Its report"),
            row(report, stands, problems),
            tag("h3", "Whose time it is"),
            tag("p", "What an hour of each costs is asked two steps on.", class_="hint"),
            row(roles, stands, problems, wide=True),
            _ways(work, place),
        ),
        _out(one),
    )


def _ways(work: ReviewWork, place: int) -> Markup:
    """The way on is the first button, which Enter presses."""
    ids = [one.id for one in work.agencies]
    following = place + 1 < len(ids)
    return tag(
        "div",
        button("Next agency", "agency", ids[place + 1]) if following else None,
        button("All agencies", "all_agencies", plain=following),
        button("Previous agency", "agency", ids[place - 1], plain=True) if place else None,
        class_="acts go",
    )


def _out(one: TakesPart) -> Markup:
    return details(
        f"remove-{one.id}",
        "Take this agency out of the review",
        tag("p", "What stands in its boxes goes with it."),
        buttons(button("Take it out", "remove_agency", one.id)),
    )
