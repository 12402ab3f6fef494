"""The base model, which comes with Hashiye and has learned from openly licensed corpora alone."""

from functools import cache
from importlib.resources import files

from core.tagger.calibration import Calibration
from core.tagger.chain import LinearChain
from core.tagger.chain_file import from_bytes
from core.tagger.features import expand

FILE = "base-ner.model"


@cache
def base_chain() -> LinearChain:
    """The base model's chain, read once."""
    return _held()[0]


@cache
def base_calibration() -> Calibration:
    """What the base model's probabilities mean in articles of other kinds than it learned from."""
    return _held()[1]


@cache
def _held() -> tuple[LinearChain, Calibration]:
    data = (files("resources") / "models" / FILE).read_bytes()
    chain, about = from_bytes(data, expand)
    return chain, Calibration.from_json(about["calibration"])
