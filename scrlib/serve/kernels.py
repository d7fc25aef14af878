"""The processes behind the pages: this Python and no other, gone soon after their tab is closed."""

import sys
from contextlib import suppress
from typing import Any

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_core.utils import ensure_async
from jupyter_server._tz import utcnow
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from tornado.web import HTTPError

from scrlib.serve import copies

# No history: nothing that happens in a page is written down. What the library logs goes to the terminal.
ARGUMENTS = (
    "--HistoryManager.enabled=False",
    "--IPKernelApp.capture_fd_output=False",
    "--IPKernelApp.log_level=ERROR",
)


class ThisPython(KernelSpecManager):
    """Offers one kind of process, the Python that runs the server, whatever else a machine has installed."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """The specification of this Python, under any name a notebook may give."""
        argv = [
            sys.executable,
            "-m",
            "scrlib.serve.process",
            "-f",
            "{connection_file}",
            *ARGUMENTS,
        ]
        kept = {"kernel_provisioner": {"provisioner_name": copies.NAME}} if copies.POSSIBLE else {}
        return KernelSpec(argv=argv, display_name="Python 3", language="python", metadata=kept)

    def get_all_specs(self) -> dict[str, Any]:
        """This Python alone."""
        return {
            "python3": {
                "resource_dir": "",
                "spec": self.get_kernel_spec("python3").to_dict(),
            }
        }


class PageKernels(AsyncMappingKernelManager):
    """Ends a process that no tab is connected to; a waiting one gets its time once a visitor takes it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._taken: set[str] = set()

    async def _async_shutdown_kernel(
        self, kernel_id: str, now: bool | None = False, restart: bool | None = False
    ) -> None:
        """Ends a process. One that a closing page ended in the same moment is no fault."""
        with suppress(HTTPError):
            await super()._async_shutdown_kernel(kernel_id, now=now, restart=restart)

    shutdown_kernel = _async_shutdown_kernel  # type: ignore[assignment]

    async def cull_kernel_if_idle(self, kernel_id: str) -> None:
        """Voilà asks this of processes that have left its pool; their clock starts at the first asking."""
        if kernel_id not in self._taken:
            self._taken.add(kernel_id)
            setattr(self.get_kernel(kernel_id), "last_activity", utcnow())  # noqa: B010  an attribute of the server's own
            return
        await ensure_async(super().cull_kernel_if_idle(kernel_id))
        self._taken &= set(self.list_kernel_ids())
