"""The right-hand pane of a card: what is strong, the prompts with their answers, the decisions."""

from collections.abc import Iterator, Mapping, Sequence

from scrlib.recommendations.suggestions import other_questions
from scrlib.records import Assessment, Certainty, Prompt
from scrlib.text.saying import sentence
from scrlib.ui.check.deciding import (
    OTHER,
    answers_in_order,
    decisions_on,
    gone,
    open_prompts,
    reason_words,
    reasons,
    shown_prompts,
)
from scrlib.ui.check.quoting import blanks, elsewhere, shown_of
from scrlib.ui.check.work import LEFT, Decision, Entry, PromptKey, Work
from scrlib.ui.components import (
    Option,
    Problem,
    button,
    buttons,
    error_for,
    hidden,
    lines,
    notice,
    radios,
    text_box,
)
from scrlib.ui.marks import badge, letter
from scrlib.ui.markup import Markup, join, tag
from scrlib.words import Words

OTHER_KINDS = {"outcome": "What would be different", "test": "Try and learn", "review": "Look again"}


def prompts_pane(
    work: Work,
    entry: Entry,
    assessment: Assessment,
    words: Words,
    problems: Sequence[Problem],
    *,
    fixed: bool,
) -> Markup:
    """The pane as it looks now. `fixed` leaves out everything that can be pressed, for paper."""
    other = work.other_questions(entry.id).on
    return tag(
        "section",
        _strong(assessment),
        _other_questions(work, entry, fixed)
        if other
        else join(*_prompts(work, entry, assessment, words, problems, fixed)),
        _decided(work, entry, words, fixed),
        aria_label="Prompts",
        class_="pane",
    )


def _strong(assessment: Assessment) -> Markup:
    lines = assessment.strengths or ("Nothing found yet.",)
    return tag(
        "div", tag("h3", "What is strong"), *(tag("p", line) for line in lines), class_="prompt strength"
    )


def _prompts(
    work: Work,
    entry: Entry,
    assessment: Assessment,
    words: Words,
    problems: Sequence[Problem],
    fixed: bool,
) -> tuple[Markup | None, ...]:
    """The prompts still open, worst first: three of them, or all where the visitor asked for all."""
    asked = shown_prompts(work, assessment)
    shown = tuple(
        _prompt(work, key, one, shown_of(one, assessment), words, problems, fixed) for key, one in asked
    )
    if fixed:
        return (_unread(assessment), *shown)
    changing = work.panel == f"change {entry.id}"
    done = not asked and assessment.parse.parsed
    more = len(open_prompts(work, assessment)) - len(asked)
    return (
        _unread(assessment),
        _change(entry, assessment, problems) if changing else None,
        tag("p", "Nothing is left to look at here.") if done else None,
        *shown,
        buttons(
            button(f"Show {more} more", "more", entry.id, plain=True) if more > 0 else None,
            None if shown or changing else button("Change the wording", "change", entry.id, plain=True),
            button("This is not a SMART problem", "not_smart", entry.id, plain=True),
        ),
    )


def _unread(assessment: Assessment) -> Markup | None:
    if assessment.parse.parsed:
        return None
    return notice(
        tag(
            "p",
            "So nothing is said about it here, good or bad. If it asks somebody to do something, you "
            "could say who and what in one sentence.",
        ),
        title="We could not read what this asks for.",
    )


def _prompt(
    work: Work,
    key: PromptKey,
    prompt: Prompt,
    quoted: str,
    words: Words,
    problems: Sequence[Problem],
    fixed: bool,
) -> Markup:
    name = letter(prompt.criterion)[1]
    consider = prompt.certainty is Certainty.JUDGEMENT
    return tag(
        "div",
        tag("h3", badge(prompt.criterion), name, hidden(": consider this" if consider else ": look at this")),
        tag("p", tag("q", quoted)) if quoted else None,
        tag("p", prompt.question, class_="question"),
        tag("p", prompt.why),
        tag("p", blanks(prompt.suggestion), class_="suggestion") if prompt.suggestion else None,
        tag(
            "p",
            "Your judgement is needed" if consider else "Sure from the wording",
            f" · {prompt.source}",
            class_="small",
        ),
        None if fixed else elsewhere(key.slug, prompt),
        None if fixed else _answers(work, key, prompt, words, problems),
        class_="prompt consider" if consider else "prompt",
        id=f"prompt-{key.slug}",
    )


def _answers(work: Work, key: PromptKey, prompt: Prompt, words: Words, problems: Sequence[Problem]) -> Markup:
    """The three answers to a prompt, or the form of the one that was pressed."""
    if work.panel == f"leave {key.slug}":
        return _leave(key, words, problems)
    if work.panel == f"ask {key.slug}":
        return _ask(key)
    about = f"({letter(prompt.criterion)[1].lower()}{f': {prompt.words}' if prompt.words else ''})"
    return buttons(
        button("Change it", "change", key.entry, more=about),
        button("Leave it, because …", "leave", key.slug, plain=True, more=about, id=f"leave-{key.slug}"),
        button("Ask someone", "ask", key.slug, plain=True, more=about, id=f"ask-{key.slug}"),
    )


