from importlib.metadata import EntryPoint

import pytest

from core.messages import HashiyeError
from core.tagger import registry
from core.tagger.registry import plugin_tagger, plugins, taggers


class Nothing:
    """A tagger that suggests nothing."""

    name = "nothing"

    def suggest(self, documents):
        return [[] for _ in documents]


class Named(Nothing):
    def __init__(self, name):
        self.name = name


def not_set_up():
    return None


def another():
    return Named("nothing")


def like_a_source():
    return Named("lexicon")


def nameless():
    return Named("")


def unfit():
    return object()


def failing():
    raise ValueError("no licence key")


def ill_set_up():
    raise HashiyeError("The key {key} is wrong.", key=7)


@pytest.fixture
def with_entry_points(monkeypatch):
    def install(**values):
        points = [
            EntryPoint(
                name, value if "." in value else f"{__name__}:{value}", registry.ENTRY_POINTS
            )
            for name, value in values.items()
        ]
        monkeypatch.setattr(registry, "entry_points", lambda **_group: points)

    return install


def test_the_built_in_tagger_comes_first_and_alone_where_nothing_is_set_up():
    assert [tagger.name for tagger in taggers()] == ["builtin"]


def test_a_package_brings_a_tagger(with_entry_points):
    with_entry_points(other="Nothing")
    assert [tagger.name for tagger in taggers()] == ["builtin", "nothing"]
    assert plugin_tagger("nothing").suggest([1, 2]) == [[], []]


def test_what_is_not_set_up_is_not_there(with_entry_points):
    with_entry_points(other="not_set_up")
    assert plugins() == ()


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("no.such.module:X", "No module named 'no'"),
        (f"{__name__}:absent", "absent"),
        ("failing", "no licence key"),
        ("unfit", "is no tagger"),
        ("nameless", "is no tagger"),
        ("like_a_source", "has this name"),
        ("ill_set_up", "The key 7 is wrong."),
    ],
)
def test_a_broken_one_is_told_and_the_others_go_on(with_entry_points, value, reason):
    with_entry_points(broken=value, sound="Nothing")
    broken, sound = plugins()
    assert broken.name == "broken"
    assert broken.tagger is None
    assert reason in str(broken.problem)
    assert sound.tagger is not None
    assert [tagger.name for tagger in taggers()] == ["builtin", "nothing"]
    with pytest.raises(HashiyeError, match=reason):
        plugin_tagger("broken")


def test_of_two_with_one_name_the_second_is_refused(with_entry_points):
    with_entry_points(a="Nothing", b="another")
    first, second = plugins()
    assert first.tagger is not None
    assert "has this name" in str(second.problem)


def test_a_name_that_nobody_has_is_told_with_those_there_are(with_entry_points):
    with_entry_points(a="Nothing")
    with pytest.raises(HashiyeError, match=r"no tagger “other”\. Choose one of: builtin, nothing"):
        plugin_tagger("other")
