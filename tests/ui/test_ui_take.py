"""What leaves the page of a session: files made of what may be told, and names pointed at before."""

import io
import zipfile
from dataclasses import replace

import icalendar
from lesson_page import Lesson, somebody, walked
from lessons import KEY, SESSION
from shown import row
from visitor import Somebody

from scrlib.learning.fresh import fresh_items, is_fresh
from scrlib.learning.sessions import session
from scrlib.records.learning import Session
from scrlib.ui.loop.take import file_name, pack_file


def text_of(data: bytes) -> str:
    """Everything in a Word file, as it stands in its parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return "".join(file.read(name).decode() for name in file.namelist() if name.endswith(".xml"))


def at_the_end(words: str = "Ask who and by when.") -> Somebody:
    """Somebody who has answered every vote, and said what they will do on Monday."""
    return walked("monday").press("go", "monday").press("send", form={"monday-monday-answer": words})


def test_files_are_offered_on_the_last_step_and_not_before():
    assert "Get the Word take-away" not in walked("rewrite").page
    assert "Get the Word take-away" in at_the_end().page


def test_the_take_away_holds_what_was_told_and_what_will_be_done_on_monday():
    visitor = at_the_end().press("take_away", "word")
    (name, data) = visitor.files[-1]
    assert name == "A short session, take-away.docx"
    assert "SECRET no date at all." in text_of(data) and "Ask who and by when." in text_of(data)
    assert "Saved as A short session, take-away.docx." in visitor.page


def test_the_reminders_say_what_was_meant_for_monday():
    (name, data) = at_the_end().press("take_away", "calendar").files[-1]
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert name == "A short session, reminders.ics"
    assert ["You meant to change: Ask who and by when." in one["description"] for one in events] == [
        True,
        True,
    ]


def test_a_name_that_was_typed_is_pointed_at_before_the_file_leaves():
    page = at_the_end("Ring Mrs Susan Oakfield on 01632 960 123.").page
    assert "Before it leaves: names and numbers in what you wrote" in page
    assert row(page, "01632 960 123") == ["A telephone number", "On Monday"]
    assert "Susan Oakfield" in page
    assert "Before it leaves" not in at_the_end().page


def test_the_session_is_printed_from_the_list_without_its_key_unless_it_is_asked_for():
    visitor = Somebody(Lesson())
    assert "SECRET" not in visitor.page
    (name, data) = visitor.press("print_pack", SESSION.id).files[-1]
    assert name == "A short session, on paper.docx"
    assert "SECRET" not in text_of(data) and "The key" not in text_of(data)
    (name, data) = visitor.press("print_key", SESSION.id).files[-1]
    assert name == "A short session, on paper, with its key.docx"
    assert "FOR THE TRAINER ONLY" in text_of(data) and "SECRET no date at all." in text_of(data)


def test_a_session_that_there_is_none_of_is_not_printed():
    assert Somebody(Lesson()).press("print_pack", "no.such.session").files == []


def test_nothing_is_taken_away_where_nothing_is_open():
    assert Somebody(Lesson()).press("take_away", "word").problem.startswith("No session is open")


def test_a_room_has_its_code_on_the_page_for_the_wall():
    _, data = pack_file(SESSION, KEY, "KHWMT", "http://192.168.1.20:8867/room")
    assert "K H W M T" in text_of(data)
    assert "K H W M T" not in text_of(pack_file(SESSION, KEY)[1])


def test_the_name_of_a_file_has_nothing_that_a_file_cannot_be_called():
    odd: Session = replace(SESSION, title='What? "Now": a/b * c')
    assert file_name(odd, "on paper", "docx") == "What Now ab c, on paper.docx"


def test_a_judging_session_has_five_fresh_items_for_each_of_two_days():
    two, six = fresh_items(session("judge.foundation.40"))
    assert (len(two), len(six)) == (5, 5)
    assert set(two) & set(six) == set()


def test_a_session_of_fresh_items_has_no_reminders_of_its_own():
    assert is_fresh(session("judge.two_weeks.10"))
    assert not is_fresh(session("judge.foundation.40"))


def test_somebody_who_has_begun_can_print_it_too():
    assert "Print the session on paper" in somebody().press("close").page
