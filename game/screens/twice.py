"""Tell the second half of a double press from a press that is meant, when the page changed in between."""

from typing import Any

SOON = 0.4  # seconds
NEAR = 12  # pixels


class Twice:
    """Remembers the last press: when it was, what was pressed and which page was shown."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Take the next press for one that is meant, whatever went before."""
        self._last: tuple[float, Any, tuple[Any, ...]] | None = None

    def echoes(self, now: float, what: Any, page: tuple[Any, ...]) -> bool:
        """Tell whether a press only repeats the one that led to this page; else remember it.

        `what` is a key or a point of the window; `page` is equal as long as the page is the same.
        """
        if self._last is not None:
            when, before, seen = self._last
            if now - when < SOON and page != seen and _alike(what, before):
                return True
        self._last = now, what, page
        return False


def _alike(one: Any, other: Any) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return all(abs(a - b) <= NEAR for a, b in zip(one, other, strict=True))
    return one == other
