"""The map as a screen: moved, come nearer to, read scene by scene, coloured; by either hand alone."""

import pygame
import pytest

from game.content.library import load
from game.export.story_graph import draw
from game.figures.story_bands import WIDE
from game.screens import map_canvas
from game.screens.map import MapScreen
from game.screens.map_canvas import MOST_TILES, SIDE, Camera, Canvas, corner
from game.screens.map_pen import dashes, fitted
from tests.benchmarks.tale import tale
from tests.screens.at_the_desk import SHIPPED, SMALL, begin, brief, play_on, table

CASE = load(SHIPPED).scenario
LITTLE = load(SMALL).scenario


def show(hands, scenario=CASE) -> MapScreen:
    screen = MapScreen(hands.desk, scenario)
    hands.app.push(screen)
    hands.app.step()
    return screen


def spot(screen, name):
    """The middle of a card in the window."""
    card = screen.story.cards[name]
    left, top = corner(screen.view.rect, screen.camera)
    zoom, rect = screen.camera.zoom, screen.view.rect
    return (
        round((card.x + WIDE / 2) * zoom) - left + rect.left,
        round((card.y + card.height / 2) * zoom) - top + rect.top,
    )


def test_at_first_the_whole_story_is_in_view_with_what_its_signs_mean(tmp_path):
    """Every card inside the view; the panel says how large the story is and explains each sign."""
    with table(tmp_path) as hands:
        screen = show(hands)
        for name in screen.story.cards:
            assert screen.view.rect.collidepoint(spot(screen, name))
        assert hands.says(screen.story.words)
        for words in ("The doctor's side decides", "Luck decides", "The table", "Time is called"):
            assert hands.says(words)


def test_a_scene_is_read_in_full_by_a_click_and_left_by_another(tmp_path):
    """Text, lines, ways out with guards, effects and reasons, and where it is reached from."""
    with table(tmp_path) as hands:
        screen = show(hands)
        scene = CASE.scenes["bed_meeting"]
        hands.click(spot(screen, "bed_meeting"))
        assert screen.chosen == "bed_meeting"
        seen = " ".join(hands.see())
        for choice in scene.choices:
            for effect in choice.effects:
                assert not effect.reason or effect.reason in seen
            if choice.guard:
                assert choice.guard.text in seen
            goal = screen.story.cards[choice.goto].heading
            assert hands.has(f"Leads to {goal}")
        assert hands.has("Reached from")
        first = scene.choices[0].goto
        hands.click(f"Leads to {screen.story.cards[first].heading}")
        assert screen.chosen == first
        empty = screen.view.rect.left + 3, screen.view.rect.bottom - 3
        hands.click(empty)
        assert screen.chosen == ""
        assert hands.says("The story at a glance")


@pytest.mark.parametrize("name", list(CASE.scenes) + list(CASE.endings))
def test_every_card_can_be_read(tmp_path, name):
    """Tables with their issues and points, chance, sealed answers, endings."""
    with table(tmp_path) as hands:
        screen = show(hands)
        screen.go(name)
        assert screen.story.cards[name].heading in hands.see()
        assert not hands.app.audit()


def test_every_scene_is_reached_with_the_arrow_keys_alone(tmp_path):
    """From the start, going every way from every card that has been found."""
    with table(tmp_path) as hands:
        screen = show(hands, LITTLE)
        hands.key("right")
        found, todo = set(), [screen.chosen]
        while todo:
            name = todo.pop()
            found.add(name)
            for way in ("left", "right", "up", "down"):
                screen.go(name)
                hands.key(way)
                if screen.chosen not in found:
                    todo.append(screen.chosen)
        assert found == set(screen.story.cards)


def test_what_is_chosen_by_a_key_comes_into_view(tmp_path):
    """However near one has come."""
    with table(tmp_path) as hands:
        screen = show(hands)
        for _step in range(8):
            hands.key("+")
        for way in ("right", "right", "down", "right", "down"):
            hands.key(way)
            assert screen.view.rect.collidepoint(spot(screen, screen.chosen))


def test_enter_leads_into_the_panel_and_escape_out_again(tmp_path):
    """Reading needs no mouse; the second Escape leaves the map."""
    with table(tmp_path) as hands:
        screen = show(hands)
        hands.key("home", "enter")
        assert hands.app.ui.focus != "map"
        hands.key("enter")
        assert screen.chosen != CASE.start
        hands.key("esc")
        assert screen.chosen == ""
        hands.key("esc")
        assert hands.app.screen is not screen


