"""The page of docs/ on guidance: editions with their dates, how far each was read, and every item."""

from itertools import groupby

from built import built_from

from scrlib.audits.guidance import packs, unread
from scrlib.records.guidance import Asked, Edition, Read, Seen, Strength, Topic
from scrlib.text.saying import day

WHAT = (
    "What each edition of the guidance asks, item by item, in our own words. An edition is chosen by the "
    "date of the decision that is audited, never by today's. **This is no substitute for the guidance**: "
    "most of it could be read only in part, and each item says what was seen. An item that is missing from "
    "an edition was not seen in it, which does not mean that the edition is silent.\n"
)
READ = {Read.IN_FULL: "in full", Read.IN_PART: "in part", Read.NOT_READ: "not read"}
SEEN = {
    Seen.TEXT: "the guidance itself, or words quoted from it",
    Seen.LAW: "the Act or regulation behind it",
    Seen.ACCOUNT: "somebody's account of it, or the law as it stood before: not verified",
    Seen.NOTHING: "only background knowledge: not verified",
}
STRENGTH = {
    Strength.MUST: "must",
    Strength.SHOULD: "should",
    Strength.MAY: "may",
    Strength.STATES: "states",
    Strength.NOT_SEEN: "strength not seen",
}


def guidance_page() -> str:
    """Every edition with what is known of it, and its items by topic with what was seen of each."""
    return "\n".join(
        [
            "# Guidance\n",
            built_from("`scrlib/data/guidance/`"),
            WHAT,
            "Strength is as printed: must, should or may; `states` where none of the three is printed. "
            f"What was seen: {'; '.join(f'*{one}*, {words}' for one, words in SEEN.items())}.\n",
            "| edition | in force | read | items | verified |",
            "|---|---|---|---:|---:|",
            *map(_row, packs()),
            "",
            *map(_edition, packs()),
        ]
    )


def _row(one: Edition) -> str:
    until = f"to {day(one.in_force_to)}" if one.in_force_to else "on"
    dates = f"{day(one.in_force_from)} {until}"
    verified = sum(item.verified for item in one.items)
    return f"| {one.title} | {dates} | {READ[one.read]} | {len(one.items)} | {verified} |"


def _edition(one: Edition) -> str:
    lines = [
        f"## {one.title}\n",
        f"{unread(one)}\n" if unread(one) else "",
        f"{one.about}\n",
        f"- Dates: {one.dates_seen}",
        f"- Chapter on reviews: {one.chapter}",
        f"- Licence: {one.licence}",
        f"- Where, on {day(one.retrieved_on)}: <{one.source_url}>",
        *([f"- Change of system: {one.transition}"] if one.transition else []),
        *([f"- Why not Chapter 8: {one.not_chapter_8}"] if one.not_chapter_8 else []),
        "",
    ]
    ranked = sorted(one.items, key=lambda item: list(Topic).index(item.topic))
    for topic, items in groupby(ranked, key=lambda item: item.topic):
        lines += [f"### {topic.replace('_', ' ').capitalize()}\n", *map(_item, items), ""]
    return "\n".join(lines)


def _item(one: Asked) -> str:
    return (
        f"- **{one.test}** {one.text} ({one.paragraph}; {STRENGTH[one.strength]}; seen: {one.seen}) "
        f"Source: {one.source}."
    )
