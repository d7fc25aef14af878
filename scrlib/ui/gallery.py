"""The gallery: every component once, with real examples, to look at, walk through and test."""

import json
from collections.abc import Iterable

from scrlib.errors import ScrError
from scrlib.records import Certainty, Leverage, Verdict
from scrlib.ui.caveat import caveat
from scrlib.ui.changes import compared, told
from scrlib.ui.components import (
    Bar,
    Option,
    bar_table,
    button,
    buttons,
    details,
    error_for,
    file_picker,
    notice,
    pages,
    radios,
    select,
    summary_list,
    table,
    text_box,
    tick,
)
from scrlib.ui.frame import step_heading, step_list
from scrlib.ui.gallery_plots import plots
from scrlib.ui.marks import Kind, Mark, badge, key_to_marks, leverage_tag, marked_text, status, verdict_tag
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.plots import EVENT, ShownPlots, plot
from scrlib.ui.problems import FieldProblem
from scrlib.ui.screen import Event, Shown
from scrlib.ui.stepped import Stepped

KEY = "components"
TEXT = (
    "The Hospital Trust should review its procedure on missed appointments and ensure staff are aware of it."
)
AFTER = "By 31 March the Hospital Trust will change its procedure on missed appointments."
STEPS = {"first": "A step behind", "second": "The step that is open", "third": "A step to come"}


class GalleryScreen(Stepped):
    """Every component. Its buttons do what they say to the gallery itself."""

    key = KEY
    title = "Components"

    def __init__(self) -> None:
        self.words = "scr"
        self.page = 1
        self.plots = ShownPlots()

    def html(self) -> Markup:
        """The whole gallery."""
        parts = (tag("section", tag("h3", name), part) for name, part in self._parts())
        return self.framed(
            caveat(),
            step_heading(
                "Everything that screens are made of",
                "Each part is usable by keyboard and says its meaning in words.",
            ),
            *parts,
            steps=step_list(STEPS, "second", ("first",)),
        )

    def handle(self, event: Event, view: Shown) -> None:
        """Answer a press: an empty box is a problem, a page is turned, anything else is said."""
        if event.name == "page":
            self.page = int(event.value)
        elif event.name == EVENT:
            self.plots.toggle(event, view)
        elif event.name == "try" and not str(event.form.get("owner", "")).strip():
            self._field = "owner"
            raise FieldProblem("There is no owner.", "Name the role that will do it.", "owner")
        else:
            view.announce(f"You pressed {event.name}.")

    def save(self) -> str:
        """Which page is open."""
        return json.dumps({"workbook": KEY, "version": 1, "page": self.page})

    def restore(self, text: str) -> None:
        """Open the page that was open. Raises ScrError at any other text."""
        try:
            self.page = int(json.loads(text)["page"])
        except (ValueError, KeyError, TypeError):
            raise ScrError("That is not a saved gallery.", "Open it on the page it was saved from.") from None

    def _parts(self) -> Iterable[tuple[str, Child]]:
        yield "Buttons", _buttons()
        yield "Text boxes", self._boxes()
        yield "One answer, a tick, a list and a file", _choices()
        yield (
            "To open when wanted",
            details("which", "Which agencies are meant?", tag("p", "All that worked with the family.")),
        )
        yield "Notices", _notices()
        yield "Marked text", join(tag("div", marked_text(TEXT, _marks()), class_="rec"), key_to_marks())
        yield "Tags", _tags()
        yield "A prompt", _prompt()
        yield (
            "Names and values",
            summary_list([("Owner", "The Head of Outpatients"), ("Date", "31 March 2027")]),
        )
        yield "Before and after", join(tag("p", told(TEXT, AFTER), class_="small"), compared(TEXT, AFTER))
        yield "Tables", _tables()
        yield "Pages", pages(self.page, 4)
        yield "Plots", join(*(plot(one, self.plots.ids, heading="h4") for one in plots()))

    def _boxes(self) -> Markup:
        return join(
            text_box(
                "owner",
                "Who will do it?",
                hint="A role, never a person’s name.",
                error=error_for("owner", self.problems),
            ),
            text_box("outcome", "What changes for children?", rows=3),
            buttons(button("Keep these", "try")),
        )


def _marks() -> tuple[Mark, ...]:
    """Marks on some of the words, two of them overlapping."""
    return (
        _mark("The Hospital Trust", "specific", Kind.STRENGTH),
        _mark("review its procedure on missed appointments", "specific", Kind.LOOK),
        _mark("missed appointments", "finding", Kind.CONSIDER),
        _mark("ensure staff are aware", "measurable", Kind.CONSIDER),
    )


def _mark(words: str, about: str, kind: Kind) -> Mark:
    start = TEXT.index(words)
    return Mark(start=start, end=start + len(words), about=about, kind=kind)


def _buttons() -> Markup:
    return buttons(
        button("Check 14 recommendations", "check"),
        button("Leave it, because …", "leave", plain=True),
        button("Save to a file", "save", look="link"),
        button("4", "show", "4", look="id"),
    )


def _choices() -> Markup:
    answers = (
        Option(value="identify", label="Naming would identify someone"),
        Option(value="other", label="Other, write", hint="It is kept and printed."),
    )
    return join(
        radios("why", "Why do you leave it as it is?", answers, "identify"),
        tick("count", "This one counts", ticked=True, hint="Untick it to leave it out."),
        select("month", "Month", [("3", "March"), ("4", "April")], "4"),
        file_picker("report", "Your report", "open", accept=".docx", hint="Word, up to 20 MB."),
    )


def _notices() -> Markup:
    return join(
        notice(tag("p", "The list now has 14 recommendations."), title="To know."),
        notice(
            tag("p", "Clear and dated, and it could change nothing for a child."),
            title="To weigh.",
            kind="tick",
        ),
    )


def _tags() -> Markup:
    verdicts = [verdict_tag(one, Certainty.WORDING) for one in (*Verdict, None)]
    others = [
        verdict_tag(Verdict.PARTLY, Certainty.JUDGEMENT),
        *(leverage_tag(one) for one in Leverage),
        status("met", "Stated"),
    ]
    return tag("p", join(*verdicts, *others, between="  "))


def _prompt() -> Markup:
    return tag(
        "div",
        tag("h4", badge("specific"), "Specific"),
        tag("p", tag("q", "review its procedure")),
        tag("p", "What should it say afterwards, and for which children?", class_="question"),
        tag("p", "Sure from the wording", class_="small"),
        buttons(button("Change it", "change"), button("Ask someone", "ask", plain=True)),
        class_="prompt",
    )


def _tables() -> Markup:
    bars = (
        Bar(label="Procedures", ours=24, ours_n=47, theirs=198, theirs_n=634),
        Bar(label="Direct work with children", ours=0, ours_n=47, theirs=9, theirs_n=634),
    )
    rows = [("The Board Manager", 14, "1, 2 and twelve more"), ("The Hospital Trust", 3, "4, 9, 31")]
    return join(
        table("Who is asked to do how much", ["Who", "How many", "Which"], rows, numbers=(1,)),
        bar_table("What they ask for", "Focus", bars, theirs="the study (634 recommendations)"),
    )
