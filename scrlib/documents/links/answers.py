"""Which finding a recommendation answers, as the document itself says: "Finding 2", "see Recommendation 4", one under the other."""

import re
from collections.abc import Iterator, Mapping, Sequence

from scrlib.documents.links.beneath import beneath
from scrlib.documents.links.following import Following
from scrlib.documents.reading.hits import Hit, Reading
from scrlib.records.cardinals import CARDINAL_VALUES, named_from

WORDS = named_from(1, 20)
ONE = rf"[A-Z]{{0,3}}\.?[ ]?\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}|(?-i:[A-Z]|[ivx]{{1,4}}|[IVX]{{1,4}})\b|(?:{WORDS})\b(?! (?:of|another)\b)"
SOME = rf"(?P<numbers>\(?(?:{ONE})\)?(?:(?:,? and |, ?| ?& ?|,? to | ?[-–—] ?)\(?(?:{ONE})\)?){{0,12}})"
FINDINGS = re.compile(
    r"\b(?:findings?|learning points?|lessons?|lessons? learn(?:ed|t)|themes?|key lines? of enquiry|kloes?|learning|conclusions?|issues?|para(?:graph)?s?\.?"
    rf"|answers|addresses|responds to|arises from|arising from|follows from)\s+(?:(?:to|from|finding|no\.?|number|numbers) ?)?{SOME}"
    rf"|[(\[](?:see |from |re |cf\.? )?(?P<coded>(?:KF|LP|KL|F|L)\.? ?(?:\d{{1,2}}|[IVX]{{1,4}}\b)(?:(?:,? and |, ?| ?& ?)(?:KF|LP|KL|F|L)\.? ?(?:\d{{1,2}}|[IVX]{{1,4}}\b)){{0,8}})[)\]]"
    r"|[(\[](?:see |from |re |cf\.? )?(?P<dotted>\d{1,2}\.\d{1,2}(?:(?:,? and |, ?| ?& ?)\d{1,2}\.\d{1,2}){0,8})[)\]]",
    re.I,
)
RECOMMENDATIONS = re.compile(
    rf"\b(?:recommendations?|recs?)\b\.?\s*(?:(?:no\.?|number|numbers) ?)?{SOME}"
    r"|[(\[](?:see |leads to |→ ?|cf\.? )?(?P<coded>R\.? ?\d{1,2}(?:(?:,? and |, ?| ?& ?)R\.? ?\d{1,2}){0,8})[)\]]",
    re.I,
)
THEME = re.compile(
    rf"\b(?:themes?|finding|learning point|lesson|issue|key line of enquiry|kloe)\s(?P<number>{ONE})(?=\W|$)",
    re.I,
)
OTHERS = re.compile(r"\b(?:previous|earlier|inquiry|laming|munro|another|other|last) (?:\w+ ){0,5}$", re.I)
EACH = re.compile(rf"(?P<one>{ONE})(?: ?(?:[-–—]|\bto\b) ?(?P<last>{ONE}))?", re.I)
BEFORE = 50  # letters before a number that tell whose recommendation it is
LONGEST_RANGE = 20


def answers(reading: Reading) -> dict[int, tuple[int, ...]]:
    """For each recommendation (counted from 0) that is said to answer findings, which ones."""
    by_number = _numbers(reading.findings)
    asked_by_number = _numbers(reading.recommendations)
    by_line = {id(hit.draft.lines[0]): at for at, hit in enumerate(reading.findings)}
    said: dict[int, list[int]] = {at: [] for at in range(len(reading.recommendations))}
    after = Following(reading)
    for at, hit in enumerate(reading.recommendations):
        for text in (*after.of(hit), hit.draft.about, hit.section.title):
            said[at] += [by_number[one] for one in _named(FINDINGS, text) if one in by_number]
    for number, hit in enumerate(reading.findings):
        for text in after.of(hit):
            for one in _named(RECOMMENDATIONS, text):
                if one in asked_by_number:
                    said[asked_by_number[one]].append(number)
    above = beneath(reading)
    for at, hit in enumerate(reading.recommendations):
        line = hit.draft.finding
        if not said[at] and line is not None:
            beside = by_line.get(id(line), by_number.get(_plain(line.label.number)))
            said[at] += [] if beside is None else [beside]
        if not said[at] and at in above:
            said[at].append(above[at])
    return {at: tuple(dict.fromkeys(some)) for at, some in said.items() if some}


def _numbers(hits: Sequence[Hit]) -> Mapping[str, int]:
    """The printed numbers, each with the first that bears it; a number that two bear names neither."""
    found: dict[str, int] = {}
    twice = set()
    for at, hit in enumerate(hits):
        number = _plain(hit.draft.number) or _of_title(hit.section.title)
        if number and found.setdefault(number, at) != at:
            twice.add(number)
    return {number: at for number, at in found.items() if number not in twice}


def _of_title(title: str) -> str:
    """The number of the theme that a finding without one of its own stands under: "8 Theme 4: Parents as partners"."""
    found = THEME.search(title)
    return _plain(found["number"]) if found else ""


def _plain(number: str) -> str:
    """A number without the letters before it: "R3", "LP 3" and "3." are one, "F.IV" and "IV", "three" and "3"."""
    text = number.lower().strip(" .()")
    if text in CARDINAL_VALUES:
        return str(CARDINAL_VALUES[text])
    return re.sub(r"^[a-z]{1,3}\.? ?(?=\d)|^[a-z]{1,3}\. ?(?=[ivx]+$)", "", text)


def _named(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """The numbers that a text names, those between two of a range included."""
    for found in pattern.finditer(text):
        if OTHERS.search(text[max(0, found.start() - BEFORE) : found.start()]):
            continue
        told = next((one for one in found.groupdict().values() if one), "")
        for each in EACH.finditer(told):
            first, last = _plain(each["one"]), _plain(each["last"] or "")
            yield first
            if first.isdigit() and last.isdigit() and int(first) < int(last) <= int(first) + LONGEST_RANGE:
                yield from (str(one) for one in range(int(first) + 1, int(last) + 1))
            elif last:
                yield last
