"""The command line from an empty folder to training data, and back."""

import json
from pathlib import Path
from typing import Any

import pytest

from core.cli.main import run
from core.commands.documents import SetState
from core.commands.suggestions import AcceptSuggestions
from core.model import DocumentState
from core.session import Session

ARTICLE = "😀 به گزارش ايلنا، حسين رحمانيان مدير روابط عمومي استانداري البرز در كرج سخن گفت."


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HASHIYE_LANGUAGE", "en")
    monkeypatch.setenv("HASHIYE_ANNOTATOR", "سارا")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "کار.hashiye"
    assert run(["init", str(path)]) == 0
    return path


def spans(path: Path) -> list[tuple[int, int, str]]:
    session = Session.open(path, "سارا", readonly=True)
    found = [
        (span.start, span.end, span.label)
        for document in session.document_ids()
        for span in session.spans(document)
    ]
    session.close()
    return found


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_the_whole_way(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "خبر.txt").write_text(ARTICLE, "utf-8")
    assert run(["import", str(project), str(tmp_path / "خبر.txt")]) == 0
    assert run(["tag", str(project)]) == 0

    session = Session.open(project, "سارا")
    (document,) = session.document_ids()
    pending = session.pending(document)
    assert pending
    session.execute(AcceptSuggestions(tuple(suggestion.id for suggestion in pending)))
    session.execute(SetState(document, DocumentState.DONE))
    session.close()

    out = tmp_path / "out.jsonl"
    assert run(["export", str(project), "--format", "jsonl", "--output", str(out)]) == 0
    (line,) = lines(out.read_text("utf-8"))
    assert line["text"] == ARTICLE
    surfaces = {ARTICLE[start:end]: label for start, end, label in line["label"]}
    assert surfaces["ايلنا"] == "ORG"

    again = tmp_path / "again.hashiye"
    assert run(["init", str(again)]) == 0
    assert run(["import", str(again), str(out), "--as", "spans", "--done"]) == 0
    assert spans(again) == spans(project)
    assert run(["check", str(again)]) == 0

    capsys.readouterr()
    assert run(["stats", str(again), "--json"]) == 0
    counts = json.loads(capsys.readouterr().out)
    assert counts["documents"] == 1
    assert counts["progress"] == {"سارا": {"done": 1}}
    assert sum(counts["spans"]["سارا"].values()) == len(spans(project))


def test_tag_writes_jsonl_that_import_reads(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "خبر.txt").write_text(ARTICLE, "utf-8")
    capsys.readouterr()
    assert run(["tag", str(tmp_path / "خبر.txt"), "--to", "jsonl"]) == 0
    written = capsys.readouterr().out
    (line,) = lines(written)
    assert list(line) == ["id", "text", "suggestions"]
    assert line["text"] == ARTICLE
    for suggestion in line["suggestions"]:
        assert set(suggestion) == {"start", "end", "label", "score", "source"}
        assert 0 <= suggestion["start"] < suggestion["end"] <= len(ARTICLE)

    (tmp_path / "tagged.jsonl").write_text(written, "utf-8")
    assert run(["import", str(project), str(tmp_path / "tagged.jsonl")]) == 0
    session = Session.open(project, "سارا")
    stored = [
        (s.start, s.end, s.label, s.source) for s in session.pending(session.document_ids()[0])
    ]
    session.close()
    expected = [
        (s["start"], s["end"], s["label"], s["source"])
        for s in line["suggestions"]
        if s["score"] >= 0.5
    ]
    assert stored == expected


