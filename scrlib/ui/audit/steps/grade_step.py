"""Step 3: one auditor grades, an item at a time or in a list. What the other gave is not on the page."""

from scrlib.audits.moderation.carry import compares
from scrlib.audits.moderation.compare import SIGNS
from scrlib.audits.moderation.items import audit_items
from scrlib.audits.moderation.writing import ungraded
from scrlib.records.audits import Audit, AuditItem, Given, Grade
from scrlib.ui.audit.boxes import LONGEST, box, drafts_of, identifiers, shown
from scrlib.ui.audit.marks import grade_tag, named
from scrlib.ui.audit.parts.first_look import first_look
from scrlib.ui.audit.steps.report_step import shown_words
from scrlib.ui.audit.work import AuditWork
from scrlib.ui.components import Option, button, buttons, details, notice, radios, select, table, text_box
from scrlib.ui.frame import step_heading
from scrlib.ui.identifying import KINDS
from scrlib.ui.markup import Child, Markup, join, tag

NO_SEAT = "Say first who you are: open “The audit” and take a seat."
NOT_EVIDENCED = "“Not stated” means that there is no evidence either way. It is not a “no”."
NOTHING_READ = "Nothing was read for this item: look yourself."
OF_THAT = "Of that, and not of what is asked here: "
NOT_OPEN = "The report is not open in this tab. Open it under “The report” to be shown where to look first."
ANOTHER_GRADE = (
    "Your grade is another one. Last time’s note said why that one was given, so it is not beside yours: say "
    "why in your own words, or use it again."
)
WENT = "last time’s note went with its grade"
BOXES = (
    ("title", "Another document that shows it", "Its title."),
    ("date", "Its date", ""),
    ("held", "Where it is held", "A link or a folder, not a copy."),
    ("seen_by", "Who has seen it", "A role."),
)


def grade_step(work: AuditWork, audit: Audit) -> Markup:
    """The item that is open, or the list of all."""
    if not work.slot:
        return join(
            step_heading("Grade"), tag("p", NO_SEAT), buttons(button("Open “The audit”", "step", "audit"))
        )
    mine = audit.auditor(work.slot)
    if mine.submitted:
        return join(
            step_heading("Your grades", "Submitted: they stay as they are."),
            _table(work, audit, locked=True),
            buttons(button("Compare and agree", "step", "compare")),
        )
    items = audit_items(audit.edition)
    item = next((one for one in items if one.id == work.item), None)
    if work.listed or item is None:
        return _list(work, audit)
    return _item(work, audit, item, items.index(item) + 1, len(items))


def _list(work: AuditWork, audit: Audit) -> Markup:
    left = ungraded(audit, work.slot)
    of = len(audit_items(audit.edition))
    start = left[0] if left else audit_items(audit.edition)[0].id
    go = button("Grade one at a time", "open_item", start, plain=not left)
    done = button("Go on: submit", "step", "compare") if not left else None
    return join(
        step_heading("Grade", f"{of - len(left)} of {of} items have a grade. {NOT_EVIDENCED}"),
        buttons(done, go),
        _nothing_changed(audit, left),
        _waiting_all(work),
        tag("form", _table(work, audit)),
    )


def _table(work: AuditWork, audit: Audit, *, locked: bool = False) -> Markup:
    mine = audit.auditor(work.slot)
    lost = {one.item for one in compares(audit) if _let_go(one, mine.of(one.item))}
    rows = [
        _row(work, one, mine.of(one.id), locked, lost=one.id in lost) for one in audit_items(audit.edition)
    ]
    columns = ["Item", "Your grade", "Evidence", *([] if locked else ["Open it"])]
    return table("Every item", columns, rows)


def _row(work: AuditWork, item: AuditItem, given: Given, locked: bool, *, lost: bool) -> list[Child]:
    evidence = "; ".join(filter(None, (given.place, given.title, given.note, WENT if lost else "")))
    if locked:
        return [item.label, grade_tag(given.grade), evidence or "none noted"]
    name = box(work.slot, item.id, "grade")
    chosen = select(
        name,
        tag("span", f"Grade of “{item.label}”", class_="visually-hidden"),
        [("", "No grade yet"), *((str(one), f"{SIGNS[one]} {named(one)}") for one in Grade if one)],
        str(given.grade),
        data_change="keep",
    )
    return [
        item.label,
        chosen,
        evidence,
        button("Open", "open_item", item.id, look="link", more=f"“{item.label}”"),
    ]


def _item(work: AuditWork, audit: Audit, item: AuditItem, number: int, of: int) -> Markup:
    given = audit.auditor(work.slot).of(item.id)
    before = audit_items(audit.edition)[number - 2].id if number > 1 else ""
    return join(
        step_heading(item.label, f"Item {number} of {of}, {item.paragraph}. {item.asks}"),
        notice(tag("p", item.caution), kind="tick") if item.caution else None,
        tag(
            "div",
            _beside(work, audit, item, given),
            _form(work, item, given, before, last=number == of),
            class_="two even",
        ),
    )


