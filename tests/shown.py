"""What a page shows, read from its HTML: the heading of the step that is open, the rows of its tables."""

import re
from html import unescape


def words(html: str) -> str:
    """The text of some HTML on one line."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def step_heading(page: str) -> str:
    """The heading of the step that is open."""
    found = re.search(r'<h2 id="step"[^>]*>(.*?)</h2>', page, re.S)
    assert found, "no step is open"
    return words(found[1])


def row(page: str, head: str) -> list[str]:
    """The cells beside this head, of the first table on the page that has a row of it."""
    rows = (
        re.findall(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", one, re.S)
        for one in re.findall(r"<tr\b.*?</tr>", page, re.S)
    )
    return next([words(cell) for cell in cells[1:]] for cells in rows if cells and words(cells[0]) == head)


def facts(page: str) -> dict[str, str]:
    """What the lists of facts on the page say, each under what it is called."""
    found = re.findall(r"<dt\b[^>]*>(.*?)</dt>\s*<dd\b[^>]*>(.*?)</dd>", page, re.S)
    return {words(name): words(said) for name, said in found}
