"""The Audit page: what is read in a report, what is pointed at, and the guidance it is audited by."""

import datetime as dt
from collections.abc import Mapping
from io import BytesIO

from auditor import ITEMS, NEW, REPORT, Auditor, in_tab, nobody, sent
from docx import Document
from scans import drawn
from shown import row
from visitor import boxes

from scrlib.audits.guidance import pack
from scrlib.audits.moderation.beside import Line, Put
from scrlib.records.audits import Grade
from scrlib.records.guidance import Strength
from scrlib.ui.audit.boxes import box
from scrlib.ui.audit.parts.beside_part import alike_part
from scrlib.ui.audit.parts.matrix import matrix
from scrlib.ui.audit.state import AuditScreen
from scrlib.ui.audit.work import PreRead
from scrlib.ui.screen import Upload


def written_at(form: Mapping[str, str], when: dt.datetime) -> Auditor:
    return Auditor(AuditScreen(nobody, lambda: when)).press("begin", "tab", form)


def test_words_that_may_tell_who_somebody_is_are_pointed_at_before_they_are_kept(first: Auditor) -> None:
    first.press("open_item", "genogram").grade("genogram", "yes", words="Jane Wilkins saw him.")
    given = first.screen.audit.auditor("1").of("genogram")
    assert (str(given.grade), given.words) == ("yes", "")
    assert "“Jane Wilkins”: a person" in first.page.replace("<q>", "“").replace("</q>", "”")
    assert first.work.item == "genogram"
    first.press("keep_words", "genogram", {box("1", "genogram", "words"): "Jane Wilkins saw him."})
    assert first.screen.audit.auditor("1").of("genogram").words == "Jane Wilkins saw him."


def test_a_role_in_their_place_is_kept_at_once(first: Auditor) -> None:
    first.press("open_item", "genogram").grade("genogram", "yes", words="Jane Wilkins saw him.")
    first.grade("genogram", "yes", words="The health visitor saw him.")
    assert first.screen.audit.auditor("1").of("genogram").words == "The health visitor saw him."
    assert first.work.drafts == ()


def test_the_report_shows_where_to_look_and_is_not_kept(first: Auditor) -> None:
    first.press("open_report", upload=Upload(name="robin.docx", data=REPORT.read_bytes()))
    assert "A machine read the wording" in first.press("step", "report").page
    first.press("open_item", "family_contribution")
    words = first.work.read.of("family_contribution").words
    assert words
    assert words not in repr(first.screen.log)
    assert not first.screen.audit.auditor("1").given
    assert words.encode() not in sent(first, "file").data


def test_words_that_were_cut_end_between_words_with_a_sign(first: Auditor) -> None:
    first.press("open_report", upload=Upload(name="robin.docx", data=REPORT.read_bytes()))
    page = first.press("step", "report").page
    assert "Subgroup will look at 25 closed …</q>" in page


def test_the_days_of_the_report_stand_against_the_time_limits_of_the_edition(first: Auditor) -> None:
    first.press("open_report", upload=Upload(name="robin.docx", data=REPORT.read_bytes()))
    page = first.press("step", "report").page
    assert "Against the timetable" in page
    assert "The review is finished: within 4 months (8.15)" in page
    assert row(page, "The review is finished: within 4 months (8.15)") == [
        "the decision, 20 March 2012",
        "20 July 2012",
        "Dated 19 November 2012: 4 months after that day. Unless another date was agreed at the "
        "outset. A delay that shows later is discussed as soon as it shows.",
    ]


def test_what_was_read_is_put_into_the_empty_boxes_in_one_press_and_kept_by_another(first: Auditor) -> None:
    first.press("open_report", upload=Upload(name="robin.docx", data=REPORT.read_bytes()))
    first.press("step", "report").press("use_facts", "", {"fact-pages": "", "fact-recommendations": "13"})
    shown = boxes(first.page)
    assert [shown[f"fact-{one}"] for one in ("months", "recommendations", "author")] == [
        "9",
        "13",
        "independent",
    ]
    assert dict(first.screen.audit.facts) == {"recommendations": "13"}
    first.press("settle", "", {name: text for name, text in shown.items() if name.startswith("fact-")})
    kept = dict(first.screen.audit.facts)
    assert (kept["months"], kept["recommendations"], kept["author"]) == ("9", "13", "independent")


