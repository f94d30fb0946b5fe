"""An author's condition in plain words, for whoever keeps the cards of a game on paper."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from game.core.conditions import Guard
from game.core.facts import NOT_AGREED
from game.core.scenario import Choice, Scenario
from game.core.scoring import Dimension
from game.export.sheets.wording import dimension_name
from game.session.prose import plain
from game.words import _

_MIRROR = {
    ast.Gt: ast.LtE, ast.LtE: ast.Gt, ast.Lt: ast.GtE, ast.GtE: ast.Lt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
}  # fmt: skip
"""What is true exactly when a comparison is not."""


def in_words(scenario: Scenario, guard: Guard, cards: Mapping[str, str]) -> str:
    """When a guard holds, as a phrase that follows "when".

    ``cards`` names each scene and ending as the paper does. A condition that cannot be put in
    words is given as the author wrote it.
    """
    try:
        return _Phrases(scenario, cards).phrase(ast.parse(guard.text, mode="eval").body, True)
    except (SyntaxError, _Unsaid):
        return guard.text


class _Unsaid(Exception):
    """There are no words here for this part of a condition."""


class _Phrases:
    """Says the parts of a condition; ``yes`` is False under a "not"."""

    def __init__(self, scenario: Scenario, cards: Mapping[str, str]):
        self.scenario, self.cards = scenario, cards

    def phrase(self, node: ast.expr, yes: bool, inner: bool = False) -> str:
        match node:
            case ast.BoolOp(op=op, values=values):
                parts = [self.phrase(value, yes, inner=True) for value in values]
                both = isinstance(op, ast.And) is yes
                said = (_(" and ") if both else _(" or ")).join(parts)
                return f"({said})" if inner else said
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return self.phrase(operand, not yes, inner)
            case ast.Compare(left=left, ops=[op], comparators=[right]):
                return self._comparison(left, op, right, yes)
            case ast.Call(func=ast.Name(id=name), args=[ast.Name(id=about)]):
                return self._call(name, about, yes)
            case ast.Name(id=name):
                return self._flag(name, yes)
        raise _Unsaid

    def _flag(self, name: str, yes: bool) -> str:
        said = {
            "agreed": (_("there is a deal"), _("there is no deal")),
            "time_called": (_("time was called"), _("time was not called")),
            "apart": (_("a side walked away"), _("nobody walked away")),
        }.get(name)
        if said is None:
            raise _Unsaid
        return said[0] if yes else said[1]

    def _call(self, name: str, about: str, yes: bool) -> str:
        if name == "visited":
            said = _("you came by {card}") if yes else _("you did not come by {card}")
            return said.format(card=self.cards.get(about, about))
        if name == "ended":
            said = _("it ended with {card}") if yes else _("it did not end with {card}")
            return said.format(card=self.cards.get(about, about))
        if name == "chose":
            said = _("somebody chose “{choice}”") if yes else _("nobody chose “{choice}”")
            return said.format(choice=self._choice(about))
        if name == "walked":
            said = _("the {side} walked away") if yes else _("the {side} did not walk away")
            return said.format(side=_side(about))
        raise _Unsaid

    def _comparison(self, left: ast.expr, op: ast.cmpop, right: ast.expr, yes: bool) -> str:
        kind = type(op) if yes else _MIRROR[type(op)]
        if isinstance(right, ast.Name) and kind in (ast.Eq, ast.NotEq):
            word = self._word(left, right.id, kind is ast.Eq)
            if word:
                return word
        sign = {
            ast.GtE: _("is at least"), ast.Gt: _("is more than"), ast.LtE: _("is at most"),
            ast.Lt: _("is less than"), ast.Eq: _("is"), ast.NotEq: _("is not"),
        }[kind]  # fmt: skip
        return f"{self._number(left)} {sign} {self._number(right)}"

    def _word(self, left: ast.expr, value: str, yes: bool) -> str:
        match left:
            case ast.Call(func=ast.Name(id="agreed"), args=[ast.Name(id=issue)]):
                return self._agreed(issue, value, yes)
            case ast.Name(id="doctor" | "manager" as side):
                said = _("the {side} picked “{pick}”")
                if not yes:
                    said = _("the {side} did not pick “{pick}”")
                return said.format(side=_side(side), pick=self._choice(value))
            case ast.Name(id="worst"):
                said = _("{dimension} came off worst")
                if not yes:
                    said = _("{dimension} did not come off worst")
                return said.format(dimension=dimension_name(value))
        return ""

    def _agreed(self, issue_id: str, value: str, yes: bool) -> str:
        tables = (scene.negotiation for scene in self.scenario.negotiations())
        issue = next(filter(None, (t.issue(issue_id) for t in tables)), None)
        label = plain(self.scenario, issue.label) if issue else issue_id
        if value == NOT_AGREED:
            said = _("“{issue}” is not settled") if yes else _("“{issue}” is settled")
            return said.format(issue=label)
        said = _("“{issue}” is settled as “{option}”")
        if not yes:
            said = _("“{issue}” is not settled as “{option}”")
        option = issue.option(value) if issue else None
        answer = plain(self.scenario, option.label) if option else value
        return said.format(issue=label, option=answer)

    def _number(self, node: ast.expr) -> str:
        match node:
            case ast.Constant(value=int() as value):
                return str(value)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return f"−{self._number(operand)}"
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return _("{a} plus {b}").format(a=self._number(left), b=self._number(right))
            case ast.BinOp(left=left, op=ast.Sub(), right=right):
                return _("{a} minus {b}").format(a=self._number(left), b=self._number(right))
            case ast.Name(id=name):
                return self._quantity(name, "")
            case ast.Attribute(value=ast.Name(id=name), attr=side):
                return self._quantity(name, side)
        raise _Unsaid

    def _quantity(self, name: str, side: str) -> str:
        meter = next((m for m in self.scenario.meters if m.id == name), None)
        if meter:
            return f"“{plain(self.scenario, meter.label)}”"
        if name in set(map(str, Dimension)):
            return _("the sum of {dimension}").format(dimension=dimension_name(name))
        of_a_side = {
            "left_on_table": _("what the {side} left on the table"),
            "surplus": _("the {side}'s points above walking away"),
            "guess_error": _("the error of the {side}'s guess"),
        }
        of_both = {
            "left_on_table": _("what one side left on the table"),
            "rounds_used": _("the number of rounds"),
        }
        said = (of_a_side if side else of_both).get(name)
        if said is None:
            raise _Unsaid
        return said.format(side=_side(side))

    def _choice(self, choice_id: str) -> str:
        found: Choice | None = next(
            filter(None, (scene.choice(choice_id) for scene in self.scenario.scenes.values())), None
        )
        return plain(self.scenario, found.text) if found else choice_id


def _side(seat: str) -> str:
    return {"doctor": _("doctor"), "manager": _("manager")}.get(seat, seat)
