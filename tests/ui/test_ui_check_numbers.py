"""A recommendation is called by its printed number, wherever the Check page speaks of it."""

import io

import openpyxl
import pytest
from docx import Document
from shown import row, step_heading
from visitor import CLEAR, OTHER, WEAK, Visitor, word

from scrlib.documents import open_plan
from scrlib.plans.reading import read_plan
from scrlib.ui.check.assessed import assessed
from scrlib.ui.check.called import called, short
from scrlib.ui.check.work import Entry
from scrlib.ui.screen import Upload

THIRD = "The Hospital should train every midwife to ask about fathers at booking."


def sheet_of(*texts: str) -> bytes:
    """A csv file with the number before each text in a column of its own."""
    rows = (text.split(". ", 1) for text in texts)
    return "\n".join(["Ref,Recommendation", *(f'{number},"{text}"' for number, text in rows)]).encode()


def gapped() -> Visitor:
    """Somebody who opened a report that prints 2, 6 and 9."""
    printed = zip((2, 6, 9), (WEAK, OTHER, CLEAR), strict=True)
    return Visitor().press(
        "open", upload=word("Recommendations", *(f"Recommendation {n}: {text}" for n, text in printed))
    )


def listed(*numbers: str) -> tuple[Entry, ...]:
    """A list whose entries have these printed numbers, each read from a place of its own."""
    return tuple(
        Entry(id=f"R{at}", versions=(f"text {at}",), sources=(f"text {at}",), number=number)
        for at, number in enumerate(numbers, start=1)
    )


def numbers(visitor: Visitor) -> list[str]:
    return list(called(visitor.work.ticked()).values())


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        (["", "", ""], ["1", "2", "3"]),
        (["2", "6", "9"], ["2", "6", "9"]),
        (["4.1", "4.2"], ["4.1", "4.2"]),
        (["R11.", "Six", "LSCB2", "(b)"], ["11", "6", "LSCB2", "b"]),
        (["1", "2", "1", "3"], ["1 (1st)", "2", "1 (3rd)", "3"]),
        (["1", "2", "", "6"], ["1", "2", "3 (our count)", "6"]),
        (["a key of some system", ""], ["1", "2"]),
    ],
)
def test_a_number_is_the_printed_one_and_no_two_are_the_same(printed: list[str], shown: list[str]):
    assert list(called(listed(*printed)).values()) == shown


def test_the_same_words_printed_to_two_agencies_are_no_parts_of_one():
    one, two = (Entry(id=id, versions=("same",), sources=("same",), number="2") for id in ("R1", "R2"))
    assert called((one, two)) == {"R1": "2 (1st)", "R2": "2 (2nd)"}


def test_a_repeat_takes_its_number_from_where_it_is_printed_only_when_it_stands_alone():
    first, again = (
        Entry(id="R1", versions=("a",), number="6"),
        Entry(id="R1b", versions=("a",), number="6", repeats="R1"),
    )
    assert called((first, again)) == {"R1": "6", "R1b": "2 (our count)"}
    assert called((again,)) == {"R1b": "6"}


def test_a_short_name_is_never_that_of_a_finding():
    assert [short(one) for one in ("6", "4.2", "F1", "b")] == ["R6", "R4.2", "Rec F1", "Rec b"]


def test_the_list_and_the_cards_show_the_printed_numbers_and_the_ids_stay():
    visitor = gapped()
    assert [one.id for one in visitor.work.ticked()] == ["R1", "R2", "R3"]
    assert "<b>6. </b>" in visitor.page
    cards = visitor.press("check").press("show", "R2").page
    assert step_heading(cards) == "Recommendation 6, card 2 of 3"
    index = visitor.press("panel", "index").page
    assert [f"<b>{n}. </b>" in index for n in (2, 6, 9, 1, 3)] == [True, True, True, False, False]


def test_the_set_view_links_a_printed_number_to_its_card():
    page = gapped().press("check").press("step", "set").page
    assert ">R6<" in page and ">R3<" not in page


def test_the_plan_begins_with_the_printed_numbers():
    visitor = gapped().press("check").press("step", "take").press("take", "plan")
    sheet = openpyxl.load_workbook(io.BytesIO(visitor.files[-1][1]))["Action plan"]
    assert [sheet.cell(row, 1).value for row in (2, 3, 4)] == ["2", "6", "9"]


