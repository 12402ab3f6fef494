"""Reading gold corpora for measuring and training; none of them is part of the repository.

They are looked for in the folder that HASHIYE_CORPORA names, else in `../shared/corpora`.
"""

import ast
import csv
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

Sentence = tuple[list[str], list[str]]
"""Tokens and an IOB2 tag for each."""
Marked = tuple[str, list[tuple[int, int, str]]]
"""A text, and its spans: start and end in code points, half-open, and label."""

_KINDS = ("DAT", "PER", "ORG", "LOC", "EVE")
_CSV_TAGS = ["O", *(f"B-{kind}" for kind in _KINDS), *(f"I-{kind}" for kind in _KINDS)]


def folder() -> Path:
    """The folder of the corpora."""
    return Path(os.environ.get("HASHIYE_CORPORA", "../shared/corpora"))


def require(*names: str) -> list[Path]:
    """The paths of what the folder must hold; ends the program, saying why, where one is absent."""
    paths = [folder() / name for name in names]
    for path in paths:
        if not path.exists():
            print(f"skipped: no {path}; set HASHIYE_CORPORA to the corpora", file=sys.stderr)
            sys.exit(1)
    return paths


def sentences(path: Path) -> Iterator[Sentence]:
    """Tokens and tags of each sentence of a corpus file: token and tag a line, or CSV of lists."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                tags = [_CSV_TAGS[number] for number in ast.literal_eval(row["labels"])]
                yield ast.literal_eval(row["tokens"]), tags
        return
    tokens: list[str] = []
    tags: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        parts = line.rsplit(maxsplit=1)
        if len(parts) == 2:
            tokens.append(parts[0])
            tags.append(parts[1])
        elif tokens:
            yield tokens, tags
            tokens, tags = [], []
    if tokens:
        yield tokens, tags


def marked(parts: Iterable[Sentence], names: Mapping[str, str] | None = None) -> Marked:
    """One text of the sentences, a line each, tokens joined by spaces; and its spans.

    With `names` only labels that it names are kept, under the names that it gives them.
    """
    pieces: list[str] = []
    spans: list[tuple[int, int, str]] = []
    length = 0
    for tokens, tags in parts:
        open_label = ""
        for token, tag in zip(tokens, tags, strict=True):
            prefix, _, label = tag.partition("-")
            end = length + len(token)
            if prefix == "I" and label == open_label:
                spans[-1] = (spans[-1][0], end, label)
            elif prefix in ("B", "I"):
                spans.append((length, end, label))
            open_label = label
            pieces += (token, " ")
            length = end + 1
        pieces[-1] = "\n"
    if names is not None:
        spans = [(start, end, names[label]) for start, end, label in spans if label in names]
    return "".join(pieces), spans


def articles(path: Path, names: Mapping[str, str] | None = None) -> list[Marked]:
    """Every file of a folder as one article, in the order of the files' names."""
    return [marked(sentences(file), names) for file in sorted(path.iterdir())]


def by_sentence(paths: Iterable[Path], names: Mapping[str, str] | None = None) -> list[Marked]:
    """Every sentence of some files as a text of its own."""
    return [marked([sentence], names) for path in paths for sentence in sentences(path)]
