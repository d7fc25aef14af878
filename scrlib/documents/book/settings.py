"""The few settings of a costing: price year, start, horizon, discount rate, and the draws of its range."""

from dataclasses import dataclass
from typing import Any

from scrlib.documents.book.grids import LOOKED_AT, Grid
from scrlib.documents.book.values import same, shown, typed
from scrlib.errors import DocumentError
from scrlib.records.costs import Costing


@dataclass(frozen=True, kw_only=True)
class Setting:
    """One line of the sheet Assumptions. `name` is that of the cell, so that formulas read as sentences."""

    key: str
    label: str
    kind: str
    name: str
    note: str


SETTINGS = (
    Setting(
        key="price_year",
        label="Price year",
        kind="text",
        name="Price_year",
        note="The year whose prices the rates are in (April to March).",
    ),
    Setting(
        key="start",
        label="Start of the plan",
        kind="day",
        name="Plan_start",
        note="Costs begin here where a line has no start of its own.",
    ),
    Setting(
        key="horizon_years",
        label="Years looked ahead",
        kind="whole",
        name="Horizon_years",
        note="How far a cost that goes on is followed.",
    ),
    Setting(
        key="discount_rate",
        label="Discount rate",
        kind="percent",
        name="Discount_rate",
        note="Empty: no present value. 3.5% is the Green Book's, for plans of three years or more.",
    ),
    Setting(
        key="seed",
        label="Number that starts the draws",
        kind="whole",
        name="Seed",
        note="The same number gives the same range again.",
    ),
    Setting(
        key="draws",
        label="How many draws",
        kind="whole",
        name="Draws",
        note="For the range; worked out by the pages, not by this file.",
    ),
    Setting(
        key="it_bias",
        label="Optimism on IT, beside the total",
        kind="percent",
        name="It_bias",
        note="Empty: none. It goes on new money on IT lines, stands on the sheet Summary and changes no total.",
    ),
    Setting(
        key="price_rise",
        label="Prices rise each year by",
        kind="percent",
        name="Price_rise",
        note="What you expect in years that no index has. Empty: such years are not told in their own money.",
    ),
)
NEEDED = ("price_year", "start", "horizon_years")


def settings_of(sheets: list[tuple[str, Grid]], before: Costing | None) -> dict[str, Any]:
    """The value of each setting, by the name of its field in `Costing`.

    Raises DocumentError where one is of the wrong kind, or one that cannot be done without is empty.
    """
    values = dict(vars(before)) if before else {}
    keys = {f"settings.{one.key}": one for one in SETTINGS}
    for title, rows in sheets:
        for number, row in enumerate(rows, start=1):
            setting = keys.get(row[0]) if row and isinstance(row[0], str) else None
            if setting:
                values[setting.key] = _value(setting, title, number, row, values.get(setting.key))
            if number > LOOKED_AT * 2:
                break
    return {one.key: values[one.key] for one in SETTINGS if values.get(one.key) is not None}


def _value(setting: Setting, title: str, number: int, row: tuple[Any, ...], wrote: Any) -> Any:
    """The cell after the label."""
    cell = row[2] if len(row) > 2 else None
    if same(cell, shown(setting.kind, wrote)):
        return wrote
    try:
        value = typed(setting.kind, cell)
    except ValueError:
        value = None
    if value is None and cell is None and setting.key not in NEEDED:
        return None
    if value is None or (setting.kind == "day" and isinstance(value, str)):
        raise DocumentError(
            f"In the sheet “{title}”, row {number}, “{setting.label}” is empty or cannot be read.",
            "Mend it in Excel, save the file and open it again.",
        )
    return value
