"""What one measurement says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement: ours and the peer's in the same unit, their ratio, and the ratio that is asked for.

    `asked` starts with "≤" or "≥"; an empty one means the row is for information. `peer` is 0 where the row is
    held to a fixed number instead, and then `ratio` is ours.
    """

    name: str
    ours: float
    peer: float
    ratio: float
    asked: str
    unit: str = "ms"

    @property
    def kept(self) -> bool:
        """Tell whether the promise holds."""
        if not self.asked:
            return True
        limit = float(self.asked[1:].strip(" ×%"))
        return self.ratio <= limit if self.asked[0] == "≤" else self.ratio >= limit


def against(name: str, ours: float, peer: float, asked: str, unit: str = "ms") -> Row:
    """Make a row from two times."""
    return Row(name, ours, peer, ours / peer if peer else 0.0, asked, unit)
