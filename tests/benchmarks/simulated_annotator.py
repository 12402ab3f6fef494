"""An annotator who knows the gold, at work in a session: real commands, and what they cost.

She sees all suggestions of a document at once. What is wrong she answers one by one, wherever it
stands; what is right she accepts with one key. What is missing she marks. In the same run it is
counted what it would have cost her to go through the suggestions one by one.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from core.commands.base import Command
from core.commands.documents import SetState
from core.commands.propagation import Propagate
from core.commands.spans import AddSpan, EditSpan
from core.commands.suggestions import AcceptSuggestions, EditSuggestion, RejectSuggestions
from core.learning.effort import cost_of, words_in
from core.learning.matches import Match, MatchState, Sought
from core.model import Document, DocumentState, Suggestion
from core.session import Session
from core.text.boundaries import Direction, Edge, Unit, move_edge
from core.text.fold import fold_string
from tests.every_match import every_match

Place = tuple[int, int, str]
"""Start and end in code points, and label."""

KEY_SECONDS, MENTAL_SECONDS, POINT_SECONDS = 0.28, 1.35, 1.1
"""The keystroke-level model of Card, Moran and Newell (1980)."""
MOST_STEPS = 8
"""Steps of an edge beyond which nobody goes on: a new span is quicker."""
TOO_MANY = 2000
"""Steps in one document after which the simulation must be wrong."""


@dataclass(slots=True)
class Work:
    """What a document took. `kinds` counts actions by what they are, `causes` by what they mend.

    `one_by_one` counts those of who never accepts all at once. `looked` counts suggestions and
    other places that had to be judged, `found` new spans.
    """

    gold: int
    kinds: Counter[str] = field(default_factory=Counter)
    causes: Counter[str] = field(default_factory=Counter)
    one_by_one: int = 0
    looked: int = 0
    found: int = 0

    @property
    def actions(self) -> int:
        """Keys and clicks."""
        return self.kinds.total()

    @property
    def seconds(self) -> float:
        """The time that they take, without that of reading the text."""
        keys, points = KEY_SECONDS * self.actions, POINT_SECONDS * self.kinds["reach"]
        return keys + points + MENTAL_SECONDS * (self.looked + self.found)


@dataclass(frozen=True, slots=True)
class Flaws:
    """How often a wrong suggestion is accepted, and an entity overlooked that is not suggested.

    Chance depends on the place alone, so that two runs overlook the same.
    """

    accepts: float = 0.0
    overlooks: float = 0.0

    def accepted(self, article: str, place: Place) -> bool:
        """Whether the wrong suggestion at `place` is taken for right."""
        return random.Random(f"accept {article} {place}").random() < self.accepts

    def overlooked(self, article: str, place: Place) -> bool:
        """Whether the entity at `place` is not seen."""
        return random.Random(f"overlook {article} {place}").random() < self.overlooks


class Annotator:
    """Works through documents. `suggest` brings the suggestions of one up to date.

    It gets the document and the place in focus, which is to be left as it is. `again` says whether
    it is called after each verdict too, or only when the document is opened.
    """

    def __init__(
        self,
        session: Session,
        suggest: Callable[[Document, tuple[int, int] | None], None],
        gold: dict[int, frozenset[Place]],
        flaws: Flaws,
        *,
        again: bool,
    ) -> None:
        self.session = session
        self.suggest = suggest
        self.gold = gold
        self.flaws = flaws
        self.again = again

    def work(self, document: int) -> Work:
        """Mark the document with that id, and finish it."""
        page = _Page(self, self.session.document(document))
        page.work()
        self.session.execute(SetState(document, DocumentState.DONE))
        return page.done


class _Page:
    """One document under the annotator's hands."""

    def __init__(self, annotator: Annotator, document: Document) -> None:
        self._annotator = annotator
        self._session = annotator.session
        self._document = document
        self._text = document.text
        self._gold = annotator.gold[document.id]
        self._focus: int | None = None
        self._passing = False
        self._seen: set[Place] = set()
        self.done = Work(len(self._gold))
        annotator.suggest(document, None)

    def work(self) -> None:
        """Answer and mark until nothing is left to do."""
        for _ in range(TOO_MANY):
            pending = self._look()
            wrong = [one for one in pending if not self._right(_place(one))]
            missing = list(self._missing(pending))
            if wrong:
                self._mend(next((one for one in wrong if one.id == self._focus), wrong[0]))
            elif pending and (not missing or self._same(pending, missing)):
                self._accept_all(pending)
            elif missing:
                self._mark(missing[0])
            else:
                return
        raise AssertionError(f"{self._document.title}: no end")

    # What she sees

    def _look(self) -> list[Suggestion]:
        pending = self._session.pending(self._document.id)
        new = {_place(one) for one in pending} - self._seen
        self.done.looked += len(new)
        self._seen |= new
        if all(one.id != self._focus for one in pending):
            self._focus = None
        return pending

    def _right(self, place: Place) -> bool:
        """Whether she takes it for right."""
        flaws, title = self._annotator.flaws, self._document.title
        return place in self._gold or flaws.accepted(title, place)

    def _missing(self, pending: list[Suggestion]) -> Iterator[Place]:
        """The entities that she sees and that are neither marked nor about to be accepted."""
        there = [(span.start, span.end) for span in self._session.spans(self._document.id)]
        there += [(one.start, one.end) for one in pending]
        flaws, title = self._annotator.flaws, self._document.title
        for start, end, label in sorted(self._gold):
            if any(first < end and start < last for first, last in there):
                continue
            if not flaws.overlooked(title, (start, end, label)):
                yield start, end, label

    def _same(self, pending: list[Suggestion], missing: list[Place]) -> bool:
        """Whether a string that is suggested is missing elsewhere: accepting it may bring that."""
        known = {(self._folded(one.start, one.end), one.label) for one in pending}
        return any((self._folded(start, end), label) in known for start, end, label in missing)

    def _folded(self, start: int, end: int) -> str:
        return fold_string(self._text[start:end])

    # What she does

    def _accept_all(self, pending: list[Suggestion]) -> None:
        self._count("none", {"accept all": 1})
        self._pass(len(pending))
        self._execute(AcceptSuggestions(tuple(one.id for one in pending)))

    def _mend(self, suggestion: Suggestion) -> None:
        """Reject or correct a wrong suggestion, in the cheapest way."""
        reach = int(suggestion.id != self._focus)
        target = self._target(suggestion)
        if target is None:
            self._count("no entity", {"reach": reach, "reject": 1})
            self._pass(1)
            self._execute(RejectSuggestions((suggestion.id,)), suggestion)
            return
        start, end, label = target
        if (start, end) == (suggestion.start, suggestion.end):
            self._count("label", {"reach": reach, "relabel": 1})
            self._pass(1)
            self._execute(EditSuggestion(suggestion.id, start, end, label), suggestion)
            return
        path = edge_path(self._text, (suggestion.start, suggestion.end), (start, end))
        other = int(label != suggestion.label)
        new = cost_of(AddSpan.name, words_in(self._text[start:end]))
        if path is None or reach + len(path) + other >= new:
            self._add(target, "edges")
            self._pass(new + 1)
            return
        self._count("edges", {"reach": reach, "edge": len(path), "relabel": other})
        self._pass(len(path) + other + 1)
        self._drag(suggestion, path, label)

    def _target(self, suggestion: Suggestion) -> Place | None:
        """The entity that a wrong suggestion meant: the one that it shares most text with."""
        spans = self._session.spans(self._document.id)

        def shared(place: Place) -> int:
            return min(place[1], suggestion.end) - max(place[0], suggestion.start)

        open_ = [
            place
            for place in self._gold
            if not any(span.start < place[1] and place[0] < span.end for span in spans)
        ]
        best = max(open_, key=lambda place: (shared(place), place), default=None)
        return best if best is not None and shared(best) > 0 else None

    def _drag(self, suggestion: Suggestion, path: list[tuple[int, int]], label: str) -> None:
        first, *others = path
        self._execute(EditSuggestion(suggestion.id, *first, suggestion.label))
        for start, end in others:
            self._execute(EditSpan(self._span(suggestion.id), start, end, suggestion.label))
        if label != suggestion.label:
            self._execute(EditSpan(self._span(suggestion.id), *path[-1], label))

    def _span(self, suggestion: int) -> int:
        spans = self._session.spans(self._document.id)
        return next(span.id for span in spans if span.suggestion == suggestion)

    def _mark(self, place: Place) -> None:
        """Mark what is missing, and the same string elsewhere where that is cheaper."""
        self._add(place, "missing")
        self._passing = False
        self.done.one_by_one += cost_of(AddSpan.name, words_in(self._text[place[0] : place[1]]))
        start, end, label = place
        folded = self._folded(start, end)
        repeats = [
            one
            for one in self._missing(self._look())
            if one[2] == label and self._folded(one[0], one[1]) == folded
        ]
        if repeats and self._annotator.again:
            cost = sum(cost_of(AddSpan.name, words_in(self._text[s:e])) for s, e, _ in repeats)
            self._propagate(place, cost)

    def _add(self, place: Place, cause: str) -> None:
        start, end, label = place
        words = words_in(self._text[start:end])
        self._count(cause, {"reach": 1, "word": words - 1, "label": 1})
        assert cost_of(AddSpan.name, words) == words + 1
        self.done.found += 1
        self._execute(AddSpan(self._document.id, start, end, label))

    def _propagate(self, place: Place, instead: int) -> None:
        """Mark every match that is right, if asking and unticking costs less than `instead`."""
        start, end, label = place
        sought = Sought(self._session.annotator.id, self._text[start:end], label)
        db = self._session.project.db
        found = [
            match
            for match in every_match(db, sought, self._document.id)
            if match.state is MatchState.OPEN and not match.done
        ]
        right = [match.place for match in found if self._belongs(match, label)]
        wrong = [match.place for match in found if not self._belongs(match, label)]
        if 2 + len(wrong) < instead:
            self._count("missing", {"propagate": 2, "untick": len(wrong)})
            self.done.one_by_one += 2 + len(wrong)
            self.done.looked += len(found)
            self._execute(Propagate(label, tuple(right), tuple(wrong)))

    def _belongs(self, match: Match, label: str) -> bool:
        return (match.start, match.end, label) in self._annotator.gold[match.document]

    def _execute(self, command: Command, answered: Suggestion | None = None) -> None:
        """Carry out `command`; with `answered` the suggestion behind it gets the focus."""
        self._session.execute(command)
        focus = None
        if answered is not None:
            pending = self._session.pending(self._document.id)
            behind = (one for one in pending if one.start >= answered.start)
            focus = next(behind, pending[0] if pending else None)
        self._focus = None if focus is None else focus.id
        if self._annotator.again:
            place = None if focus is None else (focus.start, focus.end)
            self._annotator.suggest(self._document, place)

    # What it costs

    def _count(self, cause: str, kinds: Mapping[str, int]) -> None:
        self.done.kinds.update(kinds)
        self.done.causes[cause] += sum(kinds.values())

    def _pass(self, actions: int) -> None:
        """Count what was answered for who goes through suggestions one by one."""
        self.done.one_by_one += actions + int(not self._passing)
        self._passing = True


def edge_path(
    text: str, place: tuple[int, int], target: tuple[int, int]
) -> list[tuple[int, int]] | None:
    """The places that lead from `place` to `target`, one for each key; None if that takes too many.

    Edges go by words as far as that leads, then by characters; outwards first.
    """
    path: list[tuple[int, int]] = []
    edges: list[tuple[Edge, Direction]] = []
    if target[0] < place[0]:
        edges.append(("start", "out"))
    if target[1] > place[1]:
        edges.append(("end", "out"))
    if target[0] > place[0]:
        edges.append(("start", "in"))
    if target[1] < place[1]:
        edges.append(("end", "in"))
    for edge, direction in edges:
        index = 0 if edge == "start" else 1
        unit = Unit.WORD
        while place[index] != target[index]:
            moved = move_edge(text, *place, edge, direction, unit)
            beyond = (moved[index] - target[index]) * (place[index] - target[index]) < 0
            if beyond or moved == place:
                if unit is Unit.CHARACTER:
                    return None
                unit = Unit.CHARACTER
                continue
            place = moved
            path.append(place)
            if len(path) > MOST_STEPS:
                return None
    return path


def _place(suggestion: Suggestion) -> Place:
    return suggestion.start, suggestion.end, suggestion.label
