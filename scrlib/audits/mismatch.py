"""Findings about practice that are answered by procedures: the fault that national studies found."""

import re
from collections.abc import Sequence
from functools import cache

from scrlib.records import Finding
from scrlib.tables import pattern_of, read_table, require

ANSWERS_BY_PAPER = frozenset({"existing_procedures", "new_procedures", "training"})
HALF = 0.5
FEWEST = 2  # findings and recommendations below which nothing is said


def mismatch(findings: Sequence[Finding], focuses: Sequence[str], asked: Sequence[str] = ()) -> str | None:
    """One sentence where most findings are about practice, most recommendations about procedures or training.

    `focuses` are the codes of Table 18, one for each recommendation, and `asked` their words, by which one
    that asks for a form or a leaflet is counted whatever its subject. None where the two fit, or are too few.
    """
    about = [one for one in findings if is_about_practice(one.text)]
    words = asked or [""] * len(focuses)
    paper = [code for code, text in zip(focuses, words, strict=True) if answers_by_paper(code, text)]
    if min(len(findings), len(focuses)) < FEWEST:
        return None
    if len(about) <= HALF * len(findings) or len(paper) <= HALF * len(focuses):
        return None
    return (
        f"{len(about)} of {len(findings)} findings are about how people practised, "
        f"but {len(paper)} of {len(focuses)} recommendations ask for procedures, forms or training."
    )


def answers_by_paper(focus: str, text: str) -> bool:
    """Whether a recommendation asks for a procedure, a training or some other document."""
    return focus in ANSWERS_BY_PAPER or bool(_pattern("paper").search(text))


def is_about_practice(text: str) -> bool:
    """Whether a finding tells of how people saw, thought, talked or acted, not of a procedure at fault."""
    return bool(_pattern("practice").search(text)) and not _pattern("procedure").search(text)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    row, where = read_table("audits/mismatch.toml")[name], f"audits/mismatch.toml, [{name}]"
    require(row, where, ("source", "pattern", "yes", "no"))
    return pattern_of(row["pattern"], where)
