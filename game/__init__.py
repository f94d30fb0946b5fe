"""Common Ground: a role-play simulation of doctor–manager negotiation."""
