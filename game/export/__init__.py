"""Plays as files for other machines and other programs."""
