"""What leaves the Check page: the files, their comments, and the words to look through first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from scrlib.cases.identifiers import Identifier
from scrlib.documents import Comment, Decided, Passage, checklist, place_comments, plan_rows, plan_seed
from scrlib.records import Prompt
from scrlib.text.saying import counted
from scrlib.ui.check.assessed import Assessed
from scrlib.ui.check.called import called, short
from scrlib.ui.check.deciding import answers_in_order, decisions_on, reason_words, shown_prompts
from scrlib.ui.check.from_table import with_table
from scrlib.ui.check.work import LEFT, Decision, Entry, Work
from scrlib.ui.identifying import in_passages
from scrlib.ui.mime import EXCEL, WORD
from scrlib.words import Words


def comments(
    work: Work, found: Assessed, words: Words, *, prompts: bool, reasons: bool, tracked: bool = False
) -> tuple[Comment, ...]:
    """The comments for the Word file, in the order of the list.

    prompts    also what is still open on each card, as the card shows it
    reasons    also what was left as it is, with the reason
    tracked    a new wording also as a tracked change of the words in the file
    """
    made: list[Comment] = []
    for entry in work.ticked():
        if not entry.sources:
            continue
        if entry.rewritten:
            new = _whole(entry, f"A new wording: {entry.text}")
            made.append(replace(new, instead=entry.text) if tracked and len(entry.sources) == 1 else new)
        elif prompts:
            made += [_on_prompt(entry, one) for _, one in shown_prompts(work, found.of(entry.id))]
        made += _on_decisions(work, entry, words, reasons)
        made += _on_other_questions(work, entry)
    return tuple(made)


def passages(work: Work, opened: Sequence[Passage]) -> tuple[tuple[str, str], ...]:
    """Every text that may leave: the file where it is open (else the list), and what the visitor wrote."""
    names = _names(work)
    listed = [(names[one.id], version) for one in work.entries for version in one.versions]
    listed += [(f"beside {names[one.id]} in its table", one.beside) for one in work.entries if one.beside]
    written = [(f"your note on {names[one.key.entry]}", one.note) for one in _kept(work) if one.note]
    ids = {entry.id for entry in work.entries}
    answers = [
        (f"your answers on {names[one.entry]}", answer)
        for one in work.not_smart
        for answer in one.answers
        if answer and one.entry in ids
    ]
    if not opened:
        return tuple(listed + written + answers)
    new = [(f"your new wording of {names[one.id]}", one.text) for one in work.entries if one.rewritten]
    return tuple([(one.where, one.text) for one in opened] + new + written + answers)


def identifiers(work: Work, opened: Sequence[Passage]) -> tuple[Identifier, ...]:
    """What may identify someone in what leaves, but for declared pseudonyms and the reviewer's own name."""
    return in_passages(passages(work, opened), pseudonyms=work.pseudonyms, reviewer=work.reviewer)


def _kept(work: Work) -> Iterable[Decision]:
    ids = {entry.id for entry in work.entries}
    return (one for one in work.decisions if one.key.entry in ids)


def _names(work: Work) -> dict[str, str]:
    """What each entry of the list is called there, by its id: "recommendation 6"."""
    kinds = dict.fromkeys(entry.kind for entry in work.entries)
    return {id: f"{kind} {number}" for kind in kinds for id, number in called(work.of(kind)).items()}


def _on_prompt(entry: Entry, prompt: Prompt) -> Comment:
    sure = "Sure from the wording." if prompt.certainty == "wording" else "Your judgement is needed."
    said = [prompt.question, prompt.why, prompt.suggestion, f"{sure} Source: {prompt.source}"]
    return _placed(entry, prompt.start, prompt.words, "\n".join(line for line in said if line))


def _on_decisions(work: Work, entry: Entry, words: Words, reasons: bool) -> list[Comment]:
    made = []
    for one in decisions_on(work, entry):
        if one.kind == LEFT and not reasons:
            continue
        said = (
            f"Left as it is: {reason_words(one, words)}."
            if one.kind == LEFT
            else f"To ask: {one.note or one.question}"
        )
        about = f"{said}\n{one.question}" if one.question not in said else said
        made.append(_placed(entry, 0, one.key.words, about))
    return made


def _on_other_questions(work: Work, entry: Entry) -> list[Comment]:
    if not work.other_questions(entry.id).on:
        return []
    given = [(one.question, answer) for one, answer in answers_in_order(work, entry.id) if answer]
    said = [f"{question} {answer}" for question, answer in given] or ["Nothing is answered yet."]
    return [_whole(entry, "\n".join(["Not a SMART problem. Other questions:", *said]))]


def _whole(entry: Entry, text: str) -> Comment:
    source = entry.sources[0]
    return Comment(recommendation=source, start=0, end=len(source), text=text)


def _placed(entry: Entry, start: int, words: str, text: str) -> Comment:
    """A comment on these words where the file has them (nearest to `start`), else on the whole text."""
    for source in entry.sources:
        places = [at for at in range(len(source)) if words and source.startswith(words, at)]
        if places:
            at = min(places, key=lambda place: abs(place - start))
            return Comment(recommendation=source, start=at, end=at + len(words), text=text)
    return _whole(entry, text)


@dataclass(frozen=True, kw_only=True)
class Taken:
    """A file to hand over, and what to say about it."""

    name: str
    data: bytes
    mime: str
    said: str


def word_file(work: Work, made: Sequence[Comment], data: bytes) -> Taken:
    """The visitor's own Word file with the comments in it."""
    commented = place_comments(data, made)
    parts = [
        (len(commented.exact), "on the exact words"),
        (len(commented.nearby), "on the paragraph, because the words have changed"),
        (len(commented.unplaced), "at the start of the file, because their recommendation is not in it"),
        (len(commented.tracked), "also a tracked change, to accept or reject"),
    ]
    places = ", ".join(f"{number} {where}" for number, where in parts if number)
    said = (
        f"{counted(len(made), 'comment')} written: {places}." if made else "There was nothing to comment on."
    )
    return Taken(name=f"{_stem(work)} with comments.docx", data=commented.data, mime=WORD, said=said)


def checklist_file(work: Work, found: Assessed, words: Words) -> Taken:
    """One page of Word: what each recommendation still needs, and what was decided."""
    title = f"Recommendations checked: {_stem(work)}"
    ids = {entry.id for entry in work.ticked()}
    decisions = [_decided(found, one, words) for one in work.decisions if one.key.entry in ids]
    data = checklist(title, found.numbered, found.set_view, decisions, words)
    return Taken(name=f"{_stem(work)} checklist.docx", data=data, mime=WORD, said="The checklist is ready.")


def plan_file(work: Work, found: Assessed) -> Taken:
    """An Excel file with one row for each recommendation, blank where its words and its table say nothing."""
    rows = zip(plan_rows(found.numbered), work.ticked(), strict=True)
    data = plan_seed([with_table(row, entry.beside) for row, entry in rows])
    return Taken(name=f"{_stem(work)} action plan.xlsx", data=data, mime=EXCEL, said="The plan is ready.")


def _decided(found: Assessed, decision: Decision, words: Words) -> Decided:
    return Decided(
        kind=decision.kind,
        recommendation=short(found.number(decision.key.entry)),
        question=decision.question,
        words=decision.key.words,
        said=reason_words(decision, words) if decision.kind == LEFT else decision.note,
    )


def _stem(work: Work) -> str:
    """The beginning of a file's name: the opened file's own, or the day's word for pasted text."""
    name = work.source.name.rsplit(".", 1)[0]
    return name or "Pasted recommendations"
