"""A value of an audit is called by words of its page, never by our names for it."""

import pytest

from scrlib.audits.moderation.naming import FIELDS, OF_AUDIT, called
from scrlib.audits.moderation.state import OF_ACTION, OF_GIVEN, TEXTS
from scrlib.records.register import Thing

LABELS = {"genogram": "A genogram"}


@pytest.mark.parametrize(
    ("thing", "id", "field", "words"),
    [
        (Thing.AUDIT, "audit", "decided", "When the review was decided"),
        (Thing.AUDIT, "audit", "fact:focus:training", "For the figures: focus, training"),
        (Thing.AUDIT, "audit", "last:genogram:grade", "A genogram: last time, the grade"),
        (Thing.AUDITOR, "2", "submitted", "Second auditor: submitted"),
        (Thing.GRADE, "1:genogram", "seen_by", "A genogram: first auditor, who has seen it"),
        (Thing.AGREED, "genogram", "reason", "A genogram: why it was agreed"),
        (Thing.ACTION, "3", "due", "An action: by when"),
    ],
)
def test_a_value_of_the_record_is_called_as_the_page_calls_it(thing: Thing, id: str, field: str, words: str):
    assert called(thing, id, field, LABELS) == words


def test_every_value_that_an_audit_keeps_has_words() -> None:
    assert {*OF_GIVEN, *OF_ACTION} - FIELDS.keys() == set()
    assert {*TEXTS, "alone"} - OF_AUDIT.keys() == set()
