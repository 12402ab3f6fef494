"""Which label of a project is meant by a label of the sources that come with Hashiye."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.labelsets import load_label_set
from core.model import Label, LabelSet
from core.tagger.builtin import DEFAULT_LABELS, BuiltinTagger
from core.tagger.candidate import Candidate
from core.tagger.label_map import LabelMap, by_name, source_labels
from core.text.fold import fold_string

TEXT = "دکتر حسین رحمانیان مدیر استان البرز در کرج گفت. رحمانیان افزود."
NAMES = st.text("PERSLOC-_bشخص مکان‌", min_size=1, max_size=8)


def project(*labels: str | Label) -> LabelSet:
    return LabelSet(tuple(Label(one) if isinstance(one, str) else one for one in labels))


def test_the_labels_that_come_with_hashiye_mean_themselves() -> None:
    labels = load_label_set()
    assert [by_name(labels, name) for name in labels._by_name] == list(labels._by_name)


def test_every_label_that_lists_and_rules_give_is_known() -> None:
    assert set(source_labels()) >= DEFAULT_LABELS


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("PERSON", "PER"),
        ("pers", "PER"),
        ("B-PER", "PER"),
        ("شخص", "PER"),
        ("مكان", "LOC"),
        ("GPE", "LOC"),
        ("Organisation", "ORG"),
        ("DAT", "DATE"),
        ("TIM", "TIME"),
        ("MON", "MONEY"),
        ("PCT", "PERCENT"),
        ("EVE", "EVENT"),
        ("FACILITY", "FAC"),
    ],
)
def test_a_label_is_found_by_a_usual_name(name: str, source: str) -> None:
    labels = project("OTHER", name)
    assert by_name(labels, source) == name
    assert [other for other in source_labels() if by_name(labels, other)] == [source]


def test_a_title_serves_where_the_name_says_nothing() -> None:
    labels = project(Label("E1", title_fa="سازمان"), Label("E2", title_en="person"))
    assert (by_name(labels, "ORG"), by_name(labels, "PER")) == ("E1", "E2")


def test_the_equal_name_goes_before_a_usual_one_and_a_usual_name_before_a_title() -> None:
    assert by_name(project("GPE", "LOC"), "LOC") == "LOC"
    assert by_name(project(Label("E1", title_en="Place"), "GPE"), "LOC") == "GPE"


def test_a_label_that_is_called_otherwise_is_not_taken_by_its_title() -> None:
    assert by_name(project(Label("FAC", title_en="Building or place"), "X"), "LOC") is None
    assert by_name(project(Label("FAC", title_en="Place")), "LOC") is None


def test_what_nothing_knows_stays_without_a_label() -> None:
    found = LabelMap.of(project("POEM", "DISEASE"), {})
    assert [found.label(source) for source in source_labels()] == [None] * len(source_labels())


def test_the_projects_own_table_decides() -> None:
    labels = project("PER", "NAME", "LOC")
    found = LabelMap.of(labels, {"PER": "NAME", "LOC": None, "ORG": "GONE", "TITLE": "NAME"})
    assert found.label("PER") == "NAME"
    assert found.label("LOC") is None
    assert found.label("ORG") is None
    assert found.label("TITLE") == "NAME"


def test_candidates_without_a_label_are_left_out() -> None:
    found = LabelMap.of(project("PERSON"), {})
    one, other = (
        Candidate(0, 1, "PER", 0.9, "rules"),
        Candidate(2, 3, "LOC", 0.9, "rules"),
    )
    assert found.apply([one, other]) == [one._replace(label="PERSON")]


@given(st.lists(NAMES, max_size=4, unique=True), st.lists(NAMES, max_size=4))
def test_only_labels_of_the_project_are_given(names: list[str], titles: list[str]) -> None:
    both = zip(names, [*titles, "", "", "", ""], strict=False)
    labels = project(*(Label(name, title_fa=title) for name, title in both))
    found = LabelMap.of(labels, {})
    assert {found.label(source) for source in source_labels()} <= {None, *names}
    assert pickle.loads(pickle.dumps(found)) == found


@given(NAMES)
def test_the_spelling_of_a_name_makes_no_difference(name: str) -> None:
    spelled = fold_string(name).strip()
    if spelled:
        labels = project(name)
        same = project(spelled.lower())
        for source in source_labels():
            assert bool(by_name(labels, source)) == bool(by_name(same, source))


def test_lists_and_rules_speak_the_projects_labels() -> None:
    labels = project("شخص", "GPE")
    tagger = BuiltinTagger(frozenset(["شخص", "GPE"]), label_map=LabelMap.of(labels, {}))
    found = {(TEXT[s.start : s.end], s.label) for s in tagger.suggest_text(TEXT)}
    assert ("حسین رحمانیان", "شخص") in found
    assert ("کرج", "GPE") in found
    # The surname alone, which is known from the full name before it.
    assert ("رحمانیان", "شخص") in found
