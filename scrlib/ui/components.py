"""The parts that screens are made of: pure functions from words to safe HTML.

Each is usable by keyboard alone, says its meaning in words, and survives black-and-white print.
The gallery in `workbooks/dev/components.ipynb` shows every one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scrlib.documents import MAX_BYTES
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.screen import NOTICE_ID


def hidden(*words: Child) -> Markup:
    """Words that are heard by a screen reader and not seen."""
    return tag("span", *words, class_="visually-hidden")


def button(
    label: Child,
    event: str,
    value: str = "",
    *,
    plain: bool = False,
    look: str = "",
    more: str = "",
    **attributes: object,
) -> Markup:
    """A button that sends `event`. `more` tells apart buttons that carry the same label.

    look    "link" or "line" for a button that reads as a link, "id" for a small one with a number
    """
    return tag(
        "button",
        label,
        hidden(" ", more) if more else None,
        type="button",
        class_=look or ("plain" if plain else None),
        data_event=event,
        value=value,
        **attributes,
    )


def buttons(*children: Child) -> Markup:
    """A row of buttons that wraps and is not printed."""
    return tag("div", *children, class_="acts")


def details(id: str, summary: Child, *body: Child, open: bool = False, class_: str | None = None) -> Markup:
    """Something to open when wanted. Its `id` keeps it open, and no other, when the screen is shown again."""
    return tag("details", tag("summary", summary), tag("div", *body), id=id, open=open, class_=class_)


# ---- forms


def text_box(
    name: str,
    label: Child,
    value: str = "",
    *,
    hint: Child = "",
    error: str = "",
    rows: int = 0,
    **attributes: object,
) -> Markup:
    """A labelled box to type in: one line, or `rows` lines."""
    described = _described(name, hint, error)
    common = {"id": name, "name": name, "aria_describedby": described or None}
    if error:
        common["aria_invalid"] = "true"
    box = (
        tag("textarea", value, rows=rows, **common, **attributes)
        if rows
        else tag("input", type="text", value=value, **common, **attributes)
    )
    return tag(
        "div",
        tag("label", label, for_=name),
        _hint(name, hint),
        _error(name, error),
        box,
        class_=_field(error),
    )


@dataclass(frozen=True, kw_only=True)
class Option:
    """One answer of a radio group or one line of a list of ticks."""

    value: str
    label: Child
    hint: Child = ""


def radios(
    name: str,
    legend: Child,
    options: Sequence[Option],
    chosen: str = "",
    *,
    hint: Child = "",
    error: str = "",
    change: str = "",
) -> Markup:
    """A question with one answer. The first answer's id is the group's name: an error can link to it.

    change    the event that is sent when another answer is chosen
    """
    return _group("radio", name, legend, options, (chosen,), hint, error, change)


def across(
    name: str,
    legend: Child,
    options: Iterable[tuple[str, str]],
    chosen: str,
    *,
    hint: Child = "",
    change: str = "",
) -> Markup:
    """A question whose few short answers stand side by side, each as (value, words)."""
    listed = [Option(value=value, label=label) for value, label in options]
    return tag("div", radios(name, legend, listed, chosen, hint=hint, change=change), class_="across")


def ticks(
    name: str,
    legend: Child,
    options: Sequence[Option],
    chosen: Sequence[str] = (),
    *,
    hint: Child = "",
    error: str = "",
) -> Markup:
    """A question with any number of answers. The first answer's id is the group's name, as in `radios`."""
    return _group("checkbox", name, legend, options, chosen, hint, error)


def tick(name: str, label: Child, *, ticked: bool, hint: Child = "", value: str = "yes") -> Markup:
    """One box to tick."""
    return _choice("checkbox", name, Option(value=value, label=label, hint=hint), name, ticked)


def select(
    name: str,
    label: Child,
    options: Sequence[tuple[str, str]],
    chosen: str,
    *,
    id: str = "",
    **attributes: object,
) -> Markup:
    """A labelled drop-down list of (value, words). Its `id` is its name unless another is given."""
    listed = (tag("option", words, value=value, selected=value == chosen) for value, words in options)
    return tag(
        "div",
        tag("label", label, for_=id or name),
        tag("select", *listed, id=id or name, name=name, **attributes),
        class_="field",
    )


def file_picker(name: str, label: Child, event: str, *, accept: str, hint: Child = "") -> Markup:
    """A labelled place to choose a file or drop one on."""
    return tag(
        "div",
        tag("label", label, for_=name),
        _hint(name, hint),
        tag(
            "input",
            type="file",
            id=name,
            accept=accept,
            data_event=event,
            data_max_bytes=MAX_BYTES,
            aria_describedby=f"{name}-hint" if hint else None,
        ),
        class_="field file",
    )


def group(name: str, legend: Child, *boxes: Child, hint: Child = "", error: str = "") -> Markup:
    """Boxes that answer one question together."""
    return tag(
        "fieldset",
        tag("legend", legend),
        _hint(name, hint),
        _error(name, error),
        *boxes,
        aria_describedby=_described(name, hint, error) or None,
        class_=_field(error),
    )


def _group(
    kind: str,
    name: str,
    legend: Child,
    options: Sequence[Option],
    chosen: Sequence[str],
    hint: Child,
    error: str,
    change: str = "",
) -> Markup:
    choices = (
        _choice(
            kind, name, option, name if n == 0 else f"{name}-{option.value}", option.value in chosen, change
        )
        for n, option in enumerate(options)
    )
    return group(name, legend, *choices, hint=hint, error=error)


def _choice(kind: str, name: str, option: Option, id: str, checked: bool, change: str = "") -> Markup:
    note = f"{id}-note" if option.hint else None
    box = {"name": name, "id": id, "value": option.value, "checked": checked}
    return tag(
        "div",
        tag("input", type=kind, **box, aria_describedby=note, data_change=change or None),
        tag("label", option.label, for_=id),
        tag("p", option.hint, id=note, class_="hint") if note else None,
        class_="choice",
    )


def _hint(name: str, hint: Child) -> Markup | None:
    return tag("p", hint, id=f"{name}-hint", class_="hint") if hint else None


def _error(name: str, error: str) -> Markup | None:
    return tag("p", hidden("Error: "), error, id=f"{name}-error", class_="error") if error else None


def _described(name: str, hint: Child, error: str) -> str:
    return " ".join(f"{name}-{part}" for part, there in (("hint", hint), ("error", error)) if there)


def _field(error: str) -> str:
    return "field wrong" if error else "field"


# ---- saying something


def notice(*body: Child, title: Child = "", kind: str = "") -> Markup:
    """A box that stands out. `kind` is "" (to know), "tick" (to weigh) or "done"."""
    heading = tag("p", tag("b", title)) if title else None
    return tag("div", heading, *body, class_=f"notice {kind}".strip())


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One sentence about what is wrong and one about what to do; `field` is the id of the box to mend."""

    problem: str
    fix: str = ""
    field: str = ""

    @property
    def sentence(self) -> str:
        return f"{self.problem} {self.fix}".strip()


