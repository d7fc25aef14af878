"""The plan in Word for the board, its one page, and the templates that a county may change."""

import io
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from costed_plans import COSTING, PLAN, planned
from costings import action, amount, read
from docx import Document
from docx.oxml.ns import qn

from scrlib.documents import CostedPlan, board_plan, board_summary, board_template
from scrlib.documents.board.template import MEANS
from scrlib.errors import DocumentError
from scrlib.plans.costs import cost
from scrlib.plans.views.paid import beside_total
from scrlib.records.beside import BesideTotal
from scrlib.records.costs import DEALT_WITH, Costing
from scrlib.records.plans import Plan
from scrlib.text import money


def opened(data: bytes) -> Any:
    return Document(io.BytesIO(data))


def board(plan: Plan = PLAN, template: bytes | None = None) -> Any:
    return opened(board_plan(of(COSTING, plan), template))


def of(costing: Costing, plan: Plan = PLAN, beside: BesideTotal | None = None) -> CostedPlan:
    return CostedPlan(plan=plan, costing=costing, costs=cost(costing), money=money, beside=beside)


def rows(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def county(*texts: str) -> bytes:
    """A template of a county's own: a heading, some texts, each a paragraph."""
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    return saved(document)


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_the_board_reads_first_what_the_plan_costs_at_least_and_what_is_not_costed() -> None:
    assert [one.text for one in board().paragraphs[:3]] == [
        "Action plan: Ash",
        "At least £170,000; 5 of 6 actions dealt with",
        "An action is dealt with once it is costed, or said to cost nothing with a reason. "
        "Eight times in ten what is counted so far should lie between £170,000 and £190,000, if the ranges "
        "that were given are right. The cash does not fit: Council is short by £970 in 2026-27 (from March "
        "2027); Board is short by £140 in 2026-27 (from February 2027). £83,000 of the cash falls to none of "
        "the budgets. Not costed yet: A4.",
    ]


def test_each_action_has_a_row_with_its_cost_to_two_figures_and_its_range() -> None:
    table = rows(board().tables[0])
    assert (len(table), table[0][0], table[0][-1]) == (6, "No.", "Cost (rough)")
    assert table[1] == [
        "A1",
        "R1",
        "Review how visits are recorded (1)",
        "Head of Safeguarding\nDetective Superintendent",
        "31 Mar 2027",
        "Children say that somebody listened",
        "Audit of ten records each quarter",
        "On track",
        "£3,100\n(£2,700 to £3,800)",
    ]
    assert [row[-1] for row in table[4:]] == ["Not costed yet", "Costs nothing"]


def test_the_annex_has_the_pence_and_foots_and_never_says_nought_for_what_is_not_costed() -> None:
    annex, agencies, years = (rows(one) for one in board().tables[1:])
    assert annex[1][4:] == ["£1,210.30", "£1,872.00", "£3,082.30"]
    words, state = "Review how visits are recorded (4)", "Not costed yet"
    assert annex[4] == ["A4", words, "Board", state, "", "", state]
    whole = ["Whole plan", "£104,595.87", "£69,612.40", "£174,208.27"]
    assert (agencies[-1], years[-1]) == (whole, whole)


def test_the_page_lies_on_its_side_and_its_headings_are_printed_again_on_each_page() -> None:
    document = board()
    section = document.sections[0]
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (29.7, 21.0)
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_the_one_page_says_what_the_plan_still_lacks() -> None:
    plan = replace(PLAN, actions=(planned(1, owner=()), planned(2, outcome=None), planned(3, owner=())))
    document = opened(board_summary(of(COSTING, plan)))
    assert [one.text for one in document.paragraphs if one.style.name == "List Bullet"] == [
        "No lead: 2 of 3 actions (A1 and A3)",
        "No date: 0 of 3 actions",
        "No word of what will be different: 1 of 3 actions (A2)",
        "No way of knowing whether it helped: 0 of 3 actions",
        "Not costed: A4",
    ]


def test_a_county_changes_the_template_and_word_may_cut_a_place_in_pieces() -> None:
    document = opened(board_template("plan"))
    document.paragraphs[0].text = "Northmere Safeguarding Partnership"
    place = document.add_paragraph()
    for piece in ("Lowest {", "{ low", "est }", "} in all"):
        place.add_run(piece).bold = piece == "est }"
    texts = [one.text for one in board(template=saved(document)).paragraphs]
    assert (texts[0], texts[-1]) == ("Northmere Safeguarding Partnership", "Lowest £140,000 in all")


def test_what_a_plan_says_is_never_taken_for_a_place_of_the_template() -> None:
    table = board(replace(PLAN, actions=(planned(1, action="{{ statement }} {{ nothing }}"),))).tables[0]
    assert table.rows[1].cells[2].text == "{{ statement }} {{ nothing }}"


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        (
            county("{{ headline }} {{ total_cost }}"),
            "The template asks for “total_cost”, and nothing here has that name. Take it out, or use "
            "a name from the template that can be downloaded here.",
        ),
        (
            county("{{ headline }}"),
            "The template has no place for “action.action”. Write {{ action.action }} where it "
            "belongs, then open the template again.",
        ),
        (
            county(),
            "The template has no place for “headline”. Write {{ headline }} where it belongs, then "
            "open the template again.",
        ),
        (
            county("{{ headline }} {{ plan"),
            "The template has a place that is not closed: “{{” and “}}” belong together in one "
            "paragraph. Write each place as {{ name }}, then open the template again.",
        ),
        (
            b"PK\x03\x04 cut short",
            "The file is damaged or was cut short. Open it in the program that made it, save it "
            "again, then open the new file here; nothing was changed.",
        ),
        (
            b"{{ headline }}",
            "The file is damaged or was cut short. Open it in the program that made it, save it "
            "again, then open the new file here; nothing was changed.",
        ),
    ],
)
def test_a_template_that_cannot_be_filled_is_refused_with_one_sentence(
    template: bytes, sentence: str
) -> None:
    with pytest.raises(DocumentError) as refused:
        board(template=template)
    assert str(refused.value) == sentence


