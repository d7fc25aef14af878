"""Somebody at a page without a browser: presses, and what the page said and handed over."""

import io
from collections.abc import Mapping, Sequence
from html.parser import HTMLParser
from typing import Any, Self

from docx import Document

from scrlib.ui.check.assessed import assessed
from scrlib.ui.check.deciding import open_prompts
from scrlib.ui.check.state import CheckScreen
from scrlib.ui.check.work import PromptKey
from scrlib.ui.notice import guarded
from scrlib.ui.plan.state import PlanScreen
from scrlib.ui.screen import Event, Upload

WEAK = "The Trust should review its procedure on missed appointments."
OTHER = "All agencies should raise awareness of neglect."
CLEAR = (
    "By 31 March 2027 the Named GP will add a question about fathers to the new-patient form, so that a "
    "child's father is known. The Board will see the results of a sample of 20 forms in July 2027."
)


def word(*paragraphs: str) -> Upload:
    """A draft in Word, whose usual headings are headings."""
    document = Document()
    for text in paragraphs:
        if text in ("Executive summary", "The report", "Recommendations"):
            document.add_heading(text)
        else:
            document.add_paragraph(text)
    file = io.BytesIO()
    document.save(file)
    return Upload(name="draft.docx", data=file.getvalue())


class Somebody:
    """Presses buttons on any screen the way the view does, and remembers what came of it."""

    def __init__(self, screen: Any) -> None:
        self.screen = screen
        self.said: list[str] = []
        self.progressed: list[str] = []
        self.focused = ""
        self.files: list[tuple[str, bytes]] = []
        self.handed: list[tuple[str, str, tuple[str, ...]]] = []

    def press(
        self,
        name: str,
        value: str = "",
        form: Mapping[str, str | list[str]] | None = None,
        upload: Upload | None = None,
    ) -> Self:
        event = Event(name=name, value=value, form=form or {}, upload=upload)
        guarded(self.screen, lambda: self.screen.handle(event, self))
        return self

    @property
    def work(self):
        return self.screen.work

    @property
    def page(self) -> str:
        return str(self.screen.html())

    @property
    def problem(self) -> str:
        return " ".join(one.sentence for one in self.screen.problems)

    # what the page may ask of the view

    def refresh(self) -> None:
        pass

    def announce(self, text: str) -> None:
        self.said.append(text)

    def progress(self, text: str) -> None:
        self.progressed.append(text)

    def focus(self, element_id: str) -> None:
        self.focused = element_id

    def download(self, filename: str, data: bytes, mime: str) -> None:
        self.files.append((filename, data))

    def hand_over(self, key: str, came_from: str, texts: Sequence[str]) -> None:
        self.handed.append((key, came_from, tuple(texts)))


class Filler(Somebody):
    """Somebody whose every box goes along with a press, as the view sends it."""

    def press(
        self,
        name: str,
        value: str = "",
        form: Mapping[str, str | list[str]] | None = None,
        upload: Upload | None = None,
    ) -> Self:
        return super().press(name, value, boxes(self.page) | dict(form or {}), upload)


class Planner(Filler):
    """Somebody at the Plan and cost page."""

    def __init__(self) -> None:
        super().__init__(PlanScreen())

    def open(self, name: str, data: bytes) -> Self:
        return self.press("open", upload=Upload(name=name, data=data))


def boxes(page: str) -> dict[str, str | list[str]]:
    """What stands in the boxes of a page, by their names, as the browser would send it."""
    reader = _Boxes()
    reader.feed(page)
    return reader.found


class _Boxes(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, Any] = {}
        self.open = ""  # the text area or list that is being read

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        name, value = said.get("name") or "", said.get("value") or ""
        if tag == "option" and ("selected" in said or self.found[self.open] is None):
            self.found[self.open] = value
        elif tag in ("textarea", "select"):
            self.open, self.found[name] = name, "" if tag == "textarea" else None
        elif tag == "input" and said.get("type") == "text":
            self.found[name] = value
        elif tag == "input" and said.get("type") == "checkbox":
            self.found[name] = [*self.found.get(name, ()), *([value] if "checked" in said else ())]

    def handle_data(self, data: str) -> None:
        if self.lasttag == "textarea":
            self.found[self.open] += data

    def handle_endtag(self, tag: str) -> None:
        self.lasttag = ""


class Visitor(Somebody):
    """Somebody at the Check page."""

    def __init__(self, screen: CheckScreen | None = None) -> None:
        super().__init__(screen or CheckScreen())

    def paste(self, *recommendations: str) -> Self:
        return self.press("read", form={"pasted": "\n\n".join(recommendations)})

    def check(self, *recommendations: str) -> Self:
        return self.paste(*recommendations).press("check")

    def prompts(self, id: str = "R1") -> list[PromptKey]:
        """The prompts still open on a card."""
        return [key for key, _ in open_prompts(self.work, assessed(self.work).of(id))]
