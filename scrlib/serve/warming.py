"""A process ready for each page before anybody asks for it, made one after another."""

import asyncio
import logging
from collections.abc import Sequence
from threading import Event
from typing import Any

log = logging.getLogger("scrlib")
FIRST = "index.ipynb"
PATIENCE = 20  # seconds until processes are started anew after all


def in_order_of_need(pages: Sequence[str]) -> tuple[str, ...]:
    """The pages worth a waiting process: the first page, then the workbooks; none for developers' pages."""
    visited = [page for page in pages if not page.startswith("dev/")]
    return tuple(sorted(visited, key=lambda page: (page != FIRST, page)))


async def warm(kernels: Any, pages: Sequence[str], copies: Event | None = None) -> None:
    """Have one process wait for the visitor of each page, and start the next only when the last one is ready.

    All at once, they would keep the first page from its first visitor: each takes about a second of a slow
    laptop. Where processes can be copied, those after the first page's wait until `copies` is set. A page
    that is asked for before its turn starts a process of its own, as ever. `kernels` is the manager of
    processes that Voilà makes, whose pools are empty as yet.
    """
    for page in in_order_of_need(pages):
        if copies and page != FIRST:
            await asyncio.to_thread(copies.wait, PATIENCE)
            copies = None  # once is enough, in vain or not
        kernels.kernel_pools_config[page] = {"pool_size": 1}
        kernels.fill_if_needed(delay=0, notebook_name=page)
        for starting in tuple(kernels._pools[page]):  # there is no public word for "the pool is filled"
            try:
                await (await starting)["task"]
            except Exception as error:  # its own visitor is told; the other pages still get theirs
                log.error("no process waits for the page %s: %s", page, type(error).__name__)
