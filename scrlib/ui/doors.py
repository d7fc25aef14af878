"""The doors of the first page: what each leads to, and how long it takes."""

from dataclasses import dataclass

from scrlib.ui import pages
from scrlib.ui.markup import Markup, tag
from scrlib.words import Words


@dataclass(frozen=True, kw_only=True)
class Also:
    """Another page behind a door: where it is, what it is called, and one line of what it is for."""

    page: str
    name: str
    what: str


def doors(words: Words) -> tuple[Markup, ...]:
    """The three doors, in the words of the day."""
    return (
        _door(
            "Check my draft",
            pages.CHECK,
            f"Paste a recommendation or open your {words.report} in Word. See what each one asks for, "
            "what is missing and how the set looks together.",
            "20 minutes. You need a draft. You get your own file back with comments.",
        ),
        _door(
            "Run a training session",
            pages.JUDGE,
            "Judge recommendations together and learn to judge alike: alone first, then the room, then what "
            "the coders said and why. Up to forty people join from their phones, or on paper.",
            "40 minutes, or 20 alone. You need a screen, or printed sheets; the cases are ours. Everybody "
            "gets a Word page to take away.",
            Also(page=pages.INQUIRY, name="Appreciative inquiry", what="what let good work go well"),
            Also(page=pages.NEAR_MISS, name="Near miss", what="what nearly happened, and what held"),
            Also(page=pages.ROUTES, name="One case by three routes", what="what each way of learning sees"),
            Also(page=pages.BOARD, name="Trainer’s board", what="run the room that you started"),
        ),
        _door(
            "Audit reviews and actions",
            pages.AUDIT,
            f"Open the {words.report}. Two people grade it without seeing each other’s grades, "
            "with the words to look at beside each question; then they agree, with reasons.",
            "First each alone, then together. You need the report in Word or PDF. You get a pack for "
            "the meeting.",
            Also(
                page=pages.PLAN,
                name="Plan and cost",
                what="owners, dates, outcomes and costs of an action plan",
            ),
            Also(
                page=pages.REGISTER, name="Register", what="what was done since, what is overdue, did it help"
            ),
            Also(
                page=pages.CRITERIA,
                name="Does it meet the criteria?",
                what="a decision, with views and reasons",
            ),
            Also(
                page=pages.REVIEW,
                name=f"What a {words.review} itself costs",
                what="by agency, money and time side by side",
            ),
        ),
    )


def _door(name: str, page: str, what: str, needs: str, *also: Also) -> Markup:
    return tag(
        "section",
        tag("h2", tag("a", name, href=pages.address(page))),
        tag("p", what),
        tag("p", needs, class_="small"),
        tag("p", "Also:") if also else None,
        tag("ul", *(_also(one) for one in also)) if also else None,
        class_="door",
    )


def _also(one: Also) -> Markup:
    return tag("li", tag("a", one.name, href=pages.address(one.page)), ": ", one.what)
