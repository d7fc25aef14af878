"""Where an action stands when only a part of it is told to be done, and when a cell holds several dated updates."""

import pytest

from scrlib.plans.fields.statuses import status_of
from scrlib.plans.fields.update_logs import updates_in

IN_PART = (
    "Two events held (82 staff). Third postponed to November.",
    "First session delivered. Remaining two booked for May.",
    "Stage 1 completed. Stage 2 awaiting funding.",
    "6 of 8 sessions delivered",
    "Three of the five workshops have been held.",
    "Completed in two of three localities",
    "Half of staff trained",
    "Policy complete; training to follow",
    "Complete in Eastmere, not yet in Westmere",
    "Done in hospital A; awaiting hospital B",
    "System in place but staff still to be trained",
    "Implemented in part",
    "Cannot yet be marked as complete",
    "Complete except for GP practices",
    "First draft completed",
    "Training 50% complete",
    "Nearly done",
)
WHOLE = (
    "Action complete. Next audit due June 2014.",
    "Completed. Second audit planned for 2015.",
    "Closed - remaining work moved to action 7",
    "Protocol signed off. To be published June 2014",
    "Procedure in place; to be reviewed annually",
    "Training complete; 45 of 60 staff attended",
    "All 8 of 8 sessions delivered",
    "Completed late",
    "Delayed but now complete",
    "Previously delayed, completed June",
    "Complete 100%",
    "Completed. The place was seen in 28 of 30",
    "Started in all schools and signed off as completed by the Education Group in September.",
)
NEITHER = {
    "Behind schedule – five of nine visited": "overdue",
    "Letters sent to all schools. Replies awaited from three.": "unknown",
    "One session held": "unknown",
}


@pytest.mark.parametrize("words", IN_PART)
def test_what_is_done_in_part_is_in_progress(words):
    assert status_of(words).value == "in_progress"


@pytest.mark.parametrize("words", WHOLE)
def test_what_follows_a_finished_action_does_not_open_it_again(words):
    assert status_of(words).value == "complete"


@pytest.mark.parametrize(("words", "status"), NEITHER.items())
def test_a_part_done_says_nothing_more_than_the_words_do(words, status):
    assert status_of(words).value == status


LOGS = {
    "Jul 22: 40 people took part. Sep 22: map being drawn up.": "in_progress",
    "Sep 22: not yet started, will follow review of a).": "not_started",
    "Jul 22: meeting cancelled. Sep 22: OVERDUE – escalated to Chief Executive.": "overdue",
    "Mar 2014 – completed. Dec 2013 – delayed by the restructure. Sept 2013 – on track.": "complete",
    "12/05/13 - draft sent out. 30/06/13 - action complete. 30/09/13 - copy on file": "complete",
    "May 2013: draft out. July 2013: comments from four agencies": "in_progress",
    "May 2013: overdue. July 2013: comments from four agencies": "unknown",
}


@pytest.mark.parametrize(("words", "status"), LOGS.items())
def test_the_latest_of_dated_updates_says_where_an_action_stands(words, status):
    assert status_of(words).value == status


def test_updates_are_put_in_the_order_of_their_dates():
    assert updates_in("Update 3 June 2014: sent. 4 May 2014: drafted.") == ["drafted.", "sent."]


@pytest.mark.parametrize("words", ["Sent on 4 May 2013: no reply", "Completed May 2013. Copies on file", ""])
def test_a_date_inside_a_text_opens_no_update(words):
    assert updates_in(words) == []
