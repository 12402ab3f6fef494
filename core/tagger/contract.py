"""What every tagger must keep to, as a check that those who write one can run."""

import copy
import pickle
from collections.abc import Collection, Sequence

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Document, Suggestion
from core.tagger.checked import suggestions_of
from core.tagger.protocol import Tagger

BROKEN = QT_TRANSLATE_NOOP("core", "The tagger “{name}” does not keep the contract: {problem}.")

_NEWS = "حسین رحمانیان، مدیر روابط عمومی استانداری البرز، در کرج گفت: «۲۰ درصد گران شد.»"
_TEXTS = (
    _NEWS,
    "😀👩‍👩‍👧 به گزارش ايلنا، حسين رحمانيان در كرج بود.",
    "تهران\r\nعلی رضایی\r\n\r\n۱۴ خرداد ۱۳۹۸",
    "",
    " \t\n\u200c\u00a0 ",
    "مُحَمَّد رِضا e\u0301 در ا\u0653بادان",
    "\u200fخانم Ada Lovelace (London) \u202bمی‌گوید\u202c",
)
SAMPLES = tuple(
    Document(number, f"sample-{number}", f"Sample {number}", text, {"file": "sample.txt"})
    for number, text in enumerate(_TEXTS, 1)
)
"""What the check tries: emoji, CRLF, no text, white space alone, combining marks, bidi marks."""


def check_tagger(
    tagger: Tagger, documents: Sequence[Document] = SAMPLES, sources: Collection[str] = ()
) -> None:
    """Try whether `tagger` is a value that pickles and `suggest` a pure function of documents.

    Its suggestions may name `sources`; its own name where none are given. Raises HashiyeError,
    which says what is wrong, where it breaks the contract.
    """
    if not isinstance(tagger, Tagger):
        raise HashiyeError(BROKEN, name=tagger, problem="it lacks a name or suggest()")
    if not isinstance(tagger.name, str) or not tagger.name.strip():
        raise HashiyeError(BROKEN, name=tagger, problem="its name is no text")
    kept = copy.deepcopy(list(documents))
    first = suggestions_of(tagger, documents, sources)
    _require(tagger, list(documents) == kept, "it alters the documents")
    _require(tagger, suggestions_of(tagger, [], sources) == [], "it suggests without a document")
    again = suggestions_of(tagger, documents, sources)
    _require(tagger, again == first, "it suggests something else for the same documents")
    turned = suggestions_of(tagger, list(reversed(documents)), sources)
    _require(tagger, turned[::-1] == first, "its lists are not in the order of the documents")
    for document, expected in zip(documents, first, strict=True):
        (alone,) = suggestions_of(tagger, [document], sources)
        told = f"what it suggests for “{document.title}” depends on the documents beside it"
        _require(tagger, alone == expected, told)
    _require(tagger, _of_a_copy(tagger, documents, sources) == first, "a copy of it differs")


def _of_a_copy(
    tagger: Tagger, documents: Sequence[Document], sources: Collection[str]
) -> list[list[Suggestion]]:
    try:
        other = pickle.loads(pickle.dumps(tagger))  # noqa: S301 - what was pickled here
    except Exception as error:
        problem = f"it does not pickle ({error})"
        raise HashiyeError(BROKEN, name=tagger.name, problem=problem) from error
    assert isinstance(other, Tagger)
    return suggestions_of(other, documents, sources)


def _require(tagger: Tagger, kept: bool, problem: str) -> None:
    if not kept:
        raise HashiyeError(BROKEN, name=tagger.name, problem=problem)
