"""What the server says in the terminal: one line for each fault, with its kind and never with its words."""

import logging

LOUD = ("tornado.application", "tornado.general", "asyncio")


class OneLine(logging.Filter):
    """Turns a record with a traceback, which may hold words of a case, into one line that names the error."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Lets every record through, shortened where it carries an exception."""
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            kind = getattr(error, "ename", "") or type(error).__name__  # ename: an error inside a notebook
            record.msg = f"A page failed: {kind}. Run its notebook in JupyterLab (scr lab) to see where."
            record.args, record.exc_info, record.exc_text = (), None, None
        return True


def quieten(log: logging.Logger) -> None:
    """Let `log` and the web server's own logs say one line for each fault."""
    for one in (log, *(logging.getLogger(name) for name in LOUD)):
        one.addFilter(OneLine())
    logging.getLogger("tornado.access").setLevel(logging.CRITICAL)
