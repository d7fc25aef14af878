"""Findings and recommendations both ways: which may answer which, and what is left to look at."""

from collections import Counter
from collections.abc import Mapping, Sequence

from scrlib.text.saying import counted
from scrlib.ui.audit.work import PreRead
from scrlib.ui.components import details, table
from scrlib.ui.markup import Child, Markup, join, tag

SHORT = 140  # letters of a text in a table
NOTHING = "Nothing close in words. Read them side by side."
HOW = {
    "stated": "the report says so",
    "strong": "close in words",
    "possible": "perhaps",
}
PAGES = "Pages are counted from the first page of the file."
JUDGE = (
    "A machine compares words here and nothing else; what answers what is for you to say. On "
    "reports that nobody had read before, more than half of the findings it could not place had an answer, "
    "in other words."
)

COUNTED = {
    "stated": "placed by the report itself",
    "strong": "close in words",
    "possible": "perhaps",
    "": "with nothing close",
}

Near = Mapping[str, Sequence[tuple[str, str]]]  # id -> (id of the other, how: a key of HOW), the surest first


def matrix(read: PreRead) -> Markup:
    """Each finding with what may answer it, then each recommendation with what it may answer."""
    if not read.findings or not read.recommendations:
        return tag(
            "p",
            f"Findings listed: {len(read.findings)}. Recommendations: {len(read.recommendations)}. "
            "Both are needed to lay one beside the other.",
        )
    answers, answered = _both_ways(read)
    places = dict(read.places)
    findings = [(_named(*one, places), _listed(answers.get(one[0], ()))) for one in read.findings]
    asked = [(_named(*one, places), _listed(answered.get(one[0], ()))) for one in read.recommendations]
    return join(
        tag("p", JUDGE),
        tag(
            "p",
            _told("finding", [id for id, _ in read.findings], answers),
            " ",
            _told("recommendation", [id for id, _ in read.recommendations], answered),
        ),
        details(
            "from-findings",
            "From findings to recommendations",
            _table("Finding", "May be answered by", findings),
            open=True,
        ),
        details(
            "from-asked", "From recommendations to findings", _table("Recommendation", "May answer", asked)
        ),
        tag("p", PAGES, class_="small") if read.pages else None,
    )


def _both_ways(read: PreRead) -> tuple[Near, Near]:
    answers: dict[str, list[tuple[str, str]]] = {}
    answered: dict[str, list[tuple[str, str]]] = {}
    for finding, asked, how in read.links:
        answers.setdefault(finding, []).append((asked, how))
        answered.setdefault(asked, []).append((finding, how))
    order = list(HOW)
    for found in (answers, answered):
        for every in found.values():
            every.sort(key=lambda one: order.index(one[1]))
    return answers, answered


def _told(what: str, ids: Sequence[str], near: Near) -> str:
    """How many were placed, and how surely: each counted once, under the surest."""
    surest = Counter(near[id][0][1] if id in near else "" for id in ids)
    parts = [f"{surest[how]} {said}" for how, said in COUNTED.items() if surest[how]]
    return f"{counted(len(ids), what)}: {', '.join(parts)}."


def _listed(near: Sequence[tuple[str, str]]) -> Child:
    """The others by how sure: "R2: close in words. R5, R1: perhaps."."""
    grouped: dict[str, list[str]] = {}
    for id, how in near:
        grouped.setdefault(how, []).append(id)
    return " ".join(f"{', '.join(ids)}: {HOW[how]}." for how, ids in grouped.items()) or NOTHING


def _named(id: str, text: str, places: Mapping[str, str]) -> Markup:
    short = text if len(text) <= SHORT else f"{text[:SHORT].rsplit(' ', 1)[0]} …"
    place = join(" ", tag("small", f"({places[id]})")) if places.get(id) else None
    return join(tag("b", id), " ", short, place)


def _table(first: str, second: str, rows: list[tuple[Markup, Child]]) -> Markup:
    return table(f"{first} by {first.lower()}", [first, second], rows)
