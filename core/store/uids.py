"""Identifiers that stay unique across machines."""

import secrets
import time

_RANDOM = 19
"""Hexadecimal digits of a UUID that are random; two bits of the fourth say what it is."""
_VARIANT = dict(zip("0123456789abcdef", "89ab" * 4, strict=True))


def new_uids(count: int) -> list[str]:
    """`count` UUIDs of version 7, which begin with the time, in their order.

    Those of rows that are written together lie together in the index, where random ones would
    have SQLite write a page for each row.
    """
    stamp = f"{time.time_ns() // 1_000_000:012x}"
    head = f"{stamp[:8]}-{stamp[8:]}-7"
    digits = secrets.token_hex((_RANDOM * count + 1) // 2)
    pieces = (digits[at : at + _RANDOM] for at in range(0, _RANDOM * count, _RANDOM))
    return sorted(f"{head}{one[:3]}-{_VARIANT[one[3]]}{one[4:7]}-{one[7:]}" for one in pieces)
