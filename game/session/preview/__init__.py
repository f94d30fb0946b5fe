"""Trying a scenario out while it is being written: a way through it that survives every edit."""
