"""The `scr` command. Each command imports what it needs only when it is called, so that all start quickly."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from scrlib.errors import ScrError


@click.group()
def main() -> None:
    """Check, teach and audit recommendations of child safeguarding reviews."""


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turn a ScrError into one sentence on standard error and exit status 1."""
    try:
        yield
    except ScrError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


@main.command()
@click.option(
    "--port",
    default=8866,
    show_default=True,
    help="Where to serve: http://127.0.0.1:PORT/",
)
@click.option("--no-browser", is_flag=True, help="Do not open the browser.")
def serve(port: int, no_browser: bool) -> None:
    """Serve the workbooks as pages on this machine."""
    with plain_errors():
        from scrlib.serve.pages import workbooks_folder
        from scrlib.serve.server import serve as serve_pages
        from scrlib.words import vocabularies

        words = {one.id: one.terms for one in vocabularies()}
        serve_pages(workbooks_folder(), port, open_browser=not no_browser, vocabularies=words)


@main.command()
def lab() -> None:
    """Open the same workbooks in JupyterLab."""
    with plain_errors():
        from scrlib.serve.lab import open_lab
        from scrlib.serve.pages import workbooks_folder

        open_lab(workbooks_folder())
