"""Somebody with a phone and no script: keeps cookies, follows redirects, fills a form and sends it."""

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any, Self

from scrlib.records.web import Ask, Reply

Values = dict[str, str | list[str]]
ENDED = "This room has ended If there is another one, the trainer will show its code."


class Form(HTMLParser):
    """The boxes of the first form that has this button, as a browser would send them."""

    def __init__(self, page: str, press: str = "") -> None:
        super().__init__()
        self.press = press
        self.forms: list[dict[str, Any]] = []
        self._open: dict[str, Any] | None = None
        self._select: list[Any] = []
        self._area = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value if value is not None else "" for name, value in attrs}
        if tag == "form":
            self._open = {"action": said.get("action", ""), "values": [], "buttons": []}
            self.forms.append(self._open)
        if self._open is None:
            return
        name, value = said.get("name", ""), said.get("value", "")
        if tag == "button":
            self._open["buttons"].append(value)
        elif tag == "input" and (said.get("type") in ("text", "hidden") or "checked" in said):
            self._open["values"].append((name, value))
        elif tag == "select":
            self._select = [name, ""]
        elif tag == "option" and "selected" in said:
            self._select[1] = value
        elif tag == "textarea":
            self._area = name
            self._open["values"].append((name, ""))

    def handle_data(self, data: str) -> None:
        if self._area and self._open is not None:
            name, before = self._open["values"][-1]
            self._open["values"][-1] = (name, before + data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = ""
        elif tag == "select" and self._open is not None:
            self._open["values"].append((self._select[0], self._select[1]))
        elif tag == "form":
            self._open = None

    @property
    def filled(self) -> Values:
        """What is sent when the button is pressed: a list where a name comes more than once."""
        form = next(one for one in self.forms if not self.press or self.press in one["buttons"])
        sent: Values = {}
        for name, value in form["values"]:
            before = sent.get(name)
            if before is None:
                sent[name] = value
            else:
                sent[name] = [*(before if isinstance(before, list) else [before]), value]
        return sent


class Phone:
    """A browser at a desk. `replies` holds everything that was ever sent to it."""

    def __init__(self, desk: Any) -> None:
        self.desk = desk
        self.cookies: dict[str, str] = {}
        self.replies: list[Reply] = []
        self.path = "/room"

    @property
    def reply(self) -> Reply:
        return self.replies[-1]

    @property
    def page(self) -> str:
        return self.reply.html

    @property
    def words(self) -> str:
        """What the page says to the eye."""
        body = self.page[self.page.find("<main") :]
        seen = re.sub(r'<span class="visually-hidden">.*?</span>', "", body)
        return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", seen)).strip()

    def ask(self, method: str, path: str, form: Mapping[str, str | list[str]] | None = None) -> Self:
        reply = self.desk.answer(
            Ask(method=method, path=path, form=form or {}, cookies=dict(self.cookies), address="10.0.0.1")
        )
        self.replies.append(reply)
        self.cookies.update(reply.cookies)
        self.path = path
        return self.ask("GET", reply.location) if reply.location else self

    def open(self, path: str) -> Self:
        return self.ask("GET", path)

    def press(self, do: str, **values: str | list[str]) -> Self:
        """Fill the form that has the button `do` and press it."""
        form = Form(self.page, do)
        action = next(one["action"] for one in form.forms if do in one["buttons"])
        return self.ask("POST", action, {**form.filled, **values, "do": do})

    def join(self, code: str, **values: str) -> Self:
        return self.open(f"/room/{code}").press("join", **values)
