"""Many rows or many places in one statement, told to SQLite as JSON."""

import json
from collections.abc import Collection

Place = tuple[int, int, int]
"""Document, start and end; offsets in code points, half-open."""

AMONG = "IN (SELECT value FROM json_each(?))"
"""Whether what stands before it is one of the values that `listed` gives."""

PLACES = """places AS MATERIALIZED (
    SELECT json_extract(value, '$[0]') AS document,
           json_extract(value, '$[1]') AS first, json_extract(value, '$[2]') AS stop
    FROM json_each(:places))"""
"""A table `places`, for WITH, of the places that `listed` gives as the value `:places`."""


def listed(values: Collection[int] | Collection[Place]) -> str:
    """`values` in the form in which statements take them."""
    return json.dumps([*values])
