"""Small sums written in data: names, numbers, + - * / and brackets, as in "(cases * hours + 10) * rounds"."""

import ast
import operator
from collections.abc import Mapping
from decimal import Decimal

from scrlib.errors import DataError

_SIGNS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}
PLACES = Decimal("1e-12")  # finer than this a quantity that never ends is cut


def names(formula: str) -> frozenset[str]:
    """The names in a formula. Raises DataError where it is more than a small sum."""
    return frozenset(node.id for node in ast.walk(_parsed(formula)) if isinstance(node, ast.Name))


def worked_out(formula: str, values: Mapping[str, Decimal]) -> Decimal:
    """What it comes to, to twelve places. Raises DataError for an unknown name or a division by nought."""
    try:
        result = _value(_parsed(formula).body, values)
    except (KeyError, ArithmeticError):
        raise DataError(
            f"“{formula}” cannot be worked out.", "Check its names, and what it divides by."
        ) from None
    return result if result == result.to_integral_value() else result.quantize(PLACES).normalize()


def _parsed(formula: str) -> ast.Expression:
    try:
        tree = ast.parse(formula, mode="eval")
        for node in ast.walk(tree.body):
            allowed = (ast.BinOp, ast.Name, ast.Constant, ast.Load, *_SIGNS)
            number = not isinstance(node, ast.Constant) or type(node.value) in (int, float)
            if not isinstance(node, allowed) or not number:
                raise SyntaxError
    except SyntaxError:
        raise DataError(
            f"“{formula}” is not a formula.", "Use names, numbers, + - * / and brackets."
        ) from None
    return tree


def _value(node: ast.expr, values: Mapping[str, Decimal]) -> Decimal:
    if isinstance(node, ast.Name):
        return values[node.id]
    if isinstance(node, ast.Constant):
        return Decimal(str(node.value))
    assert isinstance(node, ast.BinOp)
    result: Decimal = _SIGNS[type(node.op)](_value(node.left, values), _value(node.right, values))
    return result
