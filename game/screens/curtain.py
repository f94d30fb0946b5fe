"""A curtain on a shared laptop: what is behind it is for one side alone until that side puts it away."""

from __future__ import annotations

from collections.abc import Callable

from game.screens.kit import (
    Backdrop,
    Button,
    Centre,
    Column,
    Drape,
    Page,
    Panel,
    Row,
    Screen,
    Text,
    Widget,
)
from game.screens.sitting import Sitting
from game.screens.story import portrait, term_parts
from game.words import _

CHAIR = "chair"


class Curtain(Screen):
    """Asks the others to look away, then shows ``content``; closes when the window is left.

    ``content`` and ``foot`` are built only while the curtain is open; ``back`` is what happens
    when the page is put away; ``person`` is named where it is for one of a side alone. Who plays alone has nobody to hide from and sees no curtain.
    """

    def __init__(
        self,
        sitting: Sitting,
        seat: str,
        content: Callable[[], Widget],
        *,
        back: Callable[[], object] | None = None,
        foot: Callable[[], Widget] | None = None,
        leaf: Callable[[], object] = lambda: "",
        person: str = "",
    ):
        super().__init__()
        self.sitting, self.seat = sitting, seat
        self.content, self.foot_of, self.leaf_of = content, foot, leaf
        self.back, self.person = back, person
        self.open_now = sitting.alone

    @property
    def leaf(self) -> tuple[bool, object]:
        """What is shown: closed or open, and which page behind it."""
        return self.open_now, self.leaf_of()

    @property
    def fades(self) -> bool:
        """Nothing of an open page lingers while the next one comes."""
        return not self.open_now

    @property
    def title(self) -> str:
        return self.sitting.session.scenario.title

    def build(self) -> Widget:
        if not self.open_now:
            return Drape(Page(Centre(self._closed(), most=32, middle=True)), side=self.seat)
        foot = self.foot_of() if self.foot_of else self._foot()
        # A page of its own for each leaf: it begins at its top.
        page = Page(self.content(), foot=foot, measure=44, key=f"behind:{self.leaf_of()}")
        return Backdrop(page, side=self.seat)

    def _closed(self) -> Widget:
        view = self.sitting.view()
        role = view.roles.get(self.seat)
        name = role.name if role else _("the patient's chair")
        people = name if self.person else ", ".join(view.people.get(self.seat, ()))
        ready = Button(
            _("We are alone"), self._draw_back, look="primary", sign="eye", sound="curtain",
            key="curtain:open",
        )  # fmt: skip
        ready.autofocus = True
        back = Button(_("Go back"), self.put_away, look="quiet", sign="back", key="curtain:back")
        words = Column(
            Text(_("For {name} alone").format(name=self.person or name), "title"),
            Text(people, "small") if people else None,
            Text(_("The others look away now. Nobody reads aloud."), "lead"),
            gap="xs",
            grow=1,
        )
        face = portrait(role.portrait if role else "patients_chair", self.seat, 5.6)
        body = Column(
            Row(face, words, gap="l", align="top"), Row(ready, back, gap="s"), gap="l"
        )  # fmt: skip
        return Panel(body, "card", across="xl", down="xl")

    def _draw_back(self) -> None:
        self.open_now = True
        self.ui.focus = ""  # what is behind it says where to begin

    def _foot(self) -> Widget:
        button = Button(
            _("Put away"), self.put_away, sign="eye-shut", sound="curtain", key="curtain:away"
        )
        return Row(button, justify="right")

    def put_away(self) -> None:
        """Close the curtain and go back."""
        (self.back or self.app.pop)()

    def on_back(self) -> None:
        self.put_away()

    def on_hidden(self) -> None:
        if not self.sitting.alone:
            self.open_now = False
            self.layers.clear()  # a term's card says which page was open
            self.refresh()

    def glossary(self, term: str):
        view = self.sitting.view()
        return term_parts(view, view.terms[term]) if term in view.terms else ()


def leaves_foot(
    screen: Curtain, leaf: int, count: int, turn: Callable[[int], object],
    done: str, on_done: Callable[[], object],
) -> Widget:  # fmt: skip
    """The foot of a page with several leaves: back, where one is, and on; ``done`` ends the last."""

    def go(to: int) -> None:
        turn(to)
        screen.ui.focus = ""

    back = Button(_("Back"), lambda: go(leaf - 1), look="quiet", sign="back", key="curtain:before")
    where = Text(_("Page {n} of {count}").format(n=leaf + 1, count=count), "small")
    if leaf + 1 < count:
        on = Button(
            _("Next"), lambda: go(leaf + 1), look="primary", sign="next", sign_after=True,
            sound="page", key="curtain:next",
        )  # fmt: skip
    else:
        on = Button(done, on_done, look="primary", sign="tick", sound="curtain", key="curtain:done")
    on.autofocus = True
    left = Row(back if leaf else None, where if count > 1 else None, gap="s")
    return Row(left, on, justify="between")


def leafed(sitting, seat: str, answers, leaves, last: str, done: Callable[[], object]) -> Curtain:
    """A curtain over several leaves, of which ``answers`` remembers the one that lies open.

    ``last`` is what the final leaf's button says, ``done`` what it does.
    """

    def turn(to: int) -> None:
        answers.leaf = to

    def foot() -> Widget:
        return leaves_foot(curtain, answers.leaf, len(leaves), turn, last, done)

    curtain = Curtain(
        sitting, seat, lambda: leaves[answers.leaf](), foot=foot, leaf=lambda: answers.leaf
    )
    return curtain
