"""The debrief of a room in words: every figure as sentences, in the phases of the debrief.

It speaks of tables by their letters only, and of no table's story.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.session.cohort.deals import PartyMap, party_maps
from game.session.cohort.dialects import RoleUse, roles_used, terms
from game.session.cohort.dimensions import FourDimensions, four_dimensions
from game.session.cohort.endings import Split, endings_spread, splits
from game.session.cohort.gathering import Gathering
from game.session.cohort.patients import chair_gaps, contested
from game.session.cohort.privacy import shown_words
from game.session.cohort.prompts import room_asks
from game.session.cohort.sides import Change, reading_errors, survey, trust
from game.session.cohort.versions import Differs
from game.session.debrief.balance import hundred, teaching_device
from game.session.debrief.chair import mintzberg_words
from game.session.debrief.review import listed, signed
from game.session.debrief.stage import ground_rules
from game.session.prose import text_of
from game.words import _, ngettext


@dataclass(frozen=True, slots=True)
class RoomPage:
    """One phase of the room's debrief, numbered from 0, as lines of text."""

    number: int
    phase: str
    title: str
    lines: tuple[str, ...]


def room_pages(gathering: Gathering) -> tuple[RoomPage, ...]:
    """All phases in their order."""
    phases = (
        ("stage", _("Before we talk"), _stage),
        ("reactions", _("First words"), _reactions),
        ("what", _("What happened"), _what),
        ("why", _("Why"), _why),
        ("chair", _("The other chair"), _chair),
        ("balance", _("Balance"), _balance),
        ("monday", _("Take-away"), _monday),
    )
    return tuple(
        RoomPage(n, phase, title, (*lines(gathering), *_asks(gathering, phase)))
        for n, (phase, title, lines) in enumerate(phases)
    )


def tables(letters: tuple[str, ...]) -> str:
    """Some tables in words: nobody, table A, tables A, B and D."""
    if not letters:
        return _("no table")
    text = ngettext("table {letters}", "tables {letters}", len(letters))
    return text.format(letters=listed(letters))


def _asks(gathering: Gathering, phase: str) -> Iterator[str]:
    if phase != "stage":
        yield from (
            _("? {ask}").format(ask=text_of(ask.words)) for ask in room_asks(gathering, phase)
        )


def _stage(gathering: Gathering) -> Iterator[str]:
    count = ngettext("{n} table: {title}.", "{n} tables: {title}.", len(gathering.tables))
    yield count.format(n=len(gathering.tables), title=gathering.scenario.title)
    if gathering.unfinished:
        stopped = tuple(table.letter for table in gathering.unfinished)
        yield _("Stopped before the end: {tables}.").format(tables=tables(stopped))
    for version in gathering.versions:
        if version.how is not Differs.SHOWN:
            text = ngettext("{n} play: {words}.", "{n} plays: {words}.", version.plays)
            yield text.format(n=version.plays, words=version.words)
    yield from ground_rules()
    if gathering.support:
        yield _("If it comes too close: {support}").format(support=gathering.support)


def _reactions(gathering: Gathering) -> Iterator[str]:
    words = shown_words(gathering, "word")
    if words:
        yield ", ".join(words)


def _what(gathering: Gathering) -> Iterator[str]:
    for ending in endings_spread(gathering).endings:
        text = _("{ending}: {n} ({tables})") if ending.tables else _("{ending}: nobody")
        yield text.format(ending=ending.heading, n=len(ending.tables), tables=tables(ending.tables))
    for split in splits(gathering):
        if len(split.taken) > 1:
            yield from _split(split)


def _split(split: Split) -> Iterator[str]:
    yield _("Where ways parted: {scene}").format(scene=split.heading)
    for way in split.taken:
        yield _("– {way}: {tables}").format(way=way.words, tables=tables(way.tables))
    if split.parted:
        yield _("– Some of these never saw a scene in common again.")


def _why(gathering: Gathering) -> Iterator[str]:
    maps = party_maps(gathering)
    if not maps:
        yield _("Nobody met at a table, so nobody holds points.")
    for held in maps:
        yield from _map(held)


def _map(held: PartyMap) -> Iterator[str]:
    doctor, manager = held.names
    yield _("{scene}: {n} deals were possible.").format(scene=held.heading, n=held.deals)
    yield _("Walking away is worth {doctor} to {d} and {manager} to {m}.").format(
        doctor=held.walk_away[0], d=doctor, manager=held.walk_away[1], m=manager
    )
    yield _("The frontier: {points}").format(points=_points(held.frontier))
    if held.nash:
        yield _("Nash: {nash}. Kalai–Smorodinsky: {kalai}.").format(
            nash=_points(held.nash), kalai=_points(held.kalai)
        )
    for each in held.tables:
        if each.how is None:
            yield _("Table {letter}: still sat at the table").format(letter=each.letter)
        elif each.points is None:
            yield _("Table {letter}: no deal").format(letter=each.letter) + _left(each.left, held)
        else:
            text = _("Table {letter}: {points}").format(
                letter=each.letter, points=_points((each.points,))
            )
            yield text + _left(each.left, held)
    if held.nothing_left:
        letters = tuple(each.letter for each in held.nothing_left)
        yield _("Nothing was left on the table by {tables}.").format(tables=tables(letters))


