"""What opening a file gives back, and what goes back into it: plain frozen records."""

from dataclasses import dataclass
from datetime import date

from scrlib.records import Finding, Recommendation

AUTHOR = "Check (automatic)"  # of comments, so that nobody takes them for a colleague's


@dataclass(frozen=True, kw_only=True)
class Passage:
    """One paragraph of a file, `where` in words ("Recommendations, paragraph 3")."""

    where: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Opened:
    """What a file holds.

    `recommendations` ("R1", "R2", ... in file order, or the ids of a spreadsheet) and `findings` ("F1", ...) are
    each listed once. `repeated` are the same recommendations printed again (an executive summary, an action
    plan), with ids of their own ("R2b"); `repeats` pairs each of those ids with the one it repeats.
    `headings` are those seen, for a page that found nothing and has to ask.
    """

    name: str
    kind: str  # "docx", "xlsx", "csv" or "txt"
    recommendations: tuple[Recommendation, ...] = ()
    findings: tuple[Finding, ...] = ()
    repeats: tuple[tuple[str, str], ...] = ()
    repeated: tuple[Recommendation, ...] = ()
    passages: tuple[Passage, ...] = ()
    notes: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Pasted:
    """What pasted text holds: its recommendations ("R1", "R2", ... in order), its findings ("F1", ...), and the rest.

    `passed_over` are the words of the paragraphs that are neither, in order, headings aside.
    """

    recommendations: tuple[Recommendation, ...] = ()
    findings: tuple[Finding, ...] = ()
    passed_over: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Comment:
    """A comment on `recommendation[start:end]`, a recommendation's text as read from the file.

    `instead` is to be put in place of these words, as a tracked change; "" leaves them as they are.
    """

    recommendation: str
    start: int
    end: int
    text: str
    instead: str = ""


@dataclass(frozen=True, kw_only=True)
class Commented:
    """A file with comments written in, and where each landed (places in the sequence given).

    `exact`: on the exact words. `nearby`: the words had changed, so on the paragraph they came from.
    `unplaced`: nothing in the file is like the recommendation; the comment stands on the first words of the
    file and says which recommendation it is about. Every comment is in exactly one of the three.
    `tracked`: those whose `instead` stands in the file as a tracked change.
    """

    data: bytes
    exact: tuple[int, ...] = ()
    nearby: tuple[int, ...] = ()
    unplaced: tuple[int, ...] = ()
    tracked: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Decided:
    """What somebody decided about a prompt: a line of the checklist.

    `kind` is "left" (as it is, `said` being the reason) or "asked" (of a colleague, `said` being what to ask).
    """

    kind: str
    recommendation: str  # its id
    question: str  # the prompt's question
    words: str = ""  # the words the prompt was about
    said: str = ""


@dataclass(frozen=True, kw_only=True)
class PlanRow:
    """One row of an action plan. Whatever the recommendation does not say stays empty: nothing is invented."""

    number: str
    recommendation: str
    action: str = ""
    lead: str = ""
    by_when: date | str = ""  # a date is written as a date, words as words
    outcome: str = ""
    measure: str = ""
    status: str = ""
    from_table: str = (
        ""  # what of it the report's own table says beside the recommendation: "Lead: Head of Midwifery"
    )
