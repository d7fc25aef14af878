"""A sample case on paper: what is handed out holds no answers, what the trainer keeps holds them all."""

import io

import pytest
from docx import Document
from on_paper import words_of

from scrlib.documents.paper.cases import chronology_word, notes_word
from scrlib.samples import Sample, samples

EVERY_SAMPLE = pytest.mark.parametrize("one", samples(), ids=lambda one: one.id)


def handed_out(one: Sample) -> bytes:
    return chronology_word(one.title, one.content_notice, one.chronology)


def kept_back(one: Sample) -> str:
    return words_of(
        notes_word(
            one.title,
            aims=one.learning_aims,
            times=one.times,
            notes=one.notes,
            findings=one.findings,
            events=one.chronology,
        )
    )


@EVERY_SAMPLE
def test_a_chronology_has_a_row_for_each_entry_after_its_content_notice(one):
    document = Document(io.BytesIO(handed_out(one)))
    assert any(one.content_notice in paragraph.text for paragraph in document.paragraphs)
    rows = document.tables[0].rows[1:]
    assert [row.cells[0].text for row in rows] == [str(event.sequence) for event in one.chronology]
    assert [row.cells[1].text.partition(",")[0] for row in rows] == [event.when for event in one.chronology]


@EVERY_SAMPLE
def test_a_chronology_that_is_handed_out_holds_nothing_that_the_reviewer_noted(one):
    text = words_of(handed_out(one))
    notes = [event.review_note for event in one.chronology if len(event.review_note) > 20]
    assert notes and [note for note in notes if note in text] == []


@EVERY_SAMPLE
def test_the_trainer_has_every_note_and_finding_and_where_the_records_differ(one):
    text = kept_back(one)
    assert "For the trainer only." in text
    assert [note.title for note in one.notes if note.text not in text] == []
    assert [finding.id for finding in one.findings if finding.text not in text] == []
    differing = next(event for event in one.chronology if event.discrepancy_with and event.review_note)
    assert f"Told differently in {differing.discrepancy_with[0]}" in text
