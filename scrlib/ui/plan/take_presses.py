"""What the presses of step 7 do."""

from collections.abc import Callable
from typing import Any

PRESSES: dict[str, Callable[..., Any]] = {}
