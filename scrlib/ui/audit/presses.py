"""What the presses of the Audit page do."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.audits.guidance import in_force
from scrlib.audits.moderation import carry, copies, writing
from scrlib.audits.moderation.figures import every_fact, numbers
from scrlib.audits.moderation.items import OUTLINE, audit_items
from scrlib.audits.moderation.state import AUDIT, audit_of, file_for
from scrlib.audits.register.log import Log, blanked, faults
from scrlib.errors import DocumentError, ScrError
from scrlib.records.audits import SLOTS, Audit, AuditAction, Grade
from scrlib.records.register import Change, Thing
from scrlib.samples import sample
from scrlib.text.calendar_days import resolve
from scrlib.text.saying import day
from scrlib.ui.audit import start
from scrlib.ui.audit.actions_step import NEW, action_box
from scrlib.ui.audit.audit_step import ROLE, SLOT
from scrlib.ui.audit.beside_part import BESIDE
from scrlib.ui.audit.boxes import drafts_of, identifiers, text_of
from scrlib.ui.audit.compare_step import agreed_box
from scrlib.ui.audit.exports import KINDS, pack_file, to_send
from scrlib.ui.audit.facts_part import fact_box
from scrlib.ui.audit.last_part import LAST
from scrlib.ui.audit.merge_part import choice_box
from scrlib.ui.audit.reading import pre_read
from scrlib.ui.audit.record_part import DELETE, FITS, NUMBER, SEAL
from scrlib.ui.audit.saved import read_back, written
from scrlib.ui.audit.taking_out import ENTRY, WHY, words_in
from scrlib.ui.audit.work import STEPS, AuditWork
from scrlib.ui.frame import STEP_ID
from scrlib.ui.problems import FieldProblem
from scrlib.ui.screen import Event, Shown
from scrlib.ui.uploads import uploaded

if TYPE_CHECKING:
    from scrlib.ui.audit.state import AuditScreen

EXAMPLE = "neglect"  # a report with an outline of the old kind
PRACTISING = "Somebody practising"
NAME_NOT_KEPT = "A file whose name may tell who somebody is: it was not kept"
SAVED = "application/octet-stream"


# ---- which audit


def _begin(screen: "AuditScreen", event: Event, view: Shown) -> None:
    form = event.form
    title, decided, who = (text_of(form, name) for name in (start.TITLE, start.DECIDED, start.ROLE))
    if not title:
        raise FieldProblem("The audit has no name.", "Type what to call it.", start.TITLE)
    if not who:
        raise FieldProblem("It does not say who you are.", "Type your role.", start.ROLE)
    edition = text_of(form, start.EDITION) or _edition_of(decided)
    changes = [
        *writing.begun(title, "", decided, edition, alone=bool(form.get(start.ALONE))),
        writing.role(SLOTS[0], who),
    ]
    book = screen.keeping.begin(title) if event.value == "store" else ""
    screen.work = AuditWork(book=book, slot=SLOTS[0], who=who)
    screen.log = screen.keeping.write(book, (), changes, who=who, why="The audit was started.")
    screen.go(view, "audit")


def _example(screen: "AuditScreen", _event: Event, view: Shown) -> None:
    """An audit of an invented report, in this tab, to try what the page does."""
    case = sample(EXAMPLE)
    view.progress("Reading the invented report.")
    changes = [*writing.begun(f"{case.title}: for practice", case.file.name, "", OUTLINE, alone=True)]
    changes.append(writing.role(SLOTS[0], PRACTISING))
    names = "\n".join(name for name, _ in case.people)
    screen.work = AuditWork(slot=SLOTS[0], who=PRACTISING, pseudonyms=names)
    screen.log = screen.keeping.write("", (), changes, who=PRACTISING, why="To try the page.")
    screen.work = replace(screen.work, read=pre_read(case.file.name, case.file.read_bytes()))
    screen.go(view, "audit")


def _edition_of(decided: str) -> str:
    decided_on = resolve(decided)
    if decided_on is None:
        raise FieldProblem(
            "The day of the decision is not clear.",
            "Type it, such as 12 March 2009, or choose the guidance.",
            start.DECIDED,
        )
    try:
        return in_force(decided_on).id
    except ScrError as error:
        raise FieldProblem(error.problem, error.fix, start.DECIDED) from None


def _open_book(screen: "AuditScreen", event: Event, view: Shown) -> None:
    screen.open_book(event.value)
    screen.go(view, "audit")


def _open_audit(screen: "AuditScreen", event: Event, view: Shown) -> None:
    screen.restore(_text(event))
    view.focus(STEP_ID)
    view.announce("The audit is open.")


def _text(event: Event) -> str:
    """The text of a file that was opened, "" where it is none: it is then refused like any other file."""
    return uploaded(event).data.decode("utf-8", "replace")


def _leave(screen: "AuditScreen", _event: Event, view: Shown) -> None:
    """Back to the list. An audit that is only in this tab stays open until it is deleted or saved."""
    if screen.work.book:
        screen.restore(written(AuditWork()))
        view.focus(STEP_ID)
    else:
        raise ScrError("This audit is in this tab only.", "Get it as a file first, then “Delete my work”.")


def _sit(screen: "AuditScreen", event: Event, view: Shown) -> None:
    slot, who = text_of(event.form, SLOT), text_of(event.form, ROLE)
    if not who:
        raise FieldProblem("It does not say who you are.", "Type your role.", ROLE)
    slot = slot if slot in SLOTS else ""
    _refuse_taken(screen.audit, slot, who)
    if not screen.work.book:
        copies.refuse_anothers(screen.log, slot)
    screen.work = replace(screen.work, slot=slot, who=who, drafts=())
    if screen.work.slot:
        screen.write([writing.role(slot, who)], "Took a seat.")
    view.announce("You have a seat.")
    screen.go(view, "grade" if screen.work.read else "report")


def _refuse_taken(audit: Audit, slot: str, who: str) -> None:
    """Raises FieldProblem where somebody else sits there: their grades would be seen."""
    role = audit.auditor(slot).role if slot else ""
    if role and role.casefold() != who.casefold():
        raise FieldProblem(
            f"That seat is taken: {role}.",
            "If that is you, type the same role. Else take another seat.",
            ROLE,
        )


def _bring(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Last time's answers, from an audit that is kept here."""
    book = screen.keeping.book(text_of(event.form, LAST))
    _brought(screen, screen.keeping.log(book.id), day(book.started), view)


