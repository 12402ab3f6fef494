"""The layers of WebAnno TSV besides that of the spans, and which of them has the spans."""

from dataclasses import replace

import pytest

from core.formats import Mark
from core.formats.webannotsv import WEBANNO_TSV
from core.messages import HashiyeError
from tests.core.formats import checks
from tests.core.formats.webanno_files import DKPRO, NAMED_ENTITY, read_one, tabbed, whole, write_one

POS = f"{DKPRO}.lexmorph.type.pos.POS"


DEPENDENCY = f"{DKPRO}.syntax.type.dependency.Dependency"


LAYERS = [
    f"#T_SP={POS}|PosValue|coarseValue",
    "#T_SP=webanno.custom.Place|kind|note",
    "#T_SP=webanno.custom.Do|ROLE_webanno.custom.Do:roles_webanno.custom.Link|webanno.custom.Place",
    f"#T_CH={DKPRO}.coref.type.CoreferenceLink|referenceRelation|referenceType",
    f"#T_RL={DEPENDENCY}|DependencyType|BT_{POS}",
    "#T_RL=webanno.custom.In|BT_webanno.custom.Place",
]


ROWS = tabbed(
    "1-1 0-2 در P * _ _ _ _ _ _ case 1-2 _ ",
    "1-2 3-7 شهری N NOUN _ _ agent 1-3[7] *->1-1 *[1] _ _ _ ",
    "1-2.1 3-6 شهر _ _ city|place *|old _ _ _ _ _ _ _ ",
    "1-3 8-11 قدس N * city[7]|*[8] *[7]|*[8] _ _ *->1-2 *[1] nmod 1-2 1-2.1[0_7] ",
    "1-4 11-12 . X * _ _ _ _ _ _ _ _ _ ",
)


RICH = whole(LAYERS, "#Text=در شهری قدس.", *ROWS)


def test_a_layer_that_people_made_goes_before_those_of_words(tmp_path):
    document = read_one(tmp_path, RICH)
    assert checks.surfaces(document) == [
        ("شهر", "city"),
        ("شهر", "place"),
        ("قدس", "city"),
        ("قدس", "Place"),
    ]
    told = [str(note).split("”: ", 1)[1] for note in document.notes]
    assert told.pop(0).startswith(
        "there are no named entities, so the spans are those of the layer"
    )
    assert told == [
        "1 × “Place” without a “kind” took the name of their type as label.",
        "1 × “Place.note” left out, for Hashiye holds spans alone.",
        f"4 × “{POS}” left out, for Hashiye holds spans alone.",
        "1 × “webanno.custom.Do” left out, for Hashiye holds spans alone.",
        f"2 × “{DKPRO}.coref.type.CoreferenceLink” left out, for Hashiye holds spans alone.",
        f"2 × “{DEPENDENCY}” left out, for Hashiye holds spans alone.",
        "1 × “webanno.custom.In” left out, for Hashiye holds spans alone.",
    ]


def test_a_link_of_a_chain_counts_once_however_many_tokens_it_has(tmp_path):
    head = [f"#T_CH={DKPRO}.coref.type.CoreferenceLink|referenceType|referenceRelation"]
    rows = tabbed("1-1 0-1 a p[1] *->1-1 ", "1-2 2-3 b p[1] *->1-1 ", "1-3 4-5 c p[2] *->1-2 ")
    (note,) = read_one(tmp_path, whole(head, "#Text=a b c", *rows)).notes
    assert "2 × “" in str(note)


