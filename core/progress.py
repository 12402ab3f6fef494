"""How a long job tells how far it is, and how it is cancelled."""

from collections.abc import Callable

Progress = Callable[[int, int], bool]
"""Called with how many of how many are done; returns False to cancel."""


class Cancelled(Exception):  # noqa: N818 - a wish of the user, no error
    """The user has cancelled a long job; nothing has been changed."""
