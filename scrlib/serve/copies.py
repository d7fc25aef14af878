"""Processes for pages as copies of one that has everything loaded: ready at once, and sharing its memory.

Where a system can copy a process (Linux), the second page and those after it need not load Python's
libraries again. Elsewhere, until that one is ready, and when copying fails, a process is started as usual.
"""

import logging
import os
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import EntryPoint
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.factory import KernelProvisionerFactory
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

log = logging.getLogger("scrlib")
NAME = "scr-copies"
_ready = False


def prepare(modules: Sequence[str]) -> None:
    """Start the process to copy, with these modules loaded; comes back when it can be copied. Once only."""
    global _ready
    if sys.platform != "linux" or _ready:
        return
    context = get_context("forkserver")
    context.set_forkserver_preload(["scrlib.serve.process", *modules, "scrlib.serve.settled"])
    first = context.Process(target=int, daemon=True)  # the first copy waits until everything is loaded
    first.start()
    first.join()
    _ready = first.exitcode == 0


def register() -> None:
    """Let a kernel's specification ask for `Copied` by NAME, without a package's entry point."""
    KernelProvisionerFactory.provisioners[NAME] = EntryPoint(
        name=NAME, value=f"{__name__}:Copied", group=KernelProvisionerFactory.GROUP_NAME
    )


class Copied(LocalProvisioner):
    """Starts what runs behind a page: a copy where one can be made, and a new process otherwise."""

    process: Any = None

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Start it with the arguments of `cmd`, which is `python -m MODULE ARGUMENTS`."""
        if _ready:
            try:
                self.process = Copy(cmd[3:], kwargs["env"], str(kwargs.get("cwd") or Path.cwd()))
                self.pid = self.pgid = self.process.pid
                return self.connection_info
            except (OSError, EOFError) as error:  # the one to copy was ended
                log.error("no copy could be made: %s", type(error).__name__)
        return await super().launch_kernel(cmd, **kwargs)


class Copy:
    """A copied process, spoken to as `subprocess.Popen` is."""

    stdin = stdout = stderr = None

    def __init__(self, arguments: Sequence[str], environment: Mapping[str, str], folder: str) -> None:
        self._process = get_context("forkserver").Process(
            target=_run, args=(tuple(arguments), dict(environment), folder), daemon=True
        )
        self._process.start()
        self.pid = self._process.pid

    def poll(self) -> int | None:
        """Its exit status; None while it runs."""
        return self._process.exitcode

    def wait(self) -> int | None:
        """Its exit status, once it has ended."""
        self._process.join()
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        """Send it a signal; nothing when it has ended."""
        if self.pid and self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self._process.terminate()

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()


def _run(arguments: Sequence[str], environment: Mapping[str, str], folder: str) -> None:
    """What a copy does: it becomes a process of its own, as one that was started would be."""
    from scrlib.serve.process import run

    os.setsid()
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    Thread(target=_end_with_the_server, daemon=True).start()
    run([*arguments, f"--IPKernelApp.parent_handle={os.getppid()}"])


def _end_with_the_server() -> None:
    """End when the server does, were it killed: the one that was copied lives as long as its copies do."""
    server = parent_process()
    if server is not None:
        wait([server.sentinel])
        os._exit(1)
