"""Documents on their way into a file: fitted to its format, and counted."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import attrgetter

from core.exporting.fitting import Fitter
from core.exporting.meant import Meant
from core.exporting.result import Contents, Proof, Written
from core.formats import FormattedDocument, WriteReport

_LABEL = attrgetter("label")


class Passage:
    """What goes into one file; what is known of it when all has gone by."""

    def __init__(self, fitter: Fitter, *, words: bool, proof: bool) -> None:
        """`words` says whether to count words as well, `proof` to remember what was meant."""
        self._fitter = fitter
        self._words = words
        self.meant = Meant() if proof else None
        self._labels: Counter[str] = Counter()
        self._documents = self._characters = self._tokens = 0

    def through(self, documents: Iterable[FormattedDocument]) -> Iterator[FormattedDocument]:
        """Each document as it is to be written."""
        for document in self._fitter.fitted(documents):
            self._documents += 1
            self._characters += len(document.text)
            if self._words:
                self._tokens += len(document.text.split())
            self._labels.update(map(_LABEL, document.spans))
            if self.meant is not None:
                self.meant.note(document)
            yield document

    def written(self, part: str, name: str, report: WriteReport, proof: Proof) -> Written:
        """What was written to the file, where the writer tells `report`."""
        labels = self._labels - Counter(lost.label for lost in report.lost)
        contents = Contents(self._documents, self._characters, self._tokens, dict(labels))
        whole = replace(report, lost=(*self._fitter.lost, *report.lost))
        return Written(part, name, whole, tuple(self._fitter.moved), contents, proof)
