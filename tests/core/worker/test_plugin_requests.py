"""Taggers of plugins in the worker, which goes on answering while they take their time."""

from threading import Event

import pytest

from core.messages import HashiyeError
from core.progress import Cancelled
from core.worker.desk import Desk
from core.worker.plugin_requests import FindPlugins, PluginState, SuggestWith
from tests.core.tagger import samples

SAMPLES = "tests.core.tagger.samples"


def on(_done, _total):
    return True


@pytest.fixture
def desk():
    made = Desk()
    yield made
    made.clear()


class Slow(samples.Words):
    """Waits until it is told to go on."""

    name = "slow"
    may_go_on = Event()

    def suggest(self, documents):
        assert self.may_go_on.wait(60)
        return super().suggest(documents)


def test_the_worker_knows_its_own_plugins(worker):
    assert all(isinstance(one, PluginState) for one in worker.ask(FindPlugins()))


def test_names_and_problems_are_found(desk, bring_taggers):
    bring_taggers(a=f"{SAMPLES}:failing", b=f"{SAMPLES}:Words")
    broken, words = FindPlugins().run(desk, on)
    assert broken.name == "a"
    assert "no licence key" in str(broken.problem)
    assert words == PluginState("words")


def test_what_is_proposed_can_be_stored(desk, session, document, bring_taggers):
    bring_taggers(words=f"{SAMPLES}:Words")
    found = SuggestWith(session.project.path, "words", (document,)).run(desk, on)
    assert (found.suggestions, found.left_out) == (2, {"WORK": 1})
    (renewal,) = found.renewals
    session.renew_suggestions(renewal)
    again = SuggestWith(session.project.path, "words", (document,)).run(desk, on)
    assert again.renewals == ()


def test_a_tagger_that_is_not_there_or_wrong_is_told(desk, session, document, bring_taggers):
    bring_taggers(wrong=f"{SAMPLES}:Wrong")
    with pytest.raises(HashiyeError, match="no tagger “other”"):
        SuggestWith(session.project.path, "other", (document,)).run(desk, on)
    with pytest.raises(HashiyeError, match="“wrong” gives what no tagger may"):
        SuggestWith(session.project.path, "wrong", (document, document)).run(desk, on)


def test_while_a_tagger_takes_its_time_others_are_answered(desk, session, document, bring_taggers):
    bring_taggers(slow=f"{__name__}:Slow")
    Slow.may_go_on.clear()
    asked = []

    def poll(_done, _total):
        asked.append(Slow.may_go_on.is_set())
        if len(asked) == 3:
            Slow.may_go_on.set()
        return True

    found = SuggestWith(session.project.path, "slow", (document,)).run(desk, poll)
    assert found.suggestions == 2
    assert len(asked) >= 3


def test_one_that_takes_too_long_can_be_cancelled(desk, session, document, bring_taggers):
    bring_taggers(slow=f"{__name__}:Slow")
    Slow.may_go_on.clear()
    try:
        with pytest.raises(Cancelled):
            SuggestWith(session.project.path, "slow", (document,)).run(desk, _times(3))
    finally:
        Slow.may_go_on.set()


def _times(count):
    left = iter(range(count))
    return lambda _done, _total: next(left, None) is not None
