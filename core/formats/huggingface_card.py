"""The dataset card of Hugging Face, as far as it says what the columns of the data are."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

CARD = "README.md"
_LIMIT = 1_000_000
"""Bytes of a card that are looked at."""
_CARD = """\
---
language:
  - fa
task_categories:
  - token-classification
configs:
  - config_name: default
    data_files:
{files}
dataset_info:
  features:
    - name: id
      dtype: string
    - name: sentence
      dtype: int64
    - name: tokens
      sequence: string
    - name: ner_tags
      sequence:
        class_label:
          names:
{names}
---

Tokens and IOB2 tags of named entities, exported from Hashiye.
`datasets.load_dataset` opens this folder. Rows with the same `id` are one document.
"""
_NAMES = re.compile(
    r"name: ner_tags\s+(?:sequence|list):\s+class_label:\s+names:((?:\s+['\"]?\d+['\"]?: .+)+)"
)
_NAME = re.compile(r"['\"]?\d+['\"]?: (.+)")
_ESCAPED = re.compile(r"\\U([0-9a-fA-F]{8})|\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})|\\(.)")


def card(labels: Iterable[str], splits: Mapping[str, str]) -> str:
    """The card of a dataset with the paths of its `splits`, whose spans have `labels`."""
    tags = ["O", *(f"{prefix}-{label}" for label in sorted(labels) for prefix in "BI")]
    names = [f'            "{number}": {_quoted(tag)}' for number, tag in enumerate(tags)]
    files = [f"      - split: {split}\n        path: {path}" for split, path in splits.items()]
    return _CARD.format(files="\n".join(files), names="\n".join(names))


def tag_names(path: Path) -> list[str]:
    """The tags that the card at `path` names, in the order of their numbers; empty if none."""
    try:
        with path.open("rb") as file:
            text = file.read(_LIMIT).decode("utf-8", "replace")
    except OSError:
        return []
    found = _NAMES.search(text)
    return [_unquoted(name.strip()) for name in _NAME.findall(found[1])] if found else []


def _quoted(name: str) -> str:
    """`name` as a string of YAML."""
    plain = (
        character
        if character.isprintable() and character not in '"\\'
        else f"\\U{ord(character):08x}"
        for character in name
    )
    return f'"{"".join(plain)}"'


def _unquoted(name: str) -> str:
    if len(name) > 1 and name[0] == name[-1] == "'":
        return name[1:-1].replace("''", "'")
    if len(name) > 1 and name[0] == name[-1] == '"':
        return _ESCAPED.sub(_character, name[1:-1])
    return name


def _character(escaped: re.Match[str]) -> str:
    digits = escaped[1] or escaped[2] or escaped[3]
    if not digits:
        return escaped[4]
    code = int(digits, 16)
    return chr(code) if code < 0x110000 else "\ufffd"
