"""`hashiye evaluate`, and taggers of plugins at the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.cli.main import run
from core.session import Session

Capture = pytest.CaptureFixture[str]
SAMPLES = "tests.core.tagger.samples"
TEXT = "حسين در كرج با Ali درباره كتاب سخن گفت."


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HASHIYE_LANGUAGE", "en")
    monkeypatch.setenv("HASHIYE_ANNOTATOR", "سارا")


def place(word: str, label: str) -> list[Any]:
    return [TEXT.index(word), TEXT.index(word) + len(word), label]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    marks = [place("كرج", "loc"), place("كتاب", "WORK")]
    path.write_text(json.dumps({"text": TEXT, "label": marks}) + "\n", "utf-8")
    return path


@pytest.fixture
def project(tmp_path: Path, capsys: Capture) -> Path:
    """A project with one document that is done, كرج being a place in it."""
    path, articles = tmp_path / "a.hashiye", tmp_path / "a.jsonl"
    articles.write_text(json.dumps({"text": TEXT, "label": [place("كرج", "LOC")]}), "utf-8")
    assert run(["init", str(path)]) == 0
    assert run(["import", str(path), str(articles), "--as", "spans", "--done"]) == 0
    capsys.readouterr()
    return path


def as_json(capsys: Capture, *arguments: object) -> Any:
    assert run([*map(str, arguments), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_files_in_a_table(gold: Path, capsys: Capture) -> None:
    assert run(["evaluate", str(gold)]) == 0
    captured = capsys.readouterr()
    rows = [line.split() for line in captured.out.splitlines()]
    assert ["LOC", "1", "1", "100.0", "100.0", "100.0", "100.0"] in rows
    assert ["WORK", "1", "0", "0.0", "0.0", "0.0", "0.0"] in rows
    assert ["micro", "2", "1", "100.0", "50.0", "66.7", "66.7"] in rows
    assert ["macro", "2", "1", "50.0", "50.0", "50.0", "50.0"] in rows
    assert ["WORK", "(missed)", "1"] in rows
    assert "Labels of the gold that count as others: loc = LOC." in captured.out
    assert "suggested these labels not once, all are missed: WORK (1)" in captured.err


def test_files_as_json(gold: Path, capsys: Capture) -> None:
    found = as_json(capsys, "evaluate", gold, "--only", "LOC", "--threshold", "0.4")
    assert found["exact"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert found["confusions"] == [{"gold": "LOC", "suggested": "LOC", "times": 1}]
    assert (found["tagger"], found["threshold"], found["documents"]) == ("builtin", 0.4, 1)


def test_conll_of_a_whole_corpus_is_one_document(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "corpus.conll"
    sentence = "در O\nتهران B-loc\nبود O\n\n"
    path.write_text(sentence * 50, "utf-8")
    found = as_json(capsys, "evaluate", path)
    assert (found["documents"], found["gold"], found["same"]) == (1, 50, 50)


def test_a_label_of_the_gold_by_another_name(gold: Path, capsys: Capture) -> None:
    found = as_json(capsys, "evaluate", gold, "--map", "WORK=LOC", "--map", "loc=PER")
    assert found["gold_names"] == {"WORK": "LOC", "loc": "PER"}
    assert found["labels"]["PER"]["gold"] == 1


def test_a_file_that_cannot_be_read_is_told_and_the_rest_counts(
    gold: Path, tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "broken.jsonl").write_text("{", "utf-8")
    assert run(["evaluate", str(gold), str(tmp_path / "broken.jsonl"), "--json"]) == 1
    captured = capsys.readouterr()
    assert "broken.jsonl" in captured.err
    assert json.loads(captured.out)["documents"] == 1


def test_a_project_is_measured_without_what_it_says_itself(project: Path, capsys: Capture) -> None:
    found = as_json(capsys, "evaluate", project, "--annotator", "سارا")
    assert (found["documents"], found["gold"]) == (1, 1)
    assert found["labels"]["LOC"]["same"] == 1  # by the lists: nothing else was decided


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["evaluate"], 2, "Missing argument"),
        (["evaluate", "a.hashiye", "gold.jsonl"], 2, "alone"),
        (["evaluate", "a.hashiye", "--project", "b.hashiye"], 2, "alone"),
        (["evaluate", "a.hashiye", "--map", "A=B"], 2, "alone"),
        (["evaluate", "gold.jsonl", "--annotator", "سارا"], 2, "--annotator goes with a project"),
        (["evaluate", "gold.jsonl", "--map", "A"], 2, "'A' is not FROM=TO"),
        (["evaluate", "gold.jsonl", "--map", "=A"], 2, "'=A' is not FROM=TO"),
        (["evaluate", "gold.jsonl", "--only", "PER,,LOC"], 2, "has an empty label"),
        (["evaluate", "gold.jsonl", "--threshold", "80"], 2, "80"),
        (["evaluate", "gold.jsonl", "--tagger", "other"], 1, "There is no tagger “other”"),
        (["evaluate", "gold.jsonl", "--only", "PRE"], 1, "no span of these labels"),
        (["evaluate", "no.hashiye"], 1, "There is no project at no.hashiye"),
        (["evaluate", "a.hashiye", "--annotator", "رضا"], 1, "Nobody called “رضا”"),
        (["tag", "a.hashiye", "--tagger", "other"], 1, "There is no tagger “other”"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    arguments: list[str],
    status: int,
    message: str,
    project: Path,
    gold: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    monkeypatch.chdir(project.parent)
    assert run(arguments) == status
    (line,) = capsys.readouterr().err.splitlines()
    assert message in line


def test_a_tagger_of_a_plugin(
    gold: Path, project: Path, bring_taggers: Callable[..., None], capsys: Capture
) -> None:
    bring_taggers(words=f"{SAMPLES}:Words")
    found = as_json(capsys, "evaluate", gold, "--tagger", "words")
    assert found["same"] == 2
    assert found["tagger_names"] == {"GPE": "LOC"}
    found = as_json(capsys, "evaluate", project, "--tagger", "words", "--threshold", "0.5")
    assert (found["tagger"], found["exact"]["f1"]) == ("words", 1.0)


def test_a_tagger_of_a_plugin_suggests_into_a_project(
    project: Path, bring_taggers: Callable[..., None], capsys: Capture
) -> None:
    bring_taggers(words=f"{SAMPLES}:Words")
    assert run(["tag", str(project), "--tagger", "words"]) == 0
    captured = capsys.readouterr()
    assert "Suggestions: 2, in documents: 1." in captured.out
    assert "the project has no such labels: WORK (1)" in captured.err
    session = Session.open(project, "سارا", readonly=True)
    query = "SELECT surface, label FROM suggestions WHERE source = 'words' ORDER BY start"
    assert session.project.db.execute(query).fetchall() == [("كرج", "LOC"), ("Ali", "PER")]
    session.close()
    counts = as_json(capsys, "tag", project, "--tagger", "words")
    assert counts == {"documents": 1, "suggestions": 2, "left_out": {"WORK": 1}}


def test_a_tagger_of_a_plugin_writes_jsonl(
    gold: Path, project: Path, bring_taggers: Callable[..., None], capsys: Capture
) -> None:
    bring_taggers(words=f"{SAMPLES}:Words")
    arguments = ["tag", str(gold), "--to", "jsonl", "--tagger", "words"]

    def labels(*further: str) -> list[str]:
        assert run([*arguments, *further]) == 0
        line = json.loads(capsys.readouterr().out)
        assert {one["source"] for one in line["suggestions"]} == {"words"}
        return [one["label"] for one in line["suggestions"]]

    assert labels() == ["GPE", "pers", "WORK"]
    assert labels("--project", str(project)) == ["LOC", "PER"]


def test_a_wrong_one_is_named_and_stores_nothing(
    project: Path, bring_taggers: Callable[..., None], tmp_path: Path, capsys: Capture
) -> None:
    bring_taggers(wrong=f"{SAMPLES}:Wrong")
    (tmp_path / "b.txt").write_text("و باز كرج", "utf-8")
    assert run(["import", str(project), str(tmp_path / "b.txt")]) == 0
    capsys.readouterr()
    assert run(["tag", str(project), "--tagger", "wrong"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "The tagger “wrong” gives what no tagger may" in line
    session = Session.open(project, "سارا", readonly=True)
    assert not session.project.db.execute("SELECT 1 FROM suggestions").fetchall()
    session.close()


def test_the_list_of_taggers_names_packages_sources_and_problems(
    bring_taggers: Callable[..., None], capsys: Capture
) -> None:
    bring_taggers(a=f"{SAMPLES}:Words", b=f"{SAMPLES}:failing", c=f"{SAMPLES}:not_set_up")
    assert run(["taggers"]) == 0
    captured = capsys.readouterr()
    rows = [line.split() for line in captured.out.splitlines()]
    assert [row[0] for row in rows] == ["name", "builtin", "words"]
    assert "“b”" in captured.err
    assert "no licence key" in captured.err
    first, words, broken = as_json(capsys, "taggers")
    assert first["name"] == "builtin"
    assert "lexicon" in first["sources"]
    assert (words["sources"], words["problem"]) == (["words"], None)
    assert (broken["sources"], "no licence key" in broken["problem"]) == ([], True)
