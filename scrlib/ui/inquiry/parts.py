"""What stories, propositions and promises have alike: their boxes, the way from one to the next, and out."""

from scrlib.ui.components import button, buttons, details, text_box
from scrlib.ui.inquiry.work import InquiryWork, box, parts
from scrlib.ui.loop.questions import LONGEST
from scrlib.ui.markup import Markup, tag


def typed(
    id: str, name: str, label: str, value: str, *, hint: str = "", error: str = "", rows: int = 0
) -> Markup:
    """The box for one text of a record, which takes no more than is kept."""
    return text_box(box(id, name), label, value, hint=hint, error=error, rows=rows, maxlength=LONGEST)


def ways(work: InquiryWork, letter: str, one: str, several: str) -> Markup:
    """Back to all of them, on to the next, or a new one. The first button is the one that Enter presses."""
    ids = [part.id for part in parts(work.own, letter)]
    place = ids.index(work.current)
    after = ids[place + 1] if place + 1 < len(ids) else ""
    return tag(
        "div",
        button(f"Keep it: all {several}", "all"),
        button(f"Next {one}", "open", after, plain=True) if after else None,
        button(f"Add another {one}", "add", letter, plain=True),
        class_="acts go",
    )


def out(id: str, one: str) -> Markup:
    """To take it out, after a word."""
    return details(
        f"remove-{id}",
        f"Take this {one} out",
        tag("p", "What stands in its boxes goes with it. It cannot be undone."),
        buttons(button("Take it out", "take_out", id)),
    )