def _bring_file(screen: "AuditScreen", event: Event, view: Shown) -> None:
    log = read_back(_text(event)).log
    _brought(screen, log, day(log[-1].at) if log else "", view)


def _brought(screen: "AuditScreen", log: Log, on: str, view: Shown) -> None:
    screen.write(carry.brought(audit_of(log), on), "Brought from last time.")
    view.announce("Last time’s answers stand beside the items.")
    view.focus(STEP_ID)


def _beside(screen: "AuditScreen", event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, beside=text_of(event.form, BESIDE))
    view.announce("Both editions stand side by side.")


def _merge_file(screen: "AuditScreen", event: Event, view: Shown) -> None:
    waiting = read_back(_text(event)).log
    count = copies.brings(screen.log, waiting)
    screen.waiting = waiting if count else ()
    view.announce(f"The copy holds {count} values that are not here.")
    if not count:
        raise ScrError("That copy holds nothing that is not here.", "Nothing was changed.")


def _merge(screen: "AuditScreen", event: Event, view: Shown) -> None:
    waiting = screen.waiting
    names = [one.name for one in copies.differing(screen.log, waiting, screen.work.slot)]
    chosen = {name: text_of(event.form, choice_box(name)) for name in names}
    screen.merge(waiting, chosen)
    screen.waiting = ()
    view.announce("Merged. Everything that either copy held is in the record.")
    view.focus(STEP_ID)


def _leave_copy(screen: "AuditScreen", _event: Event, view: Shown) -> None:
    screen.waiting = ()
    view.announce("The audit is as it was.")


def _step(screen: "AuditScreen", event: Event, view: Shown) -> None:
    if event.value in STEPS and screen.log:
        screen.work = replace(screen.work, item="")
        screen.go(view, event.value)


# ---- the report


def _open_report(screen: "AuditScreen", event: Event, view: Shown) -> None:
    upload = uploaded(event)
    view.progress(f"Reading {upload.name}. A long report takes half a minute.")
    try:
        read, manual = pre_read(upload.name, upload.data), ""
    except DocumentError as error:
        if screen.work.read:
            raise
        read, manual = None, f"{error.problem} {error.fix}"
    screen.work = replace(screen.work, read=read, manual=manual)
    name = NAME_NOT_KEPT if identifiers(screen.work, _spaced(upload.name)) else upload.name
    if screen.work.who:
        change = Change(thing=Thing.AUDIT, id=AUDIT, field="report", value=name)
        screen.write([change], "The report was opened.")
    view.announce(manual or f"{upload.name} was read.")