def _form(work: AuditWork, item: AuditItem, given: Given, before: str, *, last: bool) -> Markup:
    grades = [Option(value=str(one), label=f"{SIGNS[one]} {named(one)}") for one in Grade if one]
    return tag(
        "form",
        radios(
            box(work.slot, item.id, "grade"),
            "Your grade",
            grades,
            str(given.grade),
            hint=NOT_EVIDENCED,
            change="keep",
        ),
        _text(work, given, "place", "Where in the report", "A page or a heading."),
        _text(work, given, "words", "Its words", "As few as show it. Leave names out.", rows=3),
        _text(work, given, "note", "Your note", "Why this grade.", rows=2),
        details(
            f"other-{box(work.slot, item.id, 'more')}",
            "Evidence outside the report",
            *(_text(work, given, name, label, hint) for name, label, hint in BOXES),
            open=any(getattr(given, name) for name, _, _ in BOXES),
        ),
        _waiting(work, item),
        buttons(
            button("Keep it, go on" if not last else "Keep it, see the list", "next_item", item.id),
            button("Back", "open_item", before, plain=True) if before else None,
            button("List of all items", "list_items", plain=True),
        ),
        tag("p", f"Taken over from {given.carried}: nothing had changed.", class_="small")
        if given.carried
        else None,
    )


def _text(work: AuditWork, given: Given, field: str, label: str, hint: str, rows: int = 0) -> Markup:
    name = box(work.slot, given.item, field)
    return text_box(name, label, shown(work, given, field), hint=hint, rows=rows, maxlength=LONGEST)


def _waiting(work: AuditWork, item: AuditItem) -> Markup | None:
    """What was typed and not kept, because it may tell who somebody is."""
    texts = list(drafts_of(work, item.id))
    if not texts:
        return None
    found = identifiers(work, *texts)
    lines = (tag("li", tag("q", one.words), f": {KINDS.get(one.kind, one.kind).lower()}?") for one in found)
    return notice(
        tag("ul", *lines),
        tag("p", "These words are not kept yet. Write a role instead, or keep them if they identify nobody."),
        buttons(button("Keep the words as they are", "keep_words", item.id, plain=True)),
        title="This may tell who somebody is",
        kind="tick",
    )


def _waiting_all(work: AuditWork) -> Markup | None:
    if not work.drafts:
        return None
    return notice(
        tag("p", "Some words were not kept, because they may tell who somebody is. Open the item to decide."),
        title="Words wait for you",
        kind="tick",
    )


def _beside(work: AuditWork, audit: Audit, item: AuditItem, given: Given) -> Markup:
    """What to look at first: what was read, and what was graded last time."""
    last = next((one for one in compares(audit) if one.item == item.id), None)
    mine = audit.auditor(work.slot).of(item.id)
    return tag("div", _read(work, item, given), _last(audit, last, mine) if last else None)


def _read(work: AuditWork, item: AuditItem, given: Given) -> Markup:
    found = first_look(work.read, item)
    if found is None:
        return tag(
            "section",
            tag("h3", "In the report"),
            tag("p", NOTHING_READ if work.read or work.manual else NOT_OPEN),
            class_="panel",
        )
    return tag(
        "section",
        tag("h3", "Where to look first"),
        tag("p", f"What was looked for is near what is asked here: {found.about}.") if found.about else None,
        tag("p", OF_THAT if found.about else None, tag("b", found.said), f". {found.reason}"),
        tag("blockquote", shown_words(found.words)) if found.words else None,
        tag("p", f"Place: {found.where}") if found.where and found.where != found.words else None,
        tag("p", "A machine read the wording. You decide.", class_="small"),
        buttons(button("I looked there: note this place", "use_place", item.id, plain=True))
        if found.where and not given.place
        else None,
        class_="panel",
    )


def _last(audit: Audit, last: Given, mine: Given) -> Markup:
    evidence = "; ".join(filter(None, (last.place, last.title, last.note)))
    lost = _let_go(last, mine)
    return tag(
        "section",
        tag("h3", "Last time"),
        tag("p", grade_tag(last.grade), f" {evidence}"),
        tag("p", audit.last_title, class_="small"),
        tag("p", ANOTHER_GRADE) if lost else None,
        buttons(
            button("Nothing has changed", "carry", last.item, plain=True),
            button("Use last time’s note", "use_note", last.item, plain=True) if lost else None,
        ),
        class_="panel",
    )


def _let_go(last: Given, mine: Given) -> bool:
    """Whether last time's note is not beside a grade that is another one now."""
    return bool(mine.grade and mine.grade != last.grade and last.note and not mine.note)


def _nothing_changed(audit: Audit, left: tuple[str, ...]) -> Markup | None:
    """All that is left, in one press, where last time's answers are here."""
    count = sum(one.item in left for one in compares(audit))
    if not count:
        return None
    return notice(
        tag("p", f"{count} of the items without a grade were graded last time ({audit.last_title})."),
        buttons(button(f"Nothing has changed in these {count}", "carry_all", plain=True)),
    )
