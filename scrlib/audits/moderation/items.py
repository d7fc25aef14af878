"""What an audit asks of a report under an edition of the guidance."""

from scrlib.audits.guidance import pack
from scrlib.audits.moderation.first_looks import OUTLINE, first_looks
from scrlib.audits.outline_data import WITH_OUTLINE, asked_by_hand, outline_items
from scrlib.records.audits import AuditItem
from scrlib.records.guidance import Asked, Seen, Strength, Topic

NOT_OF_A_REPORT = (Topic.CRITERIA, Topic.DECISION)  # whether to hold a review: page 10 asks that
STRENGTHS = {
    Strength.MUST: "must",
    Strength.SHOULD: "should",
    Strength.MAY: "may",
    Strength.STATES: "stated, or put as a question",
    Strength.NOT_SEEN: "not seen",
}
CAUTION = {
    Seen.ACCOUNT: "The guidance itself was not seen here, only an account of it: look it up.",
    Seen.NOTHING: "This is background knowledge. Look it up in the guidance before you grade by it.",
}


def audit_items(edition: str) -> tuple[AuditItem, ...]:
    """The items in their order: those of Table 16 for Chapter 8, else what the edition asks of a report.

    Raises ScrError for an edition that is not held here.
    """
    asked = pack(edition).items
    if edition in WITH_OUTLINE:
        return _outline(edition)
    return tuple(_asked(one) for one in asked if one.topic not in NOT_OF_A_REPORT)


def put(one: Asked) -> str:
    """A requirement as a question, with how strongly it is put and where."""
    return f"{one.test} (strength: {STRENGTHS[one.strength]}; {one.paragraph})"


def _outline(edition: str) -> tuple[AuditItem, ...]:
    """The items of the outline; of 1999 the pages that were seen, and how it differs from 2006."""
    read = {one.id for one in outline_items(edition)}
    return tuple(
        AuditItem(
            id=one.id,
            label=one.label,
            paragraph=f"paragraph {one.paragraph}" if edition == OUTLINE else one.paragraph,
            asks=one.differs,
            read=one.id if one.id in read else "",
        )
        for one in asked_by_hand(edition)
    )


def _asked(one: Asked) -> AuditItem:
    item, fact = first_looks().get(one.id, ("", ""))
    return AuditItem(
        id=one.id,
        label=one.test,
        paragraph=one.paragraph,
        asks=f"{one.text} Strength: {STRENGTHS[one.strength]}.",
        caution=CAUTION.get(one.seen, ""),
        read=item,
        fact=fact,
    )
