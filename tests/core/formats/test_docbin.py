"""DocBin where spaCy is not installed; tests/interop has the rest."""

import sys

import pytest

from core.formats import detect
from core.formats.docbin import DOCBIN
from core.messages import HashiyeError


def test_without_spacy_the_cure_is_told(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    path = tmp_path / "a.spacy"
    path.write_bytes(b"x")
    assert detect(path).name == "docbin"
    with pytest.raises(HashiyeError, match=r"pip install .hashiye\[spacy\]"):
        list(DOCBIN.read(path))
    with pytest.raises(HashiyeError, match=r"pip install .hashiye\[spacy\]"):
        DOCBIN.write([], path)
    assert path.read_bytes() == b"x"
