"""A series: the same two people through several scenarios, and what carries over between them."""
