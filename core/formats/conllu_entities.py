"""Entities in the column MISC of CoNLL-U, in the ways in which tools write them.

- A tag a word: `NE=B-PER` (spaCy), `NER=B-PER`, `ner=S-PER` (Stanza), `name=B-PER` (spaCy).
- A numbered entity a word: `NE=P_3`, nested ones as `NE=P_3-ps_4` (NameTag).
- Brackets: `Entity=(e3-person-1-` on the first word and `Entity=e3)` on the last, or
  `Entity=(person` and `Entity=person)` (CorefUD; `# global.Entity` names the fields).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from core.formats.conll_layout import is_tag, parsed_tag
from core.text.tags import Labelled, LeftOut, Scheme, TaggedSpan, spans_to_tags, tags_to_spans

ENTITY = "Entity"
_STANZA = "ner"
TAG_KEYS = ("NE", "NER", _STANZA, "name")
_NUMBERED = re.compile(r"([^-]+_\d+)(-[^-]+_\d+)*")
_BRACKET = re.compile(r"\(([^()]*)(\)?)|([^()]+)\)")
_PART = re.compile(r"(.*)\[\d+/\d+\]")


@dataclass(frozen=True, slots=True)
class Extent:
    """Words of a sentence by their indices, half-open, that carry a label."""

    start: int
    end: int
    label: str


@dataclass(slots=True)
class Found:
    """The entities of a sentence, the attribute that told them, and what no span can hold.

    `odd` are words whose tag does not follow from the one before. `unheld` counts mentions in
    several parts, `unnamed` those without a type, `unmatched` brackets without their partner.
    """

    extents: list[Extent] = field(default_factory=list)
    key: str = ""
    odd: list[int] = field(default_factory=list)
    unheld: int = 0
    unnamed: int = 0
    unmatched: int = 0


@dataclass(frozen=True, slots=True)
class _Word:
    start: int

    @property
    def end(self) -> int:
        return self.start + 1


def entities(miscs: Sequence[dict[str, str]], fields: Sequence[str]) -> Found:
    """The entities that the attributes of a sentence's words tell, none twice, in text order.

    `fields` are the names in `# global.Entity`, or empty.
    """
    found = Found()
    for key in TAG_KEYS:
        values = [misc.get(key, "O") for misc in miscs]
        if all(value == "O" for value in values):
            continue
        if all(is_tag(value) and value[1:2] in ("", "-") for value in values):
            _tagged([parsed_tag(value) for value in values], found)
        elif all(value == "O" or _NUMBERED.fullmatch(value) for value in values):
            _numbered(values, found)
        else:
            continue
        found.key = key
        break
    if any(ENTITY in misc for misc in miscs):
        _bracketed([misc.get(ENTITY, "") for misc in miscs], fields, found)
        found.key = found.key or ENTITY
    found.extents = sorted({*found.extents}, key=lambda one: (one.start, -one.end, one.label))
    return found


def attribute_values[S: Labelled](
    extents: Sequence[S], count: int, key: str
) -> tuple[list[str], list[LeftOut[S]]]:
    """What the attribute `key` says of each of `count` words, and the extents that it cannot hold.

    Extents are of words, by their indices. A word of which nothing is to be said has an empty
    string.
    """
    if key == ENTITY:
        return _brackets_of(extents, count), []
    scheme = Scheme.BIOES if key == _STANZA else Scheme.IOB2
    tagging = spans_to_tags(extents, [_Word(i) for i in range(count)], scheme)
    return ["" if tag == "O" else tag for tag in tagging.tags], tagging.left_out


def _brackets_of(extents: Sequence[Labelled], count: int) -> list[str]:
    closing = [""] * count
    opening = [""] * count
    for number, one in enumerate(sorted(extents, key=lambda one: (one.start, -one.end)), 1):
        begin = f"(e{number}-{one.label}"
        if one.end - one.start == 1:
            opening[one.start] += f"{begin})"
        else:
            opening[one.start] += begin
            closing[one.end - 1] += f"e{number})"
    return [before + after for before, after in zip(closing, opening, strict=True)]


def _tagged(tags: list[str], found: Found) -> None:
    spans: list[TaggedSpan] = tags_to_spans(tags, [_Word(i) for i in range(len(tags))])
    found.extents += [Extent(span.start, span.end, span.label) for span in spans]
    found.odd += [span.start for span in spans if tags[span.start][0] not in "BUS"]


def _numbered(values: Sequence[str], found: Found) -> None:
    first: dict[str, int] = {}
    for i, value in enumerate([*values, "O"]):
        names = set() if value == "O" else {*value.split("-")}
        for name in [one for one in first if one not in names]:
            found.extents.append(Extent(first.pop(name), i, name.rpartition("_")[0]))
        for name in names:
            first.setdefault(name, i)


def _bracketed(values: Sequence[str], fields: Sequence[str], found: Found) -> None:
    opened: dict[str, list[tuple[int, str]]] = {}
    parted: set[str] = set()
    for i, value in enumerate(values):
        for opening, closed, closing in _brackets(value):
            if not closing:
                identity, label = _named(opening, fields)
                opened.setdefault(identity, []).append((i, label))
            if closing or closed:
                identity = closing or identity
                begun = opened.get(identity)
                if not begun:
                    found.unmatched += 1
                    continue
                start, label = begun.pop()
                if part := _PART.fullmatch(identity):
                    parted.add(part[1])
                elif not label:
                    found.unnamed += 1
                else:
                    found.extents.append(Extent(start, i + 1, label))
    found.unmatched += sum(map(len, opened.values()))
    found.unheld += len(parted)


def _brackets(value: str) -> Iterator[tuple[str, str, str]]:
    for match in _BRACKET.finditer(value):
        yield match[1] or "", match[2] or "", match[3] or ""


def _named(opening: str, fields: Sequence[str]) -> tuple[str, str]:
    """The name by which a bracket is closed, and the label of its entity."""
    parts = opening.split("-")
    if len(parts) == 1:
        return opening, opening
    names = fields if "etype" in fields else ("eid", "etype")
    told = dict(zip(names, parts, strict=False))
    return told.get("eid", told.get("GRP", parts[0])), told.get("etype", "")
