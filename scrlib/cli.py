"""The `scr` command. Each command imports what it needs only when it is called, so that all start quickly."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scrlib.errors import DocumentError, ScrError
from scrlib.records import Finding, Recommendation
from scrlib.records.costs import Costing
from scrlib.records.plans import Plan

if TYPE_CHECKING:
    from scrlib.audits.interchange import ReportTold
    from scrlib.serve.venue import Opening
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
        opening = _opening(host, room_port, public_url) if room else None
        with opened(opening, port) as told:
            from scrlib.serve.server import serve as serve_pages  # takes longest to load

            serve_pages(workbooks_folder(), port, open_browser=not no_browser, vocabularies=words, told=told)


def _opening(host: str, port: int | None, public: str) -> "Opening":
    """How the participants' pages are opened, on the store that the workbooks use too."""
    import os
    import threading

    from scrlib.learning.sessions import sessions
    from scrlib.serve.venue import Opening
    from scrlib.store.rooms import now_utc, open_rooms
    from scrlib.ui.room.desk import Desk
    from scrlib.ui.room.visit import token

    sessions()  # read now, so that the first of forty need not wait for it
    threading.Thread(target=_ready_to_mark, daemon=True).start()
    rooms = open_rooms()
    os.environ["SCR_STORE"] = rooms.database.told  # the pages run in another folder

    def knows(secret: str, code: str) -> bool:
        return rooms.participant(token(secret, code.upper())) is not None

    desk = Desk(rooms, now_utc)
    return Opening(host=host, port=port, public=public, desk=desk, knows=knows, revisions=rooms.revisions)


def _ready_to_mark() -> None:
    """Load what marks a rewriting, before the first of forty waits for it."""
    from scrlib.recommendations import assess

    assess(Recommendation(id="R1", text="The Head of Early Help will brief every manager by 1 May 2027."))


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
@click.option(
    "--json", "as_data", is_flag=True, help="Print the shape of docs/interfaces.md instead of a table."
)
def check(file: str, as_data: bool) -> None:
    """Check the recommendations in FILE (docx, xlsx, csv, txt), or one a line on standard input for -."""
    with plain_errors():
        from scrlib.recommendations import check as check_all
        from scrlib.recommendations import view_set
        from scrlib.recommendations.interchange import as_table, json_parts

        recommendations, findings = _read(file)
        assessments = check_all(recommendations, findings)
        view = view_set(assessments, findings)
        for part in json_parts(assessments, view) if as_data else [as_table(assessments, view)]:
            click.echo(part, nl=False)
        click.echo()


@main.command()
@click.argument("file")
@click.option(
    "--json", "as_data", is_flag=True, help="Print the shape of docs/interfaces.md instead of a table."
)
def cost(file: str, as_data: bool) -> None:
    """Cost the plan in FILE (json, or an xlsx that the workbook wrote) and say what is counted twice."""
    with plain_errors():
        import json

        from scrlib.plans.costs import as_json, as_table
        from scrlib.plans.costs import cost as cost_plan

        costing = _read_costing(file)
        costs = cost_plan(costing)
        click.echo(json.dumps(as_json(costs)) if as_data else as_table(costing, costs))


def _read_costing(file: str) -> Costing:
    """The costing in a file, by what its name ends with."""
    from scrlib.plans.costs import read_costing

    kind = Path(file).suffix.lower()
    if kind not in (".json", ".xlsx"):
        raise DocumentError(f"{file} is not a costed plan.", "Open one whose name ends with .json or .xlsx.")
    data = _bytes(file)
    return read_costing(data if kind == ".json" else _costing_in_book(file, data))


def _costing_in_book(file: str, data: bytes) -> bytes:
    """The costing of a workbook as docs/interfaces.md has it. A row that cannot be counted is refused."""
    import json

    from scrlib.documents import kind_of, read_plan_book
    from scrlib.plans.costs import costing_as_json

    kind_of(file, data)
    book = read_plan_book(file, data)
    for one in book.skipped:
        raise DocumentError(
            f"{one.where[:1].upper()}{one.where[1:]} cannot be counted. {one.why}", "Mend it in Excel."
        )
    return json.dumps(costing_as_json(book.costing)).encode()


