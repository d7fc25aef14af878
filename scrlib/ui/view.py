"""The one widget: shows a screen's HTML, brings back what the visitor does, and looks after their work."""

import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from scrlib.errors import ScrError
from scrlib.text.whole import whole
from scrlib.ui.mime import SAVED
from scrlib.ui.notice import guarded
from scrlib.ui.saving import with_words, words_in
from scrlib.ui.screen import NOTICE_ID, WORDS, Event, Screen, Upload

STATIC = Path(__file__).parent / "static"
SCRIPTS = ("idiomorph.min.js", "plots.js", "live.js", "view.js")
MAX_UPLOAD = 20 * 1024 * 1024
WORK_FILE = "scrwork"  # the ending of a saved work's file name


class View(anywidget.AnyWidget):
    """Shows `screen` and sends it what the visitor does.

    The work is mirrored into the visitor's browser tab under the screen's key and restored from there when
    the page is opened again; nothing is kept on the server.
    """

    _esm = "".join((STATIC / name).read_text("utf-8") for name in SCRIPTS)
    _css = STATIC / "workbook.css"

    key = traitlets.Unicode().tag(sync=True)
    html = traitlets.Unicode().tag(sync=True)
    work = traitlets.Unicode().tag(sync=True)  # empty: there is nothing to keep in the tab

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self._blank = screen.save()
        self._uploads: dict[str, bytearray] = {}
        self._heard: set[tuple[str, int]] = set()
        self._focus = ""
        super().__init__(key=screen.key, html=str(screen.html()))
        self.on_msg(self._receive)

    def refresh(self) -> None:
        """Show the screen as it is now."""
        work = self.screen.save()
        with self.hold_sync():
            self.work = "" if work == self._blank else work
            self.html = str(self.screen.html())

    def announce(self, text: str) -> None:
        """Say `text` to screen readers; the region survives every rendering."""
        self.send({"type": "announce", "text": text})

    def focus(self, element_id: str) -> None:
        """Move the focus to this element after the next rendering."""
        self._focus = element_id

    def progress(self, text: str) -> None:
        """Show and announce `text` at once; the next rendering takes it away."""
        self.send({"type": "progress", "text": text})

    def download(self, filename: str, data: bytes, mime: str) -> None:
        """Hand the visitor a file."""
        self.send({"type": "download", "filename": filename, "mime": mime}, buffers=[data])

    def hand_over(self, key: str, came_from: str, texts: Sequence[str]) -> None:
        """Let texts wait in the visitor's own tab for the page with this key, which touches nothing there."""
        self.send({"type": "hand_over", "key": key, "handed": {"from": came_from, "texts": list(texts)}})

    def _receive(self, _widget: Any, content: dict[str, Any], buffers: list[memoryview]) -> None:
        """Answer one message of view.js, whatever happens."""
        self._focus = ""
        kind = content.get("type")
        if kind == "tick":
            return self._tick()
        if kind == "chunk" and not self._gather(content, buffers):
            return
        answer = {"hello": self._welcome, "plotter": self._plotter}.get(str(kind), self._answer)
        if not self._repeated(content) and not guarded(self.screen, lambda: answer(content)):
            self._focus = NOTICE_ID
        self._uploads.pop(content.get("upload", ""), None)
        self.refresh()
        usual = self.screen.words == WORDS[0]  # of which the tab keeps nothing
        words = "" if usual else self.screen.words
        self.send({"type": "done", "seq": content.get("seq"), "focus": self._focus, "words": words})

    def _repeated(self, content: dict[str, Any]) -> bool:
        """Whether this was done before: a page whose line broke sends again what may not have arrived."""
        page, seq = content.get("page"), content.get("seq")
        if page is None or seq is None:
            return False
        before = (page, seq) in self._heard
        self._heard.add((page, seq))
        return before

    def _tick(self) -> None:
        """Let a screen that is live look for news. Quietly: the focus stays, and only what is new is sent."""
        before = self.html
        guarded(self.screen, lambda: getattr(self.screen, "tick", lambda _view: None)(self), quiet=True)
        self.refresh()
        self.send({"type": "ticked", "changed": self.html != before, "now": time.time()})

    def _welcome(self, content: dict[str, Any]) -> None:
        """Bring back what the browser tab kept: the words of the day first, then the work."""
        if content.get("words") in WORDS:
            self.screen.words = content["words"]
        try:
            if content.get("work"):
                self.screen.restore(content["work"])
        finally:
            self._handed(content.get("handed"))

    def _handed(self, waiting: Any) -> None:
        """Give the screen what another page of this tab left for it; anything else there is nothing."""
        receive = getattr(self.screen, "receive", None)
        if receive is None or not isinstance(waiting, list):
            return
        for one in waiting:
            texts = one.get("texts") if isinstance(one, dict) else None
            if isinstance(texts, list) and all(isinstance(text, str) for text in texts):
                receive(str(one.get("from", "")), texts)

    def _plotter(self, _content: dict[str, Any]) -> None:
        """Hand the browser the program that draws plots: it asks when the first plot is shown."""
        from scrlib.charts import pieces

        parts = pieces()
        for n, part in enumerate(parts):
            self.send({"type": "plotter", "piece": n, "of": len(parts)}, buffers=[part])

    def _answer(self, content: dict[str, Any]) -> None:
        data = self._uploads.get(content.get("upload", ""))
        upload = None if data is None else Upload(name=content["filename"], data=bytes(data))
        value, form = whole(content["value"]), whole(content["form"])
        event = Event(name=content["name"], value=value, form=form, upload=upload)
        own = {
            "save_file": self._save,
            "open_file": self._open,
            "delete_work": self._delete,
            "words": self._words,
        }
        if event.name in own:
            self._take_over(event)
            own[event.name](event)
        else:
            self.screen.handle(event, self)

    def _take_over(self, event: Event) -> None:
        """What stands in the boxes goes into the work first, on a screen whose work is its boxes."""
        if take_over := getattr(self.screen, "take_over", None):
            take_over(event.form)

    def _gather(self, content: dict[str, Any], buffers: list[memoryview]) -> bool:
        """True once the last piece of an upload is here; each other piece is acknowledged, if twice."""
        pieces = self._uploads.setdefault(content["upload"], bytearray())
        if content["at"] == len(pieces):
            pieces += buffers[0]
        if len(pieces) > MAX_UPLOAD:  # view.js does not send such a file: somebody else does
            self._uploads.clear()
            return False
        if len(pieces) < content["size"]:
            self.send({"type": "got", "upload": content["upload"], "received": len(pieces)})
            return False
        return True

    def _save(self, _event: Event) -> None:
        name = f"{self.screen.key} {date.today():%Y-%m-%d}.{WORK_FILE}"
        text = with_words(self.screen.save(), self.screen.words)
        self.download(name, text.encode("utf-8"), SAVED)
        self.announce(f"Saved to the file {name}.")

    def _open(self, event: Event) -> None:
        if event.upload is None:
            raise ScrError(
                "That file is too large to be a saved workbook.", "Choose a file saved from this page."
            )
        try:
            text = event.upload.data.decode("utf-8")
        except UnicodeDecodeError:
            raise ScrError(
                "That file is not a saved workbook.",
                f"Choose a file made with “Save to a file”: it ends in .{WORK_FILE}.",
            ) from None
        self.screen.restore(text)
        self.screen.words = words_in(text) or self.screen.words
        self.announce("Your saved work is open.")

    def _delete(self, _event: Event) -> None:
        self.screen.restore(self._blank)
        self.screen.words = WORDS[0]
        self.announce("Your work has been deleted from this tab.")

    def _words(self, event: Event) -> None:
        if event.value in WORDS:
            self.screen.words = event.value
