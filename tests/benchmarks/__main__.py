"""Run the benchmarks: `python -m tests.benchmarks [NAME …]`; exits 1 when a promise of speed is not kept.

A benchmark is a module of this folder with `run() -> list[Row]`. To add one, add its name below.
"""

import sys
from importlib import import_module

MODULES = [
    "whole_story",
    "frontier",
    "step",
    "view",
    "load",
    "reload",
    "page_text",
    "story_map",
    "first_frame",
    "idle_window",
    "cohort",
    "room_pages",
]


def main(wanted: list[str]) -> int:
    """Run what is wanted, or all, and print a table."""
    print(f"{'':58} {'ours':>11} {'peer':>11} {'ratio':>8}  asked")
    broken = 0
    for name in wanted or MODULES:
        for row in import_module(f"tests.benchmarks.{name}").run():
            sign = " " if row.kept else "!"
            broken += not row.kept
            ours, peer = (
                f"{row.ours:.3f} {row.unit}",
                f"{row.peer:.3f} {row.unit}" if row.peer else "",
            )
            print(
                f"{sign} {row.name:56} {ours:>11} {peer:>11} {row.ratio:8.3f}  {row.asked}",
                flush=True,
            )
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
