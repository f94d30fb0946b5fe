"""Draws the blocks of a debrief's pages: each kind of block has one function here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from game.figures.draw import figure
from game.figures.shapes import Figure
from game.screens import debrief_fields, kit
from game.screens.debrief_table import Table
from game.screens.kit import (
    Badge,
    Button,
    Column,
    Divider,
    Grid,
    Icon,
    Option,
    Panel,
    Row,
    Sized,
    Split,
    Steps,
    Text,
    Widget,
)
from game.screens.sitting import Sitting
from game.screens.theme import DIMENSIONS, ROLES
from game.session.debrief import pages
from game.session.debrief.charts import BarsChart, DealChart
from game.session.debrief.review import signed
from game.session.prose import text_of
from game.words import _

STYLES = {
    "lead": ("heading", "regular"),
    "plain": ("lead", ""),
    "strong": ("lead", "semibold"),
    "quiet": ("lead", ""),
    "heading": ("heading", ""),
}
SHORT = 24
"""Letters up to which somebody's words are set large."""


PICTURE = 900
"""How wide a saved chart is, in its own units."""

BESIDE = (DealChart, BarsChart)
"""The charts that leave room for a list at their side."""


@dataclass
class Memory:
    """What a page remembers of what was opened and written while it is looked at."""

    opened: set[str] = field(default_factory=set)
    settings: dict[str, str] = field(default_factory=dict)
    drafts: dict[tuple[str, str], str] = field(default_factory=dict)

    def put_down(self, sitting: Sitting) -> None:
        """Keep the words and take-aways that are half written when the table is left."""
        for (kind, seat), text in list(self.drafts.items()):
            if kind == "word":
                sitting.session.word(seat, text)
            else:
                sitting.session.take_away(seat, kind, text)
            del self.drafts[kind, seat]


@dataclass(frozen=True)
class Acts:
    """What blocks ask for: contest an effect, look at what if, keep what was written, save a chart."""

    contest: Callable[[pages.EffectRow], object]
    look: Callable[[pages.WhatIf], object]
    keep: Callable[[pages.Field], object]
    save: Callable[[str, Figure], object]


