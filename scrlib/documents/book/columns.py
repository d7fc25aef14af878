"""Which sheets the workbook has and which columns they have: what the writer and the reader share."""

from dataclasses import dataclass

from scrlib.records.costs import Amount, CostedAction, Post, Training

FIRST = 4  # rows above the first row of a table: keys (hidden), title, who fills in, headings
MARK = "scr-workbook"  # in the first cell of the hidden sheet
KEPT = "_as written"


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column. `key` is the field it holds and stands in a hidden row, so that a renamed heading is known again."""

    key: str
    heading: str
    width: float
    kind: str = "text"  # of the values: `values.shown` and `values.typed`
    fill: bool = True  # somebody fills it in; otherwise the workbook works it out
    choices: str = ""  # the column of Lists that it is chosen from
    free: bool = False  # other words than those of the list will do
    needed: bool = False  # a row without it cannot be worked out
    aside: bool = False  # folded away at the right, for those who want it
    note: str = ""  # shown when the cell is chosen


@dataclass(frozen=True, kw_only=True)
class Page:
    """One sheet: `key` tells it from the others even when it has been renamed."""

    key: str
    name: str
    title: str
    columns: tuple[Column, ...]
    spare: int  # empty rows that are ready to be filled in
    printed: str = "total"  # the last column that is printed

    def at(self, key: str) -> int:
        """The column, from 0, of a key."""
        return next(at for at, one in enumerate(self.columns) if one.key == key)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its columns, from the left."""
        return tuple(one.key for one in self.columns)


def _c(key: str, heading: str, width: float, kind: str = "text", **more: object) -> Column:
    return Column(key=key, heading=heading, width=width, kind=kind, **more)  # type: ignore[arg-type]


