"""How many pages a Word file has, as the program that last saved it counted them."""

from scrlib.documents.package import Package

KIND = "extended-properties"  # docProps/app.xml: ECMA-376, part 1, section 22.2 (Pages, Words)
STALE = 0.25  # the share by which its count of words may differ from what is in the file


def pages_of(package: Package, words: int) -> int:
    """The pages that the file states, or 0 where it states none or was changed since.

    words  how many words are in its text: a count that is far from it is that of a template, or of an earlier text
    """
    part = next((name for kind, name in package.related("") if kind == KIND), "")
    root = package.xml(part) if part in package.names else None
    if root is None:
        return 0
    said = {child.tag.rpartition("}")[2]: child.text or "" for child in root if isinstance(child.tag, str)}
    pages, counted = said.get("Pages", ""), said.get("Words", "")
    if not (pages.isdecimal() and counted.isdecimal()):
        return 0
    return int(pages) if abs(int(counted) - words) <= STALE * words else 0