def _points(points: tuple[tuple[int, int], ...]) -> str:
    return ", ".join(f"{doctor}/{manager}" for doctor, manager in points)


def _left(left: tuple[int, int] | None, held: PartyMap) -> str:
    if not left or not any(left):
        return ""
    parts = [
        _("{name} {n}").format(name=name, n=n)
        for name, n in zip(held.names, left, strict=True)
        if n
    ]
    return _("; left on the table: {parts} (one or the other)").format(parts=", ".join(parts))


def _chair(gathering: Gathering) -> Iterator[str]:
    for change in reading_errors(gathering):
        yield from _change(change, _("pairs of 6 read wrongly"))
    for change in trust(gathering):
        yield from _change(change, _("trust, 0 to 10"))
    for count in survey(gathering):
        if count.answers:
            counts = " ".join(map(str, count.counts))
            yield _("{who}{question}, 1 to 7: {counts}").format(
                who=_who(count.role), question=count.words, counts=counts
            )
    for use in terms(gathering):
        if use.looked_up:
            text = ngettext("“{term}” was asked for at {n} table.", "“{term}” was asked for at {n} tables.", len(use.looked_up))  # fmt: skip
            yield text.format(term=use.term.term, n=len(use.looked_up))
    uses, names = roles_used(gathering), mintzberg_words()
    nobody = [names[use.role].lower() for use in uses if not use.all]
    yield _("Mintzberg's roles, by the author's tags: {roles}").format(
        roles=", ".join(_role(use, names[use.role].lower()) for use in uses if use.all) or _("none")
    )
    if nobody:
        yield _("Used by nobody: {roles}").format(roles=", ".join(nobody))


def _role(use: RoleUse, name: str) -> str:
    if use.doctors is None:
        return f"{name} {use.all}"
    return _("{role} {n} (doctors {doctors}, managers {managers})").format(
        role=name, n=use.all, doctors=use.doctors, managers=use.managers
    )


def _who(role: str) -> str:
    return {"doctor": _("Doctors: "), "manager": _("Managers: ")}.get(role, "")


def _change(change: Change, what: str) -> Iterator[str]:
    if change.mean_before is None and change.mean_after is None:
        return
    before, after = (
        "–" if mean is None else f"{mean:.1f}" for mean in (change.mean_before, change.mean_after)
    )
    text = _("{who}{what}: {before} before, {after} after (up {up}, same {same}, down {down})")
    yield text.format(
        who=_who(change.role), what=what, before=before, after=after, up=change.up,
        same=change.same, down=change.down,
    )  # fmt: skip


def _balance(gathering: Gathering) -> Iterator[str]:
    found = four_dimensions(gathering)
    yield from _dimensions(found)
    for gap in chair_gaps(gathering):
        if gap.apart:
            yield _(
                "{name}: {n} of {all} patients' chairs saw it another way than the score."
            ).format(name=gap.name, n=gap.apart, all=len(gap.ratings))
    for each in contested(gathering):
        own = ", ".join(f"{letter} {signed(amount)}" for letter, amount in each.own)
        yield _("Contested: {what}, {amount} in the author's judgement; {own}").format(
            what=each.what, amount=signed(each.amount), own=own
        )
    yield teaching_device()


def _dimensions(found: FourDimensions) -> Iterator[str]:
    for spread in found.in_play:
        line = _("{name}, against today: ").format(name=spread.name)
        line += "; ".join(f"{signed(value)}: {', '.join(at)}" for value, at in spread.counts)
        if spread.low is not None:
            line += _(" (attainable {low} to {high})").format(
                low=signed(spread.low), high=signed(spread.high)
            )
        yield line
    for score in found.tables:
        if score.card and score.card.x:
            yield _("Table {letter}: average {average}, balance {balance} of 100").format(
                letter=score.letter, average=hundred(score.mean("fully")),
                balance=hundred(score.mean("partly")),
            )  # fmt: skip
    if worst := found.worst:
        yield _("Came off worst most often: {names}").format(names=listed([w.name for w in worst]))


def _monday(gathering: Gathering) -> Iterator[str]:
    yield from shown_words(gathering, "try")
    yield from shown_words(gathering, "question")
