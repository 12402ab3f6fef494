"""The zip file of a whole project of INCEpTION."""

from dataclasses import replace

import pytest

from core.formats import Mark, detect
from core.formats.cas_json import CAS_JSON
from core.formats.inception import INCEPTION
from core.formats.inception_reading import TAKEN
from core.formats.kept_tokens import kept_tokens
from core.formats.webannotsv import WEBANNO_TSV
from core.formats.xmi import XMI
from core.messages import HashiyeError
from core.tagger.sources import BUILT_IN, PROPAGATED
from tests.core.formats import checks
from tests.core.formats.inception_projects import (
    DOCUMENTS,
    NEWS,
    QUIET,
    SPORT,
    TEAM,
    cas,
    packed,
    parts_of,
    saved,
    work,
)

NAMES = sorted(DOCUMENTS)
CURE = "Export the project again with the secondary format “UIMA CAS XMI"


def read(path, **options):
    """The documents by their ids, and all that is told of them."""
    found = list(INCEPTION.with_options(options).read(path))
    by_id = {one.id: replace(one, notes=()) for one in found}
    assert len(by_id) == len(found)
    return by_id, [str(note) for one in found for note in one.notes]


def refusal(path, **options):
    with pytest.raises(HashiyeError) as caught:
        read(path, **options)
    return str(caught.value)


def proposed(document):
    return {
        (document.text[mark.start : mark.end], mark.label, mark.source)
        for mark in document.suggestions
    }


def test_each_document_comes_in_once_with_what_everybody_has_marked(tmp_path):
    path = saved(tmp_path / "p.zip", TEAM)
    assert detect(path) is INCEPTION
    found, told = read(path)
    assert list(found) == NAMES
    assert [found[name].text for name in ("خبر.txt", "ورزش.txt", "هوا.txt")] == [NEWS, SPORT, QUIET]
    assert proposed(found["خبر.txt"]) == {
        ("علی", "PER", "sara"),
        ("کرج", "LOC", "sara"),
        ("کرج", "GPE", "reza"),
    }
    assert proposed(found["ورزش.txt"]) == {("رضا", "PER", "sara")}
    assert not any(one.spans for one in found.values())
    assert "the annotations of reza, sara came as suggestions" in told[0]
    assert "the curated annotations of 1 documents were left out" in told[1]
    assert len(told) == 2


def test_titles_tokens_and_sentences_are_those_of_the_document(tmp_path):
    found, _told = read(saved(tmp_path / "p.zip", TEAM))
    document = found["خبر.txt"]
    assert document.title == "خبر.txt"
    assert [NEWS[start:end] for start, end in kept_tokens(document).ranges] == NEWS.split()


def test_what_nobody_has_annotated_comes_in_without_marks(tmp_path):
    documents = {name: (text, {}) for name, (text, _users) in DOCUMENTS.items()}
    found, told = read(saved(tmp_path / "p.zip", parts_of(documents)))
    assert list(found) == NAMES
    assert not any(one.spans or one.suggestions for one in found.values())
    assert told == []


def test_what_was_there_before_anybody_began_is_suggested_only_where_nobody_did(tmp_path):
    before = work("INITIAL_CAS", "هوا.txt", QUIET, ("باران", "PER"))
    parts = TEAM | {"annotation/هوا.txt/INITIAL_CAS.zip": before}
    parts["annotation/ورزش.txt/INITIAL_CAS.zip"] = work(
        "INITIAL_CAS", "ورزش.txt", SPORT, ("تبریز", "LOC")
    )
    found, _told = read(saved(tmp_path / "p.zip", parts))
    assert proposed(found["هوا.txt"]) == {("باران", "PER", "INITIAL_CAS")}
    assert proposed(found["ورزش.txt"]) == {("رضا", "PER", "sara")}


def test_an_annotator_can_be_chosen(tmp_path):
    path = saved(tmp_path / "p.zip", TEAM)
    found, told = read(path, user="sara")
    assert {name: checks.surfaces(one) for name, one in found.items()} == {
        "خبر.txt": [("علی", "PER"), ("کرج", "LOC")],
        "ورزش.txt": [("رضا", "PER")],
    }
    assert {mark.source for one in found.values() for mark in one.spans} == {"sara"}
    assert not any(one.suggestions for one in found.values())
    assert "the annotations of reza were left out, for those of “sara” are read" in told[0]
    assert "the curated annotations of 1 documents were left out" in told[1]
    assert "1 documents were left out, for there are no annotations of “sara”" in told[2]


@pytest.mark.parametrize("name", ["curation", "CURATION_USER"])
def test_so_can_the_curated_layer(tmp_path, name):
    found, told = read(saved(tmp_path / "p.zip", TEAM), user=name)
    assert list(found) == ["خبر.txt"]
    assert checks.surfaces(found["خبر.txt"]) == [("علی", "PER"), ("کرج", "LOC")]
    assert found["خبر.txt"].spans[0].source == "curation"
    assert "the annotations of reza, sara were left out, for those of “curation”" in told[0]
    assert "2 documents were left out, for there are no annotations of “curation”" in told[1]


