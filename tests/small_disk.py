"""A disk without room, by the limit that Unix sets to the size of a file."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def small_disk(size: int) -> Iterator[None]:
    """No file may grow beyond `size` bytes in the block; skips the test where there is no limit.

    The file that the tests' own output goes to is held to it as well: let the block hold no more
    than the writing.
    """
    resource = pytest.importorskip("resource", reason="limits of files are those of Unix")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
