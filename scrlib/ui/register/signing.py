"""Who types, and what for: asked once, shown on every step, written beside every value."""

from collections.abc import Sequence

from scrlib.ui.components import Problem, button, buttons, details, error_for, text_box
from scrlib.ui.markup import Markup, tag
from scrlib.ui.register.work import RegisterWork

WHO, WHY = "who", "why"


def signing(work: RegisterWork, problems: Sequence[Problem], *, empty: bool = False) -> Markup:
    """The two boxes, opened where something was to be written and one of them was empty.

    empty  nothing stands in the register yet: whatever comes next is written, so they are open at once
    """
    missing = not (work.who.strip() and work.why.strip())
    asked = any(one.field in (WHO, WHY) for one in problems)
    summary = "Say who writes, and what for" if missing else f"You write as {work.who}, for: {work.why}"
    boxes = (
        text_box(
            WHO,
            "Your role or initials",
            work.who,
            hint="Stands beside all that you write. It is typed, and nobody checks it: nobody signs in here.",
            error=error_for(WHO, problems),
        ),
        text_box(
            WHY,
            "What you write for today",
            work.why,
            hint="For example: audit subgroup, 22 November. The reason that the log gives.",
            error=error_for(WHY, problems),
        ),
    )
    form = tag("form", tag("div", *boxes, class_="row wide"), buttons(button("Keep", "sign", plain=True)))
    id = "signing" if missing else "signed"  # another part, so that it closes once it is said
    return details(id, summary, form, open=asked or (empty and missing), class_="pressed")
