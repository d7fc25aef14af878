"""The judging exercises: ratings are the coders', quotes stand as printed, models pass."""

import csv
import datetime as dt
import re
import sys
from pathlib import Path

import pytest

from scrlib.errors import DataError
from scrlib.learning.judging.coded import coded
from scrlib.learning.judging.items import item, read_item
from scrlib.learning.judging.scale import read_scale
from scrlib.learning.judging.sets import read_set
from scrlib.learning.sessions import key, sessions
from scrlib.recommendations import assess
from scrlib.records import Criterion, Recommendation, Verdict
from scrlib.records.learning import CANNOT_JUDGE, Kind, Purpose, Question, Session

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from agreement import split_of  # noqa: E402  # the tool that says what the engine is measured by

DATA = ROOT / "scrlib" / "data"
SETS = ("judge.foundation.40", "judge.mixed.40", "judge.traps.40")
FRESH = ("judge.two_weeks.10", "judge.six_weeks.10")
LETTERS = {"met": "M", "partly": "P", "not_met": "N"}
EVERY = {one.id: one for one in sessions("judge")}
ITEM = (DATA / "learning/judging/items/d039.toml").read_text("utf-8")
SET = (DATA / "learning/judging/sets/1_foundation.toml").read_text("utf-8")

every_set = pytest.mark.parametrize("id", EVERY)


def recorded(file: str) -> dict[str, dict[str, str]]:
    """The rows of a file of codes, by id, read apart from the code that is tested."""
    path = DATA / "recommendations" / f"dev_recommendations_{file}.csv"
    with path.open(encoding="utf-8-sig", newline="") as rows:
        return {row["id"]: row for row in csv.DictReader(rows)}


def asked(session: Session) -> dict[str, Question]:
    """Every question of a session, both forms."""
    return {one.id: one for step in session.steps for one in (*step.asks, *step.b_asks)}


def rated(session: Session) -> list[str]:
    """The ids of its questions that rate a criterion."""
    return [id for id, one in asked(session).items() if one.kind is Kind.RATE]


def items_of(session: Session) -> set[str]:
    """The recommendations that are judged in it."""
    return {id.partition(".")[0] for id in rated(session)}


def pattern(id: str) -> str:
    """The five ratings of a recommendation as letters: "MPMPN"."""
    return "".join(LETTERS[one] for one in coded(id).first.values())


# ---- what is judged


def test_there_are_three_sets_and_ten_fresh_items_for_the_reminders():
    assert tuple(EVERY) == (*SETS, *FRESH)
    assert sum(len(items_of(EVERY[id])) for id in SETS) >= 12
    assert [len(items_of(EVERY[id])) for id in FRESH] == [5, 5]


def test_a_fresh_item_was_never_shown_in_a_set():
    shown = {coded(id).text for one in SETS for id in items_of(EVERY[one])}
    shown |= {read.text for one in SETS for step in EVERY[one].steps for read in step.reads}
    fresh = {coded(id).text for one in FRESH for id in items_of(EVERY[one])}
    assert fresh & shown == set()


def test_help_fades_from_a_worked_example_over_a_half_marked_one_to_none():
    def tables(id: str) -> list[str]:
        return [step.id for step in EVERY[id].steps if any(read.look == "table" for read in step.reads)]

    assert [tables(id) for id in SETS] == [["worked", "half"], ["half"], []]


@pytest.mark.parametrize("id", SETS)
def test_a_set_has_every_step_of_the_loop_in_its_order(id: str):
    loop = [Purpose.AIM, Purpose.BEFORE, Purpose.PAIR, Purpose.COMMIT, Purpose.ROOM, Purpose.TALK]
    loop += [Purpose.AGAIN, Purpose.EXPERT, Purpose.REWRITE, Purpose.AFTER, Purpose.TAKE_AWAY]
    found = list(dict.fromkeys(one.purpose for one in EVERY[id].steps if one.purpose is not Purpose.READ))
    assert found == loop
    assert (EVERY[id].minutes, EVERY[id].alone_minutes) == (40, 20)