def test_an_annotator_who_is_not_there_is_told_with_those_who_are(tmp_path):
    path = saved(tmp_path / "p.zip", TEAM)
    assert "no annotations of “ali”. Choose one of: reza, sara, curation." in refusal(
        path, user="ali"
    )


def test_an_annotator_may_be_called_curation_or_like_a_source_of_hashiyes_own(tmp_path):
    documents = {"a.txt": (NEWS, {"curation": [("علی", "PER")], "model": [("کرج", "LOC")]})}
    path = saved(tmp_path / "p.zip", parts_of(documents, {"a.txt": []}))
    found, _told = read(path)
    assert proposed(found["a.txt"]) == {
        ("علی", "PER", "curation"),
        ("کرج", "LOC", "model (INCEpTION)"),
    }
    assert checks.surfaces(read(path, user="curation")[0]["a.txt"]) == [("علی", "PER")]
    assert read(path, user="CURATION_USER")[0]["a.txt"].spans == ()
    assert {*BUILT_IN, PROPAGATED} == TAKEN


def test_the_marks_of_one_annotator_alone_are_spans(tmp_path):
    documents = {"a.txt": (NEWS, {"sara": [("علی", "PER")]}), "b.txt": (QUIET, {})}
    found, told = read(saved(tmp_path / "p.zip", parts_of(documents)))
    assert found["a.txt"].spans == (Mark(2, 5, "PER", None, "sara"),)
    assert found["b.txt"].text == QUIET
    assert told == []


def test_an_export_of_curated_documents_alone(tmp_path):
    # INCEpTION makes folders for all documents, and puts serialised objects beside the others.
    parts = {"curation/a.txt/": b"", "curation_ser/a.txt/": b"", "curation/b.txt/": b""}
    parts["curation/a.txt/CURATION_USER.ser"] = b"\xac\xed"
    parts["curation/a.txt/CURATION_USER.zip"] = work("CURATION_USER", "a.txt", NEWS, ("علی", "PER"))
    path = saved(tmp_path / "p.zip", parts)
    assert detect(path) is INCEPTION
    found, told = read(path)
    assert {name: checks.surfaces(one) for name, one in found.items()} == {
        "a.txt": [("علی", "PER")]
    }
    assert told == []


def test_layer_and_feature_can_be_chosen_and_others_are_told(tmp_path):
    marks = [("علی", "PER"), ("کرج", ":شهر")]
    path = saved(tmp_path / "p.zip", parts_of({"a.txt": (NEWS, {"sara": marks, "reza": marks})}))
    found, told = read(path, layer="Place", feature="kind")
    assert proposed(found["a.txt"]) == {("کرج", "شهر", "sara"), ("کرج", "شهر", "reza")}
    for user in ("reza", "sara"):
        assert any(
            f"p.zip/annotation/a.txt/{user}.zip" in note and "1 × “NamedEntity” left out" in note
            for note in told
        )
    assert "has no layer “Plase”" in refusal(path, layer="Plase")


def other_forms(tmp_path, form):
    """A project whose secondary format is another one."""
    users = {"sara": [("علی", "PER")], "reza": [("کرج", "LOC")], "INITIAL_CAS": []}
    parts = {}
    for user, marks in users.items():
        (document,) = INCEPTION.read(
            saved(tmp_path / "one.zip", parts_of({"a.txt": (NEWS, {user: marks})}))
        )
        form.write([document], tmp_path / user)
        (file,) = (tmp_path / user).glob(f"*{form.suffixes[0]}")
        parts[f"annotation/a.txt/{user}{form.suffixes[0]}"] = file.read_bytes()
    return saved(tmp_path / "p.zip", parts)


@pytest.mark.parametrize("form", [CAS_JSON, WEBANNO_TSV], ids=lambda form: form.name)
def test_other_secondary_formats_are_read_too(tmp_path, form):
    path = other_forms(tmp_path, form)
    found, _told = read(path)
    assert list(found) == ["a.txt"]
    assert found["a.txt"].text == NEWS
    assert proposed(found["a.txt"]) == {("علی", "PER", "sara"), ("کرج", "LOC", "reza")}
    assert checks.surfaces(read(path, user="reza")[0]["a.txt"]) == [("کرج", "LOC")]


@pytest.mark.parametrize("suffix", [None, ".txt", ".conll"])
def test_without_a_form_that_is_read_the_cure_is_a_secondary_format(tmp_path, suffix):
    parts = {}
    for name, data in TEAM.items():
        if not name.endswith(".zip"):
            parts[name] = data
        elif suffix:
            parts[name.removesuffix(".zip") + suffix] = NEWS
    path = saved(tmp_path / "p.zip", parts)
    assert detect(path) is INCEPTION
    assert CURE in refusal(path)
    assert "the annotations of reza, sara" in refusal(path)
    assert "the annotations of curation" in refusal(path, user="curation")


def test_one_whose_form_is_not_read_is_told_and_the_others_come_in(tmp_path):
    parts = {n: data for n, data in TEAM.items() if n != "annotation/خبر.txt/reza.zip"}
    path = saved(tmp_path / "p.zip", parts)
    found, told = read(path)
    assert len(proposed(found["خبر.txt"])) == 2
    assert any("“خبر.txt”: the annotations of reza were left out" in note for note in told)
    assert CURE in refusal(path, user="reza")


