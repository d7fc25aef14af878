"""What a screen is, and what it is told: plain Python, so that every screen can be tested without a browser.

A screen turns its own state into HTML and answers events. `scrlib.ui.view.View` shows it, in JupyterLab
and in the served pages alike, and does for every screen what none should do twice: it mirrors the visitor's
work into their own browser tab, brings it back after a reload, saves it to a file, opens it and deletes it.

How the HTML speaks to the view:

- ``<button type="button" data-event="check" value="R4">`` sends
  ``Event(name="check", value="R4", form=...)``.
  Enter in a text box of a ``<form>`` presses the form's first such button.
- ``<input type="file" data-event="open" accept=".docx" data-max-bytes="20971520">`` sends the file as
  `Event.upload`; a file that is too large is not sent, and the event's value is ``"too_large"``. A file
  dropped on the view goes to the input that accepts its kind.
- ``data-change="words"`` on a select, radio button or checkbox sends that event when it is changed.
- Named controls are mirrored as they are typed and keep what was typed through every new rendering, unless
  the value that the screen renders has changed. A name must belong to one thing ("reason-R4", not "reason").
  To empty a box whose rendered value was empty already, change its ``data-fresh`` attribute, or its form's.
- ``data-forgets`` on a button in a form: what was typed in that form is forgotten ("leave it as it was").
- An open ``<details>`` stays as the visitor left it, unless the screen changes its ``open``.
- While something with ``data-tick`` is on the screen and its tab is seen, the view calls the screen's
  ``tick(view)`` every second and a half: it looks for news, and what has changed is shown without a word.
- ``data-ends`` (seconds since 1970) on an element: the view writes the time left into it, second by second.
- The view itself answers ``save_file``, ``open_file`` (an upload), ``delete_work``, ``words`` and ``print``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

NOTICE_ID = "notice"  # the id of the error summary, which takes focus when it appears
WORDS = ("scr", "practice")  # the two vocabularies


@dataclass(frozen=True, kw_only=True)
class Upload:
    """A file that the visitor opened."""

    name: str
    data: bytes


@dataclass(frozen=True, kw_only=True)
class Event:
    """One thing that the visitor did.

    `form` holds the value of every named control on the screen: a str for a text box, a select and a chosen
    radio button (absent when none is chosen), a list for checkboxes (those ticked, perhaps none).
    """

    name: str
    value: str = ""
    form: Mapping[str, str | list[str]] = field(default_factory=dict)
    upload: Upload | None = None


class Shown(Protocol):
    """What a screen may ask of the view that shows it."""

    def refresh(self) -> None:
        """Show the screen as it is now, before the event is fully answered."""

    def announce(self, text: str) -> None:
        """Say `text` to screen readers without moving the focus."""

    def focus(self, element_id: str) -> None:
        """Move the focus to this element once the screen has been rendered."""

    def progress(self, text: str) -> None:
        """Show and announce `text` at once; it goes when the event has been answered."""

    def download(self, filename: str, data: bytes, mime: str) -> None:
        """Hand the visitor a file."""

    def hand_over(self, key: str, came_from: str, texts: Sequence[str]) -> None:
        """Let texts wait in the visitor's own tab for the page with this key, whose screen has `receive`."""


class Screen(Protocol):
    """One workbook's page: its state, how it looks, and what it does when told of an event."""

    key: str  # "01_check_recommendations": names the work in the browser tab and inside a saved file
    title: str
    words: str  # one of WORDS; the view sets it

    def html(self) -> str:
        """The whole screen as safe HTML (`Markup`)."""

    def handle(self, event: Event, view: Shown) -> None:
        """Change the state. The view renders again afterwards."""

    def save(self) -> str:
        """The whole work as one text, which `restore` reads."""

    def restore(self, text: str) -> None:
        """Replace the work by a saved one. Raises ScrError, with nothing changed, if it is no such work."""

    def notice(self, problem: str, fix: str) -> None:
        """Show an error summary with the id NOTICE_ID, or none when `problem` is empty."""
