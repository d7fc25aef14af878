"""An audit beside another: last time's answers, two editions, several reports counted, two copies merged."""

import pytest
from audit_logs import AT, WHO, graded, written

from scrlib.audits.moderation import writing
from scrlib.audits.moderation.beside import Line, Put, lines, under
from scrlib.audits.moderation.carry import brought, changed, compares, new_now, no_longer
from scrlib.audits.moderation.copies import brings, differing, made_one
from scrlib.audits.moderation.figures import study_tables
from scrlib.audits.moderation.items import audit_items
from scrlib.audits.moderation.state import audit_of
from scrlib.audits.register.log import Log
from scrlib.errors import ScrError
from scrlib.records.audits import Given, Grade
from scrlib.records.guidance import Strength


def begun(edition: str, *, alone: bool = True) -> Log:
    return written((), writing.begun("Baby report", "report.docx", "", edition, alone=alone))


def finished(edition: str, **grades: Grade) -> Log:
    """An audit by one alone: these grades, and yes for the rest."""
    log = begun(edition)
    for one in audit_items(edition):
        log = graded(log, "1", one.id, grades.get(one.id, Grade.YES), place="page 3")
    return written(log, writing.submitted(audit_of(log), "1"))


def after(last: Log, edition: str) -> Log:
    """A new audit that starts from this one."""
    return written(begun(edition), brought(audit_of(last), "3 May 2026"))


def test_last_times_answers_come_with_their_evidence() -> None:
    audit = audit_of(after(finished("wt2006", genogram=Grade.NO), "wt2006"))
    assert audit.last_title == "Baby report, 3 May 2026"
    last = {one.item: one for one in compares(audit)}
    assert last["genogram"] == Given(item="genogram", grade=Grade.NO, place="page 3")
    assert (len(last), no_longer(audit), new_now(audit)) == (18, (), ())


def test_under_other_criteria_it_says_what_no_longer_compares() -> None:
    audit = audit_of(after(finished("wt2006"), "wt2018"))
    now = {one.id for one in audit_items("wt2018")}
    assert {one.item for one in compares(audit)} <= now
    assert "A genogram" in no_longer(audit)
    assert len(compares(audit)) + len(no_longer(audit)) == 18
    assert len(compares(audit)) + len(new_now(audit)) == len(now)


def test_an_audit_that_is_not_finished_is_not_carried_forward() -> None:
    with pytest.raises(ScrError, match="not finished"):
        brought(audit_of(begun("wt2006")), "today")


def test_one_report_under_two_editions_has_two_results_and_a_list_of_differences() -> None:
    audit = audit_of(finished("wt1999", genogram=Grade.NO))
    first, second = under(audit, "wt1999"), under(audit, "wt2006")
    assert first.counts == second.counts == ((Grade.YES, 17), (Grade.NO, 1))
    both = [one for one in lines(audit, "wt2006") if one.first and one.second]
    apart = [one for one in lines(audit, "wt2006") if not (one.first and one.second)]
    assert Grade.NO in {one.grade for one in both}
    assert apart
    assert {one.grade for one in apart} == {Grade.UNDECIDED}


def line(first: Strength, second: Strength) -> Line:
    return Line(first=Put(words="Is it so?", strength=first), second=Put(words="Is it so?", strength=second))


def test_should_in_one_edition_and_must_in_the_other_is_a_difference() -> None:
    assert line(Strength.SHOULD, Strength.MUST).differs
    assert not line(Strength.MUST, Strength.MUST).differs
    assert not line(Strength.MUST, Strength.NOT_SEEN).differs


def test_both_editions_say_how_strongly_they_put_it() -> None:
    every = {one.second.words: one for one in lines(audit_of(finished("wt2006")), "wt1999") if one.second}
    assert sum(one.weighed for one in every.values()) == 8
    assert {one.first.strength for one in every.values() if one.weighed} == {Strength.SHOULD, Strength.STATES}


def test_a_strength_that_was_not_seen_is_no_difference() -> None:
    unseen = [one for one in lines(audit_of(finished("wt2006")), "wt2010") if one.first and one.second]
    assert [(one.weighed, one.differs) for one in unseen] == [(False, False)] * 3


