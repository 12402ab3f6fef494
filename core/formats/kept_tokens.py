"""Tokens that came with a document's file, kept in its metadata as long as they fit its text.

They lie under `meta["tokens"]`:

- `digest`: of the text that they belong to. A corrected text has another, and they count no more.
- `steps`: for each token how many code points lie between it and the one before, and its length.
- `sentences`: how many tokens each sentence has.
- `columns`: what else the file says of each token, by name: a list, or one string where all agree.

Further fields belong to the format that keeps them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import accumulate
from typing import Any

from core.formats.base import FormattedDocument

FIELD = "tokens"
"""The name in a document's metadata."""

_OWN = frozenset({"digest", "steps", "sentences", "columns"})


@dataclass(frozen=True, slots=True)
class KeptTokens:
    """The tokens of a text as a file has them.

    `ranges` are code points, half-open, in order, none overlapping another. `sentences` holds the
    index of each sentence's first token. A column has a value for each token. `extra` holds JSON
    values that a format needs to write the same file again.
    """

    ranges: Sequence[tuple[int, int]]
    sentences: Sequence[int] = ()
    columns: Mapping[str, Sequence[str]] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)

    def as_meta(self, text: str) -> dict[str, Any]:
        """What is to lie under `FIELD` in the metadata of a document with `text`."""
        steps: list[int] = []
        position = 0
        for start, end in self.ranges:
            steps += (start - position, end - start)
            position = end
        ends = [*self.sentences[1:], len(self.ranges)]
        counts = [end - start for start, end in zip(self.sentences, ends, strict=False)]
        kept: dict[str, Any] = {"digest": digest(text), "steps": steps, "sentences": counts}
        if self.columns:
            kept["columns"] = {name: _packed(values) for name, values in self.columns.items()}
        return kept | dict(self.extra)


def digest(text: str) -> str:
    """What tells one text from another: 32 hexadecimal digits."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def kept_tokens(document: FormattedDocument) -> KeptTokens | None:
    """The tokens that `document` keeps, or None: it has none, or they are not those of its text.

    Metadata may come from anybody, so whatever is not as described above counts as nothing kept.
    """
    kept = document.meta.get(FIELD)
    if not isinstance(kept, dict) or kept.get("digest") != digest(document.text):
        return None
    ranges = _ranges(kept.get("steps"), len(document.text))
    sentences = _starts(kept.get("sentences"), len(ranges or ()))
    columns = _columns(kept.get("columns", {}), len(ranges or ()))
    if ranges is None or sentences is None or columns is None:
        return None
    extra = {name: value for name, value in kept.items() if name not in _OWN}
    return KeptTokens(ranges, sentences, columns, extra)


def without_tokens(meta: Mapping[str, Any]) -> dict[str, Any]:
    """`meta` but for kept tokens; what else somebody calls `tokens` stays."""
    kept = meta.get(FIELD)
    if isinstance(kept, dict) and "digest" in kept and "steps" in kept:
        return {name: value for name, value in meta.items() if name != FIELD}
    return dict(meta)


def _ranges(steps: Any, length: int) -> list[tuple[int, int]] | None:
    if not _are_counts(steps) or len(steps) % 2:
        return None
    edges = list(accumulate(steps))
    if 0 in steps[1::2] or (edges and edges[-1] > length):
        return None
    return list(zip(edges[::2], edges[1::2], strict=True))


def _starts(counts: Any, tokens: int) -> list[int] | None:
    if not _are_counts(counts) or 0 in counts or (counts and sum(counts) != tokens):
        return None
    return list(accumulate(counts, initial=0))[:-1]


def _columns(columns: Any, tokens: int) -> dict[str, Sequence[str]] | None:
    if not isinstance(columns, dict):
        return None
    found: dict[str, Sequence[str]] = {}
    for name, values in columns.items():
        if isinstance(values, str):
            found[name] = [values] * tokens
        elif (
            isinstance(values, list)
            and len(values) == tokens
            and all(isinstance(value, str) for value in values)
        ):
            found[name] = values
        else:
            return None
    return found


def _are_counts(values: Any) -> bool:
    return isinstance(values, list) and all(type(value) is int and value >= 0 for value in values)


def _packed(values: Sequence[str]) -> str | list[str]:
    return values[0] if values and len(set(values)) == 1 else list(values)
