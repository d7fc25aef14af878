"""A list to tick any number of."""

from collections.abc import Collection, Sequence

from scrlib.ui.markup import Markup, tag


def ticks(
    name: str,
    legend: str,
    options: Sequence[tuple[str, str, str]],
    ticked: Collection[str],
    *,
    hint: str = "",
) -> Markup:
    """The options (value, label, note) as boxes that all carry one name."""
    return tag(
        "fieldset",
        tag("legend", legend),
        tag("p", hint, class_="hint") if hint else None,
        *(_one(name, *one, value_ticked=one[0] in ticked) for one in options),
        class_="field",
    )


def _one(name: str, value: str, label: str, note: str, *, value_ticked: bool) -> Markup:
    id = f"{name}-{value}"
    return tag(
        "div",
        tag(
            "input",
            type="checkbox",
            name=name,
            id=id,
            value=value,
            checked=value_ticked,
            aria_describedby=f"{id}-note" if note else None,
        ),
        tag("label", label, for_=id),
        tag("p", note, id=f"{id}-note", class_="hint") if note else None,
        class_="choice",
    )