def test_tag_knows_what_a_project_has_learned(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    learned = {"text": "زرنوشت", "label": [[0, 6, "PRODUCT"]]}
    (tmp_path / "a.jsonl").write_text(json.dumps(learned), "utf-8")
    assert run(["import", str(project), str(tmp_path / "a.jsonl"), "--as", "spans"]) == 0
    (tmp_path / "b.txt").write_text("دیروز زرنوشت را خریدم.", "utf-8")
    capsys.readouterr()
    arguments = ["tag", str(tmp_path / "b.txt"), "--project", str(project), "--to", "jsonl"]
    assert run(arguments) == 0
    (line,) = lines(capsys.readouterr().out)
    assert (6, 12, "PRODUCT") in [(s["start"], s["end"], s["label"]) for s in line["suggestions"]]


def test_a_split(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    articles = "".join(json.dumps({"text": f"متن {i}"}) + "\n" for i in range(10))
    (tmp_path / "a.jsonl").write_text(articles, "utf-8")
    assert run(["import", str(project), str(tmp_path / "a.jsonl"), "--done"]) == 0
    capsys.readouterr()
    arguments = ["export", str(project), "--format", "conll", "--output", str(tmp_path / "o.conll")]
    assert run([*arguments, "--split", "80/10/10", "--seed", "3", "--json"]) == 0
    reports = json.loads(capsys.readouterr().out)
    assert [report["documents"] for report in reports] == [8, 1, 1]
    assert (tmp_path / "o-train.conll").is_file()


def test_a_held_project_is_not_written_to(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    holder = Session.open(project, "رضا")
    capsys.readouterr()
    assert run(["tag", str(project)]) == 1
    assert "has it open for writing" in capsys.readouterr().err
    assert run(["stats", str(project)]) == 0
    holder.close()
    assert run(["tag", str(project)]) == 0


def test_the_output_of_a_model_is_attached_to_what_is_there(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "خبر.txt").write_text(ARTICLE, "utf-8")
    assert run(["import", str(project), str(tmp_path / "خبر.txt")]) == 0
    start = ARTICLE.index("كرج")
    found = {"start": start, "end": start + 3, "label": "LOC", "score": 0.9}
    line = json.dumps({"text": ARTICLE, "suggestions": [found]})
    (tmp_path / "bert.jsonl").write_text(line, "utf-8")

    capsys.readouterr()
    assert run(["import", str(project), str(tmp_path / "bert.jsonl"), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["documents"], report["skipped"], report["attached"]) == (0, 1, 1)
    other = ["import", str(project), str(tmp_path / "bert.jsonl"), "--source", "llm"]
    assert run(other) == 0
    assert "attached to documents that were there: 1" in capsys.readouterr().out

    session = Session.open(project, "سارا", readonly=True)
    (shown,) = session.pending(session.document_ids()[0])
    assert shown.sources == ("bert", "llm")
    session.close()


def test_stats_tell_how_right_sources_were_and_compare_two(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = ARTICLE.index("كرج")
    right = {"start": start, "end": start + 3, "label": "LOC", "score": 0.9}
    wrong = {"start": 0, "end": 1, "label": "ORG", "score": 0.9}
    for name, found in (("bert", [right]), ("crf", [right, wrong])):
        line = json.dumps({"text": ARTICLE, "suggestions": found})
        (tmp_path / f"{name}.jsonl").write_text(line, "utf-8")
        assert run(["import", str(project), str(tmp_path / f"{name}.jsonl")]) == 0
    session = Session.open(project, "سارا")
    (document,) = session.document_ids()
    city = session.pending(document)[-1]
    session.execute(AcceptSuggestions((city.id,)))
    session.execute(SetState(document, DocumentState.DONE))
    session.close()

    capsys.readouterr()
    assert run(["stats", str(project), "--json"]) == 0
    counted = json.loads(capsys.readouterr().out)["precision"]
    found_of = {(one["source"], one["label"]): (one["right"], one["wrong"]) for one in counted}
    assert found_of == {("bert", "LOC"): (1, 0), ("crf", "LOC"): (1, 0), ("crf", "ORG"): (0, 1)}
    assert run(["stats", str(project), "--compare", "bert", "crf", "--json"]) == 0
    compared = json.loads(capsys.readouterr().out)["total"]
    assert (compared["both_right"], compared["second_wrong"]) == (1, 1)
    assert compared["first"]["f1"] > compared["second"]["f1"]
    assert run(["stats", str(project)]) == 0
    assert run(["stats", str(project), "--compare", "bert", "crf"]) == 0
    assert "only bert" in capsys.readouterr().out
