"""The frame of every participants' page: a whole document that needs nothing but its own two style sheets."""

import hashlib
from functools import cache
from pathlib import Path

from scrlib.records.web import Reply
from scrlib.ui.components import Problem, error_summary
from scrlib.ui.markup import Child, Markup, document, tag

STATIC = Path(__file__).parent.parent / "static"
KINDS = {
    "workbook.css": "text/css; charset=utf-8",
    "room.css": "text/css; charset=utf-8",
    "room.js": "text/javascript; charset=utf-8",
}
ROOT = "/room"


def sheet(
    title: str,
    *body: Child,
    code: str = "",
    problems: tuple[Problem, ...] = (),
    status: int = 200,
    **data: object,
) -> Reply:
    """A page. What is wrong stands first and in the title; `data` is for the script, on `main`."""
    wrong = "Error: " if problems else ""
    head = (
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", f"{wrong}{title} - SCR Workbook"),
        tag("link", rel="icon", href="data:,"),
        *(tag("link", rel="stylesheet", href=address(name)) for name in ("workbook.css", "room.css")),
        tag("script", src=address("room.js"), type="module"),
    )
    main = tag(
        "main",
        tag("div", id="news", role="status"),
        error_summary(problems),
        *body,
        id="main",
        tabindex="-1",
        data_room=code or None,
        **{f"data_{name}": value for name, value in data.items()},
    )
    return Reply(
        status=status, html=document(tag("head", *head), tag("body", *_around(main, code), class_="scr"))
    )


def static(name: str) -> Reply | None:
    """A style sheet or the script; None for any other name."""
    if name not in KINDS:
        return None
    headers = {"Content-Type": KINDS[name], "Cache-Control": "public, max-age=31536000, immutable"}
    return Reply(body=_bytes(name), headers=headers)


@cache
def address(name: str) -> str:
    """Where a static file is, with a mark of its content so that browsers keep it until it changes."""
    return f"{ROOT}/static/{name}?v={hashlib.sha256(_bytes(name)).hexdigest()[:12]}"


@cache
def _bytes(name: str) -> bytes:
    return (STATIC / name).read_bytes()


def _around(main: Markup, code: str) -> tuple[Markup, ...]:
    bar = (tag("b", "SCR Workbook"), tag("span", f"Room {code}") if code else None)
    foot = tag("p", "Not a government service. Every case is invented. Nothing here is sent anywhere else.")
    return (
        tag("a", "Skip to the page", class_="skip", href="#main"),
        tag("header", *bar, class_="bar"),
        tag("div", main, class_="frame"),
        tag("footer", foot),
    )
