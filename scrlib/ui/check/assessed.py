"""What the engine makes of the list as it now stands, worked out again only when the list changes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from scrlib.recommendations import assess, check, view_set
from scrlib.records import Assessment, Finding, Recommendation, SetView
from scrlib.ui.check.called import short
from scrlib.ui.check.work import Entry, Work


@dataclass(frozen=True, kw_only=True)
class Assessed:
    """One assessment for each recommendation that counts, and the picture of all of them.

    `assessments` carry the ids of the list; `numbered` and `set_view` call them by the numbers on the
    screen, "R1", "R2" and "F1", "F2": what they say about "R4" is about the recommendation shown as 4.
    `ids` gives the id in the list for each "R4", `findings` what each finding is called, by its id.
    """

    assessments: tuple[Assessment, ...]
    numbered: tuple[Assessment, ...]
    set_view: SetView
    ids: Mapping[str, str]
    findings: Mapping[str, str]

    def of(self, id: str) -> Assessment:
        """The assessment of the recommendation with this id, which must count."""
        return next(one for one in self.assessments if one.recommendation.id == id)

    def number(self, id: str) -> str:
        """The number that the recommendation with this id is called by, which must count."""
        return self.of(id).recommendation.number


def assessed(work: Work) -> Assessed:
    """The assessments and the set view of everything that counts in the work."""
    return _assessed(work.recommendations(), work.findings())


def before(entry: Entry) -> Assessment:
    """The assessment of an entry as it was confirmed, before it was rewritten."""
    return _before(Recommendation(id=entry.id, text=entry.versions[0], finding=entry.answers or None))


@lru_cache(maxsize=4)
def _assessed(recommendations: tuple[Recommendation, ...], findings: tuple[Finding, ...]) -> Assessed:
    assessments = check(recommendations)
    names = {one.id: f"F{one.number}" for one in findings}
    numbered = tuple(_numbered(one, names) for one in assessments)
    called = tuple(replace(one, id=names[one.id]) for one in findings)
    ids = {
        new.recommendation.id: was.recommendation.id for new, was in zip(numbered, assessments, strict=True)
    }
    view = view_set(numbered, called)
    return Assessed(assessments=assessments, numbered=numbered, set_view=view, ids=ids, findings=names)


def _numbered(assessment: Assessment, findings: dict[str, str]) -> Assessment:
    """The assessment of a recommendation called by its number."""
    was = assessment.recommendation
    finding = findings[was.finding] if was.finding else None
    return replace(assessment, recommendation=replace(was, id=short(was.number), finding=finding))


_before = lru_cache(maxsize=256)(assess)
