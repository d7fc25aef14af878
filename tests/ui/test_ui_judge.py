"""The Judge together page without a browser: sets walked alone, a rewrite checked, one's own draft judged."""

import pytest
from shown import step_heading
from visitor import Somebody

from scrlib.errors import ScrError
from scrlib.learning.sessions import key
from scrlib.records.learning import VOTES, Kind, Purpose
from scrlib.ui.judge.own import OwnItem, OwnWork, questions
from scrlib.ui.judge.state import JudgeScreen
from scrlib.ui.loop.questions import name_of
from scrlib.ui.loop.walk import shown
from scrlib.ui.screen import Upload

SET = "judge.foundation.40"
DRAFT = "All agencies should raise awareness of neglect.\n\nThe Trust should review its missed visits."
BETTER = "By 30 September 2027 the Head of the MASH will add the four levels of need to the referral form."


def somebody() -> Somebody:
    return Somebody(JudgeScreen())


def answered(visitor: Somebody, step: str, rating: str = "partly") -> dict[str, str]:
    """Every question of a step answered, as the page sends it."""
    session, walk = visitor.screen.session(visitor.screen.walk()), visitor.screen.walk()
    boxes = {}
    for one in session.questions(step, walk.form):
        value = {Kind.RATE: rating, Kind.CHOOSE: one.options[0].id if one.options else ""}.get(
            one.kind, "A line."
        )
        boxes[name_of(step, one)] = value
        boxes[name_of(step, one, "confidence")] = "sure"
        for n, option in enumerate(one.options if one.kind is Kind.ORDER else (), 1):
            boxes[f"{name_of(step, one)}-place-{n}"] = option.id
    return boxes


def walked(id: str) -> list[tuple[str, str]]:
    """Every page of a whole walk through a set, before and after each sending: (step, page)."""
    visitor = somebody().press("choose", id)
    pages = []
    for one in shown(visitor.screen.session(visitor.screen.walk())):
        visitor.press("go", one.id)
        pages.append((one.id, visitor.page))
        if one.asks or one.again:
            visitor.press("send", form=answered(visitor, one.id)).press("go", one.id)
            pages.append((f"{one.id} sent", visitor.page))
    return pages


# ---- the way through


def test_each_set_says_what_it_is_about_before_it_can_be_begun():
    page = somebody().page
    assert page.index("name an overdose with a small child") < page.index(f'value="{SET}"')
    assert page.count("<b>Before you read: </b>") == 5


@pytest.mark.parametrize(
    "id", ["judge.foundation.40", "judge.mixed.40", "judge.traps.40", "judge.two_weeks.10"]
)
def test_a_set_is_walked_from_its_aim_to_monday(id: str):
    pages = dict(walked(id))
    assert "There is a problem" not in "".join(pages.values())
    assert list(pages)[-1] == "monday sent"


@pytest.mark.parametrize("id", ["judge.foundation.40", "judge.mixed.40", "judge.traps.40"])
def test_no_reason_of_the_coders_and_no_model_is_on_a_page_before_its_step_tells_it(id: str):
    session, pages = somebody().screen.sessions(), walked(id)
    one = next(one for one in session if one.id == id)
    first = {}  # the step that tells the key of another, or of itself
    for step in one.steps:
        for told in step.reveals:
            first.setdefault(told, f"{step.id} sent" if told == step.id else step.id)
    order = [name for name, _ in pages]
    for name, page in pages:
        for found in key(id).steps:
            if order.index(name) < order.index(first.get(found.step, name)):
                kept = [
                    rating.reason for about in found.questions for rating in about.ratings if rating.reason
                ]
                kept += [about.model for about in found.questions if about.model]
                assert [words for words in kept if words in page] == []


def test_the_expert_step_shows_the_recommendation_again_and_quotes_its_words():
    page = dict(walked(SET))["expert"]
    assert page.index("The LSCB should agree a single multi agency") < page.index("Both coders: ")
    assert "“at a conference”" in page


def at_the_rewrite() -> Somebody:
    """Somebody who has sent every vote of the set before its rewriting."""
    visitor = somebody().press("choose", SET)
    for step in ("before", "half", "commit", "again"):
        visitor.press("go", step).press("send", form=answered(visitor, step))
    return visitor.press("go", "rewrite")


def test_a_rewrite_is_checked_beside_its_start_and_only_then_the_model_is_shown():
    visitor = at_the_rewrite()
    assert "One way to put it" not in visitor.page
    visitor.press("send", form={"rewrite-A041-rewrite-answer": BETTER})
    assert "What the checker reads in it" in visitor.page
    assert visitor.page.index("What that changed") < visitor.page.index("One way to put it")


def test_a_rewrite_can_be_tried_again():
    visitor = at_the_rewrite()
    for text in ("The Board should act.", BETTER):
        visitor.press("send", form={"rewrite-A041-rewrite-answer": text})
    assert visitor.screen.walk().given("rewrite")[0].value == BETTER


def test_somebody_who_would_rather_not_can_choose_another():
    visitor = somebody().press("choose", SET).press("close")
    assert step_heading(visitor.page) == "Choose a set"
    assert "Go on<span" in visitor.page


