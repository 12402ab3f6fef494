from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from core.formats import Format, FormattedDocument, by_name, detect, formats, paths_of, registry
from core.formats.registry import files_in, without_companions
from core.messages import HashiyeError

OTHER = Format("other", (".other",), "Other", by_name("text").read, None, "")


@pytest.fixture
def with_entry_point(monkeypatch):
    def install(value):
        entry = EntryPoint("other", value, registry.ENTRY_POINTS)
        monkeypatch.setattr("importlib.metadata.entry_points", lambda **_group: [entry])
        formats.cache_clear()

    yield install
    formats.cache_clear()


def test_names_are_unique():
    names = [known.name for known in formats()]
    assert names[:3] == ["text", "jsonl", "conll"]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("form", formats(), ids=lambda form: form.name)
def test_every_format_says_what_it_is_and_goes_at_least_one_way(form):
    assert form.title
    assert form.cannot_hold
    assert form.read or form.write
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in form.suffixes)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.txt", "text"), ("a.JSONL", "jsonl"), ("a.b.ndjson", "jsonl"), ("a.conll", "conll")],
)
def test_a_format_is_found_by_suffix(name, expected):
    assert detect(Path(name)).name == expected


@pytest.mark.parametrize("name", ["a.xlsx", "a", ".txt"])
def test_an_unknown_suffix_is_told_with_the_known_ones(name, tmp_path):
    path = tmp_path / name
    path.write_text("یک")
    with pytest.raises(HashiyeError, match=r"\.txt, \.jsonl"):
        detect(path)


@pytest.mark.parametrize("name", ["نیست", "a.xlsx", "a.json", "a.zip"])
def test_of_a_file_that_is_not_there_that_is_told_and_nothing_of_formats(name, tmp_path):
    with pytest.raises(HashiyeError, match="cannot be read"):
        detect(tmp_path / name)


def test_what_no_format_recognises_is_told_with_those_of_its_suffix(tmp_path):
    path = tmp_path / "in.json"
    path.write_text('{"scripts": {}}')
    with pytest.raises(HashiyeError, match=r"nothing at its beginning.*labelstudio, lighttag"):
        detect(path)


def test_of_a_text_and_its_annotations_the_annotations_are_left():
    named = [Path("a.txt"), Path("b.txt"), Path("b.ann"), Path("c/a.ann")]
    assert without_companions(named) == [Path("a.txt"), Path("b.ann"), Path("c/a.ann")]


def test_an_unknown_name_is_told_with_the_known_ones():
    with pytest.raises(HashiyeError, match=r"“xml”.*text, jsonl, conll"):
        by_name("xml")


def test_a_folder_gives_its_files_sorted_without_hidden_ones(tmp_path):
    for name in ["b.txt", "a/2.jsonl", "a/1.TXT", ".git/x.txt", "c.xlsx", ".hidden.txt"]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", "utf-8")
    found = [path.relative_to(tmp_path).as_posix() for path in paths_of(tmp_path)]
    assert found == ["a/1.TXT", "a/2.jsonl", "b.txt"]


def test_files_come_in_the_order_of_the_index_beside_them(tmp_path):
    out = tmp_path / "b"
    documents = [FormattedDocument(name, "", "به کرج") for name in ("۲", "۱", "۳")]
    by_name("webannotsv").write(documents, out)
    for name in ("b/0.tsv", "a.txt", "c.txt"):
        (tmp_path / name).write_text("x", "utf-8")
    found = [path.relative_to(tmp_path).as_posix() for path in paths_of(tmp_path)]
    assert found == ["a.txt", "b/۲.tsv", "b/۱.tsv", "b/۳.tsv", "b/0.tsv", "c.txt"]


@pytest.mark.parametrize("name", ["brat", "webannotsv", "xmi", "casjson", "huggingface"])
def test_in_a_folder_that_was_written_all_files_are_documents_or_belong_to_them(tmp_path, name):
    form = by_name(name)
    form.write([FormattedDocument("۱", "", "به کرج")], tmp_path / "out")
    assert {path.suffix for path in files_in(tmp_path / "out")} == {form.suffixes[0]}


def test_a_file_gives_itself(tmp_path):
    assert paths_of(tmp_path / "a.docx") == [tmp_path / "a.docx"]


def test_a_package_brings_a_format_through_its_entry_point(with_entry_point):
    with_entry_point(f"{__name__}:OTHER")
    assert by_name("other").suffixes == (".other",)
    assert detect(Path("x.other")).name == "other"


@pytest.mark.parametrize("value", ["no.such.module:X", f"{__name__}:Path"])
def test_a_package_that_does_not_load_is_named(with_entry_point, value):
    with_entry_point(value)
    with pytest.raises(HashiyeError, match="format “other” of the package"):
        formats()