def _settle(screen: "AuditScreen", event: Event, view: Shown) -> None:
    typed = {
        name: text_of(event.form, fact_box(name)) for name in every_fact() if fact_box(name) in event.form
    }
    wrong = next((name for name in numbers() if typed.get(name) and not typed[name].isdigit()), "")
    if wrong:
        raise FieldProblem(
            f"“{typed[wrong]}” is not a whole number.", "Type it in digits, or nothing.", fact_box(wrong)
        )
    screen.write(writing.settled(typed), "Settled from the report.")
    view.announce("Kept.")


def _spaced(name: str) -> str:
    """The name of a file as words."""
    return name.rpartition(".")[0].replace("_", " ").replace("-", " ")


# ---- grading: what stands in the boxes has been taken over already


def _keep(_screen: "AuditScreen", _event: Event, view: Shown) -> None:
    view.announce("Kept.")


def _open_item(screen: "AuditScreen", event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, item=event.value, listed=False)
    screen.go(view, "grade")


def _next_item(screen: "AuditScreen", event: Event, view: Shown) -> None:
    if list(drafts_of(screen.work, event.value)):
        view.announce("Some words may tell who somebody is: they are not kept yet.")
        return
    ids = [one.id for one in audit_items(screen.audit.edition)]
    at = ids.index(event.value) + 1 if event.value in ids else len(ids)
    if at == len(ids):
        _list_items(screen, event, view)
    else:
        screen.work = replace(screen.work, item=ids[at], listed=False)
        screen.go(view, "grade")


def _list_items(screen: "AuditScreen", _event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, item="", listed=True)
    screen.go(view, "grade")


def _keep_words(screen: "AuditScreen", event: Event, view: Shown) -> None:
    texts = tuple(drafts_of(screen.work, event.value))
    screen.work = replace(screen.work, sure=(*screen.work.sure, *texts))
    screen.take_over(event.form)
    view.announce("Kept.")


def _carry(screen: "AuditScreen", event: Event, view: Shown) -> None:
    _carried(screen, [event.value])
    view.announce("Taken over from last time.")


def _carry_all(screen: "AuditScreen", _event: Event, view: Shown) -> None:
    left = writing.ungraded(screen.audit, screen.work.slot)
    _carried(screen, list(left))
    view.announce("Taken over from last time.")


def _carried(screen: "AuditScreen", items: list[str]) -> None:
    audit, slot = screen.audit, screen.work.slot
    changes: list[Change] = []
    for last in (one for one in carry.compares(audit) if one.item in items):
        now = replace(last, carried=audit.last_title)
        changes += writing.graded(slot, audit.auditor(slot).of(last.item), now)
    screen.write(changes, "Nothing has changed since last time.")


# ---- both


def _submit(screen: "AuditScreen", _event: Event, view: Shown) -> None:
    if screen.work.drafts:
        raise ScrError(
            "Some words that you typed are not kept yet.", "Open the items that say so and decide."
        )
    if not screen.work.slot:
        raise ScrError("You have no seat in this audit.", "Take one under “The audit”.")
    screen.write(writing.submitted(screen.audit, screen.work.slot), "Submitted.")
    view.announce("Submitted.")
    screen.go(view, "compare")


def _look_once(screen: "AuditScreen", text: str, field: str) -> None:
    """Raises FieldProblem the first time that a text may tell who somebody is; pressing again keeps it."""
    found = identifiers(screen.work, text)
    if found and text not in screen.work.sure:
        screen.work = replace(screen.work, sure=(*screen.work.sure, text))
        raise FieldProblem(
            f"“{found[0].words}” may tell who somebody is, and is not kept yet.",
            "Write a role. If it identifies nobody, press again.",
            field,
        )


def _agree(screen: "AuditScreen", event: Event, view: Shown) -> None:
    item = event.value
    chosen, why = (text_of(event.form, agreed_box(item, field)) for field in ("grade", "reason"))
    grade = Grade(chosen) if chosen in set(Grade) else Grade.UNDECIDED
    try:
        changes = writing.agreed(item, grade, why)
    except ScrError as error:
        raise FieldProblem(
            error.problem, error.fix, agreed_box(item, "reason" if grade else "grade")
        ) from None
    _look_once(screen, why, agreed_box(item, "reason"))
    screen.write(changes, why)
    screen.work = replace(screen.work, item="")
    view.announce("Kept as agreed.")
    view.focus(STEP_ID)


def _reopen(screen: "AuditScreen", event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, item=event.value)
    view.focus(f"split-{event.value}")


# ---- actions


