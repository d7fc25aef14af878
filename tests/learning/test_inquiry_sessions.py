"""The sessions of appreciative inquiry: whole, kind, and with their key kept apart."""

import re
from typing import Any

import pytest

from scrlib.errors import DataError
from scrlib.learning import sessions as registry
from scrlib.learning.inquiry.checklists import check_proposition, falls_short
from scrlib.learning.inquiry.content import content, content_in
from scrlib.learning.inquiry.protocol import conditions, protocol
from scrlib.learning.inquiry.sessions import FILES, key, read_session, sessions
from scrlib.records.learning import Kind, Purpose, Session
from scrlib.records.plain import plain
from scrlib.tables import read_table

FRESH = [one for one in sessions() if one.id.endswith(".10")]
every_session = pytest.mark.parametrize("session", sessions(), ids=lambda one: one.id)
every_loop = pytest.mark.parametrize("session", sessions()[:2], ids=lambda one: one.id)
every_fresh = pytest.mark.parametrize("session", FRESH, ids=lambda one: one.id)
REWRITES = [
    (one, content().keys[one.id].model) for one in content().questions.values() if one.kind is Kind.REWRITE
]
LOOP = [
    Purpose.BEFORE,
    Purpose.PAIR,
    Purpose.COMMIT,
    Purpose.ROOM,
    Purpose.TALK,
    Purpose.AGAIN,
    Purpose.EXPERT,
    Purpose.WRITE,
    Purpose.REWRITE,
    Purpose.AFTER,
    Purpose.TAKE_AWAY,
]


def changed(file: str, step: int | None = None, **changes: Any) -> dict[str, Any]:
    """The table of a session with some values changed, of the session or of one step."""
    table = dict(read_table(file))
    if step is None:
        return table | changes
    table["step"] = [dict(one) | (changes if n == step else {}) for n, one in enumerate(table["step"])]
    return table


def texts(value: Any) -> list[str]:
    """Every text in a record."""
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in texts(part)]


def test_the_sessions_are_on_their_shelf():
    ids = ["inquiry.short.45", "inquiry.full.150", "inquiry.two_weeks.10", "inquiry.six_weeks.10"]
    assert [one.id for one in registry.sessions("inquiry")] == ids
    assert registry.key("inquiry.short.45").session == "inquiry.short.45"


@every_loop
def test_the_whole_loop_is_there_in_its_order(session: Session):
    purposes = [one.purpose for one in session.steps]
    assert set(LOOP) <= set(purposes)
    assert purposes.index(Purpose.BEFORE) < purposes.index(Purpose.PAIR) < purposes.index(Purpose.AGAIN)
    assert purposes[-2:] == [Purpose.AFTER, Purpose.TAKE_AWAY]


@every_loop
def test_the_ground_rule_is_shown_before_and_during(session: Session):
    shown = [
        step.id
        for step in session.steps
        if any(one.title == protocol().ground_rule.title for one in step.reads)
    ]
    assert len(shown) == 2
    assert session.step(shown[0]).purpose is Purpose.NOTICE


def test_the_full_form_goes_through_all_five_stages():
    titles = " ".join(one.title for one in registry.session("inquiry.full.150").steps)
    assert [one.title for one in protocol().stages if one.title in titles] == [
        "Define",
        "Discover",
        "Dream",
        "Design",
        "Deliver",
    ]


@every_loop
def test_who_has_the_other_form_gets_the_same_two_items_the_other_way_round(session: Session):
    before, after = session.step("before"), session.step("after")
    assert (before.asks, before.b_asks) == (after.b_asks, after.asks)
    assert before.asks != before.b_asks


@every_session
def test_every_question_has_one_id_and_every_rating_a_reason_in_the_key(session: Session):
    asked = {one.id: one for step in session.steps for one in (*step.asks, *step.b_asks)}
    rated = [id for id, one in asked.items() if one.kind is Kind.RATE]
    assert [id for id in rated if not key(session.id).question(id).ratings] == []  # type: ignore[union-attr]


@every_session
def test_what_is_told_of_a_step_is_revealed_by_some_step(session: Session):
    revealed = {name for step in session.steps for name in step.reveals}
    assert {one.step for one in key(session.id).steps} <= revealed


