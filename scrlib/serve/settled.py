"""Loaded last into the process that pages' processes are copies of: what is there by now is never collected.

Without it the first collection of each copy would write to nearly all of the memory that it shares.
"""

import gc

gc.collect()
gc.freeze()
