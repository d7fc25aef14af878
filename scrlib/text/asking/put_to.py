"""Whom a request asks that names nobody itself: the body of a label, of a later sentence, or of the one before."""

from dataclasses import replace

from scrlib.text.asking.addressees import in_label
from scrlib.text.asking.asked import Request
from scrlib.text.asking.owners import classify
from scrlib.text.matching.lexicons import words
from scrlib.text.sentences import Piece


def put_to_somebody(text: str, every: list[tuple[Piece, Request]]) -> list[tuple[Piece, Request]]:
    """The same requests, those that name nobody put to whom the rest of the text names for them."""
    return _led_by(text, _meant(text, _put_to(text, every)))


def has_subject(request: Request) -> bool:
    """Whether a request has words for whom it asks."""
    return request.subject[0] < request.subject[1]


def _put_to(text: str, every: list[tuple[Piece, Request]]) -> list[tuple[Piece, Request]]:
    """The same requests, the imperatives put to whom the label names: "MOORBY POLICE: Stop recording ..."."""
    if not any(r.kind == "imperative" and not has_subject(r) for _, r in every):
        return every
    return [
        (p, replace(r, subject=(who.start, who.end), subject_class=classify(who.words)))
        if r.kind == "imperative" and not has_subject(r)
        else (p, r)
        for who in in_label(text)
        for p, r in every
    ] or every


def _led_by(text: str, every: list[tuple[Piece, Request]]) -> list[tuple[Piece, Request]]:
    """The same requests, those of nobody put to whom a later sentence names: "... This should be led by the Trust."."""
    leading = [
        (p, r)
        for p, r in every[1:]
        if r.agent
        and r.verb in words("verbs", "taking_in_hand")
        and text[slice(*r.subject)].lower() in words("verbs", "work_said_before")
    ]
    if not leading:
        return every
    agent = leading[0][1].agent
    kind = classify(text[slice(*agent)]) if agent else "none"
    rest = [(p, r) for p, r in every if (p, r) not in leading]
    if any(has_subject(r) and r.subject_class in _OWNS and not r.passive or r.agent for _, r in rest):
        return every
    return [(p, replace(r, agent=agent, subject_class=kind, strong=True)) for p, r in rest]


def _meant(text: str, every: list[tuple[Piece, Request]]) -> list[tuple[Piece, Request]]:
    """The same requests, those of "it" or "they" put to the body named before: "The Board should ... It should also ...".

    What a thing could do as well ("it should include") stays as it is.
    """
    found: list[tuple[Piece, Request]] = []
    body: Request | None = None
    for piece, one in every:
        who = text[slice(*one.subject)].lower()
        if body and who in _IT and not one.passive and one.verb not in words("verbs", "of_things"):
            one = replace(one, agent=body.agent or body.subject)
        elif not one.passive:
            body = one if one.subject_class == "named" else None
        found.append((piece, one))
    return found


_IT = frozenset({"it", "they"})
_OWNS = frozenset({"named", "profession", "generic"})
