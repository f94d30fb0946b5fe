"""The map of a scenario as text for other programs: Mermaid and Graphviz's DOT.

No word of a scenario can be taken for a command: in Mermaid every sign but letters, numbers
and the harmless ones is written as its number; in DOT quotes and backslashes are escaped.
"""

from __future__ import annotations

import textwrap
import unicodedata

from game.core.scenario import EndingKind, Kind, Seat
from game.export.svg import PAPER
from game.figures.story_colours import CardPaint, Colouring, WayPaint
from game.figures.story_links import Link
from game.figures.story_map import Card, StoryMap, chapters
from game.words import _

MOST_CHARACTERS, MOST_EDGES = 50_000, 500
"""What Mermaid draws unless its settings are changed."""

SHORT = 42

SHAPES = {
    Kind.NARRATION: ("[", "]"),
    Kind.DECISION: ("(", ")"),
    Kind.TOGETHER: ("[[", "]]"),
    Kind.CHANCE: ("{{", "}}"),
    Kind.NEGOTIATION: ("[/", "\\]"),
}
ENDING = ("([", "])")

DOT_SHAPES = {
    Kind.NARRATION: "note",
    Kind.DECISION: "box",
    Kind.TOGETHER: "component",
    Kind.CHANCE: "hexagon",
    Kind.NEGOTIATION: "trapezium",
}


def mermaid(story: StoryMap, colouring: Colouring) -> tuple[str, str]:
    """The map for Mermaid, and a notice when it is larger than Mermaid draws by default.

    Where it would be too large with every label, ways between the same two scenes are drawn as
    one.
    """
    text = _mermaid(story, colouring, whole=True)
    edges = sum(len(card.ways) for card in story.cards.values())
    if len(text) <= MOST_CHARACTERS and edges <= MOST_EDGES:
        return text, ""
    text = _mermaid(story, colouring, whole=False)
    edges = len({(link.source, link.goto) for card in story.cards.values() for link in card.ways})
    if len(text) <= MOST_CHARACTERS and edges <= MOST_EDGES:
        return text, _("Mermaid draws no map this large, so ways with the same goal are joined.")
    return text, _(
        "This map has {characters} characters and {edges} edges; Mermaid draws up to 50,000 and "
        "500 unless its maxTextSize and maxEdges are raised. An SVG or HTML map has no such limit."
    ).format(characters=f"{len(text):,}", edges=edges)


def _mermaid(story: StoryMap, colouring: Colouring, whole: bool) -> str:
    lines = ["flowchart LR", f"  accTitle: {_coded(story.scenario.title)}"]
    for number, (title, names) in enumerate(chapters(story), start=1):
        lines.append(f'  subgraph part_{number}["{_coded(_short(title))}"]')
        lines += [f"    {_mermaid_card(story.cards[name], colouring)}" for name in names]
        lines.append("  end")
    lines += [f"  {line}" for line in _mermaid_ways(story, colouring, whole)]
    used = {_class(card, colouring.cards[name]) for name, card in story.cards.items()}
    return "\n".join([*lines, *(f"  {_class_line(*each)}" for each in sorted(used))]) + "\n"


def _mermaid_card(card: Card, colouring: Colouring) -> str:
    before, after = ENDING if card.ending else SHAPES[card.kind]
    words = "<br>".join(_coded(part) for part in _told(card, colouring))
    name = _class_name(*_class(card, colouring.cards[card.id]))
    return f'n_{card.id}{before}"{words}"{after}:::{name}'


def _told(card: Card, colouring: Colouring) -> list[str]:
    """A card's words: who decides, its heading, and what its colour says."""
    turn = {Seat.DOCTOR: _("Doctor"), Seat.MANAGER: _("Manager")}.get(card.turn, "")
    heading = f"{turn}: {_short(card.heading)}" if turn else _short(card.heading)
    note = colouring.cards[card.id].note
    return [heading, note] if note else [heading]


def _mermaid_ways(story: StoryMap, colouring: Colouring, whole: bool) -> list[str]:
    lines: dict[str, None] = {}
    for card in story.cards.values():
        for number, link in enumerate(card.ways):
            paint = colouring.ways[card.id, number]
            arrow = "-.->" if paint.dashed else "==>" if paint.width > 2 else "-->"
            label = _label(card, link, paint)
            said = f'|"{_coded(label)}"|' if whole and label else ""
            lines[f"n_{link.source} {arrow if whole else '-->'}{said} n_{link.goto}"] = None
    return list(lines)