def _keep_action(screen: "AuditScreen", event: Event, view: Shown) -> None:
    id = event.value
    typed = {field: text_of(event.form, action_box(id, field)) for field in ("what", "item", "owner", "due")}
    if not typed["what"]:
        raise FieldProblem(
            "It does not say what will be done.", "Type it in a few words.", action_box(id, "what")
        )
    _look_once(screen, f"{typed['what']}\n{typed['owner']}", action_box(id, "what"))
    screen.write(
        writing.acted(AuditAction(id=_action_id(screen.audit, id), **typed)), "An action of the audit."
    )
    view.announce("Kept.")
    view.focus(STEP_ID)


def _action_id(audit: Audit, id: str) -> str:
    numbers = [int(one.id[1:]) for one in audit.actions if one.id[1:].isdigit()]
    return f"A{max(numbers, default=0) + 1}" if id == NEW else id


def _drop_action(screen: "AuditScreen", event: Event, view: Shown) -> None:
    screen.write(writing.acted(AuditAction(id=event.value)), "The action was taken out.")
    view.announce("Taken out.")


# ---- taking out, taking away


def _take_out(screen: "AuditScreen", event: Event, view: Shown) -> None:
    chosen, why = text_of(event.form, ENTRY), text_of(event.form, WHY)
    if chosen not in [str(one.number) for one in words_in(screen.log, screen.work.slot)]:
        raise FieldProblem("No words were chosen.", "Choose them from the list.", ENTRY)
    if not why:
        raise FieldProblem("It does not say why.", "Type the reason, without the words themselves.", WHY)
    screen.change(lambda log: blanked(log, int(chosen), who=screen.who, why=why, at=screen.keeping.now()))
    view.announce("The words are out of the record.")


def _check_seal(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Whether the record is the one that a pack was printed from."""
    number, seal = text_of(event.form, NUMBER), text_of(event.form, SEAL).lower().replace(" ", "")
    if not number.isdigit():
        raise FieldProblem("It does not say which entry.", "Type its number, in digits.", NUMBER)
    if not seal:
        raise FieldProblem("No seal was typed.", "Type all 64 letters and figures.", SEAL)
    wrong = faults(screen.log, (int(number), seal))
    screen.sealed = wrong[0].replace("The register", "The record") if wrong else FITS
    view.announce(screen.sealed)


def _forget(screen: "AuditScreen", event: Event, view: Shown) -> None:
    title = screen.audit.title
    if text_of(event.form, DELETE) != title:
        raise FieldProblem("That is not its name.", f"Type “{title}”, or keep it.", DELETE)
    screen.keeping.books.forget(screen.work.book)
    screen.restore(written(AuditWork()))
    view.focus(STEP_ID)
    view.announce("The audit is deleted.")


def _keep_here(screen: "AuditScreen", _event: Event, view: Shown) -> None:
    """From the tab into the store, as it stands."""
    log = screen.log
    if not screen.work.book:
        book = screen.keeping.begin(screen.audit.title)
        screen.work = replace(screen.work, book=book)
        screen.change(lambda _empty: log)
        view.announce("It is kept in the store now.")
        view.focus(STEP_ID)


def _take(screen: "AuditScreen", event: Event, view: Shown) -> None:
    if event.value in KINDS and screen.audit.revealed:
        screen.log = screen.keeping.pack(
            screen.work.book, screen.log, who=screen.who, title="The pack was made."
        )
        name, data, kind = pack_file(screen.log, event.value)
    elif event.value in ("file", "blank"):
        slot = screen.work.slot if event.value == "file" else ""
        sent = to_send(screen.work, file_for(screen.log, slot), slot)
        name, data, kind = f"{screen.file_name()}.scrwork", written(sent).encode(), SAVED
    else:
        return
    view.download(name, data, kind)
    screen.taken = name
    view.announce(f"{name} is in your downloads.")


PRESSES: Mapping[str, Callable[["AuditScreen", Event, Shown], None]] = {
    "begin": _begin,
    "example": _example,
    "open_book": _open_book,
    "open_audit": _open_audit,
    "leave": _leave,
    "sit": _sit,
    "step": _step,
    "bring": _bring,
    "bring_file": _bring_file,
    "beside": _beside,
    "merge_file": _merge_file,
    "merge": _merge,
    "leave_copy": _leave_copy,
    "settle": _settle,
    "open_report": _open_report,
    "keep": _keep,
    "look_again": _keep,
    "open_item": _open_item,
    "next_item": _next_item,
    "list_items": _list_items,
    "keep_words": _keep_words,
    "carry": _carry,
    "carry_all": _carry_all,
    "submit": _submit,
    "agree": _agree,
    "reopen": _reopen,
    "keep_action": _keep_action,
    "drop_action": _drop_action,
    "take_out": _take_out,
    "check_seal": _check_seal,
    "forget": _forget,
    "keep_here": _keep_here,
    "take": _take,
}
