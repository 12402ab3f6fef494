"""Training the project's own model, and judging it by documents that it has not seen."""

import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import batched

from core.tagger import crf
from core.tagger.calibration import Scored, calibrate
from core.tagger.candidate import Candidate
from core.tagger.chain import LinearChain
from core.tagger.crf import Poll
from core.tagger.evidence import tags, words_of
from core.tagger.features import expand
from core.tagger.label_map import LabelMap
from core.tagger.lexicon import Lexicon, LexiconEntry
from core.tagger.project_model import BEGIN, ProjectModel, scored
from core.tagger.reading import Reading, sequences
from core.tagger.untaught import proposed

FEW = 9_500
"""Words up to which L-BFGS is worth its time: it learns more from little, and knows better how sure
it is. Beyond them the passive-aggressive algorithm learns as well in a fraction of the time."""
SEEN = 3
"""Spans of a label from which on the model knows it; before, only the other sources suggest it."""
PARTS = 4
"""Parts of the documents; each is judged by a model of the others."""
_JUDGED = ((8, 0), (16, PARTS), (64, 2))
"""Of how many documents at most how many parts are judged, 0 meaning every document by a model of
all the others; of more documents one part says enough."""

TOGETHER = 20
"""Documents that are worked on between two polls."""

_LBFGS = crf.Method("lbfgs", {"c1": 0.1, "c2": 0.3, "max_iterations": 60}, least=0.002)
_PASSIVE_AGGRESSIVE = crf.Method("pa", {"max_iterations": 5}, least=0.002, scale=10.0)


Watch = Callable[[int, int], None]
"""Called again and again with how many of how many steps are done; ends training by raising."""


@dataclass(frozen=True)
class Example:
    """A document that is done: its spans, and the strings that were refused in it.

    `spans` are start and end in code points and label, `refused` folded strings and labels.
    `uid` tells documents apart wherever they lie.
    """

    uid: str
    reading: Reading
    spans: tuple[tuple[int, int, str], ...]
    refused: tuple[tuple[str, str], ...] = ()

    @cached_property
    def strings(self) -> Counter[tuple[str, str]]:
        """How often which folded string has which label."""
        words = self.reading.article.words
        places = ((words_of(self.reading.article, *span[:2]), span[2]) for span in self.spans)
        return Counter((" ".join(words[first:last]), label) for (first, last), label in places)

    @cached_property
    def places(self) -> frozenset[tuple[int, int, str]]:
        """The spans, to look them up."""
        return frozenset(self.spans)

    @cached_property
    def part(self) -> int:
        """Which of PARTS it belongs to, always the same."""
        return zlib.crc32(self.uid.encode()) % PARTS

    @cached_property
    def gold(self) -> frozenset[tuple[int, int, str]]:
        """The spans by words, without those whose edges lie within one: nothing proposes these."""
        article = self.reading.article
        found = []
        for start, end, label in self.spans:
            first, last = words_of(article, start, end)
            if first < last and (article.starts[first], article.ends[last - 1]) == (start, end):
                found.append((first, last, label))
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class Judge:
    """A model, the lexicon beside it, and the examples that neither has seen."""

    model: ProjectModel
    lexicon: Lexicon
    unseen: tuple[Example, ...]


def lexicon_of(examples: Iterable[Example]) -> Lexicon:
    """What the strings of `examples` teach."""
    entries: list[LexiconEntry] = []
    for example in examples:
        for (folded, label), count in example.strings.items():
            entries.append(LexiconEntry(folded, label, count))
        for folded, label in example.refused:
            entries.append(LexiconEntry(folded, label, 0, 1))
    return Lexicon.of(entries)