def test_layer_and_feature_can_be_chosen(tmp_path):
    words = read_one(tmp_path, RICH, layer="POS", feature="coarseValue")
    labels = [label for _surface, label in checks.surfaces(words)]
    assert labels == ["POS", "NOUN", "POS", "POS"]
    assert "no named entities" not in str(words.notes)
    notes = read_one(tmp_path, RICH, layer="webanno.custom.Place", feature="note")
    assert checks.surfaces(notes) == [
        ("شهر", "Place"),
        ("شهر", "old"),
        ("قدس", "Place"),
        ("قدس", "Place"),
    ]
    assert read_one(tmp_path, RICH, layer="Person").spans == ()
    with pytest.raises(HashiyeError, match=r"no feature “colour”. Choose one of: kind, note"):
        read_one(tmp_path, RICH, feature="colour")
    with pytest.raises(HashiyeError, match="no name of a layer"):
        WEBANNO_TSV.with_options({"layer": "a|b"})


@pytest.mark.parametrize("options", [{}, {"layer": "POS"}, {"feature": "note"}])
def test_all_layers_are_written_again(tmp_path, options):
    document = read_one(tmp_path, RICH, **options)
    assert write_one(tmp_path, document)[1] == RICH


def test_when_spans_change_what_points_at_them_goes(tmp_path):
    document = read_one(tmp_path, RICH)
    spans = tuple(mark for mark in document.spans if mark.label != "place")
    _report, content = write_one(tmp_path, replace(document, spans=(*spans, Mark(8, 12, "x\ty"))))
    assert content == whole(
        [LAYERS[0], LAYERS[1], LAYERS[3], LAYERS[4]],
        "#Text=در شهری قدس.",
        *tabbed(
            "1-1 0-2 در P * _ _ _ _ case 1-2 ",
            "1-2 3-7 شهری N NOUN _ _ *->1-1 *[1] _ _ ",
            "1-2.1 3-6 شهر _ _ city * _ _ _ _ ",
            r"1-3 8-11 قدس N * x\ty[1]|city[2]|*[3] *[1]|*[2]|*[3] *->1-2 *[1] nmod 1-2 ",
            r"1-4 11-12 . X * x\ty[1] *[1] _ _ _ _ ",
        ),
    )


def test_the_numbers_of_other_layers_stay_theirs(tmp_path):
    head = ["#T_SP=webanno.custom.Other|x", "#T_SP=webanno.custom.Span|value"]
    head[:0] = [NAMED_ENTITY]
    rows = tabbed("1-1 0-1 a _ _ p[1] _ ", "1-2 2-3 b _ _ p[1] _ ")
    document = read_one(tmp_path, whole(head, "#Text=a b", *rows))
    _report, content = write_one(tmp_path, replace(document, spans=(Mark(0, 3, "PER"),)))
    assert tabbed("1-1 0-1 a *[2] PER[2] p[1] _ ")[0] in content.split("\n")


def test_a_file_without_layers_gets_one_when_something_is_marked(tmp_path):
    content = whole([], "#Sentence.id=x", "#Text=a b", "1-1\t0-1\ta\t", "1-2\t2-3\tb\t")
    document = read_one(tmp_path, content)
    assert (document.spans, document.notes) == ((), ())
    _report, written = write_one(tmp_path, replace(document, spans=(Mark(2, 3, "PER"),)))
    assert written == whole(
        [NAMED_ENTITY],
        "#Sentence.id=x",
        "#Text=a b",
        *tabbed("1-1 0-1 a _ _ ", "1-2 2-3 b * PER "),
    )


def test_a_layer_without_features_gives_its_name_and_holds_no_other(tmp_path):
    content = whole(
        ["#T_SP=webanno.custom.Place|"], "#Text=a b", "1-1\t0-1\ta\t*\t", "1-2\t2-3\tb\t_\t"
    )
    document = read_one(tmp_path, content)
    assert document.spans == (Mark(0, 1, "Place"),)
    spans = (Mark(0, 3, "Place"), Mark(2, 3, "City"))
    report, written = write_one(tmp_path, replace(document, spans=spans))
    assert written == content.replace("\t*", "\t*[1]").replace("\t_", "\t*[1]")
    assert [(lost.label, lost.why()) for lost in report.lost] == [
        ("City", "The layer of the file has no feature for its label.")
    ]
