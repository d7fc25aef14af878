"""The page and the data file that tell how often the checker agrees with coders."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from string import Template
from typing import Any

from scrlib.recommendations.agreement import Figure

TEXT = Path(__file__).parent / "agreement_page.md"

Figures = Mapping[str, Mapping[str, Figure]]  # by set, then by name

# What each figure is called, in the order of the page.
ROWS = {
    "specific.quadratic_kappa": "Specific",
    "measurable.quadratic_kappa": "Measurable",
    "achievable.quadratic_kappa": "Achievable",
    "realistic.quadratic_kappa": "Realistic",
    "timely.quadratic_kappa": "Timely",
    "focus.kappa": "Focus (14 codes of Table 18)",
    "leverage.kappa": "Leverage (stronger, intermediate, weaker)",
    "attribution.kappa": "Acts on a worker or on the system",
    "bundled.kappa": "Number of actions in one",
    "owner.token_f1": "Words that name who must do it",
    "action.token_f1": "Words that say what is asked",
    "deadline.token_f1": "Words that date it",
    "measure.token_f1": "Words that say how anyone would know",
    "parsed.share": "Could be read at all",
}
MORE_ROWS = {
    "specific.macro_f1": "Specific",
    "measurable.macro_f1": "Measurable",
    "achievable.macro_f1": "Achievable",
    "realistic.macro_f1": "Realistic",
    "timely.macro_f1": "Timely",
    "owner.mean_token_f1": "Who must do it, mean",
    "action.mean_token_f1": "What is asked, mean",
    "deadline.mean_token_f1": "What dates it, mean",
    "measure.mean_token_f1": "How anyone would know, mean",
}
KINDS = {"quadratic_kappa": "kappa", "kappa": "kappa", "token_f1": "token F1", "share": "share"}
COLUMNS = {
    "blind": "Never seen",
    "blind_second": "Never seen, second coder",
    "blind_people": "Never seen, two coders",
    "odd": "Never seen, odd wordings",
    "odd_people": "Odd wordings, two coders",
    "held_out": "Held out",
    "worked_on": "Worked on",
    "people": "Held out and worked on, two coders",
}
ERA_COLUMNS = {"held_out_a": "Boards, to 2017", "held_out_b": "Partnerships and other reviews, 2013 to 2026"}


def page(found: Figures, names: Mapping[str, Any], today: date) -> str:
    """docs/agreement.md: what was measured, the figures beside those of two coders, and the limits."""
    words = {f"n_{name}": str(next(iter(figures.values())).n) for name, figures in found.items()}
    words |= {
        "date": f"{today.day} {today:%B %Y}",
        "never_seen": _never_seen(found),
        "figures": _table(found, COLUMNS),
        "eras": _table(found, ERA_COLUMNS),
        "more": _table(found, COLUMNS, MORE_ROWS),
        "paragraphs": str(names["held_out"]["paragraphs"]),
        "all_paragraphs": str(names["all"]["paragraphs"]),
        "names_found": f"{names['held_out']['person']['recall']:.0%}",
        "names_right": f"{names['held_out']['person']['precision']:.0%}",
        "details_found": f"{names['held_out']['all']['recall']:.0%}",
    }
    return Template(TEXT.read_text("utf-8")).substitute(words)


def _number(found: Figures, name: str) -> int:
    """How many recommendations a set has."""
    return next(iter(found[name].values())).n


def _never_seen(found: Figures) -> str:
    """What the page says of the recommendations that nobody who works on the engine has read."""
    if "blind" not in found:
        return (
            "- **Never seen**: not measured this time. The recommendations kept for it are not in this copy; "
            "quote those held out."
        )
    n = _number(found, "blind")
    coders = (
        f"and {_number(found, 'blind_people')} of them coded again, without sight of the first codes"
        if "blind_people" in found
        else "and coded by the one that wrote them"
    )
    return (
        f"- **Never seen**: {n} recommendations in the manner of real reviews, written by AI language "
        f"models that had not seen the check, {coders}; read by none of those who worked on it. They are "
        "the ends of files l to x, whose beginnings were opened for work on 22 and 23 November 2026, and the "
        "whole of file z. Quote these first.\n"
        "- **Never seen, odd wordings**: the same of the ends of files f, j and k, where wordings as unlike "
        "as could be were asked for. What the check makes of a wording of a kind that it has not met."
    )


def _table(found: Figures, columns: Mapping[str, str], rows: Mapping[str, str] = ROWS) -> str:
    columns = {name: title for name, title in columns.items() if name in found}
    lines = ["| |" + "".join(f" {title} |" for title in columns.values()), "|---|" + "---:|" * len(columns)]
    for name, label in rows.items():
        kind = KINDS.get(name.split(".")[1])
        cells = "".join(f" {_cell(found[column][name])} |" for column in columns)
        lines.append(f"| {label}{f', {kind}' if kind else ''} |{cells}")
    return "\n".join(lines)


def _cell(figure: Figure) -> str:
    return f"{figure.value:.2f} ({figure.low:.2f} to {figure.high:.2f})"


def published(found: Figures, names: Mapping[str, Any], today: date) -> str:
    """scrlib/data/agreement.toml: the figures that screens may quote, each with its range and its set."""
    lines = [
        "# Built by `make agreement`: how well the checker agrees with coders. Screens quote `blind`.",
        'source = "docs/agreement.md"',
        f"date = {today.isoformat()}",
    ]
    for name, figures in found.items():
        lines += ["", f"[sets.{name}]", f"n = {next(iter(figures.values())).n}"]
        for key, figure in figures.items():
            what = f"value = {figure.value:.6f}, low = {figure.low:.6f}, high = {figure.high:.6f}"
            lines.append(f'"{key}" = {{ {what} }}')
    lines += ["", "[identifiers]", f"n = {names['held_out']['paragraphs']}"]
    for figure in ("recall", "precision"):
        lines.append(f"person_{figure} = {names['held_out']['person'][figure]:.3f}")
    return "\n".join(lines) + "\n"