def test_dragging_moves_the_map_and_chooses_nothing(tmp_path):
    """The point that was gripped follows the pointer; Shift and an arrow move it as well."""
    with table(tmp_path) as hands:
        screen = show(hands)
        hands.click("nearer")
        hands.click("nearer")
        before = screen.camera
        start = screen.view.rect.center
        hands.press_at(start)
        hands.drag_to((start[0] - 90, start[1] - 40))
        hands.let_go((start[0] - 90, start[1] - 40))
        moved = (
            (screen.camera.x - before.x) * before.zoom,
            (screen.camera.y - before.y) * before.zoom,
        )
        assert moved == pytest.approx((90, 40), abs=1)
        assert screen.chosen == ""
        at = screen.camera
        hands.key("tab")
        screen.ui.focus = "map"
        hands.key("shift+left")
        assert screen.camera.x < at.x
        assert screen.chosen == ""


def test_the_map_is_never_lost(tmp_path):
    """Its middle stays on the map however far one drags, and the whole comes back with a key."""
    with table(tmp_path) as hands:
        screen = show(hands)
        for _step in range(60):
            hands.key("shift+right")
            hands.key("shift+down")
        layout = screen.story.layout
        assert (screen.camera.x, screen.camera.y) == (layout.width, layout.height)
        hands.key("0")
        assert screen.camera == screen.view.whole()


def test_the_wheel_comes_nearer_to_what_lies_under_the_pointer(tmp_path):
    """That point stays where it is; there is a nearest and a farthest."""
    with table(tmp_path) as hands:
        screen = show(hands)
        at = spot(screen, "bed_meeting")
        hands.move(at)
        hands.wheel(3)
        assert spot(screen, "bed_meeting") == pytest.approx(at, abs=3)
        for turns in (60, -120):
            hands.wheel(turns)
            zoom = screen.camera.zoom
            hands.wheel(turns)
            assert screen.camera.zoom == zoom


# --- colours ----------------------------------------------------------------------------


def colour(hands, key):
    hands.use("colours")
    hands.use(f"colour:{key}")
    hands.wait()


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["mouse", "keys"])
@pytest.mark.parametrize("key", ["coverage", "equity", "choice"])
def test_the_map_is_coloured_as_the_command_colours_it(tmp_path, key, by_keyboard):
    """The panel says what the colours mean; the picture changes."""
    with table(tmp_path) as hands:
        hands.by_keyboard = by_keyboard
        screen = show(hands)
        before = pygame.image.tobytes(hands.app.screenshot(), "RGB")
        colour(hands, key)
        assert hands.says(screen.colouring.said)
        for _colour, _dashed, words in screen.colouring.key:
            assert hands.says(words[1:])
        assert pygame.image.tobytes(hands.app.screenshot(), "RGB") != before


def test_plays_on_this_machine_show_how_many_went_where(tmp_path):
    """Shut while there are none; then all together, and each with its steps."""
    with table(tmp_path / "home") as hands:
        screen = show(hands, LITTLE)
        hands.use("colours")
        assert hands.find("colour:plays").shut
        hands.key("esc", "esc")
        for _play in range(2):
            begin(hands, SMALL, "talk")
            brief(hands)
            play_on(hands)
            hands.desk.title()
        hands.desk.look()
        screen = show(hands, LITTLE)
        colour(hands, "plays")
        assert screen.colouring.cards[LITTLE.start].note == "2 of 2"
        (row, *_other) = hands.desk.plays
        colour(hands, f"play:{row.play}")
        assert "step 1" in screen.colouring.cards[LITTLE.start].note
        file = hands.store.export_play(row.play, tmp_path)
        colour(hands, "")
        hands.drop(file)
        assert "step 1" in screen.colouring.cards[LITTLE.start].note


def test_a_play_of_something_else_is_refused_in_words(tmp_path):
    """The map stays as it was."""
    with table(tmp_path / "home") as hands:
        begin(hands, SMALL, "solo")
        file = hands.store.export_play(hands.store.list()[0].play, tmp_path)
        hands.desk.title()
        screen = show(hands)
        before = screen.colouring
        hands.drop(file)
        assert hands.says("a play of another scenario")
        assert screen.colouring is before


def test_a_shorter_form_has_its_own_map(tmp_path):
    """What the cut does without is not drawn."""
    with table(tmp_path) as hands:
        screen = show(hands)
        whole = set(screen.story.cards)
        hands.use("colours")
        hands.use("cut:short")
        assert set(screen.story.cards) < whole
        assert screen.story.scenario.cut == "short"


