"""Two rows of headings read as one: "Monitoring" over "Method" and "Reported to"."""

from scrlib.plans.columns.headings import field_of, normal
from scrlib.plans.columns.layout import ACTUAL, Layout, says_to_whom
from scrlib.plans.phrases import any_of

HOW = ("how", "what")
OF_THE_ACTION = frozenset(
    ("action", "owner", "agency", "due")
)  # what monitoring may have too: who looks, and when


def joined(first: Layout, second: Layout) -> Layout:
    """Two rows of headings as one: the lower where it says something, else the upper."""
    fields: list[str] = []
    for low, head, top in zip(second.fields, second.heads, first.fields, strict=True):
        own = _below(top, low or field_of(head), head)
        fields.append(low if own in fields and own != low else own or _under(top, head))
    heads = [low or top for low, top in zip(second.heads, first.heads, strict=True)]
    layout = Layout(fields=tuple(fields), heads=tuple(heads), rows=first.rows + 1)
    return _of_monitoring(layout, first, second)


def _below(top: str, field: str, head: str) -> str:
    """The field of a lower heading: "Success criteria" under "Impact" is what should be different, "Achieved" is proof."""
    if top == "outcome" and ACTUAL.search(head):
        return "evidence"
    success = top == "outcome" and any_of("headings", "measures_of_success").search(head)
    return "outcome" if success else field


def _under(field: str, head: str) -> str:
    """The field of a column whose lower heading is not known: "Actual" under "Completion" is when it was done."""
    return "completed" if field == "due" and ACTUAL.search(head) else field


def _of_monitoring(layout: Layout, first: Layout, second: Layout) -> Layout:
    """The headings, those below "Monitoring" read as parts of it: how, and not who looks, when, or who hears of it."""
    under = [at for at, top in enumerate(first.fields) if top == "monitoring" and second.heads[at].strip()]
    elsewhere = {name for at, name in enumerate(layout.fields) if at not in under}
    fields = list(layout.fields)
    for at in under:
        if fields[at] in OF_THE_ACTION & elsewhere or not fields[at]:
            fields[at] = "monitoring" if normal(second.heads[at]) in HOW else ""
    how = [at for at in under if fields[at] == "monitoring" and not says_to_whom(layout.heads[at])]
    fields = [
        "" if how and at in under and says_to_whom(layout.heads[at]) else name
        for at, name in enumerate(fields)
    ]
    return Layout(fields=tuple(fields), heads=layout.heads, rows=layout.rows)
