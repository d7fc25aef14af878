"""The doors of the first page: what each leads to, and how long it takes."""

from scrlib.ui import pages
from scrlib.ui.markup import Markup, tag
from scrlib.words import Words


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
            _also(pages.INQUIRY, "Appreciative inquiry", "what let good work go well"),
            _also(pages.NEAR_MISS, "Near miss", "what nearly happened, and what held"),
            _also(pages.ROUTES, "One case by three routes", "what each way of learning sees"),
            _also(pages.BOARD, "Trainer’s board", "run the room that you started"),
        ),
        _door(
            "Audit reviews and actions",
            pages.AUDIT,
            f"Open the {words.report}. Two people grade it without seeing each other’s grades, "
            "with the words to look at beside each question; then they agree, with reasons.",
            "First each alone, then together. You need the report in Word or PDF. You get a pack for "
            "the meeting.",
            _also(pages.PLAN, "Plan and cost", "owners, dates, outcomes and costs of an action plan"),
            _also(pages.REGISTER, "Register", "what was done since, what is overdue, did it help"),
            _also(pages.CRITERIA, "Does it meet the criteria?", "a decision, with views and reasons"),
            _also(
                pages.REVIEW, f"What a {words.review} itself costs", "by agency, money and time side by side"
            ),
        ),
    )


def _door(name: str, page: str, what: str, needs: str, *also: Markup) -> Markup:
    return tag(
        "section",
        tag("h2", tag("a", name, href=pages.address(page))),
        tag("p", what),
        tag("p", needs, class_="small"),
        tag("p", "Also:") if also else None,
        tag("ul", *also) if also else None,
        class_="door",
    )


def _also(page: str, name: str, what: str) -> Markup:
    return tag("li", tag("a", name, href=pages.address(page)), ": ", what)
