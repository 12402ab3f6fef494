"""What every reader does with files that are broken, or made to do harm: it refuses or reads them.

Either the file is refused with a message that names it, or what is read is sound. Nothing else is
raised, and a small file never needs much memory. `HASHIYE_EXAMPLES=1000` tries more.
"""

import io
import os
import tempfile
import tracemalloc
import zipfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.formats import FormattedDocument, Mark
from core.messages import HashiyeError
from tests.core.formats import inception_projects
from tests.core.formats.pdf_files import line, pdf
from tests.core.formats.variants import place, plain, skip_without_extra

EXAMPLES = int(os.environ.get("HASHIYE_EXAMPLES", "15"))
SUPPRESSED = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
MEGABYTE = 1_000_000

TEXT = "علی‌رضا 😀 به «کرج» رفت.\r\n“O”\tB-PER | رضا"
VALID = [
    FormattedDocument(
        "الف", "خبر", TEXT, {"منبع": ["ایسنا", 1, None]}, (Mark(0, 7, "PER"), Mark(14, 17, "LOC"))
    ),
    FormattedDocument("ب", "", "رضا ماند", {}, (Mark(0, 3, "PER"),)),
]


def packed(**members):
    """A zip file of `members`."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return data.getvalue()


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HTML = (
    "<html><head><title>خبر</title></head><body><p>رضا &amp; علی</p><pre>a\n b</pre></body></html>"
)
READ_ONLY = {
    "html": HTML.encode(),
    "docx": packed(
        **{
            "word__document.xml": f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r>'
            "<w:t>رضا رفت</w:t></w:r></w:p></w:body></w:document>"
        }
    ),
    "epub": packed(
        **{
            "mimetype": "application/epub+zip",
            "META-INF__container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:'
            'container"><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
            "a.opf": '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="c" '
            'href="c.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="c"/></spine></package>',
            "c.xhtml": HTML,
        }
    ),
    "inception": inception_projects.packed(inception_projects.TEAM),
    "pdf": pdf(line(b"Ali went."), line(b"Reza stayed.")),
}


def valid_files(form, folder):
    """The bytes of the files that the format writes or reads, by their path in what is read."""
    if form.write is None:
        return {f"in{form.suffixes[0]}": READ_ONLY.get(form.name, TEXT.encode())}
    path = place(form, folder, "in")
    form.write(iter(VALID), path)
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    return {str(file.relative_to(folder)): file.read_bytes() for file in files if file.is_file()}


def read_or_refused(form, path):
    """The message of the refusal, or None; what was read is sound."""
    try:
        for document in form.read(path):
            document.text.encode("utf-8")
            for mark in (*document.spans, *document.suggestions):
                assert 0 <= mark.start < mark.end <= len(document.text)
                assert mark.label
    except HashiyeError as error:
        told = str(error)
        assert path.name in told or any(part in told for part in names_in(path))
        return told
    return None


def names_in(path):
    return [file.name for file in path.rglob("*")] if path.is_dir() else []


def spoiled(form, folder, name, data, files):
    """The path of `files` with `data` in place of the file `name`."""
    for other, content in {**files, name: data}.items():
        file = Path(folder, other)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    first = next(iter(files))
    return Path(folder, Path(first).parts[0])


@contextmanager
def little_memory(limit):
    """Fails if the block needs over `limit` bytes at a time."""
    tracemalloc.start()
    try:
        yield
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < limit


@pytest.mark.parametrize("form", plain(readable=True))
def test_the_files_that_are_spoiled_here_are_read_when_they_are_whole(tmp_path, form):
    skip_without_extra(form, tmp_path)
    files = valid_files(form, tmp_path)
    if form.name in READ_ONLY or form.write:
        path = spoiled(form, tmp_path, *next(iter(files.items())), files)
        assert read_or_refused(form, path) is None


@pytest.mark.parametrize("form", plain(readable=True))
def test_a_file_that_ends_too_early(tmp_path, form):
    skip_without_extra(form, tmp_path)
    valid = tmp_path / "valid"
    valid.mkdir()
    files = valid_files(form, valid)
    for name, data in files.items():
        for number, end in enumerate(
            {*range(0, len(data), max(1, len(data) // 24)), len(data) - 1}
        ):
            path = spoiled(form, tmp_path / f"{number}", name, data[:end], files)
            read_or_refused(form, path)


@pytest.mark.parametrize("form", plain(readable=True))
@settings(max_examples=EXAMPLES, suppress_health_check=SUPPRESSED)
@given(choose=st.data())
def test_bytes_that_have_changed(tmp_path, form, choose):
    skip_without_extra(form, tmp_path)
    with tempfile.TemporaryDirectory() as folder:
        files = valid_files(form, Path(folder))
        name = choose.draw(st.sampled_from(sorted(files)))
        data = bytearray(files[name])
        for _ in range(choose.draw(st.integers(1, 6))):
            at = choose.draw(st.integers(0, max(0, len(data) - 1)))
            piece = choose.draw(
                st.binary(max_size=3)
                | st.sampled_from(
                    [b"\x00", b"\xff", b"[", b"{", b'"', b"\n", b"-1", b"1e999", b"\t"]
                )
            )
            data[at : at + choose.draw(st.integers(0, 3))] = piece
        read_or_refused(form, spoiled(form, folder, name, bytes(data), files))


@pytest.mark.parametrize("form", plain(readable=True))
@settings(max_examples=EXAMPLES, suppress_health_check=SUPPRESSED)
@given(data=st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_whatever_bytes_there_are(tmp_path, form, data):
    skip_without_extra(form, tmp_path)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"in{form.suffixes[0]}")
        path.write_bytes(data)
        read_or_refused(form, path)


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
XML = '<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY l0 "ha">{}]><TEI><text>{}</text></TEI>'


def bomb():
    """A zip file of 160 kB that unpacks to 160 MB."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("word/document.xml", "META-INF/container.xml", "content.xml", "tokens"):
            with archive.open(name, "w") as member:
                for _ in range(40):
                    member.write(bytes(MEGABYTE))
    return data.getvalue()


