"""A screen with one of everything that the view looks after, to test the view and the server with."""

import json
import os
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from scrlib.errors import ScrError
from scrlib.records.plots import Bar, Bars, DataTable
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.plots import ShownPlots, plot
from scrlib.ui.screen import NOTICE_ID, Event, Shown


class Tiny:
    """A list of lines. Its process id is on the page, so that a test can end it."""

    key = "tiny"
    title = "Tiny"
    words = "scr"

    def __init__(self) -> None:
        self.lines: Sequence[str] = ()
        self.problem = ""
        self.added = 0
        self.plots = ShownPlots()

    def html(self) -> Markup:
        return join(self._notice(), self._form(), self._files(), self._rest(), self._plot())

    def _notice(self) -> Markup | None:
        return tag("div", tag("p", self.problem), id=NOTICE_ID, tabindex=-1) if self.problem else None

    def _form(self) -> Markup:
        return tag(
            "form",
            tag("label", "A line", for_="line"),
            tag("input", id="line", name="line", data_fresh=self.added),
            button("Add", "add"),
            button("Look again", "look"),
            tag("label", "A note", for_="note"),
            tag("textarea", id="note", name="note"),
            tag("label", "Sure", for_="sure"),
            tag("input", id="sure", name="sure", type="checkbox", value="yes"),
        )

    def _files(self) -> Markup:
        return join(
            tag("label", "A report", for_="report"),
            tag("input", id="report", type="file", accept=".txt,.docx", data_event="report"),
            tag("label", "A saved workbook", for_="saved"),
            tag("input", id="saved", type="file", accept=".scrwork", data_event="open_file"),
            button("Save to a file", "save_file"),
            button("Delete my work", "delete_work"),
        )

    def _rest(self) -> Markup:
        return join(
            button("Fail", "fail"),
            button("Refuse", "refuse"),
            button("Work long", "work"),
            button("Where", "where"),
            button("Vanish", "vanish"),
            button("Practice words", "words", "practice"),
            tag("p", f"Words: {self.words}"),
            tag("details", tag("summary", "More"), tag("p", "The rest.")),
            tag("ul", *(tag("li", line) for line in self.lines), id="lines"),
            tag("p", os.getpid(), id="process"),
        )

    def _plot(self) -> Markup:
        """The length of each line, as pounds."""
        bars = tuple(
            Bar(label=line, words=f"£{len(line)}", parts=(Decimal(len(line)),)) for line in self.lines
        )
        rows = tuple((one.label, one.words) for one in bars)
        table = DataTable(columns=("Line", "Length"), rows=rows)
        lengths = Bars(id="lengths", title="Lengths", summary="", table=table, parts=("Length",), bars=bars)
        return plot(lengths, self.plots.ids)

    def _on_plot(self, event: Event, view: Shown) -> None:
        self.plots.toggle(event, view)

    def handle(self, event: Event, view: Shown) -> None:
        getattr(self, f"_on_{event.name}")(event, view)

    def _on_add(self, event: Event, view: Shown) -> None:
        self.lines = (*self.lines, str(event.form["line"]))
        self.added += 1
        view.announce(f"{len(self.lines)} lines.")

    def _on_look(self, event: Event, view: Shown) -> None:
        pass

    def _on_where(self, event: Event, view: Shown) -> None:
        view.focus("lines")

    def _on_report(self, event: Event, view: Shown) -> None:
        what = f"{event.upload.name}: {len(event.upload.data)}" if event.upload else event.value
        self.lines = (*self.lines, what)

    def _on_vanish(self, event: Event, view: Shown) -> None:
        view.close()  # as if its process had started anew and knew nothing of it

    def _on_fail(self, event: Event, view: Shown) -> None:
        raise KeyError("the child is called Kestrel")

    def _on_refuse(self, event: Event, view: Shown) -> None:
        raise ScrError("That cannot be done.", "Do something else.")

    def _on_work(self, event: Event, view: Shown) -> None:
        view.progress("Working.")
        with Path(str(event.form["note"])).open() as gate:  # a named pipe: waits until the test writes to it
            self.lines = (*self.lines, gate.read())

    def save(self) -> str:
        return json.dumps({"workbook": self.key, "lines": self.lines})

    def restore(self, text: str) -> None:
        try:
            self.lines = json.loads(text)["lines"]
        except (ValueError, KeyError, TypeError):
            raise ScrError("That is not a tiny workbook.", "Choose another file.") from None

    def notice(self, problem: str, fix: str) -> None:
        self.problem = f"{problem} {fix}".strip()


def button(label: str, event: str, value: str = "") -> Markup:
    return tag("button", label, type="button", data_event=event, value=value)
