"""Step 6: what is to be done because of the audit: what, because of which item, by whom and by when."""

from collections.abc import Sequence
from datetime import date

from scrlib.audits.moderation.items import audit_items
from scrlib.records.audits import Audit, AuditAction
from scrlib.text.times.calendar_days import resolve
from scrlib.ui.components import Problem, button, buttons, details, error_for, select, table, text_box
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag

NEW = "new"


def action_box(id: str, field: str) -> str:
    """The name of a box of an action."""
    return f"action-{id}-{field}"


def actions_step(audit: Audit, problems: Sequence[Problem], today: date) -> Markup:
    """The actions so far, and a new one."""
    labels = {one.id: one.label for one in audit_items(audit.edition)}
    return join(
        step_heading(
            "Actions",
            "Only what somebody will do, by a day. The register reads them from the pack, like any plan.",
        ),
        _listed(audit.actions, labels, today) if audit.actions else tag("p", "None yet."),
        tag(
            "section",
            tag("h3", "Add an action"),
            _form(AuditAction(id=NEW), labels, problems, fresh=len(audit.actions)),
        ),
    )


def _listed(actions: Sequence[AuditAction], labels: dict[str, str], today: date) -> Markup:
    rows = [
        (
            f"{one.id} {one.what}",
            labels.get(one.item, "–"),
            one.owner or "nobody yet",
            _due(one, today),
        )
        for one in actions
    ]
    return join(
        table("Actions", ["What", "Because of", "Who (a role)", "By when"], rows),
        *(
            details(
                f"change-{one.id}",
                f"Change {one.id}",
                _form(one, labels, ()),
            )
            for one in actions
        ),
    )


def _due(one: AuditAction, today: date) -> Child:
    """The day, and that it has passed where it has."""
    day = resolve(one.due)
    return join(one.due, tag("b", " has passed")) if day and day < today else one.due or "no day yet"


def _form(one: AuditAction, labels: dict[str, str], problems: Sequence[Problem], fresh: int = 0) -> Markup:
    """The boxes of an action. Those of a new one are emptied when `fresh` changes."""

    def text(field: str, label: str, hint: str = "") -> Markup:
        name = action_box(one.id, field)
        return text_box(
            name, label, getattr(one, field), hint=hint, error=error_for(name, problems), data_fresh=fresh
        )

    items = [("", "No item in particular"), *labels.items()]
    taking_out = (
        button("Take it out", "drop_action", one.id, plain=True, more=one.id) if one.id != NEW else None
    )
    return tag(
        "form",
        text("what", "What will be done?"),
        select(action_box(one.id, "item"), "Because of which item?", items, one.item, data_fresh=fresh),
        text("owner", "Who will do it?", "A role."),
        text("due", "By when?", "Such as 30 June 2027."),
        buttons(
            button(
                "Add it" if one.id == NEW else "Keep it",
                "keep_action",
                one.id,
                more="" if one.id == NEW else one.id,
            ),
            taking_out,
        ),
    )