def _label(card: Card, link: Link, paint: WayPaint) -> str:
    words = _short(link.label) if card.rows else ""
    return f"{words} ({paint.note})" if paint.note else words


def _class(card: Card, paint: CardPaint) -> tuple[str, str, bool]:
    if card.ending and not paint.tint:
        return "card", "edge", paint.dashed
    return paint.tint or "card", paint.stroke, paint.dashed


def _class_name(tint: str, stroke: str, dashed: bool) -> str:
    return "_".join(("c", *tint.split("-"), stroke, *(["dashed"] if dashed else [])))


def _class_line(tint: str, stroke: str, dashed: bool) -> str:
    dash = ",stroke-dasharray:6 4" if dashed else ""
    paint = f"fill:{PAPER[tint]},stroke:{PAPER[stroke]},color:{PAPER['ink']}{dash}"
    return f"classDef {_class_name(tint, stroke, dashed)} {paint}"


HARMLESS = frozenset(" ,.:!?()'’“”…–—·+-−→£=/")


def _coded(text: str) -> str:
    """Words for Mermaid: what could mean something to it stands as a number.

    A line that would begin like a list is one to Mermaid, which then refuses to draw it.
    """
    plain = " ".join(_clean(text).split())
    coded = "".join(
        c if c.isalnum() or c in HARMLESS else f"#{ord(c)};" for c in plain
    )  # fmt: skip
    head, dot, rest = coded.partition(". ")
    if dot and head.isdigit():
        coded = f"{head}.#160;{rest}"
    return f"#{ord(coded[0])};{coded[1:]}" if coded[:1] in ("-", "+") else coded


def dot(story: StoryMap, colouring: Colouring) -> str:
    """The map for Graphviz."""
    lines = [
        f"digraph {_quoted(story.scenario.id)} {{",
        f"  label={_quoted(story.scenario.title)}; labelloc=t; rankdir=LR;",
        '  node [fontname="Helvetica", fontsize=12, style=filled];',
        '  edge [fontname="Helvetica", fontsize=10];',
    ]
    for number, (title, names) in enumerate(chapters(story), start=1):
        lines.append(f"  subgraph cluster_{number} {{")
        lines.append(f'    label={_quoted(title)}; style=filled; color="{PAPER["well"]}";')
        lines += [f"    {_dot_card(story.cards[name], colouring)}" for name in names]
        lines.append("  }")
    for card in story.cards.values():
        for number, link in enumerate(card.ways):
            paint = colouring.ways[card.id, number]
            lines.append(f"  {_dot_way(story, card, link, paint)}")
    return "\n".join([*lines, "}"]) + "\n"


def _dot_card(card: Card, colouring: Colouring) -> str:
    paint = colouring.cards[card.id]
    rounded = ["rounded"] if card.ending or card.kind is Kind.DECISION else []
    style = ",".join(["filled", *rounded, *(["dashed"] if paint.dashed else [])])
    shape = "box" if isinstance(card.kind, EndingKind) else DOT_SHAPES[card.kind]
    words = "\n".join(line for part in _told(card, colouring) for line in textwrap.wrap(part, 28))
    return (
        f"{_quoted(card.id)} [label={_quoted(words)}, tooltip={_quoted(card.heading)}, "
        f'shape={shape}, style="{style}", fillcolor="{PAPER[paint.tint or "card"]}", '
        f'color="{PAPER[paint.stroke]}"];'
    )


def _dot_way(story: StoryMap, card: Card, link: Link, paint: WayPaint) -> str:
    label = "\n".join(textwrap.wrap(_label(card, link, paint), 24))
    style = "dashed" if paint.dashed else "solid"
    return (
        f"{_quoted(link.source)} -> {_quoted(link.goto)} [label={_quoted(label)}, "
        f"tooltip={_quoted(link.words(story.scenario))}, style={style}, "
        f'color="{PAPER[paint.colour]}", penwidth={paint.width:.1f}];'
    )


def _quoted(text: str) -> str:
    kept = _clean(text).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + kept.replace("\n", "\\n") + '"'


def _clean(text: str) -> str:
    return "".join(
        c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Cs")
    )


def _short(text: str) -> str:
    return text if len(text) <= SHORT else text[: SHORT - 1].rstrip(" ,;:.") + "…"
