"""Said on every step where the store's own file was changed: the log is not as this program wrote it."""

from scrlib.ui.components import button, buttons, notice
from scrlib.ui.markup import Child, tag
from scrlib.ui.register.kept import Kept

SHOWN = 3  # sentences of what is wrong


def changed_outside(kept: Kept | None) -> Child:
    """What is not as it was written, and what to do; None where all is."""
    if kept is None or not kept.faults:
        return None
    more = len(kept.faults) - SHOWN
    lines = [*kept.faults[:SHOWN], *([f"And {more} more."] if more > 0 else [])]
    return notice(
        tag("ul", *(tag("li", one) for one in lines)),
        tag(
            "p",
            "Somebody changed the store in which it is kept, past this page. Do not rely on it, and print no "
            "pack from it. Compare it with the last printed pack, and bring back a copy with scr restore.",
        ),
        buttons(button("Check a printed head", "step", "log", plain=True)),
        title="This register is not as it was written",
        kind="tick",
    )
