"""A set too large for one processor is read by all of them, and comes back the same and in order."""

import datetime as dt

import pytest

from scrlib.recommendations import assessment
from scrlib.records import Recommendation

TODAY = dt.date(2026, 11, 22)


def test_a_large_set_gives_what_each_recommendation_gives_alone_in_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    some = [
        Recommendation(id=f"R{n}", text=f"The Trust should audit {n} files by May 2027.") for n in range(5)
    ]
    alone = tuple(assessment.assess(one, today=TODAY) for one in some)
    monkeypatch.setattr(assessment, "LARGE", 4)
    assert assessment.check(some, today=TODAY) == alone
