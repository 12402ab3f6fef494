"""What packages might bring as taggers: sound ones, and others."""

from core.messages import HashiyeError
from core.model import Suggestion


class Nothing:
    """A tagger that suggests nothing."""

    name = "nothing"

    def suggest(self, documents):
        return [[] for _ in documents]


class Named(Nothing):
    def __init__(self, name):
        self.name = name


class Words(Nothing):
    """Suggests some words of the sample text, under the labels that other tools use."""

    name = "words"
    known = (("كرج", "GPE", 0.9), ("Ali", "pers", 0.4), ("كتاب", "WORK", 0.8))

    def suggest(self, documents):
        return [self._of(document.text) for document in documents]

    def _of(self, text):
        return [
            Suggestion(text.index(word), text.index(word) + len(word), label, score, self.name)
            for word, label, score in self.known
            if word in text
        ]


class Wrong(Words):
    """Suggests beyond the end of the second document that it gets."""

    name = "wrong"

    def suggest(self, documents):
        found = super().suggest(documents)
        if len(found) > 1:
            found[1] = [Suggestion(0, 10_000, "LOC", 0.9, self.name)]
        return found


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
