"""What a visitor decides about one recommendation: verbs that take the work and return it changed."""

from dataclasses import replace

from scrlib.recommendations.suggestions import OtherQuestion, other_questions
from scrlib.records import Assessment, Prompt
from scrlib.ui.check.work import ASKED, LEFT, Decision, Entry, NotSmart, PromptKey, Work, keys
from scrlib.ui.problems import FieldProblem
from scrlib.words import Words

OTHER = "other"
MOST_PROMPTS = 3  # on a card, until the visitor asks for more


def gone(decision: Decision, entry: Entry) -> str:
    """What is said after a decision whose words the entry has no more, "" where it has them."""
    return " These words have changed since." if decision.key.words not in entry.text else ""


def reasons(words: Words) -> dict[str, str]:
    """The reasons for leaving a prompt, by code."""
    return {
        "identify": "Naming would identify someone",
        "decided": f"Decided by the {words.board}",
        "system": "A system problem, not SMART",
        OTHER: "Other, write",
    }


def reason_words(decision: Decision, words: Words) -> str:
    """Why a prompt was left, as it is shown and printed."""
    if decision.reason == OTHER:
        return decision.note
    said = reasons(words).get(decision.reason, "")
    return f"{said}: {decision.note}" if decision.note else said


def rewritten(work: Work, id: str, text: str) -> Work:
    """The work with a new wording of an entry. The earlier ones are kept.

    Raises FieldProblem where it is empty or as it was.
    """
    entry, text = work.entry(id), text.strip()
    if not text:
        raise FieldProblem(
            "The new wording is empty.", "Write it, or close the box to keep what there was.", f"wording-{id}"
        )
    if text == entry.text:
        raise FieldProblem(
            "The wording has not changed.", "Change it, or close the box to keep it.", f"wording-{id}"
        )
    return replace(work.with_entry(replace(entry, versions=(*entry.versions, text))), panel="")


def reverted(work: Work, id: str) -> Work:
    """The work with an entry as it read before its last rewriting."""
    entry = work.entry(id)
    if not entry.rewritten:
        return work
    versions = entry.versions[:-1]
    return work.with_entry(replace(entry, versions=versions, names=entry.names[: len(versions) - 1]))


def left(work: Work, key: PromptKey, prompt: Prompt, reason: str, note: str) -> Work:
    """The work with a prompt left as it is, for a reason that is kept.

    Raises FieldProblem without a reason.
    """
    note = note.strip()
    if not reason:
        raise FieldProblem("No reason is chosen.", "Choose why you leave it as it is.", f"reason-{key.slug}")
    if reason == OTHER and not note:
        raise FieldProblem("The reason is empty.", "Write it in the box.", f"note-{key.slug}")
    return decided(work, Decision(key=key, kind=LEFT, question=prompt.question, reason=reason, note=note))


def asked(work: Work, key: PromptKey, prompt: Prompt, note: str) -> Work:
    """The work with a prompt put to somebody: it becomes a comment in the Word file."""
    return decided(work, Decision(key=key, kind=ASKED, question=prompt.question, note=note.strip()))


def decided(work: Work, decision: Decision) -> Work:
    """The work with this decision, in place of an earlier one about the same prompt."""
    others = tuple(one for one in work.decisions if one.key != decision.key)
    return replace(work, decisions=(*others, decision), panel="")


def undone(work: Work, slug: str) -> Work:
    """The work without the decision about this prompt, which is open again."""
    return replace(work, decisions=tuple(one for one in work.decisions if one.key.slug != slug))


def answered(work: Work, answers: NotSmart) -> Work:
    """The work with these answers to the other questions about an entry."""
    others = tuple(one for one in work.not_smart if one.entry != answers.entry)
    return replace(work, not_smart=(*others, answers))


def answers_in_order(work: Work, entry: str) -> tuple[tuple[OtherQuestion, str], ...]:
    """Each of the other questions with the answer given about an entry, "" where there is none yet."""
    questions, given = other_questions(), work.other_questions(entry).answers
    blanks = ("",) * (len(questions) - len(given))
    return tuple(zip(questions, given + blanks, strict=False))


def open_prompts(work: Work, assessment: Assessment) -> tuple[tuple[PromptKey, Prompt], ...]:
    """The prompts of a card that are not answered yet, worst first; none where SMART does not fit."""
    id = assessment.recommendation.id
    if work.other_questions(id).on:
        return ()
    answered = {decision.key for decision in work.decisions}
    prompts = zip(keys(id, assessment.prompts), assessment.prompts, strict=True)
    return tuple((key, prompt) for key, prompt in prompts if key not in answered)


def shown_prompts(work: Work, assessment: Assessment) -> tuple[tuple[PromptKey, Prompt], ...]:
    """Of the open prompts those that the card shows: the worst three, or all where all were asked for."""
    every = open_prompts(work, assessment)
    return every if assessment.recommendation.id in work.shown else every[:MOST_PROMPTS]


def decisions_on(work: Work, entry: Entry) -> tuple[Decision, ...]:
    """What was decided about an entry's prompts, in the order it was decided."""
    return tuple(one for one in work.decisions if one.key.entry == entry.id)
