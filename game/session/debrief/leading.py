"""Leads a table through its debrief: looks ahead once, then gives pages after every entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.session.debrief import (
    balance,
    chair,
    monday,
    prompts,
    reactions,
    stage,
    what,
    whatif,
    why,
    year,
)
from game.session.debrief.horizons import Horizons, contested_goalposts, look_ahead
from game.session.debrief.pages import Block, Page
from game.session.debrief.past import Past, past
from game.session.debrief.review import Review
from game.session.series import Year
from game.session.session import Session


def pages(review: Review) -> tuple[Page, ...]:
    """Every page of a debrief, in the order of its phases."""
    return (
        *stage.pages(review),
        *reactions.pages(review, prompts.asks(review, "reactions")),
        *what.pages(review, prompts.asks(review, "what")),
        *why.pages(review, prompts.asks(review, "why")),
        *chair.pages(review, prompts.asks(review, "chair")),
        *balance.pages(review, prompts.asks(review, "balance")),
        *year.pages(review),
        *monday.pages(review, prompts.asks(review, "monday")),
    )


class Debrief:
    """The debrief of one session: what was possible is worked out once and kept.

    Words, contests and take-aways are written through the session; the pages follow. Only a
    contest changes what has to be looked at anew. ``prepare`` may run beside the screen.
    ``look_back`` gives the sittings of a series that came before this one.
    """

    def __init__(self, session: Session, look_back: Callable[[], Year | None] = lambda: None):
        self.session, self._look_back = session, look_back
        self._past: Past | None = None
        self._horizons: Horizons | None = None
        self._seen = -1
        self._pages: tuple[Page, ...] = ()
        self._entries = -1
        self._looks: dict[int, tuple[Block, ...]] = {}

    @property
    def ready(self) -> bool:
        """Whether the pages can be given at once."""
        return self._horizons is not None and self._seen == len(self.session.record.contests)

    def prepare(self) -> None:
        """Work out what was possible; on a large story this takes a moment."""
        session, record = self.session, self.session.record
        if self.ready:
            return
        if self._horizons is None:
            self._horizons = look_ahead(session.scenario, session.header, record)
            self._past = past(self._look_back())
        else:
            own = contested_goalposts(session.scenario, record)
            self._horizons = replace(self._horizons, contested=own)
        self._seen, self._entries = len(record.contests), -1

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages as the record stands now."""
        self.prepare()
        if self._entries != self.session.record.entries:
            self._pages, self._entries = pages(self._sitting()), self.session.record.entries
        return self._pages

    def what_if(self, turn: int) -> tuple[Block, ...]:
        """What was still possible before the move of entry ``turn``."""
        self.prepare()
        if turn not in self._looks:
            self._looks[turn] = whatif.look(self._sitting(), turn)
        return self._looks[turn]

    def _sitting(self) -> Review:
        session = self.session
        return Review(session.scenario, session.header, session.record, self._horizons, self._past)
