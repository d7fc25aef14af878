"""The first page: three doors, one recommendation to try in two minutes, and where work is kept."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version

from scrlib.errors import ScrError
from scrlib.recommendations import assess
from scrlib.records import Recommendation
from scrlib.tables import read_table
from scrlib.ui import pages
from scrlib.ui.caveat import caveat
from scrlib.ui.changes import compared, told
from scrlib.ui.check.card import card
from scrlib.ui.check.compare_step import profiles
from scrlib.ui.check.work import Entry, Work
from scrlib.ui.components import Problem, button, buttons
from scrlib.ui.doors import doors
from scrlib.ui.frame import frame
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.screen import Event, Shown
from scrlib.words import Words
from scrlib.words import words as words_of

KEY = "index"
TOUR = (
    "The recommendation",
    "What it says, and what it leaves open",
    "What its author made of it",
    "What that changed",
)


class IndexScreen:
    """The first page. All it holds is how far the two-minute tour has come."""

    key = KEY
    title = "Better recommendations, learning that lasts"

    def __init__(self) -> None:
        self.words = "scr"
        self.step = 0  # of the tour; 0 before it starts
        self.problems: tuple[Problem, ...] = ()

    def html(self) -> Markup:
        """The whole page as it is now."""
        words = words_of(self.words)
        return frame(
            self.title,
            tag(
                "p",
                "For people who write, teach and audit reviews of serious harm to children.",
                class_="lead",
            ),
            tag("div", *doors(words), class_="doors"),
            _tour(self.step, words),
            caveat(),
            _kept(),
            words=self.words,
            problems=self.problems,
            keeps_work=False,
        )

    def handle(self, event: Event, view: Shown) -> None:
        """Go to a step of the tour."""
        self.step = min(int(event.value), len(TOUR))
        view.focus("tour")

    def save(self) -> str:
        """How far the tour has come."""
        return json.dumps({"workbook": KEY, "version": 1, "step": self.step})

    def restore(self, text: str) -> None:
        """Go on with the tour where it was. Raises ScrError at any other text."""
        try:
            step = json.loads(text)["step"]
        except (ValueError, KeyError, TypeError):
            step = None
        if not isinstance(step, int) or not 0 <= step <= len(TOUR):
            raise ScrError("That is not a saved first page.", "Open it on the page it was saved from.")
        self.step = step

    def notice(self, problem: str, fix: str) -> None:
        """Show what went wrong at the top of the page."""
        self.problems = (Problem(problem=problem, fix=fix),) if problem else ()


@cache
def _example() -> Mapping[str, str]:
    """The invented recommendation of the tour: "before" and "after"."""
    return read_table("tour.toml")


def _tour(step: int, words: Words) -> Markup:
    heading = tag("h2", "Try it in two minutes", id="tour", tabindex="-1")
    if not step:
        start = button("Look at one invented recommendation, step by step", "tour", "1", plain=True)
        return tag("section", heading, tag("p", "No file to hand?"), buttons(start))
    following = (
        button("Next", "tour", str(step + 1))
        if step < len(TOUR)
        else tag("a", "Check my draft", href=pages.address(pages.CHECK))
    )
    return tag(
        "section",
        heading,
        tag("h3", f"{step} of {len(TOUR)}. {TOUR[step - 1]}"),
        _tour_step(step, words),
        buttons(following, button("Back", "tour", str(step - 1), plain=True)),
    )


def _tour_step(step: int, words: Words) -> Child:
    example = _example()
    entry = Entry(id="R1", versions=(example["before"],))
    before = assess(Recommendation(id="R1", text=example["before"]))
    if step == 1:
        return join(
            tag("div", tag("p", entry.text), class_="rec"),
            tag("p", "Would you know, a year from now, whether it had been done? Would a child notice?"),
        )
    if step == 2:
        return card(Work(entries=(entry,)), entry, before, words, (), fixed=True)
    if step == 3:
        return join(
            tag("p", told(example["before"], example["after"]), class_="small"),
            tag("div", compared(example["before"], example["after"]), class_="rec"),
        )
    after = assess(Recommendation(id="R1", text=example["after"]))
    return join(
        profiles(before, after),
        tag("p", "You decide which of the prompts matter, and may leave any of them with a reason."),
    )


def _kept() -> Markup:
    return tag(
        "section",
        tag("h2", "Where your work is kept"),
        tag(
            "p",
            "What you type or open stays in this browser tab and on the machine that serves this page. "
            "Closing the tab clears it, and “Delete my work” clears what you did on that page. "
            "“Save to a file” on a page keeps it where you choose, and “Open a saved file” brings it back. "
            "Nothing is sent anywhere else, and nobody counts your visits.",
        ),
        tag(
            "p",
            "What you start there on purpose is kept on that machine when the tab is closed: a room, at most "
            "90 days after its end; an audit, a register or a decision, until somebody deletes it on its own "
            "page. Whoever can open the page can open these.",
        ),
        tag("h2", "About"),
        tag(
            "p",
            "This is not a government service. Every case and name in the examples is invented; the nine "
            "recommendations of 2014 in the register are a national panel’s, told in our words. The program "
            "is under the MIT licence, the cases and exercises under CC BY 4.0; figures from studies keep "
            f"their own source and licence. Version {version('scrlib')}.",
        ),
    )
