"""Check recommendations: `check` a list, `assess` one, and `view_set` for the picture of all of them.

The three are fetched when first asked for, so that importing this package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scrlib.recommendations.assessment import assess, check
    from scrlib.recommendations.sets.picture import view_set

__all__ = ["assess", "check", "view_set"]
_HOME = {"assess": "assessment", "check": "assessment", "view_set": "sets.picture"}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
