"""Cells of tables in a PDF: words that a narrow column broke, and rows that a page broke."""

from scrlib.documents.layout.paragraphs import Cell
from scrlib.documents.pdf.cells import joined, whole_words
from scrlib.documents.pdf.pages import rows_joined
from scrlib.documents.pdf.rows import PdfLine


def cell(text: str, page: int, row: int, column: int) -> PdfLine:
    return PdfLine(text=text, page=page, top=1.0, cell=Cell(table=1, row=row, column=column))


def texts(*lines: PdfLine) -> list[str]:
    return [line.text for line in rows_joined(lines)]


def test_a_word_that_stands_whole_elsewhere_is_made_whole_again() -> None:
    known = whole_words(["The neonatal unit had a policy.", "Recomm\nendation"])
    assert joined("Neonata\nl unit to\nupdate the\npolicy", known) == "Neonatal unit to update the policy"
    assert joined("Recomm\nendation", known) == "Recommendation"


def test_short_words_at_the_beginning_of_a_line_stay_words() -> None:
    known = whole_words(["It was all in the home."])
    assert joined("Look\nat the\nplan\nin it", known) == "Look at the plan in it"
    assert joined("What was\nsaid", known) == "What was said"


def test_a_row_that_goes_on_over_the_page_is_one_row() -> None:
    above = cell("2", 1, 3, 0), cell("Add cots to the", 1, 3, 1), cell("Draw up the", 1, 3, 2)
    below = cell("letting procedure.", 2, 4, 1), cell("new form.", 2, 4, 2)
    assert texts(*above, *below) == ["2", "Add cots to the\nletting procedure.", "Draw up the\nnew form."]


def test_a_new_row_on_the_next_page_stays_one() -> None:
    every = cell("2", 1, 3, 0), cell("Add cots.", 1, 3, 1), cell("3", 2, 4, 0), cell("and ring.", 2, 4, 1)
    assert texts(*every) == ["2", "Add cots.", "3", "and ring."]


def test_a_row_whose_first_cell_goes_on_too_is_one_row_where_no_sentence_had_ended() -> None:
    above = cell("The letters went", 1, 3, 0), cell("Workers did not see", 1, 3, 1)
    below = cell("to another house.", 2, 4, 0), cell("the risk.", 2, 4, 1)
    assert texts(*above, *below) == ["The letters went\nto another house.", "Workers did not see\nthe risk."]


def test_items_in_a_cell_stay_on_lines_of_their_own() -> None:
    assert joined("• Nobody\nrang.\n• Nobody wrote.", frozenset()) == "• Nobody rang.\n• Nobody wrote."
