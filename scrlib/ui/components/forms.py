"""What is filled in: boxes, choices, ticks, lists, files; each with its label, its hint and what is wrong."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scrlib.documents import MAX_BYTES
from scrlib.ui.components.pressing import hidden
from scrlib.ui.markup import Child, Markup, tag

IN_A_LINE = 60  # letters: between the line of a wide screen and that of a phone
MOST_ROWS = 16  # the box scrolls from there


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
    """A labelled box to type in: one line, or `rows` lines at least and more for a long `value`."""
    described = _described(name, hint, error)
    common = {"id": name, "name": name, "aria_describedby": described or None}
    if error:
        common["aria_invalid"] = "true"
    box = (
        tag("textarea", value, rows=_rows(value, rows), data_least=rows, **common, **attributes)
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


def _rows(value: str, least: int) -> int:
    """Lines for a browser that does not let the box grow with what is in it (field-sizing in the style)."""
    return max(least, min(sum(1 + len(line) // IN_A_LINE for line in value.split("\n")), MOST_ROWS))


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
