"""Leads a room through its debrief on a projector, under the facilitator's keys."""

from __future__ import annotations

from functools import partial

import pygame

from game.content.nodes import set_aside, take_back
from game.screens.exports import save_room
from game.screens.keys import digit, named
from game.screens.kit import (
    Backdrop,
    Button,
    Column,
    Page,
    Row,
    Screen,
    Scroll,
    Text,
    Widget,
)
from game.screens.room import dialogs, pages, pressing
from game.screens.room.far import far_scale
from game.screens.room.head import MARGIN, head
from game.screens.room.presenter import Presenter
from game.screens.room.presenter_page import elapsed
from game.screens.room.pressing import BACKWARD, FORWARD, WAKING
from game.screens.room.preview import PreviewScreen
from game.screens.room.talk import RoomTalk
from game.screens.room.view import View
from game.session.cohort import privacy
from game.session.cohort.route import TalkPage
from game.words import _


class Blank(Widget):
    """Nothing, in the colour of a screen that is off."""

    def __init__(self, on_press, **rest):
        super().__init__(**rest)
        self.on_press = on_press

    def pointer_down(self, ui, at: tuple[int, int]) -> bool:
        ui.tell(self.on_press)
        return True

    def paint(self, ui, surface: pygame.Surface) -> None:
        surface.fill((0, 0, 0), self.rect)


