"""The head of a page of the room, what a page has left for its picture, and how things are shared out over steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate, pairwise
from typing import TypeVar

from game.figures.room_map import Layer
from game.screens.debrief import stage_names
from game.screens.kit import Badge, Button, Column, Gap, Icon, Panel, Row, Text, Widget
from game.screens.room.view import ALONE, View, quiet
from game.session.cohort import privacy
from game.session.prose import text_of
from game.words import _

MARGIN = 34
"""Units left and right of a page."""

INSET = "xs"
"""What the scroll view around a page's body takes at every side."""

ONWARD = 11
"""What the number of the step and the button that leads on take at most, in em."""

CLOSING = (("map", Layer.LEFT + 1), ("dimensions", 3))
"""Last steps that fill the screen."""

Item = TypeVar("Item")


def head(view: View) -> Widget:
    """What the page is about, in small; then, large, what this room did."""
    return headed(view, view.says, turns=view.turns)


def headed(view: View, says: str, turns: bool = True) -> Widget:
    """The head of the page with a headline; without one its title is as large."""
    page = view.talk.page
    large = "title" if view.roomy else "ask"
    title = Text(page.title, "lead", weight="semibold", colour="accent", grow=1)
    if not says:
        title = Text(page.title, large, grow=1)
    parts: list[Widget | None] = [title]
    if view.talk.table:
        table = view.gathering.table(view.talk.table)
        parts.append(Badge(privacy.called(view.gathering, table), "accent"))
    parts.append(_turner(view) if turns else None)
    if view.roomy:
        parts.append(Badge(stage_names()[page.stage], "plain"))
    line = Row(*parts, gap="s")
    return Column(line, Text(says, large), gap="hair") if says else line


def _turner(view: View) -> Widget | None:
    """Which tables are on this screen, with ways to those before and after."""
    letters = view.kind.letters(view)
    if len(letters) <= view.kind.most(view):
        return None
    here = view.sheet
    words = _("{first}–{last} of {n}").format(first=here[0], last=here[-1], n=len(letters))
    before = Button("", partial(view.acts.turn, -1), sign="up", key="turn:before", look="quiet",
                    shut_quietly=here[0] == letters[0], name=_("Tables before"))  # fmt: skip
    after = Button("", partial(view.acts.turn, 1), sign="down", key="turn:after", look="quiet",
                   shut_quietly=here[-1] == letters[-1], name=_("Tables after"))  # fmt: skip
    return Row(Text(words, "lead"), before, after, gap="xs", wrap=False)


def below(view: View) -> list[Widget]:
    """The question for these tables, where there is room for it under the picture."""
    kind, ask = view.talk.page.kind, view.talk.ask
    if ask is None or not view.roomy or kind in ALONE or (kind, view.step) in CLOSING:
        return []
    words = Text(text_of(ask.words), "ask", weight="medium", grow=1)
    row = Row(Icon("talk", size=1.6, colour="accent"), words, wrap=False, gap="m")
    return [Panel(row, "accent", across="m", down="s", key="question")]


def remarks(view: View) -> list[Widget]:
    """The first of what the presenter's page says beside, where there is room for it on this one."""
    return [quiet(words) for words in view.kind.aside(view)[:1]] if view.roomy else []


def room(view: View, says: str, *beside: Widget) -> tuple[int, int]:
    """The width and height in pixels that a page with this headline leaves, beside some widgets of its own."""
    ui = view.ui
    beside = (*beside, *below(view))
    wide = ui.size[0] - 2 * ui.px(MARGIN)
    line = Button("N").height(ui, wide)
    taken = headed(view, says).height(ui, wide) + line
    if view.acts.foot_keys().natural_width(ui) + ui.em(ONWARD) > wide:
        taken += line + ui.px("s")  # the way on then has a line of its own
    taken += 2 * ui.px("l") + 2 * ui.px("s") + 2 * ui.px(INSET)
    taken += sum(widget.height(ui, wide) + ui.px(view.gap) for widget in beside)
    return wide, max(0, ui.size[1] - taken)


def in_units(view: View, size: tuple[int, int]) -> tuple[float, float]:
    """A size in units of type; two pixels less than there are, since labels stand on whole pixels."""
    return (size[0] - 2) / view.ui.scale.type, (size[1] - 2) / view.ui.scale.type


def shared(
    items: Sequence[Item], fits: Callable[[Sequence[Item]], bool], most: int = 99
) -> list[Sequence[Item]]:
    """Items in their order in as few parts as fit, about equally long; an item alone is always a part."""
    parts: list[Sequence[Item]] = []
    start = 0
    while start < len(items):
        end = start + 1
        while end < len(items) and end - start < most and fits(items[start : end + 1]):
            end += 1
        parts.append(items[start:end])
        start = end
    each = -(-len(items) // max(len(parts), 1))
    even = [items[i : i + each] for i in range(0, len(items), each or 1)]
    return even if len(parts) > 1 and all(len(p) == 1 or fits(p) for p in even) else parts


def columns_of(
    view: View, says: str, items: Sequence[Item], make: Callable[[Sequence[Item]], Widget],
    *beside: Widget, most: int = 99,
) -> list[Sequence[Item]]:  # fmt: skip
    """Items in as few parts as the screen takes, each part made into one widget below the headline."""

    def parts() -> list[Sequence[Item]]:
        # The empty space that pushes the question down counts too.
        wide, high = room(view, says, *beside, *(Gap(0) for _each in below(view)))
        return shared(items, lambda part: make(part).height(view.ui, wide) <= high, most)

    return kept(view, says, items, parts, (most, len(beside)))


def kept(
    view: View, says: str, items: Sequence[Item], share: Callable[[], list[Sequence[Item]]],
    *more: object,
) -> list[Sequence[Item]]:  # fmt: skip
    """Items shared out as a function does it the first time.

    A page asks for its parts several times while it is built, and a large room's lists are long.
    """
    ui, talk = view.ui, view.talk
    key = (
        talk.page.id, says, len(items), ui.size, ui.text_size, talk.question, talk.table,
        talk.told, talk.hidden, view.gathering.agreed, view.gathering.approved,
        view.gathering.names, *more,
    )  # fmt: skip
    if key not in view.facts.ends:
        view.facts.ends[key] = tuple(accumulate(len(part) for part in share()))
    ends = view.facts.ends[key]
    return [items[start:end] for start, end in pairwise((0, *ends))] or [()]
