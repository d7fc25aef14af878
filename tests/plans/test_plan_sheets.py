"""Plans in workbooks and csv files."""

import datetime as dt

from tests.documents.plan_files import excel, passed, plan, told

GREEN = "00B050"
AMBER = "FFC000"
RED = "FF0000"


def test_sheets_are_read_one_by_one_and_what_is_no_plan_is_said():
    data = excel(
        {
            "Cover": [["Action plan for Robin"], ["Owner: the Board"]],
            "Actions": [
                ["Thornmere LSCB"],
                [],
                ["Rec no", "Action", "Responsible", "Due", "% complete", "Cost (£)"],
                [1, "Draft it", "Police", dt.date(2013, 9, 30), 0.5, 1200],
                [2, "Launch it", "Health; Education", "Q4 13/14", 1, 0],
                ["2 cont.", "Audit it", "CSC", "end Sept 2013", 0, None],
                [None, None, None, None, None, None],
                ["Total", None, None, None, None, 1200],
            ],
            "Lists": [["Status"], ["Complete"], ["On track"]],
            "Old": [["Rec no", "Action", "Responsible", "Due"], [1, "Something old", "Police", "2012"]],
        },
        hidden=["Old"],
        formats={"E4": "0%", "E5": "0%", "E6": "0%"},
    )
    found = plan(data, "plan.xlsx")
    assert [told(one) for one in found.actions] == [
        ("1", "Draft it", ("Police",), "2013-09-30", "in_progress"),
        ("2", "Launch it", ("Health", "Education"), "2014-03-31", "complete"),
        ("2", "Audit it", ("CSC",), "2013-09-30", "not_started"),
    ]
    assert passed(found) == [
        ("sheet Old", "the sheet is hidden"),
        ("sheet Cover", "no headings of a plan in it"),
        ("sheet Actions row 1", "above the headings"),
        ("sheet Actions row 2", "a blank row"),
        ("sheet Actions row 7", "a blank row"),
        ("sheet Actions row 8", "a total"),
        ("sheet Lists", "no headings of a plan in it"),
    ]


def test_a_key_above_the_headings_gives_letters_their_meaning():
    data = excel(
        {
            "Plan": [
                ["Key: R = not started, A = in progress, G = complete, B = complete and evidenced"],
                ["Ref", "Recommendation", "Actions", "Lead", "By When", "RAG"],
                ["R1", "See the home", "Visit together", "Chair", "31/3/14", "G"],
                [None, None, "Write one record", "Chair", "30/6/14", "A"],
                ["R2", "See fathers", "Change the form", "Named Nurse", "31/03/2014", "b"],
            ]
        }
    )
    found = plan(data, "plan.xlsx")
    assert [told(one) for one in found.actions] == [
        ("R1", "Visit together", ("Chair",), "2014-03-31", "complete"),
        ("R1", "Write one record", ("Chair",), "2014-06-30", "in_progress"),
        ("R2", "Change the form", ("Named Nurse",), "2014-03-31", "complete"),
    ]
    assert passed(found) == [("sheet Plan row 1", "the key to the colours")]


def test_a_key_below_the_rows_gives_colours_their_meaning():
    data = excel(
        {
            "Plan": [
                ["Recommendation", "Action", "Owner", "By when", "RAG"],
                ["1. See the home", "Visit together", "Chair", dt.datetime(2014, 3, 31), ("", GREEN)],
                ["^", "Write one record", "Board Manager", dt.datetime(2014, 4, 30), "Amber – two delivered"],
                ["2. See fathers", "Change the form", "Named Nurse", "Q2 14/15", ("", RED)],
                ["^", "Tell the wards", "Named Nurse", "Q2 14/15", "Amber - completed"],
                [],
                ["Key:"],
                ["Green", "Complete"],
                ["Amber", "In progress, on track"],
                ["Red", "Not started"],
            ]
        }
    )
    found = plan(data, "plan.xlsx")
    assert [told(one) for one in found.actions] == [
        ("1", "Visit together", ("Chair",), "2014-03-31", "complete"),
        ("1", "Write one record", ("Board Manager",), "2014-04-30", "in_progress"),
        ("2", "Change the form", ("Named Nurse",), "2014-09-30", "not_started"),
        ("2", "Tell the wards", ("Named Nurse",), "2014-09-30", "complete"),
    ]
    assert passed(found) == [
        ("sheet Plan row 6", "a blank row"),
        ("sheet Plan row 7", "the key to the colours"),
        ("sheet Plan row 8", "the key to the colours"),
        ("sheet Plan row 9", "the key to the colours"),
        ("sheet Plan row 10", "the key to the colours"),
    ]


