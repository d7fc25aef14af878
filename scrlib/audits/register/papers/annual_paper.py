"""The table for the annual report, and the whole log as a table."""

import datetime as dt
from collections.abc import Sequence

from scrlib.audits.register.log import Log
from scrlib.audits.register.papers.action_words import (
    answers,
    moment,
    proof,
    short_day,
    stands,
    together,
    what,
)
from scrlib.audits.register.sealing import foot, seal
from scrlib.audits.register.telling import sentences
from scrlib.audits.register.views import annual_table
from scrlib.records.papers import Paper, PaperTable
from scrlib.records.registers import ActionLine, RecommendationLine
from scrlib.text.saying import counted
from scrlib.text.saying import day as day_words

SOURCE = (
    "The shape that the national panel asked of annual reports: what action was taken, and by whom, for the "
    "recommendations of the period (2014, recommendation 9)."
)


def annual_paper(log: Log, *, title: str, first: dt.date, last: dt.date, day: dt.date) -> Paper:
    """The table for the annual report: what became of the recommendations made from `first` to `last`."""
    found = annual_table(log, first, last, day)
    earlier = _advised("Made earlier, with something done in the period or still open", found.earlier)
    undated = _advised("Nobody wrote when these were made", found.undated)
    rest = PaperTable(
        title="Actions that answer no recommendation of the register",
        heads=("No.", "What was to be done", "By whom", "Where it stands", "Evidence and difference"),
        widths=(1.4, 9, 4.5, 4, 7),
        rows=tuple((one.name, one.text, answers(one), stands(one), proof(one)) for one in found.unlinked),
    )
    made = _advised("Recommendations made in the period", found.rows, "None was made in the period.")
    return Paper(
        title=f"{title}: recommendations of {day_words(first)} to {day_words(last)}",
        headline=found.headline,
        facts=(("As it stood on", day_words(day)), ("What the table tells", SOURCE)),
        tables=(made, *(one for one in (earlier, undated, rest) if one.rows)),
        seal=seal(log),
        foot=foot(log),
    )


def log_paper(log: Log, *, title: str) -> Paper:
    """Every entry in order: when, who, what, the value before and since, why, and how its head begins."""
    told = sentences(log, log)
    rows = tuple(
        (str(one.number), moment(one.at), one.who, *said, one.head[:8])
        for one, said in zip(log, told, strict=True)
    )
    return Paper(
        title=f"{title}: the log",
        headline=f"{counted(len(log), 'entry', 'entries')}.",
        tables=(
            PaperTable(
                title="Every entry",
                heads=("No.", "When (UTC)", "Who", "What", "Before", "Since", "Why", "Head"),
                widths=(1.2, 2.6, 2.8, 6.2, 4.3, 4.3, 3.3, 2.0),
                rows=rows,
                empty="No entry yet.",
            ),
        ),
        seal=seal(log),
        foot=foot(log),
    )


def _advised(title: str, lines: Sequence[RecommendationLine], empty: str = "None.") -> PaperTable:
    return PaperTable(
        title=title,
        heads=(
            "No.",
            "Recommendation",
            "What was answered",
            "What was done",
            "By whom",
            "Evidence, and what is different",
        ),
        widths=(1.4, 6.4, 4.3, 6.4, 3.4, 4.8),
        rows=tuple(_of_recommendation(one) for one in lines),
        empty=empty,
    )


def _of_recommendation(line: RecommendationLine) -> tuple[str, ...]:
    review = f"\n({line.review}{f', {short_day(line.made)}' if line.made else ''})" if line.review else ""
    answer = "\n".join(filter(None, (line.response_label, line.response_words, line.response_by)))
    many = len(line.actions) > 1
    return (
        line.number or "–",
        f"{line.text}{review}",
        answer,
        together((_head(one, many) + f"{what(one)} {stands(one)}." for one in line.actions), "No action."),
        together((_head(one, many) + answers(one) for one in line.actions), "Nobody"),
        together((_head(one, many) + proof(one) for one in line.actions), "None"),
    )


def _head(one: ActionLine, many: bool) -> str:
    """The number of an action before its words, where a row tells of several."""
    return f"{one.name}: " if many else ""
