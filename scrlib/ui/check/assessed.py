"""What the engine makes of the list as it now stands, worked out again only when the list changes."""

from dataclasses import dataclass, replace
from functools import lru_cache

from scrlib.recommendations import assess, check, view_set
from scrlib.records import Assessment, Finding, Recommendation, SetView
from scrlib.ui.check.work import Entry, Work


@dataclass(frozen=True, kw_only=True)
class Assessed:
    """One assessment for each recommendation that counts, and the picture of all of them.

    `assessments` carry the ids of the list; `numbered` and `set_view` call them by the numbers on the
    screen, "R1", "R2" and "F1", "F2": what they say about "R4" is about the recommendation shown as 4.
    """

    assessments: tuple[Assessment, ...]
    numbered: tuple[Assessment, ...]
    set_view: SetView

    def of(self, id: str) -> Assessment:
        """The assessment of the recommendation with this id, which must count."""
        return next(one for one in self.assessments if one.recommendation.id == id)


def assessed(work: Work) -> Assessed:
    """The assessments and the set view of everything that counts in the work."""
    return _assessed(work.recommendations(), work.findings())


def before(entry: Entry) -> Assessment:
    """The assessment of an entry as it was confirmed, before it was rewritten."""
    return _before(Recommendation(id=entry.id, text=entry.versions[0], finding=entry.answers or None))


@lru_cache(maxsize=4)
def _assessed(recommendations: tuple[Recommendation, ...], findings: tuple[Finding, ...]) -> Assessed:
    assessments = check(recommendations)
    places = {one.id: f"F{n}" for n, one in enumerate(findings, start=1)}
    numbered = tuple(_numbered(n, one, places) for n, one in enumerate(assessments, start=1))
    called = tuple(replace(one, id=places[one.id]) for one in findings)
    return Assessed(assessments=assessments, numbered=numbered, set_view=view_set(numbered, called))


def _numbered(number: int, assessment: Assessment, findings: dict[str, str]) -> Assessment:
    """The assessment of a recommendation called by its number."""
    was = assessment.recommendation
    finding = findings[was.finding] if was.finding else None
    return replace(assessment, recommendation=replace(was, id=f"R{number}", finding=finding))


_before = lru_cache(maxsize=256)(assess)
