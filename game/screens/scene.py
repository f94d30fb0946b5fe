"""The story: a scene to read, a choice to make, a sealed pick, a lot to be drawn, an ending."""

from __future__ import annotations

from game.places import assets_folder
from game.screens.curtain import Curtain
from game.screens.kit import (
    Badge,
    Button,
    Choice,
    Choices,
    Column,
    Icon,
    Meter,
    Panel,
    Picture,
    Row,
    Split,
    Text,
    Widget,
)
from game.screens.play_screen import PlayScreen, lead
from game.screens.story import scene_words
from game.session.views import ChoiceView, View
from game.words import _


class SceneScreen(PlayScreen):
    """One screenful of story and what can be done there."""

    @property
    def measure(self) -> float:
        """Wider when choices stand beside the story."""
        scene = self.view.scene
        return 44.0 if scene.read_on or scene.kind == "ending" else 62.0

    def build(self) -> Widget:
        view = self.view
        scene = view.scene
        words = Column(
            self._place(scene.place), *scene_words(scene), *self._shown_meters(view), gap="m"
        )
        now = self._what_now(view)
        # What can be done stands beside the story, so that it is in sight from the start.
        body = Split(words, Column(*now, gap="m"), shares=(1.55, 1), least=15) if now else words
        side = scene.turn if not scene.read_on else ""
        return self.framed(
            body,
            heading=scene.heading or view.title,
            badge=self._badge(view),
            actions=self._actions(view),
            side=side,
        )

    def _place(self, place: str) -> Widget | None:
        path = assets_folder() / "places" / f"{place}.svg"
        return Picture(path, height=7.0) if place and path.is_file() else None

    def _badge(self, view: View) -> Widget | None:
        scene = view.scene
        if scene.read_on or scene.kind == "ending":
            return None
        if scene.turn:
            name = view.roles[scene.turn].name
            return Badge(_("{name} decides").format(name=name), scene.turn)
        if scene.kind == "together":
            return Badge(_("Both decide, unseen"), "plain", sign="lock")
        return None

    def _shown_meters(self, view: View) -> list[Widget]:
        return [Meter(m.value, m.low, m.high, label=m.label) for m in view.meters]

    # What can be done.
    def _what_now(self, view: View) -> list[Widget]:
        scene = view.scene
        if scene.read_on or scene.kind == "ending":
            return []
        if scene.kind == "chance":
            words = Text(_("Nobody at this table decides what comes next."), grow=1)
            return [Panel(Row(Icon("dice"), words, wrap=False), "well")]
        if scene.kind == "together":
            return self._sealed(view)
        if view.computer == scene.turn:
            return [self._thinking(view, scene.turn)]
        return [lead(Choices(_cards(scene.choices), self._choose, key="choices"))]

    def _choose(self, choice_id: str) -> None:
        view = self.view
        chosen = next(c for c in view.scene.choices if c.id == choice_id)
        self.app.sounds.play("turn")
        self.sitting.do(lambda: self.sitting.session.move(chosen.moves[view.scene.turn]))

    def _thinking(self, view: View, seat: str) -> Widget:
        words = _("{name} is thinking …").format(name=view.roles[seat].name)
        return Panel(Row(Icon(seat), Text(words, grow=1), wrap=False), seat)

    # Sealed picks.
    def _sealed(self, view: View) -> list[Widget]:
        rows: list[Widget] = [Text(view.scene.question, "heading")]
        for seat, done in view.scene.sealed.items():
            name = view.roles[seat].name
            if done:
                words = _("{name} has sealed a pick").format(name=name)
                rows.append(Panel(Row(Icon("lock"), Text(words, grow=1), wrap=False), seat))
            elif seat == view.computer:
                rows.append(self._thinking(view, seat))
            elif self.sitting.alone:
                rows.append(self._pick_list(seat, view.scene.choices))
            else:
                rows.append(self._seal_button(view, seat, name))
        return rows

    def _seal_button(self, view: View, seat: str, name: str) -> Widget:
        earlier = seat == "manager" and not view.scene.sealed["doctor"]
        return Button(
            _("{name} seals a pick").format(name=name),
            lambda: self._open_seal(seat),
            look="plain" if earlier else "primary",
            sign=seat,
            second=_("The others look away"),
            key=f"seal:{seat}",
        )

    def _open_seal(self, seat: str) -> None:
        def content(close) -> Widget:
            scene = self.view.scene
            return Column(
                Text(scene.question, "title"),
                self._pick_list(seat, scene.choices),
                gap="m",
            )

        name = self.view.roles[seat].name
        self.app.push(Curtain(name, seat, content, back=self.sitting.show))

    def _pick_list(self, seat: str, choices: tuple[ChoiceView, ...]) -> Widget:
        def pick(choice_id: str) -> None:
            chosen = next(c for c in choices if c.id == choice_id)
            self.app.sounds.play("click")
            self.sitting.do(lambda: self.sitting.session.move(chosen.moves[seat]))

        return Choices(_cards(choices), pick, key=f"picks:{seat}")

    # What leads on.
    def _actions(self, view: View) -> tuple[Widget, ...]:
        scene = view.scene
        if scene.read_on:
            return (self._next(_("Read on"), self._read_on),)
        if scene.kind == "ending":
            return (self._next(_("Go on"), self._go_on),)
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


def _cards(choices: tuple[ChoiceView, ...]) -> list[Choice]:
    return [Choice(c.id, c.words, shut=c.why_shut) for c in choices]
