"""Starting a room: what the panel says before and after, and the picture that people scan."""

import re

import pytest
import zxingcpp
from PIL import Image

from scrlib.charts.qr import png, squares
from scrlib.errors import ScrError
from scrlib.ui.board import start
from scrlib.ui.board.start import Started, qr_picture, start_panel, start_room

URL = "http://192.168.1.20:8867/room"
STARTED = Started(code="KITES", pin="402913", url=URL)


def test_without_a_server_open_to_a_room_the_panel_says_how_to_start_it_again(monkeypatch):
    monkeypatch.delenv(start.ADDRESS, raising=False)
    panel = start_panel([], None)
    assert "start it again with “scr serve --room” (or “make room”)" in panel
    assert "<button" not in panel


def test_without_a_server_open_to_a_room_none_is_started(monkeypatch):
    monkeypatch.delenv(start.ADDRESS, raising=False)
    with pytest.raises(ScrError, match="scr serve --room"):
        start_room("test.short.20", "scr")


def test_a_room_that_has_started_shows_its_address_code_and_picture_and_folds_the_pin_away():
    panel = start_panel([], STARTED)
    assert URL in panel and "KITES" in panel
    assert f'aria-label="{URL}/KITES"' in panel
    assert "402913" in panel[panel.index('<details id="room-pin">') : panel.index("</details>")]


def test_the_picture_for_paper_is_read_by_a_scanner_as_the_address(tmp_path):
    (tmp_path / "qr.png").write_bytes(png(f"{URL}/KITES"))
    (found,) = zxingcpp.read_barcodes(Image.open(tmp_path / "qr.png"))
    assert found.text == f"{URL}/KITES"


def test_the_picture_on_the_screen_has_the_same_squares_as_the_one_on_paper(tmp_path):
    drawn = squares(URL)
    picture = Image.new("L", (drawn.size, drawn.size), 255)
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", drawn.path):
        picture.paste(0, (int(x), int(y), int(x) + int(width), int(y) + 1))
    (tmp_path / "qr.png").write_bytes(png(URL, dots=1))
    assert picture.tobytes() == Image.open(tmp_path / "qr.png").convert("L").tobytes()
    assert drawn.path in qr_picture(URL)
