"""What all tests begin with."""

import signal

# A job in the background of a shell begins with Ctrl-C ignored, and so would every program that a
# test starts: one that is to be interrupted would wait for ever.
signal.signal(signal.SIGINT, signal.default_int_handler)
