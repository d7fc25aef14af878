"""Findings and recommendations both ways: which may answer which, what was left over. Tables on any width."""

from collections.abc import Mapping

from scrlib.ui.audit.work import PreRead
from scrlib.ui.components import details, table
from scrlib.ui.markup import Child, Markup, join, tag

SHORT = 140  # letters of a text in a table
LEFT = "None found"
LIKELY = {"strong": "", "possible": " (perhaps)"}


def matrix(read: PreRead) -> Markup:
    """Each finding with what may answer it, then each recommendation with what it may answer."""
    if not read.findings or not read.recommendations:
        return tag(
            "p",
            f"Findings listed: {len(read.findings)}. Recommendations: {len(read.recommendations)}. "
            "Both are needed to lay one beside the other.",
        )
    answers, answered = _both_ways(read)
    findings = [(_named(id, text), _listed(answers.get(id, ()))) for id, text in read.findings]
    asked = [(_named(id, text), _listed(answered.get(id, ()))) for id, text in read.recommendations]
    without, beside = (sum(not one for _, one in rows) for rows in (findings, asked))
    return join(
        tag(
            "p",
            f"{without} of {len(findings)} findings have no recommendation that seems to answer them"
            f"{_perhaps(answers)}; {beside} of {len(asked)} recommendations have no finding"
            f"{_perhaps(answered)}. Alike in words is all that is meant.",
        ),
        details(
            "from-findings",
            "From findings to recommendations",
            _table("Finding", "May be answered by", findings),
            open=True,
        ),
        details(
            "from-asked", "From recommendations to findings", _table("Recommendation", "May answer", asked)
        ),
    )


def _both_ways(read: PreRead) -> tuple[Mapping[str, list[str]], Mapping[str, list[str]]]:
    answers: dict[str, list[str]] = {}
    answered: dict[str, list[str]] = {}
    for finding, asked, likely in read.links:
        answers.setdefault(finding, []).append(f"{asked}{LIKELY[likely]}")
        answered.setdefault(asked, []).append(f"{finding}{LIKELY[likely]}")
    return answers, answered


def _perhaps(found: Mapping[str, list[str]]) -> str:
    """How many are answered by nothing surer than "perhaps"."""
    only = sum(all(one.endswith(LIKELY["possible"]) for one in every) for every in found.values())
    return f", {only} more {'has' if only == 1 else 'have'} at most a “perhaps”" if only else ""


def _listed(ids: Child) -> str:
    return ", ".join(ids) if isinstance(ids, list) else ""


def _named(id: str, text: str) -> Markup:
    short = text if len(text) <= SHORT else f"{text[:SHORT].rsplit(' ', 1)[0]} …"
    return join(tag("b", id), " ", short)


def _table(first: str, second: str, rows: list[tuple[Markup, str]]) -> Markup:
    return table(
        f"{first} by {first.lower()}", [first, second], [(one, other or LEFT) for one, other in rows]
    )
