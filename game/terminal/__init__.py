"""The same play in a terminal: numbered text, kind to screen readers."""
