"""What the presses of the Audit page do."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.ui.audit.presses.agree_presses import agree, drop_action, keep_action, reopen, submit
from scrlib.ui.audit.presses.copy_presses import (
    beside,
    bring,
    bring_file,
    keep_here,
    leave_copy,
    merge,
    merge_file,
)
from scrlib.ui.audit.presses.grade_presses import (
    carry_all,
    carry_one,
    keep,
    keep_words,
    list_items,
    next_item,
    open_item,
    open_report,
    settle,
    use_facts,
    use_note,
    use_place,
)
from scrlib.ui.audit.presses.open_presses import (
    begin,
    correct_day,
    example,
    leave,
    open_audit,
    open_book,
    sit,
)
from scrlib.ui.audit.presses.take_presses import check_head, forget, take, take_out
from scrlib.ui.audit.work import STEPS
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.audit.state import AuditScreen


def step(screen: "AuditScreen", event: Event, view: Shown) -> None:
    """Open a step."""
    if event.value in STEPS and screen.log:
        screen.work = replace(screen.work, item="")
        screen.go(view, event.value)


PRESSES: Mapping[str, Callable[["AuditScreen", Event, Shown], None]] = {
    "begin": begin,
    "correct_day": correct_day,
    "example": example,
    "open_book": open_book,
    "open_audit": open_audit,
    "leave": leave,
    "sit": sit,
    "step": step,
    "bring": bring,
    "bring_file": bring_file,
    "beside": beside,
    "merge_file": merge_file,
    "merge": merge,
    "leave_copy": leave_copy,
    "settle": settle,
    "use_facts": use_facts,
    "open_report": open_report,
    "keep": keep,
    "look_again": keep,
    "open_item": open_item,
    "next_item": next_item,
    "list_items": list_items,
    "keep_words": keep_words,
    "carry": carry_one,
    "carry_all": carry_all,
    "use_note": use_note,
    "use_place": use_place,
    "submit": submit,
    "agree": agree,
    "reopen": reopen,
    "keep_action": keep_action,
    "drop_action": drop_action,
    "take_out": take_out,
    "check_head": check_head,
    "forget": forget,
    "keep_here": keep_here,
    "take": take,
}