def test_a_template_is_words_only_and_cannot_make_anything_run() -> None:
    with pytest.raises(DocumentError, match=r"asks for “''\.__class__”"):
        board(template=county("{{ headline }} {{ ''.__class__ }}"))


def test_a_plan_without_actions_or_costs_still_makes_a_file() -> None:
    assert rows(board(Plan(name="")).tables[0])[1:] == []


def test_a_plan_that_nobody_has_costed_is_not_said_to_cost_nought() -> None:
    costing = replace(COSTING, actions=tuple(replace(COSTING.actions[3], id=f"A{at}") for at in range(20)))
    document = opened(board_summary(of(costing, replace(PLAN, name="plan 7.xlsx"))))
    assert [one.text for one in document.paragraphs[:2]] == [
        "plan 7: on a page",
        "Nothing has been costed yet; 0 of 20 actions dealt with",
    ]
    assert [one.text for one in document.paragraphs if one.text.startswith("Not costed")] == [
        "Not costed: 20 actions"
    ]
    assert "fits every budget" not in document.paragraphs[2].text
    assert [cell.tables for cell in document.tables[0].rows[0].cells] == [[], []]  # no headings over nothing


def test_the_annex_of_a_plan_that_nobody_has_costed_says_so_and_no_pounds() -> None:
    costing = replace(COSTING, actions=(replace(COSTING.actions[3], id="A1"),))
    document = opened(board_plan(of(costing, replace(PLAN, name="plan 7.xlsx"))))
    assert rows(document.tables[-1])[1:] == [["Whole plan", *["Not costed yet"] * 3]]
    assert "Discounted" not in told(costing)


def test_a_place_of_which_nothing_is_said_leaves_no_second_space() -> None:
    costing = replace(COSTING, actions=(replace(COSTING.actions[3], id="A1"),), budgets=())
    paper = opened(board_summary(of(costing))).paragraphs[2].text
    assert paper == f"{DEALT_WITH} No budget has been given, so whether the cash fits cannot be said."


def told(costing: Costing) -> str:
    """What the annex says beside the total."""
    beside = beside_total(costing, cost(costing), ())
    paragraphs = opened(board_plan(of(costing, beside=beside))).paragraphs
    return next(one.text for one in paragraphs if MEANS in one.text).partition(MEANS)[2].strip()


def test_the_annex_tells_what_stands_beside_the_total_and_where_it_comes_from() -> None:
    lines = (
        amount(
            "1000", kind="it", source="Quote; moved from 2022-23 to 2024-25 prices (GDP deflator, June 2026)"
        ),
        amount("500", start="2025-05-01"),
    )
    budgets = [{"funder": "Board", "year": "2025-26", "amount": "505"}]
    plain = read(action(*lines), start="2024-05-01", budgets=budgets, discount_rate="0.035")
    assert told(replace(plain, it_bias=Decimal("0.41"), price_rise=Decimal("0.02"), lines_at="2023-24")) == (
        "Not in the total is optimism on IT, £410.00: 41% of new money on IT lines (HM Treasury, Green "
        "Book supplementary guidance on optimism bias: outsourcing and IT, of capital cost; read through"
        " the R package greenbook). In the money of the year in which it is paid the whole comes to "
        "£1,510.00 (2024-25 £1,000.00; 2025-26 £510.00), with prices that rise 2% in each year that no "
        "index has. In that money Board is short by £5.00 in 2025-26. Discounted at 3.5% it comes to "
        "£1,483.09, and at 3%, to see what hangs on the rate, £1,485.44. Price year: 1 line moved from "
        "2022-23 to 2024-25 prices (GDP deflator, June 2026). The lines were made at 2023-24 prices and "
        "are added up as they stand."
    )


def test_who_is_short_in_two_years_is_named_once() -> None:
    budgets = [{"funder": "Board", "year": year, "amount": "100"} for year in ("2025-26", "2026-27")]
    lines = (amount("100", start="2025-05-01"), amount("100", start="2026-05-01"))
    plain = read(action(*lines), start="2024-05-01", budgets=budgets)
    said = told(replace(plain, price_rise=Decimal("0.10")))
    assert said == (
        "In the money of the year in which it is paid the whole comes to £231.00 (2025-26 "
        "£110.00; 2026-27 £121.00), with prices that rise 10% in each year that no index has. "
        "In that money Board is short by £10.00 in 2025-26 and £21.00 in 2026-27."
    )


def test_budgets_that_suffice_are_not_taken_for_enough_where_cash_falls_to_none_of_them() -> None:
    budgets = [{"funder": "Board", "year": "2026-27", "amount": "2000"}]
    costing = read(action(amount("1000"), amount("400", agency="Trust")), budgets=budgets)
    paper = opened(board_summary(of(costing))).paragraphs[2].text
    assert paper.endswith(
        "The budgets that were given are enough for what they have to pay. "
        "£400 of the cash falls to none of the budgets."
    )


def test_a_plan_of_one_year_in_which_nothing_was_asked_has_nothing_beside_its_total() -> None:
    assert told(read(action(amount("1000")), price_year="2026-27")) == ""
