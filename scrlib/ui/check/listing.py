"""What a visitor does to the list: every verb takes the work and returns it changed, and loses nothing."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from scrlib.documents.layout.labels import typed_label
from scrlib.records import Finding, Recommendation
from scrlib.records.ids import next_id
from scrlib.ui.check.work import FINDING, PASSED_OVER, RECOMMENDATION, Entry, Source, Work
from scrlib.ui.problems import FieldProblem

LETTERS = {RECOMMENDATION: "R", FINDING: "F", PASSED_OVER: "P"}  # that an id begins with


def entries_of(
    recommendations: Sequence[Recommendation],
    findings: Sequence[Finding],
    repeats: Iterable[tuple[str, str]] = (),
) -> tuple[Entry, ...]:
    """The list as it was read: everything ticked but the repeats."""
    repeated = dict(repeats)
    return tuple(_entry(one, RECOMMENDATION, repeated) for one in recommendations) + tuple(
        _entry(one, FINDING, repeated) for one in findings
    )


def _entry(one: Recommendation | Finding, kind: str, repeated: Mapping[str, str]) -> Entry:
    return Entry(
        id=one.id,
        kind=kind,
        versions=(one.text,),
        sources=(one.text,),
        where=one.where,
        ticked=one.id not in repeated,
        repeats=repeated.get(one.id, ""),
        answers=(one.finding or "") if isinstance(one, Recommendation) else "",
        beside=one.beside if isinstance(one, Recommendation) else "",
        number=one.number,
    )


def beside(texts: Sequence[str]) -> tuple[Entry, ...]:
    """What was pasted beside the recommendations, to be shown and to be taken where it is one."""
    return tuple(
        Entry(id=f"P{number}", kind=PASSED_OVER, versions=(text,), ticked=False)
        for number, text in enumerate(texts, start=1)
    )


def new_list(work: Work, source: Source, entries: tuple[Entry, ...]) -> Work:
    """A new list in place of the old one and of what was decided about it; the names typed stay."""
    return Work(
        source=source,
        entries=entries,
        pseudonyms=work.pseudonyms,
        reviewer=work.reviewer,
        step="list",
        offers=work.offers,
    )


def added(work: Work, entries: Iterable[Entry]) -> Work:
    """The work with these entries at the end of the list, each under a new id."""
    for entry in entries:
        work = replace(work, entries=(*work.entries, replace(entry, id=free_id(work, entry.kind))))
    return work


def free_id(work: Work, kind: str) -> str:
    """The next id that no entry of this kind has had: "R15"."""
    return next_id((one.id for one in work.entries), LETTERS[kind])


def typed(work: Work, kind: str, text: str) -> Work:
    """The work with a recommendation or finding that the visitor typed."""
    text = _needed(text, f"new-{kind}", f"There is no {kind} to add.", "Type or paste it in the box.")
    number, words = _number_before(text, kind)
    return added(work, [Entry(id="", kind=kind, versions=(words,), where="added by you", number=number)])


def _number_before(text: str, kind: str) -> tuple[str, str]:
    """The number typed before a text ("4. ", "Recommendation 4: ") and the words; "" where there is none."""
    label = typed_label(text)
    before, words = text[: label.end].rstrip(), text[label.end :]
    marked = label.kind in (kind, "number") and before.endswith(tuple(".:)"))
    return (label.number, words) if marked and label.number and words else ("", text)


def ticks(work: Work, form: Mapping[str, str | list[str]]) -> Work:
    """The work with each box on the screen ticked as the visitor has it."""
    for entry in work.entries:
        ticked = form.get(f"tick-{entry.id}")
        if ticked is not None and bool(ticked) != entry.ticked:
            work = work.with_entry(replace(entry, ticked=bool(ticked)))
    return work


def corrected(work: Work, id: str, text: str) -> Work:
    """The work with the text of an entry put right; after a rewriting this is a further version."""
    entry = work.entry(id)
    text = _needed(text, f"text-{id}", "The text is empty.", "Type it, or untick it to leave it out.")
    if text == entry.text:
        return work
    kept = entry.versions if entry.rewritten else ()
    return work.with_entry(replace(entry, versions=(*kept, text)))


def split(work: Work, id: str, text: str) -> Work:
    """The work with an entry made into two or more, at the empty lines of `text`.

    Raises FieldProblem where there is none.
    """
    entry = work.entry(id)
    parts = [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]
    if len(parts) < 2:
        raise FieldProblem(
            "There is no empty line to split at.",
            "Put an empty line where the second one begins.",
            f"text-{id}",
        )
    first = replace(entry, versions=(parts[0],), names=())
    place = work.entries.index(entry)
    before, after = work.entries[:place], work.entries[place + 1 :]
    rest: tuple[Entry, ...] = ()
    for part in parts[1:]:
        new = free_id(replace(work, entries=(*work.entries, *rest)), entry.kind)
        rest = (*rest, replace(first, id=new, versions=(part,)))
    return replace(work, entries=(*before, first, *rest, *after))


def merged(work: Work, id: str) -> Work:
    """The work with an entry joined to the one above it, which takes over what was decided about it."""
    entry = work.entry(id)
    same = work.of(entry.kind)
    if entry == same[0]:
        return work
    above = same[same.index(entry) - 1]
    sources = tuple(dict.fromkeys(above.sources + entry.sources))
    joined = replace(
        above,
        versions=(*above.versions[:-1], f"{above.text}\n{entry.text}"),
        sources=sources,
        number=above.number or entry.number,
        beside="\n".join(dict.fromkeys((*above.beside.splitlines(), *entry.beside.splitlines()))),
        ticked=above.ticked or entry.ticked,
    )
    left = tuple(one for one in work.entries if one.id != id)
    decisions = tuple(
        replace(one, key=replace(one.key, entry=above.id)) if one.key.entry == id else one
        for one in work.decisions
    )
    return replace(work, entries=left, decisions=decisions).with_entry(joined)


def moved(work: Work, id: str) -> Work:
    """The work with a recommendation made a finding, or a finding a recommendation, under a new id."""
    return taken_as(work, id, RECOMMENDATION if work.entry(id).kind == FINDING else FINDING)


def taken_as(work: Work, id: str, kind: str) -> Work:
    """The work with an entry made one of this kind, ticked, under a new id."""
    changed = replace(work.entry(id), id=free_id(work, kind), kind=kind, repeats="", number="", ticked=True)
    return replace(work, entries=tuple(changed if one.id == id else one for one in work.entries))


def _needed(text: str, field: str, problem: str, fix: str) -> str:
    if not text.strip():
        raise FieldProblem(problem, fix, field)
    return text.strip()
