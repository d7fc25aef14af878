"""The requests of each sentence, and of the items of a list under the line that leads into them."""

import re
from dataclasses import replace

from scrlib.text.asking.asked import Request
from scrlib.text.asking.forms.statements import statements
from scrlib.text.asking.requests import requests
from scrlib.text.asking.verbs import bases, main_verb
from scrlib.text.matching.lexicons import third_persons
from scrlib.text.sentences import Piece

_ITEM = re.compile(r"(?:^|[\s:;,])\(?(?:[a-h]|[1-9]|i{1,3}|iv|v|vi)[.)]\s+")


def listed(text: str, parts: list[Piece]) -> list[tuple[Piece, Request]]:
    """Requests of each piece; the items of a list take the subject of the line that leads into them."""
    found: list[tuple[Piece, Request]] = []
    lead: Request | None = None
    before: Piece | None = None
    for piece in parts:
        own = requests(piece) or (statements(piece) if piece.words.endswith(":") else [])
        is_item = piece.item or not own and (before is None or not before.item or _opens_with_a_verb(piece))
        before = piece
        if lead and is_item and not _own_subject(own) and len(piece.words.split()) > 1:
            found.append((piece, _item_request(text, piece.start, piece.end, lead)))
            continue
        for request in own:
            inner = _inline_items(text, request)
            if inner:
                found.extend((piece, item) for item in inner)
            elif text[request.predicate[0] : request.predicate[1]].strip(
                " :"
            ) == "" or piece.words.rstrip().endswith(":"):
                lead = request
                if text[request.predicate[0] : request.predicate[1]].strip(" :"):
                    found.append((piece, request))
            else:
                found.append((piece, request))
        if own and not piece.words.rstrip().endswith(":"):
            lead = None if not piece.item else lead
    return found


def _opens_with_a_verb(piece: Piece) -> bool:
    first = piece.words.split()[0].lower()
    return first in bases() or first in third_persons()


def _own_subject(own: list[Request]) -> bool:
    """Whether any of these requests names its own subject."""
    return any(r.subject_class in {"named", "profession", "generic"} for r in own)


def _item_request(text: str, start: int, end: int, lead: Request) -> Request:
    stop = start + len(text[start:end].rstrip(" ;,.").removesuffix(" and"))
    verb, passive = main_verb(text[start:stop])
    return Request(
        kind="modal",
        subject=lead.subject,
        subject_class=lead.subject_class,
        predicate=(start, stop),
        verb=verb,
        passive=passive,
        asked=lead.asked,
        shared=lead.subject[1] < start - 5 and bool(_ITEM.search(text, lead.subject[1], start - 1)),
    )


def _inline_items(text: str, request: Request) -> list[Request]:
    start, end = request.predicate
    if text.count(")", start, end) + text.count(".", start, end) < 2:  # spares most texts the search
        return []
    marked = request.subject[0] < request.subject[1] and text[request.subject[1] - 1] == ")"
    marks = list(_ITEM.finditer(text, max(start - (5 if marked else 1), 0), end))
    if len(marks) < 2 or text[start : max(start, marks[0].start())].strip(" :,") not in {
        "",
        "that",
        "ensure",
        "ensure that",
        "to",
    }:
        return []
    if marks[0].start() < request.subject[1]:  # "the Training Officer (a) run ..."
        before = len(text[: marks[0].start()].rstrip(" :,"))
        request = replace(request, subject=(request.subject[0], before))
    edges = [m.end() for m in marks]
    stops = [m.start() for m in marks[1:]] + [end]
    return [_item_request(text, a, b, request) for a, b in zip(edges, stops, strict=True) if b - a > 3]