def test_a_room_is_started_only_where_others_can_reach_the_server(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("SCR_ROOM_URL", raising=False)
    visitor = somebody().press("start_room", SET)
    assert visitor.problem == (
        "Nobody else can reach this server yet, so a room would stay empty. Stop the server "
        "and start it again with “scr serve --room” (or “make room”). Only the participants’ "
        "pages are opened to the network, never this one."
    )


# ---- one's own draft


def own() -> Somebody:
    return somebody().press("own_open").press("own_read", form={"own-text": DRAFT})


def rated(id: str, rating: str = "met") -> dict[str, str]:
    boxes = {}
    for one in questions(OwnItem(id=id, text="")):
        boxes |= {name_of("own", one): rating, name_of("own", one, "confidence"): "sure"}
    return boxes


def test_the_checker_is_silent_until_one_has_judged_the_recommendation_oneself():
    visitor = own().press("own_show", "R1")
    assert "checker reads" not in visitor.page
    visitor.press("own_send", form=rated("R1"))
    assert "What you said, and how the checker reads the wording" in visitor.page
    assert "It matches patterns. It does not know your case." in visitor.page


def test_where_one_was_sure_and_the_checker_differs_comes_first():
    page = own().press("own_show", "R1").press("own_send", form=rated("R1")).page
    assert "You differ on 5 criteria: achievable (you were sure)" in page


def test_a_rating_that_lacks_is_asked_for_and_the_others_stay():
    form = rated("R1")
    del form["own-R1-timely-answer"]
    visitor = own().press("own_show", "R1").press("own_send", form=form)
    assert (
        visitor.problem
        == "“Is it timely?” has no answer yet. Choose one. “Cannot judge” is an answer like any other."
    )
    assert visitor.screen.own.item().answers[0].value == "met"


def test_a_judged_recommendation_leads_to_the_next():
    visitor = own().press("own_show", "R1").press("own_send", form=rated("R1"))
    assert 'value="R2">Judge the next one' in visitor.page
    visitor.press("own_show", "R2").press("own_send", form=rated("R2"))
    assert "2 of 2 recommendations judged." in visitor.press("own_show", "").page


def test_a_draft_is_opened_from_a_file():
    visitor = somebody().press("own_open")
    visitor.press("own_file", upload=Upload(name="mine.txt", data=DRAFT.encode()))
    assert [one.id for one in visitor.screen.own.items] == ["R1", "R2"]


def test_an_empty_box_and_a_list_too_long_are_refused_in_words():
    visitor = somebody().press("own_open").press("own_read", form={"own-text": " "})
    assert visitor.problem == "There is no recommendation to read. Paste at least one, or open another file."
    many = "\n\n".join(f"The Trust should review procedure {n} by May." for n in range(41))
    assert (
        visitor.press("own_read", form={"own-text": many}).problem
        == "There are 41 recommendations. Paste those you want to judge, 40 at the most."
    )


def test_ones_own_recommendations_go_on_to_the_page_of_checks_in_the_same_tab():
    visitor = own().press("own_hand")
    assert visitor.handed == [("01_check_recommendations", "Judge together", tuple(DRAFT.split("\n\n")))]
    assert "2 recommendations wait on the page Check recommendations." in visitor.page
    assert "wait on the page" not in visitor.press("own_show", "R1").press("own_show", "").page


def test_another_draft_takes_its_place_only_when_asked():
    visitor = own().press("own_close").press("own_open")
    assert "0 of 2 recommendations judged." in visitor.page
    assert visitor.press("own_drop").screen.own == OwnWork(shown=True)


# ---- kept


def test_walks_and_ones_own_draft_come_back_from_the_tab():
    visitor = own().press("own_show", "R2").press("own_close", form=rated("R2"))
    visitor.press("choose", SET).press("go", "before").press(
        "close", form={"before-A206-timely-answer": "met"}
    )
    again = JudgeScreen()
    again.restore(visitor.screen.save())
    assert (again.work, again.own) == (visitor.screen.work, visitor.screen.own)
    assert again.own.items[1].answers[0].value == "met"


def test_the_pin_of_a_room_is_in_no_saved_work():
    from scrlib.ui.board.start import Started

    visitor = somebody()
    visitor.screen.started = Started(code="ABCDE", pin="739251", url="http://room.example")
    assert "739251" in visitor.page
    assert "739251" not in visitor.screen.save()


@pytest.mark.parametrize(
    ("old", "new"), [('"R2"', '"R1"'), ('"current": ""', '"current": "R9"'), ("own", "owned")]
)
def test_a_damaged_file_is_refused_and_changes_nothing(old: str, new: str):
    visitor = own()
    before = visitor.screen.own
    with pytest.raises(ScrError, match="not a saved workbook"):
        visitor.screen.restore(visitor.screen.save().replace(old, new))
    assert visitor.screen.own == before


def test_every_set_holds_votes_that_lock():
    for one in somebody().screen.sessions():
        assert {step.purpose for step in one.steps} & set(VOTES)
        assert one.steps[-1].purpose is Purpose.TAKE_AWAY