def test_a_key_may_be_coloured_cells_with_words():
    data = excel(
        {
            "Plan": [
                ["Recommendation", "Action", "Owner", "By when", "RAG"],
                ["1. See the home", "Visit together", "Chair", "31/3/14", ("", GREEN)],
                ["2. See fathers", "Change the form", "Named Nurse", "Q2 14/15", ("", RED)],
                [],
                [("Complete", GREEN), ("On track", AMBER), ("Overdue", RED)],
            ]
        }
    )
    found = plan(data, "plan.xlsx")
    assert [told(one) for one in found.actions] == [
        ("1", "Visit together", ("Chair",), "2014-03-31", "complete"),
        ("2", "Change the form", ("Named Nurse",), "2014-09-30", "overdue"),
    ]
    assert passed(found) == [
        ("sheet Plan row 4", "a blank row"),
        ("sheet Plan row 5", "the key to the colours"),
    ]


def test_a_sheet_named_after_an_agency_says_who_leads():
    data = excel(
        {
            "Police": [
                ["Ref", "Recommendation", "Action", "Target date", "Status"],
                [1, "The police should write", "Send notices in a day", dt.datetime(2014, 3, 31), "Complete"],
                [None, None, "Audit the notices", dt.date(2014, 4, 30), "Not started"],
            ],
            "Health": [
                ["Recommendation", "Action", "Lead", "Due"],
                ["1. Health should see fathers", "Change the form", "Named Nurse", "31/09/13"],
            ],
        }
    )
    found = plan(data, "plan.xlsx")
    assert [told(one) for one in found.actions] == [
        ("1", "Send notices in a day", ("Police",), "2014-03-31", "complete"),
        ("1", "Audit the notices", ("Police",), "2014-04-30", "not_started"),
        ("1", "Change the form", ("Named Nurse",), "31/09/13", "unknown"),
    ]
    assert passed(found) == []


def test_totals_in_a_workbook_are_no_actions():
    data = excel(
        {
            "P": [
                ["Ref", "Action", "Lead", "Due", "Cost"],
                ["R1", "Draft it", "Chair", "1/4/14", 100],
                ["R1", "Launch it", "Chair", "1/4/14", "£1,200"],
                ["Sub-total", None, None, None, 1300],
                ["R2", "Audit it", "Named Nurse", "1/5/14", "Within existing resources"],
                ["TOTAL", None, None, None, 1300],
            ]
        }
    )
    found = plan(data, "plan.xlsx")
    assert [told(one) for one in found.actions] == [
        ("R1", "Draft it", ("Chair",), "2014-04-01", "unknown"),
        ("R1", "Launch it", ("Chair",), "2014-04-01", "unknown"),
        ("R2", "Audit it", ("Named Nurse",), "2014-05-01", "unknown"),
    ]
    assert passed(found) == [("sheet P row 4", "a total"), ("sheet P row 6", "a total")]


def test_a_date_shown_as_a_month_is_its_last_day():
    data = excel(
        {
            "P": [
                ["Rec", "Action", "Lead", "Due"],
                [1, "Draft it", "Chair", dt.date(2013, 9, 1)],
                [2, "Launch it", "Chair", dt.date(2013, 9, 1)],
            ]
        },
        formats={"D2": "mmm-yy", "D3": "dd/mm/yyyy"},
    )
    found = plan(data, "plan.xlsx")
    assert [told(one) for one in found.actions] == [
        ("1", "Draft it", ("Chair",), "2013-09-30", "unknown"),
        ("2", "Launch it", ("Chair",), "2013-09-01", "unknown"),
    ]
    assert passed(found) == []


