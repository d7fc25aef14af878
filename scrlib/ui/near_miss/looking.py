"""What to look at again in a near miss: names typed into it, and words that blame or know how it ended."""

from collections.abc import Iterable, Sequence

from scrlib.cases.identifiers import Identifier
from scrlib.learning.near_miss.lists import factors
from scrlib.records.near_misses import NearMiss
from scrlib.ui.components import notice
from scrlib.ui.identifying import KINDS, in_passages
from scrlib.ui.markup import Markup, tag
from scrlib.ui.near_miss.statement import wording_told
from scrlib.ui.near_miss.work import NearMissWork

LABELS = {
    "title": "Its title",
    "reporter": "Who reported it",
    "could": "What could have happened",
    "did": "What did happen",
    "caught_how": "How it was caught",
    "caught_by": "Who caught it",
    "already_known": "What was known already",
    "safety_action": "Immediate safety action",
    "learning": "Learning",
    "statement": "The safeguard to make stronger",
    "feedback": "What the reporter was told",
}


def passages(record: NearMiss) -> list[tuple[str, str]]:
    """Every text of a near miss with what it is."""
    found = [(label, getattr(record, name)) for name, label in LABELS.items()]
    for one in record.moments:
        found += [("Timeline", text) for text in (one.what, one.known_then, one.judged)]
    for two in record.barriers:
        found += [("Safeguards", text) for text in (two.name, two.why, two.owner)]
    for three in (*record.factors, *record.second):
        found.append((f"Evidence: {factors()[three.factor].label}", three.evidence))
    return [(label, text) for label, text in found if text.strip()]


def identifiers(work: NearMissWork, records: Iterable[NearMiss]) -> tuple[Identifier, ...]:
    """What may identify somebody in these near misses, but for made-up names and the author's own."""
    every = [(f"{one.id}: {label}", text) for one in records for label, text in passages(one)]
    return in_passages(every, pseudonyms=work.pseudonyms, reviewer=work.reviewer)


def look_again(work: NearMissWork, record: NearMiss) -> Markup | None:
    """What to look at again on the open near miss: pointed out, never forbidden."""
    found = identifiers(work, [record])
    # What could have happened is asked for in such words.
    told = [(label, text) for label, text in passages(record) if label != LABELS["could"]]
    parts = (_names(found), wording_told(told))
    return tag("section", *parts, class_="look-again") if any(parts) else None


def _names(found: Sequence[Identifier]) -> Markup | None:
    if not found:
        return None
    lines = (
        tag(
            "li",
            tag("q", one.words),
            f": {KINDS.get(one.kind, one.kind).lower()}? In “{one.where.partition(': ')[2]}”.",
        )
        for one in found
    )
    return notice(
        tag("ul", *lines),
        tag("p", "A near miss is about a situation. Write a role: “the duty social worker”, “his carer”."),
        title="Is this a name?",
        kind="tick",
    )
