"""A terminal of the usual size and sort for every test here, whatever the tests run in."""

import pytest


@pytest.fixture(autouse=True)
def usual_terminal(monkeypatch):
    """Eighty columns, and not the dumb terminal that some build machines claim."""
    monkeypatch.delenv("TERM", raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", "24")
