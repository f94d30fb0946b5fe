"""Every place of a story at which a rehearsal can begin, to be searched by any word."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.scenario import Kind, Scenario
from game.session.preview.rehearsal import heading
from game.session.preview.steps import Start
from game.session.prose import plain
from game.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Beginning:
    """One place to begin at: a key of its own, what it is called, a note and a sign."""

    key: str
    start: Start
    words: str
    note: str
    sign: str


SIGNS = {
    Kind.NARRATION: "book",
    Kind.TOGETHER: "lock",
    Kind.CHANCE: "dice",
    Kind.NEGOTIATION: "deal",
}


def listing(scenario: Scenario, wanted: str = "") -> tuple[Beginning, ...]:
    """The story's start, its cuts, scenes and endings in the file's order.

    With ``wanted``, only those that have all its words in their id, heading or text.
    """
    found = [_everything(scenario)]
    for cut in scenario.cuts.values():
        minutes = ngettext("{n} minute", "{n} minutes", cut.minutes).format(n=cut.minutes)
        words = _("The form “{cut}”").format(cut=cut.id)
        found.append(Beginning(f"cut:{cut.id}", Start(cut=cut.id), words, minutes, "clock"))
    texts = {}
    for scene in scenario.scenes.values():
        sign = SIGNS.get(scene.kind) or str(scene.turn)
        found.append(_beginning(scenario, scene.id, sign))
        said = " ".join(line.text for line in scene.lines)
        texts[f"scene:{scene.id}"] = f"{scene.text} {said} {scene.question}"
    for ending in scenario.endings.values():
        found.append(_beginning(scenario, ending.id, "door"))
        texts[f"scene:{ending.id}"] = ending.text
    terms = wanted.casefold().split()
    return tuple(
        each
        for each in found
        if all(
            term in f"{each.words} {each.note} {texts.get(each.key, '')}".casefold()
            for term in terms
        )
    )


def _everything(scenario: Scenario) -> Beginning:
    words, note = _("The beginning"), plain(scenario, scenario.title)
    return Beginning("start", Start(), words, note, "play")


def _beginning(scenario: Scenario, name: str, sign: str) -> Beginning:
    return Beginning(f"scene:{name}", Start(name), heading(scenario, name), name, sign)
