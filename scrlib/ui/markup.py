"""The one place where text becomes HTML: everything that is not already `Markup` is escaped here.

No other file writes an angle bracket. A screen is built from `tag`, which reads as the page it makes:
`tag("p", "Said ", tag("q", words), class_="lead")`.
"""

from collections.abc import Iterable
from html import escape as _escape

VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta"})

Child = object  # Markup, text, a number, None or False (left out), or an iterable of these


class Markup(str):
    """Text that is safe to put on a page as it stands. Only this module makes one."""

    __slots__ = ()


def escape(value: object) -> Markup:
    """The value as safe HTML: Markup as it is, anything else with its special characters escaped."""
    if isinstance(value, Markup):
        return value
    # A lone surrogate (half of a broken emoji in a pasted text) could not be sent to the browser.
    text = str(value).encode("utf-8", "replace").decode("utf-8")
    return Markup(_escape(text.replace("\x00", ""), quote=True))


def join(*children: Child, between: object = "") -> Markup:
    """The children one after another, each escaped, with `between` set between them."""
    return Markup(escape(between).join(_flat(children)))


def tag(element: str, /, *children: Child, **attributes: object) -> Markup:
    """One element. `class_` gives class, `data_event` data-event; True a bare attribute, False none."""
    start = element + "".join(_attribute(key, value) for key, value in attributes.items())
    if element in VOID:
        return Markup(f"<{start}>")
    return Markup(f"<{start}>{join(*children)}</{element}>")


def document(*children: Child) -> Markup:
    """A whole page in British English: its `head` and its `body`."""
    return Markup("<!doctype html>" + tag("html", *children, lang="en-GB"))


def _flat(children: Iterable[Child]) -> Iterable[Markup]:
    for child in children:
        if child is None or child is False:
            continue
        if isinstance(child, Iterable) and not isinstance(child, str):
            yield from _flat(child)
        else:
            yield escape(child)


def _attribute(key: str, value: object) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
