"""Replays a ``.play`` file: rebuilds its scenario, folds its entries, compares the outcome."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.content.identity import rules_hash, text_hash
from game.content.library import rebuild
from game.core.play import outcome
from game.core.scenario import Scenario
from game.core.scoring import DIMENSIONS
from game.session.cleaning import clean_line
from game.session.entries import Header, PlayTextError
from game.session.opening import CannotReopen, scenario_of
from game.session.prose import plain
from game.session.received import read_received
from game.session.record import Record, RecordError, fold, recorded
from game.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Report:
    """What a replay found. ``text`` says it in lines fit for a terminal."""

    agrees: bool
    text: str
    recorded: Mapping[str, Any]
    """What the replay came to, as a file records it; empty when it could not be replayed."""


def replay_text(text: str) -> Report:
    """Replay the text of a ``.play`` file; never raises, whatever the text is."""
    try:
        header, entries, stated = read_received(text)
        scenario = scenario_of(header)
        record = fold(scenario, header, entries)
    except (PlayTextError, CannotReopen, RecordError) as reason:
        said = _("This play cannot be replayed: {reason}.")
        return Report(False, said.format(reason=clean_line(str(reason), 400).rstrip(".")), {})
    came = recorded(scenario, record)
    differences = [*_changed_scenario(header), *_differences(stated, came)]
    lines = _outcome_lines(scenario, record)
    if differences:
        lines.append(_("This is not what the file recorded:"))
        lines += [f"- {clean_line(difference, 400)}" for difference in differences]
    else:
        lines.append(_("It agrees with what the file recorded."))
    return Report(not differences, "\n".join(lines), came)


def _changed_scenario(header: Header) -> list[str]:
    """Whether the scenario in the file is the one that the play was begun with."""
    if text_hash(header.scenario_text) != header.text_hash:
        return [_("the scenario's text was changed after the play began")]
    whole, _problems = rebuild(header.scenario_text, header.scenario_id)
    if whole is None or rules_hash(whole) != header.rules_hash:
        return [_("the scenario's rules are not those the play began with")]
    return []


def _differences(stated: Mapping[str, Any], came: Mapping[str, Any]) -> list[str]:
    if not stated:
        return [_("the file recorded no outcome; it may have been cut off")]
    return [
        _("{what}: recorded {stated}, replayed {came}").format(
            what=key, stated=stated.get(key, "–"), came=came.get(key, "–")
        )
        for key in sorted({*stated, *came})
        if stated.get(key) != came.get(key)
    ]


def _outcome_lines(scenario: Scenario, record: Record) -> list[str]:
    """How the play stands, in words."""
    ended, title = outcome(scenario, record.state), plain(scenario, scenario.title)
    moves = len(record.made)
    count = ngettext("{n} move", "{n} moves", moves).format(n=moves)
    if ended is None:
        lines = [_("{title}: not ended, {count} so far.").format(title=title, count=count)]
    else:
        heading = plain(scenario, scenario.endings[ended.ending].heading) or ended.ending
        lines = [
            _("{title}: ended after {count} with “{heading}” ({kind}).").format(
                title=title,
                count=count,
                heading=heading,
                kind=str(ended.kind).replace("_", " "),
            )
        ]
    sums = zip(DIMENSIONS, record.state.sums, strict=True)
    lines.append(", ".join(f"{dimension} {total:+d}" for dimension, total in sums))
    if ended and ended.points:
        points = ", ".join(f"{seat} {value}" for seat, value in ended.points.items())
        lines.append(_("Points, each on its own scale: {points}").format(points=points))
    return lines
