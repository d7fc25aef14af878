"""What is in a sample case beside its documents; a faulty row is refused by its number."""

import datetime as dt
import shutil
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.errors import DataError
from scrlib.records.cases import CaseKind, Precision, Seen, Use
from scrlib.samples import load_card, sample, samples
from scrlib.ui.check.state import CheckScreen
from scrlib.ui.plan.state import PlanScreen

EVERY_SAMPLE = pytest.mark.parametrize("one", samples(), ids=lambda one: one.id)


@EVERY_SAMPLE
def test_a_chronology_is_long_enough_to_work_on_and_short_enough_for_a_room(one):
    assert 15 <= len(one.chronology) <= 30
    assert [event.sequence for event in one.chronology] == list(range(1, len(one.chronology) + 1))


@EVERY_SAMPLE
def test_some_dates_stay_uncertain_and_some_entries_do_not_agree(one):
    assert {Precision.MONTH, Precision.ABOUT} <= {event.date_precision for event in one.chronology}
    assert any(event.discrepancy_with for event in one.chronology)


@EVERY_SAMPLE
def test_a_record_that_does_not_say_whether_the_child_was_seen_is_not_a_no(one):
    assert Seen.NOT_RECORDED in {event.child_seen for event in one.chronology}


@EVERY_SAMPLE
def test_entries_with_a_sure_day_stand_in_order(one):
    sure = [event.first_day for event in one.chronology if event.date_precision is Precision.DAY]
    assert sure == sorted(sure)


@EVERY_SAMPLE
def test_there_are_notes_for_every_exercise_that_the_card_gives_a_time_for(one):
    written = {note.use for note in one.notes}
    assert [use for use, _ in one.times if use not in written] == []
    assert None in written


@EVERY_SAMPLE
def test_every_case_has_five_to_eight_findings(one):
    assert 5 <= len(one.findings) <= 8


def test_findings_of_a_review_say_what_its_report_says():
    report = (sample("neglect").folder / "report.txt").read_text("utf-8")
    assert [finding.id for finding in sample("neglect").findings if finding.text not in report] == []


@pytest.mark.parametrize(
    ("case", "number", "when"),
    [
        ("transition", 9, "about 21 April 2025"),
        ("transition", 8, "April 2025"),
        ("transition", 12, "6 May 2025"),
        ("effective_practice", 2, "2021"),
    ],
)
def test_a_date_is_told_no_surer_than_it_is(case, number, when):
    assert sample(case).chronology[number - 1].when == when


def test_a_case_knows_what_it_is_and_how_long_each_use_takes():
    assert [one.kind for one in samples()][3:] == [
        CaseKind.REVIEW,
        CaseKind.NEAR_MISS,
        CaseKind.EFFECTIVE_PRACTICE,
    ]
    assert sample("transition").minutes_for(Use.NEAR_MISS) == 75
    assert sample("neglect").minutes_for(Use.INQUIRY) is None


def broken(tmp_path, file, was, now):
    """The case of the move with one thing in one of its files changed, loaded anew."""
    folder = tmp_path / "transition"
    shutil.copytree(sample("transition").folder, folder)
    text = (folder / file).read_text("utf-8")
    assert was in text
    (folder / file).write_text(text.replace(was, now, 1), "utf-8")
    return load_card(folder / "card.toml")


@pytest.mark.parametrize(
    ("was", "now", "problem"),
    [
        (
            "child_seen,",
            "seen,",
            "has no column 'child_seen' in chronology.csv. Add the column to the first line.",
        ),
        (
            ",yes,not_recorded,",
            ",,not_recorded,",
            "has no child_seen in entry 1 of chronology.csv. Fill in child_seen; where the record "
            "does not say, write not_recorded.",
        ),
        (
            ",yes,not_recorded,",
            ",maybe,not_recorded,",
            "has 'maybe' in child_seen of entry 1 of chronology.csv. Write one of: yes, no, "
            "not_recorded, not_applicable.",
        ),
        (
            "2023-10,month",
            "2023-10,day",
            "has a date that does not fit 'day' in entry 1 of chronology.csv. Write 2025-04-21 for "
            "day or about, 2025-04 for month, 2025 for year.",
        ),
        (
            "2023-10,month",
            "2023-13,month",
            "has a date that does not fit 'month' in entry 1 of chronology.csv. Write 2025-04-21 for "
            "day or about, 2025-04 for month, 2025 for year.",
        ),
        (
            ",10:00,6,",
            ",25:00,6,",
            "has a time that is not one in entry 6 of chronology.csv. Write 14:30, or leave it empty.",
        ),
        (
            ",10:00,6,",
            ",10:00,5,",
            "has the number '5' in entry 6 of chronology.csv. Number the entries in the order to "
            "read: this one is 6.",
        ),
        (
            "2025-02,month,,5,",
            "2025-02,month,5,",
            "has more or fewer values than columns in entry 5 of chronology.csv. Put commas inside quotes.",
        ),
        (
            ",3\n",
            ",3rd\n",
            "has a discrepancy that is no number in entry 1 of chronology.csv. Write the number of "
            "the other entry; several with ; between.",
        ),
        (
            ",3\n",
            ",99\n",
            "differs from no entry in entry 1 of chronology.csv. Write the number of another entry, 1 to 28.",
        ),
        (
            ",3\n",
            ",\n",
            "has a discrepancy told from one side, in entry 3. Write 3 under discrepancy_with in "
            "entry 1 as well.",
        ),
    ],
)
def test_a_faulty_entry_is_refused_by_its_number_with_the_remedy(tmp_path, was, now, problem):
    one = broken(tmp_path, "chronology.csv", was, now)
    with pytest.raises(DataError) as refused:
        assert one.chronology
    assert str(refused.value) == f"The sample case 'transition' {problem}"


