import pytest

from core.messages import HashiyeError
from core.tagger.registry import plugin_tagger, plugins, taggers

SAMPLES = "tests.core.tagger.samples"


def test_the_built_in_tagger_is_alone_where_nothing_is_set_up(monkeypatch):
    monkeypatch.delenv("HASHIYE_HTTP_TAGGER", raising=False)
    monkeypatch.delenv("HASHIYE_SPACY_PIPELINE", raising=False)
    assert [tagger.name for tagger in taggers()] == ["builtin"]


def test_a_package_brings_a_tagger(bring_taggers):
    bring_taggers(other=f"{SAMPLES}:Nothing")
    assert [tagger.name for tagger in taggers()] == ["builtin", "nothing"]
    assert plugin_tagger("nothing").suggest([1, 2]) == [[], []]


def test_what_is_not_set_up_is_not_there(bring_taggers):
    bring_taggers(other=f"{SAMPLES}:not_set_up")
    assert plugins() == ()


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("no.such.module:X", "No module named 'no'"),
        (f"{SAMPLES}:absent", "absent"),
        (f"{SAMPLES}:failing", "no licence key"),
        (f"{SAMPLES}:unfit", "is no tagger"),
        (f"{SAMPLES}:nameless", "is no tagger"),
        (f"{SAMPLES}:like_a_source", "has this name"),
        (f"{SAMPLES}:ill_set_up", "The key 7 is wrong."),
    ],
)
def test_a_broken_one_is_told_and_the_others_go_on(bring_taggers, value, reason):
    bring_taggers(broken=value, sound=f"{SAMPLES}:Nothing")
    broken, sound = plugins()
    assert broken.name == "broken"
    assert broken.tagger is None
    assert reason in str(broken.problem)
    assert sound.tagger is not None
    assert [tagger.name for tagger in taggers()] == ["builtin", "nothing"]
    with pytest.raises(HashiyeError, match=reason):
        plugin_tagger("broken")


def test_of_two_with_one_name_the_second_is_refused(bring_taggers):
    bring_taggers(a=f"{SAMPLES}:Nothing", b=f"{SAMPLES}:another")
    first, second = plugins()
    assert first.tagger is not None
    assert "has this name" in str(second.problem)


def test_a_name_that_nobody_has_is_told_with_those_there_are(bring_taggers):
    bring_taggers(a=f"{SAMPLES}:Nothing")
    with pytest.raises(HashiyeError, match=r"no tagger “other”\. Choose one of: builtin, nothing"):
        plugin_tagger("other")
