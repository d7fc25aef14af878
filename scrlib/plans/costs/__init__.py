"""What a plan costs: `cost` takes a `Costing` and gives back `Costs`, by the rules of docs/interfaces.md.

Fetched when first asked for, so that importing this package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scrlib.plans.costs.costing import cost
    from scrlib.plans.costs.interchange import as_json, costing_as_json, read_costing
    from scrlib.plans.costs.table import as_table

__all__ = ["as_json", "as_table", "cost", "costing_as_json", "read_costing"]
_HOME = {"cost": "costing", "as_table": "table"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME.get(name, 'interchange')}"), name)
