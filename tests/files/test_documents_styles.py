"""Every style of report gives exactly the recommendations that were put in, and nothing else."""

import pytest
from documents.composite import composed
from documents.reports import STYLES, made

from scrlib.documents import open_document


@pytest.mark.parametrize("name", STYLES)
def test_a_report_of_this_style_gives_back_exactly_its_recommendations(name):
    data, expected = made(name)
    opened = open_document("report.docx", data)
    assert tuple(one.text for one in opened.recommendations) == expected.recommendations


@pytest.mark.parametrize("name", STYLES)
def test_a_report_of_this_style_gives_back_its_findings_and_counts_what_it_prints_again(name):
    data, expected = made(name)
    opened = open_document("report.docx", data)
    assert len(opened.repeats) == expected.repeats
    assert expected.findings is None or tuple(one.text for one in opened.findings) == expected.findings


@pytest.mark.parametrize("seed", range(24))
def test_a_whole_report_put_together_at_random_gives_back_exactly_its_recommendations(seed):
    data, recommendations, repeats = composed(seed)
    opened = open_document("report.docx", data)
    assert tuple(one.text for one in opened.recommendations) == recommendations
    assert len(opened.repeats) == repeats
