"""Many tables of one scenario: gathered from their plays, and what a room can see of them."""
