"""When Python looks for what nothing refers to any more, in the programs without a window."""

import gc

_YOUNG = 5_000
"""Objects that are made before Python looks for cycles among them; its own number is 700."""


def collect_seldom() -> None:
    """Look for cycles of objects seldom.

    An import and an export make millions of tuples, none of which is in a cycle: to look through
    them takes a tenth of the time.
    """
    gc.freeze()
    gc.set_threshold(_YOUNG)
