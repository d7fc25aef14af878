"""How judging one's own draft looks: bring it, choose one, rate it, then see what the checker asks."""

from collections.abc import Sequence

from scrlib.learning.judging.scale import scale
from scrlib.recommendations import assess
from scrlib.records import Assessment, Criterion, Prompt, Recommendation
from scrlib.records.learning import CANNOT_JUDGE
from scrlib.text.saying import counted
from scrlib.ui import pages
from scrlib.ui.caveat import caveat
from scrlib.ui.check.card import judged, marks
from scrlib.ui.components import (
    Problem,
    button,
    buttons,
    details,
    error_for,
    file_picker,
    notice,
    table,
    text_box,
)
from scrlib.ui.frame import step_heading
from scrlib.ui.judge.own import STEP, OwnItem, OwnWork, questions
from scrlib.ui.loop.questions import asked, name_of
from scrlib.ui.loop.told import said
from scrlib.ui.marks import key_to_marks, marked_text
from scrlib.ui.markup import Markup, join, tag

BOX = "own-text"
ENDINGS = ".docx,.xlsx,.csv,.txt"
MOST = 3  # prompts about one recommendation


def own_step(work: OwnWork, problems: Sequence[Problem], sent: str) -> Markup:
    """The part as it looks now. `sent` says how many wait on the page of checks."""
    item = work.item()
    if item is not None:
        return _judged(work, item) if item.sent else _judging(item, problems)
    return _list(work, sent) if work.items else _bring(problems)


def _bring(problems: Sequence[Problem]) -> Markup:
    return join(
        step_heading(
            "Your own draft",
            "Judge your own recommendations first, then see what the checker asks about each.",
        ),
        tag(
            "p",
            "Your text stays in this tab and on the machine that serves this page. A room never sees it.",
        ),
        text_box(
            BOX,
            "Paste your recommendations",
            hint="One or many, with an empty line between them.",
            error=error_for(BOX, problems),
            rows=8,
        ),
        buttons(button("Judge these", "own_read"), _back()),
        file_picker(
            "own-file", "Or open a file", "own_file", accept=ENDINGS, hint="Word, Excel, CSV or plain text."
        ),
    )


def _list(work: OwnWork, sent: str) -> Markup:
    done = sum(one.sent for one in work.items)
    return join(
        step_heading("Your own draft", f"{done} of {counted(len(work.items), 'recommendation')} judged."),
        tag("ol", *(tag("li", _line(one)) for one in work.items), class_="entries"),
        _checks(sent),
        details(
            "own-drop",
            "Bring another draft",
            tag("p", "This takes away the recommendations above and what you said about them."),
            buttons(button("Take them away", "own_drop", plain=True)),
        ),
        buttons(_back()),
    )


def _checks(sent: str) -> Markup:
    """The way to the page of checks, where wording is changed and what is left as it is keeps its reason."""
    if sent:
        return notice(
            tag("p", tag("a", "Go to Check recommendations", href=pages.address(pages.CHECK))), title=sent
        )
    words = "To change their wording, or to keep why you left one as it is, go on in Check recommendations."
    return tag("p", words, " ", button("Send them there", "own_hand", look="link"))


def _line(item: OwnItem) -> Markup:
    label = "Look again" if item.sent else "Judge this one"
    return join(
        tag("p", item.text),
        buttons(button(label, "own_show", item.id, plain=item.sent, more=f"(recommendation {item.id[1:]})")),
    )


def _judging(item: OwnItem, problems: Sequence[Problem]) -> Markup:
    answers = {one.question: one for one in item.answers}
    return join(
        step_heading(
            f"Recommendation {item.id[1:]}", "Your own judgement first. The checker is silent until then."
        ),
        tag("div", tag("p", item.text), class_="rec"),
        tag(
            "div",
            *(
                asked(STEP, one, answers.get(one.id), error=error_for(name_of(STEP, one), problems))
                for one in questions(item)
            ),
            buttons(button("Now show me what the checker asks", "own_send"), _all()),
        ),
    )


def _judged(work: OwnWork, item: OwnItem) -> Markup:
    found = assess(Recommendation(id=item.id, text=item.text))
    asks = found.prompts[:MOST]
    onward = button("Judge the next one", "own_show", after) if (after := work.after()) else None
    return join(
        step_heading(f"Recommendation {item.id[1:]}", "You, and the checker, side by side."),
        caveat(),
        tag("div", marked_text(item.text, marks(found, asks)), class_="rec"),
        key_to_marks(),
        table(
            "What you said, and how the checker reads the wording",
            ["", "You", "The checker"],
            _rows(item, found),
        ),
        _differing(item, found),
        *(_prompt(one) for one in asks),
        tag("p", "You know the case; the checker does not."),
        tag("div", onward, _all(), class_="acts go"),
    )


def _rows(item: OwnItem, found: Assessment) -> list[tuple[object, ...]]:
    given = {one.question: one for one in item.answers}
    return [
        (scale().criteria[criterion.value].name, said(question, given[question.id]), judged(found, criterion))
        for question, criterion in zip(questions(item), Criterion, strict=True)
        if question.id in given
    ]


def _differing(item: OwnItem, found: Assessment) -> Markup:
    """Where the two differ, those first of which one was sure."""
    given = {one.question.rpartition(".")[2]: one for one in item.answers}
    names = [
        (given[one.value].confidence != "sure", one.value)
        for one in Criterion
        if given[one.value].value not in (CANNOT_JUDGE, str(found.criteria[one].verdict))
    ]
    if not names:
        return notice(
            tag("p", "That is agreement, not proof: you may both be wrong."), title="You read it alike."
        )
    first = ", ".join(name + ("" if unsure else " (you were sure)") for unsure, name in sorted(names))
    return notice(
        tag("p", "One of you has seen something. Look at the words before you decide which."),
        title=f"You differ on {counted(len(names), 'criterion', 'criteria')}: {first}.",
    )


def _prompt(prompt: Prompt) -> Markup:
    return tag("div", tag("h3", prompt.question), tag("p", prompt.why), class_="prompt consider")


def _all() -> Markup:
    return button("All of my recommendations", "own_show", "", plain=True)


def _back() -> Markup:
    return button("Back to the sets", "own_close", plain=True)
