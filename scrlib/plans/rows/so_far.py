"""What has been found in a table so far, and what the rows above say of the next one."""

from dataclasses import dataclass, field

from scrlib.plans.columns.layout import Layout
from scrlib.plans.drafts import Draft
from scrlib.plans.fields.refs import Rec
from scrlib.plans.rows.reasons import actions_below, no_action
from scrlib.records.plan_files import PlanCell, PlanLine, PlanTable


@dataclass(kw_only=True)
class Rows:
    """The state of reading: `drafts` are the actions, `skipped` the rows passed over with the reason."""

    table: PlanTable
    layout: Layout
    rec: Rec = field(default_factory=Rec)
    band: str = ""
    drafts: list[Draft] = field(default_factory=list)
    skipped: list[tuple[int, str]] = field(default_factory=list)
    pending: tuple[int, Rec] | None = None  # a recommendation whose action has not come yet
    over: dict[str, list[PlanCell]] = field(default_factory=dict)  # what a strip says for the rows below it
    line: str = "row"  # "column" where a table lies on its side
    headed: bool = True  # whether the row above is a row of headings
    in_key: bool = False  # whether the row above is part of the key to the colours
    written_out: bool = False  # whether each row says its recommendation, so that an empty cell means none
    refs: str = "none"  # what a column of bare numbers numbers: "rec", "action" or "none"
    row_colours: dict[int, str] = field(default_factory=dict)  # of rows coloured right across, by number
    marks: dict[int, str] = field(default_factory=dict)  # the colour of the one cell that is coloured, by row

    def where(self, number: int) -> str:
        """A row's place in words."""
        return f"{self.table.where} {self.line} {number}"

    def skip(self, number: int, why: str) -> None:
        """Pass a row over."""
        self.skipped.append((number, why))


def open_recommendation(state: Rows, row: PlanLine, rec: Rec) -> None:
    """Begin a recommendation whose actions stand in the rows below."""
    settle(state)
    state.rec, state.pending = rec, (row.number, rec)
    state.over = {name: said for name, said in state.over.items() if name == "status"}


def settle(state: Rows) -> None:
    """Say of a recommendation that waited whether its actions came."""
    if state.pending is None:
        return
    number, rec = state.pending
    state.pending = None
    used = any(draft.rec == rec for draft in state.drafts)
    state.skip(number, actions_below(rec) if used else no_action(rec))
