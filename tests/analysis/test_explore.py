"""The report of everything: exact where it fits, sampled and saying so where not, broken off unharmed."""

import json
import re
from dataclasses import asdict
from pathlib import Path

import pytest

from game.content import library
from game.core import prospects
from game.core.control import control_graph
from game.core.scenario import shorten
from game.core.scoring import DIMENSIONS

pytest.importorskip("numpy")

from game.analysis import explore as exploring
from game.analysis.explore import explore
from game.analysis.page import page
from game.analysis.sections import many, sections, share
from game.analysis.target import TargetError, answer, read_target
from game.cli import main
from game.export.svg import to_svg

ROOT = Path(__file__).resolve().parents[2]
CASE = ROOT / "tests" / "scenarios" / "three-scenes.yaml"
SHIPPED = ROOT / "scenarios" / "closer-to-home.yaml"


@pytest.fixture(scope="module")
def scenario():
    return library.load(SHIPPED).scenario


@pytest.fixture(scope="module")
def report(scenario):
    targets = [
        read_target("x.equity >= 60", "30%", ()),
        read_target("trust >= 6", "30%", ["trust"]),
    ]
    return explore(scenario, targets)


def test_the_shipped_scenario_is_explored_exactly(scenario, report):
    """Counts and ranges are those of core; chances add up to one."""
    graph = control_graph(scenario)
    assert report.plays == prospects.plays_count(graph)
    assert sum(e.plays for e in report.endings) == report.plays
    assert sum(e.chance for e in report.endings) == pytest.approx(1)
    assert sum(e.chance for e in report.balance) == pytest.approx(1)
    posts = prospects.goalposts(scenario)
    for dimension, figures in zip(DIMENSIONS, report.dimensions, strict=True):
        assert (figures.low, figures.high) == (posts[dimension].low, posts[dimension].high)
        assert figures.low <= figures.quartiles[0] <= figures.mean + 3 <= figures.high + 3
        assert sum(figures.parts) == pytest.approx(1)
    assert {s.id for s in report.scenes if s.chance} == prospects.scenes(graph)
    assert all("sampled" not in report.sure[key] for key in ("reach", "plays", "chances", "scores"))


def test_paths_are_plays_with_the_balance_they_claim(report):
    """The best-balanced play is no worse than any other that is told, the worst no better."""
    paths = {path.what: path for path in report.paths}
    balances = [path.balance for path in report.paths]
    assert paths["the best-balanced path"].balance == max(balances)
    assert paths["the worst path"].balance == min(balances)
    assert paths["the shortest play"].minutes < paths["the longest play"].minutes
    assert all(path.lines for path in report.paths)


def test_all_sixteen_pairs_are_told_with_their_sample(report):
    """Every pair of tempers, with how many plays and which seeds."""
    assert len(report.pairs) == 16
    assert "seeds 0 to 23" in report.sure["tempers"]


def test_targets_find_the_number_that_a_share_would_pass(report):
    """As near to the share as steps allow, for a dimension and for a meter."""
    equity, trust = report.targets
    assert equity.now < 0.1 < equity.passes < 0.5
    assert trust.number == int(trust.number)
    known = answer(read_target("x.choice > 5", "50%", ()), [0, 10, 20, 30], [0.25] * 4)
    assert (known.now, known.number, known.passes) == (0.75, 10, 0.5)


@pytest.mark.parametrize("text", ["equity = 5", "x.magic >= 3", "", "x.equity >= lots"])
def test_a_target_that_cannot_be_read_says_how_to_write_one(text):
    with pytest.raises(TargetError, match="written like"):
        read_target(text, "30%", ())
    with pytest.raises(TargetError, match="30%"):
        read_target("x.equity >= 5", "much", ())


def test_without_the_memory_it_samples_and_says_so(scenario, monkeypatch):
    """The same shares to within the noise, with the number of plays, the seed and the margin."""
    monkeypatch.setattr(exploring, "SAMPLE", 20_000)
    exact = explore(scenario)
    sampled = explore(scenario, megabytes=0.0001)
    assert "20,000 random plays, seed 1" in sampled.sure["chances"]
    assert "19 times in 20" in sampled.sure["scores"]
    assert "more memory" in sampled.sure["reach"]
    for one, other in zip(
        exact.scenes + exact.choices, sampled.scenes + sampled.choices, strict=True
    ):
        assert one.chance == pytest.approx(other.chance, abs=0.03)
    for one, other in zip(exact.dimensions, sampled.dimensions, strict=True):
        assert one.mean == pytest.approx(other.mean, abs=0.15)