@pytest.mark.parametrize(
    ("form", "name", "words"),
    [
        ("html", "three-scenes-map.html", "<!doctype html>"),
        ("svg", "three-scenes-map.svg", "<svg"),
        ("mermaid", "three-scenes-map.mmd", "flowchart"),
        ("dot", "three-scenes-map.dot", "digraph"),
    ],
)
def test_the_map_is_saved_in_every_form_of_the_command(tmp_path, form, name, words):
    """Coloured as it is on the screen; what a browser shows can be opened there."""
    with table(tmp_path / "home") as hands:
        screen = show(hands, LITTLE)
        colour(hands, "equity")
        hands.use("save")
        hands.use(f"form:{form}")
        hands.click("folder")
        hands.key("ctrl+a")
        hands.paste(str(tmp_path / "out"))
        hands.use("save")
        hands.wait()
        text = (tmp_path / "out" / name).read_text(encoding="utf-8")
        assert text.startswith(words)
        assert text == draw(LITTLE, form, colour="equity").text
        assert hands.has("show") == (form in ("html", "svg"))
        hands.use("done")
        assert hands.app.screen is screen


# --- small windows, large stories -------------------------------------------------------


def test_where_there_is_no_room_for_a_panel_a_scene_opens_over_the_map(tmp_path):
    """By click and by key; a way on leads to the next one's page."""
    with table(tmp_path, size=(960, 600), text_size=200) as hands:
        screen = show(hands)
        hands.click("signs")
        assert hands.says("Luck decides")
        hands.key("esc")
        hands.key("home", "enter")
        start = screen.story.cards[CASE.start]
        goal = screen.story.cards[CASE.scenes[CASE.start].choices[0].goto]
        assert start.heading in hands.see()
        hands.click(f"Leads to {goal.heading}")
        assert screen.chosen == goal.id
        assert goal.heading in hands.see()
        hands.key("esc")
        hands.click(spot(screen, CASE.start))
        assert screen.chosen == CASE.start
        assert screen.layers


def test_only_what_is_in_view_is_drawn(tmp_path):
    """Of a story of 300 scenes a screenful of tiles, each once; memory keeps to its limit."""
    with table(tmp_path, size=(1280, 720)) as hands:
        screen = show(hands, tale(300))
        rect = screen.view.rect
        most = (rect.width // SIDE + 2) * (rect.height // SIDE + 2)
        assert 0 < len(screen.canvas.tiles) <= most
        drawn = list(screen.canvas.tiles.values())
        hands.app.draw()
        assert list(screen.canvas.tiles.values()) == drawn
        hands.click("whole")
        for _step in range(40):
            hands.wheel(1 if _step < 20 else -1)
        assert len(screen.canvas.tiles) <= MOST_TILES


def test_tiles_join_without_a_seam(tmp_path, monkeypatch):
    """In small tiles a map is the same picture as in one large one, but for roundings of single dots."""
    with table(tmp_path) as hands:
        screen = show(hands, LITTLE)
        camera = Camera(900, 300, 0.9)
        pictures = []
        for side in (96, 4000):
            monkeypatch.setattr(map_canvas, "SIDE", side)
            surface = pygame.Surface((700, 400))
            canvas = Canvas(screen.story, screen.colouring)
            canvas.draw(hands.app.ui, surface, surface.get_rect(), camera)
            pictures.append(surface)
        one, other = (pygame.image.tobytes(picture, "RGB") for picture in pictures)
        assert len(set(one)) > 20
        far = sum(abs(a - b) > 48 for a, b in zip(one, other, strict=True))
        assert far < len(one) / 500


def test_dashes_keep_their_rhythm_and_lie_on_the_line():
    """Together they cover the share that is on."""
    found = dashes([(0, 0), (50, 0), (50, 60)], 7, 4)
    covered = sum(abs(b[0] - a[0]) + abs(b[1] - a[1]) for a, b in found)
    assert covered == pytest.approx(110 * 7 / 11, abs=4)
    assert all(y == pytest.approx(0) or x == pytest.approx(50) for pair in found for x, y in pair)


def test_a_heading_far_away_is_whole_or_says_that_it_goes_on(tmp_path):
    """As large as fits, then shortened, then nothing."""
    with table(tmp_path):
        words = "The small boardroom, nine o'clock in the morning"
        assert fitted(words, (400, 60), 17, 11) is not None
        (*_rest, last) = fitted(words, (120, 20), 17, 11).pieces
        assert last.text.endswith("…")
        assert fitted(words, (10, 8), 17, 11) is None
