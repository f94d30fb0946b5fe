"""Screens and the kit they are built from."""
