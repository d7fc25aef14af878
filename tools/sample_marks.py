"""What is marked in a sample's Word file: comments, tracked changes and the bookmarks of its contents."""

from datetime import datetime

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run


class Marks:
    """The marks of one document, by one author at one time, each with an id of its own."""

    def __init__(self, document: WordDocument, author: str, when: datetime) -> None:
        self.document, self.author = document, author
        self.when = when.strftime("%Y-%m-%dT%H:%M:%SZ")
        self.made = 0

    def comment(self, run: Run, words: str) -> None:
        """A comment on these words."""
        initials = "".join(name[0] for name in self.author.split())
        comment = self.document.add_comment(run, text=words, author=self.author, initials=initials)
        comment._comment_elm.set(qn("w:date"), self.when)

    def tracked(self, run: Run, tag: str) -> None:
        """Make a run one that was added ("w:ins") or taken out ("w:del")."""
        self.made += 1
        change = OxmlElement(tag)
        change.set(qn("w:id"), str(9000 + self.made))
        change.set(qn("w:author"), self.author)
        change.set(qn("w:date"), self.when)
        run._r.addprevious(change)
        change.append(run._r)
        if tag == "w:del":
            for text in run._r.findall(qn("w:t")):
                text.tag = qn("w:delText")

    def bookmark(self, paragraph: Paragraph, name: str) -> None:
        """The place that a line of the contents leads to."""
        self.made += 1
        for tag, before in (("w:bookmarkStart", True), ("w:bookmarkEnd", False)):
            mark = OxmlElement(tag)
            mark.set(qn("w:id"), str(self.made))
            if before:
                mark.set(qn("w:name"), name)
                paragraph._p.insert(1, mark)
            else:
                paragraph._p.append(mark)
