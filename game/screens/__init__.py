"""The window: every screen, and the kit they are built from."""
