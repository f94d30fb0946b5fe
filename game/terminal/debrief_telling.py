"""Tells the blocks of a debrief's page as lines of text, and numbers what can be done there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from game.session.debrief import pages
from game.session.debrief.charts import BarsChart, GuessChart, TrustChart, YearChart
from game.session.debrief.review import signed
from game.session.prose import headed, text_of
from game.terminal.console import Console
from game.terminal.telling import marked
from game.words import _

Act = Callable[[], object]

TABLED = (BarsChart, GuessChart, TrustChart, YearChart)
"""The charts whose table says what stands nowhere else on their page."""


class PageTeller:
    """Tells blocks one after the other; ``acts`` are what the numbers on the page do."""

    def __init__(
        self,
        console: Console,
        contest: Callable[[pages.EffectRow], object],
        look: Callable[[pages.WhatIf], object],
        write: Callable[[pages.Field], object],
    ):
        self.console, self.acts = console, []
        self._contest, self._look, self._write = contest, look, write

    def tell(self, blocks: Iterable[pages.Block]) -> None:
        """Tell the blocks in order; what a list repeats of the chart before it is said once."""
        blocks = tuple(blocks)
        for block, following in zip(blocks, (*blocks[1:], None), strict=True):
            if isinstance(block, pages.Chart):
                self._chart(block, following)
            else:
                TOLD[type(block)](self, block)

    def _number(self, act: Act) -> str:
        self.acts.append(act)
        return f"[{len(self.acts)}]"

    def text(self, block: pages.Text) -> None:
        self.console.say()
        words = marked(block.words)
        self.console.say(words.upper() if block.voice == "heading" else words)

    def bullets(self, block: pages.Bullets) -> None:
        for item in block.items:
            self.console.say(marked(item), indent="    ", first="  • ")

    def ask(self, block: pages.Ask) -> None:
        self.console.say()
        self.console.say(
            _("To talk about: {ask}").format(ask=marked(block.words)), indent="     ", first="  ?  "
        )

    def voices(self, block: pages.Voices) -> None:
        for voice in block.items:
            self.console.say(f"“{voice.words}” ({voice.who})", indent="    ", first="  ")

    def timeline(self, block: pages.Timeline) -> None:
        for moment in block.moments:
            self.console.say(
                f"{moment.who}: {marked(moment.words)}",
                indent=" " * 9,
                first=f"{moment.when:>6}   ",
            )

    def deal_card(self, block: pages.DealCard) -> None:
        self.console.say()
        self.console.say(block.title.upper())
        for issue, answer in block.terms:
            self.console.say(headed(issue, answer), indent="    ", first="  ")
        for label, words in ((_("Money"), block.money), (_("Staff"), block.staff)):
            if words:
                self.console.say(f"{label}: {words}", indent="    ", first="  ")

    def judged(self, block: pages.Judged) -> None:
        self.console.say()
        self.console.say(
            f"{block.who}: {marked(block.words)}", indent=" " * 9, first=f"{block.when:>6}   "
        )
        for row in block.effects:
            self._effect(row)
        if block.cost:
            self.console.say(_("Costs: {cost}").format(cost=block.cost), indent=" " * 9)

    def _effect(self, row: pages.EffectRow) -> None:
        words = f"{signed(row.amount):>3}  {row.label}"
        if row.reason:
            words += f": {row.reason}"
        if row.source:
            words += " " + _("(source: {source})").format(source=row.source)
        number = ""
        if row.dimension and row.turn >= 0:
            number = self._number(partial(self._contest, row)) + " "
        self.console.say(f"{words} {number}".rstrip(), indent=" " * 14, first=" " * 9)
        if row.contest:
            own = _("You say {amount}: {reason}")
            own = own.format(amount=signed(row.contest.amount), reason=row.contest.reason)
            self.console.say(own, indent=" " * 14)

    def rows(self, block: pages.Rows) -> None:
        self.console.say()
        for row in block.rows:
            cells = [f"{h}: {c}" if h else c for h, c in zip(block.head, row, strict=True) if c]
            if 0 not in block.numbers and row[0]:
                cells[0] = row[0]
            first, *rest = cells
            sign = ";" if 0 in block.numbers else ":"
            line = f"{first}{sign} {'; '.join(rest)}" if rest else first
            self.console.say(line, indent="    ", first="  ")

    def columns(self, block: pages.Columns) -> None:
        for half in (block.left, block.right):
            self.console.say()
            self.console.say(half.title.upper())
            self.tell(half.blocks)

    def headlines(self, block: pages.Headlines) -> None:
        for item in block.items:
            words = " ".join(part for part in (item.value, item.of) if part)
            said = f" ({item.words})" if item.words else ""
            self.console.say(f"{item.label}: {words}{said}", indent="    ", first="  ")

    def _chart(self, block: pages.Chart, following: pages.Block | None) -> None:
        words = block.value.words
        listed = following.items if isinstance(following, pages.Bullets) else ()
        if not listed or not all(text_of(item) in words for item in listed):
            self.console.say()
            self.console.say(f"{block.value.title}: {words}")
        head, *rows = block.value.table
        if isinstance(block.value, TABLED):
            self.rows(pages.Rows(head, tuple(rows)))

    def switch(self, block: pages.Switch) -> None:
        self.console.say(block.question)
        for setting in block.settings:
            self.console.say()
            self.console.say(setting.label.upper())
            self.tell(setting.blocks)

    def aside(self, block: pages.Aside) -> None:
        self.console.say()
        number = self._number(partial(self.tell, block.blocks))
        self.console.say(f"{number} {block.title}", indent="      ", first="  ")

    def what_if(self, block: pages.WhatIf) -> None:
        number = self._number(partial(self._look, block))
        self.console.say(
            f"{number} {block.who}: {text_of(block.words)}", indent="      ", first="  "
        )

    def field(self, block: pages.Field) -> None:
        number = self._number(partial(self._write, block))
        self.console.say(
            _("{number} Write: {label}").format(number=number, label=block.label),
            indent="      ",
            first="  ",
        )


TOLD = {
    pages.Text: PageTeller.text,
    pages.Bullets: PageTeller.bullets,
    pages.Ask: PageTeller.ask,
    pages.Voices: PageTeller.voices,
    pages.Timeline: PageTeller.timeline,
    pages.DealCard: PageTeller.deal_card,
    pages.Judged: PageTeller.judged,
    pages.Rows: PageTeller.rows,
    pages.Columns: PageTeller.columns,
    pages.Headlines: PageTeller.headlines,
    pages.Switch: PageTeller.switch,
    pages.Aside: PageTeller.aside,
    pages.WhatIf: PageTeller.what_if,
    pages.Field: PageTeller.field,
}
