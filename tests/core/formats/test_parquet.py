"""Parquet where pyarrow is not installed; tests/interop has the rest."""

import sys

import pytest

from core.formats import detect
from core.formats.parquet import PARQUET
from core.messages import HashiyeError


def test_without_pyarrow_the_cure_is_told(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    path = tmp_path / "a.parquet"
    path.write_bytes(b"x")
    assert detect(path).name == "parquet"
    with pytest.raises(HashiyeError, match=r"pip install .hashiye\[parquet\]"):
        list(PARQUET.read(path))
    with pytest.raises(HashiyeError, match=r"pip install .hashiye\[parquet\]"):
        PARQUET.write([], path)
    assert path.read_bytes() == b"x"
