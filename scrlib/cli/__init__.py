"""The `scr` command. Each command imports what it needs only when it is called, so that all start quickly."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scrlib.errors import DocumentError, ScrError

if TYPE_CHECKING:
    from scrlib.store.backup import Kept


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


as_data_option = click.option(
    "--json", "as_data", is_flag=True, help="Print the shape of docs/interfaces.md instead of a table."
)


@main.command()
@click.option(
    "--port",
    default=8866,
    show_default=True,
    help="Where to serve: http://127.0.0.1:PORT/",
)
@click.option("--no-browser", is_flag=True, help="Do not open the browser.")
@click.option(
    "--room", is_flag=True, help="Let people join a room: opens their pages, and only those, to others."
)
@click.option("--host", default="0.0.0.0", show_default=True, help="With --room: the address to open.")
@click.option("--room-port", type=int, help="With --room: its port.  [default: the one after --port]")
@click.option(
    "--public-url", default="", help="With --room: what people type, where a name or proxy leads here."
)
def serve(port: int, no_browser: bool, room: bool, host: str, room_port: int | None, public_url: str) -> None:
    """Serve the workbooks as pages on this machine."""
    if not room and (room_port is not None or public_url or host != "0.0.0.0"):
        raise click.UsageError("--host, --room-port and --public-url say how a room is opened. Add --room.")
    with plain_errors():
        from scrlib.serve.pages import workbooks_folder
        from scrlib.serve.venue import opened
        from scrlib.words import vocabularies

        words = {one.id: one.terms for one in vocabularies()}
        opening = None
        if room:
            from scrlib.cli.rooms import room_opening  # loads the store

            opening = room_opening(host, room_port, public_url)
        with opened(opening, port) as told:
            from scrlib.serve.server import serve as serve_pages  # takes longest to load

            serve_pages(workbooks_folder(), port, open_browser=not no_browser, vocabularies=words, told=told)


@main.command("new-pin")
@click.argument("code")
def new_pin(code: str) -> None:
    """Give the room with this CODE a new PIN, where the trainer has lost theirs."""
    from contextlib import closing

    with plain_errors():
        from scrlib.store.rooms import open_rooms

        with closing(open_rooms()) as rooms:
            click.echo(f"The new PIN is {rooms.new_pin(code)}. The old one no longer opens the board.")


@main.command()
def lab() -> None:
    """Open the same workbooks in JupyterLab."""
    with plain_errors():
        from scrlib.serve.lab import open_lab
        from scrlib.serve.pages import workbooks_folder

        open_lab(workbooks_folder())


@main.command()
@click.argument("file")
@as_data_option
def check(file: str, as_data: bool) -> None:
    """Check the recommendations in FILE (docx, xlsx, csv, txt), or one a line on standard input for -."""
    with plain_errors():
        from scrlib.cli.files import read_recommendations
        from scrlib.recommendations import check as check_all
        from scrlib.recommendations import view_set
        from scrlib.recommendations.interchange import as_table, json_parts

        recommendations, findings = read_recommendations(file)
        assessments = check_all(recommendations)
        view = view_set(assessments, findings)
        for part in json_parts(assessments, view) if as_data else [as_table(assessments, view)]:
            click.echo(part, nl=False)
        click.echo()


@main.command()
@click.argument("file")
@as_data_option
def cost(file: str, as_data: bool) -> None:
    """Cost the plan in FILE (json, or an xlsx that the workbook wrote) and say what is counted twice."""
    with plain_errors():
        import json

        from scrlib.cli.files import read_costing
        from scrlib.plans.costs import as_json, as_table
        from scrlib.plans.costs import cost as cost_plan

        costing = read_costing(file)
        costs = cost_plan(costing)
        click.echo(json.dumps(as_json(costs)) if as_data else as_table(costing, costs))


@main.command()
@click.argument("file")
@as_data_option
def plan(file: str, as_data: bool) -> None:
    """Read and audit the action plan in FILE (docx, xlsx or csv)."""
    with plain_errors():
        from scrlib.cli.files import read_plan
        from scrlib.plans.interchange import as_json, as_table

        found = read_plan(file)
        if not found.actions and not found.skipped:
            raise DocumentError("No action was found.", "Check that the file is the plan you meant.")
        click.echo(as_json(found) if as_data else as_table(found))


@main.command()
@click.argument("file")
@as_data_option
def report(file: str, as_data: bool) -> None:
    """Read the overview report in FILE (docx, or pdf with text) against the guidance of its day."""
    with plain_errors():
        import json

        from scrlib.audits import interchange
        from scrlib.cli.files import read_report
        from scrlib.cli.told import told_of

        told = told_of(read_report(file))
        click.echo(json.dumps(interchange.as_data(told)) if as_data else interchange.as_table(told))


@main.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--force", is_flag=True, help="Write over FILE where it is there.")
def backup(file: Path, force: bool) -> None:
    """Copy the store (SCR_STORE) to FILE, and check the copy."""
    with plain_errors():
        from scrlib.audits.register.log import faults
        from scrlib.store.backup import backup as copy_store

        click.echo(_counted(copy_store(file, faults, force=force)))


@main.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--force", is_flag=True, help="Put it in the place of what the store has.")
def restore(file: Path, force: bool) -> None:
    """Check the copy in FILE, and put it into the store (SCR_STORE)."""
    with plain_errors():
        from scrlib.audits.register.log import faults
        from scrlib.store.backup import restore as restore_store

        click.echo(_counted(restore_store(file, faults, force=force)))


def _counted(kept: "Kept") -> str:
    """A line for each book of a store, and how many there are."""
    lines = [f"{book.title}: {book.entries} entries, head {book.head or 'none'}" for book, _ in kept]
    books = "1 book" if len(kept) == 1 else f"{len(kept)} books"
    return "\n".join([*lines, f"{books}, each as it was written."])
