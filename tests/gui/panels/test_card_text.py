"""What the card about a mark says."""

import re

import pytest
from PySide6.QtCore import QLocale

from core.labelsets import load_label_set
from core.model import LabelSet, Origin, Span, Suggestion
from core.store.about import About
from core.store.history import Event, Step, Way
from gui.dates import moment
from gui.panels.card_text import EVENTS, LONGEST, card_text

TEXT = "علی رضایی در کرج است."
SPAN = Span(1, "a", 1, 1, 13, 16, "LOC", "کرج", Origin.EDITED, 4, "شهر")
SUGGESTION = Suggestion(13, 16, "LOC", 0.87, "rules", 4, 1, also=("lexicon",))
MADE = Event(Step.CREATED, "2026-03-23T10:05:00.000+00:00", "نگار")


@pytest.fixture(autouse=True)
def english():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


def lines(mark, about=None):
    told = card_text(mark, TEXT, load_label_set(), about).lines
    return {caption: re.sub("[\u2068\u2069]", "", line) for caption, line in told}


def changed(step, before="", after="", way=Way.DONE, annotator="نگار"):
    return Event(step, "2026-03-23T11:05:00.000+00:00", annotator, before, after, way)


def test_what_the_window_knows_is_said_at_once():
    assert lines(SPAN) == {"Note": "شهر"}
    assert lines(SUGGESTION) == {"Suggested": "87% | Rules, Lexicon of the project"}
    told = card_text(SPAN, TEXT, load_label_set(), None)
    assert (told.label, told.title, told.surface) == ("LOC", "Place", "کرج")


def test_a_label_that_the_project_lacks_goes_by_its_name():
    assert card_text(SPAN, TEXT, LabelSet(), None).title == "LOC"


def test_where_a_span_comes_from():
    proposed = Suggestion(13, 16, "ORG", 0.4, "rules", 4, 1)
    told = lines(SPAN, About((SUGGESTION, proposed), (MADE,), (), ()))
    assert told["Origin"] == f"suggestion corrected by نگار, {moment(MADE.time)}"
    assert told["Suggested"] == "87% (Rules) | ORG 40% (Rules)"
    assert "History" not in told


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (changed(Step.LABELED, "PER", "LOC"), "label from PER to LOC ({when})"),
        (changed(Step.MOVED, "در کرج", "کرج"), "edges from “در کرج” to “کرج” ({when})"),
        (changed(Step.NOTED, "", "شهر"), "note “شهر” ({when})"),
        (changed(Step.NOTED, "شهر", ""), "note removed ({when})"),
        (changed(Step.DELETED), "deleted ({when})"),
        (changed(Step.RESTORED, way=Way.UNDONE), "undo: brought back ({when})"),
        (changed(Step.LABELED, "A", "B", Way.REDONE), "redo: label from A to B ({when})"),
        (changed(Step.DELETED, annotator="رضا"), "deleted (رضا, {when})"),
    ],
)
def test_each_change_is_told_with_its_time(event, said):
    told = lines(SPAN, About((), (MADE, event), (), ()))
    assert told["History"] == said.format(when=moment(event.time))


def test_of_many_changes_the_latest_are_told():
    events = [changed(Step.NOTED, "", str(n)) for n in range(EVENTS + 3)]
    told = lines(SPAN, About((), (MADE, *events), (), ()))["History"].split("\n")
    assert told[0] == "3 earlier changes"
    assert [line.split("”")[0] for line in told[1:]] == [f"note “{n}" for n in range(3, EVENTS + 3)]


def test_what_the_same_string_is_elsewhere():
    told = lines(SUGGESTION, About((), (), (("LOC", 1041), ("ORG", 2)), (("PER", 3),)))
    assert told["Same text"] == "LOC 1,041 | ORG 2"
    assert told["Refused"] == "PER 3"


def test_a_long_text_is_cut_and_lines_are_joined():
    text = "الف\n" * 200
    span = Span(1, "a", 1, 1, 0, len(text), "LOC", text)
    surface = card_text(span, text, load_label_set(), None).surface
    assert len(surface) <= LONGEST + 1
    assert surface.endswith("…")
    assert "\n" not in surface


def test_a_screen_reader_gets_all_of_it_in_a_row():
    told = card_text(SPAN, TEXT, load_label_set(), About((), (), (("LOC", 1),), ()))
    assert told.spoken == "Place: کرج; Note: شهر; Same text: LOC 1"


def test_days_are_of_the_solar_calendar_in_persian():
    QLocale.setDefault(QLocale(QLocale.Language.Persian, QLocale.Country.Iran))
    assert "۳ فروردین ۱۴۰۵" in moment(MADE.time)
    QLocale.setDefault(QLocale(QLocale.Language.English))
    assert "23 Mar 2026" in moment(MADE.time)