class RoomScreen(Screen):
    """The pages of a room: three stops by default, the rest on demand."""

    ticks = 1.0

    def __init__(self, talk: RoomTalk):
        super().__init__()
        self.talk = talk
        self.presenter = Presenter(self)
        self.looking = ""
        self.held_down = False
        self.unkept = ""

    @property
    def title(self) -> str:
        return _("The room's debrief")

    @property
    def help_text(self) -> str:
        return _(
            "Nothing here ranks tables. Names, stories and typed words appear only when you allow it."
        )

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        return pressing.rows(self)

    unused_keys = ("1", "page down", "ctrl++")

    # What is looked at.
    @property
    def view(self) -> View:
        """What the builders of pages read."""
        return View(self.talk, self.ui, self, pages.KINDS[self.talk.page.kind])

    def on_shown(self) -> None:
        set_aside()
        if self.talk.began is None:
            self.talk.began = self.app.clock() - self.talk.spent
            # A note from before may know more steps than the page has now.
            self.talk.step = min(self.talk.step, max(0, pages.steps(self.view) - 1))

    def on_left(self) -> None:
        take_back()
        self.keep()
        self.presenter.close()
        app = self.app
        self.ui.fit(self.ui.size, app.settings.palette, app.settings.text_size)

    def on_tick(self, seconds: float) -> None:
        self.presenter.tick()
        self.keep()

    def keep(self) -> None:
        """Keep what was typed and allowed, and where the talk stands; say it once when that fails."""
        why = self.talk.keep(elapsed(self))
        if why and why != self.unkept:
            words = _("What you note here cannot be kept: {why}")
            self.app.toast(words.format(why=why))
        self.unkept = why

    def on_elsewhere(self, event: pygame.event.Event) -> bool:
        if event.type == pygame.KEYDOWN:
            self.held_down = event.key in self.app.keys_down
        return self.presenter.hear(event)

    @property
    def _page_key(self) -> str:
        return f"room:{self.talk.page.id}:{self.talk.step}"

    # Building.
    def build(self) -> Widget:
        self.ui.scale = far_scale(self.ui.size, self.ui.text_size)
        self.presenter.refresh()
        self.keep()
        if self.talk.blank:
            return Blank(self.toggle_blank, key="blank", name=_("The projector is blank"))
        view = self.view
        body = Column(*pages.body(view), gap=view.gap, key=f"room:{self.talk.page.id}")
        page = Page(body, head=head(view), foot=self._foot(view), across=MARGIN, gap="s",
                    more=_("More below: Space"), key=self._page_key)  # fmt: skip
        return Backdrop(page)

    def foot_keys(self) -> Widget:
        """The ways that stand at the foot of every page, and those of this one."""
        small = [
            Button("", self.back, sign="back", look="quiet", key="room:back", name=_("Step before"),
                   shut_quietly=not self._can_go_back()),
            Button(_("Pages"), self.show_pages, look="quiet", key="room:pages", hot="j",
                   name=_("All pages, to jump to one")),
            Button(_("Tables"), self.show_tables, look="quiet", key="room:tables", hot="t",
                   name=_("All tables, to choose one")),
            Button(_("Ask"), self.show_question, look="quiet", key="room:ask", hot="q",
                   name=_("A question, large")),
            Button(_("More"), self.show_more, look="quiet", key="room:more", hot="m",
                   name=_("More: names, reports, the end")),
        ]  # fmt: skip
        return Row(*small, *pressing.ways_back(self), gap="xs")

    def _foot(self, view: View) -> Widget:
        left, wide = self.foot_keys(), self.ui.size[0] - 2 * self.ui.px(MARGIN)
        on = self._ways_on(view)
        if left.natural_width(self.ui) + self.ui.px("l") + on.natural_width(self.ui) > wide:
            on = self._ways_on(view, _("Next page"))
        return Row(left, on, justify="between", gap="s")

    def _ways_on(self, view: View, short: str = "") -> Widget:
        """The way on, named for where it leads, or in short where that is too long."""
        count = pages.steps(view)
        here = min(self.talk.step, count - 1) + 1
        following = self.talk.neighbour(1)
        label = _("Next")
        if here == count:
            label = (short or following.title) if following else _("Finish")
        then = self.go_on if here < count or following else self.finish
        go = Button(label, then, look="primary", sign="next", sign_after=True, key="room:next")
        go.autofocus = True
        where = Text(_("{n} of {all}").format(n=here, all=count), "lead", colour="muted")
        return Row(where if count > 1 else None, go, gap="m", wrap=False)

    # Going on.
    def _can_go_back(self) -> bool:
        return self.talk.step > 0 or self.talk.neighbour(-1) is not None

    def go_on(self) -> None:
        """Read on where there is more below; else reveal the next thing."""
        page, below = self.talk.page, self._scroll()
        if below is not None and below.read_on(self.ui):
            return
        if self.view.goes_round:
            if self.turn(1):
                return
            self.talk.first = 0
        if self.talk.next(pages.steps(self.view)) and page is not self.talk.page:
            self.app.sounds.play("page")
        self._from_the_top()

    def _scroll(self) -> Scroll | None:
        return next((w for w in self.app.trees[0].walk() if isinstance(w, Scroll)), None)

    def _from_the_top(self) -> None:
        """Show what is opened from its beginning, however far it was read before."""
        self.ui.memory.pop(f"{self._page_key}:scroll", None)

    def back(self) -> None:
        """Take back what was revealed last, or open the page before with all it shows."""
        self.ui.focus = ""  # or Space would press this again, and lead back and back
        if self.view.goes_round and self.turn(-1):
            return
        if self.talk.step > 0:
            self.talk.step = min(self.talk.step, pages.steps(self.view)) - 1
            self._from_the_top()
            return
        page = self.talk.neighbour(-1)
        if page is not None:
            self.talk.go(page)
            self.talk.step = pages.steps(self.view) - 1
        self._from_the_top()

    def go(self, page: TalkPage) -> None:
        """Open a page from the list."""
        self.close()
        self.ui.focus = ""
        self.talk.go(page)
        self._from_the_top()

    def turn(self, step: int) -> bool:
        """Show the tables before or after those on the screen; tell whether there are any."""
        view = self.view
        return self.talk.turn(step, view.kind.letters(view), view.kind.most(view))

    def finish(self) -> None:
        """Ask before the room's debrief is closed."""
        words = _("What you noted here is kept on this machine, for when you open this room again.")
        self.ask(_("End this debrief?"), words, yes=_("End it"), on_yes=self.app.pop)

    def on_drop(self, path: str) -> None:
        words = _("End this debrief with Esc and add it there; then go on where you stand now.")
        self.tell(_("A table that comes late is not added here"), words)

    def on_back(self) -> None:
        if pressing.writing(self):
            self.ui.focus = ""
        elif self.talk.table:
            self.talk.table = ""
        else:
            self.finish()

    # Keys.
    def on_key(self, event: pygame.event.Event) -> bool:
        name = named(event)
        if self.talk.blank:
            return self._wake(name)
        if self.presenter.key(event):
            return True
        if self.held_down and name in (*FORWARD, *BACKWARD):
            return True  # a key that is held reveals one thing, not all of them
        if pressing.choosing(self, event, name, pygame.KMOD_SHIFT):
            return True
        if (n := digit(event)) and pressing.numbered(self, n):
            return True
        if name in ("up", "down"):
            return self._read_on(1 if name == "down" else -1)
        act = pressing.acts(self).get(name)
        if act is None:
            return False
        act()
        return True

    def _read_on(self, step: int) -> bool:
        """Scroll what is too tall; at its end turn to the next tables."""
        view = self._scroll()
        if view is not None:
            at = view.offset(self.ui)
            if (step > 0 and at < view.most) or (step < 0 and at > 0):
                return False
        if self.turn(step) and view is not None:
            self.ui.memory.pop(view.path, None)
            return True
        return False

    def _wake(self, name: str) -> bool:
        if name in WAKING:
            self.talk.blank = False
            return True
        return False

    def toggle_blank(self) -> None:
        """Show nothing, or show the page again."""
        self.talk.blank = not self.talk.blank

    def toggle_scores(self) -> None:
        """Hide points and dimensions on every page, or show them again."""
        self.talk.hidden = not self.talk.hidden

    def larger(self, step: int) -> None:
        """Set everything larger or smaller; never below what can be read from the last row."""
        self.app.change(self.app.settings.larger(step))

    # What lies over the page.
    def show_pages(self) -> None:
        self.open(lambda: dialogs.page_list(self))

    def show_tables(self) -> None:
        self.open(lambda: dialogs.table_list(self))

    def show_more(self) -> None:
        self.open(lambda: dialogs.more(self))

    def show_question(self) -> None:
        """Put a question large on the screen; on and on through those of this page."""
        if self.talk.ask is not None:
            self.open(lambda: dialogs.question(self))

    def next_question(self) -> None:
        self.talk.question += 1

    def show_presenter(self) -> None:
        """Open the presenter's window, or the same page over this one where there is no second display."""
        if not self.presenter.toggle():
            self.open(lambda: dialogs.notes(self))
            self.presenter.over = self.layers[-1]

    def take_out(self) -> None:
        """Save the room's reports, tables and charts as files."""
        gathering = self.talk.gathering
        self.app.push(save_room(gathering, gathering.scenario.title))

    def preview(self) -> None:
        """Let the facilitator read what was typed before the room does."""
        if self.presenter.read_words():
            return
        words = _(
            "Whoever sees this screen sees all of them. Turn the projector off or away first."
        )
        self.ask(
            _("Read the typed words here?"), words, yes=_("Only I can see it"),
            on_yes=lambda: self.app.push(PreviewScreen(self.talk)),
        )  # fmt: skip

    # What the facilitator allows.
    def allow(self, gathering) -> None:
        self.talk.allow(gathering)

    def agreed(self, letter: str, yes: bool = True) -> None:
        """Note that a table said yes to its story being shown, or took that back."""
        self.allow(privacy.agree(self.talk.gathering, letter, yes))

    def names(self, on: bool) -> None:
        self.allow(privacy.show_names(self.talk.gathering, on))

    def link(self, letter: str) -> None:
        """Choose a table from the list."""
        if self.layers:
            self.close()
        self.choose(letter)

    def choose(self, letter: str) -> None:
        """Choose a table: on pages of one table's story it is shown, on all others marked."""
        letter = letter.strip().upper()
        kind = self.talk.page.kind
        telling = {"stories": self.tell_of, "offers": self.show_offers}.get(kind, self.talk.link)
        if letter not in self.talk.facts.signs:
            self.app.toast(_("There is no table {letter}.").format(letter=letter))
        elif kind == "offers" and letter not in self.view.kind.letters(self.view):
            self.app.toast(_("Table {letter} made no offer.").format(letter=letter))
        else:
            telling(letter)

    def tell_of(self, letter: str) -> None:
        """Choose a table whose story is told, or let it go; two at most."""
        kept = [each for each in self.talk.told if each and each != letter]
        if letter not in self.talk.told:
            kept = [*kept[-1:], letter]
        self.talk.told = (*kept, "", "")[:2]

    def show_offers(self, letter: str) -> None:
        self.talk.shown_offers = "" if letter == self.talk.shown_offers else letter

    def weigh(self, setting: str) -> None:
        """Turn the switch of how far good may pay for bad."""
        self.talk.setting = setting

    def whole_route(self, on: bool) -> None:
        self.talk.whole_route = on

    # What if.
    def vote(self, scene: str, choice: str, text: str) -> None:
        """Note the hands typed in for a choice."""
        self.talk.vote(scene, choice, int(text or 0))

    def raise_hands(self, scene: str, choice: str, more: int) -> None:
        self.talk.vote(scene, choice, self.talk.votes.get(scene, {}).get(choice, 0) + more)

    def look_at(self, scene: str) -> None:
        """Work out what was possible from a decision, beside the window."""
        if self.looking == scene:
            return
        self.looking = scene

        def seen(_found: object) -> None:
            self.looking = ""
            self.refresh()

        self.app.work(partial(self.talk.facts.look, scene), seen)
