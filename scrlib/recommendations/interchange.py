"""What `scr check` prints: the shape of docs/interfaces.md for programs, and a table to read."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from scrlib.records import Assessment, Certainty, Criterion, Judgement, Prompt, SetPrompt, SetView, Span

SHOWN = {"met": "clear", "partly": "partly", "not_met": "not yet", None: "cannot tell"}
LIMITS = (
    "? your judgement is needed. "
    "This reads wording only: it does not know the case and can be wrong both ways."
)
WIDTH = 60  # characters of a recommendation in the table


def as_json(assessments: Sequence[Assessment], set_view: SetView) -> dict[str, Any]:
    """Plain values in the keys and order of docs/interfaces.md, `scr check --json`.

    Where a text could not be read every verdict is null.
    """
    return {"recommendations": [_recommendation(one) for one in assessments], "set": _set(set_view)}


def json_parts(assessments: Sequence[Assessment], set_view: SetView) -> Iterator[str]:
    """The same as text, piece by piece, so that a set of 50,000 is never held twice."""
    yield '{"recommendations": ['
    for number, one in enumerate(assessments):
        yield (", " if number else "") + json.dumps(_recommendation(one))
    yield f'], "set": {json.dumps(_set(set_view))}}}'


def _set(set_view: SetView) -> dict[str, Any]:
    return {
        "count": set_view.count,
        "focus": {line.code: line.ours for line in set_view.focus},
        "leverage": {line.code: line.ours for line in set_view.leverage},
        "repeats": [[one.first, one.second] for one in set_view.repeats],
        "prompts": [_set_prompt(one) for one in set_view.prompts],
    }


def _recommendation(one: Assessment) -> dict[str, Any]:
    parse = one.parse
    return {
        "id": one.recommendation.id,
        "text": one.recommendation.text,
        "criteria": {
            criterion.value: _judgement(one.criteria[criterion], parse.parsed) for criterion in Criterion
        },
        "parsed": parse.parsed,
        "owner": _words(parse.owners),
        "action": _words(parse.actions),
        "deadline": [
            {"words": found.words, "date": found.date.isoformat() if found.date else None}
            for found in parse.deadlines
        ],
        "measure": _words(parse.measures),
        "outcome": _words(parse.outcomes),
        "finding": one.recommendation.finding,
        "actions": parse.bundled,
        "focus": one.focus.value if one.focus else None,
        "leverage": one.leverage.value if one.leverage else None,
        "attribution": one.attribution.value,
        "easy_to_tick": one.easy_to_tick,
    }


def _judgement(judged: Judgement, parsed: bool) -> dict[str, Any]:
    return {
        "verdict": judged.verdict.value if judged.verdict and parsed else None,
        "certainty": judged.certainty.value,
        "prompts": [_prompt(prompt) for prompt in judged.prompts],
    }


def _prompt(prompt: Prompt) -> dict[str, Any]:
    return {
        "rule": prompt.rule,
        "start": prompt.start,
        "end": prompt.end,
        "words": prompt.words,
        "question": prompt.question,
        "why": prompt.why,
    }


def _set_prompt(prompt: SetPrompt) -> dict[str, Any]:
    return {
        "rule": prompt.rule,
        "title": prompt.title,
        "question": prompt.question,
        "why": prompt.why,
        "source": prompt.source,
        "about": list(prompt.about),
    }


def _words(spans: Sequence[Span]) -> list[str]:
    return [span.words for span in spans]


def as_table(assessments: Sequence[Assessment], set_view: SetView) -> str:
    """A table of the verdicts, the count beside the studies, and what to talk about."""
    names = [criterion.value.capitalize() for criterion in Criterion]
    lines = [["", *names, "Leverage", "Recommendation"]]
    lines += [_row(one) for one in assessments]
    widths = [max(len(line[at]) for line in lines) for at in range(len(lines[0]))]
    table = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines]
    talk = [f"- {prompt.title}. {prompt.question}" for prompt in set_view.prompts]
    return "\n".join(
        [
            *(line.rstrip() for line in table),
            "",
            set_view.count_note,
            *(["", "To talk about:", *talk] if talk else []),
            "",
            LIMITS,
        ]
    )


def _row(one: Assessment) -> list[str]:
    verdicts = [_shown(one.criteria[criterion], one.parse.parsed) for criterion in Criterion]
    text = " ".join(one.recommendation.text.split())
    short = text if len(text) <= WIDTH else text[: WIDTH - 3].rstrip() + "..."
    easy = " (easy to tick)" if one.easy_to_tick else ""
    return [one.recommendation.id, *verdicts, (one.leverage.value if one.leverage else "") + easy, short]


def _shown(judged: Judgement, parsed: bool) -> str:
    verdict = SHOWN[judged.verdict.value if judged.verdict and parsed else None]
    return verdict + ("?" if judged.certainty is Certainty.JUDGEMENT and parsed else "")
