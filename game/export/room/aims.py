"""The aims of a scenario on the course report: what shows that they were met, and what they serve."""

from __future__ import annotations

from enum import Enum, auto

from game.core.moves import Choose
from game.core.play import legal_moves
from game.core.scenario import OUTCOMES, Scenario
from game.export.sheets.elements import Block, tag, together
from game.export.sheets.wording import table
from game.session.cohort.gathering import Gathering
from game.session.cohort.tables import RoomTable
from game.session.prose import plain
from game.words import _


class Shown(Enum):
    """What a table's play shows of an aim."""

    MET = auto()
    """It took a choice that the author tagged with the aim."""

    PASSED_BY = auto()
    """It could have taken one, and took another."""

    NOT_ASKED = auto()
    """Its story never came to such a choice, or the choice was not open."""


def shown(scenario: Scenario, played: RoomTable) -> dict[str, Shown]:
    """What a play shows of each aim of a scenario, in the edition that is reported on.

    The play's own edition may have tagged other choices; its rules are the same. Only choices
    are evidence: what was said at a table and thought on the way home is in no play.
    """
    found = dict.fromkeys(scenario.aims, Shown.NOT_ASKED)
    for made in played.record.made:
        scene = scenario.scenes[made.before.scene]
        if not isinstance(made.move, Choose) or not any(each.aims for each in scene.choices):
            continue
        open_ = {m.choice for m in legal_moves(scenario, made.before) if isinstance(m, Choose)}
        for choice in scene.choices:
            for aim in choice.aims:
                if choice.id == made.move.choice:
                    found[aim] = Shown.MET
                elif choice.id in open_ and found[aim] is Shown.NOT_ASKED:
                    found[aim] = Shown.PASSED_BY
    return found


def aims(gathering: Gathering, gmc: bool) -> Block:
    """Each aim with the tables that met it, passed it by and were not asked."""
    scenario = gathering.scenario
    if not scenario.aims:
        return together(
            tag("h3", _("Aims")), tag("p", _("The scenario states no aims."), class_="muted"),
            _frameworks() if gmc else None,
        )  # fmt: skip
    told = [shown(scenario, each) for each in gathering.tables if not each.typed]
    tagged = {aim for s in scenario.scenes.values() for c in s.choices for aim in c.aims}
    rows = []
    for aim, words in scenario.aims.items():
        served = _served(scenario, aim) if gmc else None
        first = tag("td", plain(scenario, words), served)
        counts: list[Block]
        if aim in tagged:
            counts = [
                tag("td", str(sum(each.get(aim, Shown.NOT_ASKED) is kind for each in told)), class_="number")
                for kind in Shown
            ]  # fmt: skip
        else:
            counts = [tag("td", _("for the debrief"), colspan=3, class_="muted")]
        rows.append(tag("tr", first, counts))
    note = _(
        "Counted in tables. Met: the table took a choice that the author tagged with the aim. Passed by: it "
        "could have, and took another. Not asked: its story came to no such choice. This shows what was "
        "done. What was learned from it is for the debrief."
    )
    head = (_("Aim"), _("Met"), _("Passed by"), _("Not asked"))
    mapped = gmc and scenario.outcomes
    return together(
        tag("h3", _("Aims met")), table(head, rows, "rows aims"), tag("p", note, class_="small muted"),
        tag("p", _map_note(), class_="small muted") if mapped else None,
        _frameworks() if gmc and not mapped else None,
    )  # fmt: skip


# --- the curriculum -----------------------------------------------------------------


def outcome_words() -> dict[str, str]:
    """The sections of the General Medical Council's frameworks, as it names them."""
    words = (
        _("Leadership and team working"), _("Dealing with complexity and uncertainty"),
        _("Professional and ethical responsibilities"), _("Communication and interpersonal skills"),
        _("GPC domain 5: leadership and team working"),
    )  # fmt: skip
    return dict(zip(OUTCOMES, words, strict=True))


def _served(scenario: Scenario, aim: str) -> Block | None:
    """What the author mapped an aim to, on a line of its own below it."""
    names = outcome_words()
    found = " · ".join(names[each] for each in scenario.outcomes.get(aim, ()))
    return tag("span", found, class_="meaning") if found else None


def _map_note() -> str:
    return _(
        "Below each aim: sections of the General Medical Council's Outcomes for graduates (2018), and of its "
        "Generic professional capabilities (GPC, 2017). The map is the scenario's author's; the "
        "Council has not reviewed it."
    )


def _frameworks() -> Block:
    """The frameworks beside the session as a whole, where the author mapped no aim."""
    rows = [
        (_("Outcomes for graduates (2018)"), _("Leadership and team working")),
        (_("Outcomes for graduates (2018)"), _("Dealing with complexity and uncertainty")),
        (_("Generic professional capabilities (2017)"), _("Domain 5: leadership and team working")),
    ]
    note = _(
        "The session is meant to serve these. The map is the course's own and was not reviewed by the "
        "General Medical Council."
    )
    body = [tag("tr", [tag("td", cell) for cell in row]) for row in rows]
    return together(
        tag("h3", _("For the curriculum's map")),
        table((_("General Medical Council"), _("Section")), body, "rows"),
        tag("p", note, class_="small muted"),
    )  # fmt: skip
