"""What a cell of completion says besides: "Completed 24 June 2015" over what is different now, as the Home Office asks."""

import re
from dataclasses import replace

from scrlib.plans.drafts import Draft
from scrlib.plans.fields.due import read_due
from scrlib.plans.fields.statuses import status_of
from scrlib.plans.rows.kinds import is_nothing
from scrlib.records.plan_files import PlanCell
from scrlib.records.plans import Status

BOTH = "completed_and_outcome"  # the field of a column that asks for a date of completion and the outcome
LONGEST = 8  # words of when something was completed
_ENDS = re.compile(r"\n|(?<=\w)[.;:]\s|\s[–—-]\s|,\s(?=[a-z])|\)\s")
_IN_BRACKETS = re.compile(r"(?P<outcome>.+?)\s*[(\[](?P<when>[^()\[\]]+)[)\]]\W*$", re.S)
_LABEL = re.compile(r"^\W*(?:actual |final )?(?:outcomes?|impact)(?: achieved)?\s*[:–-]\s*", re.I)

_OPEN = re.compile(
    r"\W*(?:awaiting|to be|will|not|no|due|pending|expected|see|as|deferred|subject to)\b", re.I
)


def with_completion(draft: Draft) -> Draft:
    """The draft in which a cell of a date of completion and an outcome is two.

    The outcome is proof that it was done where the plan has a column of its own for what should be different.
    """
    if BOTH not in draft.cells:
        return draft
    found = {name: said for name, said in draft.cells.items() if name != BOTH}
    said = [one for one in draft.cells[BOTH] if one.lines]
    when, told = parted("\n".join(line for one in said for line in one.lines))
    day = next((one.day for one in said if one.day), None)
    if when:
        found["completed"] = [*found.get("completed", ()), PlanCell(lines=(when,), day=day)]
    if told:
        name = "evidence" if "outcome" in found else "outcome"
        found[name] = [*found.get(name, ()), PlanCell(lines=(told,))]
    return replace(draft, cells=found)


def parted(text: str) -> tuple[str, str]:
    """(when something was completed or how it stands, what came of it) of a cell; "" for what it does not say."""
    last = _IN_BRACKETS.fullmatch(text)
    if last and _is_done(last["when"]):
        return last["when"].strip(), last["outcome"].strip()
    end = _ENDS.search(text)
    first = text[: end.start()] if end else text
    if _is_done(first):
        return first.strip(), _LABEL.sub("", text[end.end() :]).strip() if end else ""
    unsaid = status_of(text) is Status.UNKNOWN and status_of(first) is Status.UNKNOWN
    told = unsaid and not is_nothing(text) and not _OPEN.match(text)
    return ("", _LABEL.sub("", text).strip()) if told else (text.strip(), "")


def _is_done(words: str) -> bool:
    """Whether a few words are a day, or say that something is complete."""
    done = status_of(words) is Status.COMPLETE and not _has_more(words)
    return len(words.split()) <= LONGEST and (done or bool(read_due(words).day))


def _has_more(words: str) -> bool:
    """Whether words for complete stand in a sentence that tells something: "The pathway is in place in all wards"."""
    return not re.match(
        r"\W*(?:(?:now|fully|all|both|action|actions|is|was|are)\s)*(?:complet|done|closed|achieved|finished|implemented|signed off)",
        words,
        re.I,
    )
