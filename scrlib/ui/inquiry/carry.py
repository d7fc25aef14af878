"""What was written on the way through a session, added to one's own inquiry: once, and over nothing."""

from dataclasses import replace

from scrlib.records.inquiry import Inquiry, Promise, Promising, Proposition, Story
from scrlib.ui.inquiry.work import new_id, parts, with_parts
from scrlib.ui.loop.walk import Walk

PROMISED = {
    "deliver.commitment": Promising.COMMITMENT,
    "deliver.offer": Promising.OFFER,
    "deliver.request": Promising.REQUEST,
    "monday": Promising.COMMITMENT,
}


def carried(own: Inquiry, walk: Walk) -> Inquiry:
    """The inquiry with the story, the proposition and the promises of this walk at the end of its lists."""
    wrote = written(walk)
    topic = own.topic or wrote.get("own.topic", "")
    seen = wrote.get("dream.day", "")
    dream = own.dream if seen in own.dream else "\n\n".join(filter(None, (own.dream, seen)))
    own = replace(own, topic=topic, dream=dream)
    for new in (_story(own, wrote), _proposition(own, wrote)):
        own = _added(own, new) if new else own
    for question, kind in PROMISED.items():
        if text := wrote.get(question):
            first = wrote.get("deliver.first", "") if question == "deliver.commitment" else ""
            own = _added(own, Promise(id=new_id(own, "C"), kind=kind, text=text, first_step=first))
    return own


def written(walk: Walk) -> dict[str, str]:
    """What was sent for one's own practice, by the id of its question; nothing of what was left empty."""
    every = {one.question: one.value for given in walk.sent for one in given.answers if one.value.strip()}
    ours = ("own.", "dream.day", "deliver.", "monday")
    return {id: value for id, value in every.items() if id.startswith(ours)}


def _story(own: Inquiry, wrote: dict[str, str]) -> Story | None:
    told, valued, core, wishes = (wrote.get(f"own.{one}", "") for one in ("told", "valued", "core", "wishes"))
    tags = tuple(filter(None, wrote.get("own.conditions", "").split(",")))
    if not any((told, valued, core, wishes, tags)):
        return None
    id = new_id(own, "S")
    return Story(id=id, told=told, valued=valued, core=core, wishes=wishes, conditions=tags)


def _proposition(own: Inquiry, wrote: dict[str, str]) -> Proposition | None:
    text = wrote.get("own.proposition", "")
    return Proposition(id=new_id(own, "P"), text=text) if text else None


def _added(own: Inquiry, new: Story | Proposition | Promise) -> Inquiry:
    there = parts(own, new.id[0])
    if any(replace(one, id=new.id) == new for one in there):
        return own
    return with_parts(own, new.id[0], (*there, new))
