"""Maps as files: SVG, a page, Mermaid and DOT; nothing in a scenario can break out of them."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.cli import main
from game.content.library import load, load_text
from game.export.story_graph import COLOURS, draw, graph
from game.export.story_text import MOST_CHARACTERS, MOST_EDGES
from game.store import Store
from tests.store.plays import WHOLE, a_real_play

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SMALL = ROOT / "tests" / "scenarios" / "three-scenes.yaml"
LARGE = ROOT / "scenarios" / "closer-to-home.yaml"
KEPT = ROOT / "tests" / "plays" / "kept"
SPACE = "{http://www.w3.org/2000/svg}"

MEAN = (
    '</title></script><script>alert(1)</script><img src=x onerror=alert(1)> "]; n_x --> n_y',
    '%%{init: {}}%% `code` [link](javascript:alert(1)) \\" ]]> <!-- & &lt; \\N #quot; end',
)


@cache
def scenario(path=SMALL):
    return load(path).scenario


@cache
def hostile():
    """The small case with words in it that are commands elsewhere."""
    one, other = ("'" + text.replace("'", "''") + "'" for text in MEAN)
    text = SMALL.read_text(encoding="utf-8")
    text = text.replace("title: The odd case", f"title: {one}")
    text = text.replace("heading: Who speaks first", f"heading: {other}")
    text = text.replace("heading: Thursday, ten past one", f"heading: {one}")
    text = text.replace("text: Tell her about the man in spring", f"text: {other}")
    text = text.replace(
        "because twelve plans wait a week for one pair of eyes", "because </script>"
    )
    loaded = load_text(text, "three-scenes.yaml")
    assert loaded.scenario is not None, [problem.message for problem in loaded.problems]
    return loaded.scenario


class Page(HTMLParser):
    """What a browser would find on a page."""

    def __init__(self, text: str):
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.open: list[str] = []
        self.inside: dict[str, str] = {}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "input"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] in ("script", "style"):
            self.inside[self.open[-1]] = self.inside.get(self.open[-1], "") + data

    def all(self, tag: str) -> list[dict]:
        return [given for name, given in self.tags if name == tag]


@pytest.mark.parametrize("form", ["mermaid", "dot"])
def test_the_small_case_is_written_as_it_was(form):
    """Golden text: a change of it is seen and meant."""
    ending = {"mermaid": "mmd", "dot": "dot"}[form]
    golden = (HERE / "golden" / f"three-scenes.{ending}").read_text(encoding="utf-8")
    assert draw(scenario(), form).text == golden


@pytest.mark.parametrize("colour", ["", *COLOURS])
@pytest.mark.parametrize("whole", [SMALL, LARGE], ids=["small", "large"])
def test_every_map_is_well_formed_and_complete(whole, colour):
    """One card for each scene and ending, one path for each way, in every colouring."""
    plays = [KEPT / "format-1-talk.play"] if whole is LARGE else []
    if colour == "plays" and not plays:
        return
    text = draw(scenario(whole), "svg", colour=colour, plays=plays).text
    root = ElementTree.fromstring(text)
    groups = [group.get("class") for group in root.iter(f"{SPACE}g")]
    assert groups.count("card") == len(scenario(whole).scenes) + len(scenario(whole).endings)
    assert groups.count("way") > 10
    assert root.find(f"{SPACE}title").text == scenario(whole).title


@pytest.mark.parametrize("make", [scenario, hostile], ids=["plain", "hostile"])
def test_a_page_holds_one_script_under_a_policy_and_fetches_nothing(make):
    """Whatever the words of a scenario are, they stay words."""
    page = Page(draw(make(), "html").text)
    assert not page.open
    assert [len(page.all(tag)) for tag in ("script", "style", "title")][:2] == [1, 1]
    (policy,) = [m["content"] for m in page.all("meta") if "http-equiv" in m]
    assert policy.startswith("default-src 'none'; ")
    for kind in ("script", "style"):
        digest = b64encode(sha256(page.inside[kind].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    for tag, given in page.tags:
        assert tag not in ("img", "iframe", "link", "object", "form", "base")
        assert not [name for name in given if name.startswith("on") or name in ("src", "style")]
        assert all(value.startswith("#scene-") for name, value in given.items() if name == "href")


def test_every_scene_can_be_read_and_every_link_leads_somewhere():
    """Each card opens an article; ids are there once."""
    page = Page(draw(scenario(LARGE), "html").text)
    ids = [given["id"] for _tag, given in page.tags if "id" in given]
    assert len(ids) == len(set(ids))
    links = {given["href"][1:] for given in page.all("a")}
    articles = {given["id"] for given in page.all("article")}
    names = {*scenario(LARGE).scenes, *scenario(LARGE).endings}
    assert articles == links == {f"scene-{name}" for name in names}


def test_an_article_tells_guards_effects_reasons_and_points():
    """What an author needs to see of a scene is on the page."""
    text = draw(scenario(), "html").text
    for words in (
        "Open if <code>trust &gt;= 4</code> (else: You do not yet know what he would do with it)",
        "equity +1: the town that waits longest is scanned first for a month",
        "Priya Nair opens; 3 rounds.",
        "Dr Ifan Rees walks away with 40 points: The chair can shorten the list",
        '<td class="points">30</td><td class="points">25</td>',
        "<b>Grace Obi</b>: Forty-seven. We said forty-six names and one number.",
        "3 in 4 · <code>quiet_week</code>",
    ):
        assert words in text


def test_hostile_words_stay_words_in_svg():
    """An XML reader finds the text as it was written, and no element that is not ours."""
    root = ElementTree.fromstring(draw(hostile(), "svg").text)
    assert root.find(f"{SPACE}title").text == MEAN[0]
    known = {"svg", "title", "desc", "g", "rect", "path", "polyline", "polygon", "circle", "text"}
    assert {element.tag.removeprefix(SPACE) for element in root.iter()} <= known


def test_hostile_words_stay_words_in_mermaid():
    """Outside our own arrows and brackets only letters, numbers and harmless signs are left."""
    for line in draw(hostile(), "mermaid").text.splitlines():
        for words in re.findall(r'"(.*?)"', line):
            assert not set(words.replace("<br>", "")) & set('"`[]{}<>\\|%&*_')
        assert line.count('"') in (0, 2)
    assert "script" in draw(hostile(), "mermaid").text


def test_hostile_words_stay_words_in_dot():
    """With its quoted words taken out, what is left is the same as of the tame case."""

    def bare(text: str) -> str:
        return re.sub(r'"(?:[^"\\]|\\.)*"', '""', text)

    assert bare(draw(hostile(), "dot").text) == bare(draw(scenario(), "dot").text)


def many_scenes(count: int):
    """A long chain of decisions, as a file."""
    text = SMALL.read_text(encoding="utf-8")
    scenes = "".join(
        f"  s{n}:\n    heading: Scene {n} of a long story with a long name\n    text: And so on.\n"
        "    turn: doctor\n    choices:\n"
        + "".join(
            f"      - id: c{n}_{k}\n        text: Choose the way number {k} and go on from here\n"
            f"        goto: {goal}\n"
            for k, goal in enumerate([f"s{n + 1}", f"s{n + 1}", f"s{min(n + 3, count)}"])
        )
        for n in range(count)
    )
    scenes += f"  s{count}:\n    heading: Last\n    text: At last.\n    goto: after_the_meeting\n"
    return text.replace("start: after_the_meeting", "start: s0").replace(
        "scenes:\n", f"scenes:\n{scenes}", 1
    )


def test_mermaid_says_when_a_map_is_larger_than_it_draws():
    """First ways with the same goal are joined; when that is not enough, the limits are named."""
    assert not draw(scenario(LARGE), "mermaid").notices
    some = draw(load_text(many_scenes(200), "long.yaml").scenario, "mermaid")
    assert "joined" in some.notices[0]
    assert len(some.text) <= MOST_CHARACTERS
    assert some.text.count("-->") <= MOST_EDGES
    many = draw(load_text(many_scenes(300), "long.yaml").scenario, "mermaid")
    assert "maxTextSize and maxEdges" in many.notices[0]


def test_the_command_writes_the_form_the_file_is_named_for(tmp_path, capsys):
    """The ending of the name decides, unless --to does; without -o the map is printed."""
    for name, begins in (
        ("m.svg", "<svg"),
        ("m.html", "<!doctype"),
        ("m.mmd", "flowchart"),
        ("m.gv", "digraph"),
    ):
        assert main(["graph", str(SMALL), "-o", str(tmp_path / name)]) == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
    capsys.readouterr()
    assert main(["graph", str(SMALL), "--to", "dot", "--cut", "short"]) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith('digraph "three-scenes"')
    assert "The cut does without 5 scenes" in shown.err


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (["--cut", "shorter"], "no cut called shorter; it has: short"),
        (["--colour", "red"], "cannot be coloured by red; choose one of: coverage"),
        (["--colour", "plays"], "No play of this scenario was found"),
        (["-o", "nowhere/at/all.svg"], "cannot be written"),
        (["-o", "map.png"], "map.png was not written: a map's name ends with one of .svg"),
        (["-o", "map"], "map was not written"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_a_sentence(wish, said, capsys):
    """Exit status 1 and no traceback."""
    assert main(["graph", str(SMALL), *wish]) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("name", ["case.yaml", "CASE.YML", "old.play"])
def test_a_map_is_never_written_over_a_scenario_or_a_play(tmp_path, name):
    """A slip in the command costs nothing."""
    path = tmp_path / name
    path.write_bytes(SMALL.read_bytes())
    drawn = graph(path if "play" not in name else SMALL, out=path, to="html")
    assert drawn.status == 1
    assert ".svg" in drawn.notices[0]
    assert path.read_bytes() == SMALL.read_bytes()


def test_a_file_that_is_stuck_is_drawn_all_the_same(tmp_path):
    """A map shows where; the problems are told beside it. Without any story there is no map."""
    stuck = ROOT / "tests" / "broken" / "shut.yaml"
    drawn = graph(stuck)
    assert drawn.status == 0
    assert drawn.text.startswith("<svg")
    assert graph(ROOT / "tests" / "broken" / "yaml-tab.yaml").status == 1
    assert graph(tmp_path / "missing.yaml").status == 2


def test_a_folder_of_plays_shows_how_many_tables_went_where(tmp_path):
    """Each play counts once; other scenarios, branches and rubbish are named and left out."""
    with Store(tmp_path / "store") as store:
        for moves in (WHOLE, ("choose ask_the_price", "choose keep_the_sheet")):
            store.export_play(a_real_play(store, moves).header.play, tmp_path)
    (tmp_path / "rubbish.play").write_text("no play", encoding="utf-8")
    copy = next(tmp_path.glob("*.play")).read_text(encoding="utf-8")
    (tmp_path / "zz-copy.play").write_text(copy, encoding="utf-8")
    others = [KEPT / f"format-1-{name}.play" for name in ("talk", "branch-stopped", "solo-cut")]
    drawn = draw(scenario(), "dot", plays=[tmp_path, *others])
    notes = dict(re.findall(r'"(\w+)" \[label="[^"]*?(\d of \d)"', drawn.text))
    assert notes["her_figures"] == notes["the_fear"] == "2 of 2"
    assert notes["the_week"] == notes["next_month"] == "1 of 2"
    assert "rubbish.play" in "\n".join(drawn.notices)
    assert "a play of another scenario, closer-to-home" in "\n".join(drawn.notices)
    assert "played in another cut (short)" in "\n".join(drawn.notices)


def test_the_path_of_one_play_is_drawn_with_its_steps():
    """From the first scene to the ending, through what was passed on the way."""
    drawn = draw(scenario(LARGE), "svg", plays=[KEPT / "format-1-talk.play"])
    steps = re.findall(r">step (\d+)<", drawn.text)
    assert sorted(map(int, steps)) == list(range(1, len(steps) + 1))
    assert len(steps) > 15