class Blocks:
    """Makes the widgets of one page; ``name`` keeps the keys of its widgets apart."""

    def __init__(self, name: str, memory: Memory, acts: Acts):
        self.name, self.memory, self.acts = name, memory, acts
        self._count = 0

    def widgets(self, blocks: Iterable[pages.Block]) -> list[Widget]:
        """The widgets in order; a chart and the list after it stand side by side."""
        found: list[Widget] = []
        waiting: pages.Chart | None = None
        for block in (*blocks, None):
            if waiting is not None:
                pairs = isinstance(waiting.value, BESIDE) and isinstance(block, pages.Bullets)
                beside = block if pairs else None
                found.append(self._chart(waiting, beside))
                waiting = None
                if beside:
                    continue
            if isinstance(block, pages.Chart):
                waiting = block
            elif block is not None:
                found.append(DRAWN[type(block)](self, block))
        return found

    def key(self, what: str) -> str:
        """A key for the next widget of this page."""
        self._count += 1
        return f"{self.name}:{what}:{self._count}"

    # Words.
    def text(self, block: pages.Text) -> Widget:
        style, weight = STYLES[block.voice]
        return Text(
            block.words, style, weight=weight, colour="muted" if block.voice == "quiet" else ""
        )

    def bullets(self, block: pages.Bullets) -> Widget:
        return Column(*(_bullet(item) for item in block.items), gap="s")

    def ask(self, block: pages.Ask) -> Widget:
        words = Text(block.words, "heading", weight="medium", grow=1)
        return Panel(
            Row(Icon("talk", size=1.5, colour="accent"), words, wrap=False, align="top"), "accent"
        )

    def voices(self, block: pages.Voices) -> Widget:
        cards = [Panel(_voice(voice), _kind(voice.seat)) for voice in block.items]
        short = all(len(voice.words) <= SHORT for voice in block.items)
        return Grid(*cards, least=16, most=3) if short else Column(*cards, gap="s")

    # What happened.
    def timeline(self, block: pages.Timeline) -> Widget:
        return Column(*(_moment(moment) for moment in block.moments), gap="s")

    def deal_card(self, block: pages.DealCard) -> Widget:
        rows = [
            Split(
                Text(issue, "lead", colour="muted"),
                Text(answer, "lead"),
                shares=(2, 5),
                least=7,
                gap="m",
            )
            for issue, answer in block.terms
        ]
        costs = [_cost(_("Money"), block.money), _cost(_("Staff"), block.staff)]
        costs = [row for row in costs if row]
        parts = [Text(block.title, "heading"), *rows, *([Divider(), *costs] if costs else [])]
        return Panel(Column(*parts, gap="s"), "card")

    def judged(self, block: pages.Judged) -> Widget:
        who = Row(_sign(block.seat), Text(block.who, "lead", weight="semibold", grow=1),
                  Text(block.when, "body", colour="muted"), wrap=False, gap="s")  # fmt: skip
        rows = [who, Text(block.words, "lead")]
        rows += [self._effect(row) for row in block.effects]
        if block.cost:
            rows.append(Text(_("Costs: {cost}").format(cost=block.cost), "lead", colour="muted"))
        return Panel(Column(*rows, gap="s"), _kind(block.seat))

    def _effect(self, row: pages.EffectRow) -> Widget:
        sign = (
            Icon(row.dimension, size=1.1)
            if row.dimension
            else Icon("people", size=1.1, colour="muted")
        )
        amount = Text(signed(row.amount), "heading", weight="semibold")
        source = _("Source: {source}").format(source=row.source) if row.source else ""
        words = Column(
            Text(f"{row.label}: {row.reason}" if row.reason else row.label, "lead"),
            Text(source, "body", colour="muted") if source else None,
            _contest(row),
            gap="none", grow=1,
        )  # fmt: skip
        button = None
        if row.dimension and row.turn >= 0:
            button = Button(
                _("Contest"), lambda: self.acts.contest(row), look="quiet", sign="pencil",
                key=f"contest:{row.turn}:{row.index}",
                name=_("Contest: {label} {amount}").format(label=row.label, amount=signed(row.amount)),
            )  # fmt: skip
        return Row(
            Sized(Row(sign, amount, gap="s", wrap=False), width=3.6), words, button, wrap=False
        )

    # Tables, charts, figures.
    def rows(self, block: pages.Rows) -> Widget:
        return Table(block)

    def columns(self, block: pages.Columns) -> Widget:
        halves = [
            Panel(
                Column(
                    Row(_sign(half.seat), Text(half.title, "heading", grow=1), wrap=False, gap="s"),
                    *self.widgets(half.blocks), gap="s",
                ),
                _kind(half.seat),
            )
            for half in (block.left, block.right)
        ]  # fmt: skip
        return Split(*halves, gap="m", least=15)

    def _chart(self, block: pages.Chart, beside: pages.Bullets | None) -> Widget:
        """The chart, a list at its side, and on demand the same thing in words and as a table."""
        value, key = block.value, self.key("words")
        opened = key in self.memory.opened
        drawing = kit.Chart(lambda width: figure(value, width), key=self.key("chart"))
        button = Button(
            _("The chart in words"), lambda: self._flip(key), look="quiet", key=key,
            sign="down" if opened else "right",
        )  # fmt: skip
        save = Button(
            _("Save the picture"), lambda: self.acts.save(self.name, figure(value, PICTURE)),
            look="quiet", sign="sheet", key=self.key("save"),
        )  # fmt: skip
        parts: list[Widget] = [Column(drawing, Row(button, save, gap="s"), gap="s")]
        if beside is not None:
            parts = [Split(*parts, self.bullets(beside), shares=(3, 2), least=15, gap="l")]
        if opened:
            head, *rest = value.table
            parts += [Text(value.words, "lead"), Table(pages.Rows(head, tuple(rest)))]
        return Column(*parts, gap="s")

    def headlines(self, block: pages.Headlines) -> Widget:
        cards = [Panel(_headline(item), item.dimension or "card") for item in block.items]
        return Grid(*cards, least=14, most=3)

    # What can be opened, turned, written.
    def switch(self, block: pages.Switch) -> Widget:
        chosen = self.memory.settings.get(block.id, block.start)
        options = [Option(setting.id, setting.label) for setting in block.settings]
        shown = next(setting for setting in block.settings if setting.id == chosen)

        def pick(id_: str) -> None:
            self.memory.settings[block.id] = id_

        steps = Steps(options, chosen, pick, key=f"switch:{block.id}")
        heading = Text(block.question, "heading")
        return Column(heading, steps, *self.widgets(shown.blocks), gap="m")

    def aside(self, block: pages.Aside) -> Widget:
        key = self.key("aside")
        opened = key in self.memory.opened
        button = Button(block.title, lambda: self._flip(key), look="quiet", key=key,
                        sign="down" if opened else "right")  # fmt: skip
        if not opened:
            return Row(button)
        return Column(
            Row(button), Panel(Column(*self.widgets(block.blocks), gap="m"), "well"), gap="s"
        )

    def _flip(self, key: str) -> None:
        self.memory.opened ^= {key}

    def what_if(self, block: pages.WhatIf) -> Widget:
        who = Row(_sign(block.seat), Text(f"{block.who} · {block.when}", "body", colour="muted", grow=1),
                  wrap=False, gap="s")  # fmt: skip
        words = Column(who, Text(block.words, "lead"), gap="none", grow=1)
        button = Button(
            _("What if?"), lambda: self.acts.look(block), sign="next", sign_after=True,
            key=f"look:{block.turn}",
            name=_("What if: {what}").format(what=text_of(block.words)),
        )  # fmt: skip
        return Panel(Row(words, button, wrap=False), _kind(block.seat), down="s")

    def field(self, block: pages.Field) -> Widget:
        return debrief_fields.field(block, self.memory.drafts, self.acts.keep)


