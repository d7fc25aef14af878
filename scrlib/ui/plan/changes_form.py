"""What was changed in the Excel plan that came back: nothing is taken before somebody says so."""

from collections.abc import Sequence

from scrlib.text.saying import counted
from scrlib.ui.components import button, buttons, details, table, tick
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.plan.returned import Returned


def changes_form(found: Returned) -> Markup:
    """The form as it looks now: every change ticked."""
    if not found.count:
        return join(
            step_heading("Nothing was changed", f"{found.name} says what this page says."),
            _skipped(found),
            buttons(button("Back to the plan", "leave_changes")),
        )
    return join(
        step_heading(
            f"What was changed in {found.name}",
            "Untick what you do not want. Nothing on this page has changed yet.",
        ),
        _list("In the plan", [(f"change-{n}", one.words) for n, one in enumerate(found.of_plan)]),
        _list("In the costs", [(f"cost-change-{one.id}", one.words) for one in found.of_costs]),
        _skipped(found),
        buttons(
            button("Take what is ticked", "take_changes"),
            button("Take none", "leave_changes", plain=True),
        ),
    )


def _list(title: str, lines: Sequence[tuple[str, str]]) -> Markup | None:
    if not lines:
        return None
    return tag("section", tag("h3", title), *(tick(name, words, ticked=True) for name, words in lines))


def _skipped(found: Returned) -> Markup | None:
    if not found.skipped:
        return None
    rows = [(one.where, one.why) for one in found.skipped]
    return details(
        "skipped-back",
        f"{counted(len(rows), 'row')} of the workbook passed over, and why",
        table("Passed over", ["Where", "Why"], rows),
    )
