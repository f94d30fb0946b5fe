"""The pages of a room's debrief, in the order of its phases; three stops are the way through them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.session.cohort.deals import party_maps
from game.session.cohort.gathering import Gathering
from game.session.cohort.whatif import decisions
from game.session.debrief.pages import Stage
from game.words import _

PROMPTS = {
    Stage.STAGE: "reactions",
    Stage.REACTIONS: "reactions",
    Stage.WHAT: "what",
    Stage.WHY: "why",
    Stage.CHAIR: "chair",
    Stage.BALANCE: "balance",
    Stage.MONDAY: "monday",
}
"""Which questions of ``prompts.room_asks`` belong to a stage."""


@dataclass(frozen=True, slots=True)
class TalkPage:
    """One page: what it shows (``kind``), of which table of the scenario, and where it belongs.

    ``stop`` is 1 to 3 on the short route; ``usual`` pages are on it without being a stop.
    ``scored`` pages show points or dimensions, which the facilitator can hide.
    """

    id: str
    kind: str
    stage: Stage
    title: str
    stop: int = 0
    usual: bool = False
    scored: bool = False
    scene: str = ""

    @property
    def on_route(self) -> bool:
        """Whether next and back come by here when nobody asks for more."""
        return bool(self.stop) or self.usual


def talk_pages(gathering: Gathering) -> tuple[TalkPage, ...]:
    """Every page that this room has something to say on."""
    return tuple(
        page for make in (_first, _what, _why, _chair, _balance) for page in make(gathering)
    )


def _first(_gathering: Gathering) -> tuple[TalkPage, ...]:
    return (
        TalkPage("ground_rules", "ground_rules", Stage.STAGE, _("Ground rules"), usual=True),
        TalkPage("words", "words", Stage.REACTIONS, _("One word each"), usual=True),
    )


def _what(_gathering: Gathering) -> tuple[TalkPage, ...]:
    return (
        TalkPage("endings", "endings", Stage.WHAT, _("Where the stories ended"), stop=1),
        TalkPage("splits", "splits", Stage.WHAT, _("Where the ways parted")),
        TalkPage("stories", "stories", Stage.WHAT, _("Two tables, two stories")),
    )


def _why(gathering: Gathering) -> tuple[TalkPage, ...]:
    maps = party_maps(gathering)
    found = []
    for place, each in enumerate(maps):
        last = place == len(maps) - 1
        name = (lambda title, where=each.heading: f"{title}: {where}") if len(maps) > 1 else str
        found += _map_pages(each.scene, name, stop=2 if last else 0)
    return (
        *found,
        TalkPage("contested", "contested", Stage.WHY, _("Effects you contest"), scored=True),
        *(
            [TalkPage("what_if", "what_if", Stage.WHY, _("What if?"), scored=True)]
            if decisions(gathering)
            else []
        ),
    )


def _map_pages(scene: str, name: Callable[[str], str], stop: int) -> list[TalkPage]:
    title = name(_("Every deal there was"))
    return [
        TalkPage(f"map:{scene}", "map", Stage.WHY, title, stop, scored=True, scene=scene),
        TalkPage(f"left:{scene}", "left", Stage.WHY, name(_("Left on the table")), scored=True, scene=scene),
        TalkPage(f"answers:{scene}", "answers", Stage.WHY, name(_("What was agreed")), scene=scene),
        TalkPage(f"offers:{scene}", "offers", Stage.WHY, name(_("One table's offers")), scored=True, scene=scene),
    ]  # fmt: skip


def _chair(_gathering: Gathering) -> tuple[TalkPage, ...]:
    return (
        TalkPage("reading", "reading", Stage.CHAIR, _("How well you read each other")),
        TalkPage("trust", "trust", Stage.CHAIR, _("Trust, before and after")),
        TalkPage("survey", "survey", Stage.CHAIR, _("What you made of the deal")),
        TalkPage("terms", "terms", Stage.CHAIR, _("Two dialects")),
        TalkPage("roles", "roles", Stage.CHAIR, _("Ten roles of a manager")),
    )


def _balance(_gathering: Gathering) -> tuple[TalkPage, ...]:
    return (
        TalkPage("dimensions", "dimensions", Stage.BALANCE, _("What it did for patients"), 3, scored=True),
        TalkPage("switch", "switch", Stage.BALANCE, _("May good pay for bad?"), scored=True),
        TalkPage("patients_chair", "patients_chair", Stage.BALANCE, _("From the patient's chair"), scored=True),
        TalkPage("monday", "monday", Stage.MONDAY, _("Monday"), usual=True),
    )  # fmt: skip