@every_session
def test_nothing_of_the_key_is_in_what_may_be_shown_from_the_start(session: Session):
    open_texts = "\n".join(texts(plain(session)))
    own = {one.title for one in content().passages.values()}
    secret = [text for text in texts(plain(key(session.id).steps)) if len(text) > 40 and text not in own]
    assert len(secret) > 4
    assert [text for text in secret if text in open_texts] == []


def test_the_words_a_reason_quotes_stand_in_the_account():
    missing = []
    for account, questions in content().rated.items():
        text = content().passages[f"account:{account}"].text
        for id in questions:
            reason = content().keys[id].ratings[0].reason
            quoted = re.findall(r"“([^”]+)”", reason)
            missing += [(id, words) for words in quoted if words.lower() not in text.lower()]
    assert missing == []


@every_fresh
def test_a_session_for_later_has_five_accounts_each_with_one_thing_to_ask(session: Session):
    asked = [step for step in session.steps if step.purpose is Purpose.COMMIT]
    told = [key(session.id).question(step.asks[0].id) for step in asked]
    assert [(len(step.reads), len(step.asks)) for step in asked] == [(1, 1)] * 5
    assert len({one.values for one in told if one}) >= 4
    assert len({one.text for step in asked for one in step.reads}) == 5


def test_two_blind_accounts_are_of_like_difficulty():
    ratings = {
        account: sorted(
            content().keys[f"{account}.{one}"].ratings[0].value
            for one in ("strength", "condition", "repeatable", "evidence")
        )
        for account in ("Q1", "Q2")
    }
    assert ratings["Q1"] == ratings["Q2"] == ["met", "met", "not_met", "partly"]


@pytest.mark.parametrize(("question", "model"), REWRITES, ids=[one.id for one, _ in REWRITES])
def test_a_starter_falls_short_and_its_model_does_not(question, model):
    assert len(falls_short(check_proposition(question.starter))) >= 2
    assert falls_short(check_proposition(model)) == ()
    assert {one.id for one in check_proposition(model) if one.sign == "ask"} == {"grounded", "wanted"}


def test_every_condition_can_be_ticked_and_is_told_of_in_the_case():
    question = content().questions["case.conditions"]
    assert [one.id for one in question.options] == [one.id for one in conditions()]
    assert {one for one, _ in content().keys["case.conditions"].feedback} == {one.id for one in conditions()}


def test_what_somebody_tells_of_themselves_is_not_for_the_room():
    private = [one.id for one in content().questions.values() if not one.moderated]
    assert private == ["own.told", "own.valued"]


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (changed(FILES[0], minutes=44), f"The steps of {FILES[0]} take 45 minutes, not 44."),
        (
            changed(FILES[0], 3, reads=["nowhere"]),
            f"{FILES[0]}, step pair reads the unknown passage nowhere.",
        ),
        (changed(FILES[0], 3, asks=["nothing"]), f"{FILES[0]}, step pair asks the unknown question nothing."),
        (changed(FILES[0], 3, reveals=["never"]), f"{FILES[0]}, step pair names the unknown step never."),
        (changed(FILES[0], 3, purpose="play"), f"{FILES[0]}, step pair has the unknown purpose play."),
        (changed(FILES[0], aim=""), f"{FILES[0]} has no aim."),
    ],
)
def test_a_session_that_is_incomplete_is_refused_with_its_place(table, problem):
    with pytest.raises(DataError) as refused:
        read_session(table, FILES[0])
    assert refused.value.problem == problem


def test_an_account_that_is_rated_on_three_criteria_only_is_refused():
    accounts = dict(read_table("learning/inquiry/accounts.toml"))
    rated = next(dict(one) for one in accounts["account"] if one["id"] == "Q2")
    rated["rating"] = rated["rating"][:3]
    with pytest.raises(DataError, match=r"account Q2 has no rating of evidence\."):
        content_in(accounts | {"account": [rated]}, read_table("learning/inquiry/questions.toml"))


@pytest.mark.parametrize("one", sessions(), ids=lambda one: one.id)
def test_no_notice_offers_another_case_where_a_room_has_none(one):
    assert "choose another" not in one.content_notice
    assert one.content_notice
