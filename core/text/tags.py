"""Spans as one tag a token (IOB1, IOB2, BILOU, BIOES) and back.

The schemes are those of Ramshaw and Marcus (1995, in the form of CoNLL-2002) and of Ratinov and
Roth (2009). One tag a token can hold neither nested nor overlapping spans, nor one that begins or
ends inside a token: what is left out is returned with its reason, never lost without a word.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Extent(Protocol):
    """Anything that covers code points `start` to `end`, half-open: a token for one."""

    @property
    def start(self) -> int:
        """The first code point."""
        ...

    @property
    def end(self) -> int:
        """The code point after the last."""
        ...


class Labelled(Extent, Protocol):
    """An extent that carries a label: spans and suggestions alike."""

    @property
    def label(self) -> str:
        """The label's name."""
        ...


class Scheme(StrEnum):
    """How tags say where a span begins and ends.

    In IOB1 a B only divides a span from one before it that touches it and has the same label.
    """

    IOB1 = "iob1"
    IOB2 = "iob2"
    BILOU = "bilou"
    BIOES = "bioes"


class Alignment(StrEnum):
    """What becomes of a span that does not begin and end where tokens do.

    STRICT leaves it out, CONTRACT keeps the tokens that lie whole inside it, EXPAND takes every
    token that it touches.
    """

    STRICT = "strict"
    CONTRACT = "contract"
    EXPAND = "expand"


class Reason(StrEnum):
    """Why tags cannot hold a span."""

    EMPTY = "empty"
    MISALIGNED = "misaligned"
    NESTED = "nested"
    OVERLAPPING = "overlapping"


@dataclass(frozen=True, slots=True)
class TaggedSpan:
    """What tags say: code points `start` to `end`, half-open, carry `label`."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class LeftOut[S: Labelled]:
    """A span that tags could not hold."""

    span: S
    reason: Reason


@dataclass(frozen=True, slots=True)
class Tagging[S: Labelled]:
    """One tag a token, and the spans that these could not hold."""

    tags: list[str]
    left_out: list[LeftOut[S]]


_OUTSIDE = "O"
_OPENERS = frozenset("BUS")
_CLOSERS = frozenset("LEUS")
_PREFIXES = frozenset("BILUES")


def spans_to_tags[S: Labelled](
    spans: Iterable[S],
    tokens: Sequence[Extent],
    scheme: Scheme = Scheme.IOB2,
    alignment: Alignment = Alignment.STRICT,
) -> Tagging[S]:
    """The tags of `tokens`, which are in order and do not overlap, and the spans left out.

    Of spans that share tokens the one that begins first is held, of those the longest; so of
    nested spans the outermost.
    """
    starts = [token.start for token in tokens]
    ends = [token.end for token in tokens]
    tags = [_OUTSIDE] * len(tokens)
    left_out: list[LeftOut[S]] = []
    held: S | None = None
    held_until = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= span.end:
            left_out.append(LeftOut(span, Reason.EMPTY))
            continue
        first, last = _covered(span, starts, ends, alignment)
        if first >= last:
            left_out.append(LeftOut(span, Reason.MISALIGNED))
        elif held is not None and first < held_until:
            left_out.append(LeftOut(span, _collision(span, held)))
        else:
            tags[first:last] = [f"B-{span.label}"] + [f"I-{span.label}"] * (last - first - 1)
            held, held_until = span, last
    return Tagging(in_scheme(tags, scheme), left_out)


def in_scheme(tags: list[str], scheme: Scheme) -> list[str]:
    """`tags`, which are in IOB2, in another scheme."""
    if scheme is Scheme.IOB2:
        return tags
    if scheme is Scheme.IOB1:
        before = [_OUTSIDE, *tags]
        return [
            f"I{tag[1:]}" if tag[0] == "B" and tag[1:] != last[1:] else tag
            for tag, last in zip(tags, before, strict=False)
        ]
    only, end = ("U", "L") if scheme is Scheme.BILOU else ("S", "E")
    after = [*tags, _OUTSIDE][1:]
    ending = {"B": only, "I": end, _OUTSIDE: _OUTSIDE}
    return [
        tag if following[0] == "I" else f"{ending[tag[0]]}{tag[1:]}"
        for tag, following in zip(tags, after, strict=True)
    ]


def tags_to_spans(tags: Sequence[str], tokens: Sequence[Extent]) -> list[TaggedSpan]:
    """The spans that `tags` say over `tokens`, in order.

    Reads IOB1, IOB2, BILOU and BIOES. An I, L or E that continues nothing begins a span, for many
    files have such. Raises ValueError for a tag of no known form and for unequal lengths.
    """
    spans: list[TaggedSpan] = []
    is_open = False
    for tag, token in zip(tags, tokens, strict=True):
        prefix, label = parse_tag(tag)
        if prefix == _OUTSIDE:
            is_open = False
            continue
        if is_open and prefix not in _OPENERS and spans[-1].label == label:
            spans[-1] = TaggedSpan(spans[-1].start, token.end, label)
        else:
            spans.append(TaggedSpan(token.start, token.end, label))
        is_open = prefix not in _CLOSERS
    return spans


def parse_tag(tag: str) -> tuple[str, str]:
    """The prefix and the label of `tag`: ("B", "PER") of "B-PER", ("O", "") of "O".

    Raises ValueError for a tag of no known form.
    """
    if tag == _OUTSIDE:
        return _OUTSIDE, ""
    prefix, hyphen, label = tag.partition("-")
    if prefix not in _PREFIXES or not hyphen or not label:
        raise ValueError(tag)
    return prefix, label


def _covered(
    span: Labelled, starts: list[int], ends: list[int], alignment: Alignment
) -> tuple[int, int]:
    """The indices, half-open, of the tokens that stand for `span`; an empty range if none do."""
    if alignment is Alignment.EXPAND:
        return bisect_right(ends, span.start), bisect_left(starts, span.end)
    first, last = bisect_left(starts, span.start), bisect_right(ends, span.end)
    if alignment is Alignment.STRICT and (
        first >= last or starts[first] != span.start or ends[last - 1] != span.end
    ):
        return 0, 0
    return first, last


def _collision(span: Labelled, held: Labelled) -> Reason:
    if span.start >= held.end:
        return Reason.MISALIGNED  # apart in the text, and yet in one token
    return Reason.NESTED if span.end <= held.end else Reason.OVERLAPPING