def test_a_report_that_cannot_be_read_is_graded_by_hand(first: Auditor) -> None:
    first.press("open_report", upload=Upload(name="scan.pdf", data=drawn("1. The Board should ring.")))
    why = first.screen.log[-1].why
    assert why and why.value == "It could not be read here: it is graded from its own pages."
    assert first.problem == ""
    assert "Grade by hand" in first.press("step", "report").page
    assert (
        first.grade("genogram", "no", place="page 12").screen.audit.auditor("1").of("genogram").place
        == "page 12"
    )


def test_the_name_of_a_file_that_may_tell_who_somebody_is_is_not_kept(first: Auditor) -> None:
    first.press("open_report", upload=Upload(name="SCR_Jane_Wilkins.pdf", data=b"%PDF-1.4 nothing"))
    assert "Wilkins" not in repr(first.screen.log)
    assert first.screen.audit.report.startswith("A file whose name may tell")


def test_a_file_that_is_no_report_does_not_push_out_the_one_that_was_read(first: Auditor) -> None:
    first.press("open_report", upload=Upload(name="robin.docx", data=REPORT.read_bytes()))
    first.press("open_report", upload=Upload(name="x.docx", data=b"not a file of Word"))
    assert first.problem.startswith("The file is damaged or was cut short.")
    assert (first.work.read.name, first.screen.audit.report) == ("robin.docx", "robin.docx")


def test_a_report_that_tells_another_day_of_the_decision_is_pointed_at(first: Auditor) -> None:
    first.press("open_report", upload=Upload(name="robin.docx", data=REPORT.read_bytes()))
    told = "This audit says 20 March 2009. The report seems to say 20 March 2012."
    assert told in first.press("step", "report").page


def test_a_no_that_the_words_of_the_report_gave_is_not_called_nothing(first: Auditor) -> None:
    report, file = Document(), BytesIO()
    report.add_heading("Who contributed")
    report.add_paragraph("No relatives took part in the review. No genogram was drawn up.")
    report.save(file)
    first.press("open_report", upload=Upload(name="robin.docx", data=file.getvalue()))
    assert "Seems to say that none of them took part" in first.press("open_item", "family_contribution").page
    assert "Seems to say that it is not" in first.press("open_item", "genogram").page
    assert "Nothing found" in first.press("open_item", "action_plan").page


def test_an_auditor_without_the_report_is_told_to_open_it(first: Auditor) -> None:
    assert "The report is not open in this tab." in first.press("open_item", ITEMS[0]).page


def test_the_place_that_was_read_is_noted_in_one_press_once_somebody_looked_there(first: Auditor) -> None:
    first.press("open_report", upload=Upload(name="robin.docx", data=REPORT.read_bytes()))
    first.press("open_item", "genogram").press("use_place", "genogram")
    given = first.screen.audit.auditor("1").of("genogram")
    assert given.place == first.work.read.of("genogram").where
    assert given.grade is Grade.UNDECIDED
    assert "note this place" not in first.page


def test_a_day_in_figures_is_written_so_that_nobody_takes_it_for_another() -> None:
    assert in_tab(**{"new-decided": "12/3/09"}).screen.audit.decided == "12 March 2009"
    assert in_tab(**{"new-decided": "March 2009"}).screen.audit.decided == "March 2009"


def test_a_decision_that_is_still_to_come_is_not_audited() -> None:
    new = {**NEW, "new-decided": "2 January 2027"}
    who = written_at(new, dt.datetime(2026, 11, 23, tzinfo=dt.UTC))
    assert who.problem == "2 January 2027 is still to come. Type the day on which it was decided."
    assert who.screen.log == ()


def test_the_day_of_the_decision_can_be_corrected_and_the_guidance_follows_until_somebody_grades() -> None:
    who = in_tab().press("correct_day", "", {"audit-decided": "20/3/04"})
    assert (who.screen.audit.decided, who.screen.audit.edition) == ("20 March 2004", "wt1999")
    assert who.said[-1] == "Corrected. The guidance is Working Together to Safeguard Children (1999)."
    who.grade(ITEMS[0], "yes").press("correct_day", "", {"audit-decided": "20 March 2009"})
    assert who.problem == (
        "Grading has begun: what is asked stays as it is. Start another audit under the other edition."
    )
    who.press("correct_day", "", {"audit-decided": "21 March 2004"})
    assert (who.problem, who.screen.audit.decided) == ("", "21 March 2004")


