"""Signs in place of words: markers, coloured dots, ticks of a font of signs, dates that Excel shows as numbers."""

import io

from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import RGBColor

from tests.documents.plan_files import excel, passed, plan, told, word

KEY = "Key: green = complete, amber = in progress, red = not started"
HEAD = ["Rec", "Action", "Lead", "By when", "RAG"]
ROW = ["1", "Write the form", "Matron", "May 2013"]


def with_last(data: bytes, change) -> bytes:
    """The Word file with its table's last cell changed."""
    document = Document(io.BytesIO(data))
    change(document.tables[0].rows[-1].cells[-1].paragraphs[0])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def status(change) -> tuple[str, str]:
    (one,) = plan(with_last(word(KEY, [HEAD, [*ROW, ""]]), change)).actions
    return one.status.value, one.status_words


def test_a_blank_that_is_marked_in_a_colour_is_that_colour():
    def marked(paragraph):
        paragraph.add_run("    ").font.highlight_color = WD_COLOR_INDEX.BRIGHT_GREEN

    assert status(marked) == ("complete", "green (cell colour)")


def test_a_coloured_dot_is_its_colour():
    def dot(paragraph):
        paragraph.add_run("●").font.color.rgb = RGBColor(255, 0, 0)

    assert status(dot) == ("not_started", "●; red (cell colour)")


def test_words_in_a_coloured_ink_are_no_colour():
    def inked(paragraph):
        paragraph.add_run("see notes").font.color.rgb = RGBColor(255, 0, 0)

    assert status(inked) == ("unknown", "see notes")


def test_a_tick_of_a_font_of_signs_is_a_tick():
    def tick(paragraph):
        sign = f'<w:sym {nsdecls("w")} w:font="Wingdings" w:char="F0FC"/>'
        paragraph.add_run()._r.append(parse_xml(sign))

    data = with_last(word([["Rec", "Action", "Lead", "By when", "Done"], [*ROW, ""]]), tick)
    assert [one.status.value for one in plan(data).actions] == ["complete"]


def test_a_date_that_excel_shows_as_a_number_is_a_date():
    rows = [HEAD, ["1", "Write the form", "Matron", 41729, None]]
    assert [told(one)[3] for one in plan(excel({"Plan": rows}), "plan.xlsx").actions] == ["2014-03-31"]


def test_the_owner_of_the_document_leads_no_action_of_a_table_that_names_its_leads():
    rows = [["Owner:", "Business Manager"], HEAD, ["1", "Write the form", None, "May 2013", None]]
    found = plan(excel({"Plan": rows}), "plan.xlsx")
    assert [one.owner for one in found.actions] == [()]
    assert passed(found) == [("sheet Plan row 1", "above the headings")]


def test_a_list_of_tasks_gives_its_actions_under_description_and_its_recommendations_under_title():
    data = (
        b"ID,Title,Description,Assigned To,Due Date,Task Status\n"
        b"17,Rec 3: court delay,Agree a target with the court team,Legal Manager,30/04/2022,Completed\n"
    )
    (one,) = plan(data, "tasks.csv").actions
    assert told(one) == (
        "3",
        "Agree a target with the court team",
        ("Legal Manager",),
        "2022-04-30",
        "complete",
    )


def test_a_key_whose_words_stand_before_its_colours_is_read():
    rows = [HEAD, [*ROW, ("", "00B050")]]
    key = [["Completed", ("", "00B050")], ["Overdue", ("", "FF0000")]]
    found = plan(excel({"Plan": rows, "Key": key}), "plan.xlsx")
    assert [one.status.value for one in found.actions] == ["complete"]
    assert passed(found) == [("sheet Key", "the key to the colours")]


def test_a_row_that_shows_how_a_date_is_written_is_guidance_under_the_headings_only():
    guide = ["Give the number", "Use a verb", "Post title", "dd/mm/yyyy", None]
    rows = [HEAD, guide, ["1", "Write the form", "Matron", "dd/mm/yyyy", None]]
    found = plan(excel({"Plan": [HEAD, ["1", "Try it", "Matron", "May 2013", None], rows[2]]}), "plan.xlsx")
    assert [one.action for one in found.actions] == ["Try it", "Write the form"]
    found = plan(
        excel({"Plan": [HEAD, guide, ["1", "Write the form", "Matron", "May 2013", None]]}), "plan.xlsx"
    )
    assert [one.action for one in found.actions] == ["Write the form"]
    assert passed(found) == [("sheet Plan row 2", "a row of the template, not filled in")]


def test_a_date_moved_to_in_brackets_is_the_one_that_counts():
    rows = [
        ["Rec", "Action", "Lead", "Deadline (original)", "Deadline (revised)"],
        ["1", "Write the form", "Matron", "30/06/2023", "29/09/2023"],
        ["1", "Try the form", "Matron", "31/07/2023", None],
    ]
    found = plan(excel({"Plan": rows}), "plan.xlsx").actions
    assert [str(one.due) for one in found] == ["2023-09-29", "2023-07-31"]


def test_an_agencys_strip_over_a_column_of_recommendations_is_no_recommendation():
    rows = [["Rec", "Action", "Lead"], ["Education actions", "<", "<"], [None, "Write the form", None]]
    assert [told(one)[:3] for one in plan(excel({"Plan": rows}), "plan.xlsx").actions] == [
        (None, "Write the form", ("Education",))
    ]