def test_a_chronology_that_is_too_short_to_work_on_is_refused(tmp_path):
    one = broken(tmp_path, "chronology.csv", "event_date", "event_date")
    file = one.folder / "chronology.csv"
    file.write_text("\n".join(file.read_text("utf-8").splitlines()[:10]), "utf-8")
    with pytest.raises(DataError, match=r"has 9 entries in chronology\.csv"):
        assert one.chronology


@pytest.mark.parametrize(
    ("file", "was", "now", "problem"),
    [
        ("findings.toml", "level = ", "height = ", r"findings\.toml, \[\[finding\]\] 1 has no level"),
        ("findings.toml", '"organisation"', '"society"', "has 'society' in the finding 'reason_lost'"),
        ("findings.toml", '"systemic"', '"bad luck"', "has 'bad luck' in the finding 'reason_lost'"),
        ("findings.toml", "[1, 3, 8, 15]", "[1, 99]", "no chronology entry under the finding 'reason_lost'"),
        ("findings.toml", '"asked_one_way"', '"reason_lost"', "has the finding 'reason_lost' twice"),
        ("notes.toml", "title = ", "name = ", r"notes\.toml, \[\[note\]\] 1 has no title"),
        ("notes.toml", 'use = "any"', 'use = "fun"', "has 'fun' in the note 'Looking after"),
        ("notes.toml", "minutes = 5", 'minutes = "five"', "no whole number of minutes in the note 'Whose"),
        ("notes.toml", "[[note]]", "[note", r"notes\.toml cannot be read"),
    ],
)
def test_a_faulty_finding_or_note_is_refused_with_the_remedy(tmp_path, file, was, now, problem):
    one = broken(tmp_path, file, was, now)
    with pytest.raises(DataError, match=problem):
        assert one.notes if file == "notes.toml" else one.findings


@pytest.mark.parametrize("name", ["chronology.csv", "findings.toml", "notes.toml", "account.docx"])
def test_a_case_with_a_file_missing_is_refused_when_its_card_is_read(tmp_path, name):
    folder = tmp_path / "transition"
    shutil.copytree(sample("transition").folder, folder)
    (folder / name).unlink()
    with pytest.raises(DataError, match=f"has no {name.removesuffix('.docx')}"):
        load_card(folder / "card.toml")


def test_a_card_alone_reads_no_chronology(tmp_path):
    folder = tmp_path / "transition"
    shutil.copytree(sample("transition").folder, folder)
    (folder / "chronology.csv").write_text("not read yet", "utf-8")
    assert load_card(folder / "card.toml").title == "Near miss: Luca's move"


def test_the_pages_of_recommendations_and_plans_read_no_chronology():
    samples.cache_clear()
    for screen in (CheckScreen(), PlanScreen()):
        assert "Robin" in screen.html()
    assert [one.id for one in samples() if {"chronology", "findings", "notes"} & vars(one).keys()] == []


@given(st.dates(min_value=dt.date(1900, 1, 1)), st.sampled_from(Precision))
def test_a_date_in_words_never_says_more_than_was_written(day, precision):
    kept = {Precision.MONTH: 7, Precision.YEAR: 4}.get(precision, 10)
    one = replace(
        sample("transition").chronology[0],
        event_date=day.isoformat()[:kept],
        first_day=day,
        date_precision=precision,
    )
    told = one.when.split()
    assert told[-1] == str(day.year)
    assert (len(told) > 2) == (precision in (Precision.DAY, Precision.ABOUT))
    assert (told[0] == "about") == (precision is Precision.ABOUT)