def test_under_an_edition_without_an_outline_most_is_left_open() -> None:
    found = under(audit_of(finished("wt2006")), "wt2018")
    assert found.open == len(audit_items("wt2018")) - sum(count for _, count in found.counts)
    assert found.open > 0


def test_nothing_of_two_editions_is_told_before_both_have_submitted() -> None:
    log = graded(begun("wt2006", alone=False), "1", "genogram", Grade.NO)
    assert {one.grade for one in lines(audit_of(log), "wt1999")} == {Grade.UNDECIDED}


def test_audits_are_counted_as_the_study_counted() -> None:
    log = finished("wt2006", genogram=Grade.NOT_STATED)
    log = written(log, writing.settled({"months": "14", "pages": "41", "author": "internal"}))
    audits = [
        audit_of(log),
        audit_of(finished("wt2006")),
        audit_of(begun("wt2006")),
        audit_of(finished("wt2018")),
    ]
    tables = {one.id: one for one in study_tables(audits)}
    genogram = next(one.cells for one in tables["16"].rows if one.id == "genogram")
    months = {one.id: one.cells for one in tables["13"].rows}
    assert genogram == (1, 0, 0, 1, 0)
    assert (months["18"], months["not_known"]) == ((1,), (1,))
    assert study_tables(audits[2:]) == ()


def test_the_focus_of_recommendations_and_the_plan_are_counted_too() -> None:
    log = written(finished("wt2006"), writing.settled({"focus:training": "3", "plan:costed": "no"}))
    tables = {one.id: one for one in study_tables([audit_of(log)])}
    assert next(one.cells for one in tables["18"].rows if one.id == "training") == (3,)
    assert next(one.cells for one in tables["20"].rows if one.id == "costed") == (0, 1, 0, 0)


def test_what_changed_since_last_time_is_listed() -> None:
    log = after(finished("wt2006", genogram=Grade.NO), "wt2006")
    for one in audit_items("wt2006"):
        log = graded(log, "1", one.id, Grade.YES)
    log = written(log, writing.submitted(audit_of(log), "1"))
    assert changed(audit_of(log)) == (("A genogram", Grade.NO, Grade.YES),)


def test_a_number_that_is_none_is_refused() -> None:
    with pytest.raises(ScrError, match="not a whole number"):
        writing.settled({"pages": "about forty"})


def test_what_both_copies_changed_is_asked_and_the_rest_is_taken() -> None:
    base = begun("wt2006", alone=False)
    ours = graded(base, "1", "genogram", Grade.YES)
    theirs = graded(graded(base, "1", "genogram", Grade.NO), "1", "contributors", Grade.NO)
    assert brings(ours, theirs) == 2
    (asked,) = differing(ours, theirs, "1")
    assert (asked.what, asked.ours, asked.theirs) == ("A genogram: first auditor, the grade", "yes", "no")
    whole = audit_of(
        made_one(ours, theirs, {asked.name: "theirs"}, who=WHO, at=AT, slot="1", shared=False)
    ).auditor("1")
    assert [(one.item, str(one.grade)) for one in whole.given] == [("genogram", "no"), ("contributors", "no")]


def test_a_clash_of_anothers_grades_is_asked_without_showing_them() -> None:
    base = begun("wt2006", alone=False)
    copies = (graded(base, "2", "genogram", grade) for grade in (Grade.YES, Grade.NO))
    (asked,) = differing(*copies, "1")
    assert asked.ours == asked.theirs == "(hidden until both have submitted)"


def test_anothers_grades_do_not_come_into_a_tab_before_both_have_submitted() -> None:
    base = begun("wt2006", alone=False)
    theirs = graded(base, "2", "genogram", Grade.NO)
    with pytest.raises(ScrError, match="holds the other auditor’s grades"):
        made_one(base, theirs, {}, who=WHO, at=AT, slot="1", shared=False)
    assert brings(made_one(base, theirs, {}, who=WHO, at=AT, slot="1", shared=True), theirs) == 0


def test_a_copy_of_another_audit_is_refused() -> None:
    with pytest.raises(ScrError, match="different registers"):
        brings(begun("wt2006"), begun("wt2006"))
