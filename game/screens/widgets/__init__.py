"""The widgets, one idea a file; `game.screens.kit` gathers them."""
