"""The translation catalog as lupdate writes it: reading, judging and filling."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{[^{}]*\}|%L?(?:\d{1,2}|n)")

Texts = dict[str, dict[str, str]]
"""context -> source -> translation"""


@dataclass(frozen=True)
class Entry:
    """One message of a catalog."""

    context: str
    source: str
    translations: tuple[str, ...]
    """One, or one for each plural form."""
    finished: bool

    def problem(self) -> str | None:
        """What is wrong with it in a few words, or None."""
        if not self.finished or not all(self.translations):
            return "not translated"
        wanted = placeholders(self.source)
        for translation in self.translations:
            found = placeholders(translation)
            # A plural form may leave the number out ("one document").
            if found != wanted and not (len(self.translations) > 1 and wanted - found == {"%n"}):
                return f"has {_listed(found)} where the source has {_listed(wanted)}"
        return None


def placeholders(text: str) -> frozenset[str]:
    """The fields that a translation has to keep: `{name}`, `%1`, `%L1`, `%n`."""
    # Doubled braces are letters, and taking them as such keeps them from opening a field.
    found = set(_PLACEHOLDER.findall(text)) - {"{{", "}}"}
    return frozenset(field.replace("%L", "%") for field in found)


def read(path: Path) -> list[Entry]:
    """The messages of the catalog at `path`, in its order."""
    return [_entry(context, message) for context, message in _messages(_parse(path))]


def fill(path: Path, texts: Mapping[str, Mapping[str, str]]) -> list[tuple[str, str]]:
    """Write `texts` into the catalog; returns the (context, source) pairs that it does not have.

    An empty translation is passed over. The file is left in another layout than lupdate's: run
    lupdate afterwards.
    """
    tree = _parse(path)
    unknown = {(context, source) for context, of in texts.items() for source in of}
    for context, message in _messages(tree):
        source = message.findtext("source", "")
        unknown.discard((context, source))
        text = texts.get(context, {}).get(source)
        translation = message.find("translation")
        if not text or translation is None:
            continue
        for form in translation.findall("numerusform") or [translation]:
            form.text = text
        translation.attrib.pop("type", None)
    declaration = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(
        declaration + ElementTree.tostring(tree, encoding="unicode") + "\n", encoding="utf-8"
    )
    return sorted(unknown)


def _parse(path: Path) -> ElementTree.Element:
    return ElementTree.fromstring(path.read_text("utf-8"))


def _messages(tree: ElementTree.Element) -> Iterator[tuple[str, ElementTree.Element]]:
    for context in tree.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def _entry(context: str, message: ElementTree.Element) -> Entry:
    translation = message.find("translation")
    if translation is None:
        return Entry(context, message.findtext("source", ""), ("",), finished=False)
    forms = translation.findall("numerusform") or [translation]
    return Entry(
        context,
        message.findtext("source", ""),
        tuple(form.text or "" for form in forms),
        finished=translation.get("type") is None,
    )


def _listed(fields: frozenset[str]) -> str:
    return " ".join(sorted(fields)) or "none"