def test_a_summary_and_a_register_of_risks_are_no_plans():
    data = excel(
        {
            "Summary": [["Status", "Number of actions"], ["Complete", 3], ["Overdue", 1]],
            "Plan": [
                ["Recommendation", "Action", "Lead", "Target Date", "RAG"],
                ["1", "Draft it", "Chair", dt.datetime(2014, 4, 1), "Complete"],
            ],
            "Risks": [
                ["Risk", "Likelihood", "Impact", "Mitigating action", "Owner"],
                ["Staff leave", 3, 4, "Recruit", "HR"],
            ],
        }
    )
    found = plan(data, "plan.xlsx")
    assert [told(one) for one in found.actions] == [("1", "Draft it", ("Chair",), "2014-04-01", "complete")]
    assert passed(found) == [
        ("sheet Summary", "a summary of numbers, not a plan"),
        ("sheet Risks", "a risk register, not a plan"),
    ]


def test_the_same_action_on_two_sheets_is_read_once():
    data = excel(
        {
            "All": [
                ["Rec", "Action", "Lead", "Due"],
                [1, "Draft it", "Chair", "1/4/14"],
                [2, "Audit it", "Named Nurse", "1/5/14"],
            ],
            "Chair only": [["Rec", "Action", "Lead", "Due"], [1, "Draft it", "Chair", "1/4/14"]],
        }
    )
    found = plan(data, "plan.xlsx")
    assert [told(one) for one in found.actions] == [
        ("1", "Draft it", ("Chair",), "2014-04-01", "unknown"),
        ("2", "Audit it", ("Named Nurse",), "2014-05-01", "unknown"),
    ]
    assert passed(found) == [("sheet Chair only row 2", "the same action as in sheet All row 2")]


def test_a_csv_with_semicolons_and_lines_in_its_cells():
    data = 'Recommendation;Action;Lead;Due date;Status\r\n"1. The Board should, with care, act";"Write\nto all";Chair/Board Manager;30-Sep-13;Completed\r\n;Ring round;Board Manager;Ongoing;In progress\r\n'.encode(
        "utf-8-sig"
    )
    found = plan(data, "plan.csv")
    assert [told(one) for one in found.actions] == [
        ("1", "Write to all", ("Chair", "Board Manager"), "2013-09-30", "complete"),
        ("1", "Ring round", ("Board Manager",), "Ongoing", "in_progress"),
    ]
    assert passed(found) == []


def test_a_csv_with_tabs_and_a_title():
    data = "Action plan for Milo\t\t\t\n\t\t\t\nRec\tAction\tLead\tBy when\n1\tCaf\u00e9 leaflet – write\tChair\t30 Sept 13\n".encode(
        "cp1252"
    )
    found = plan(data, "plan.csv")
    assert [told(one) for one in found.actions] == [
        ("1", "Café leaflet – write", ("Chair",), "2013-09-30", "unknown")
    ]
    assert passed(found) == [("table 1 row 1", "above the headings"), ("table 1 row 2", "a blank row")]


def test_a_question_names_the_column_that_its_reader_sees_however_the_table_is_laid_out():
    heads = ["", "Action 1", "Lead 1", "When 1", "Action 2", "Lead 2", "When 2", "Zed", "Rec"]
    row = ["", "Meet weekly", "Matron", "30/6/21", "Write minutes", "Clerk", "30/7/21", "Forms are used", "1"]
    on_its_side = [
        ["Recommendation", "R1", "R2"],
        ["Action", "Meet weekly", "Train all staff"],
        ["Lead", "Matron", "Trainer"],
        ["Deadline", "30/6/21", "30/7/21"],
        ["Zed", "Forms are used", "People come"],
    ]
    found = plan(excel({"Twice": [heads, row], "Side": on_its_side}), "plan.xlsx")
    assert [(one.table, one.heading, one.place) for one in found.questions] == [
        ("sheet Twice", "Zed", "column H"),
        ("sheet Side", "Zed", "row 5"),
    ]


def test_a_row_with_two_days_is_an_action_though_its_other_words_are_those_of_headings():
    rows = [
        ["Action", "Lead officer", "Start", "Target date", "Monitoring arrangements", "Status"],
        ["Extend the scheme", "Chief Inspector", dt.date(2022, 9, 1), dt.date(2023, 6, 30), "", "Complete"],
        [
            "Brief leads",
            "Adviser",
            dt.date(2022, 9, 1),
            dt.date(2022, 11, 18),
            "Evaluation forms",
            "Complete",
        ],
    ]
    found = plan(excel({"Plan": rows}), "plan.xlsx")
    assert [one.action for one in found.actions] == ["Extend the scheme", "Brief leads"]
