"""Recommendations and findings in the lists, bold paragraphs and plain paragraphs under one heading."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from scrlib.documents.layout.asking import HINDSIGHT, PAST, asks, asks_firmly, introduces, leads_to_list
from scrlib.documents.layout.labels import FINDING
from scrlib.documents.layout.lines import Line
from scrlib.documents.layout.wording import is_sentence
from scrlib.documents.reading.labelled import ASIDE, POINTS_BACK, SHORTEST, SIGNED, Draft, goes_on, is_title

STATES = re.compile(
    r"\b(?:is|are|was|were|has|have|had|did|does|found|identified|showed|shows|felt|recognised|knew|saw|told|made|arises?|arose)\b",
    re.I,
)
BACKGROUND = re.compile(
    r"\b(?:mindful|in mind|account of|principles|considered|noted|recognis\w+|aware|acknowledg\w+|based on|informed by|criteria)\b",
    re.I,
)
ANNOUNCES = re.compile(
    r"^[^.;:]{0,60}\b(?:(?:the|these) following|these|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|a number of)) (?:\w+ ){0,2}"
    r"(?:conclusions?|findings?|lessons?|points?|themes?|issues|matters)\b[^.;:]{0,40}[.:]?$",
    re.I,
)  # "The committee came to the following conclusions."
NOTHING = re.compile(
    r"there (?:is|are|was|were) (?:nothing|no)\b", re.I
)  # "There is nothing that needs to be ..."
COUNTS = re.compile(r"\b(?:lessons?|findings?|conclusions?|points?|themes?|things|matters|following)\b", re.I)
LEAD = 10  # words of a line that counts off what follows
Keeps = Callable[[Line], bool]
ORDER = {"number": 0, "letter": 4, "bullet": 6}


@dataclass(kw_only=True)
class Node:
    """A line, the lines of the list inside it, and the plain paragraphs that follow it."""

    line: Line
    inside: list["Node"] = field(default_factory=list)
    after: list[Line] = field(default_factory=list)


def tree(lines: Sequence[Line]) -> list[Node]:
    """The lines as lists inside lists; a plain paragraph after an item stands in the item's `after`."""
    roots: list[Node] = []
    stack: list[tuple[tuple[object, ...], Node]] = []
    for line in lines:
        if not line.listed:
            opens = line.words.rstrip().endswith(":") and not POINTS_BACK.match(line.words)
            inside = roots and not roots[-1].line.listed and stack and stack[0][1].line.label.kind != "number"
            if stack and not line.bold and not opens and not inside:
                stack[0][1].after.append(line)
                continue
            stack = []
            roots.append(Node(line=line))
            continue
        key = _key(line)
        node = Node(line=line)
        keys = [one for one, _ in stack]
        if key in keys:
            del stack[keys.index(key) :]
        else:
            while stack and not _deeper(key, stack[-1][0]):
                stack.pop()
        if stack:
            stack[-1][1].inside.append(node)
        elif roots and not roots[-1].line.listed and _takes(roots[-1], line):
            roots[-1].inside.append(node)
        else:
            roots.append(node)
        stack.append((key, node))
    return roots


def _key(line: Line) -> tuple[object, ...]:
    kind, depth = line.label.kind, line.label.depth
    return (
        kind,
        line.list,
        line.level,
        depth if kind == "number" else 0,
        line.indent if not line.list else 0,
    )


def _deeper(key: tuple[object, ...], than: tuple[object, ...]) -> bool:
    """Whether an item of one kind stands inside an item of another, when it follows it."""
    if key[1] and key[1] == than[1]:
        return int(str(key[2])) > int(str(than[2]))
    kind, outer = ORDER[str(key[0])], ORDER[str(than[0])]
    if kind != outer:
        return kind > outer
    if key[0] == "number":
        return int(str(key[3])) > int(str(than[3]))
    return int(str(key[4])) > int(str(than[4])) or int(str(key[2])) > int(str(than[2]))


