"""The page for the wall by which people join the room: the code, the address, and a picture of the address."""

import io
from typing import Any

from scrlib.documents.learning.parts import part
from scrlib.documents.paper.page import said
from scrlib.records.learning import Session

WHOM = "For the wall, and one for each table"
CODE_PT, ADDRESS_PT = 60, 18
PICTURE_CM = 10.5


def poster(document: Any, session: Session, url: str, code: str, picture: bytes | None) -> None:
    """One page. `picture` is a PNG of the address, None for none."""
    part(document, session.title, "How to join", WHOM)
    _middle(said(document, ("Join on your telephone", "b"), size=30))
    _middle(said(document, session.title, size=16))
    if picture:
        from docx.shared import Cm

        place = _middle(document.add_paragraph())
        place.add_run().add_picture(io.BytesIO(picture), width=Cm(PICTURE_CM))
        _named(place, f"A QR picture of the address {url}")
    _middle(
        said(document, f"{'Point the camera at it, or type' if picture else 'Type'} this address:", size=14)
    )
    _middle(said(document, (url, "b"), size=ADDRESS_PT))
    _middle(said(document, "Then type this code:", size=14))
    _middle(said(document, (" ".join(code), "b"), size=CODE_PT))
    _middle(said(document, "No name is asked for. Nobody can see who answered what.", size=14))
    _middle(said(document, "No telephone, or no signal? Ask for the sheets: they do as well.", size=14))


def _middle(paragraph: Any) -> Any:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def _named(paragraph: Any, words: str) -> None:
    """Say what the picture is to whoever cannot see it."""
    from docx.oxml.ns import qn

    for one in paragraph._p.iter(qn("wp:docPr")):
        one.set("descr", words)
