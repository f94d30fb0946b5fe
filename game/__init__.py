"""Common Ground: a role-play simulation of doctor–manager negotiation."""

__version__ = "0.1.0"
