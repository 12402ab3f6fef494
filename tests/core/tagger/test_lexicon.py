import pickle

from core.model import Document
from core.tagger.builtin import BuiltinTagger
from core.tagger.lexicon import Lexicon, LexiconEntry


def marked(text, *entries, **options):
    tagger = BuiltinTagger(lexicon=Lexicon.of(entries), **options)
    return [(one.label, text[one.start : one.end], one.source) for one in tagger.suggest_text(text)]


def test_what_was_accepted_is_suggested_wherever_it_stands_however_it_is_written():
    taught = LexiconEntry("خانه لاله ها", "PER", accepted=1)
    assert marked("در خانه لاله‌ها بود", taught, labels=frozenset({"PER"})) == [
        ("PER", "خانه لاله‌ها", "lexicon")
    ]


def test_only_whole_words_match():
    entry = LexiconEntry("میوه", "PER", accepted=3)
    assert marked("میوه‌فروشان و میوه ها", entry, labels=frozenset({"PER"})) == [
        ("PER", "میوه", "lexicon")
    ]


def test_what_was_mostly_refused_is_not_suggested_by_any_source():
    assert [found[:2] for found in marked("در تهران بود")] == [("LOC", "تهران")]
    assert marked("در تهران بود", LexiconEntry("تهران", "LOC", accepted=1, rejected=2)) == []


def test_the_label_that_was_taught_wins_over_a_rule():
    assert marked("در تهران بود", LexiconEntry("تهران", "ORG", accepted=1)) == [
        ("ORG", "تهران", "lexicon")
    ]


def test_acceptance_raises_the_score_and_refusal_lowers_it():
    once = LexiconEntry("x", "PER", 1).score
    assert LexiconEntry("x", "PER", 1, 1).score < once < LexiconEntry("x", "PER", 5).score < 1


def test_counts_of_one_string_add_up():
    lexicon = Lexicon.of([LexiconEntry("کرج", "LOC", 1, 0), LexiconEntry("کرج", "LOC", 0, 2)])
    assert lexicon.entries == (LexiconEntry("کرج", "LOC", 1, 2),)
    assert lexicon.rejected("کرج", "LOC")
    assert not lexicon.rejected("کرج", "ORG")


def test_a_lexicon_pickles():
    lexicon = Lexicon.of([LexiconEntry("کرج", "LOC", 1, 0)])
    assert lexicon.label("کرج") == "LOC"
    assert pickle.loads(pickle.dumps(lexicon)) == lexicon


def test_what_was_refused_between_the_same_words_is_not_suggested_there_again():
    karaj = LexiconEntry("کرج", "LOC", accepted=5, rejected=1)
    lexicon = Lexicon.of([karaj], contexts=[("کرج", "LOC", "تیم", "برد")])
    text = "تیم كرج برد. در کرج برد. تیم کرج باخت"
    found = BuiltinTagger(frozenset({"LOC"}), lexicon).suggest_text(text)
    assert [one.start for one in found] == [16, 29]


def test_what_was_refused_at_a_place_is_not_suggested_there_again():
    lexicon = Lexicon.of(
        [LexiconEntry("آلفا", "LOC", accepted=5, rejected=1)],
        places=[("آلفا", "LOC", 7, 3, 7)],
    )
    tagger = BuiltinTagger(frozenset({"LOC"}), lexicon)
    text = "در آلفا و آلفا"
    here, elsewhere = tagger.suggest([Document(7, "", "", text), Document(8, "", "", text)])
    assert [one.start for one in here] == [10]
    assert [one.start for one in elsewhere] == [3, 10]


def test_another_label_may_stand_where_one_was_refused():
    lexicon = Lexicon.of(
        [LexiconEntry("کرج", "LOC", 2, 1), LexiconEntry("کرج", "ORG", 1, 0)],
        contexts=[("کرج", "LOC", "تیم", "برد")],
    )
    assert not lexicon.refused_at("کرج", "ORG", "تیم کرج برد", (1, 4, 7))
    assert lexicon.refused_at("کرج", "LOC", "تیم کرج برد", (1, 4, 7))


def test_what_was_refused_pickles_too():
    contexts = [("کرج", "LOC", "تیم", "برد")]
    lexicon = Lexicon.of([LexiconEntry("کرج", "LOC", 2, 1)], contexts, [("کرج", "LOC", 1, 4, 7)])
    assert pickle.loads(pickle.dumps(lexicon)) == lexicon
