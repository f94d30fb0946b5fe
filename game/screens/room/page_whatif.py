"""What if, for the room: a decision, hands counted for each choice, then what each could have led to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from game.figures.room_ahead import Ahead, ahead
from game.screens.kit import Button, Column, Entry, Panel, Row, Sized, Text, Widget
from game.screens.room.far import Board
from game.screens.room.head import columns_of, in_units, kept, room, shared
from game.screens.room.pressing import after_hands
from game.screens.room.view import Kind, View, lead, quiet
from game.session.cohort.findings import tables_in_words
from game.session.cohort.whatif import Possible, WhatIf
from game.session.debrief.review import dimension_name
from game.words import _, ngettext

DIGITS = "0123456789"


@dataclass(frozen=True)
class Part:
    """One step: some choices of a decision, with hands to count or with what they could have led to."""

    scene: str
    heading: str
    revealed: bool
    choices: tuple[str, ...]


def _parts(view: View) -> list[Part]:
    """Each decision's choices, first for the hands and then revealed, in as many steps as the screen takes."""
    found = []
    for scene in view.facts.decisions:
        bare = view.facts.bare[scene]
        hands = columns_of(view, _where(bare.heading, False), bare.ways, partial(_rows, view, bare), *_above(view, False))  # fmt: skip
        for revealed, parts in ((False, hands), (True, _ahead_parts(view, bare))):
            found += [
                Part(scene, bare.heading, revealed, tuple(way.choice for way in part))
                for part in parts
            ]
    return found


def _ahead_parts(view: View, bare: WhatIf) -> list[Sequence[Possible]]:
    says = _where(bare.heading, True)

    def parts() -> list[Sequence[Possible]]:
        wide, high = in_units(view, room(view, says, *_above(view, True)))
        note = _("{n} of {all} tables chose it").format(n=24, all=24)

        def fits(part: Sequence[Possible]) -> bool:
            rows = [Ahead(way.words, note) for way in part]
            return ahead("", rows, _kinds(view), wide).height <= high

        return shared(bare.ways, fits)

    return kept(view, says, bare.ways, parts)


def _part(view: View) -> Part:
    found = _parts(view)
    return found[min(view.step, len(found) - 1)]


def _where(heading: str, revealed: bool) -> str:
    if revealed:
        return _("{heading}: where each could lead").format(heading=heading)
    return _("{heading}: hands up!").format(heading=heading)


def _says(view: View) -> str:
    part = _part(view)
    return _where(part.heading, part.revealed)


def _how(revealed: bool) -> str:
    if revealed:
        return _("Both sides together, with the worst and the best of luck.")
    return _("What would you choose now? Type how many hands for each.")


def _above(view: View, revealed: bool) -> tuple[Widget, ...]:
    return (quiet(_how(revealed)),) if view.roomy else ()


def _beside(view: View) -> tuple[str, ...]:
    return (_how(_part(view).revealed),)


def _what_if(view: View) -> list[Widget]:
    part = _part(view)
    if part.scene not in view.facts.looked:
        # Looked at beside the window: it may take a moment in a long story.
        view.acts.look_at(part.scene)
        return [lead(_("One moment: this looks at every way the story could have gone on."))]
    found = view.talk.voted(part.scene)
    ways = [way for way in found.ways if way.choice in part.choices]
    if part.revealed:
        return [*_above(view, True), _board(view, found, ways)]
    return [*_above(view, False), _rows(view, found, ways)]


def _rows(view: View, found: WhatIf, ways: Sequence[Possible]) -> Widget:
    return Column(*(_way(view, found, way) for way in ways), gap="s")


def _way(view: View, found: WhatIf, way: Possible) -> Widget:
    hands = dict(found.votes).get(way.choice, 0)
    key = f"hands:{way.choice}"
    count = Entry(
        str(hands) if hands else "", partial(view.acts.vote, found.scene, way.choice), key=key,
        hint="0", limit=3, name=_("Hands for: {words}").format(words=way.words),
        on_enter=partial(after_hands, view.acts), only=DIGITS,
    )  # fmt: skip
    fewer = Button("", partial(view.acts.raise_hands, found.scene, way.choice, -1), sign="minus",
                   key=f"{key}:less", name=_("One hand fewer"))  # fmt: skip
    more = Button("", partial(view.acts.raise_hands, found.scene, way.choice, 1), sign="plus",
                  key=f"{key}:more", name=_("One hand more"))  # fmt: skip
    large = "ask" if view.roomy else "lead"
    words = Text(way.words, large, weight="semibold", grow=1)
    if view.roomy:
        words = Column(words, quiet(_took(way)), gap="none", grow=1)
    row = Row(words, fewer, Sized(count, width=3.6), more, wrap=False, gap="s")
    return Panel(row, "card", across="m", down="s" if view.roomy else "xs")


def _board(view: View, found: WhatIf, ways: Sequence[Possible]) -> Widget:
    """Each choice with the hands it got, and what could have come of it."""
    if any(way.open_to and way.ranges is None for way in ways):
        return lead(_("This story is too large to look at whole."))
    rows = [
        Ahead(
            way.words,
            _note(found, way),
            {str(d): (p.low, p.high) for d, p in way.ranges.items()} if way.ranges else None,
        )
        for way in ways
    ]
    kinds = _kinds(view)
    return Board(
        lambda width, high: ahead(_says(view), rows, kinds, width, high),
        least=60, fitted=lambda width: ahead("", rows, kinds, width).height, key="board",
    )  # fmt: skip


def _kinds(view: View) -> dict[str, str]:
    return {str(each.dimension): dimension_name(each.dimension) for each in view.facts.four.in_play}


def _note(found: WhatIf, way: Possible) -> str:
    hands = dict(found.votes).get(way.choice, 0)
    took = _took(way)
    if not hands:
        return took
    text = ngettext("{n} hand", "{n} hands", hands).format(n=hands)
    return f"{text} · {took}"


def _took(way: Possible) -> str:
    if not way.open_to:
        return _("It was open to no table")
    if len(way.tables) == len(way.open_to):
        return _("{tables} chose it").format(tables=tables_in_words(len(way.tables)))
    return _("{n} of {all} tables chose it").format(n=len(way.tables), all=len(way.open_to))


PAGES = {"what_if": Kind(_what_if, lambda view: len(_parts(view)), says=_says, aside=_beside)}
