"""The squares of a QR code as values, made by segno; figures draw them."""

from __future__ import annotations

import segno


def qr_squares(text: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of a QR code that says a text: True is dark. The quiet zone is not in it."""
    code = segno.make_qr(text, error="m", boost_error=False)
    return tuple(tuple(bool(dark) for dark in row) for row in code.matrix)