@pytest.mark.parametrize("id", SETS)
def test_the_two_blind_items_were_rated_alike_and_are_exchanged_at_the_end(id: str):
    before, after = EVERY[id].step("before"), EVERY[id].step("after")
    assert (before.asks, before.b_asks) == (after.b_asks, after.asks)
    a, b = (next(iter(one)).id.partition(".")[0] for one in (before.asks, before.b_asks))
    assert pattern(a) == pattern(b)
    assert {one.hints for one in (*before.asks, *before.b_asks)} == {()}


@every_set
def test_every_rating_can_be_declined_and_asks_how_sure(id: str):
    questions = asked(EVERY[id])
    for one in rated(EVERY[id]):
        assert [option.id for option in questions[one].options] == ["met", "partly", "not_met", CANNOT_JUDGE]
        assert questions[one].confidence


# ---- what the coders gave


@every_set
def test_what_is_told_is_what_the_coders_recorded(id: str):
    first = {row: codes for file in "abcde" for row, codes in recorded(file).items()}
    second = recorded("second_coder")
    for question in rated(EVERY[id]):
        about, criterion = question.split(".")
        given = [first[about][criterion], *([second[about][criterion]] if about in second else [])]
        found = key(id).question(question)
        assert found is not None
        assert [one.value for one in found.ratings] == given


@every_set
def test_no_recommendation_that_the_engine_is_measured_by_is_shown(id: str):
    every = {
        row["text"]: row["id"]
        for path in (DATA / "recommendations").glob("dev_recommendations_?.csv")
        for row in recorded(path.stem[-1]).values()
        if split_of(row["id"]) != "tune"
    }
    shown = {read.text for step in EVERY[id].steps for read in (*step.reads, *step.b_reads)}
    told = {read.text for step in key(id).steps for read in step.passages}
    assert (shown | told) & every.keys() == set()


@every_set
def test_whoever_chose_what_no_coder_gave_is_told_why(id: str):
    questions = asked(EVERY[id])
    for one in rated(EVERY[id]):
        found = key(id).question(one)
        assert found is not None
        others = {option.id for option in questions[one].options} - found.values - {CANNOT_JUDGE}
        assert [option for option in others if not found.why(option)] == []
        assert found.ratings[0].reason


@every_set
def test_nothing_that_is_told_later_stands_in_the_session(id: str):
    public = repr(EVERY[id])
    later = [words for step in key(id).steps for one in step.questions for _, words in one.feedback]
    later += [one.model for step in key(id).steps for one in step.questions if one.model]
    later += [
        rating.reason
        for step in key(id).steps
        for one in step.questions
        for rating in one.ratings
        if rating.reason
    ]
    assert [words for words in later if words in public] == []


@every_set
def test_whatever_is_quoted_stands_in_a_recommendation_of_the_set(id: str):
    steps = EVERY[id].steps
    shown = [read.text for step in steps for read in (*step.reads, *step.b_reads) if read.look != "text"]
    told = [read.text for step in key(id).steps for read in step.passages if read.look == "text"]
    told += [words for step in key(id).steps for one in step.questions for _, words in one.feedback]
    told += [rating.reason for step in key(id).steps for one in step.questions for rating in one.ratings]
    quoted = [words for text in told for words in re.findall("“([^”]*)”", text)]
    assert [words for words in quoted if not any(words in text for text in shown)] == []
    assert len(quoted) > len(rated(EVERY[id]))


def test_the_order_of_what_would_last_is_that_of_the_coded_strength():
    found = key("judge.mixed.40").question("lasts.order")
    assert found is not None
    assert found.values == {"D024,B011,D041"}
    assert [coded(id).strength for id in ("D024", "B011", "D041")] == ["weaker", "intermediate", "stronger"]


def test_the_pair_of_traps_is_one_that_is_easy_to_tick_and_one_that_holds():
    assert (pattern("B138"), coded("B138").strength) == ("MMMMM", "weaker")
    assert assess(Recommendation(id="B138", text=coded("B138").text)).easy_to_tick
    assert coded("B102").strength == "stronger"


