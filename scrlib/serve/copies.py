"""Under Linux the process of a page is a copy of one that is ready: quicker to start, and lighter.

A copy shares the memory of what was loaded before (Python itself, the kernel, the engine and its tables) with
all others until it changes it. The ready process holds nothing of any case: it only loads and is copied.
Copying is done by the fork server of Python's `multiprocessing`. Until that is ready, and elsewhere, a page's
process is started anew.
"""

import asyncio
import atexit
import logging
import os
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import EntryPoint
from multiprocessing import active_children, get_context
from threading import Event, Thread
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.factory import KernelProvisionerFactory
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from scrlib.serve.process import copied

POSSIBLE = sys.platform == "linux"
LOADED = ("__main__", "scrlib.serve.kernel", "scrlib.ui.ready")
NAME = "scr-copies"
_SERVER = get_context("forkserver") if POSSIBLE else get_context()
_READY = Event()
log = logging.getLogger("scrlib")


class Copy:
    """A copied process, in the words of `subprocess.Popen`."""

    stdin = stdout = stderr = None

    def __init__(self, arguments: Sequence[str], environment: Mapping[str, str], folder: str | None) -> None:
        self._process = _SERVER.Process(target=copied, args=(arguments, environment, folder))
        self._process.start()
        self.pid = self._process.pid

    def poll(self) -> int | None:
        """How it ended; None while it runs."""
        return self._process.exitcode

    def wait(self) -> int | None:
        """How it ended, once it has."""
        self._process.join()
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        """Nothing happens to one that has ended."""
        if self.pid and self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()

    def terminate(self) -> None:
        """Ask it to end."""
        self._process.terminate()


class Copies(LocalProvisioner):
    """Jupyter's keeper of a local process, which has it copied where that can be done."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Copy the ready process, or start one anew until there is one."""
        if not _READY.is_set():
            return await super().launch_kernel(cmd, **kwargs)
        arguments, self.cwd = cmd[cmd.index("-f") :], kwargs.get("cwd")
        environment = {_plain(name): _plain(value) for name, value in kwargs["env"].items()}
        copy: Any = await asyncio.to_thread(Copy, arguments, environment, self.cwd)
        self.process = copy
        self.pid = self.pgid = copy.pid  # it leads a group of its own
        return self.connection_info


# By name, as an installed package would make it known.
KernelProvisionerFactory.provisioners[NAME] = EntryPoint(
    NAME, f"{__name__}:{Copies.__name__}", KernelProvisionerFactory.GROUP_NAME
)


def _plain(word: str) -> str:
    """A word without the class that Voilà gives it, which a page's process does not know."""
    return os.fsdecode(os.fsencode(word))


def get_ready() -> Event:
    """Begin to load the process that is to be copied: what comes back is set once it is ready, or cannot be.

    No copy outlives the server.
    """
    from multiprocessing import forkserver  # not made for Windows

    settled = Event()
    forkserver.set_forkserver_preload(list(LOADED))
    Thread(target=_load, args=(settled,), daemon=True).start()
    atexit.register(_end_copies)  # called before what multiprocessing registered, which waits for them all
    return settled


def _load(settled: Event) -> None:
    try:
        first = _SERVER.Process(target=_nothing)
        first.start()  # comes back when the process has been loaded and copied
        first.join()
        _READY.set()
    except (OSError, EOFError) as error:  # such as a folder for temporary files whose name is too long
        log.warning("Pages open more slowly: no process can be copied here (%s).", type(error).__name__)
    finally:
        settled.set()


def _nothing() -> None:
    """What the first copy does: it shows that copies can be made."""


def _end_copies() -> None:
    for one in active_children():
        one.kill()
