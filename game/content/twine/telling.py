"""The words of a scene: labels of links in them, who speaks, and notes on what had to go."""

from __future__ import annotations

import re

from game.content.twine.draft import Scene
from game.content.twine.markup import BULLET
from game.content.twine.story import If, Link, Note, Set
from game.words import _

SPOKEN = re.compile(r"(?P<who>doctor|manager|narrator)\s*:\s*(?P<said>\S.*)", re.IGNORECASE)
OWN = re.compile("[\ue000\ue001]")
BEHIND = re.compile("(?<=[.!?…:”\"’'*/_]) *(?:\ue000[^\ue001]*\ue001 *)+$")
LONE = re.compile("\ue000[^\ue001]*\ue001")


def speak(scene: Scene) -> None:
    """Paragraphs such as “Doctor: …” as lines; what follows the first of them is the narrator’s."""
    first = next((n for n, words in enumerate(scene.text) if SPOKEN.fullmatch(words)), None)
    if first is None:
        return
    for words in scene.text[first:]:
        said = SPOKEN.fullmatch(words)
        scene.lines.append((said["who"].lower(), said["said"]) if said else ("narrator", words))
    scene.text = scene.text[:first]


def never(link: Link) -> Note:
    """The note on a link beside a jump."""
    return Note(
        link.place,
        _("The link “{words}” is never seen: the passage goes on by itself.").format(
            words=link.words[:60]
        ),
        _("It was left out."),
        _("If it is meant, make choices of the scene instead."),
    )


def unset(change: Set) -> Note:
    """The note on a change under a condition that was not kept."""
    return Note(
        change.place,
        _("“{name}” changes only under a condition that we could not keep.").format(
            name=change.name
        ),
        _("The change was left out."),
        _("Put it into the effects of a choice or of a way in `then`."),
    )


def kept(test: If, reason: str) -> Note:
    """The note on texts of which Twine shows one and the scene shows all."""
    return Note(
        test.place,
        _("Which text stands here depends on “{test}”: {reason}.").format(
            test=test.branches[0].source, reason=reason
        ),
        _("All of its texts were kept, parted by /."),
        _("Keep one, or write a scene for each and lead there with `then`."),
    )


def without_lone_links(text: str) -> str:
    """The text without links that stand alone on a line or after its last sentence.

    In all other places a link's words are part of a sentence, and stay.
    """
    lines = []
    for line in text.split("\n"):
        if "\ue000" in line and BULLET.fullmatch(LONE.sub(" ", line)):
            continue
        line = BEHIND.sub("", line)
        lines.append(line.replace("\ue000", "").replace("\ue001", ""))
    return "\n".join(lines)