def train(
    examples: Sequence[Example], label_map: LabelMap, watch: Watch, *, thorough: bool = False
) -> tuple[ProjectModel, list[Judge]]:
    """The model of all `examples`, and models of parts of them to judge its kind by.

    `label_map` says what the project calls the labels of the untaught sources. `thorough` takes
    several times as long over many documents, and learns a little more. Needs two examples at
    least. Raises whatever `watch` raises.
    """
    parts = _parts(examples)
    steps = len(parts) + 1
    judged: list[tuple[LinearChain, Lexicon, list[Example], frozenset[str]]] = []
    held: list[Scored] = []
    for step, part in enumerate(parts):
        left_out = {example.uid for example in part}
        seen = [example for example in examples if example.uid not in left_out]
        lexicon = lexicon_of(seen)
        poll = partial(watch, step, steps)
        chain = _fit(seen, lexicon, poll, thorough=thorough)
        held += _judged(chain, lexicon, label_map, part, poll)
        judged.append((chain, lexicon, part, _known(seen)))
    calibration = calibrate(held, BEGIN)
    chain = _fit(
        examples, lexicon_of(examples), partial(watch, steps - 1, steps), thorough=thorough
    )
    model = ProjectModel(chain, calibration, _known(examples), thorough)
    return model, [
        Judge(ProjectModel(chain, calibration, labels, thorough), lexicon, tuple(part))
        for chain, lexicon, part, labels in judged
    ]


def train_beside(model: ProjectModel, examples: Sequence[Example], poll: Poll) -> ProjectModel:
    """A model like `model`, but of `examples`: for judging what it would be without others."""
    # In the same way: its calibration is of the probabilities that this way gives.
    chain = _fit(examples, lexicon_of(examples), poll, thorough=model.thorough)
    return replace(model, chain=chain, labels=_known(examples))


def known_without(example: Example, lexicon: Lexicon) -> list[Candidate]:
    """What `lexicon`, which has learned from `example` too, would propose if it had not."""
    found = []
    refused = Counter(example.refused)
    for candidate in lexicon.candidates(example.reading.article):
        words = example.reading.article.words[candidate.first : candidate.last]
        key = (" ".join(words), candidate.label)
        entry = lexicon.entry(*key)
        left = LexiconEntry(
            *key, entry.accepted - example.strings[key], entry.rejected - refused[key]
        )
        if left.accepted > 0 and not left.is_rejected:
            found.append(candidate._replace(score=left.score))
    return found


def _parts(examples: Sequence[Example]) -> list[list[Example]]:
    """The examples to judge by, in parts; never all of them at once."""
    count = next((parts for most, parts in _JUDGED if len(examples) <= most), 1)
    ordered = sorted(examples, key=lambda example: (example.part, example.uid))
    parts = [[example for example in ordered if example.part == i] for i in range(count)]
    if count and all(0 < len(part) < len(ordered) for part in parts):
        return parts
    return [[example] for example in ordered[: PARTS * PARTS]]


def _known(examples: Iterable[Example]) -> frozenset[str]:
    seen = Counter(label for example in examples for *_, label in example.spans)
    return frozenset(label for label, count in seen.items() if count >= SEEN)


def _fit(
    examples: Sequence[Example], lexicon: Lexicon, poll: Poll, *, thorough: bool = False
) -> LinearChain:
    told = []
    for example in examples:
        poll()
        reading = example.reading
        tagged = tags(reading.article, example.spans)
        columns = reading.all_columns(known_without(example, lexicon))
        for sentence, keys in zip(reading.sentences, sequences(reading, columns), strict=True):
            told.append((keys, tagged[sentence.first : sentence.last]))
    words = sum(len(tagged) for _, tagged in told)
    method = _LBFGS if thorough or words <= FEW else _PASSIVE_AGGRESSIVE
    return crf.train(told, expand, method, poll)


def _judged(
    chain: LinearChain,
    lexicon: Lexicon,
    label_map: LabelMap,
    unseen: Sequence[Example],
    poll: Poll,
) -> list[Scored]:
    """What is proposed for examples that `chain` has not seen, and whether each is right."""
    found: list[Scored] = []
    for several in batched(unseen, TOGETHER):
        poll()
        readings = [example.reading for example in several]
        others = [proposed(reading, lexicon, label_map) for reading in readings]
        told = scored(chain, readings, others)
        for example, both in zip(several, told, strict=True):
            found += ((place[2], scores, place in example.gold) for place, scores in both.items())
    return found
