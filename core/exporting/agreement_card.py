"""What the data card says of how far annotators agree."""

from collections.abc import Iterable, Iterator, Sequence

from core.exporting.agreed import Agreed
from core.exporting.facts import Facts
from core.exporting.markdown import plain, table
from core.messages import QT_TRANSLATE_NOOP
from core.review.agreement import Counts, by_label

TITLE = QT_TRANSLATE_NOOP("core", "Agreement between annotators")
MEASURE = QT_TRANSLATE_NOOP(
    "core",
    "F1 of one annotator’s spans against the other’s, with the same edges and the same label "
    "(Hripcsak and Rothschild 2005), in the documents of this export that both have finished.",
)
NOBODY = QT_TRANSLATE_NOOP("core", "It is not known: nobody has finished any of these documents.")
ONE_ALONE = QT_TRANSLATE_NOOP(
    "core", "It is not known: only {name} has finished any of these documents."
)
NONE_COMMON = QT_TRANSLATE_NOOP(
    "core", "It is not known: no two annotators have finished the same one of these documents."
)
ANNOTATORS = QT_TRANSLATE_NOOP("core", "Annotators")
COMMON = QT_TRANSLATE_NOOP("core", "Documents of both")
ALIKE = QT_TRANSLATE_NOOP("core", "With the same spans")
LABEL = QT_TRANSLATE_NOOP("core", "Label")
SPANS = QT_TRANSLATE_NOOP("core", "Spans of each")
SAME = QT_TRANSLATE_NOOP("core", "Spans of both")
F1 = QT_TRANSLATE_NOOP("core", "F1")
# Isolated, so that in either direction the first name stands where the first number does.
_PAIR = "\u2068{}\u2069 – \u2068{}\u2069"


def agreement(facts: Facts, agreed: Agreed) -> Iterator[str]:
    """The lines about what annotators of an export have `agreed` in, in Markdown."""
    say = facts.say
    yield f"## {say(TITLE)}\n\n"
    if not agreed.pairs:
        yield f"{plain(_unknown(facts, agreed))}\n\n"
        return
    yield f"{plain(say(MEASURE))}\n\n"
    head = [ANNOTATORS, COMMON, ALIKE, SPANS, SAME, F1]
    rows: Iterable[Sequence[object]] = (
        (
            _PAIR.format(pair.first, pair.second),
            facts.number(pair.documents),
            facts.number(pair.alike),
            *_told(facts, pair.spans),
        )
        for pair in agreed.pairs
    )
    yield from table([say(name) for name in head], rows)
    labels = by_label(agreed.pairs)
    if labels:
        rows = ((label, *_told(facts, counts)) for label, counts in labels.items())
        yield from table([say(name) for name in (LABEL, SPANS, SAME, F1)], rows)


def _unknown(facts: Facts, agreed: Agreed) -> str:
    match agreed.finishers:
        case ():
            return facts.say(NOBODY)
        case (name,):
            return facts.say(ONE_ALONE, name=name)
        case _:
            return facts.say(NONE_COMMON)


def _told(facts: Facts, counts: Counts) -> tuple[object, ...]:
    each = f"{facts.number(counts.first)} + {facts.number(counts.second)}"
    return each, facts.number(counts.same), facts.fraction(counts.f1)