HOSTILE = {
    "empty": b"",
    "a byte order mark alone": b"\xef\xbb\xbf",
    "NUL": b"\x00" * 5_000,
    "billion laughs": XML.format(LAUGHS, "&l11;").encode(),
    "a file of the system": XML.format('<!ENTITY l SYSTEM "file:///etc/passwd">', "&l;").encode(),
    "deep XML": b"<a>" * 20_000,
    "deep JSON": b"[" * 200_000,
    "deep objects": b'{"text":' * 100_000,
    "deep JSON as metadata": b'{"text": "a", "m": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "deep JSON in a list": b'[{"text": "a", "m": ' + b"[" * 100_000 + b"]" * 100_000 + b"}]",
    "huge numbers": b'{"text": "ab", "label": [[0, 1' + b"0" * 9_000 + b', "X"]], "m": 1e999}',
    "a huge number in a list": b'[{"id": 1, "data": {"text": "ab", "n": ' + b"9" * 9_000 + b"}}]",
    "offsets that are no numbers": b'{"text": "ab", "label": [[NaN, Infinity, "X"]]}',
    "negative offsets": b'{"text": "ab", "label": [[-2, -1, "X"]]}',
    "half a surrogate pair": b'{"text": "a\\ud83d", "label": [[0, 1, "\\udc00"]]}',
    "half a pair in a list": b'[{"id": 1, "data": {"text": "a\\ud83d"}, "content": "\\ud83d"}]',
    "a name twice": b'{"text": "a", "text": "b"}',
    "formulas": b'id,text,spans\r\n=cmd|\'/c calc\'!A1,"=1+1",\r\n"+1","@SUM(A1)","-2"\r\n',
    "a quotation mark that stays open": b'id,text\r\n1,"' + b"a,\n" * 20_000,
    "a line of 10 MB": b"a" * (10 * MEGABYTE),
    "a line of many columns": b"a\t" * (MEGABYTE // 6),
    "a string that stays open": b'{"text": "' + b"a" * MEGABYTE,
    "many empty lines": b"\n" * (MEGABYTE // 6),
    "UTF-16": TEXT.encode("utf-16"),
    "Windows-1256": "علي به كرج رفت".encode("cp1256"),
    "UTF-8 with a fault": TEXT.encode() * 20 + b"\xc3\x28",
    "a zip bomb": bomb(),
    "paths that leave the archive": packed(**{"..__..__evil": b"x", "__etc__passwd": b"x"}),
    "an archive in an archive": packed(a=packed(b=packed(c=b"x"))),
    "half an archive": packed(word__document=b"<w:document/>" * 1000)[:40],
}


@pytest.mark.parametrize("form", plain(readable=True))
def test_files_that_are_made_to_do_harm(tmp_path, form):
    skip_without_extra(form, tmp_path)
    for number, (what, data) in enumerate(HOSTILE.items()):
        path = tmp_path / f"in{number}{form.suffixes[0]}"
        path.write_bytes(data)
        # Room for the greatest length of a document is taken at once; for a part of an archive,
        # which grows by doubling, twice that. A text may be in memory a few times: its bytes, its
        # characters, its pieces.
        room = 140 if data.startswith(b"PK") else 80
        with little_memory(room * MEGABYTE + 30 * len(data)):
            told = read_or_refused(form, path)
        assert told is None or (len(told) < 2_000 and "root:" not in told), what


@pytest.mark.parametrize("form", plain(readable=True))
def test_what_is_no_file(tmp_path, form):
    skip_without_extra(form, tmp_path)
    missing = tmp_path / f"missing{form.suffixes[0]}"
    assert read_or_refused(form, missing) is not None
    folder = tmp_path / f"folder{form.suffixes[0]}"
    folder.mkdir()
    (folder / "sub").mkdir()
    read_or_refused(form, folder)
