"""The scenario files that tests work with."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ROOT / "scenarios" / "closer-to-home.yaml"
SMALL = ROOT / "tests" / "scenarios" / "three-scenes.yaml"
SERIES = ROOT / "scenarios" / "network-year.yaml"
EPISODES = sorted(SERIES.with_suffix("").glob("*.yaml"))