ID = _c("id", "id", 4, fill=False)
PLAN = Page(
    key="plan",
    printed="cost",
    name="Plan",
    title="Action plan",
    spare=30,
    columns=(
        ID,
        _c("no", "No.", 6, note="The costs refer to this number."),
        _c("recommendation", "Rec No", 7),
        _c("recommendation_text", "Recommendation", 30),
        _c("action", "Action required", 32),
        _c("agency", "Agency", 15, choices="agency", free=True),
        _c(
            "owner",
            "Lead",
            17,
            "lines",
            note="A role that can be held to account. Two leads: put ; between them.",
        ),
        _c("due", "By when", 12, "day", note="A date, such as 30/09/2027."),
        _c("outcome", "Intended outcome", 26, note="What will be different for children, or in practice."),
        _c("monitoring", "How we will know", 25),
        _c("status", "Status as written", 13, "status", choices="status"),
        _c("progress", "Progress", 15, "progress", choices="progress"),
        _c("cost", "Cost so far", 13, "money", fill=False),
        _c("evidence", "Evidence", 26),
        _c("signed_off", "Signed off by", 18),
        _c("said", "As the document first said it", 36, fill=False),
    ),
)
ACTIONS = Page(
    key="actions",
    printed="in_base",
    name="Cost by action",
    title="What each action costs",
    spare=30,
    columns=(
        ID,
        _c("no", "No.", 6),
        _c("label", "Action", 46, fill=False),
        _c("agency", "Agency that bears it", 22, choices="agency", free=True),
        _c("costing", "Costed?", 16, "costed", choices="costed"),
        _c("reason", "Why it costs nothing", 28, note="Needed where the action costs nothing."),
        _c("state", "Counted as", 16, fill=False),
        _c("cash", "Cash", 14, "money", fill=False),
        _c("opportunity", "Staff time", 14, "money", fill=False),
        _c("total", "Cost in all", 14, "money", fill=False),
        _c("in_base", "In base (memo)", 14, "money", fill=False),
        _c("bears", "Agency counted", 20, fill=False, aside=True),
        _c("only", "Recommendation counted", 14, fill=False, aside=True),
    ),
)
SHARES = Page(
    key="shares",
    printed="amount",
    name="Recommendations served",
    title="Which recommendations each action serves",
    spare=30,
    columns=(
        ID,
        _c("action", "Action no.", 9, choices="action", free=True, needed=True),
        _c("ref", "Recommendation", 20, needed=True),
        _c("share", "Share", 10, "percent", needed=True),
        _c("amount", "Share of the cost", 16, "money", fill=False),
        _c("total", "Cost of the action", 16, "money", fill=False, aside=True),
        _c("pence", "Share in whole pence", 16, "whole", fill=False, aside=True),
        _c("left", "Part of a penny left", 16, "number", fill=False, aside=True),
        _c("rank", "Order for odd pence", 16, "whole", fill=False, aside=True),
    ),
)
WHERE = (
    ID,
    _c("action", "Action no.", 9, choices="action", free=True, needed=True),
    _c("label", "What it is", 40),
)
BEARS = (
    _c(
        "agency",
        "Agency that bears it",
        18,
        choices="agency",
        free=True,
        note="Empty: the action's own agency.",
    ),
    _c("funder", "Who pays", 18, choices="agency", free=True, note="Empty: the agency that bears it."),
)
START = _c("start", "Starts", 12, "day", note="Empty: the start of the plan.")
WORKED = (
    _c("missing", "Complete?", 18, fill=False),
    _c("total", "Cost in all", 14, "money", fill=False),
)
RANGE = (
    _c("low", "Lowest total", 13, "money"),
    _c("high", "Highest total", 13, "money"),
    _c("group", "Moves with", 14, note="Lines with the same word here rise and fall together."),
    _c("source", "Where the rate comes from", 60),
)
ASIDE = tuple(
    _c(key, heading, width, kind, aside=True, **more)
    for key, heading, width, kind, more in (
        ("person", "Whose time", 16, "text", {}),
        ("available_hours", "Hours that person has", 12, "number", {}),
        ("rate_includes", "Rate includes", 18, "lines", {}),
        ("overhead_rate", "Overhead added", 11, "percent", {}),
        ("venue_included", "Venue included", 11, "yes", {"choices": "yes"}),
        ("vat_recoverable", "VAT comes back", 11, "yes", {"choices": "yes"}),
        ("transfer_to", "Passed on to", 18, "text", {"choices": "agency", "free": True}),
        ("basis", "Prices are", 11, "basis", {"choices": "basis", "free": True}),
    )
)
LINES = Page(
    key="lines",
    name="Costs",
    title="Staff time, fees and other costs: a quantity at a rate",
    spare=40,
    columns=(
        *WHERE,
        _c("kind", "Kind", 13, "kind", choices="kind", free=True),
        *BEARS,
        _c("nature", "Cash or time", 12, "nature", choices="nature", needed=True),
        _c("quantity", "How many", 10, "number", needed=True),
        _c("unit", "Unit", 9, "unit", choices="unit", free=True),
        _c("rate", "Rate (£)", 11, "money", needed=True),
        _c("recurrent", "Each month?", 9, "yes", choices="yes"),
        START,
        _c("months", "Months", 8, "whole"),
        *WORKED,
        *RANGE,
        *ASIDE,
    ),
)
POSTS = Page(
    key="posts",
    name="Posts",
    title="New posts: salary, National Insurance for each head, pension",
    spare=8,
    columns=(
        *WHERE,
        *BEARS,
        _c("fte", "Full-time equivalent", 11, "number", needed=True),
        _c("headcount", "People", 8, "number", needed=True),
        _c("salary", "Full-time salary (£)", 12, "money", needed=True),
        _c("ni_rate", "NI rate", 8, "percent", needed=True),
        _c("ni_threshold", "NI threshold (£ a head)", 12, "money", needed=True),
        _c("pension_rate", "Pension rate", 9, "percent", needed=True),
        _c("pay_uplift", "Pay rise each April", 9, "percent"),
        START,
        _c("months", "Months", 8, "whole", needed=True),
        *WORKED,
        *RANGE,
        *ASIDE,
    ),
)
TRAINING = Page(
    key="training",
    name="Training",
    title="Training: the courses. Who attends is on the next sheet",
    spare=8,
    columns=(
        ID,
        _c("course", "Course", 9, note="The people who attend refer to this number."),
        *WHERE[1:],
        *BEARS,
        _c("sessions", "Sessions", 9, "number", needed=True),
        _c("trainer_per_session", "Trainer (£ a session)", 12, "money", needed=True),
        _c("venue_per_session", "Venue (£ a session)", 12, "money", needed=True),
        _c("materials_each", "Materials (£ a head)", 12, "money", needed=True),
        _c("hours", "Hours each", 8, "number", needed=True),
        _c("backfill_share", "Share backfilled", 10, "percent", needed=True),
        _c("backfill_rate", "Backfill (£ an hour)", 11, "money", needed=True),
        _c("nature", "In a budget already?", 12, "nature", choices="nature"),
        START,
        _c("months", "Months", 8, "whole"),
        _c("recurrent", "Each month?", 9, "yes", choices="yes"),
        *WORKED,
        *RANGE,
        *ASIDE,
    ),
)
PEOPLE = Page(
    key="people",
    printed="attendance",
    name="Who attends",
    title="Who attends each course, and what an hour of their time costs",
    spare=20,
    columns=(
        ID,
        _c("course", "Course", 9, choices="course", free=True, needed=True),
        _c("role", "Role", 30, needed=True),
        _c("people", "People", 10, "number", needed=True),
        _c("rate", "Their rate (£ an hour)", 12, "money", needed=True),
        _c(
            "agency", "Their agency", 22, choices="agency", free=True, note="Empty: the agency of the course."
        ),
        WORKED[0],
        _c("backfill", "Backfill, each time", 14, "money", fill=False),
        _c("attendance", "Own time, each time", 14, "money", fill=False),
        _c("bears", "Agency counted", 20, fill=False, aside=True),
        _c("first", "First of its agency", 10, "whole", fill=False, aside=True),
        _c("total", "In the ledger", 14, "money", fill=False, aside=True),
    ),
)
BUDGETS = Page(
    key="budgets",
    printed="over",
    name="Budgets",
    title="Budgets, and whether the cash fits",
    spare=6,
    columns=(
        ID,
        _c("funder", "Who pays", 26, choices="agency", free=True, needed=True),
        _c("year", "Year (April to March)", 14, choices="year", free=True, needed=True),
        _c("amount", "Budget (£)", 14, "money", needed=True),
        _c("cash", "Cash needed", 14, "money", fill=False),
        _c("gap", "Left over, or short (−)", 16, "money", fill=False),
        _c("over", "First month over, when this file was made", 22, fill=False),
    ),
)
PAGES = (PLAN, ACTIONS, SHARES, LINES, POSTS, TRAINING, PEOPLE, BUDGETS)
SHAPES: dict[type, Page] = {Amount: LINES, Post: POSTS, Training: TRAINING, CostedAction: ACTIONS}
