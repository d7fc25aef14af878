"""docs/performance.md: each measurement puts its own figures into it."""

import os
import platform
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "performance.md"


def machine(load: float, memory: str = "") -> str:
    """What the figures were taken on, and how busy it was: the load of `os.getloadavg`."""
    held = f"{memory}, " if memory else ""
    python, cores = platform.python_version(), os.cpu_count()
    return f"Python {python}, {cores} cores, {held}{platform.system()}, load {load:.0f} while measuring"


def write_part(name: str, told: str, figures: str) -> None:
    """Put what is told of the figures, and the figures, between the two marks of this part of the page."""
    before, rest = PAGE.read_text("utf-8").split(f"<!-- {name} -->", 1)
    after = rest.split(f"<!-- end of {name} -->", 1)[1]
    PAGE.write_text(f"{before}<!-- {name} -->\n{told}\n\n{figures}\n<!-- end of {name} -->{after}", "utf-8")
