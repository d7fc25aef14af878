"""By an edition that has no outline, an auditor is still shown where in the report to look first."""

from io import BytesIO

import pytest
from auditor import REPORT, Auditor, in_tab
from docx import Document

from scrlib.audits.guidance_data import editions
from scrlib.audits.moderation.first_looks import first_looks, read_first_looks
from scrlib.audits.moderation.items import audit_items
from scrlib.errors import DataError
from scrlib.tables import parse_table
from scrlib.ui.screen import Upload


@pytest.fixture
def of_2014() -> Auditor:
    """Somebody who audits a review decided in 2014, with the report open."""
    who = in_tab(**{"new-decided": "20 March 2014"})
    return who.press("open_report", upload=Upload(name="robin.docx", data=REPORT.read_bytes()))


def test_what_the_edition_asks_of_the_family_is_looked_for_where_the_family_is_told_of(
    of_2014: Auditor,
) -> None:
    page = of_2014.press("open_item", "family_invited").page
    assert "near what is asked here: Whether members of the family contributed." in page
    assert of_2014.work.read.of("family_contribution").words[:40] in page
    place = of_2014.press("use_place", "family_invited").screen.audit.auditor("1").of("family_invited").place
    assert place == of_2014.work.read.of("family_contribution").where


def test_a_family_that_was_asked_and_declined_is_not_called_uninvited() -> None:
    report, file = Document(), BytesIO()
    report.add_heading("The family")
    report.add_paragraph("Both parents were invited to contribute to the review and declined.")
    report.save(file)
    who = in_tab(**{"new-decided": "20 March 2014"})
    who.press("open_report", upload=Upload(name="robin.docx", data=file.getvalue()))
    page = who.press("open_item", "family_invited").page
    said = "Of that, and not of what is asked here: <b>Seems to say that they were asked and took no part"
    assert said in page


def test_whether_the_author_is_independent_is_looked_for_among_the_facts(of_2014: Auditor) -> None:
    page = of_2014.press("open_item", "independent_author").page
    assert "near what is asked here: Whether the author is independent." in page
    assert "Read: independent" in page


def test_what_no_machine_can_look_for_is_left_to_the_auditor(of_2014: Auditor) -> None:
    assert (
        "Nothing was read for this item: look yourself." in of_2014.press("open_item", "proportionate").page
    )


def test_the_report_is_shown_by_the_outline_of_2006_as_what_was_not_asked_for(of_2014: Auditor) -> None:
    page = of_2014.press("step", "report").page
    assert "This edition has no outline that a report should follow." in page
    assert "What is not there was not asked for." in page
    assert "A first reading" in page


def test_every_look_is_for_something_that_an_edition_asks() -> None:
    asked = {item.id for one in editions() for item in audit_items(one.id)}
    assert set(first_looks()) - asked == set()


def test_a_look_for_nothing_known_is_refused_with_the_remedy() -> None:
    wrong = 'source = "us"\n[[look]]\nasks = ["family_invited"]\nitem = "family_tree"\n'
    with pytest.raises(DataError, match="family_invited says where to look in no way that is known"):
        read_first_looks(parse_table("looks.toml", wrong))
