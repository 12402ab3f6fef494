"""CSV and TSV with chosen columns."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import concordance_export
from core.formats import FormattedDocument, Mark, detect
from core.formats.cells import guarded, unguarded
from core.formats.table import CSV, TSV
from core.formats.table_rows import DELIMITERS
from core.messages import HashiyeError
from tests.core.formats import checks
from tests.core.formats.strategies import characters, documents

TEXT = "علی به کرج رفت"


def read(tmp_path, data, form=CSV, **options):
    path = tmp_path / f"in{form.suffixes[0]}"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    given = {name.replace("_", "-"): value for name, value in options.items()}
    return list(form.with_options(given).read(path))


def test_columns_are_told_by_their_names_and_others_are_metadata(tmp_path):
    (one,) = read(tmp_path, f"id,عنوان,متن,source\r\n7,خبر,{TEXT},BBC\r\n")
    assert one == FormattedDocument("7", "خبر", TEXT, {"source": "BBC"})


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_out(tmp_path, delimiter):
    rows = [["id", "text", "x"], ["1", "الف، ب", "p"], ["2", "ج", "q"]]
    data = "\n".join(delimiter.join(row) for row in rows)
    assert [one.text for one in read(tmp_path, data)] == ["الف، ب", "ج"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1256"])
def test_the_encoding_is_found_out(tmp_path, encoding):
    text = TEXT.replace("ی", "ي")  # which is all that Windows-1256 has
    (one,) = read(tmp_path, f"id,text\r\n1,{text}\r\n".encode(encoding))
    assert (one.id, one.text) == ("1", text)


def test_columns_can_be_chosen_by_name_and_number(tmp_path):
    data = f"نظر,کد,رده\n{TEXT},a9,خوب\n"
    (one,) = read(tmp_path, data, text_column="نظر", id_column="2")
    assert one == FormattedDocument("a9", TEXT, TEXT, {"رده": "خوب"})


def test_without_a_heading_columns_have_numbers(tmp_path):
    found = read(tmp_path, "1,الف\n2,ب\n", text_column="2", id_column="1")
    assert [(one.id, one.text) for one in found] == [("1", "الف"), ("2", "ب")]


def test_one_column_is_that_of_the_text_and_no_row_is_lost(tmp_path):
    assert [one.text for one in read(tmp_path, "الف\nب, ج\n")] == ["الف", "ب, ج"]


def test_a_text_column_that_cannot_be_told_is_asked_for(tmp_path):
    """Without a heading by its number, with what stands in it."""
    with pytest.raises(HashiyeError, match=r"text-column.*1 \(الف\)\W+2 \(ب\)"):
        read(tmp_path, "الف,ب\nج,د\n")


def test_headings_that_do_not_tell_the_text_are_listed(tmp_path):
    data = f"ردیف,گزارش,منبع\n1,{TEXT},ایسنا\n2,{TEXT},ایرنا\n"
    with pytest.raises(HashiyeError, match=r"text-column.*ردیف\W+گزارش\W+منبع\W+$"):
        read(tmp_path, data)
    for chosen in ("گزارش", "گزارش ", "2", "۲"):
        found = read(tmp_path, data, text_column=chosen)
        assert [one.text for one in found] == [TEXT, TEXT], chosen
        assert found[1].meta == {"ردیف": "2", "منبع": "ایرنا"}


@pytest.mark.parametrize(
    "heading", ["متن خبر", "متن‌خبر", "body_fa", "Article", "متن کامل خبر", "articleBody", "مقاله"]
)
@pytest.mark.parametrize("form", [CSV, TSV], ids=lambda form: form.name)
def test_usual_headings_of_the_text_are_known(tmp_path, form, heading):
    rows = [["شناسه", "عنوان خبر", heading, "برچسب‌ها"], ["7", "خبر", TEXT, "ورزش"]]
    data = "\n".join(("," if form is CSV else "\t").join(row) for row in rows)
    (one,) = read(tmp_path, data, form)
    assert one == FormattedDocument("7", "خبر", TEXT, {"برچسب‌ها": "ورزش"})
    assert detect(tmp_path / f"in{form.suffixes[0]}").name == form.name


def test_a_column_of_row_numbers_may_have_an_empty_heading(tmp_path):
    found = read(tmp_path, f",متن خبر,منبع\n0,{TEXT},ایسنا\n1,{TEXT},ایرنا\n")
    assert [one.meta for one in found] == [{"منبع": "ایسنا"}, {"منبع": "ایرنا"}]


def test_two_headings_that_speak_of_a_text_do_not_tell_it(tmp_path):
    with pytest.raises(HashiyeError, match=r"body_fa\W+body_en"):
        read(tmp_path, f"id,body_fa,body_en\n1,{TEXT},a\n")


def test_the_id_of_a_text_is_not_the_text_nor_that_of_a_user_the_id(tmp_path):
    (one,) = read(tmp_path, f"text_id,user_id,body_fa\n1,u,{TEXT}\n")
    assert (one.id, one.text, one.meta) == ("", TEXT, {"text_id": "1", "user_id": "u"})


def test_a_row_that_has_such_a_word_is_no_heading(tmp_path):
    data = "متن خوب,مثبت\nمتن بد,منفی\n"
    found = read(tmp_path, data, text_column="1")
    assert [one.text for one in found] == ["متن خوب", "متن بد"]


def test_a_chosen_column_that_is_not_there_is_told_with_those_that_are(tmp_path):
    with pytest.raises(HashiyeError, match=r"no column “body”.*id\W+text"):
        read(tmp_path, "id,text\n1,الف\n", text_column="body")


def test_spans_are_read_from_json(tmp_path):
    data = (
        f'text,spans\n{TEXT},"[[0, 3, ""PER""], {{""start"": 7, ""end"": 10, ""label"": ""LOC""}}]"'
    )
    (one,) = read(tmp_path, data)
    assert checks.surfaces(one) == [("علی", "PER"), ("کرج", "LOC")]


def test_a_label_of_the_whole_document_is_metadata(tmp_path):
    (one,) = read(tmp_path, f"text,label\n{TEXT},ورزش\n")
    assert (one.spans, one.meta) == ((), {"label": "ورزش"})


def test_keywords_are_metadata(tmp_path):
    (one,) = read(tmp_path, f'متن,برچسب‌ها\n{TEXT},"[""ورزش"", ""کرج""]"\n')
    assert (one.spans, one.meta) == ((), {"برچسب‌ها": '["ورزش", "کرج"]'})


def test_cells_that_spreadsheets_leave_away_at_the_end_are_empty(tmp_path):
    assert [one.text for one in read(tmp_path, "text,x\nالف\nب,1,,\n")] == ["الف", "ب"]


@pytest.mark.parametrize(
    ("data", "part"),
    [
        ('text,x\nالف,1\n"ب,2\nج,3\n', "line 3: the row that begins here is no CSV"),
        ('text,x\n"الف"ب,2\n', "line 2: the row"),
        ("text,x\nالف,1\nب,2,3\n", "line 3: 3 cells, but the first row has 2"),
        ('text,spans\nالف,"[[0,9,""X""]]"\n', "line 2: entry 1 of “spans”, 0 to 9"),
        ('text,spans\nالف,"[0"\n', "line 2: the column “spans” is not JSON"),
        ("text,spans\nالف," + "[" * 100_000 + "\n", "is not JSON"),
        ('text,spans\nالف,"[[0,1,""\\ud800""]]"\n', "is not JSON"),
        (b"text\n" + b"abc\n" * 100_000 + b"\xff\n", "not UTF-8"),
        (b"PK\x03\x04" + b"\0" * 40, "is not a text file"),
    ],
)
def test_what_is_no_such_table_is_refused_with_its_line(tmp_path, data, part):
    assert part in checks.refusal(CSV, tmp_path, data)


def test_an_empty_file_has_no_documents(tmp_path):
    assert read(tmp_path, b"") == []


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\t=1", "'=1", "＝1"])
def test_no_cell_is_a_formula(tmp_path, text):
    document = FormattedDocument(text, text, text, {}, (Mark(0, len(text), text),))
    for layout in ("documents", "spans"):
        path = tmp_path / "out.csv"
        CSV.with_options({"layout": layout}).write([document], path)
        with path.open(encoding="utf-8-sig", newline="") as file:
            _heading, row = csv.reader(file)
        assert not [cell for cell in row if cell[:1] in {*"=+-@\t\r\n＝"}]
    assert concordance_export.guarded is guarded


@given(st.text(characters))
def test_guarding_a_cell_can_be_undone(cell):
    assert unguarded(guarded(cell)) == cell


@given(st.lists(documents(), max_size=3), st.sampled_from(["auto", *DELIMITERS]))
def test_what_is_written_is_read_back_equal(originals, delimiter):
    report, found = checks.back(CSV.with_options({"delimiter": delimiter}), originals)
    assert found == [FormattedDocument(d.id, d.title, d.text, d.meta, d.spans) for d in originals]
    assert report.spans == sum(len(document.spans) for document in originals)


@given(st.lists(documents(), max_size=3))
def test_without_a_heading_it_comes_back_too(originals):
    _report, found = checks.back(CSV.with_options({"header": "no"}), originals)
    assert found == [FormattedDocument(d.id, d.title, d.text, d.meta, d.spans) for d in originals]


@given(st.lists(documents(), max_size=2), st.sampled_from(["auto", "utf-16", "utf-8"]))
def test_tabs_and_other_units_of_offsets_come_back_too(originals, offsets):
    _report, found = checks.back(TSV.with_options({"offsets": offsets}), originals)
    assert [one.spans for one in found] == [one.spans for one in originals]


def test_an_article_longer_than_the_usual_limit_of_cells_comes_back():
    original = FormattedDocument("1", "", "علی\n" * 100_000)
    assert checks.back(CSV, [original])[1] == [original]


def test_a_row_may_be_a_span_with_its_context(tmp_path):
    document = FormattedDocument("d", "خبر", TEXT, {}, (Mark(7, 10, "LOC"),))
    form = CSV.with_options({"layout": "spans"})
    assert form.write([document], tmp_path / "out.csv").spans == 1
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        _heading, row = csv.reader(file)
    assert row == ["d", "خبر", "7", "10", "LOC", "کرج", "علی به", "رفت"]
    assert form.read is None


def test_tables_are_told_from_other_files_with_their_suffix(tmp_path):
    (tmp_path / "a.tsv").write_text(f"id\ttext\n1\t{TEXT}\n", "utf-8")
    (tmp_path / "b.tsv").write_text("علی\tB-PER\nرفت\tO\n\n", "utf-8")
    assert [detect(tmp_path / name).name for name in ("a.tsv", "b.tsv")] == ["tsv", "conll"]


@given(st.binary(max_size=80) | st.text(alphabet='",;\t\n\r[]text0\0').map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_message(data):
    assert checks.read_or_refused(CSV, data)
    assert checks.read_or_refused(TSV, data)


def test_a_first_row_that_merely_looks_like_headings_is_told_with_the_cure(tmp_path):
    data = "خبر,رده\n" + "".join(f"{TEXT} و {n} بار از آنجا بازگشت و ماند,{n}\n" for n in range(3))
    first, *others = read(tmp_path, data, text_column="1")
    (note,) = first.notes
    assert "the first row was taken for the names of the columns" in str(note)
    assert "خبر" in str(note)
    assert "choose “no” for “header”" in str(note)
    assert not any(one.notes for one in others)
    assert len(read(tmp_path, data, text_column="1", header="no")) == 1 + len([first, *others])
    for header in ("yes", "no"):
        assert not any(one.notes for one in read(tmp_path, data, text_column="1", header=header))


@pytest.mark.parametrize("head", ["id,text", "عنوان,متن", "نظر,کد"])
def test_of_headings_that_are_known_or_asked_for_nothing_is_told(tmp_path, head):
    chosen = {"text_column": "نظر"} if "نظر" in head else {}
    (one,) = read(tmp_path, f"{head}\nیک,{TEXT}\n", **chosen)
    assert not one.notes
