import pytest

from core.labelsets import load_label_set
from core.model import Label, LabelSet, Suggestion
from core.tagger.foreign_labels import Fitting, counterparts

BASE = load_label_set()


@pytest.mark.parametrize(
    ("foreign", "expected"),
    [
        ("PER", "PER"),
        ("pers", "PER"),
        ("PERSON", "PER"),
        ("GPE", "LOC"),
        ("loc", "LOC"),
        ("POG", "ORG"),
        ("pro", "PRODUCT"),
        ("DAT", "DATE"),
        ("شخص", "PER"),
        ("WORK_OF_ART", None),
        ("", None),
    ],
)
def test_usual_names_of_corpora_and_taggers_are_known(foreign, expected):
    assert counterparts([foreign], BASE).get(foreign) == expected


def test_the_project_s_own_name_comes_before_a_usual_one():
    labels = LabelSet((Label("LOC"), Label("GPE")))
    assert counterparts(["GPE", "LOC"], labels) == {"GPE": "GPE", "LOC": "LOC"}


def test_a_project_with_names_of_its_own():
    labels = LabelSet((Label("شخص"), Label("شهر")))
    assert counterparts(["PERSON", "GPE"], labels) == {"PERSON": "شخص"}
    assert counterparts(["PERSON", "GPE"], labels, {"LOC": "شهر", "PER": None}) == {"GPE": "شهر"}


def suggestion(label, score=0.5, start=0):
    return Suggestion(start, start + 3, label, score, "other")


def test_suggestions_get_the_project_s_labels_and_the_rest_is_counted():
    fitting = Fitting(BASE)
    given = [suggestion("WORK"), suggestion("pers", start=5), suggestion("WORK", start=9)]
    assert fitting.fit(given) == [suggestion("PER", start=5)]
    assert fitting.left_out == {"WORK": 2}
    assert fitting.names == {"pers": "PER"}


def test_of_those_that_come_to_say_the_same_the_best_is_taken():
    given = [suggestion("LOC", 0.4), suggestion("GPE", 0.9), suggestion("LOCATION", 0.6)]
    assert Fitting(BASE).fit(given) == [suggestion("LOC", 0.9)]
