"""What if, for the room: a decision, hands counted for each choice, then what each could have led to."""

from __future__ import annotations

from functools import partial

from game.screens.kit import Badge, Button, Column, Entry, Grid, Panel, Row, Sized, Text, Widget
from game.screens.room.pressing import after_hands
from game.screens.room.view import Kind, View, lead, note, quiet, tables_in_words
from game.session.cohort.whatif import Possible, WhatIf
from game.session.debrief.review import dimension_name, signed
from game.session.prose import plain
from game.words import _, ngettext


def _what_if(view: View) -> list[Widget]:
    scenes = view.facts.decisions
    place, revealed = divmod(min(view.step, 2 * len(scenes) - 1), 2)
    scene = scenes[place]
    if scene not in view.facts.looked:
        # Looked at beside the window: it may take a moment in a long story.
        view.acts.look_at(scene)
        return [lead(_("One moment: this looks at every way the story could have gone on."))]
    found = view.talk.voted(scene)
    where = _("{n} of {all}: {heading}").format(n=place + 1, all=len(scenes), heading=found.heading)
    said = quiet(_("Hands up: what would you choose now? Type how many hands for each."))
    if revealed:
        said = quiet(_("Both sides together, with the worst and the best of luck."))
    if revealed:
        cards = [_ahead(view, found, way) for way in found.ways]
        return [Text(where, "heading"), said, Grid(*cards, least=22, most=2, gap="s")]
    rows = [_way(view, found, way) for way in found.ways]
    return [Text(where, "heading"), said, *rows]


def _way(view: View, found: WhatIf, way: Possible) -> Widget:
    hands = dict(found.votes).get(way.choice, 0)
    key = f"hands:{way.choice}"
    count = Entry(
        str(hands) if hands else "", partial(view.acts.vote, found.scene, way.choice), key=key,
        hint="0", limit=3, name=_("Hands for: {words}").format(words=way.words),
        on_enter=partial(after_hands, view.acts),
    )  # fmt: skip
    fewer = Button("", partial(view.acts.raise_hands, found.scene, way.choice, -1), sign="minus",
                   key=f"{key}:less", name=_("One hand fewer"))  # fmt: skip
    more = Button("", partial(view.acts.raise_hands, found.scene, way.choice, 1), sign="plus",
                  key=f"{key}:more", name=_("One hand more"))  # fmt: skip
    words = Column(
        Text(way.words, "lead", weight="semibold"), quiet(_took(way)), gap="none", grow=1
    )
    row = Row(words, fewer, Sized(count, width=3.6), more, wrap=False, gap="s")
    return Panel(row, "card", across="m", down="s")


def _ahead(view: View, found: WhatIf, way: Possible) -> Widget:
    """One choice with the hands it got, and what could have come of it."""
    hands = dict(found.votes).get(way.choice, 0)
    took = quiet(_took(way))
    if hands:
        text = ngettext("{n} hand", "{n} hands", hands).format(n=hands)
        took = Row(Badge(text, "accent"), took, gap="s")
    title = Text(way.words, "lead", weight="semibold")
    return Panel(Column(title, took, *_possible(view, way), gap="xs"), "card", across="m", down="s")


def _took(way: Possible) -> str:
    took = _("{tables} chose it").format(tables=tables_in_words(len(way.tables)))
    if not way.open_to:
        return _("It was open to no table")
    if len(way.tables) == len(way.open_to):
        return took
    return _("{took}; it was open to {n}").format(took=took, n=len(way.open_to))


def _possible(view: View, way: Possible) -> list[Widget]:
    if not way.open_to:
        return []
    if not way.endings and not way.ranges:
        return [note(_("This story is too large to look at whole."))]
    names = [
        plain(view.gathering.scenario, view.gathering.scenario.endings[each].heading) or each
        for each in way.endings
    ]
    text = ngettext("{n} ending could still be reached", "{n} endings could still be reached", len(names))  # fmt: skip
    text = text.format(n=len(names))
    if len(names) <= 3:
        text = f"{text}: {', '.join(names)}"
    ranges = [
        Badge(_("{name} {low} to {high}").format(name=dimension_name(d), low=signed(p.low), high=signed(p.high)), str(d))
        for d, p in (way.ranges or {}).items()
    ]  # fmt: skip
    return [lead(text), Row(*ranges, gap="s")]


PAGES = {"what_if": Kind(_what_if, lambda view: 2 * len(view.facts.decisions))}
