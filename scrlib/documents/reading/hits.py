"""What was read in a document as a recommendation or a finding, and the document so read."""

from dataclasses import dataclass, field

from scrlib.documents.layout.sections import Section
from scrlib.documents.reading.labelled import Draft


@dataclass(frozen=True, kw_only=True)
class Hit:
    """A draft and the section it stands in."""

    draft: Draft
    section: Section


@dataclass(kw_only=True)
class Reading:
    """What a document says, as lines: `repeats` pairs each printing again with the place of the one it repeats."""

    sections: list[Section] = field(default_factory=list)
    recommendations: list[Hit] = field(default_factory=list)
    findings: list[Hit] = field(default_factory=list)
    repeats: list[tuple[Hit, int]] = field(default_factory=list)
    reworded: int = 0  # recommendations listed again in other words
    left_out: int = 0  # rows of action plans that are nothing new
    questions: int = 0  # questions to the board beside recommendations
