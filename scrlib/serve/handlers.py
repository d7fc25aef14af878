"""The pages over HTTP: the frame at once, what the notebook shows as soon as it is there."""

import asyncio
import logging
from pathlib import Path
from typing import Any

import tornado.web
from jupyter_core.utils import ensure_async
from jupyter_server.base.handlers import JupyterHandler
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from voila.handler import BaseVoilaHandler, VoilaHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from scrlib.serve.pages import readings, split_heading, title

log = logging.getLogger("scrlib")

# The page may load its own files and speak to its own server, and nothing else: the browser enforces it.
# (blob: because a widget's script comes from the notebook's process, in a message.)
POLICY = (
    "default-src 'none'; script-src 'self' blob:; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
PROBLEMS = {
    404: (
        "There is no such page",
        "Check the address, or choose a page from the list of workbooks.",
    ),
    403: ("This page was refused", "Open the workbook from its own first page."),
}
FAULT = (
    "The workbook failed, not you",
    "Go back and try again; your text is still in its tab.",
)

LOOK = 0.5  # seconds between two looks at whether a process lives, while a page waits for it
FRAME = '<div class="sideways" role="region" tabindex="0" aria-label="Table {}">'


class PageHandler(VoilaHandler):
    """One workbook. Only the notebooks named in `pages` are served."""

    def initialize(self, *, folder: Path, pages: tuple[str, ...], **kwargs: Any) -> None:
        """Keep where the notebooks are, and which of them are pages."""
        super().initialize(**kwargs)
        self.folder = folder
        self.pages = pages

    @tornado.web.authenticated
    async def get(self, path: str = "index.ipynb") -> None:
        """The page made from the notebook `path`."""
        if path not in self.pages:
            raise tornado.web.HTTPError(404)
        self.xsrf_token  # noqa: B018  reading it sets the cookie by which the page may end its own process
        heading = title(self.folder / path)
        self.write(self.render_template("head.html", title=heading, page=path, waiting=True))
        self.flush()
        try:
            async for html in self.get_generator(path=path):
                self.write(html)
                self.flush()
        except Exception as error:  # half a page is out: its rest must say so
            log.error("the page %s could not be made: %s", path, type(error).__name__)
            self.write(self.render_template("failed.html"))
        self.write(self.render_template("foot.html", links=readings(self.folder.parent)))

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """A plain page instead of a traceback."""
        write_plain_error(self, status_code)


def movable(html: str) -> str:
    """A text with each of its tables in a frame that can be moved sideways on a phone."""
    before, *tables = html.split("<table>")
    framed = (f"{FRAME.format(number)}<table>{one}" for number, one in enumerate(tables, 1))
    return before + "".join(framed).replace("</table>", "</table></div>")


class ReadingHandler(BaseVoilaHandler):
    """One of the texts about the workbook, in the frame of the pages."""

    def initialize(self, *, root: Path, **kwargs: Any) -> None:
        """Keep the folder under which the texts stand."""
        super().initialize(**kwargs)
        self.root = root

    @tornado.web.authenticated
    def get(self, path: str) -> None:
        """The text in the file `path`, if it is one of READINGS."""
        links = readings(self.root)
        if f"/{path}" not in [address for _, address in links]:
            raise tornado.web.HTTPError(404)
        heading, text = split_heading((self.root / path).read_text("utf-8"))
        self.write(self.render_template("head.html", title=heading, page=path, waiting=False))
        html = MarkdownWithMath(IPythonRenderer(escape=False, exclude_anchor_links=True)).render(text)
        self.write(f'<div class="prose reading">{movable(html)}</div>')
        self.write(self.render_template("foot.html", links=links))

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """A plain page instead of a traceback."""
        write_plain_error(self, status_code)


class KernelSocket(VoilaKernelWebsocketHandler):
    """How a page speaks to its process.

    A page that is closed in the middle of a message is no longer known to speak the newer protocol. Read by
    the older one, the first bytes of the message are taken for a number of parts: 100 million of them once
    took 3.4 GB of the server, for good. So such a message is dropped: nobody waits for its answer.
    """

    def get_websocket_protocol(self) -> Any:
        """The line itself, kept by Jupyter's signs of life: Tornado would take their times for seconds."""
        made = super().get_websocket_protocol()
        if made is not None:
            made.params.ping_interval = 0
        return made

    async def pre_get(self) -> None:
        """Refuses soon where the process has ended: the library would wait a minute for it to begin."""
        process = self.kernel_manager.get_kernel(self.kernel_id)
        opening = asyncio.ensure_future(super().pre_get())
        while not opening.done():
            await asyncio.wait([opening], timeout=LOOK)
            if not opening.done() and not await ensure_async(process.is_alive()):
                opening.cancel()
                raise tornado.web.HTTPError(404)
        await opening

    async def open(self, kernel_id: str) -> None:  # type: ignore[override]
        """Begin to listen. A process that is silent for a minute keeps its page: on a machine with too much
        to do it answers later, and to break the line would lose what the visitor pressed meanwhile."""
        try:
            await super().open(kernel_id)
        except TimeoutError:
            log.error("The process of a page has not answered for a minute: this machine has too much to do.")

    def on_message(self, ws_message: str | bytes) -> None:
        """Hand on what the page sent, unless its beginning can no longer be told."""
        if isinstance(ws_message, bytes) and (self.ws_connection is None or not self.selected_subprotocol):
            return
        super().on_message(ws_message)

    def log_exception(self, kind: Any, error: Any, trace: Any) -> None:
        """A tab that outlived its server asks the next one for a process that is gone: no fault."""
        if not isinstance(error, tornado.web.HTTPError):
            super().log_exception(kind, error, trace)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """The number alone: nobody reads more, and the library's page for it needs what we do not serve."""
        self.finish()


class NoPage(JupyterHandler):
    """Any other address."""

    def prepare(self) -> None:  # type: ignore[override]
        """Answers before anything else is looked at."""
        raise tornado.web.HTTPError(404)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """A plain page instead of a traceback."""
        write_plain_error(self, status_code)


def write_plain_error(handler: JupyterHandler, status_code: int) -> None:
    """Write a page that says what went wrong and what to do."""
    problem, remedy = PROBLEMS.get(status_code, FAULT)
    template = handler.settings["voila_jinja2_env"].get_template("error.html")
    handler.set_header("Content-Type", "text/html; charset=UTF-8")
    handler.finish(template.render(problem=problem, remedy=remedy))
