"""The Check page: what it holds, how it looks, how a press is answered. No browser is needed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from scrlib.documents import Opened
from scrlib.samples import reviews, sample
from scrlib.ui.caveat import caveat
from scrlib.ui.check import (
    card_presses,
    deciding,
    list_presses,
    listing,
    open_presses,
    prompts,
    take_presses,
    versions,
)
from scrlib.ui.check.assessed import assessed
from scrlib.ui.check.card_step import card_step
from scrlib.ui.check.compare_step import compare_step
from scrlib.ui.check.exports import identifiers
from scrlib.ui.check.list_step import list_step
from scrlib.ui.check.offered import PRESSES as OFFERED
from scrlib.ui.check.offered import offered, received
from scrlib.ui.check.open_step import list_in_words, open_step
from scrlib.ui.check.saved import KEY, read_back, written
from scrlib.ui.check.set_step import set_step
from scrlib.ui.check.take_step import take_step
from scrlib.ui.check.work import RECOMMENDATION, STEPS, Work
from scrlib.ui.frame import STEP_ID, step_list
from scrlib.ui.markup import Markup, tag
from scrlib.ui.screen import Event, Shown
from scrlib.ui.stepped import Stepped
from scrlib.words import words as words_of

MOST_UNDO = 20


class CheckScreen(Stepped):
    """The Check page of one visitor: a `Work`, the file they opened, and what they can take back."""

    key = KEY
    title = "Check recommendations"

    def __init__(self) -> None:
        self.words = "scr"
        self.work = Work()
        self.undo: list[tuple[str, Work]] = []  # what takes back a change of the list, and the work before it
        self.taken = ""  # what was said about the file taken away last
        self.forget_file()

    # ---- what the view asks

    def html(self) -> Markup:
        """The whole screen as it is now."""
        step = self.work.step if self.work.step in self.reachable() else self.reachable()[-1]
        return self.framed(
            self._invented(step),
            caveat(),
            offered(self.work),
            self._step(step),
            steps=step_list(STEPS, step, self.reachable()),
        )

    def handle(self, event: Event, view: Shown) -> None:
        """Do what was asked. Raises ScrError where it cannot be done; nothing is lost then."""
        self.take_over(event.form)
        self.pressed(lambda: PRESSES[event.name](self, event, view))

    def save(self) -> str:
        """The whole work as one text; never the bytes of an opened file."""
        return written(self.work)

    def restore(self, text: str) -> None:
        """Replace the work by a saved one. An opened file is asked for again by name when it is needed."""
        work = read_back(text)
        example = (
            open_presses.read_example(sample(work.source.name)) if work.source.kind == "example" else None
        )
        self.work, self.undo = work, []
        self.forget_file()
        if example:
            self.hold(*example)

    def receive(self, came_from: str, texts: Sequence[str]) -> None:
        """Offer what another page of this tab left; the list stays as it is."""
        self.work = received(self.work, came_from, texts)

    # ---- the screen

    def reachable(self) -> tuple[str, ...]:
        """The steps that can be opened: the list once something was read, the rest once one is ticked."""
        if self.work.ticked():
            return tuple(STEPS)
        return ("open", "list") if self.work.source.kind else ("open",)

    def _step(self, step: str) -> Markup:
        work, words = self.work, words_of(self.words)
        if step == "open":
            return open_step(work, words, reviews(), self.problems)
        if step == "list":
            return list_step(work, self.problems, undo=self.undo[-1][0] if self.undo else "")
        if step == "take":
            return self._take(work)
        found = assessed(work)
        if step == "cards":
            return card_step(work, found, words, self.problems)
        return set_step(work, found) if step == "set" else compare_step(work, found, words)

    def _invented(self, step: str) -> Markup | None:
        """On every page of an example, on paper too: nobody should take it for a case of their own."""
        if self.work.source.kind != "example" or step == "open":
            return None
        case = sample(self.work.source.name).title
        return tag(
            "p", tag("b", "Invented case."), f" {case}. Nobody and nothing in it is real.", class_="invented"
        )

    def _take(self, work: Work) -> Markup:
        words = words_of(self.words)
        return take_step(
            work,
            identifiers(work, self.opened.passages),
            words,
            has_file=bool(self.file),
            taken=self.taken,
        )

    def take_over(self, form: Mapping[str, str | list[str]]) -> None:
        """What was ticked or typed, so that no press loses it."""
        work = replace(
            listing.ticks(self.work, form),
            pseudonyms=str(form.get("pseudonyms", self.work.pseudonyms)),
            reviewer=str(form.get("reviewer", self.work.reviewer)),
        )
        work = versions.named(work, form)
        card = work.card()
        given = prompts.typed_answers(card.id, form) if card else None
        if card and given is not None:
            work = deciding.answered(work, replace(work.other_questions(card.id), answers=given))
        self.work = work

    # ---- what the presses of every step use

    def go(self, work: Work, view: Shown, step: str) -> None:
        """Open a step of the work."""
        self.work, self.taken = replace(work, step=step, panel="", page=1), ""
        view.focus(STEP_ID)

    def new_list(self, work: Work, view: Shown) -> None:
        """Put a new list in place of the old one, which can be brought back."""
        before = self.work
        self.undo = [("Bring back the list I had before", before)] if before.entries else []
        self.forget_file()
        self.go(work, view, "list")
        found = list_in_words(work)
        view.announce(f"Found {found}." if work.of(RECOMMENDATION) else "No recommendations were found.")

    def change_list(self, undo: str, work: Work, view: Shown) -> None:
        """Change the list; `undo` is what the button says that takes it back."""
        if work != self.work:
            self.undo = [*self.undo, (undo, self.work)][-MOST_UNDO:]
            self.work = work
            view.announce(f"The list now has {list_in_words(work)}.")

    def hold(self, opened: Opened, data: bytes) -> None:
        """Keep an opened file while the page is open, to look through it and to write comments into it."""
        self.opened = opened
        self.file = data if opened.kind == "docx" else b""

    def forget_file(self) -> None:
        """Let go of an opened file."""
        self.opened, self.file = Opened(name="", kind=""), b""

    def is_open(self, opened: Opened) -> bool:
        """Whether a file is the one that the list came from, opened again."""
        was = {source for entry in self.work.entries for source in entry.sources}
        now = {one.text for one in opened.recommendations} | {one.text for one in opened.findings}
        return self.work.source.kind == "file" and bool(now) and now <= was


def _press(screen: CheckScreen, event: Event, view: Shown) -> None:
    """Open another step."""
    if event.value in screen.reachable():
        screen.go(screen.work, view, event.value)


PRESSES: Mapping[str, Callable[[CheckScreen, Event, Shown], None]] = {
    "step": _press,
    **open_presses.PRESSES,
    **OFFERED,
    **list_presses.PRESSES,
    **card_presses.PRESSES,
    **versions.PRESSES,
    **take_presses.PRESSES,
}
