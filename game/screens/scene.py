"""The story: a scene to read, a choice to make, a sealed pick, a lot to be drawn, an ending."""

from __future__ import annotations

from game.screens.curtain import Curtain
from game.screens.focus import lead
from game.screens.kit import (
    Badge,
    Button,
    Choice,
    Choices,
    Column,
    Icon,
    Meter,
    Panel,
    Row,
    Split,
    Text,
    Widget,
)
from game.screens.offers import issue_label
from game.screens.play_screen import PlayScreen
from game.screens.story import WIDE, place_picture, scene_words
from game.session.views import ChoiceView, View
from game.words import _

SHARES = (1.55, 1)
LEAST = 15
"""The story beside what can be done; below so many em they stand one below the other."""

FLATTEST = 5
"""A place's picture is cut flat to leave room, and left out where even this is too tall."""


class SceneScreen(PlayScreen):
    """One screenful of story and what can be done there.

    The story stands at the left and scrolls; the place and what can be done stay in sight beside it.
    """

    measure = 62.0

    def build(self) -> Widget:
        view = self.view
        scene = view.scene
        words = Column(*scene_words(scene), gap="s")
        now = [*self._what_now(view), *self._shown_meters(view)]
        place = self._place(scene.place, scene.heading or view.title, Column(*now, gap="m"))
        now = Column(*place, *now, gap="m")
        return self.framed(
            Split(words, now, shares=SHARES, least=LEAST, sticky=True),
            heading=scene.heading or view.title,
            actions=self._actions(view),
            side=scene.turn if not scene.read_on else "",
        )

    # The place.
    @property
    def breadth(self) -> int:
        """How wide the page may be, in pixels."""
        return self.ui.size[0] - 2 * self.ui.px("xl")

    def _place(self, place: str, heading: str, now: Widget) -> list[Widget]:
        """The place's picture, as tall as leaves what can be done in sight."""
        ui = self.ui
        width = min(self.breadth, ui.em(self.measure))
        beside = int((width - ui.px("l")) * SHARES[1] / sum(SHARES))
        if beside < ui.em(LEAST):
            return []
        head = ui.block(heading, "title", width).height
        tools_and_foot = 2 * (ui.scale.font("strong") * 1.42 + 2 * ui.px(9))
        edges = 2 * ui.px("l") + 4 * ui.px("m")
        spare = ui.size[1] - head - tools_and_foot - edges - now.height(ui, beside)
        for flat in range(round(WIDE), FLATTEST + 1):
            if beside / flat <= spare:
                picture = place_picture(place, beside / flat / ui.em(1), crop=flat)
                return [picture] if picture else []
        return []

    def _shown_meters(self, view: View) -> list[Widget]:
        return [Meter(m.value, m.low, m.high, label=m.label) for m in view.meters]

    # What can be done.
    def _what_now(self, view: View) -> list[Widget]:
        scene = view.scene
        if scene.read_on:
            return []
        if scene.kind == "ending":
            return self._ended(view)
        if scene.kind == "chance":
            return [self._chance()]
        if scene.kind == "together":
            return self._sealed(view)
        if view.computer == scene.turn:
            return [self._thinking(view, scene.turn)]
        return [self._whose_turn(view), lead(Choices(choice_cards(scene.choices), self._choose))]

    def _whose_turn(self, view: View) -> Widget:
        seat = view.scene.turn
        words = _("{name} decides").format(name=view.roles[seat].name)
        if self.sitting.alone:
            words = _("You decide")
        turn = Row(Icon(seat), Text(words, "strong", colour=seat, grow=1), wrap=False, gap="s")
        if not view.scene.question:
            return turn
        return Column(turn, Text(view.scene.question, "heading"), gap="xs")

    def _choose(self, choice_id: str) -> None:
        view = self.view
        chosen = next(c for c in view.scene.choices if c.id == choice_id)
        self.app.sounds.play("turn")
        self.sitting.do(lambda: self.sitting.session.move(chosen.moves[view.scene.turn]))

    def _thinking(self, view: View, seat: str) -> Widget:
        words = _("{name} is thinking …").format(name=view.roles[seat].name)
        return Panel(Row(Icon(seat), Text(words, grow=1), wrap=False), seat)

    def _chance(self) -> Widget:
        words = Column(
            Text(_("Chance"), "heading"),
            Text(_("Nobody at this table decides what comes next.")),
            gap="none",
            grow=1,
        )
        return Panel(Row(Icon("dice", size=2.6, colour="accent"), words, wrap=False), "well")

    # Sealed picks.
    def _sealed(self, view: View) -> list[Widget]:
        both = Badge(_("Both decide, unseen"), "plain", sign="lock")
        rows: list[Widget] = [Row(both), Text(view.scene.question, "heading")]
        for seat, done in view.scene.sealed.items():
            name = view.roles[seat].name
            if done:
                words = _("{name} has sealed a pick").format(name=name)
                rows.append(Panel(Row(Icon("lock"), Text(words, grow=1), wrap=False), seat))
            elif seat == view.computer:
                rows.append(self._thinking(view, seat))
            elif self.sitting.alone:
                rows.append(lead(self._pick_list(seat, view.scene.choices)))
            else:
                rows.append(self._seal_button(view, seat, name))
        return rows

    def _seal_button(self, view: View, seat: str, name: str) -> Widget:
        due = next(seat for seat, done in view.scene.sealed.items() if not done)
        button = Button(
            _("{name} seals a pick").format(name=name),
            lambda: self._open_seal(seat),
            look="primary" if seat == due else "plain",
            sign=seat,
            second=_("The others look away"),
            key=f"seal:{seat}",
        )
        button.autofocus = seat == due
        return button

    def _open_seal(self, seat: str) -> None:
        def content() -> Widget:
            scene = self.view.scene
            words = _("Your pick opens together with the other side's, not before.")
            return Column(
                Text(scene.question, "title"),
                Text(words),
                lead(self._pick_list(seat, scene.choices)),
                gap="m",
            )

        self.app.push(Curtain(self.sitting, seat, content, back=self.sitting.show))

    def _pick_list(self, seat: str, choices: tuple[ChoiceView, ...]) -> Widget:
        def pick(choice_id: str) -> None:
            chosen = next(c for c in choices if c.id == choice_id)
            self.app.sounds.play("click")
            self.sitting.do(lambda: self.sitting.session.move(chosen.moves[seat]))

        return Choices(choice_cards(choices), pick, key=f"picks:{seat}")

    # Endings.
    def _ended(self, view: View) -> list[Widget]:
        kind, sign = _ending(view.scene.ending_kind)
        rows: list[Widget] = [Row(Badge(kind, "plain", sign=sign))]
        if view.scene.agreed:
            terms = [
                Split(
                    issue_label(term.icon, Text(term.label, "small", grow=1)),
                    Text(term.answer, "strong"),
                    shares=(1, 1.5),
                    least=4,
                    gap="s",
                )
                for term in view.scene.agreed
            ]
            deal = Column(Text(_("What you agreed"), "heading"), *terms, gap="s")
            rows.append(Panel(deal, "card", across="m", down="m"))
        return rows

    # What leads on.
    def _actions(self, view: View) -> tuple[Widget, ...]:
        scene = view.scene
        if scene.read_on:
            return (self._next(_("Read on"), self._read_on),)
        if scene.kind == "ending":
            return (self._next(_("On to the questions"), self._go_on),)
        if scene.kind == "chance":
            return (self._next(_("See what happens"), self._draw, sign="dice"),)
        return ()

    def _next(self, label: str, on_press, sign: str = "next") -> Button:
        button = Button(
            label, on_press, look="primary", sign=sign, sign_after=True, key="next", sound="page"
        )
        button.autofocus = True
        return button

    def _read_on(self) -> None:
        self.sitting.do(self.sitting.session.read_on)

    def _go_on(self) -> None:
        self.sitting.do(self.sitting.session.go_on)

    def _draw(self) -> None:
        self.sitting.do(self.sitting.session.draw)


def choice_cards(choices: tuple[ChoiceView, ...]) -> list[Choice]:
    """Choices as cards; shut ones say why."""
    return [Choice(c.id, c.words, shut=c.why_shut) for c in choices]


def _ending(kind: str) -> tuple[str, str]:
    """An ending's kind in words, and its sign."""
    return {
        "agreement": (_("The story ends with an agreement"), "deal"),
        "impasse": (_("The story ends without a deal"), "door"),
        "time_called": (_("The story ends because time was called"), "clock"),
    }.get(kind, (_("The story ends here"), "book"))
