"""The Audit page: two people write at the same time, each on a page drawn before the other pressed."""

import re

from auditor import ITEMS, Auditor, settled
from visitor import boxes

ITEM = ITEMS[0]


def agreeing(grade: str, reason: str) -> dict[str, str | list[str]]:
    return {f"agree-{ITEM}-grade": grade, f"agree-{ITEM}-reason": reason}


def action(**texts: str) -> dict[str, str | list[str]]:
    return {f"action-{name.replace('_', '-')}": text for name, text in texts.items()}


def test_a_grade_agreed_meanwhile_is_shown_before_it_is_settled_otherwise(
    first: Auditor, second: Auditor
) -> None:
    settled(first, second)
    first.press("step", "compare"), second.press("step", "compare")
    first.press("agree", ITEM, agreeing("partly", "Half is in the summary."))
    second.press("agree", ITEM, agreeing("no", "It is not in the report."))
    assert second.problem == (
        "Meanwhile “partly” was agreed for this item: Half is in the summary. "
        "Talk about it. What you typed is not kept yet: to settle it so all the same, press again."
    )
    assert second.screen.audit.settled(ITEM).grade == "partly"
    assert boxes(second.page)[f"agree-{ITEM}-reason"] == "It is not in the report."
    chosen = [one for one in re.findall(r"<input[^>]*>", second.page) if " checked" in one]
    assert [f'name="agree-{ITEM}-grade"' in one and 'value="no"' in one for one in chosen] == [True]
    second.press("agree", ITEM, agreeing("no", "It is not in the report."))
    assert (second.problem, second.screen.audit.settled(ITEM).grade) == ("", "no")


def test_the_same_grade_agreed_twice_is_no_conflict(first: Auditor, second: Auditor) -> None:
    settled(first, second)
    first.press("step", "compare"), second.press("step", "compare")
    first.press("agree", ITEM, agreeing("partly", "Half is in the summary."))
    assert second.press("agree", ITEM, agreeing("partly", "Half is there.")).problem == ""


def test_what_another_settled_of_the_report_is_not_wiped_by_empty_boxes(
    first: Auditor, second: Auditor
) -> None:
    first.press("settle", "", {"fact-pages": "10", "fact-months": ""})
    second.press("settle", "", {"fact-pages": "", "fact-months": "9"})
    assert second.screen.audit.facts == (("pages", "10"), ("months", "9"))


def test_two_who_change_one_action_at_once_keep_what_each_changed(first: Auditor, second: Auditor) -> None:
    first.press("keep_action", "new", action(new_what="Ask for the genogram", new_due="June 2027"))
    second.press("step", "actions")
    same = {"A1-what": "Ask for the genogram"}
    first.press("keep_action", "A1", action(**same, **{"A1-due": "July 2027", "A1-owner": ""}))
    second.press("keep_action", "A1", action(**same, **{"A1-due": "June 2027", "A1-owner": "Board manager"}))
    one = second.screen.audit.actions[0]
    assert (one.due, one.owner) == ("July 2027", "Board manager")


def test_an_action_taken_out_meanwhile_comes_back_whole(first: Auditor, second: Auditor) -> None:
    typed = {"A1-what": "Ask for the genogram", "A1-due": "June 2027", "A1-owner": "Board manager"}
    first.press("keep_action", "new", action(new_what="Ask for the genogram", new_due="June 2027"))
    second.press("step", "actions")
    first.press("drop_action", "A1")
    second.press("keep_action", "A1", action(**typed))
    one = second.screen.audit.actions[0]
    assert (one.what, one.due, one.owner) == ("Ask for the genogram", "June 2027", "Board manager")
