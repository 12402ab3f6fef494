"""The text layer of PDF files."""

import sys

import pytest

from core.formats import detect
from core.formats.pdf import PDF
from core.messages import HashiyeError
from tests.core.formats import checks


def pdf(*streams, more=b""):
    """A PDF with a page for each content stream, its letters those of Latin fonts."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    for stream in streams:
        number = len(objects) + 1
        kids.append(b"%d 0 R" % number)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents %d 0 R /Resources "
            b"<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
            % (number + 1),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        ]
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, more)
    return data + head + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(data)


def line(text):
    return b"BT /F 12 Tf 20 100 Td (%s) Tj ET" % text


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


def test_without_pypdf_the_cure_is_told(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdf", None)
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.4\n")
    assert detect(path).name == "pdf"
    with pytest.raises(HashiyeError, match=r"pip install .hashiye\[documents\]"):
        list(PDF.read(path))
