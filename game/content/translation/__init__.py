"""A scenario in another language: its texts under stable ids, in a catalogue beside the file."""
