"""The key that says what a plan means by its colours and letters, in a line, a row or a table of its own."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from scrlib.plans.fields.colours import colour_of, colours, named_colour, of_sign, shade_of, signs
from scrlib.plans.fields.statuses import NO_COLOUR, status_of
from scrlib.plans.phrases import plain
from scrlib.records.plan_files import PlanCell, PlanLine, PlanParagraph, PlanTable
from scrlib.records.plans import Status

SHORT = 6  # words; a status written in a coloured cell is no longer
MOST = 10  # cells of a row of a key
LONGEST = 16  # words; a meaning in a key is no longer
LONGEST_ALONE = 40  # words; one in a table of its own may be a sentence or two
CODE = re.compile(r"[A-Z]{1,3}|[A-Z]/[A-Z]|\d")  # "NS", "N/S", "1": what stands for a status and is no colour
_LABEL = re.compile(
    r"\W*(?:b?rag\s)?(?:rating\s|status\s|colou?r\s|colou?r[- ]cod(?:e|ing)\s|progress\s)?(?:key|legend|codes?)\b",
    re.I,
)
_BETWEEN = re.compile(
    r"(?:[,;]\s*)?(?:\b(?:and|while|whilst|with|the|those|actions|items|cells|rows|ones|shaded|coloured|marked|highlighted|shown|in|as)\s+)*$",
    re.I,
)  # what stands between a meaning and the next colour


def key_in(text: str, *, codes: bool = False) -> dict[str, str]:
    """What a line such as "Key: green = complete; amber = on track" says each colour means; {} where it is no key.

    `codes`: whether letters and figures that stand for a status ("NS = not started") count too, in small letters.
    """
    text = _signs_told(text)
    found = _told(text, codes=codes)
    if len(found) < 2:
        found = _in_brackets(text) or _side_by_side(text) or found
    labelled = re.match(r"\W*(?:rag )?(?:key|legend)\b", text, re.I)
    return found if len(found) > 1 or (found and labelled) else {}


def _signs_told(text: str) -> str:
    """A text in which a coloured sign and the words behind it are written "green = complete"."""
    return _before_words().sub(lambda sign: f"; {of_sign(sign[1])} = ", text)


@cache
def _before_words() -> re.Pattern[str]:
    return re.compile(rf"\s*{signs().pattern}\s*(?:=|:|[-–—])?\s*(?=\w)")


@cache
def _name() -> str:
    """A colour by its name or capital letter."""
    names = sorted(
        {name for one in colours() for name in (one.name, *one.also)}, key=lambda one: (-len(one), one)
    )
    letters = "".join(one.letter.upper() for one in colours())
    return rf"(?:(?i:{'|'.join(map(re.escape, names))})\b|[{letters}](?![\w’'/]))"


@cache
def _heads() -> re.Pattern[str]:
    """ "Green =", "A:", "Red -", "NS –", "those in amber are": what stands before a meaning."""
    mark = r"\s*(?:=|:|[-–—]\s|\b(?:means|indicates|denotes|shows|signifies|represents|stands\sfor|is)\b)"
    verb = r"\s+(?:are|where|if|when|for|(?:have|has)(?=\s(?:not\s)?(?:yet\s)?been\s))\s"
    first = r"(?:^|(?<=[;,|(:.\n\t])|(?<=\s\s))\s*"
    return re.compile(
        rf"(?:(?<![\w-])(?P<name>{_name()})(?:\s*\({_name()}\))?(?:{mark}|(?P<verb>{verb}))"
        rf"|{first}(?!{_name()})(?P<code>{CODE.pattern}){mark})\s*"
    )


@cache
def _end() -> re.Pattern[str]:
    return re.compile(rf"[;|\n.=]|,\s*{_name()}(?=\W)")


def _told(text: str, *, codes: bool) -> dict[str, str]:
    """What each name with a mark or a verb behind it means, up to the next or to the end of what is said of it."""
    heads = [one for one in _heads().finditer(text) if codes or one["name"]]
    found: dict[str, str] = {}
    for at, one in enumerate(heads):
        after = heads[at + 1].start() if at + 1 < len(heads) else len(text)
        meaning = _end().split(text[one.end() : after], maxsplit=1)[0]
        meaning = _BETWEEN.sub("", meaning).strip(" ,.()") if after < len(text) else meaning.strip(" ,.()")
        known = status_of(meaning) is not Status.UNKNOWN
        if (
            not len(meaning) >= 3
            or len(meaning.split()) > LONGEST
            or ((one["verb"] or one["code"]) and not known)
        ):
            continue
        name = plain(one["code"]) if one["code"] else named_colour(one["name"])
        found.setdefault(name, meaning)
    return found


def _in_brackets(text: str) -> dict[str, str]:
    """ "Red (not started), amber (under way)" or "Not started (red), under way (amber)"; {} for neither."""
    for form in (
        rf"(?<![\w-])(?P<name>{_name()})\s*\((?P<meaning>[^()]{{3,60}})\)",
        rf"(?P<meaning>[^(),;.:|\n]{{3,60}})\((?:shaded |coloured )?(?P<name>{_name()})\)",
    ):
        pairs = [(named_colour(one["name"]), one["meaning"].strip()) for one in re.finditer(form, text)]
        if len(pairs) > 1 and all(status_of(words) is not Status.UNKNOWN for _, words in pairs):
            return dict(pairs)
    return {}


def _side_by_side(text: str) -> dict[str, str]:
    """ "G on target; A slipping; B complete": a colour and what it means, with no mark between them, and nothing else."""
    parts = [one for one in re.split(r"[;,|\n]|\s{2,}", _LABEL.sub("", text).strip(" :–-")) if one.strip()]
    pairs = [re.fullmatch(rf"\s*(?P<name>{_name()})\s+(?P<meaning>.{{3,60}}?)[\s.]*", one) for one in parts]
    said = [(named_colour(one["name"]), one["meaning"]) for one in pairs if one]
    every = len(said) == len(parts) > 1 and all(status_of(words) is not Status.UNKNOWN for _, words in said)
    return dict(said) if every else {}


def key_of_table(table: PlanTable) -> dict[str, str]:
    """What a table that is a key says each colour or letter means; {} where it is something else."""
    found: dict[str, str] = {}
    used = 0
    filled = [row.cells for row in table.rows if any(cell.lines or cell.fill for cell in row.cells)]
    for cells in filled:
        pairs = key_of_row(cells, alone=True)
        pairs = pairs or (_uncoloured(cells) if found else {})
        found.update({name: words for name, words in pairs.items() if name not in found})
        used += bool(pairs)
    listed = _listed(_only(cells) for cells in filled)
    if listed and len(listed) >= len(filled) - 1:
        return listed
    is_key = used >= 2 and 2 * used >= len(filled)
    return found if is_key or (used == 1 and len(filled) <= 2 and len(found) > 1) else {}


def key_above(rows: Sequence[PlanLine]) -> dict[str, str]:
    """What the rows above the headings of a plan say its colours and letters mean."""
    found = _listed(_only(row.cells) for row in rows)
    open_key = False
    for row in rows:
        pairs = key_of_row(row.cells, alone=True)
        pairs = pairs or (_uncoloured(row.cells) if open_key else {})
        open_key = bool(pairs)
        found.update({name: words for name, words in pairs.items() if name not in found})
    return found


def key_among(rows: Sequence[PlanLine]) -> dict[str, str]:
    """What rows between or below the actions say colours mean: once a key is open, it goes on with the next row."""
    found: dict[str, str] = {}
    open_key = False
    for row in rows:
        said = [one for one in row.cells if one.lines and not one.left]
        pairs = key_of_row(row.cells, alone=True) if open_key else key_of_sure_row(row)
        pairs = pairs or (_uncoloured(row.cells) if open_key else {})
        open_key = bool(pairs) or (len(said) == 1 and is_key_word(said[0].text))
        found = {**pairs, **found}
    return found


def key_of_sure_row(row: PlanLine) -> dict[str, str]:
    """What a row that is surely part of a key says: several colours, or one and little else; {} for any other row."""
    said = sum(bool(one.lines) and not one.left and not one.above for one in row.cells)
    if said > MOST or any(one.above for one in row.cells):
        return {}
    found = key_of_row(row.cells)
    return found if len(found) > 1 or said <= 2 else {}


def _only(cells: Sequence[PlanCell]) -> str:
    """The words of a row that has only one cell with words, "" for any other."""
    said = [one for one in cells if one.lines and not one.left]
    return "\n".join(said[0].lines) if len(said) == 1 else ""


def _listed(lines: Iterable[str]) -> dict[str, str]:
    """What a list says with a line for each colour or letter: "C = completed", and below it "N = not started"."""
    return key_in("\n".join(one for one in lines if _heads().match(one)), codes=True)


def _uncoloured(cells: Sequence[PlanCell]) -> dict[str, str]:
    """What no colour means, where one cell of a key has words alone: the colour of "not started" is often none."""
    said = [one for one in cells if one.lines and not one.left]
    bare = len(said) == 1 and cells[0] is not said[0] and not any(colour_of(one.fill) for one in cells)
    words = said[0].text if bare else ""
    known = len(words.split()) <= SHORT and status_of(words) is not Status.UNKNOWN
    return {"white": words} if words and known else {}


def key_of_row(cells: Iterable[PlanCell], *, alone: bool = False) -> dict[str, str]:
    """What one row says colours mean: a colour or its name in a cell and the words beside it, or in it.

    {} where the row says anything else as well. `alone`: whether it stands apart from the actions, so that the colour
    may also stand behind its words, be a grey or a letter; in a row of a plan these would be an action and how it stands.
    """
    own = [cell for cell in cells if not cell.left and (cell.lines or _filled(cell, alone=alone))]
    own = own[1:] if own and is_key_word(own[0].text) else own
    told = [key_in("\n".join(cell.lines), codes=alone) for cell in own]
    longest = LONGEST_ALONE if alone else LONGEST
    if any(told) or any(len(cell.text.split()) > longest for cell in own):
        whole = len(own) == 1 or all(told)
        return {name: words for one in told for name, words in one.items()} if whole else {}
    return _cell_by_cell(own, alone=alone)


def _cell_by_cell(own: Sequence[PlanCell], *, alone: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    at = 0
    while at < len(own):
        beside = own[at + 1] if at + 1 < len(own) else PlanCell()
        told, taken = _meaning(own[at], beside, alone=alone)
        if not taken:
            return {}
        found |= told
        at += taken
    return found


def _meaning(cell: PlanCell, beside: PlanCell, *, alone: bool) -> tuple[dict[str, str], int]:
    """What a cell says of colours, with the one beside it where it needs it; how many were taken, 0 for other words."""
    name = named_colour(cell.text) or ("" if cell.lines else _filled(cell, alone=alone))
    name = name or (_code(cell, beside) if alone else "")
    if name and _means(beside.text):
        return {name: beside.text}, 2
    if _heads().match(cell.text.strip()) and (inside := key_in(f"key: {cell.text}")):
        return inside, 1
    if not name and (fill := _said_in(cell, alone=alone)):
        return {fill: cell.text}, 1
    if name or not cell.lines:
        return {}, 1
    after = colour_of(beside.fill) if alone and not beside.lines else ""
    return ({after: cell.text}, 2) if after and len(cell.text.split()) <= SHORT else ({}, 0)


def _filled(cell: PlanCell, *, alone: bool) -> str:
    """The colour behind a cell; a grey or black counts where the row stands apart from the actions."""
    return colour_of(cell.fill) or (shade_of(cell.fill) if alone and cell.fill else "").replace("white", "")


def _said_in(cell: PlanCell, *, alone: bool) -> str:
    """The colour of a cell that holds a short meaning; a grey only where the words say a status."""
    if not cell.lines or len(cell.text.split()) > SHORT:
        return ""
    known = status_of(cell.text) is not Status.UNKNOWN
    return colour_of(cell.fill) or (_filled(cell, alone=alone) if known else "")


def _code(cell: PlanCell, beside: PlanCell) -> str:
    """A letter or figure that stands for a status, in small letters, where the words beside it say one."""
    code = cell.text.strip(" ()[]")
    known = CODE.fullmatch(code) and len(beside.text.split()) <= SHORT
    return plain(code) if known and status_of(beside.text) is not Status.UNKNOWN else ""


def _means(text: str) -> bool:
    """Whether some words may be what a colour means: not a colour, nor how many actions have it."""
    return any(map(str.isalpha, text)) and not named_colour(text)


def is_key_word(text: str) -> bool:
    """Whether some words only say that a key follows: "Key:", "RAG rating key"."""
    after = _LABEL.sub("", text, count=1)
    return after != text and bool(re.fullmatch(r"(?:\s(?:to|for)\s.{3,40})?\W*", after, re.I))


def whole_key(blocks: Iterable[PlanTable | PlanParagraph]) -> Mapping[str, str]:
    """What the paragraphs of a document say its colours and letters mean."""
    found: dict[str, str] = {}
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, PlanParagraph):
            lines.append(f"{block.label} {block.text}".strip())
            found = {**key_in(lines[-1], codes=True), **found}
    return {**_listed(lines), **found}


def with_no_colour(key: Mapping[str, str], cells: Iterable[PlanCell]) -> Mapping[str, str]:
    """The key in which "white" is also a cell without a fill, where the plan shows how things stand by fills alone."""
    bare = any(not one.lines and colour_of(one.fill) in key for one in cells if colour_of(one.fill))
    return {**key, NO_COLOUR: key["white"]} if bare and "white" in key else key
