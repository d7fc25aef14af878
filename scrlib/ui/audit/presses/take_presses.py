"""Words are taken out of the record, heads checked, files taken away, an audit deleted."""

from typing import TYPE_CHECKING

from scrlib.audits.moderation.state import file_for
from scrlib.audits.register.log import blanked, faults
from scrlib.audits.register.sealing import NOT_WHOLE, as_typed, is_whole
from scrlib.ui.audit.boxes import text_of
from scrlib.ui.audit.exports import KINDS, pack_file, to_send
from scrlib.ui.audit.parts.record_part import DELETE, FITS, HEAD, NUMBER
from scrlib.ui.audit.parts.taking_out import ENTRY, WHY, words_in
from scrlib.ui.audit.saved import written
from scrlib.ui.audit.work import AuditWork
from scrlib.ui.frame import STEP_ID
from scrlib.ui.mime import SAVED
from scrlib.ui.problems import FieldProblem
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.audit.state import AuditScreen


def take_out(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Take words out of the record."""
    chosen, why = text_of(event.form, ENTRY), text_of(event.form, WHY)
    if chosen not in [str(one.number) for one in words_in(screen.log, screen.work.slot)]:
        raise FieldProblem("No words were chosen.", "Choose them from the list.", ENTRY)
    if not why:
        raise FieldProblem("It does not say why.", "Type the reason, without the words themselves.", WHY)
    screen.change(lambda log: blanked(log, int(chosen), who=screen.who, why=why, at=screen.keeping.now()))
    view.announce("The words are out of the record.")


def check_head(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Whether the record is the one that a pack was printed from."""
    number, head = text_of(event.form, NUMBER), as_typed(text_of(event.form, HEAD))
    if not number.isdigit():
        raise FieldProblem("It does not say which entry.", "Type its number, in digits.", NUMBER)
    if not is_whole(head):
        raise FieldProblem(*NOT_WHOLE, HEAD)
    wrong = faults(screen.log, (int(number), head))
    screen.fits = wrong[0].replace("The register", "The record") if wrong else FITS
    view.announce(screen.fits)


def forget(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Delete the audit from the store, once its name is typed."""
    title = screen.audit.title
    if text_of(event.form, DELETE) != title:
        raise FieldProblem("That is not its name.", f"Type “{title}”, or keep it.", DELETE)
    screen.keeping.books.forget(screen.work.book)
    screen.restore(written(AuditWork()))
    view.focus(STEP_ID)
    view.announce("The audit is deleted.")


def take(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Hand over the pack, the workbook or the audit as a file."""
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