def test_every_box_that_is_missing_is_told_at_once() -> None:
    who = in_tab(**{"new-title": "", "new-decided": "31/02/2009", "new-role": ""})
    assert [one.field for one in who.screen.problems] == ["new-title", "new-decided", "new-role"]
    assert who.page.count("Type your role.</a>") == 1
    assert who.press("begin", "tab", NEW).screen.problems == ()


def test_an_edition_chosen_by_hand_stays_when_the_day_is_corrected() -> None:
    who = in_tab(**{"new-edition": "wt2013"}).press("correct_day", "", {"audit-decided": "20 March 2004"})
    assert who.screen.audit.edition == "wt2013"


def test_the_invented_report_is_audited_without_a_store() -> None:
    who = Auditor(AuditScreen(nobody)).press("example")
    assert "Not everybody has submitted yet" in who.page
    assert {one.item for one in who.work.read.answers} == set(ITEMS) - {"agency_recommendations"}
    assert "Not moderated" in who.grade_all().press("submit").page


def test_a_case_of_2026_is_steered_away_from_chapter_8() -> None:
    page = in_tab(**{"new-decided": "1 June 2026", "new-edition": "wt2006"}).page
    assert "A decision of 1 June 2026 does not fall under Chapter 8 of the edition of 2006." in page


def test_a_finding_that_was_not_placed_is_shown_with_what_is_near_and_never_called_unanswered() -> None:
    read = PreRead(
        name="report.pdf",
        pages=12,
        findings=(("F1", "Letters were not opened."), ("F2", "The door stayed shut.")),
        recommendations=(("R1", "Ring each family."), ("R2", "Open each letter.")),
        links=(("F1", "R1", "possible"), ("F1", "R2", "stated")),
        places=(("F1", "page 9, number 1, What we found"), ("R2", "page 11, number 2, Our advice")),
    )
    shown = str(matrix(read))
    assert row(shown, "F1 Letters were not opened. (page 9, number 1, What we found)") == [
        "R2: the report says so. R1: perhaps."
    ]
    assert row(shown, "F2 The door stayed shut.") == ["Nothing close in words. Read them side by side."]
    assert "(page 9, number 1, What we found)" in shown
    assert "2 findings: 1 placed by the report itself, 1 with nothing close." in shown


def test_an_audit_by_the_edition_of_its_day_says_why_it_is_not_by_chapter_8() -> None:
    page = in_tab(**{"new-decided": "1 June 2026"}).page
    assert "Working Together to Safeguard Children (2026)" in page
    assert "A decision of 1 June 2026 does not fall under Chapter 8 of the edition of 2006." in page
    assert "does not fall under Chapter 8" not in in_tab().page


def test_two_editions_stand_side_by_side_with_their_caution() -> None:
    page = in_tab().press("beside", "", {"beside-edition": "wt2018"}).page
    assert "An empty place does not mean that the edition is silent" in page


def test_two_editions_show_how_strongly_each_puts_it() -> None:
    page = in_tab().press("beside", "", {"beside-edition": "wt1999"}).page
    assert row(
        page, "Is there a public executive summary with process, key issues and recommendations? (8.33)"
    ) == [
        "Is there a public executive summary with process, key issues and recommendations? (p. 94)",
        "2006: should; 1999: should",
        "not graded",
    ]
    assert "How strongly it is put was seen in both for 8 of them: all alike." in page


def test_should_beside_must_is_said_before_all_else() -> None:
    first, second = (Put(words="Is it so?", strength=one) for one in (Strength.SHOULD, Strength.MUST))
    alike = [Line(first=first, second=first), Line(first=first, second=second)]
    shown = str(alike_part(pack("wt2006"), pack("wt2013"), alike))
    assert "for 2 of them: 1 differs." in shown
    assert shown.index("<b>Differs. </b>2006: should; 2013: must") < shown.index("2006: should; 2013: should")


def test_a_day_that_is_not_clear_links_to_its_box() -> None:
    who = in_tab(**{"new-decided": "last spring"})
    assert (who.screen.problems[0].field, who.screen.log) == ("new-decided", ())


def test_guidance_last_looked_up_over_a_year_ago_says_so() -> None:
    page = written_at(NEW, dt.datetime(2029, 1, 1, tzinfo=dt.UTC)).page
    assert "(2026), was last looked up on 22 November 2026, over a year ago. Check whether" in page