def test_numbers_with_a_word_beside_them_are_read_back_from_the_plan():
    texts = (f"1. {WEAK}", f"2. {OTHER}", f"1. {CLEAR}")
    visitor = Visitor().press("open", upload=Upload(name="list.csv", data=sheet_of(*texts)))
    visitor.press("add", "recommendation", {"new-recommendation": THIRD}).press("check")
    name, data = visitor.press("step", "take").press("take", "plan").files[-1]
    actions = read_plan(open_plan(name, data)).actions
    assert [one.recommendation for one in actions] == ["1 (1st)", "2", "1 (3rd)", "4 (our count)"]


def test_the_checklist_counts_as_the_report_does():
    visitor = gapped().press("check").press("step", "take").press("take", "checklist")
    table = Document(io.BytesIO(visitor.files[-1][1])).tables[0]
    assert [row.cells[0].text for row in table.rows] == ["No.", "2", "6", "9"]


def test_the_parts_of_a_split_are_lettered_and_joined_again_they_are_one():
    visitor = gapped().press("split", "R3", {"text-R3": CLEAR.replace("known. ", "known.\n\n")})
    assert numbers(visitor) == ["2", "6", "9 (a)", "9 (b)"]
    assert numbers(visitor.press("merge", "R4")) == ["2", "6", "9"]


def test_one_that_is_added_with_its_number_has_it_and_one_without_is_counted():
    visitor = gapped().press("add", "recommendation", {"new-recommendation": f"4. {THIRD}"})
    assert (visitor.work.entries[-1].text, numbers(visitor)) == (THIRD, ["2", "6", "9", "4"])
    visitor.press("add", "recommendation", {"new-recommendation": "10 GPs should meet each term."})
    assert (visitor.work.entries[-1].text, numbers(visitor)[-1]) == (
        "10 GPs should meet each term.",
        "5 (our count)",
    )


def test_a_work_saved_before_numbers_were_kept_still_opens():
    visitor = gapped()
    saved = visitor.screen.save().replace(', "number": "6"', "")
    visitor.screen.restore(saved)
    assert numbers(visitor) == ["2", "2 (our count)", "9"]


# ---- findings

UNASKED = "Nobody asked the father where he slept."
DISCHARGED = "The eye clinic discharged her after one missed letter."


def found_at(*numbers: str) -> Visitor:
    """Somebody who opened a report that prints its findings with these numbers."""
    document = Document()
    document.add_heading("Findings")
    for number, text in zip(numbers, (UNASKED, DISCHARGED), strict=True):
        document.add_paragraph(f"Finding {number}: {text}")
    document.add_heading("Recommendations")
    document.add_paragraph(f"Recommendation 1 (Finding {numbers[0]}): {THIRD}")
    file = io.BytesIO()
    document.save(file)
    return Visitor().press("open", upload=Upload(name="draft.docx", data=file.getvalue()))


def findings(visitor: Visitor) -> list[tuple[str, str, str]]:
    """The id, the name and the words of each finding that counts."""
    return [(one.id, one.number, one.text) for one in visitor.work.findings()]


def test_a_finding_is_called_by_its_printed_number_and_its_id_stays():
    visitor = found_at("4", "6")
    assert findings(visitor) == [("F1", "4", UNASKED), ("F2", "6", DISCHARGED)]
    assert "<b>6. </b>Nobody" not in visitor.page and "<b>4. </b>Nobody" in visitor.page


def test_the_set_view_calls_findings_as_the_report_does():
    page = found_at("4", "6").press("check").press("step", "set").page
    assert f"<b>F4. </b>{UNASKED}" in page and f"<b>F6. </b>{DISCHARGED}" in page
    assert ("Finding 6" in page, "Finding 2" in page) == (True, False)


def test_what_the_report_says_of_a_finding_goes_to_the_one_with_that_number():
    visitor = found_at("4", "6")
    assert assessed(visitor.work).numbered[0].recommendation.finding == "F4"


def test_findings_with_letters_are_named_in_full_in_the_set_view():
    page = found_at("B", "C").press("check").press("step", "set").page
    assert row(page, "Finding B. Nobody asked the father where he slept.") == [
        "R1 , open its card as the report says"
    ]
    assert "<b>FB. </b>" not in page


def test_a_finding_that_is_added_with_its_number_has_it():
    visitor = found_at("4", "6").press(
        "add", "finding", {"new-finding": "Finding 5: No interpreter was booked."}
    )
    assert findings(visitor)[-1] == ("F3", "5", "No interpreter was booked.")
