"""A copy that was worked on elsewhere: what it brings, what both copies changed, and both made one."""

from scrlib.audits.moderation.copies import Differs, brings, differing
from scrlib.audits.register.coming.merge import OURS, THEIRS
from scrlib.audits.register.log import Log
from scrlib.text.saying import counted
from scrlib.ui.components import Option, button, buttons, details, file_picker, notice, radios
from scrlib.ui.markup import Markup, join, tag

WHAT = "For an audit whose auditors do not use the same server. Nothing of either copy is lost."


def choice_box(name: str) -> str:
    """The name of the box in which one difference is decided."""
    return f"merge-{name}".replace("|", "-").replace(":", "-").replace("_", "-")


def merge_part(log: Log, waiting: Log, slot: str) -> Markup:
    """The way to open a copy, or what the one that was opened would change."""
    if not waiting:
        return tag(
            "section",
            details(
                "merge-copy",
                "Merge a copy that was worked on elsewhere",
                tag("p", WHAT),
                file_picker("merge-file", "The other copy", "merge_file", accept=".scrwork"),
            ),
        )
    both = differing(log, waiting, slot)
    return notice(
        tag(
            "p",
            f"It holds {counted(brings(log, waiting), 'value')} that are not here. "
            f"Both copies changed {counted(len(both), 'value')}.",
        ),
        tag(
            "form",
            *(_decide(one) for one in both),
            buttons(
                button("Merge it into this audit", "merge"), button("Leave it", "leave_copy", plain=True)
            ),
        ),
        title="A copy waits",
        kind="tick",
    )


def keep_here() -> Markup:
    """The way from a tab into the store."""
    return details(
        "keep-here",
        "Keep this audit in this workbook’s store",
        tag(
            "p",
            "Others who use the same server can then open it. It leaves the tab for the store as it stands.",
        ),
        buttons(button("Keep it in the store", "keep_here", plain=True)),
    )


def _decide(one: Differs) -> Markup:
    options = [
        Option(value=OURS, label=join("Here: ", one.ours)),
        Option(value=THEIRS, label=join("In the copy: ", one.theirs)),
    ]
    return radios(choice_box(one.name), one.what, options)