DRAWN = {
    pages.Text: Blocks.text,
    pages.Bullets: Blocks.bullets,
    pages.Ask: Blocks.ask,
    pages.Voices: Blocks.voices,
    pages.Timeline: Blocks.timeline,
    pages.DealCard: Blocks.deal_card,
    pages.Judged: Blocks.judged,
    pages.Rows: Blocks.rows,
    pages.Columns: Blocks.columns,
    pages.Headlines: Blocks.headlines,
    pages.Switch: Blocks.switch,
    pages.Aside: Blocks.aside,
    pages.WhatIf: Blocks.what_if,
    pages.Field: Blocks.field,
}


def _bullet(words) -> Widget:
    return Row(Text("•", "lead", colour="accent", weight="bold"), Text(words, "lead", grow=1),
               wrap=False, align="top", gap="s")  # fmt: skip


def _voice(voice: pages.Voice) -> Widget:
    style = "title" if len(voice.words) <= SHORT else "lead"
    who = Row(
        _sign(voice.seat), Text(voice.who, "lead", colour="muted", grow=1), wrap=False, gap="s"
    )
    return Column(Text(f"“{voice.words}”", style), who, gap="xs")


def _moment(moment: pages.Moment) -> Widget:
    signs = {"offer": "sheet", "deal": "deal", "chance": "dice", "sealed": "lock"}
    sign = _sign(moment.seat) or Icon(signs.get(moment.kind, "right"), size=1.1, colour="muted")
    words = Column(
        Text(moment.who, "body", colour="muted"), Text(moment.words, "lead"), gap="none", grow=1
    )
    when = Sized(Text(moment.when, "lead", colour="muted", align="right"), width=3.4)
    return Row(when, sign, words, wrap=False, align="top", gap="m")


def _cost(label: str, words: str) -> Widget | None:
    if not words:
        return None
    return Split(Text(label, "lead", colour="muted"), Text(words, "lead", weight="semibold"),
                 shares=(2, 5), least=7, gap="m")  # fmt: skip


def _contest(row: pages.EffectRow) -> Widget | None:
    if row.contest is None:
        return None
    words = _("You say {amount}: {reason}").format(
        amount=signed(row.contest.amount), reason=row.contest.reason
    )
    return Row(
        Badge(_("contested"), "warn"),
        Text(words, "lead", weight="medium", grow=1),
        wrap=False,
        gap="s",
    )


def _headline(item: pages.Headline) -> Widget:
    sign = Icon(item.dimension, size=1.8) if item.dimension else None
    of = Text(item.of, "lead", colour="muted") if item.of else None
    value = Row(sign, Text(item.value, "figure"), of, gap="s", align="middle")
    words = Text(item.words, "lead") if item.words else None
    return Column(Text(item.label, "lead", colour="muted"), value, words, gap="none")


def _kind(seat: str) -> str:
    return seat if seat in ROLES or seat in DIMENSIONS else "card"


def _sign(seat: str) -> Widget | None:
    if seat in ROLES:
        return Icon(seat, size=1.2)
    return {"chair": Icon("chair", size=1.2), "nature": Icon("dice", size=1.2, colour="muted")}.get(
        seat
    )
