"""A Word or Excel file as an archive of parts, read with every limit on."""

import io
import posixpath
import zipfile
from functools import cached_property
from typing import Any

from scrlib.documents.refuse import AGAIN
from scrlib.errors import DocumentError

MAX_PART = 64 * 1024 * 1024
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
# The same vocabulary under the names of "Strict Open XML", which Word offers to save as.
STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R.encode(),
}


class Package:
    """The parts of one file by name. Every read is bounded and every fault is a DocumentError."""

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise damaged() from error
        self.names = {entry.filename for entry in self._archive.infolist()}

    def part(self, name: str, limit: int = MAX_PART) -> bytes | None:
        """The bytes of a part, or None where there is no such part."""
        if name not in self.names:
            return None
        try:
            with self._archive.open(name) as stream:
                data = stream.read(limit + 1)
        except Exception as error:  # zipfile and zlib raise many kinds; all mean that the part cannot be read
            raise damaged() from error
        if len(data) > limit:
            raise DocumentError("A part of the file is far larger than a report needs.", AGAIN)
        return data

    def xml(self, name: str) -> Any | None:
        """The root element of a part, or None where there is no such part."""
        data = self.part(name)
        return None if data is None else parse(data)

    def vet(self) -> None:
        """Read every part of XML once: entities and absurd sizes are refused before another library reads the file."""
        for name in self.names:
            if name.endswith((".xml", ".rels")):
                self.xml(name)

    @cached_property
    def main(self) -> str:
        """The name of the part that holds the text (almost always word/document.xml).

        Raises DocumentError where there is none.
        """
        for kind, target in self.related(""):
            if kind == "officeDocument" and target in self.names:
                return target
        if "word/document.xml" in self.names:
            return "word/document.xml"
        raise damaged()

    @cached_property
    def strict(self) -> bool:
        """Whether the text part uses the names of Strict Open XML."""
        return next(iter(STRICT)) in (self.part(self.main) or b"")[:4096]

    def related(self, part: str) -> list[tuple[str, str]]:
        """(last word of the relationship's type, name of the part it leads to) for a part ("" for the file)."""
        root = self.xml(rels_of(part))
        links = [] if root is None else [link for link in root if link.get("TargetMode") != "External"]
        folder = posixpath.dirname(part)
        return [
            (link.get("Type", "").rsplit("/", 1)[-1], resolve(folder, link.get("Target", "")))
            for link in links
            if isinstance(link.tag, str)
        ]

    def companion(self, kind: str) -> str | None:
        """The name of the part of this kind ("styles", "comments") beside the text, or None."""
        found = [target for one, target in self.related(self.main) if one == kind]
        return next((target for target in found if target in self.names), None)


def damaged() -> DocumentError:
    """The refusal for a file that cannot be read."""
    return DocumentError("The file is damaged or was cut short.", AGAIN)


def rels_of(part: str) -> str:
    """The name of the part that lists what a part leads to."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def resolve(folder: str, target: str) -> str:
    """A relationship's target as a part name."""
    joined = target[1:] if target.startswith("/") else posixpath.join(folder, target)
    return posixpath.normpath(joined) if joined else ""


def parse(data: bytes) -> Any:
    """The root element of a part; no entities, no network, bounded depth and size.

    Raises DocumentError where it is damaged, or holds instructions of its own.
    """
    from lxml import etree

    for strict, usual in STRICT.items():
        data = data.replace(strict, usual)
    if (
        b"<!DOCTYPE" in data
        or "<!DOCTYPE".encode("utf-16-le") in data
        or "<!DOCTYPE".encode("utf-16-be") in data
    ):
        raise DocumentError("The file holds instructions that no report needs.", AGAIN)
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise damaged() from error
