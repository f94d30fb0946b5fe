"""Does the story flow: every scene and ending reached, no ring for ever, no shut position."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.content.checks.case import Case, Form
from game.content.checks.chances import AS_IT_COMES, likely
from game.content.checks.telling import the_moves
from game.content.names import Path
from game.content.problems import How, Problem, Sure
from game.core import prospects
from game.core.exits import exits
from game.core.graph import Graph
from game.core.prospects import DeadEnd
from game.core.scenario import SIDES, Kind, Scenario, Seat
from game.words import _

Leads = Mapping[str, tuple[str, ...]]


def last_way_open(case: Case) -> Iterator[Problem]:
    """A `then` ends with a way that has no condition, and only its last way has none."""
    for name, scene in case.document.scenario.scenes.items():
        for number, way in enumerate(scene.then):
            last = number == len(scene.then) - 1
            place: Path = ("scenes", name, "then", number)
            if last and way.guard:
                yield case.document.problem(
                    "then-shut", (*place, "if"),
                    _("the last way has a condition, so there may be no way on."),
                    _("Delete this 'if', or add one more way below it with only a goto."),
                    key=True,
                )  # fmt: skip
            elif not last and not way.guard:
                yield case.document.problem(
                    "then-after", (*place[:-1], number + 1),
                    _("the way above has no 'if', so it is always taken and this one never."),
                    _("Move the way without an 'if' to the end."),
                )  # fmt: skip
                break


def rings(case: Case) -> Iterator[Problem]:
    """No story goes round for ever: each ring has a choice in it, which can be taken once."""
    leads = _leads(case.scenario)
    waiting = {
        name: tuple(t for t in targets if case.scenario.scenes[t].kind is not Kind.DECISION)
        for name, targets in leads.items()
        if case.scenario.scenes[name].kind is not Kind.DECISION
    }
    for ring in _knots(waiting):
        first, *others = ring
        tour = _(" and ").join(f"'{name}'" for name in others)
        yield _at_scene(
            case, "endless", first,
            _("'{first}' and {tour} lead on to each other without a choice.").format(first=first, tour=tour) if others
            else _("'{first}' leads straight back to itself.").format(first=first),
            _("Let one of them lead elsewhere, or put a decision between them."),
        )  # fmt: skip


def traps(case: Case) -> Iterator[Problem]:
    """From among scenes that lead back to each other, some way leads on."""
    for ring in _knots(_leads(case.scenario)):
        if not any(target not in ring for name in ring for target in _targets(case, name)):
            names = ", ".join(f"'{name}'" for name in ring)
            yield _at_scene(
                case, "no-way-out", ring[0],
                _("once a play is among {names}, it can never leave.").format(names=names) if len(ring) > 1
                else _("once a play is in '{ring}', it can never leave.").format(ring=ring[0]),
                _("Give one of their choices a way to another scene or to an ending."),
            )  # fmt: skip


def positions(case: Case) -> Iterator[Problem]:
    """There are few enough positions to look at them all."""
    for form in case.forms:
        if form.too_many is not None:
            reason = form.too_many
            widest = ", ".join(
                _("{fact} ({count} values)").format(fact=fact.replace(":", " "), count=count)
                for fact, count in reason.widest[:3]
            )
            yield case.document.problem(
                "too-many-positions", ("scenes", reason.scene),
                _("more than {budget:,} positions are possible{where}, so not all of them could be looked at; conditions tell most apart here: {widest}.").format(budget=reason.budget, where=form.where, widest=widest),
                _("Let fewer conditions read these, or give the meter a shorter scale."), key=True,
            )  # fmt: skip


def unreached(case: Case) -> Iterator[Problem]:
    """Every scene and ending can come up in some play."""
    graphs = [form.graph for form in case.forms]
    if None in graphs:
        return
    found: set[str] = set()
    for graph in graphs:
        found |= prospects.scenes(graph) | prospects.endings(graph)
    linked = _linked(case)
    for name in case.scenario.scenes:
        if name not in found:
            yield _at_scene(case, "unreachable", name, *_why(name, name in linked))
    for name in case.scenario.endings:
        if name not in found:
            message, mend = _why(name, name in linked)
            place = ("endings", name)
            yield case.document.problem("ending-never", place, message, mend, key=True)


def _why(name: str, linked: bool) -> tuple[str, str]:
    if linked:
        return (
            _("no play ever comes to '{name}': the conditions on the way are never met.").format(
                name=name
            ),
            _("Look at the conditions of the choices and ways that lead here."),
        )
    return (
        _("nothing leads to '{name}'.").format(name=name),
        _("Name it in a goto, or delete '{name}' if it is no longer needed.").format(name=name),
    )


def shut(case: Case) -> Iterator[Problem]:
    """Wherever a play stands, something can be done; in every cut as well."""
    for form in case.forms:
        for end in _ends(form.graph):
            yield _shut(case, "shut", form, end, "")


def shut_from_elsewhere(case: Case) -> Iterator[Problem]:
    """The same when meters start elsewhere, as they do when a table carries trust over."""
    for form in case.forms:
        known = {end.scene for end in _ends(form.graph)}
        for end in _ends(form.wide_graph):
            if end.scene not in known:
                start = _starts(form, form.wide_graph, end)
                yield _shut(case, "shut-later", form, end, start)


def _ends(graph: Graph | None) -> list[DeadEnd]:
    """One dead end for each scene that has any, the one that is reached soonest."""
    ends = prospects.dead_ends(graph) if graph else ()
    return list({end.scene: end for end in reversed(ends)}.values())


def _shut(case: Case, code: str, form: Form, end: DeadEnd, begins: str) -> Problem:
    path = the_moves(end.moves) or _("the very start")
    if end.stranded or case.scenario.scenes[end.scene].ways:
        message = _("after {path} no way leads on from here{where}{begins}.").format(
            path=path, where=form.where, begins=begins
        )
        mend = _("End the 'then' with a way that has no condition.")
    else:
        message = _("after {path} every choice here is shut{where}{begins}.").format(
            path=path, where=form.where, begins=begins
        )
        mend = _(
            "Add a choice without a condition, or loosen one; a choice can be taken only once."
        )
    return _at_scene(case, code, end.scene, message, mend)


def _starts(form: Form, graph: Graph, end: DeadEnd) -> str:
    """Which starting values lead there."""
    node = next(n for n, made in graph.stuck if _same_end(graph, n, made, end))
    root = graph.root(node)
    unusual = [
        _("{id} starts at {value}").format(id=meter.id, value=value)
        for meter, value in zip(form.scenario.meters, root.meters, strict=True)
        if value != meter.start
    ]
    return (
        _(" when {unusual}, as it may when a table plays again").format(
            unusual=" and ".join(unusual)
        )
        if unusual
        else ""
    )


def _same_end(graph: Graph, node: int, made: tuple, end: DeadEnd) -> bool:
    return graph.nodes[node].scene == end.scene and (*graph.path(node), *made) == end.moves


def silent_roles(case: Case) -> Iterator[Problem]:
    """Both roles have something to decide before or beside the table, about as often."""
    graph = case.full.graph
    if graph is None or graph.stuck:
        return
    often = _decisions(graph)
    for seat in SIDES:
        place: Path = ("roles", str(seat))
        if not often[seat]:
            yield case.document.problem(
                "role-silent", place, _("the {seat} never decides anything in the scenes.").format(seat=seat),
                _("Give at least one scene 'turn: {seat}' with choices.").format(seat=seat), key=True,
                sure=Sure(How.PROVEN, _("all {n:,} positions were looked at").format(n=len(graph.nodes))),
            )  # fmt: skip
        elif often[seat] < often[seat.other] / 2:
            yield case.document.problem(
                "role-quiet", place,
                _("the {seat} decides {own:.1f} times in a play, the {other} {others:.1f} times.").format(seat=seat, own=often[seat], other=seat.other, others=often[seat.other]),
                _("Let a scene be the {seat}'s, or ask both at once with 'together'.").format(seat=seat), key=True,
                sure=AS_IT_COMES,
            )  # fmt: skip


def _decisions(graph: Graph) -> dict[Seat, float]:
    """How often each side decides in a random play, where more than one choice is open."""
    often = dict.fromkeys(SIDES, 0.0)
    for node, share in likely(graph).items():
        scene = graph.scenario.scenes.get(graph.nodes[node].scene)
        if scene is None or len(graph.edges[node]) < 2:
            continue
        if scene.kind is Kind.TOGETHER:
            often = {seat: count + share for seat, count in often.items()}
        elif scene.kind is Kind.DECISION:
            often[scene.turn] += share
    return often


def _at_scene(case: Case, code: str, scene: str, message: str, mend: str) -> Problem:
    return case.document.problem(code, ("scenes", scene), message, mend, key=True)


def _targets(case: Case, scene: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(way.goto for way in exits(case.scenario.scenes[scene])))


def _leads(scenario: Scenario) -> Leads:
    """The scenes each scene may lead to by its ways, whatever the conditions say."""
    return {
        scene.id: tuple(
            dict.fromkeys(way.goto for way in exits(scene) if way.goto in scenario.scenes)
        )
        for scene in scenario.scenes.values()
    }


def _linked(case: Case) -> set[str]:
    """The scenes and endings to which some chain of ways leads from a start."""
    starts = [form.scenario.start for form in case.forms]
    found, waiting = set(starts), list(starts)
    while waiting:
        scene = waiting.pop()
        for target in _targets(case, scene) if scene in case.scenario.scenes else ():
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found


def _knots(leads: Leads) -> list[list[str]]:
    """The groups of scenes that can all come again from each other, in the file's order.

    Kosaraju's way: walk the story once to the end and note the order in which scenes are
    finished with, then walk it backwards from the last.
    """
    back: dict[str, list[str]] = {name: [] for name in leads}
    for name, targets in leads.items():
        for target in targets:
            back.setdefault(target, []).append(name)
    place = {name: number for number, name in enumerate(leads)}
    knots: list[list[str]] = []
    placed: set[str] = set()
    for name in reversed(_finished(leads)):
        if name in placed:
            continue
        knot, waiting = {name}, [name]
        while waiting:
            fresh = {n for n in back[waiting.pop()] if n not in placed and n not in knot}
            knot |= fresh
            waiting += fresh
        placed |= knot
        if len(knot) > 1 or name in leads[name]:
            knots.append(sorted(knot, key=place.__getitem__))
    return sorted(knots, key=lambda knot: place[knot[0]])


def _finished(leads: Leads) -> list[str]:
    """The scenes in the order in which a walk in depth has seen all that follows them."""
    done: list[str] = []
    seen: set[str] = set()
    for start in leads:
        walk = [(start, iter(leads[start]))] if start not in seen else []
        seen.add(start)
        while walk:
            name, targets = walk[-1]
            target = next((t for t in targets if t in leads and t not in seen), None)
            if target is None:
                done.append(name)
                walk.pop()
            else:
                seen.add(target)
                walk.append((target, iter(leads[target])))
    return done
