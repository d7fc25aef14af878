"""Half a character, which no file can hold, may be typed or come in saved work: nothing breaks."""

import io
from dataclasses import replace
from typing import Any

import openpyxl
from costings import action, amount, costs, read

from scrlib.documents import plan_book
from scrlib.documents.plain import printable_record
from scrlib.records.plans import Plan, PlanAction
from scrlib.text.whole import whole
from scrlib.ui.review.state import ReviewScreen
from scrlib.ui.view import View

HALF = "\ud800"


class Recorded(View):
    """A view that remembers what it sent."""

    def send(self, content: Any, *_: Any, **__: Any) -> None:
        self.sent = [*getattr(self, "sent", []), content]


def test_a_record_loses_what_no_file_can_hold_however_deep_it_stands() -> None:
    broken = PlanAction(id="A1", action="See", owner=(f"Head{HALF}", "Lead"))
    assert printable_record(Plan(name=f"Ash{HALF}", actions=(broken,))) == Plan(
        name="Ash", actions=(replace(broken, owner=("Head", "Lead")),)
    )


def test_a_record_without_any_stays_the_very_same() -> None:
    found = costs(action(amount(1)))
    assert printable_record(found) is found


def test_an_agency_whose_name_has_half_a_character_stands_in_the_excel_file_without_it() -> None:
    line = amount(100, agency="Trust", funder="Board")
    sound, found = read(action(line)), costs(action(line))
    agency = replace(sound.actions[0].lines[0], agency=f"Tru{HALF}st", label=HALF)
    broken = replace(sound, actions=(replace(sound.actions[0], lines=(agency,), agency=f"Boa{HALF}rd"),))
    plan = Plan(name=f"p{HALF}", actions=(PlanAction(id="A1", action=f"Meet{HALF}", agency=HALF),))
    data = plan_book(plan, broken, found)
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Costs"]
    assert "Trust" in {cell.value for row in sheet.iter_rows() for cell in row}


def test_what_is_typed_comes_whole_to_every_screen() -> None:
    assert whole({"agency": f"Tr{HALF}ust", "ticked": [HALF, "a"], "n": 3}) == {
        "agency": "Tr?ust",
        "ticked": ["?", "a"],
        "n": 3,
    }


def test_a_page_shows_and_keeps_what_was_typed_without_the_half() -> None:
    view = Recorded(ReviewScreen())
    view._receive(view, {"type": "event", "name": "example", "value": "", "form": {}, "seq": 1}, [])
    form = {"name": f"Wren{HALF}"}
    view._receive(view, {"type": "event", "name": "step", "value": "agencies", "form": form, "seq": 2}, [])
    assert "Wren?" in view.screen.save() and view.html.encode("utf-8")
