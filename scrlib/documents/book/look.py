"""How the workbook looks: formats by name, in black and white first; what to fill in is said in words too."""

from typing import Any

FONT = {"font_name": "Arial", "font_size": 10, "valign": "top"}
BOX = {**FONT, "border": 1, "border_color": "#7F7F7F"}
NUMBERS = {
    "number": "General",
    "money": "#,##0.00",
    "percent": "0.00%",
    "whole": "0",
    "day": "d mmm yyyy",
    "factor": "0.0000",
}
WORKED_MONEY = "#,##0.00;−#,##0.00;–"  # nothing is a dash, so that it is not read as a cost of £0
FILL = "#FFF9E5"  # pale, so that it prints as paper
WORKED = "#EDEDED"


class Look:
    """The formats of one workbook."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[str, Any] = {}
        head = {**BOX, "bold": True, "text_wrap": True, "bg_color": "#FFFFFF", "bottom": 2}
        self.title = self._new({**FONT, "font_size": 14, "bold": True})
        self.note = self._new({**FONT, "italic": True})
        self.wrapped = self._new({**FONT, "text_wrap": True})
        self.band = self._new({**FONT, "bold": True, "font_size": 9})
        self.head_fill = self._new({**head, "bg_color": FILL})
        self.head_worked = self._new({**head, "bg_color": WORKED, "italic": True})
        self.head_plain = self._new(head)
        self.boxed = self._new({**BOX, "num_format": "@", "text_wrap": True, "align": "left"})
        self.heading = self._new({**FONT, "bold": True, "font_size": 12, "top": 1})
        self.key = self._new({**FONT, "font_color": "#7F7F7F"})
        self.headline = self._new({**FONT, "bold": True, "font_size": 13})
        self.big = self._new({**FONT, "bold": True, "font_size": 13, "text_wrap": True})
        self.line = self._new({**BOX, "bold": True, "num_format": WORKED_MONEY})

    def _new(self, options: dict[str, Any]) -> Any:
        return self._book.add_format(options)

    def cell(self, kind: str, *, fill: bool) -> Any:
        """The format of a cell by the kind of its values; `fill` where somebody fills it in."""
        key = f"{kind} {fill}"
        if key not in self._made:
            shape = NUMBERS.get(kind, "@" if fill else "General")
            number = kind in NUMBERS and kind != "day"
            if kind == "money" and not fill:
                shape = WORKED_MONEY
            options = {
                **BOX,
                "num_format": shape,
                "text_wrap": not number,
                "align": "right" if number else "left",
            }
            colour = {"bg_color": FILL} if fill else {"bg_color": WORKED, "italic": True}
            self._made[key] = self._new({**options, **colour})
        return self._made[key]
