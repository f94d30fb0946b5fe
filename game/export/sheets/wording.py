"""An author's texts on paper: paragraphs, speeches, costs and effects."""

from __future__ import annotations

from collections.abc import Iterable

from game.core.scenario import SIDES, Effect, Line, Scenario, Seat
from game.export.sheets.elements import Block, Element, tag, together
from game.session.prose import Paragraph, paragraphs, plain, speaker_name
from game.words import _


def inline(paragraph: Paragraph) -> Block:
    """One paragraph's words, those of the glossary in italics."""
    return together(
        tag("i", span.text, class_="term") if span.term else span.text for span in paragraph
    )


def prose(scenario: Scenario, text: str) -> Block:
    """A text as paragraphs."""
    return together(tag("p", inline(each)) for each in paragraphs(scenario, text))


def speeches(scenario: Scenario, lines: Iterable[Line]) -> Block:
    """Who says what, one after the other."""
    said = []
    for line in lines:
        name = speaker_name(scenario, line.speaker)
        words = together(inline(each) for each in paragraphs(scenario, line.text))
        if name:
            seat = line.speaker if line.speaker in SIDES else None
            said.append(tag("p", tag("b", name, class_=seat), " ", words, class_="said"))
        else:
            said.append(tag("p", words, class_="told"))
    return together(said)


def side_name(seat: Seat) -> str:
    """A side as a heading names it."""
    return {Seat.DOCTOR: _("The doctor's side"), Seat.MANAGER: _("The manager's side")}[seat]


def dimension_name(dimension: str) -> str:
    """A dimension's name as a heading."""
    return {
        "ethics": _("Ethics"),
        "equity": _("Equity"),
        "efficiency": _("Efficiency"),
        "choice": _("Choice"),
    }[dimension]


def target_name(scenario: Scenario, effect: Effect) -> str:
    """What an effect moves: a dimension, or a meter by its label."""
    if effect.dimension:
        return dimension_name(effect.target)
    label = next((m.label for m in scenario.meters if m.id == effect.target), effect.target)
    return plain(scenario, label)


def signed(amount: int) -> str:
    """A change with its sign; a minus is a minus and not a hyphen."""
    return f"{amount:+d}".replace("-", "−")


def bullets(items: Iterable[str | Block], class_: str | None = None) -> Block | None:
    """A list, or nothing when there is nothing in it."""
    entries = [tag("li", item) for item in items]
    return tag("ul", entries, class_=class_) if entries else None


def ruled(lines: int, label: str = "") -> Block:
    """Room to write by hand: a label and so many lines."""
    return tag(
        "div", tag("p", label, class_="label") if label else None,
        [tag("div", class_="rule") for _line in range(lines)], class_="write",
    )  # fmt: skip


def table(head: Iterable[str | Block], rows: Iterable[Block], class_: str) -> Element:
    """A table whose head stands on every page it runs over; rows may come in groups (tbody)."""
    rows = list(rows)
    body = rows if rows and rows[0].name == "tbody" else tag("tbody", rows)
    top = tag("thead", tag("tr", [tag("th", cell, scope="col") for cell in head]))
    return tag("table", top, body, class_=class_)
