"""Words typed by mistake, a name say, are taken out of the record: the entry stays, its words go."""

from collections.abc import Sequence

from scrlib.audits.moderation.items import audit_items
from scrlib.audits.moderation.state import audit_of, is_hidden_from
from scrlib.audits.register.log import Log
from scrlib.records.register import Act, Entry
from scrlib.ui.components import Problem, button, buttons, details, error_for, select, text_box
from scrlib.ui.markup import Markup, tag

ENTRY, WHY = "out-entry", "out-why"
SHORT = 60  # letters of a value in the list
NOT_WORDS = ("grade", "submitted", "edition", "last_edition", "alone")
WHAT = (
    "For a name that was typed by mistake. Its entry stays, with who typed it and when; the words are gone, "
    "and the heads still fit. A file or a pack that was taken before still has them."
)


def words_in(log: Log, slot: str) -> tuple[Entry, ...]:
    """The entries whose words could be taken out by whoever sits in this slot."""
    hidden = not audit_of(log).revealed
    return tuple(
        one
        for one in log
        if one.act is Act.SET
        and one.new is not None
        and one.new.value
        and one.field.rpartition(":")[2] not in NOT_WORDS
        and not (hidden and is_hidden_from(one, slot))
    )


def taking_out(log: Log, slot: str, problems: Sequence[Problem]) -> Markup:
    """The list of what was typed, and why some of it goes."""
    audit = audit_of(log)
    labels = {one.id: one.label for one in audit_items(audit.edition)}
    entries = [("", "Choose one"), *((str(one.number), _told(one, labels)) for one in words_in(log, slot))]
    return details(
        "take-out",
        "Take words out of the record",
        tag("p", WHAT),
        tag(
            "form",
            select(ENTRY, "Which words?", entries, ""),
            text_box(WHY, "Why?", hint="Without the words themselves.", error=error_for(WHY, problems)),
            buttons(button("Take them out", "take_out", plain=True)),
        ),
    )


def _told(one: Entry, labels: dict[str, str]) -> str:
    value = (one.new.value if one.new else "") or ""
    about = labels.get(one.id.rpartition(":")[2], str(one.thing))
    return f"{one.number}. {about}, {one.field.replace('_', ' ')}: {value[:SHORT]}"
