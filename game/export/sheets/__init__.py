"""The workshop on paper: pages to print, to read on a train and to fall back on."""
