"""Whatever goes wrong while a screen answers an event becomes one plain notice, never a traceback."""

import logging
import secrets
import sys
from collections.abc import Callable

from scrlib.errors import ScrError
from scrlib.ui.screen import Screen

log = logging.getLogger("scrlib")
# Under IPython sys.stderr goes to the page; whoever runs the program reads the terminal.
log.addHandler(logging.StreamHandler(sys.__stderr__))


def guarded(screen: Screen, work: Callable[[], None], *, quiet: bool = False) -> bool:
    """True when `work` succeeded; otherwise the screen shows a notice of what went wrong and what to do.

    A ScrError is meant for the visitor and shown as it is. Anything else is a fault of ours: the visitor gets
    a reference, and the log the same reference with the type and place of the error, never its words.
    """
    if not quiet:  # a look for news that nobody pressed for leaves what the screen says as it stands
        screen.notice("", "")
    try:
        work()
    except ScrError as error:
        screen.notice(error.problem, error.fix)
    except Exception as error:  # the one place where a fault is caught
        reference = secrets.token_hex(3)
        log.error("reference %s: %s at %s", reference, type(error).__name__, _place(error))
        screen.notice(
            f"The workbook failed, not you. Quote reference {reference}.",
            "What you typed is still here: save your work to a file, then try again.",
        )
    else:
        return True
    return False


def _place(error: BaseException) -> str:
    """Module and line where the error was raised."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "an unknown place"
    return f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
