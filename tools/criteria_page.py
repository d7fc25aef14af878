"""The page of docs/ on criteria: how a decision is worked out by each edition, and its time limits."""

from built import built_from

from scrlib.audits.criteria.proceedings import kinds, rule, waits
from scrlib.audits.criteria.sets import criteria_set
from scrlib.audits.criteria.timetable import rule as limit
from scrlib.audits.criteria.words import STARTS
from scrlib.audits.guidance import packs
from scrlib.records.criteria import Clock, CriteriaSet, Criterion, Finding
from scrlib.records.guidance import Edition, Series

WHAT = (
    "How page 10 works out whether a case meets the criteria for a review, edition by edition. A person "
    "answers each fact with yes, no or not known, and says what it rests on; the paragraphs then follow from "
    "the facts. A paragraph that hangs on a fact nobody knows is *unclear*: not known is never turned "
    "into no. Where two paragraphs differ both are shown, and a person says which was gone by. What each "
    "paragraph asks and where it was seen is on the [page on guidance](guidance.md).\n"
)
THEN = {Finding.ALWAYS: "always", Finding.CONSIDER: "consider"}
DAYS = (
    "Working days are those of England, by rule and a table of days that were moved or added "
    "([why](decisions/0018-working-days.md)). The day from which a limit runs is not counted. A month later "
    "is the same day of the month, or its last day where there is none.\n"
)


def criteria_page() -> str:
    """Every edition with its facts, criteria and time limits; then what may run beside a review."""
    editions = packs(Series.WORKING_TOGETHER)
    return "\n".join(
        [
            "# Criteria\n",
            built_from("`scrlib/data/audits/criteria/` and `scrlib/data/audits/proceedings.toml`"),
            WHAT,
            DAYS,
            *(_edition(one, criteria_set(one.id)) for one in editions),
            _beside(),
        ]
    )


def _edition(one: Edition, given: CriteriaSet) -> str:
    lines = [f"## {one.title}\n", f"{given.title}. {given.about}\n"]
    if given.criteria:
        facts = {fact.id: fact.asks for fact in given.facts}
        lines += ["| paragraph | met where | then | verified |", "|---|---|---|---|"]
        lines += [*(_criterion(criterion, facts) for criterion in given.criteria), ""]
    lines += [f"- **Two paragraphs differ.** {each.says}" for each in given.variances]
    lines += [f"- {each.paragraph}: {each.note}" for each in given.criteria if each.note]
    if given.helps:
        lines.append(f"- {len(given.helps)} questions help: {given.helps_say}")
    if given.criteria:
        lines.append("")
    if given.clocks:
        lines += ["| time limit | runs from | limit | paragraph | verified |", "|---|---|---|---|---|"]
        lines += [*map(_clock, given.clocks), ""]
        lines += [*(f"- {each.label}: {each.note}" for each in given.clocks if each.note), ""]
    return "\n".join(lines)


def _criterion(one: Criterion, facts: dict[str, str]) -> str:
    groups = (" *or* ".join(facts[id] for id in group) for group in one.all)
    met = " **and** ".join(groups)
    return f"| {one.paragraph} | {met} | {THEN[one.then]} | {_yes(one.seen)} |"


def _clock(one: Clock) -> str:
    return f"| {one.label} | {STARTS[one.starts]} | {limit(one)} | {one.paragraph} | {_yes(one.seen)} |"


def _yes(seen: bool) -> str:
    return "yes" if seen else "no"


def _beside() -> str:
    lines = ["## What runs beside a review\n", f"{rule('wt2006')}\n"]
    lines += [f"- **{one.label}.** {one.about}" for one in kinds().values()]
    return "\n".join([*lines, "", f"What may wait: {'; '.join(waits().values()).lower()}.", ""])