@main.command()
@click.argument("file")
@click.option(
    "--json", "as_data", is_flag=True, help="Print the shape of docs/interfaces.md instead of a table."
)
def plan(file: str, as_data: bool) -> None:
    """Read and audit the action plan in FILE (docx, xlsx or csv)."""
    with plain_errors():
        from scrlib.plans.interchange import as_json, as_table

        found = _read_plan(file)
        if not found.actions and not found.skipped:
            raise DocumentError("No action was found.", "Check that the file is the plan you meant.")
        click.echo(as_json(found) if as_data else as_table(found))


@main.command()
@click.argument("file")
@click.option(
    "--json", "as_data", is_flag=True, help="Print the shape of docs/interfaces.md instead of a table."
)
def report(file: str, as_data: bool) -> None:
    """Read the overview report in FILE (docx, or pdf with text) against the guidance of its day."""
    with plain_errors():
        import json

        from scrlib.audits import interchange

        told = _told_of(Path(file).name, _bytes(file))
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


def _told_of(name: str, data: bytes) -> "ReportTold":
    """What a report holds, lacks and gives away."""
    from scrlib.audits.edition import edition_of
    from scrlib.audits.interchange import ReportTold
    from scrlib.audits.mismatch import mismatch
    from scrlib.audits.outline import outline
    from scrlib.audits.outline_data import outline_for
    from scrlib.audits.plan_part import plan_facts, plan_in
    from scrlib.cases.in_reports import identifiers_in
    from scrlib.documents import open_report
    from scrlib.plans.audit import counts
    from scrlib.plans.reading import read_plan
    from scrlib.recommendations import check as check_all
    from scrlib.recommendations.links import link

    found = open_report(name, data)
    links = link(found.findings, found.recommendations)
    plan = plan_in(found)
    actions = read_plan(plan).actions
    chosen = edition_of(found)
    focuses = [str(one.focus) for one in check_all(found.recommendations, found.findings)]
    return ReportTold(
        recommendations=found.recommendations,
        findings=found.findings,
        candidates=links.candidates,
        identifiers=[(str(one.kind), one.words, one.where) for one in identifiers_in(found)],
        guidance=chosen.edition.id,
        guidance_why=chosen.why,
        outline=outline(found, plan_facts(actions, counts(actions), plan), outline_for(chosen.edition.id)),
        mismatch=mismatch(found.findings, focuses, [one.text for one in found.recommendations]),
    )


def _read_plan(file: str) -> Plan:
    """The plan in a file: as our own workbook has it, or as it is read from any other."""
    from scrlib.documents import is_plan_book, kind_of, open_plan, read_plan_book
    from scrlib.plans.reading import read_plan
    from scrlib.plans.settle import settle

    name, data = Path(file).name, _bytes(file)
    if kind_of(name, data) == "xlsx" and is_plan_book(data):
        book = read_plan_book(name, data)
        return settle(book.plan, book.before[0] if book.before else None)
    return read_plan(open_plan(name, data))


def _bytes(file: str) -> bytes:
    """What is in a file, or one sentence when it cannot be opened."""
    try:
        return Path(file).read_bytes()
    except OSError:
        raise DocumentError(f"{file} cannot be opened.", "Check the name and the folder.") from None


def _read(file: str) -> tuple[Sequence[Recommendation], Sequence[Finding]]:
    """The recommendations and findings of a file, or of standard input for "-"."""
    from scrlib.documents import open_document, read_lines
    from scrlib.documents.sheets import decoded

    findings: Sequence[Finding] = ()
    if file == "-":
        recommendations: Sequence[Recommendation] = read_lines(decoded(sys.stdin.buffer.read()))
    else:
        opened = open_document(Path(file).name, _bytes(file))
        recommendations, findings = opened.recommendations, opened.findings
    if not recommendations:
        raise DocumentError("No recommendation was found.", "Check that the file is the one you meant.")
    return recommendations, findings