def test_where_nobody_began_the_uploaded_text_serves_or_is_told(tmp_path):
    parts = {"exportedproject.json": "{}", "source/a.txt": NEWS, "source/b.pdf": b"%PDF-"}
    parts |= {f"annotation_ser/{name}/INITIAL_CAS.ser": b"" for name in ("a.txt", "b.pdf")}
    found, told = read(saved(tmp_path / "p.zip", parts))
    assert {name: one.text for name, one in found.items()} == {"a.txt": NEWS}
    assert "“b.pdf”: nobody has annotated it, and its text is in no form that is read" in told[0]
    assert "1 documents could not be read and were left out" in told[1]


def test_texts_that_differ_are_told_of_their_document_and_the_rest_comes_in(tmp_path):
    other = work("reza", "خبر.txt", NEWS + " ", ("کرج", "GPE"))
    path = saved(tmp_path / "p.zip", TEAM | {"annotation/خبر.txt/reza.zip": other})
    found, told = read(path)
    assert list(found) == [name for name in NAMES if name != "خبر.txt"]
    assert any("“خبر.txt”: the text of “reza” is not that of “INITIAL_CAS”" in one for one in told)
    assert checks.surfaces(read(path, user="reza")[0]["خبر.txt"]) == [("کرج", "GPE")]


def test_what_several_say_of_a_knowledge_base_is_kept_together(tmp_path):
    parts = dict(TEAM)
    for user, surface in (("sara", "علی"), ("reza", "کرج")):
        (document,) = XMI.read(
            saved(tmp_path / "one.zip", {"a.xmi": xmi_with_reference(user, surface)})
        )
        assert len(document.meta["normalisations"]) == 1
        parts[f"annotation/خبر.txt/{user}.zip"] = (tmp_path / "one.zip").read_bytes()
    found, _told = read(saved(tmp_path / "p.zip", parts))
    told = found["خبر.txt"].meta["normalisations"]
    assert {NEWS[one["start"] : one["end"]] for one in told} == {"علی", "کرج"}


def xmi_with_reference(user, surface):
    return cas(user, "خبر.txt", NEWS, (surface, "X")).replace(
        'value="X"', 'value="X" identifier="Q1"'
    )


def test_parts_that_lead_elsewhere_and_all_others_count_for_nothing(tmp_path):
    hostile = {
        "annotation/../evil.zip": b"x",
        "annotation/../../etc/passwd.zip": b"x",
        "annotation/./a.zip": b"x",
        "source/..": b"x",
        "annotation/deep/er/x.zip": b"x",
        "annotation_ser/خبر.txt/CORRECTION_USER.ser": b"x",
        "annotation/خبر.txt/CORRECTION_USER.zip": b"x",
        "knowledge_base/x.zip": b"x",
    }
    found = read(saved(tmp_path / "p.zip", TEAM | hostile))
    assert found == read(saved(tmp_path / "p.zip", TEAM))
    assert [one.name for one in tmp_path.iterdir()] == ["p.zip"]


def test_names_with_a_stroke_before_them_are_the_same(tmp_path):
    found = read(saved(tmp_path / "p.zip", {f"/{name}": one for name, one in TEAM.items()}))
    assert found == read(saved(tmp_path / "p.zip", TEAM))


@pytest.mark.parametrize(
    "packed_as",
    [
        lambda name: f"پروژه ۱/{name}",
        lambda name: f"./{name}",
        lambda name: name.replace("/", "\\"),
        lambda name: f"پروژه\\{name}".replace("/", "\\"),
    ],
    ids=["in a folder", "from here", "with backslashes", "both"],
)
def test_a_project_that_was_unpacked_and_packed_again_is_the_same(tmp_path, packed_as):
    parts = {packed_as(name): content for name, content in TEAM.items()}
    again = saved(tmp_path / "again.zip", parts | {"__MACOSX/._x": b""})
    assert detect(again) is INCEPTION
    assert read(again)[0] == read(saved(tmp_path / "first.zip", TEAM))[0]


def test_a_layer_of_the_types_that_a_file_lacks_is_guessed_by_what_it_shows(tmp_path):
    made = parts_of({"a.txt": (NEWS, {"sara": [("علی", "PER"), ("کرج", ":شهر")]})})
    bare = packed({"sara.xmi": cas("sara", "a.txt", NEWS, ("علی", "PER"), ("کرج", ":شهر"))})
    path = saved(tmp_path / "p.zip", made | {"annotation/a.txt/sara.zip": bare})
    assert checks.surfaces(read(path)[0]["a.txt"]) == [("علی", "PER")]
    assert checks.surfaces(read(path, layer="Place")[0]["a.txt"]) == [("کرج", "شهر")]


def test_the_form_of_a_single_document_refuses_a_project_by_naming_this_one(tmp_path):
    path = saved(tmp_path / "p.zip", TEAM)
    with pytest.raises(HashiyeError, match="the format “inception”"):
        list(XMI.read(path))
