"""How what the reader found in a report or a plan compares with what its author says is in it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Answers = Mapping[str, Any]  # as `scr report --json` and `scr plan --json` print them: docs/interfaces.md
ALIKE = 0.6  # share of words in common from which two statements are the same one
SAME_ACTION = 0.7
SAME_CELL = 0.8
INSIDE = 8  # words from which a statement found within a longer one counts as found
CELLS = ("recommendation", "owner", "due", "outcome", "monitoring", "status")


@dataclass(frozen=True, kw_only=True)
class Count:
    """Of `there` things `found` were found; `given` is how many the reader gave in all."""

    found: int = 0
    given: int = 0
    there: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(
            found=self.found + other.found, given=self.given + other.given, there=self.there + other.there
        )

    @property
    def f1(self) -> float:
        """Twice what was found by what was given and what was there, 0 to 1; 1 where there was neither."""
        return 2 * self.found / (self.given + self.there) if self.given + self.there else 1.0


def words(text: str | None) -> Counter[str]:
    """The words of a text in lower case, and how often each occurs."""
    return Counter(re.findall(r"[a-z0-9]+", (text or "").lower()))


def alike(one: str | None, other: str | None) -> float:
    """The share of words in common, 0 to 1; 1 where both are empty."""
    a, b = words(one), words(other)
    return 2 * (a & b).total() / (a.total() + b.total()) if a or b else 1.0


def _same_statement(true: str, given: str) -> float:
    """How alike two statements are, where they are the same or one holds the other; else 0."""
    a, b = words(true), words(given)
    holds = (a & b).total() >= max(INSIDE, 0.95 * min(a.total(), b.total()))
    share = alike(true, given)
    return share if share >= ALIKE or holds else 0


def paired(
    true: Sequence[str], given: Sequence[str], how_alike: Callable[[str, str], float] = _same_statement
) -> dict[int, int]:
    """The place among those given, by the place among the true ones; each is used once."""
    pairs: dict[int, int] = {}
    for at, one in enumerate(true):
        free = [n for n in range(len(given)) if n not in pairs.values()]
        best = max(free, key=lambda n: how_alike(one, given[n]), default=None)
        if best is not None and how_alike(one, given[best]):
            pairs[at] = best
    return pairs


# ---- reports


def report_counts(true: Answers, given: Answers) -> dict[str, Count]:
    """What was found of a report, by kind. Identifiers are counted once, whatever the place."""
    findings = paired(true["findings"], given["findings"])
    asked = paired(true["recommendations"], given["recommendations"])
    counts = {
        "recommendations": _listed(true, given, "recommendations", asked),
        "findings": _listed(true, given, "findings", findings),
        "strong links": _links(true, given, findings, asked),
        "findings without a recommendation": _without(
            true, given, "findings_without_recommendation", findings
        ),
        "recommendations without a finding": _without(true, given, "recommendations_without_finding", asked),
        "identifiers": _identifiers(true["identifiers"], given["identifiers"]),
        "outline": _outline(true["outline"]["items"], given["outline"]["items"]),
    }
    agreed = (true["mismatch"] is None) == (given["mismatch"] is None)
    return counts | {"mismatch": Count(found=int(agreed), given=1, there=1)}


def _listed(true: Answers, given: Answers, key: str, pairs: Mapping[int, int]) -> Count:
    return Count(found=len(pairs), given=len(given[key]), there=len(true[key]))


def _strong(answers: Answers) -> set[tuple[int, int]]:
    return {
        (one["finding"], one["recommendation"]) for one in answers["links"] if one["strength"] == "strong"
    }


def _links(true: Answers, given: Answers, findings: Mapping[int, int], asked: Mapping[int, int]) -> Count:
    there, told = _strong(true), _strong(given)
    found = {(a, b) for a, b in there if (findings.get(a, -1), asked.get(b, -1)) in told}
    return Count(found=len(found), given=len(told), there=len(there))


def _without(true: Answers, given: Answers, key: str, pairs: Mapping[int, int]) -> Count:
    found = {pairs.get(one, -1) for one in true[key]} & set(given[key])
    return Count(found=len(found), given=len(given[key]), there=len(true[key]))


def _identifiers(true: Iterable[Answers], given: Iterable[Answers]) -> Count:
    there = {(one["kind"], one["words"].lower()) for one in true}
    told = {(one["kind"], one["words"].lower()) for one in given}

    def met(one: tuple[str, str], others: Iterable[tuple[str, str]]) -> bool:
        return any(one[0] == kind and words(one[1]) & words(text) for kind, text in others)

    wrong = sum(not met(one, there) for one in told)
    found = sum(met(one, told) for one in there)
    return Count(found=found, given=found + wrong, there=len(there))


def _outline(true: Iterable[Answers], given: Iterable[Answers]) -> Count:
    told = {one["item"]: one["answer"] for one in given}
    right = [told.get(one["item"]) == one["answer"] for one in true]
    return Count(found=sum(right), given=len(right), there=len(right))


# ---- plans


def plan_counts(true: Sequence[Answers], given: Sequence[Answers]) -> dict[str, Count]:
    """What was found of a plan: its actions, and of those found the cells that are right."""
    pairs = paired([one["action"] for one in true], [one["action"] for one in given], _same_action)
    counts = {"actions": Count(found=len(pairs), given=len(given), there=len(true))}
    for cell in CELLS:
        right = sum(_right(cell, true[a], given[b]) for a, b in pairs.items())
        counts[cell] = Count(found=right, given=len(pairs), there=len(pairs))
    return counts | {"perfect plans": Count(found=int(_perfect(counts)), given=1, there=1)}


def _perfect(counts: Mapping[str, Count]) -> bool:
    return all(one.found == one.given == one.there for one in counts.values())


def _same_action(true: str, given: str) -> float:
    share = alike(true, given)
    return share if share > SAME_ACTION else 0


def _right(cell: str, true: Answers, given: Answers) -> bool:
    if cell == "owner":
        return sorted(map(_plain, true["owner"])) == sorted(map(_plain, given["owner"]))
    if cell in ("due", "status"):
        return bool(true[cell] == given[cell])
    if cell == "recommendation":
        return _same_recommendation(true, given["recommendation"])
    return bool(true[cell]) == bool(given[cell]) and alike(true[cell], given[cell]) >= SAME_CELL


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


def _same_recommendation(true: Answers, given: str | None) -> bool:
    """Whether it is named by the number or by the words that the document gives; either will do."""
    names = [one for one in (true["recommendation"], true.get("recommendation_text")) if one]
    if not names or not given:
        return not names and not given
    return any(alike(one, given) >= SAME_CELL or _number(one) == _number(given) for one in names)


def _number(name: str) -> str:
    """ "2" of "Recommendation 2: Review ..."; the whole where no number or letter leads."""
    plain = re.sub(r"^(?:recommendations?|rec|r)\W*(?=\d|\w\b)", "", name.strip().lower())
    return re.split(r"[\s.:)]", plain)[0] if re.match(r"[\w.]{1,5}(?:[\s.:)]|$)", plain) else plain
