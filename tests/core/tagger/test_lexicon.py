import pickle

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
    assert marked("میوه‌فروشان و میوه ها", LexiconEntry("میوه", "PER", accepted=3)) == [
        ("PER", "میوه", "lexicon")
    ]


def test_what_was_mostly_refused_is_not_suggested_by_any_source():
    assert marked("در تهران بود") == [("LOC", "تهران", "gazetteer")]
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
