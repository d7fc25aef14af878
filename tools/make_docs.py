"""Build the pages of docs/ that are made from data, so that they cannot differ from what runs.

python tools/make_docs.py            write docs/rules.md, figures.md, lexicons.md, prices.md, estimates.md,
                                     near_misses.md, guidance.md, criteria.md,
                                     register.md
python tools/make_docs.py --check    write nothing; exit status 1 where a page is not as it would be built
"""

import sys
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Any

from built import built_from
from criteria_page import criteria_page
from guidance_page import guidance_page
from near_miss_page import near_miss_page
from price_pages import estimates_page, prices_page
from register_page import register_page

from scrlib.recommendations.prompts import every_rule
from scrlib.recommendations.sets.studies import Figure, Study, studies
from scrlib.rules import CRITERIA, Rule

DOCS = Path(__file__).parent.parent / "docs"
MOST_WORDS = 250  # in one list of the page of words
CERTAINTY = {"wording": "the wording settles it", "judgement": "a person must judge"}


def rules_page() -> str:
    """Every question the check may ask, by criterion, with its reason, source and examples."""
    ranked = sorted(every_rule(), key=lambda rule: (CRITERIA.index(rule.criterion), rule.order))
    parts = [
        "# The questions\n",
        built_from("`scrlib/data/rules/`"),
        f"What the check may ask about a recommendation: {len(ranked)} questions, the gravest first under "
        "each heading. The words in **bold** are those that raise the question; a card shows at most three "
        "of them at first. What each verdict means is in [the codebook](smart-codebook.md).\n",
    ]
    for criterion, rules in groupby(ranked, key=lambda rule: rule.criterion):
        parts += [f"## {criterion.capitalize()}\n", *map(one_rule, rules)]
    return "\n".join(parts)


def one_rule(rule: Rule) -> str:
    """One question as a piece of the page."""
    lines = [
        f"### {rule.id.replace('_', ' ').capitalize()}\n",
        f"> {rule.asks('...')}\n",
        f"- Why: {rule.why}",
        f"- Try: {rule.suggests('...')}",
        f"- How sure: {CERTAINTY[rule.certainty]}",
        f"- Source: {rule.source}",
        *(f"- Asks: {example.replace('«', '**').replace('»', '**')}" for example in rule.flags),
        *(f"- Does not ask: {example}" for example in rule.passes),
    ]
    return "\n".join(lines) + "\n"


def figures_page() -> str:
    """Every figure of the national studies that a page quotes, with its table, denominator and caveat."""
    parts = [
        "# Figures from the national studies\n",
        built_from("`scrlib/data/studies/`"),
        "What the pages show beside a set of recommendations. A figure is quoted with what it was counted "
        "out of, and with what should keep a reader from making too much of it.\n",
    ]
    return "\n".join([*parts, *map(one_study, studies())])


def one_study(study: Study) -> str:
    """One study as a piece of the page: a table for each thing it measured."""
    lines = [f"## {study.title}\n", f"{study.publication}; {study.short}.\n"]
    for measure, figures in groupby(study.figures, key=lambda figure: figure.measure):
        rows = list(figures)
        lines += [f"### {measure.replace('_', ' ').capitalize()}\n", f"{rows[0].table}. {rows[0].source}\n"]
        lines += ["| | figure | of |", "|---|---:|---:|", *map(one_figure, rows), ""]
        lines += [f"Caveat: {caveat}.\n" for caveat in dict.fromkeys(row.caveat for row in rows)]
    lines += [f"Note: {note.text} ({note.source})\n" for note in study.notes]
    return "\n".join(lines)


def one_figure(figure: Figure) -> str:
    """One row of a table of figures."""
    note = f" ({figure.note})" if figure.note else ""
    return f"| {figure.label}{note} | {figure.value} | {figure.denominator} {figure.unit} |"


def lexicons_page() -> str:
    """Every list of words that the library reads texts by, with what it is for and where it came from."""
    parts = [
        "# The lists of words\n",
        built_from("`scrlib/data/lexicons/`"),
        "The words by which a recommendation is read and identifiers are found. A word that is missing, "
        "or that does harm, is mended in the file and not in code. Long lists are only counted here.\n",
    ]
    folder = files("scrlib") / "data/lexicons"
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if file.name.endswith(".toml"):
            parts.append(one_lexicon(file.name, file.read_text("utf-8")))
    return "\n".join(parts)


def one_lexicon(name: str, text: str) -> str:
    """One file of lists as a piece of the page: what it is for in its first line, then its lists."""
    row = tomllib.loads(text)
    first = text.splitlines()[0].removeprefix("# ") if text.startswith("# ") else ""
    lines = [
        f"## {name.removesuffix('.toml').capitalize()}\n",
        f"{first}\n",
        f"Source: {row.get('source', '')}.\n",
    ]
    lines += [one_list(id, one) for id, one in row.items() if isinstance(one, Mapping)]
    lines += [one_list(one["id"], one) for one in row.get("concept", [])]
    return "\n".join(lines)


def one_list(id: str, row: Mapping[str, Any]) -> str:
    """One list: its name, what it is for, and its words unless they are very many."""
    about = row.get("about") or (row.get("words", "") if "phrases" in row else "")
    words = list(row["phrases"]) if "phrases" in row else listed(row.get("words", ""))
    shown = ", ".join(words) if len(words) <= MOST_WORDS else "not repeated here"
    source = f" Source: {row['source']}." if row.get("source") else ""
    return f"- **{id.replace('_', ' ')}**{f': {about}.' if about else ''}{source} ({len(words)}) {shown}"


def listed(text: str) -> list[str]:
    """The words of a list: phrases are divided by semicolons, words by spaces."""
    parts = text.split(";") if ";" in text else text.split()
    return [" ".join(part.split()) for part in parts if part.strip()]


PAGES = {
    "rules.md": rules_page,
    "figures.md": figures_page,
    "lexicons.md": lexicons_page,
    "prices.md": prices_page,
    "estimates.md": estimates_page,
    "near_misses.md": near_miss_page,
    "guidance.md": guidance_page,
    "criteria.md": criteria_page,
    "register.md": register_page,
}


def stale() -> list[str]:
    """The pages that are not as they would be built now."""
    return [
        name
        for name, page in PAGES.items()
        if not (DOCS / name).exists() or (DOCS / name).read_text("utf-8") != page()
    ]


def main() -> None:
    """Write the pages, or with --check say which are not as they should be."""
    if "--check" in sys.argv[1:]:
        if names := stale():
            sys.exit(f"Not as they would be built: {', '.join(names)}. Run: make docs")
        return
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