def _takes(root: Node, line: Line) -> bool:
    """Whether a plain paragraph takes the list that begins with a line into itself."""
    words = root.line.words
    if root.inside or root.line.bold or words.rstrip().endswith((":", ":-", "-", "–", "that")):
        return True
    return line.words[0].islower() and asks(words)


def whole(node: Node) -> list[Line]:
    """A line and every line of the lists inside it."""
    return [node.line, *(line for one in node.inside for line in whole(one))]


def anything(line: Line) -> bool:
    """True of every line: a list of which all is taken."""
    return True


def asks_only(line: Line) -> bool:
    """Whether a line asks for something: a list of which only such lines are taken."""
    return asks(line.words)


def states_nothing(line: Line) -> bool:
    """A line that asks for something, or that names it without a verb ("Training for schools on neglect")."""
    return not narrates(line)


def harvest(lines: Sequence[Line], *, keeps: Keeps = anything, plain: bool = True) -> list[Draft]:
    """The recommendations under one heading.

    `keeps` says which items of a list may be recommendations, `plain` whether paragraphs outside lists may be.
    """
    roots = tree([line for line in lines if not NOTHING.match(line.words) and not _signature(line)])
    listed = [node for node in roots if node.line.listed]
    bold = [node for node in roots if node.line.bold and not node.line.listed and not is_title(node.line)]
    asking = [node for node in bold if asks(node.line.words)]
    if asking and len(bold) < len(roots) and not any(asks(node.line.words) for node in listed):
        return [_draft(whole(node)) for node in (bold if 2 * len(asking) > len(bold) else asking)]
    out: list[Draft] = []
    for node in roots:
        if node.line.listed:
            continue
        if out and not node.inside and goes_on(node.line):
            out = _with_more(out, [node.line])
            continue
        out += _from_plain(node, alone=not listed and plain, keeps=keeps)
    out += _from_list(listed, keeps)
    return sorted(out, key=lambda draft: draft.first)


def _signature(line: Line) -> bool:
    """Whether a line is the author's name, its initial looking like the label of an item: "C. Underhay"."""
    initial = line.label.kind == "letter" and line.label.number.isupper() and not line.list
    return initial and bool(SIGNED.fullmatch(line.words))


def _draft(lines: Sequence[Line]) -> Draft:
    return Draft(lines=tuple(lines), number=lines[0].label.number)


TAKEN = re.compile(
    r"\b(?:already|accept(?:s|ed)|welcomes?|(?:has|have) (?:since |now )?been (?:taken|made|done|put in place)|(?:was|were) taken|in response)\b",
    re.I,
)  # a lead to what is done, or to a board's answer
OF_ANOTHER = re.compile(r"\b(?:earlier|previous)\b[^.]{0,60}\brecommended\b|\brecommended that [“\"‘]")


def _from_plain(node: Node, *, alone: bool, keeps: Keeps) -> list[Draft]:
    line = node.line
    if node.inside:
        if TAKEN.search(line.words) and line.words.endswith(":"):
            return []
        if leads_to_list(line.words) or introduces(line.words) or not asks(line.words):
            if BACKGROUND.search(line.words):
                return _from_list(node.inside, states_nothing)
            return _from_list(node.inside, anything if leads_to_list(line.words) else keeps)
        if all(one.line.label.kind == "number" for one in node.inside) and not line.bold:
            return _from_list(node.inside, anything)
        return [_draft(whole(node))]
    if (
        alone
        and asks(line.words)
        and not ASIDE.match(line.words)
        and not OF_ANOTHER.search(line.words)
        and not introduces(line.words)
        and len(line.words.split()) >= SHORTEST
    ):
        return [_draft([line])]
    return []


def _from_list(nodes: Sequence[Node], keeps: Keeps) -> list[Draft]:
    out: list[Draft] = []
    for number, node in enumerate(nodes):
        if number or len(nodes) == 1 or not introduces(node.line.words) or node.inside:
            out += _from_item(node, keeps)
    return out