def error_summary(problems: Sequence[Problem]) -> Markup | None:
    """What is wrong, with a link to each box to mend. It takes focus when it appears."""
    if not problems:
        return None
    lines = (
        tag("li", tag("a", one.sentence, href=f"#{one.field}") if one.field else one.sentence)
        for one in problems
    )
    return tag(
        "div",
        tag("h2", "There is a problem", id=f"{NOTICE_ID}-title"),
        tag("ul", *lines),
        id=NOTICE_ID,
        class_="problems",
        role="alert",
        tabindex="-1",
        aria_labelledby=f"{NOTICE_ID}-title",
    )


def error_for(field: str, problems: Iterable[Problem]) -> str:
    """The sentence to show beside the box `field`, or nothing."""
    return next((one.sentence for one in problems if one.field == field), "")


# ---- lists and tables


def summary_list(rows: Sequence[tuple[Child, Child]]) -> Markup:
    """Names and what they are, one to a line."""
    return tag("dl", *((tag("dt", name), tag("dd", value)) for name, value in rows), class_="profile")


def table(
    caption: Child, columns: Sequence[str], rows: Iterable[Sequence[Child]], *, numbers: Sequence[int] = ()
) -> Markup:
    """A table with a caption, a header to each column and to each row. `numbers` are the columns of figures.

    On a narrow screen each row becomes a block, and each figure carries its column's name.
    """
    head = tag(
        "tr", *(tag("th", name, scope="col", class_=_figure(n, numbers)) for n, name in enumerate(columns))
    )
    body = (
        tag(
            "tr",
            tag("th", row[0], scope="row", role="rowheader"),
            *(
                tag("td", cell, role="cell", class_=_figure(n, numbers), data_column=columns[n])
                for n, cell in enumerate(row[1:], start=1)
            ),
            role="row",
        )
        for row in rows
    )
    return tag(
        "table",
        tag("caption", caption),
        tag("thead", head),
        tag("tbody", *body, role="rowgroup"),
        role="table",
    )


def _figure(column: int, numbers: Sequence[int]) -> str | None:
    return "n" if column in numbers else None


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
    return f"{count} of {whole} ({round(100 * count / whole)}%)" if whole else "none of 0"


def _shares(bar: Bar, ours: str, theirs: str) -> Markup:
    study = None
    if bar.theirs is not None and bar.theirs_n:
        study = _bar(bar.theirs, bar.theirs_n, f"{theirs}: ", "ref")
    return join(_bar(bar.ours, bar.ours_n, f"{ours}: ", ""), study)


def _bar(count: int, whole: int, whose: str, kind: str) -> Markup:
    percent = round(100 * count / whole) if whole else 0
    return tag(
        "div",
        tag("i", class_=kind or None, style=f"width:{percent * 0.6:.0f}%", aria_hidden="true"),
        tag("span", hidden(whose), f"{percent}%"),
        class_="barcell",
    )


def pages(current: int, count: int, *, event: str = "page", what: str = "recommendations") -> Markup | None:
    """Links to the pages of a long list, none when it fits on one. `current` counts from 1."""
    if count < 2:
        return None
    listed = (
        tag(
            "li",
            button(
                n,
                event,
                str(n),
                plain=True,
                more=f"(page {n} of {count})",
                aria_current="page" if n == current else None,
            ),
        )
        for n in range(1, count + 1)
    )
    return tag("nav", tag("ul", *listed), class_="pages", aria_label=f"Pages of {what}")


def lines(text: str) -> Markup:
    """Text with its own line breaks kept."""
    return join(*text.split("\n"), between=tag("br"))
