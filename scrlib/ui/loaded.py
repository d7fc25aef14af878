"""All that the pages load, and the patterns of the check: for the process that theirs are copies of.

`scr serve` names it to scrlib.serve.copies. Nothing else imports it: a page alone loads only what it needs.
"""

from importlib import import_module
from pathlib import Path

from scrlib.recommendations import assess
from scrlib.records import Recommendation

for screen in sorted(Path(__file__).parent.glob("*/state.py")):
    import_module(f"scrlib.ui.{screen.parent.name}.state")
import_module("scrlib.ui.index")
import_module("scrlib.ui.view")
# The first reading makes the patterns and reads the lists of words.
assess(Recommendation(id="1", text="The Board should publish a leaflet by May 2027."))
