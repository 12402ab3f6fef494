"""Train the base model that comes with Hashiye from a folder of corpora.

    python tools/train_base.py [--corpora FOLDER] [--output FILE]

Only ParsTwiNER and textmining are read: their licence (MIT) allows that a model trained on them is
given away. Nothing in it is drawn by chance: the same corpora give the same file. What its
probabilities mean is learned from models of one half that are asked about the other. Takes about
five minutes.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from core.tagger import crf
from core.tagger.base import FILE
from core.tagger.calibration import Scored, calibrate
from core.tagger.chain import LinearChain
from core.tagger.chain_file import to_bytes
from core.tagger.evidence import disjoint, tags, words_of
from core.tagger.features import expand
from core.tagger.reading import Reading, propose, read_all, sequences
from tests.benchmarks import corpora

NAMES = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "POG": "ORG", "EVE": "EVENT"}
SOURCES = {
    "ParsTwiNER": ("parstwiner/train.txt", "parstwiner/dev.txt"),
    "textmining": ("textmining/eval.csv", "textmining/test.csv"),
}
METHOD = crf.Method(
    "lbfgs", {"c1": 0.3, "c2": 0.05, "max_iterations": 80, "feature.minfreq": 0}, least=0.02
)
Read = list[tuple[Reading, list[tuple[int, int, str]]]]


def main() -> int:
    """Train, write the model, and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--corpora", type=Path, help="the folder that holds parstwiner/ and so on")
    parser.add_argument("--output", type=Path, default=Path("resources/models", FILE))
    arguments = parser.parse_args()
    if arguments.corpora:
        os.environ["HASHIYE_CORPORA"] = str(arguments.corpora)
    read: Read = []
    for source, names in SOURCES.items():
        texts = corpora.by_sentence(corpora.require(*names), NAMES)
        readings = read_all([text for text, _ in texts], None)
        read += ((one, spans) for one, (_, spans) in zip(readings, texts, strict=True))
        print(f"{source}: {len(texts)} sentences", flush=True)
    scored: list[Scored] = []
    for taught, asked in _divisions(read):
        scored += _judged(_train(taught), asked)
    calibration = calibrate(scored)
    print(f"calibration: {calibration.as_json()}", flush=True)
    chain = _train(read)
    about = {
        "calibration": calibration.as_json(),
        "corpora": list(SOURCES),
        "method": {"algorithm": METHOD.algorithm, **METHOD.parameters, "least": METHOD.least},
    }
    arguments.output.write_bytes(to_bytes(chain, about))
    size = arguments.output.stat().st_size
    print(f"{arguments.output}: {len(chain.rows)} features, {size / 1e6:.2f} MB")
    return 0


def _divisions(read: Read) -> Iterator[tuple[Read, Read]]:
    """What a model is taught, and what it is asked then: every other sentence."""
    yield read[::2], read[1::2]
    yield read[1::2], read[::2]


def _train(read: Read) -> LinearChain:
    started = time.monotonic()
    told = []
    for reading, spans in read:
        tagged = tags(reading.article, spans)
        for sentence, keys in zip(
            reading.sentences, sequences(reading, reading.columns()), strict=True
        ):
            told.append((keys, tagged[sentence.first : sentence.last]))
    chain = crf.train(told, expand, METHOD, lambda: None)
    print(f"trained on {len(told)} sentences in {time.monotonic() - started:.0f} s", flush=True)
    return chain


def _judged(chain: LinearChain, read: Read) -> list[Scored]:
    """What `chain` proposes for texts that it has not seen, and whether each is right."""
    readings = [reading for reading, _ in read]
    proposed = propose(chain, readings, [reading.columns() for reading in readings], "base")
    judged: list[Scored] = []
    for (reading, spans), candidates in zip(read, proposed, strict=True):
        gold = {(*words_of(reading.article, start, end), label) for start, end, label in spans}
        judged += [
            (one.label, (one.score,), (one.first, one.last, one.label) in gold)
            for one in disjoint(candidates)
        ]
    return judged


if __name__ == "__main__":
    sys.exit(main())
