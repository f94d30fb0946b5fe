"""Nicknames for people who would rather not give a name."""

from __future__ import annotations

from collections.abc import Callable

from game.words import _


def nickname(pick: Callable[[int], int]) -> str:
    """A friendly two-word name; ``pick(n)`` gives a number from 0 to n − 1."""
    qualities, birds = _qualities(), _birds()
    quality, bird = qualities[pick(len(qualities))], birds[pick(len(birds))]
    return _("{quality} {bird}").format(quality=quality, bird=bird)


def _qualities() -> tuple[str, ...]:
    return (
        _("Amber"), _("Brisk"), _("Calm"), _("Early"), _("Gentle"), _("Hardy"), _("Keen"),
        _("Mellow"), _("Nimble"), _("Plucky"), _("Quiet"), _("Steady"), _("Sunny"), _("Wry"),
    )  # fmt: skip


def _birds() -> tuple[str, ...]:
    return (
        _("Avocet"), _("Curlew"), _("Dunnock"), _("Fieldfare"), _("Goldfinch"), _("Heron"),
        _("Jackdaw"), _("Kestrel"), _("Lapwing"), _("Plover"), _("Redwing"), _("Siskin"),
        _("Wagtail"), _("Wren"),
    )  # fmt: skip