def _leave(key: PromptKey, words: Words, problems: Sequence[Problem]) -> Markup:
    reason, note = f"reason-{key.slug}", f"note-{key.slug}"
    options = [Option(value=code, label=said) for code, said in reasons(words).items()]
    return tag(
        "div",
        radios(reason, "Why do you leave it as it is?", options, error=error_for(reason, problems)),
        text_box(
            note,
            "In your own words",
            hint=f"Needed for “{reasons(words)[OTHER]}”. It is kept and printed: name nobody.",
            error=error_for(note, problems),
            rows=2,
        ),
        buttons(
            button("Keep this reason", "save_leave", key.slug), button("Close", "close", key.slug, plain=True)
        ),
        class_="panel",
    )


def _ask(key: PromptKey) -> Markup:
    return tag(
        "div",
        text_box(
            f"asked-{key.slug}",
            "What do you want to ask, and whom?",
            hint=(
                "It becomes a comment on these words in the Word file. Left empty, it asks the "
                "question above."
            ),
            rows=2,
        ),
        buttons(
            button("Put it in the Word file", "save_ask", key.slug),
            button("Close", "close", key.slug, plain=True),
        ),
        class_="panel",
    )


def _change(entry: Entry, assessment: Assessment, problems: Sequence[Problem]) -> Markup:
    box = f"wording-{entry.id}"
    return tag(
        "div",
        text_box(
            box,
            "Your new wording",
            entry.text,
            error=error_for(box, problems),
            rows=7,
            data_fresh=str(len(entry.versions)),
        ),
        tag("p", "A pattern to fill in, if it helps: ", blanks(assessment.rewrite), class_="suggestion")
        if assessment.rewrite
        else None,
        buttons(
            button("Check the new wording", "rewrite", entry.id),
            button("Close without changing", "close", entry.id, plain=True),
        ),
        class_="panel",
    )


def _other_questions(work: Work, entry: Entry, fixed: bool) -> Markup:
    """The questions for a problem of judgement, culture or relationships."""
    intro = tag(
        "p",
        "Work of judgement, culture or relationships is seldom mended by a dated task. Other questions fit "
        "it better. Answer those that help.",
    )
    presses = buttons(
        button("Keep these answers", "save_other", entry.id),
        button("Ask about SMART again", "smart", entry.id, plain=True),
    )
    return tag(
        "div",
        tag("h3", "Not a SMART problem"),
        None if fixed else intro,
        *_boxes(work, entry, fixed),
        None if fixed else presses,
        class_="prompt consider",
    )


def _boxes(work: Work, entry: Entry, fixed: bool) -> Iterator[Markup]:
    """A box for each question, under a heading for each kind; on paper the question and the answer."""
    kind = ""
    for n, (one, answer) in enumerate(answers_in_order(work, entry.id)):
        if one.kind != kind:
            kind = one.kind
            yield tag("h4", OTHER_KINDS[kind])
        if fixed:
            yield join(tag("p", one.question, class_="question"), tag("p", lines(answer), class_="answer"))
        else:
            hint = f"{one.why} · {one.source}"
            yield text_box(f"answer-{entry.id}-{n}", one.question, answer, hint=hint, rows=2)


def typed_answers(id: str, form: Mapping[str, str | list[str]]) -> tuple[str, ...] | None:
    """What was typed in answer to the other questions about an entry; None where they are not open."""
    names = [f"answer-{id}-{n}" for n in range(len(other_questions()))]
    return tuple(str(form[name]).strip() for name in names) if all(name in form for name in names) else None


# ---- what was decided


def _decided(work: Work, entry: Entry, words: Words, fixed: bool) -> Markup | None:
    decisions = decisions_on(work, entry)
    if not decisions:
        return None
    return tag(
        "div",
        tag("h3", "What you decided"),
        tag("ul", *(_decision(entry, one, words, fixed) for one in decisions), role="list"),
        class_="decided",
    )


def _decision(entry: Entry, decision: Decision, words: Words, fixed: bool) -> Markup:
    key = decision.key
    quoted = tag("q", key.words) if key.words else None
    return tag(
        "li",
        tag("p", decision_words(decision, words), gone(decision, entry)),
        tag("p", quoted, " ", decision.question, class_="small"),
        None
        if fixed
        else buttons(
            button("Undo", "undo", key.slug, plain=True, more=f"for “{key.words or decision.question}”")
        ),
        id=f"decided-{key.slug}",
    )


def decision_words(decision: Decision, words: Words) -> Markup:
    """A decision in words: "Left as it is: decided by the board"."""
    head, said = (
        ("Left as it is", reason_words(decision, words))
        if decision.kind == LEFT
        else ("To ask someone", decision.note)
    )
    return join(tag("b", head), sentence(f": {said}" if said else ""))
