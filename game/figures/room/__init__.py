"""The figures of a room: many tables at once, told apart by letter and shape as well as by colour."""
