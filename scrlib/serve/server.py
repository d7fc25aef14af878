"""The server of the pages: standalone Voilà on this machine's own address, with the named workbooks only."""

import asyncio
import hashlib
import logging
import os
import signal
import socket
import sys
import tempfile
import webbrowser
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Event
from typing import Any

import tornado.ioloop
from jupyter_core.utils import run_sync
from markupsafe import Markup
from tornado.httpserver import HTTPServer
from traitlets.config import Config
from voila.app import Voila
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.static_file_handler import MultiStaticFileHandler

from scrlib.serve import copies
from scrlib.serve.handlers import POLICY, KernelSocket, NoPage, PageHandler, ReadingHandler
from scrlib.serve.pages import pages, split_heading
from scrlib.serve.ports import ADDRESS, take_port
from scrlib.serve.quiet import quieten
from scrlib.serve.warming import warm

HERE = Path(__file__).parent
TEMPLATES = HERE / "jupyter"
STATIC = (
    TEMPLATES / "voila" / "templates" / "scr" / "static",
    HERE.parent / "ui" / "static",
)
MEGABYTE = 1024 * 1024
KERNEL_ID = r"(\w+-\w+-\w+-\w+-\w+)"


def settings(folder: Path, port: int) -> Config:
    """Everything that differs from Voilà's defaults."""
    config = Config()
    _set_addresses(config, folder, port)
    _set_pages(config)
    _set_processes(config)
    return config


def _set_addresses(config: Config, folder: Path, port: int) -> None:
    """Where pages come from and go to, and what is said with each."""
    config.Voila.update(
        root_dir=str(folder),
        port=port,
        ip=ADDRESS,
        open_browser=False,
        config_file_paths=[],
        log_level=logging.ERROR,
        log_format="%(message)s",
    )
    config.Voila.tornado_settings = {
        "headers": {
            "Content-Security-Policy": POLICY,
            "Referrer-Policy": "same-origin",
        },
        "allow_remote_access": False,  # a name that points here from outside is refused
        "websocket_max_message_size": 32 * MEGABYTE,  # files come in pieces of 1 MB; pasted text comes whole
    }


def _set_pages(config: Config) -> None:
    """What a page is made of, and what it may load."""
    config.VoilaConfiguration.update(
        template="scr",
        allow_template_override="NO",
        allow_theme_override="NO",
        strip_sources=True,
        show_tracebacks=False,
        file_allowlist=[],
        extension_allowlist=["@jupyter-widgets/jupyterlab-manager", "anywidget"],
        http_keep_alive_timeout=3600,  # Voilà's own sign of life is a script that our policy refuses
        preheat_kernel=True,
        multi_kernel_manager_class="scrlib.serve.kernels.PageKernels",
        kernel_spec_manager_class="scrlib.serve.kernels.ThisPython",
    )
    config.VoilaExporter.update(exclude_anchor_links=True, filters={"split_heading": split_heading})


def _set_processes(config: Config) -> None:
    """How the process of a page starts, speaks and ends."""
    config.VoilaKernelManager.kernel_pools_config = {"default": {"pool_size": 0}}  # warming.py fills them
    # No port for each process, where the path of a socket fits (107 characters, fewer elsewhere).
    if sys.platform == "linux" and len(tempfile.gettempdir()) < 30:
        config.KernelManager.transport = "ipc"
    # A process that died knows nothing any more: the page is told, and starts a new one when it is reloaded.
    config.KernelRestarter.restart_limit = 0
    # A page ends its own process when its tab is closed; these are for tabs that could not say so.
    config.PageKernels.update(cull_idle_timeout=60, cull_interval=10, cull_connected=False)


class Workbooks(Voila):
    """Voilà with our own pages, our own frame and nothing else on offer."""

    vocabularies: Mapping[str, Mapping[str, str]] = {}
    copies: Event | None = None

    def init_settings(self) -> dict[str, Any]:
        """Voilà's settings, and what the frame's templates may use."""
        made: dict[str, Any] = super().init_settings()
        templates = made["voila_jinja2_env"]
        templates.globals.update(asset=asset, vocabularies=self.vocabularies)
        templates.policies["json.dumps_kwargs"] = {}  # in their own order: the first one is the default
        return made

    def init_handlers(self) -> list[Any]:
        """Pages, their static files, and the two ways a page speaks to its process."""
        folder = Path(self.root_dir)
        page = {
            "folder": folder,
            "pages": pages(folder),
            "template_paths": self.template_paths,
            "config": self.config,
            "voila_configuration": self.voila_configuration,
        }
        reading = {"root": folder.parent, "voila_configuration": self.voila_configuration}
        return [
            (r"/", PageHandler, page),
            (r"/(?:voila/render/)?(.+\.ipynb)", PageHandler, page),
            (r"/(docs/[\w-]+\.md|LICENSE-CONTENT\.md)", ReadingHandler, reading),
            (
                r"/static/(.*)",
                MultiStaticFileHandler,
                {"paths": [str(path) for path in STATIC]},
            ),
            (rf"/api/kernels/{KERNEL_ID}/channels", KernelSocket),
            (rf"/voila/api/shutdown/{KERNEL_ID}", VoilaShutdownKernelHandler),
            (r".*", NoPage),
        ]

    def run(self, sockets: list[socket.socket], ready: Callable[[], None]) -> None:
        """Serve until interrupted, then end every process. `ready` is called once pages can be opened."""
        self.open_sockets = sockets
        self.ready = ready
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, self._handle_signal_stop)
        self.start()

    def listen(self) -> None:
        """Called by `start` when the pages are set up."""
        HTTPServer(self.app).add_sockets(self.open_sockets)
        self.ioloop = tornado.ioloop.IOLoop.current()
        self.ioloop.add_callback(self.ready)
        warming = asyncio.ensure_future(
            warm(self.kernel_manager, pages(Path(self.root_dir)), self.copies), loop=asyncio.get_event_loop()
        )
        try:
            self.ioloop.start()
        finally:
            warming.cancel()
            run_sync(self.kernel_manager.shutdown_all)(now=True)
            self.stop()


def asset(name: str) -> Markup:
    """The address of a static file, with a mark of its content so that browsers keep it until it changes."""
    path = next(folder / name for folder in STATIC if (folder / name).exists())
    return Markup(f"/static/{name}?v={hashlib.sha256(path.read_bytes()).hexdigest()[:12]}")


def serve(
    folder: Path,
    port: int = 8866,
    *,
    open_browser: bool = True,
    vocabularies: Mapping[str, Mapping[str, str]] | None = None,
    told: Sequence[str] = (),
) -> None:
    """Serve the workbooks in `folder` until interrupted.

    Once they can be opened it prints the address, and then the lines of `told`. Raises ScrError when the port
    is taken.
    """
    sockets = take_port(port)
    port = sockets[0].getsockname()[1]
    os.environ["JUPYTER_PATH"] = os.pathsep.join(
        (str(TEMPLATES), *filter(None, [os.environ.get("JUPYTER_PATH")]))
    )
    ready = copies.get_ready() if copies.POSSIBLE else None
    app = Workbooks.instance(config=settings(folder.resolve(), port))
    app.initialize([])
    quieten(app.log)
    app.vocabularies, app.copies = dict(vocabularies or {}), ready
    app.run(sockets, lambda: _ready(f"http://{ADDRESS}:{port}/", told, open_browser))


def _ready(address: str, told: Sequence[str], open_browser: bool) -> None:
    print(f"The SCR Workbook is at {address}  (Ctrl-C stops it)", *told, sep="\n", flush=True)
    if open_browser:
        webbrowser.open(address)
