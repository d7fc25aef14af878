"""The parts of a Word file that comments change, written back into a copy of it."""

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from scrlib.documents.package import RELS, STRICT, TYPES, Package, damaged, rels_of
from scrlib.documents.word.styles import w

COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
COMMENTS_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"


def comments_part(package: Package) -> tuple[str, Any]:
    """The name and root of the comments part; a new root where the file has none."""
    from lxml import etree

    part = package.companion("comments")
    if part:
        return part, package.xml(part)
    folder = package.main.rsplit("/", 1)[0] if "/" in package.main else ""
    name = f"{folder}/comments.xml".lstrip("/")
    while name in package.names:
        name = name.replace(".xml", "1.xml")
    namespace = w("x")[1:].split("}")[0]
    return name, etree.Element(w("comments"), nsmap={"w": namespace})


def changed_parts(package: Package, part: str, comments: Any, text: Any) -> dict[str, bytes]:
    """The parts that change, by name."""
    changed = {package.main: _bytes(text, package), part: _bytes(comments, package)}
    if part not in package.names:
        changed[rels_of(package.main)] = _with_link(package, part)
        changed["[Content_Types].xml"] = _with_type(package, part)
    return changed


def _bytes(root: Any, package: Package) -> bytes:
    from lxml import etree

    data: bytes = etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
    if package.strict:
        for strict, usual in STRICT.items():
            data = data.replace(usual, strict)
    return data


def _with_link(package: Package, part: str) -> bytes:
    from lxml import etree

    root = package.xml(rels_of(package.main))
    if root is None:
        root = etree.Element(f"{{{RELS}}}Relationships", nsmap={None: RELS})
    used = {link.get("Id") for link in root if isinstance(link.tag, str)}
    id = next(f"rIdCheck{number}" for number in range(1, len(used) + 2) if f"rIdCheck{number}" not in used)
    link = etree.SubElement(root, f"{{{RELS}}}Relationship")
    link.set("Id", id)
    link.set("Type", COMMENTS_LINK)
    link.set("Target", f"/{part}")
    return _bytes(root, package)


def _with_type(package: Package, part: str) -> bytes:
    from lxml import etree

    root = package.xml("[Content_Types].xml")
    if root is None:
        raise damaged()
    override = etree.SubElement(root, f"{{{TYPES}}}Override")
    override.set("PartName", f"/{part}")
    override.set("ContentType", COMMENTS_TYPE)
    return _bytes(root, package)


def rewritten(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The archive with some parts replaced or added, the others as they are, in the same sequence.

    Raises DocumentError where a part cannot be read.
    """
    out = io.BytesIO()
    left = dict(changed)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for entry in old.infolist():
                new.writestr(entry, left.pop(entry.filename) if entry.filename in left else old.read(entry))
            for name, part in left.items():
                new.writestr(name, part)
    except Exception as error:  # zipfile and zlib raise many kinds; all mean that a part cannot be read
        raise damaged() from error
    return out.getvalue()
