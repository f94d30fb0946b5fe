"""Where a room's debrief stands, without a window: the page, the step, the linked table, what is hidden."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from game.content.nodes import uncollected
from game.figures.room_map import Layer
from game.screens.room.kept import Keeper, of_talk
from game.session.cohort import (
    deals,
    dialects,
    dimensions,
    endings,
    patients,
    privacy,
    prompts,
    sides,
    whatif,
)
from game.session.cohort.gathering import Gathering
from game.session.cohort.pacing import Planned, propose
from game.session.cohort.route import PROMPTS, TalkPage, talk_pages
from game.session.cohort.signs import Sign
from game.session.cohort.tables import goalposts_of
from game.session.debrief.review import Review

MINUTES = 45
MOST_TABLES = 12
OF_DEALS = ("map", "left", "answers", "offers")
"""Kinds of pages that show what was agreed at a table, or could have been."""
"""The most tables on one screen of a projector."""


class Facts:
    """Every figure of a room, each worked out once, when it is first looked at."""

    def __init__(self, gathering: Gathering):
        self.gathering = gathering
        self._asks: dict[str, tuple[prompts.RoomAsk, ...]] = {}
        self.ends: dict[tuple, tuple[int, ...]] = {}
        self._stories: dict[tuple, Review] = {}
        self.looked: dict[str, whatif.WhatIf] = {}

    @cached_property
    def signs(self) -> dict[str, Sign]:
        return {table.letter: table.sign for table in self.gathering.tables}

    @cached_property
    def spread(self) -> endings.EndingsSpread:
        return endings.endings_spread(self.gathering)

    @cached_property
    def splits(self) -> tuple[endings.Split, ...]:
        """The scenes from which tables went different ways; all of them when none did."""
        found = endings.splits(self.gathering)
        return tuple(split for split in found if len(split.taken) > 1) or found

    @cached_property
    def maps(self) -> dict[str, deals.PartyMap]:
        return {each.scene: each for each in deals.party_maps(self.gathering)}

    @cached_property
    def four(self) -> dimensions.FourDimensions:
        return dimensions.four_dimensions(self.gathering)

    @cached_property
    def reading(self) -> tuple[sides.Change, ...]:
        return sides.reading_errors(self.gathering)

    @cached_property
    def trust(self) -> tuple[sides.Change, ...]:
        return sides.trust(self.gathering)

    @cached_property
    def survey(self) -> tuple[sides.SurveyCount, ...]:
        return sides.survey(self.gathering)

    @cached_property
    def gaps(self) -> tuple[patients.ChairGap, ...]:
        return patients.chair_gaps(self.gathering)

    @cached_property
    def terms(self) -> tuple[dialects.TermUse, ...]:
        return dialects.terms(self.gathering)

    @cached_property
    def roles(self) -> tuple[dialects.RoleUse, ...]:
        return dialects.roles_used(self.gathering)

    @cached_property
    def decisions(self) -> tuple[str, ...]:
        return whatif.decisions(self.gathering)

    @cached_property
    def bare(self) -> dict[str, whatif.WhatIf]:
        """The decisions with their choices, before anything about them is worked out."""
        return {scene: whatif.decision(self.gathering, scene) for scene in self.decisions}

    @cached_property
    def answers(self) -> dict[str, tuple[deals.Answered, ...]]:
        return {scene: deals.answers(self.gathering, scene) for scene in self.maps}

    def asks(self, phase: str) -> tuple[prompts.RoomAsk, ...]:
        """The questions of a phase."""
        if phase not in self._asks:
            self._asks[phase] = prompts.room_asks(self.gathering, phase)
        return self._asks[phase]

    def story(self, gathering: Gathering, letter: str) -> Review:
        """A table's play as that room may see it, worked out once for each thing allowed; NotAgreed without its yes."""
        if not privacy.has_agreed(gathering, letter):
            return privacy.story(gathering, letter)
        key = letter, gathering.names, gathering.approved
        if key not in self._stories:
            self._stories[key] = privacy.story(gathering, letter)
        return self._stories[key]

    def work_out(self) -> None:
        """Work out beforehand what many pages share, while people are told to wait."""
        with uncollected():  # a pause to look for litter would be a pause of the window too
            goalposts_of(self.gathering.scenario)
            for phase in prompts.PHASES:
                self.asks(phase)
            _shared = self.spread, self.splits, self.maps, self.four

    def look(self, scene: str) -> whatif.WhatIf:
        """What would have been possible from a decision; takes a moment the first time."""
        if scene not in self.looked:
            self.looked[scene] = whatif.what_if(self.gathering, scene)
        return self.looked[scene]


