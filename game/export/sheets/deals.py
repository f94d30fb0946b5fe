"""The map of all deals for the talk afterwards: what could have been had, on paper."""

from __future__ import annotations

from game.core.negotiation import DealMap, deal_map
from game.core.scenario import SIDES, Scenario, Scene
from game.export.sheets.elements import Block, Drawing, tag
from game.export.sheets.shared import letter, sheet
from game.export.sheets.wording import table
from game.export.svg import to_svg
from game.figures.draw import figure
from game.session.debrief.charts import DealChart, Spot
from game.session.prose import plain
from game.words import _, ngettext

WIDE = 760
MOST_ROWS = 24
"""So many of the best deals are listed; more would not be read."""


def deal_sheet(scenario: Scenario, scene: Scene) -> Block:
    """One table's deals as a map and the best of them in letters."""
    found = deal_map(scene.negotiation)
    names = tuple(plain(scenario, scenario.roles[seat].name) for seat in SIDES)
    count = ngettext("{n} deal is possible.", "{n} deals are possible.", len(found.deals))
    said = _(
        "On the line neither side can gain without loss to the other. Mark each table's deal by hand: "
        "the doctor's points to the right, the manager's upwards. What lies above it or to its right "
        "was left on the table. The points of the two sides are never compared or added."
    )
    chart = DealChart(
        _("Every deal there is"), names, tuple(Spot(p, True) for p in sorted(set(found.points))),
        found.frontier, found.walk_away, None, (), (), (), bool(found.zone), said, (),
    )  # fmt: skip
    return sheet(
        tag("p", _("For the facilitator"), class_="only"),
        tag("h2", _("The map of the deals")),
        tag("p", count.format(n=f"{len(found.deals):,}"), " ", said),
        tag("figure", _drawing(chart), class_="map"),
        tag("h3", _("Deals that cannot be bettered for both")),
        _best_deals(scenario, scene, found),
        class_="keeper",
    )  # fmt: skip


def _drawing(chart: DealChart) -> Block:
    # The drawing escapes its own words; it is the one piece of HTML made elsewhere.
    return Drawing(to_svg(figure(chart, WIDE)))


def _best_deals(scenario: Scenario, scene: Scene, found: DealMap) -> Block:
    issues = scene.negotiation.issues
    places = {(i.id, o.id): letter(n) for i in issues for n, o in enumerate(i.options)}
    inside = [
        p for p in found.frontier if all(a >= b for a, b in zip(p, found.walk_away, strict=True))
    ]
    rows = []
    for points in (inside or list(found.frontier))[:MOST_ROWS]:
        deal = found.deals_worth(points)[0]
        rows.append(
            tag(
                "tr", [tag("td", str(value), class_="number") for value in points],
                [tag("td", places[term]) for term in deal],
            )
        )  # fmt: skip
    head = [_("Doctor"), _("Manager"), *(plain(scenario, issue.label) for issue in issues)]
    return table(head, rows, "best-deals small")
