"""The Persian corpora of named entities, in samples of their form."""

import pytest

from core.formats.base import FormattedDocument, Mark
from core.formats.persian_corpora import ARMAN, NSURL2019, PARSTWINER, PERSIAN_CORPORA, PEYMA
from core.formats.registry import by_name, detect

SAMPLES = {
    "arman": "وزیر O\nكشور O\nدر O\nموزه B-fac\nملی I-fac\nتهران B-loc\nگفت O\n. O\n\n0 O\nـ O\n\n",
    "peyma": "بانک|B_ORG\nمرکزی|I_ORG\nدر|O\nسال|B_DAT\n۱۳۹۰|I_DAT\n|‌||O\n.|O\n\nو|O\n\n",
    "nsurl2019": (
        "ثبت نام\tO\r\nدر\tO\r\nشهر\tB-LOC\r\nآفتاب\tI-LOC\r\n\r\n"
        "2\tB-MON\r\nمیلیاردی\tI-MON\r\n\r\n"
    ),
    "parstwiner": "ایرانیانی\tB-NAT\nکه\tO\nمی‌کنند\tO\n؟\tO\n(\tI-ORG\n\nوای\tO\n!\tO\n\n",
}
SPANS = {
    "arman": [("موزه ملی", "fac"), ("تهران", "loc")],
    "peyma": [("بانک مرکزی", "ORG"), ("سال ۱۳۹۰", "DAT")],
    "nsurl2019": [("شهر آفتاب", "LOC"), ("2 میلیاردی", "MON")],
    "parstwiner": [("ایرانیانی", "NAT"), ("(", "ORG")],
}


@pytest.fixture(params=PERSIAN_CORPORA, ids=lambda form: form.name)
def form(request):
    return request.param


@pytest.fixture
def sample(form, tmp_path):
    path = tmp_path / "12.txt"
    path.write_bytes(SAMPLES[form.name].encode())
    return path


def again(form, documents, tmp_path):
    target = tmp_path / "out"
    form.write(documents, target)
    return (target / "12.txt" if form.folder else target).read_bytes().decode()


def test_users_find_them_by_their_names(form):
    assert by_name(form.name) == form


def test_a_file_is_recognised(form, sample):
    assert detect(sample) == form


def test_spans_are_read(form, sample):
    (document,) = form.read(sample)
    found = [(document.text[mark.start : mark.end], mark.label) for mark in document.spans]
    assert (document.id, found) == ("12", SPANS[form.name])


def test_the_same_file_is_written_again(form, sample, tmp_path):
    assert again(form, form.read(sample), tmp_path) == SAMPLES[form.name]


@pytest.mark.parametrize("other", ["arman", "peyma", "nsurl2019", "parstwiner"])
def test_documents_of_another_corpus_take_this_ones_form(form, other, tmp_path):
    path = tmp_path / "12.txt"
    path.write_bytes(SAMPLES[other].encode())
    (document,) = by_name(other).read(path)
    back_path = tmp_path / "back"
    form.write([document], back_path)
    (back,) = form.read(back_path)
    assert [mark.label for mark in back.spans] == [mark.label for mark in document.spans]
    assert detect(path).name == other


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (ARMAN, "استاندار B-PER\nالبرز I-PER\nرفت O\n\n"),
        (PEYMA, "استاندار|B_PER\nالبرز|I_PER\nرفت|O\n\n"),
        (PARSTWINER, "استاندار\tB-PER\nالبرز\tI-PER\nرفت\tO\n\n"),
        (NSURL2019, "استاندار\tB-PER\r\nالبرز\tI-PER\r\nرفت\tO\r\n\r\n"),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_any_document_is_written_in_their_form(form, expected, tmp_path):
    document = FormattedDocument("12", "", "استاندار البرز رفت", {}, (Mark(0, 14, "PER"),))
    assert again(form, [document], tmp_path) == expected


def test_a_corpus_of_articles_is_a_folder_of_files(tmp_path):
    documents = [FormattedDocument(name, "", "متن") for name in ("1", "2")]
    NSURL2019.write(documents, tmp_path / "out")
    assert [one.id for one in NSURL2019.read(tmp_path / "out")] == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("علی\tB-PER\nآمد\tO\n\n", "conll"),
        ("علی\tB-PERSON\r\nآمد\tO\r\n\r\n", "conll"),
        ("علی N B-pers\nو N B-org\n\n", "conll"),
        ("نامه‌ای از تهران\n", "text"),
    ],
)
def test_what_is_not_theirs_is_not_taken_for_it(text, name, tmp_path):
    path = tmp_path / "12.txt"
    path.write_text(text, "utf-8", newline="")
    assert detect(path).name == name