@dataclass
class RoomTalk:
    """The facilitator's place in the debrief, and what they have allowed."""

    gathering: Gathering
    minutes: int = 0
    at: str = ""
    step: int = 0
    first: int = 0  # the place of the first table of this screen among those that are shown
    table: str = ""  # the letter of the table that is linked in all pictures
    question: int = 0
    blank: bool = False
    hidden: bool = False
    whole_route: bool = False
    setting: str = "partly"
    told: tuple[str, str] = ("", "")
    shown_offers: str = ""
    votes: dict[str, dict[str, int]] = field(default_factory=dict)
    began: float | None = None
    spent: float = 0  # seconds of this debrief before the window was closed
    keeper: Keeper | None = None
    seen: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.facts = Facts(self.gathering)
        self.pages = talk_pages(self.gathering)
        self.at = self.at or self.pages[0].id
        self.plan: tuple[Planned, ...] = propose(self.minutes or self.gathering.minutes or MINUTES)

    def allow(self, gathering: Gathering) -> None:
        """Take on what the facilitator has allowed; figures of the same tables stay as they are."""
        same = gathering.tables == self.gathering.tables
        self.gathering = gathering
        if self.keeper:
            self.keeper.note(gathering)
        if same:
            self.facts.gathering = gathering
        else:
            self.facts, self.pages = Facts(gathering), talk_pages(gathering)

    def keep(self, spent: float) -> str:
        """Keep where the debrief stands after so many seconds; gives why it cannot be kept, or nothing."""
        return self.keeper.note(self.gathering, of_talk(self, spent)) if self.keeper else ""

    # Pages.
    @property
    def page(self) -> TalkPage:
        """The page that is looked at."""
        return next((page for page in self.pages if page.id == self.at), self.pages[0])

    @property
    def route(self) -> tuple[TalkPage, ...]:
        """The pages that next and back lead through."""
        return self.pages if self.whole_route else tuple(p for p in self.pages if p.on_route)

    def neighbour(self, step: int) -> TalkPage | None:
        """The next page of the route, or the one before; also from a page beside the route."""
        here = self.pages.index(self.page)
        among = [page for page in self.route if (self.pages.index(page) - here) * step > 0]
        if not among:
            return None
        return among[0] if step > 0 else among[-1]

    def go(self, page: TalkPage, step: int = 0) -> None:
        """Open a page at a step."""
        self.at, self.step, self.question = page.id, step, 0
        self.seen.add(page.id)

    def next(self, steps: int) -> bool:
        """Reveal the next thing of a page with so many steps, or open the next page; tell whether there was any."""
        if self.step < steps - 1:
            self.step += 1
            return True
        page = self.neighbour(1)
        if page is not None:
            self.go(page)
        return page is not None

    # Tables.
    def sheet(self, letters: tuple[str, ...], most: int = MOST_TABLES) -> tuple[str, ...]:
        """The tables of this screen, at most so many of those given."""
        if self.table in letters and not self._holds(letters, most):
            self.first = letters.index(self.table) // most * most
        start = min(self.first // most * most, max(0, (len(letters) - 1) // most * most))
        return letters[start : start + most]

    def _holds(self, letters: tuple[str, ...], most: int) -> bool:
        start = self.first // most * most
        return self.table in letters[start : start + most]

    def turn(self, step: int, letters: tuple[str, ...], most: int) -> bool:
        """Go to the next tables, or those before; tell whether there are any."""
        start = self.first // most * most + step * most
        if not 0 <= start < len(letters):
            return False
        if self.table and self.table not in letters[start : start + most]:
            self.table = ""
        self.first = start
        return True

    def link(self, letter: str) -> bool:
        """Choose a table in all pictures, or let it go again; tell whether there is such a table."""
        letter = letter.strip().upper()
        if letter not in self.facts.signs:
            return False
        self.table = "" if self.table == letter else letter
        return True

    # Questions.
    @property
    def asks(self) -> tuple[prompts.RoomAsk, ...]:
        """The questions of the page's phase; beside deals those about these deals come first.

        None tells what the room has not seen yet, or may not see.
        """
        found = self.facts.asks(PROMPTS[self.page.stage])
        if self.page.scored and self.hidden:
            return tuple(ask for ask in found if ask.by_author)
        if self.page.kind == "map" and self.step < Layer.LEFT:
            among = prompts.before_deals if self.step < Layer.TABLES else prompts.beside_deals
            found = (*among(self.gathering), *(ask for ask in found if not ask.tells))
        if self.page.kind in OF_DEALS:
            return tuple(sorted(found, key=lambda ask: ask.by_author))
        return found

    @property
    def ask(self) -> prompts.RoomAsk | None:
        """The question that stands on the page."""
        found = self.asks
        return found[self.question % len(found)] if found else None

    # Votes.
    def vote(self, scene: str, choice: str, hands: int) -> None:
        """Note how many hands went up for a choice."""
        self.votes.setdefault(scene, {})[choice] = max(0, min(hands, 999))

    def voted(self, scene: str) -> whatif.WhatIf:
        """A decision with the room's votes in it."""
        found = self.facts.look(scene)
        votes = tuple((choice, n) for choice, n in self.votes.get(scene, {}).items() if n)
        return replace(found, votes=votes)
