"""The text layer of PDF files."""

import sys
import tracemalloc
import zlib

import pytest

from core.formats import detect
from core.formats.pdf import PDF
from core.messages import HashiyeError
from tests.core.formats import checks
from tests.core.formats.pdf_files import line, pdf


def read(tmp_path, data):
    pytest.importorskip("pypdf")
    path = tmp_path / "in.pdf"
    path.write_bytes(data)
    (document,) = PDF.read(path)
    return document


def test_pages_follow_each_other_and_the_report_tells_what_may_be_wrong(tmp_path):
    document = read(tmp_path, pdf(line(b"Ali went."), b"", line(b"Reza stayed.")))
    assert document.text == "Ali went.\n\nReza stayed."
    assert document.meta == {"file": "in.pdf", "pages": 3}
    told = [str(note) for note in document.notes]
    assert "the text layer of a PDF" in told[0]
    assert "1 pages have no text" in told[1]


def test_pictures_of_pages_are_no_text(tmp_path):
    with pytest.raises(HashiyeError, match="has no text layer: its 2 pages are pictures"):
        read(tmp_path, pdf(b"", b""))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("data", [b"%PDF-1.4\n", b"garbage", pdf(line(b"x"))[:60]])
def test_what_is_no_pdf_is_refused(tmp_path, data):
    pytest.importorskip("pypdf")
    assert "in.pdf” is no whole PDF" in checks.refusal(PDF, tmp_path, data)


@pytest.mark.parametrize("times", [1, 2])
def test_a_page_that_unfolds_without_end_is_refused(tmp_path, times):
    pytest.importorskip("pypdf")
    stream = bytes(200_000_000)
    for _ in range(times):
        stream = zlib.compress(stream)
    filters = b"/Filter [" + b"/FlateDecode " * times + b"]"
    tracemalloc.start()
    message = checks.refusal(PDF, tmp_path, pdf(stream, filters=filters))
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "in.pdf” is no whole PDF" in message
    assert peak < 200_000_000


def test_a_page_that_is_named_again_and_again_is_read_once(tmp_path, monkeypatch):
    pypdf = pytest.importorskip("pypdf")
    taken, take = [], pypdf.PageObject.extract_text

    def counted(page):
        taken.append(page)
        return take(page)

    monkeypatch.setattr(pypdf.PageObject, "extract_text", counted)
    document = read(tmp_path, pdf(line(b"Ali went."), line(b"Reza stayed."), times=2000))
    assert len(taken) == 2
    assert document.meta["pages"] == 4000
    assert document.text.startswith("Ali went.\nReza stayed.\nAli went.")


def test_without_pypdf_the_cure_is_told(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdf", None)
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.4\n")
    assert detect(path).name == "pdf"
    with pytest.raises(HashiyeError, match=r"pip install .hashiye\[documents\]"):
        list(PDF.read(path))