def _from_item(node: Node, keeps: Keeps) -> list[Draft]:
    """What one item of a list gives: itself with what is inside it, or the items inside it, or what a title heads."""
    line = node.line
    asks_inside = any(asks(one.line.words) for one in node.inside)
    if node.inside and (leads_to_list(line.words) or (introduces(line.words) and line.words.endswith(":"))):
        return _with_more(_from_list(node.inside, anything), node.after)
    if asks_inside and not asks(line.words) and not line.words.endswith(":"):
        return _with_more(_from_list(node.inside, keeps), node.after)
    if is_title(line) and any(asks(one.words) for one in node.after):
        return _under_title(node)
    if not keeps(line) or not _enough(node) or _only_introduces(line):
        return []
    return _with_more([_draft(whole(node))], node.after)


def _under_title(node: Node) -> list[Draft]:
    """The paragraphs below an item that is only a title, each on its own."""
    out: list[Draft] = []
    for line in node.after:
        if out and goes_on(line):
            out = _with_more(out, [line])
        elif asks(line.words) and not introduces(line.words) and not ASIDE.match(line.words):
            out.append(replace(_draft([line]), number="" if out else node.line.label.number))
    return out


def _with_more(drafts: list[Draft], after: Sequence[Line]) -> list[Draft]:
    """The drafts, the last with the paragraphs after it that ask for more of the same."""
    more: list[Line] = []
    for line in after:
        if not goes_on(line) or ASIDE.match(line.words):
            break
        more.append(line)
    if not drafts or not more:
        return drafts
    lines = tuple(sorted((*drafts[-1].lines, *more), key=lambda line: line.first))
    return [*drafts[:-1], replace(drafts[-1], lines=lines)]


def _only_introduces(line: Line) -> bool:
    return introduces(line.words) and (line.words.endswith(":") or not asks_firmly(line.words))


def _enough(node: Node) -> bool:
    return len(node.line.words.split()) >= SHORTEST or bool(node.inside)


def narrates(line: Line) -> bool:
    """Whether a line states something instead of asking for it."""
    return not asks(line.words) and bool(
        STATES.search(line.words) or HINDSIGHT.search(line.words) or PAST.search(line.words)
    )


def _numbered(node: Node, running: int) -> bool:
    return node.line.label.kind == "number" and node.line.label.depth == running


def _leads(node: Node) -> bool:
    """Whether a line only leads to the list inside it ("9. The author draws three lessons.")."""
    if not node.inside or not node.line.listed:
        return bool(node.inside)
    short = len(node.line.words.split()) <= LEAD
    last = node.line.words[len(node.line.words.rstrip(" .").rpartition(". ")[0]) :].strip(" .")
    counts = short and bool(COUNTS.search(node.line.words))
    return node.line.words.rstrip().endswith(":") or counts or bool(ANNOUNCES.search(last))


def _told(node: Node) -> list[Line]:
    """The lines of a finding; where numbered paragraphs inside it answer a question, the first of these."""
    inside = node.inside[0].line if node.inside else node.line
    answered = node.line.words.rstrip().endswith("?") and inside.label.kind == "number"
    return [inside] if answered else whole(node)


def findings_under(lines: Sequence[Line], *, running: int = 0) -> list[Draft]:
    """The findings under a heading such as "Lessons learned": list items, bold lines, or each paragraph.

    `running`: every paragraph of the report has a number of so many parts, which makes it no item of a list.
    """
    roots = tree(lines)
    nodes = [one for node in roots for one in (node.inside if _leads(node) else [node])]
    listed = [node for node in nodes if node.line.listed]
    bold = [node for node in nodes if node.line.bold]
    chosen = listed or (bold if len(bold) < len(nodes) else []) or nodes
    return [
        replace(_draft(_told(node)), loose=not node.line.bold and (not listed or _numbered(node, running)))
        for node in chosen
        if len(node.line.words.split()) >= SHORTEST + (not node.line.listed)
        and not ANNOUNCES.search(node.line.words)
        and not node.line.words.rstrip().endswith(":")
        and not FINDING.fullmatch(node.line.words)
        and not is_sentence("aside", node.line.words)
    ]