# ---- rewrites


def rewrites() -> list[Question]:
    return [one for id in SETS for one in asked(EVERY[id]).values() if one.kind is Kind.REWRITE]


def verdicts(text: str) -> tuple[dict[Criterion, Verdict | None], bool]:
    found = assess(Recommendation(id="R1", text=text), today=dt.date(2026, 11, 22))
    return {name: judged.verdict for name, judged in found.criteria.items()}, found.easy_to_tick


NEEDED = (Criterion.SPECIFIC, Criterion.MEASURABLE, Criterion.TIMELY)


@pytest.mark.parametrize("question", rewrites(), ids=lambda one: one.id)
def test_a_starter_falls_short_and_its_model_passes_by_the_projects_own_checker(question: Question):
    """To pass: specific, measurable and timely are met, and it is not easy to tick."""
    start, _ = verdicts(question.starter)
    assert {start[one] for one in NEEDED} != {Verdict.MET}
    model = next(found.model for id in SETS if (found := key(id).question(question.id)))
    end, easy = verdicts(model)
    assert ({end[one] for one in NEEDED}, easy) == ({Verdict.MET}, False)


def test_there_is_one_rewrite_in_each_set():
    assert len(rewrites()) == len(SETS)


# ---- refused at load, with the remedy


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("“25%”", "“26%”", "quotes “26%”, which is not in D039"),
        ('id = "D039"', 'id = "D038"', "is about D038"),
        ('id = "D039"', 'id = "A004"', "A004 is kept for measuring the engine"),
        ('id = "D039"', 'id = "F061"', "F061 is kept for measuring the engine"),
        ('id = "D039"', 'id = "Z1"', "no coded recommendation Z1"),
        ("[specific]", "[clear]", "unknown table clear"),
        ("why = ", "because = ", "has no why"),
        ("not_met = ", "nearly = ", "nearly is no rating"),
        ("[specific]", '[specific]\nsecond = "x"', "but one coder only"),
        ("[specific]", "[specific", "cannot be read"),
    ],
)
def test_an_item_that_is_not_right_is_refused_with_its_place(old: str, new: str, said: str):
    with pytest.raises(DataError, match=re.escape(said)):
        read_item("d039.toml", ITEM.replace(old, new))


def test_a_split_without_the_other_reason_is_refused():
    text = re.sub(
        r'second = "[^"]*is passive[^"]*"', "", (DATA / "learning/judging/items/a167.toml").read_text("utf-8")
    )
    with pytest.raises(DataError, match="the coders split, and one reason is missing"):
        read_item("a167.toml", text)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("minutes = 40", "minutes = 41", "takes 41 minutes"),
        ('purpose = "pair"', 'purpose = "paired"', "paired is no purpose"),
        ('reveals = ["commit"]', 'reveals = ["comit"]', "points to the step comit"),
        ('id = "half"', 'id = "pair"', "two steps called pair"),
        ('items = ["A041"]', 'items = ["B158"]', "nothing is said to who finds B158.specific"),
        ('items = ["A041"]', 'items = ["C002"]', "There is no item about C002"),
        ('kind = "reflect"', 'kind = "muse"', "muse is no kind"),
        ('starter_item = "A041"', "", "has no starter_item"),
        ('marks = ["Northbeck', 'marks = ["Southbeck', "which is not there"),
        ("hinted = true", "hint = true", "unknown key hint"),
        ("source = ", "sauce = ", "has no source"),
    ],
)
def test_a_set_that_is_not_right_is_refused_with_its_step(old: str, new: str, said: str):
    with pytest.raises(DataError, match=re.escape(said)):
        read_set("1_foundation.toml", SET.replace(old, new))


def test_a_scale_with_other_criteria_is_refused():
    with pytest.raises(DataError, match="has no source"):
        read_scale({})


def test_a_recommendation_nobody_wrote_about_is_refused():
    with pytest.raises(DataError, match=re.escape("Write learning/judging/items/c002.toml.")):
        item("C002")
