"""Build the pages of docs/ that are made from data, so that they cannot differ from what runs.

python tools/make_docs.py            write docs/rules.md, figures.md, lexicons.md and prices.md
python tools/make_docs.py --check    write nothing; exit status 1 where a page is not as it would be built
"""

import sys
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Any

from scrlib.plans.prices.book import roles
from scrlib.plans.prices.hourly import assumptions
from scrlib.plans.prices.indices import shipped_indices
from scrlib.plans.prices.licences import Licensed, licensed
from scrlib.plans.prices.rates import shipped_rates
from scrlib.plans.prices.years import middle
from scrlib.recommendations.prompts import every_rule
from scrlib.recommendations.studies import Figure, Study, studies
from scrlib.records.prices import Rate
from scrlib.rules import CRITERIA, Rule

DOCS = Path(__file__).parent.parent / "docs"
BUILT = "<!-- Built by `make docs` from {}. Change that, not this page. -->\n"
MOST_WORDS = 250  # in one list of the page of words
CERTAINTY = {"wording": "the wording settles it", "judgement": "a person must judge"}


def rules_page() -> str:
    """Every question the check may ask, by criterion, with its reason, source and examples."""
    ranked = sorted(every_rule(), key=lambda rule: (CRITERIA.index(rule.criterion), rule.order))
    parts = [
        "# The questions\n",
        BUILT.format("`scrlib/data/rules/`"),
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
        BUILT.format("`scrlib/data/studies/`"),
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
        BUILT.format("`scrlib/data/lexicons/`"),
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


APART = "kent/unit_costs.csv"
PRICES = (
    "What an hour of somebody's time costs, and how a price is moved from one year to another. **Your own "
    "rates stand before all of these**: bring them as a table (csv) with the columns role, value, unit and "
    "price_year. Nothing is fetched while the pages run; a newer index is brought in the same way.\n"
)
SHIPS = (
    "Stored copies were read, not live pages. A group whose licence could not be verified is left out, and "
    "the page then asks for a local rate; a cost is never silently nought.\n"
)
MOVES = (
    "Pay is moved by an index of pay, everything else by the GDP deflator. A price is never carried past "
    "the last year of an index, and one that is moved more than five years is warned about. Every moved "
    "amount names the index and its vintage.\n"
)
BUILT_FROM = (
    "(salary + National Insurance + pension + levy) x (1 + overheads) / productive hours. National "
    "Insurance is reckoned for each person, above the threshold. Productive hours are the weekdays left "
    "after leave, bank holidays, sickness and training, times the hours of a day. Every part can be edited.\n"
)


def prices_page() -> str:
    """Every price that ships, with source and licence; what was left out and why; indices and assumptions."""
    parts = [
        "# Prices\n",
        BUILT.format("`scrlib/data/prices/`"),
        PRICES,
        "## What ships and what does not\n",
        SHIPS,
        *map(one_licence, licensed()),
        "## Whose time, and which rate stands for it\n",
        "Which published rate stands for which role is our judgement. A stand-in is an estimate.\n",
        listing("role | agency | £ an hour | prices of | note", role_rows()),
        "## Indices\n",
        MOVES,
        listing("index | vintage | base | from | to | licence", index_rows()),
        "## What an hourly rate is built from\n",
        BUILT_FROM,
        listing("part | starts at | source", assumption_rows()),
        "## The rates that are openly licensed\n",
        f"Those of NHS staff are in `scrlib/data/prices/{APART}`, under the notice beside it.\n",
        listing("role | basis | £ an hour | prices of | licence", rate_rows()),
    ]
    return "\n".join(parts)


def listing(heads: str, rows: list[str]) -> str:
    """A table under these heads."""
    return "\n".join([f"| {heads} |", "|" + "---|" * (heads.count("|") + 1), *rows]) + "\n"


def one_licence(group: Licensed) -> str:
    """One group of figures: whether it ships, and what was seen."""
    said = f"ships in `{group.file}`, {group.licence}" if group.shipped else "**not shipped**"
    lines = [
        f"### {group.title}\n",
        f"- {group.rows} rows; {said}",
        f"- Seen on {group.date:%-d %B %Y}: {group.seen}",
        f"- Where: <{group.address}>",
    ]
    return "\n".join([*lines, *([f"- {group.doubt}"] if group.doubt else [])]) + "\n"


def role_rows() -> list[str]:
    """The roles with the rate that stands for each."""
    rows = []
    for role in roles().values():
        rate = shipped_rates().get(role.rate)
        known = f"{shown(rate)} | {rate.price_year}" if rate else "ask | "
        stand_in = "Estimate. " if role.stand_in else ""
        rows.append(f"| {role.label} | {role.agency or 'any'} | {known} | {stand_in}{role.note} |")
    return rows


def shown(rate: Rate) -> str:
    """A rate's value, or where it lies: this page is for any use, and the folder `kent/` is not."""
    return f"in `{APART}`" if "NC" in rate.licence else str(rate.value)


def index_rows() -> list[str]:
    """The indices with their vintage and first and last year."""
    return [
        f"| {index.title} | {index.vintage} | {index.base} | {min(index.values, key=middle)} "
        f"| {max(index.values, key=middle)} | {index.licence} |"
        for index in shipped_indices().values()
    ]


def assumption_rows() -> list[str]:
    """What the calculator of hourly rates starts from; one without a source is marked as an estimate."""
    return [
        f"| {one.label} ({one.unit}) | {one.value} | "
        f"{'. '.join(filter(None, (one.source or 'estimate', one.note)))} |"
        for one in assumptions().values()
    ]


def rate_rows() -> list[str]:
    """Every shipped rate that is openly licensed, in the order of the file."""
    return [
        f"| {rate.role} | {rate.basis} | {rate.value} | {rate.price_year} | {rate.licence} |"
        for rate in shipped_rates().values()
        if "NC" not in rate.licence
    ]


PAGES = {
    "rules.md": rules_page,
    "figures.md": figures_page,
    "lexicons.md": lexicons_page,
    "prices.md": prices_page,
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