def test_ctrl_c_gives_what_is_known_so_far(scenario):
    """Stopped in the middle, the report holds the parts before it and names the one it was at."""

    def stop(what, part):
        if what == "scores and balance":
            raise KeyboardInterrupt

    report = explore(scenario, progress=stop)
    assert report.stopped == "scores and balance"
    assert report.endings
    assert not report.dimensions
    assert sections(report)[0].key == "stopped"


def test_the_page_is_whole_in_itself_and_escaped(report):
    """No script, nothing fetched from anywhere, every author's letter escaped."""
    report.endings[0] = type(report.endings[0])("x", "<script>alert(1)</script>", "k", "x", 0.5, 1)
    text = page(report, to_svg)
    assert "<script" not in text
    assert not re.search(r"""(?:src|href)\s*=|url\(|@import""", text)
    assert text.count("<svg") == len(report.tables)
    assert "Two beds with a view" in text


def test_json_holds_the_whole_report(capsys):
    """What is printed as JSON can be read back, and nothing else is printed with it."""
    assert main(["explore", str(CASE), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    known = json.loads(json.dumps(asdict(explore(library.load(CASE).scenario))))
    assert told == known


def test_the_command_tells_a_teacher_and_writes_the_page(capsys, tmp_path):
    """Plain sections in the terminal; the page where it was asked for."""
    out = tmp_path / "report.html"
    assert (
        main(["explore", str(CASE), "--html", str(out), "--target", "x.equity >= 50", "30%"]) == 0
    )
    told = capsys.readouterr().out
    for words in ("Endings", "The four dimensions", "Where each pair of tempers lands", "Targets"):
        assert words in told
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert main(["explore", str(CASE), "--target", "nonsense", "30%"]) == 1
    assert main(["explore", str(CASE), "--cut", "nonsense"]) == 1
    assert main(["explore", str(tmp_path / "none.yaml")]) == 2


def test_a_page_is_never_written_over_a_scenario(tmp_path, capsys):
    """A slip in the command costs nothing, and where the page is, is said last."""
    mine = tmp_path / "mine.yaml"
    mine.write_bytes(CASE.read_bytes())
    assert main(["explore", str(CASE), "--html", str(mine)]) == 1
    assert "should end with .html" in capsys.readouterr().err
    assert mine.read_bytes() == CASE.read_bytes()
    assert main(["explore", str(CASE), "--html", str(tmp_path / "away" / "x.html")]) == 1
    assert "cannot be written" in capsys.readouterr().err
    assert main(["explore", str(CASE), "--html", str(tmp_path / "x.html")]) == 0
    assert capsys.readouterr().err.rstrip().endswith("x.html: open it in a browser.")


@pytest.mark.parametrize("memory", ["lots", "0", "-5", "1e99", "nan", ""])
def test_memory_is_a_number_of_megabytes(memory, capsys):
    """Said in a sentence, not in a programmer's words."""
    with pytest.raises(SystemExit):
        main(["explore", str(CASE), "--memory", memory])
    assert "a number of megabytes, such as 256" in capsys.readouterr().err


def test_a_short_form_is_explored_whose_guards_ask_about_an_issue_it_leaves_out():
    """Nothing answers the issue, as in a play; every play of the cut is counted."""
    cut = shorten(library.load(CASE).scenario, "short")
    assert all(i.id != "pull_back" for i in cut.scenes["the_table"].negotiation.issues)
    graph = control_graph(cut)
    report = explore(cut)
    assert report.plays == prospects.plays_count(graph)
    assert {s.id for s in report.scenes if s.chance} == prospects.scenes(graph)


def test_shares_and_counts_are_never_rounded_to_nothing_or_all():
    """A scene that one play in a million sees is not one that nobody sees."""
    assert [share(p) for p in (0, 1e-6, 0.034, 0.5, 0.9999, 1.0)] == [
        "0%", "<0.1%", "3.4%", "50%", ">99%", "100%",
    ]  # fmt: skip
    assert [many(n) for n in (None, 999_999, 172_068_210_648, 10**40)] == [
        "–", "999,999", "172 billion", "10^40",
    ]  # fmt: skip
