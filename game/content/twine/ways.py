"""Where the ways of a story lead once all its scenes are there, and a way out where there is none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from game.content.beginning.writing import ids
from game.content.twine.draft import Scene, Way
from game.content.twine.story import If, Jump, Link, Note, Passage, Piece, Set
from game.content.twine.writing import Draft
from game.words import _

NOT_WRITTEN, STOPPED, CLOSED = "not_written", "stopped_here", "story_ends"
OURS = (NOT_WRITTEN, STOPPED, CLOSED)
ROOM = 32
"""Letters of a passage's id, so that its forms can be numbered within the forty there are."""


def bases(passages: Sequence[Passage]) -> dict[str, str]:
    """An id for each passage: its own letters where they make one.

    None holds two bars in a row, as those of a passage's further scenes do.
    """
    names = [passage.name for passage in passages]
    return dict(zip(names, ids(names, "scene", OURS, ROOM), strict=True))


def leads_on(pieces: Iterable[Piece]) -> bool:
    """Whether a passage has any way on, so that it will be a scene."""
    return any(
        isinstance(piece, Link | Jump)
        or (isinstance(piece, If) and any(leads_on(branch.pieces) for branch in piece.branches))
        for piece in pieces
    )


def styled(draft: Draft, passages: Sequence[Passage]) -> None:
    """One note, at the first passage in which markup was taken off."""
    if passages:
        first = min(passages, key=lambda passage: passage.place)
        draft.made[first.name][0].note(
            Note(
                first.origin,
                _("Bold, italics, headings and other markup are not part of our texts."),
                _("Here and wherever it stood the words were kept without it."),
            )
        )


def shut(draft: Draft) -> None:
    """One note, at the first choice with a condition: here such a choice does not hide."""
    guarded = [w for s in draft.every() if s.way == "choices" for w in s.ways if w.guard]
    if guarded:
        first = min(guarded, key=lambda way: way.place)
        first.notes.append(
            Note(
                first.place,
                _("Twine hides a link whose condition is not met."),
                _("Here and wherever a choice has an `if` it is shown all the same, shut."),
                _("Say why in `otherwise`, in words that give nothing away."),
            )
        )


def join(draft: Draft, keys: Mapping[str, str], entries: Mapping[str, tuple[Set, ...]]) -> None:
    """Give every way its scene and its effects, those of entering that scene included."""
    for scene in list(draft.every()):
        for way in scene.ways:
            sets = way.sets
            if way.within:
                pass
            elif way.goto in keys:
                sets += entries[way.goto]
                way.goto = keys[way.goto]
            else:
                _not_written(draft, way)
            way.effects, notes = draft.variables.effects(sets)
            way.notes += [note for note in notes if note not in way.notes]
            way.sets = ()


def _not_written(draft: Draft, way: Way) -> None:
    way.notes.append(
        Note(
            way.place,
            _("This leads to “{name}”, which is not there.").format(name=way.goto[:60]),
            _("It leads to an ending that says so."),
            _("Write that scene, or lead elsewhere."),
        )
    )  # fmt: skip
    way.goto = NOT_WRITTEN
    _ending(
        draft, NOT_WRITTEN, _("Not written yet"), _("This part of the story is not written yet.")
    )


def _ending(draft: Draft, key: str, heading: str, text: str) -> Scene:
    if key not in draft.added:
        draft.added[key] = Scene(key, heading, [text], kind="other")
    return draft.added[key]


def close(draft: Draft) -> None:
    """See to it that there is a scene to begin with, and an ending to come to."""
    first = draft.made[draft.first.name][0]
    if not first.way:
        first.way, first.ways = "goto", [Way(CLOSED, draft.first.place)]
        first.note(
            Note(
                draft.first.place,
                _("The story begins with a passage that leads nowhere."),
                _("An ending was added."),
                _("Write what happens next."),
            )
        )
        _ending(draft, CLOSED, _("The end"), _("The story ends here."))
    if all(scene.way for scene in draft.every()):
        ending = _ending(draft, STOPPED, _("Here it stops"), _("The story stops here."))
        ending.note(
            Note(
                draft.first.place,
                _("No passage of this story ends it: each has a link."),
                _("An ending was added."),
                _("Let some way lead to it, or write endings of your own."),
            )
        )


def let_out(draft: Draft, key: str) -> None:
    """Give a scene in which a play gets stuck one more choice, which ends it."""
    scene = draft.scene(key)
    note = Note(
        draft.place_of(scene),
        _("A play can get stuck here: in our format a choice can be taken only once, and conditions shut some."),
        _("A choice was added that ends the play."),
        _("Lead on from here some other way, if you can."),
    )  # fmt: skip
    if scene.way != "choices":
        scene = _gate(draft, scene)
    scene.note(note)
    scene.ways.append(Way(STOPPED, note.place, words=_("Leave it at that")))
    _ending(draft, STOPPED, _("Here it stops"), _("The story stops here."))


def _gate(draft: Draft, scene: Scene) -> Scene:
    """A decision before a scene that only leads on, so that a ring of such scenes has one in it."""
    gate = Scene(f"{scene.id}__gate", scene.heading, way="choices", turn="doctor")
    for other in draft.every():
        for way in other.ways:
            if way.goto == scene.id:
                way.goto = gate.id
    gate.ways.append(Way(scene.id, draft.place_of(scene), words=_("Go on")))
    own = next(scenes for scenes in draft.made.values() if scene in scenes)
    own.insert(own.index(scene), gate)
    if draft.start == scene.id:
        draft.start = gate.id
    return gate
