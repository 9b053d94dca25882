"""Formulas of metric rules -> functions of the counts. Only arithmetic, comparisons and `math.…` are let through."""

from __future__ import annotations

import ast
import math
import operator
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_BINARY: dict[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.Mod: math.fmod, ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Lt: operator.lt, ast.LtE: operator.le,
    ast.Eq: operator.eq, ast.NotEq: operator.ne,
}  # fmt: skip
_CALLS = ("sqrt", "pow", "log", "log2", "log10", "exp", "floor", "ceil", "trunc", "sin", "cos", "tan")
_ABS: dict[str, Callable[..., float]] = {"abs": abs, "max": max, "min": min}
_NAMED = {"e": math.e, "pi": math.pi}


def compiled(formula: str) -> Callable[[Mapping[str, float]], Any]:
    """The value of a formula for given counts; None where it has none. Raises ValueError for what is no formula."""
    written = re.sub(r"!(?!=)", " not ", formula.strip().replace("&&", " and ").replace("||", " or ")).strip()
    try:
        tree = ast.parse(" ".join(written.split()), mode="eval").body
    except (SyntaxError, MemoryError, RecursionError):
        raise ValueError(f"not a formula: {formula.strip()}") from None

    def value(counts: Mapping[str, float]) -> Any:
        try:
            return _value(tree, counts)
        except (ZeroDivisionError, OverflowError):
            return None

    _check(tree)
    return value


def _check(tree: ast.AST) -> None:
    allowed = (
        ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.Call, ast.Attribute, ast.Name, ast.Constant, ast.Load,
        ast.USub, ast.UAdd, ast.Not, ast.And, ast.Or, *_BINARY,
    )  # fmt: skip
    for node in ast.walk(tree):
        known = isinstance(node, allowed)
        if not known or (isinstance(node, ast.Constant) and type(node.value) not in (int, float)):
            raise ValueError(f"a formula cannot hold “{ast.unparse(node)}”")


def _value(node: ast.expr, counts: Mapping[str, float]) -> Any:
    if isinstance(node, ast.Constant):
        return float(node.value)  # type: ignore[arg-type]  # _check let only numbers through
    if isinstance(node, ast.Name):
        if node.id not in counts:
            raise ValueError(f"a formula knows no “{node.id}”")
        return counts[node.id]
    if isinstance(node, ast.BinOp):
        return _BINARY[type(node.op)](_value(node.left, counts), _value(node.right, counts))
    if isinstance(node, ast.UnaryOp):
        value = _value(node.operand, counts)
        return not value if isinstance(node.op, ast.Not) else -value if isinstance(node.op, ast.USub) else value
    if isinstance(node, ast.BoolOp):
        values = (_value(v, counts) for v in node.values)
        return all(values) if isinstance(node.op, ast.And) else any(values)
    if isinstance(node, ast.Compare):
        parts = [_value(v, counts) for v in (node.left, *node.comparators)]
        return all(_BINARY[type(op)](a, b) for op, a, b in zip(node.ops, parts, parts[1:], strict=False))
    return _math(node, counts)


def _math(node: ast.expr, counts: Mapping[str, float]) -> Any:
    target = node.func if isinstance(node, ast.Call) else node
    if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == "math":
        if not isinstance(node, ast.Call) and target.attr in _NAMED:
            return _NAMED[target.attr]
        if isinstance(node, ast.Call) and (target.attr in _CALLS or target.attr in _ABS):
            values = [_value(a, counts) for a in node.args]
            try:
                return (_ABS.get(target.attr) or getattr(math, target.attr))(*values)
            except ValueError:
                return None
    raise ValueError(f"a formula cannot hold “{ast.unparse(node)}”")
