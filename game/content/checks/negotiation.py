"""Is there something to bargain about: points, walk-away points, options, a zone."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.checks.case import MOST_DEALS, Case, Form, deals
from game.content.names import Path
from game.content.problems import How, Problem, Sure
from game.core.negotiation import deal_map
from game.core.play import open_options
from game.core.scenario import SIDES, Negotiation, Scene
from game.words import _

HUNDRED = 100


def points_sum(case: Case) -> Iterator[Problem]:
    """For each role the best options of all issues come to exactly a hundred."""
    for scene_id, scene in case.document.scenario.scenes.items():
        if not scene.negotiate:
            continue
        place: Path = ("scenes", scene_id, "negotiate", "issues")
        for seat in map(str, SIDES):
            best = [
                max(getattr(option.points, seat) for option in issue.options.values())
                for issue in scene.negotiate.issues.values()
            ]
            if sum(best) != HUNDRED:
                listed = " + ".join(map(str, best))
                more = HUNDRED - sum(best)
                change = (
                    _("Add {more} to").format(more=more)
                    if more > 0
                    else _("Take {more} from").format(more=-more)
                )
                yield case.document.problem(
                    "points-sum", place,
                    _("the {seat}'s best options come to {listed} = {sum}, not 100.").format(seat=seat, listed=listed, sum=sum(best)),
                    _("{change} the issues that matter most to the {seat}.").format(change=change, seat=seat), key=True,
                )  # fmt: skip


def too_many_deals(case: Case) -> Iterator[Problem]:
    """A table's deals can all be looked at: for the map, and by the computer player."""
    for scene_id, scene in case.document.scenario.scenes.items():
        count = deals(scene.negotiate.issues.values() if scene.negotiate else ())
        if count > MOST_DEALS:
            yield case.document.problem(
                "too-many-deals", ("scenes", scene_id, "negotiate", "issues"),
                _("these issues make {count:,} deals; {most_deals:,} is the most.").format(count=count, most_deals=MOST_DEALS),
                _("Seven issues with five options make 78,125. Leave some of them out."), key=True,
            )  # fmt: skip


def walk_away(case: Case) -> Iterator[Problem]:
    """Walk-away points lie between the worst deal and the best."""
    for form in case.forms:
        for scene in form.scenario.negotiations():
            for seat in SIDES:
                points = [
                    [option.points[seat] for option in issue.options]
                    for issue in scene.negotiation.issues
                ]
                worst, best = sum(map(min, points)), sum(map(max, points))
                plan = scene.negotiation.walk_away[seat].points
                if worst <= plan < best:
                    continue
                place = _plan_place(form, scene, str(seat))
                beats = _("no deal beats") if plan >= best else _("every deal beats")
                yield case.document.problem(
                    "walk-away-odd", place,
                    _("{beats} walking away with {plan} points{where}: the {seat}'s deals run from {worst} to {best}.").format(beats=beats, plan=plan, where=form.where, seat=seat, worst=worst, best=best),
                    _("Choose points that good deals beat and poor ones do not."),
                    key=len(place) == 2,
                )  # fmt: skip


def _plan_place(form: Form, scene: Scene, seat: str) -> Path:
    if form.cut:
        given = bool(form.scenario.cuts[form.cut].walk_away)
        return ("cuts", form.cut, "walk_away", seat) if given else ("cuts", form.cut)
    return ("scenes", scene.id, "negotiate", "walk_away", seat, "points")


def zone(case: Case) -> Iterator[Problem]:
    """Some deal leaves both sides better off than walking away."""
    for form in case.forms:
        for scene in form.scenario.negotiations():
            count = deals(scene.negotiation.issues)
            if count > MOST_DEALS or _both_gain(scene.negotiation):
                continue
            place = ("cuts", form.cut) if form.cut else ("scenes", scene.id, "negotiate")
            yield case.document.problem(
                "no-zone", place,
                _("no deal is better for both than walking away{where}.").format(where=form.where),
                _("Lower the walk-away points, or give both sides something to trade."), key=True,
                sure=Sure(How.PROVEN, _("all {count:,} deals were looked at").format(count=count)),
            )  # fmt: skip


def _both_gain(table: Negotiation) -> bool:
    found = deal_map(table)
    doctor, manager = found.walk_away
    return any(d > doctor and m > manager for d, m in found.frontier)


def few_options(case: Case) -> Iterator[Problem]:
    """Whenever a table is reached, each issue has two options open."""
    told: set[Path] = set()
    for form in case.forms:
        for state in form.graph.nodes if form.graph else ():
            scene = form.scenario.scenes.get(state.scene)
            for issue in scene.negotiation.issues if scene and scene.negotiation else ():
                place: Path = ("scenes", scene.id, "negotiate", "issues", issue.id)
                count = len(open_options(state, issue))
                if count < 2 and place not in told:
                    told.add(place)
                    words = _("only one option is") if count else _("no option is")
                    yield case.document.problem(
                        "few-options", place,
                        _("in some plays {words} open for '{id}'{where}.").format(words=words, id=issue.id, where=form.where),
                        _("Leave at least two options without a condition."), key=True,
                    )  # fmt: skip
