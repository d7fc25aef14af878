"""What runs behind a page: an IPython kernel without what no page uses.

Its debugger is two fifths of an idle kernel's memory, and nobody can reach it from a page. Nor does a page
speak to the network by itself, or ask what else the machine is doing. Under Linux it is the copy of a process
that is ready (scrlib/serve/copies.py); elsewhere it is started anew, as `python -m scrlib.serve.process`.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from scrlib.callers import end_with_the_caller

# A kernel does without what it cannot import. Two megabytes of each page are the last two.
SHUT_OUT = ("debugpy", "psutil", "ssl")


def shut_out() -> None:
    """Let nothing import what no page uses."""
    sys.modules.update(dict.fromkeys(SHUT_OUT))  # type: ignore[arg-type]  # None: it cannot be imported


def main(arguments: list[str] | None = None) -> None:
    """Run until the page is closed. Takes the arguments of `ipykernel_launcher`: else the command line's."""
    shut_out()
    _show_name(arguments or sys.argv)
    from ipykernel.kernelapp import launch_new_instance

    launch_new_instance(arguments)


def _show_name(arguments: Sequence[str]) -> None:
    """Let Linux's list of processes show the first fifteen letters of which page's this is."""
    with suppress(OSError, ValueError):
        Path("/proc/self/comm").write_text(Path(arguments[arguments.index("-f") + 1]).stem)


def copied(arguments: Sequence[str], environment: Mapping[str, str], folder: str | None) -> None:
    """Run in a copied process until the page is closed, or the server that asked for it has ended."""
    os.setsid()  # Ctrl-C in the server's terminal is the server's
    end_with_the_caller()
    os.environ.clear()
    os.environ.update(environment)
    if folder:
        os.chdir(folder)
    main([*arguments, f"--IPKernelApp.parent_handle={os.getppid()}"])


if __name__ == "__main__":
    main()
