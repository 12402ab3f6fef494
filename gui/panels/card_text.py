"""What the card about a mark says, as captions and lines."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from core.model import LabelSet, Origin, Span
from core.store.about import About, LabelCounts
from core.store.history import Event, Step, Way
from gui.article.marks import Mark
from gui.dates import moment
from gui.digits import in_a_row, percent
from gui.source_names import source_name, source_names

translate = QCoreApplication.translate
LONGEST = 160
"""Code points of a mark's text that the card shows at the most."""
EVENTS = 5
"""Events that the card tells, the latest of them."""
QUOTED = 40
"""Code points of a text or note that an event quotes at the most."""


@dataclass(frozen=True, slots=True)
class CardText:
    """`label` is the name that is exported, `title` what people call it; `surface` the text.

    `lines` are captions with what is said under them, in their order.
    """

    label: str
    title: str
    surface: str
    lines: tuple[tuple[str, str], ...]

    @property
    def spoken(self) -> str:
        """All of it in one row, for a screen reader."""
        said = (f"{caption}: {line}" for caption, line in self.lines)
        return "; ".join((f"{self.title}: {self.surface}", *said))


def card_text(mark: Mark, text: str, labels: LabelSet, about: About | None) -> CardText:
    """What is said of `mark` in `text`; without `about`, what can be told at once."""
    language = QLocale().name()[:2]
    title = labels[mark.label].title(language) if mark.label in labels else mark.label
    surface = " ".join(text[mark.start : min(mark.end, mark.start + LONGEST + 1)].split())
    return CardText(mark.label, title, _cut(surface, LONGEST), tuple(_lines(mark, about)))


def _lines(mark: Mark, about: About | None) -> Iterator[tuple[str, str]]:
    if isinstance(mark, Span):
        if about is not None and about.history:
            yield translate("SpanCard", "Origin"), _origin(mark.origin, about.history[0])
        if about is not None and about.suggested:
            yield translate("SpanCard", "Suggested"), in_a_row(_proposals(mark, about))
        if mark.note:
            yield translate("SpanCard", "Note"), mark.note
        if about is not None and len(about.history) > 1:
            yield translate("SpanCard", "History"), "\n".join(_history(about.history))
    else:
        yield (
            translate("SpanCard", "Suggested"),
            in_a_row((percent(mark.score), source_names(mark.sources))),
        )
    if about is not None and about.labels:
        yield translate("SpanCard", "Same text"), _counts(about.labels)
    if about is not None and about.refused:
        yield translate("SpanCard", "Refused"), _counts(about.refused)


def _origin(origin: Origin, made: Event) -> str:
    said = {
        Origin.MANUAL: translate("SpanCard", "marked by {who}, {when}"),
        Origin.ACCEPTED: translate("SpanCard", "suggestion accepted by {who}, {when}"),
        Origin.EDITED: translate("SpanCard", "suggestion corrected by {who}, {when}"),
        Origin.PROPAGATED: translate("SpanCard", "marked together with others by {who}, {when}"),
        Origin.IMPORTED: translate("SpanCard", "imported by {who}, {when}"),
    }
    return said[origin].format(who=_isolated(made.annotator), when=moment(made.time))


def _proposals(span: Span, about: About) -> Iterator[str]:
    for one in about.suggested:
        label = "" if one.label == span.label else f"{one.label} "
        surely = f"{label}{percent(one.score)}"
        yield translate("SpanCard", "{score} ({source})").format(
            score=surely, source=source_name(one.source)
        )


def _history(events: tuple[Event, ...]) -> Iterator[str]:
    made, *later = events
    if len(later) > EVENTS:
        count = QLocale().toString(len(later) - EVENTS)
        yield translate("SpanCard", "{count} earlier changes").format(count=count)
    for event in later[-EVENTS:]:
        when = moment(event.time)
        if event.annotator != made.annotator:
            when = translate("SpanCard", "{who}, {when}").format(
                who=_isolated(event.annotator), when=when
            )
        yield translate("SpanCard", "{what} ({when})").format(what=_what(event), when=when)


def _what(event: Event) -> str:
    before, after = (_isolated(_cut(one, QUOTED)) for one in (event.before, event.after))
    match event.step:
        case Step.LABELED:
            said = translate("SpanCard", "label from {before} to {after}")
        case Step.MOVED:
            said = translate("SpanCard", "edges from “{before}” to “{after}”")
        case Step.NOTED if event.after:
            said = translate("SpanCard", "note “{after}”")
        case Step.NOTED:
            said = translate("SpanCard", "note removed")
        case Step.DELETED:
            said = translate("SpanCard", "deleted")
        case Step.RESTORED:
            said = translate("SpanCard", "brought back")
        case Step.CREATED:
            said = translate("SpanCard", "marked")
    said = said.format(before=before, after=after)
    match event.way:
        case Way.UNDONE:
            return translate("SpanCard", "undo: {what}").format(what=said)
        case Way.REDONE:
            return translate("SpanCard", "redo: {what}").format(what=said)
        case Way.DONE:
            return said


def _counts(counts: LabelCounts) -> str:
    number, told = QLocale().toString, translate("SpanCard", "{label} {count}")
    return in_a_row(told.format(label=label, count=number(count)) for label, count in counts)


def _isolated(text: str) -> str:
    """`text` between marks that keep its direction from that of the sentence."""
    return f"\u2068{text}\u2069"


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest]}…"
