"""What is pressed or opened: buttons, the pages of a long list, something to unfold."""

from scrlib.ui.markup import Child, Markup, tag


def hidden(*words: Child) -> Markup:
    """Words that are heard by a screen reader and not seen."""
    return tag("span", *words, class_="visually-hidden")


def button(
    label: Child,
    event: str,
    value: str = "",
    *,
    plain: bool = False,
    look: str = "",
    more: str = "",
    **attributes: object,
) -> Markup:
    """A button that sends `event`. `more` tells apart buttons that carry the same label.

    look    "link" or "line" for a button that reads as a link, "id" for a small one with a number
    """
    return tag(
        "button",
        label,
        hidden(" ", more) if more else None,
        type="button",
        class_=look or ("plain" if plain else None),
        data_event=event,
        value=value,
        **attributes,
    )


def buttons(*children: Child) -> Markup:
    """A row of buttons that wraps and is not printed."""
    return tag("div", *children, class_="acts")


def details(id: str, summary: Child, *body: Child, open: bool = False, class_: str | None = None) -> Markup:
    """Something to open when wanted. Its `id` keeps it open, and no other, when the screen is shown again."""
    return tag("details", tag("summary", summary), tag("div", *body), id=id, open=open, class_=class_)


def pages(current: int, count: int, *, event: str = "page", what: str = "recommendations") -> Markup | None:
    """Links to the pages of a long list, none when it fits on one. `current` counts from 1."""
    if count < 2:
        return None
    listed = (
        tag(
            "li",
            button(
                n,
                event,
                str(n),
                plain=True,
                more=f"(page {n} of {count})",
                aria_current="page" if n == current else None,
            ),
        )
        for n in range(1, count + 1)
    )
    return tag("nav", tag("ul", *listed), class_="pages", aria_label=f"Pages of {what}")
