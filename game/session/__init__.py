"""One table playing one scenario: who sits where, what has happened, what may be seen."""
