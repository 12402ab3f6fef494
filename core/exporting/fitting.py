"""Spans made such that a format can hold them, by the rules that were chosen."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from core.exporting.options import ExportOptions
from core.formats import Format, FormattedDocument, LostSpan, Mark
from core.formats.alignment import Alignment, align
from core.formats.fitting import SAME_PLACE, MovedSpan, lost_span
from core.formats.flatten import Preference, flatten
from core.formats.tokenisation import tokenised


class Fitter:
    """Fits documents to a format. `moved` and `lost` tell what became of spans on the way."""

    def __init__(
        self, form: Format, options: ExportOptions, names: Mapping[str, str | None]
    ) -> None:
        """`names` is what each label is written as."""
        written = [name for name in names.values() if name]
        self._merged = len(set(written)) < len(written)
        self._tokens = form.tokens
        self._alignment = options.alignment or (Alignment.STRICT if form.tokens else None)
        self._nested = options.nested or (Preference.OUTERMOST if form.flat else None)
        self._tokenisation = options.tokenisation
        self.moved: list[MovedSpan] = []
        self.lost: list[LostSpan] = []

    def fitted(self, documents: Iterable[FormattedDocument]) -> Iterator[FormattedDocument]:
        """Each document with the spans that are to be written."""
        for document in documents:
            found = self._once(document) if self._merged else document
            if self._tokens:
                found = tokenised(found, self._tokenisation)
            if self._alignment is not None and found.spans:
                chosen = found if self._tokens else tokenised(found, self._tokenisation)
                aligned = align(chosen, self._alignment)
                found = replace(found, spans=aligned.document.spans)
                self.moved += aligned.moved
                self.lost += aligned.lost
            if self._nested is not None:
                flat = flatten(found, self._nested)
                found = flat.document
                self.lost += flat.lost
            yield found

    def _once(self, document: FormattedDocument) -> FormattedDocument:
        """`document` with each span once: labels that get one name may make two the same."""
        spans: dict[tuple[int, int, str], Mark] = {}
        for mark in document.spans:
            place = (mark.start, mark.end, mark.label)
            if place in spans:
                self.lost.append(lost_span(document, mark, SAME_PLACE))
            else:
                spans[place] = mark
        if len(spans) == len(document.spans):
            return document
        return replace(document, spans=tuple(spans.values()))
