"""The first run on the article that the project was made from. No rule was written for it."""

from pathlib import Path

import pytest

from core.tagger.builtin import BuiltinTagger

TEXT = (Path(__file__).parents[3] / "seeds" / "000_1a40458dbbdd8ebe.txt").read_text("utf-8")


def suggested(*, nested=False):
    return [
        (one.label, TEXT[one.start : one.end])
        for one in BuiltinTagger(nested=nested).suggest_text(TEXT)
        if one.score >= 0.5
    ]


@pytest.mark.parametrize(
    ("label", "surface", "times"),
    [
        ("PER", "حسين رحمانيان", 1),
        ("PER", "رحمانيان", 2),
        ("LOC", "البرز", 2),
        ("ORG", "استانداري البرز", 3),
        ("ORG", "شهرداري كرج", 1),
        ("ORG", "ايلنا", 1),
        ("ORG", "اداره كل ارتباطات و امور بين الملل شهرداري كرج", 1),
        ("EVENT", "هفتمين جشنواره لاله هاي كرج", 1),
        ("DATE", "امروز", 1),
        ("LOC", "كرج", 1),
    ],
)
def test_the_first_run_finds(label, surface, times):
    assert suggested().count((label, surface)) == times


def test_the_first_run_finds_nothing_to_be_ashamed_of():
    expected = {
        "حسين رحمانيان",
        "رحمانيان",
        "البرز",
        "كرج",
        "استانداري البرز",
        "شهرداري كرج",
        "ايلنا",
        "اداره كل ارتباطات و امور بين الملل شهرداري كرج",
        "شوراي اطلاع رساني دولت",
        "هفتمين جشنواره لاله هاي كرج",
        "امروز",
    }
    # The festival again, later in the article, without the word that would make its name whole.
    assert {surface for _, surface in suggested()} == expected | {"جشنواره لاله"}


def test_where_entities_nest_the_city_is_found_inside_too():
    assert suggested(nested=True).count(("LOC", "كرج")) == 4
    assert ("ORG", "شهرداري كرج") in suggested(nested=True)
