"""Lists and tables: names and what they are, rows under headings, counts as bars."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scrlib.text.saying import whole_percent
from scrlib.ui.components.pressing import hidden
from scrlib.ui.markup import Child, Markup, join, tag

MOST_COLUMNS = 8  # that a page holds side by side
OF_BUTTONS = ("Open it", "Update")  # columns in which there is nothing but to press: left out on paper


def summary_list(rows: Sequence[tuple[Child, Child]]) -> Markup:
    """Names and what they are, one to a line."""
    return tag("dl", *((tag("dt", name), tag("dd", value)) for name, value in rows), class_="profile")


def table(
    caption: Child,
    columns: Sequence[str],
    rows: Iterable[Sequence[Child]],
    *,
    numbers: Sequence[int] = (),
    under_heading: bool = False,
) -> Markup:
    """A table with a caption, a header to each column and to each row. `numbers` are the columns of figures.

    On a narrow screen each row becomes a block, and each figure carries its column's name. A table of more
    columns than a page holds can be moved sideways, with the arrow keys too. Under a heading that says the
    same, the caption is only for who listens.
    """
    made = tag(
        "table",
        tag("caption", hidden(caption) if under_heading else caption),
        tag("thead", _heads(columns, numbers)),
        tag("tbody", *(_row(row, columns, numbers) for row in rows), role="rowgroup"),
        role="table",
    )
    if len(columns) <= MOST_COLUMNS:
        return made
    return tag("div", made, class_="sideways", role="region", tabindex="0", aria_label=f"Table: {caption}")


def _heads(columns: Sequence[str], numbers: Sequence[int]) -> Markup:
    looks = [_look(n, name, numbers) for n, name in enumerate(columns)]
    heads = zip(columns, looks, strict=True)
    return tag("tr", *(tag("th", name, scope="col", class_=look) for name, look in heads))


def _row(row: Sequence[Child], columns: Sequence[str], numbers: Sequence[int]) -> Markup:
    return tag(
        "tr",
        tag("th", row[0], scope="row", role="rowheader"),
        *(
            tag("td", cell, role="cell", class_=_look(n, columns[n], numbers), data_column=columns[n])
            for n, cell in enumerate(row[1:], start=1)
        ),
        role="row",
    )


def _look(column: int, name: str, numbers: Sequence[int]) -> str | None:
    return "pressed" if name in OF_BUTTONS else "n" if column in numbers else None


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One line of a bar table: `ours` of `ours_n`, beside `theirs` of `theirs_n` where a study has it."""

    label: str
    ours: int
    ours_n: int
    theirs: int | None = None
    theirs_n: int | None = None


def bar_table(
    caption: Child, column: str, bars: Sequence[Bar], *, ours: str = "Yours", theirs: str = ""
) -> Markup:
    """Counts and shares, each as a bar with its figures beside it."""
    columns = [column, ours, "Share"]
    rows = ((bar.label, bar.ours, _shares(bar, ours, theirs)) for bar in bars)
    key = f"Filled: {ours.lower()}. Outline: {theirs}." if theirs else ""
    return tag(
        "div",
        table(caption, columns, rows, numbers=(1,)),
        tag("p", tag("small", key)) if key else None,
        class_="bars",
    )


def share(count: int, whole: int) -> str:
    """A share in words: "12 of 40 (30%)", or "none of 0" when there is nothing to share."""
    return f"{count} of {whole} ({whole_percent(count, whole)}%)" if whole else "none of 0"


def _shares(bar: Bar, ours: str, theirs: str) -> Markup:
    study = None
    if bar.theirs is not None and bar.theirs_n:
        study = _bar(bar.theirs, bar.theirs_n, f"{theirs}: ", "ref")
    return join(_bar(bar.ours, bar.ours_n, f"{ours}: ", ""), study)


def _bar(count: int, whole: int, whose: str, kind: str) -> Markup:
    percent = whole_percent(count, whole) if whole else 0
    return tag(
        "div",
        tag("i", class_=kind or None, style=f"width:{percent * 0.6:.0f}%", aria_hidden="true"),
        tag("span", hidden(whose), f"{percent}%"),
        class_="barcell",
    )
