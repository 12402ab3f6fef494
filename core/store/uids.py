"""Identifiers that stay unique across machines."""

import secrets
import time


def new_uid() -> str:
    """A UUID of version 7, which begins with the time.

    Those of rows that are written together lie together in the index, where random ones would
    have SQLite write a page for each row.
    """
    value = (time.time_ns() // 1_000_000) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    digits = f"{value:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
