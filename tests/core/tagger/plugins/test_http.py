import json
import socket
from threading import Event

import pytest

from core.messages import HashiyeError
from core.model import Document, Suggestion
from core.paths import config_dir
from core.tagger.checked import suggestions_of
from core.tagger.plugins.http import HttpTagger, from_environment
from tests.core.tagger.serving import served

ARTICLE = Document(7, "uid-7", "خبر", "😀 باران در کرج\r\nو باز کرج")
FULL = {"id": "uid-7", "suggestions": []}


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.delenv("HASHIYE_HTTP_TAGGER", raising=False)


def test_offsets_come_back_as_code_points_of_the_text_that_was_sent():
    with served() as url:
        (found,) = HttpTagger(url).suggest([ARTICLE])
    assert [ARTICLE.text[one.start : one.end] for one in found] == ["کرج", "کرج"]
    assert found[0] == Suggestion(11, 14, "LOC", 0.75, "http", document=7)


def test_documents_are_sent_in_batches():
    sizes = []

    def answer(lines):
        sizes.append(len(lines))
        return [{"suggestions": []} for _ in lines]

    with served(answer) as url:
        assert HttpTagger(url, batch=2).suggest([ARTICLE] * 5) == [[]] * 5
    assert sizes == [2, 2, 1]


def test_no_document_is_no_request():
    assert HttpTagger("http://127.0.0.1:1/").suggest([]) == []


def test_what_tag_writes_is_an_answer():
    line = {
        "id": "uid-7",
        "text": ARTICLE.text,
        "suggestions": [{"start": 0, "end": 1, "label": "PER", "score": 0.5, "source": "model"}],
    }
    with served(lambda _lines: [line]) as url:
        (found,) = HttpTagger(url, name="remote").suggest([ARTICLE])
    assert found == [Suggestion(0, 1, "PER", 0.5, "remote", document=7)]


def test_a_missing_score_is_one():
    line = {"suggestions": [{"start": 0, "end": 1, "label": "PER"}]}
    with served(lambda _lines: [line]) as url:
        assert HttpTagger(url).suggest([ARTICLE])[0][0].score == 1.0


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (500, "answers with an error: 500"),
        (0, "does not answer"),
        (b"<html>", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b"[]", "not an object"),
        (b"", "0 lines for 1 documents"),
        (b"{}", "no list of suggestions"),
        ([FULL, FULL], "2 lines for 1 documents"),
        ([FULL | {"id": "other"}], "another id than the one that was sent"),
        ([FULL | {"text": "other"}], "another text than the one that was sent"),
        ([FULL | {"suggestions": [[0, 1, "PER"]]}], "without start, end or label"),
        ([FULL | {"suggestions": [{"start": 0, "end": 99, "label": "PER"}]}], "0 to 99 in a text"),
        ([FULL | {"suggestions": [{"start": "0", "end": 1, "label": "PER"}]}], "'0' to 1 in"),
        ([FULL | {"suggestions": [{"start": 0, "end": 1, "label": None}]}], "None as a label"),
        (
            [FULL | {"suggestions": [{"start": 0, "end": 1, "label": "PER", "score": 87}]}],
            "the score 87, which is not from 0 to 1",
        ),
        (
            [FULL | {"suggestions": [{"start": 0, "end": 1, "label": "PER"}] * 2}],
            "twice",
        ),
    ],
)
def test_a_wrong_answer_is_told(answer, told):
    with served(lambda _lines: answer) as url, pytest.raises(HashiyeError, match=told):
        suggestions_of(HttpTagger(url), [ARTICLE])


def test_a_server_that_is_not_there_is_told():
    # A port that nobody else can take meanwhile, and where nobody listens.
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{bound.getsockname()[1]}/"
        told = r"does not answer: .* Check that its server is running"
        with pytest.raises(HashiyeError, match=told):
            HttpTagger(url).suggest([ARTICLE])


def test_a_server_that_takes_too_long_is_told():
    told = Event()

    def slow(_lines):
        assert told.wait(60)
        return [FULL]

    with served(slow) as url:
        with pytest.raises(HashiyeError, match="does not answer"):
            HttpTagger(url, timeout=0.05).suggest([ARTICLE])
        told.set()


def test_without_an_address_there_is_no_tagger():
    assert from_environment() is None


def test_the_environment_names_the_address(monkeypatch):
    monkeypatch.setenv("HASHIYE_HTTP_TAGGER", "http://127.0.0.1:8000/tag")
    assert from_environment() == HttpTagger("http://127.0.0.1:8000/tag")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "127.0.0.1:8000", "http://"])
def test_what_is_no_address_is_told(monkeypatch, url):
    monkeypatch.setenv("HASHIYE_HTTP_TAGGER", url)
    with pytest.raises(HashiyeError, match="is no address of a tagger"):
        from_environment()


def write(content):
    config_dir().mkdir(parents=True, exist_ok=True)
    (config_dir() / "taggers.json").write_text(content, "utf-8")


def test_the_settings_name_all_of_it():
    fields = {"url": "https://tagger.example/", "name": "lab", "timeout": 5, "batch": 100}
    write(json.dumps({"http": fields, "spacy": {}}))
    assert from_environment() == HttpTagger("https://tagger.example/", "lab", 5, 100)


def test_the_environment_goes_before_the_settings(monkeypatch):
    write(json.dumps({"http": {"url": "https://tagger.example/", "batch": 3}}))
    monkeypatch.setenv("HASHIYE_HTTP_TAGGER", "http://other.example/")
    assert from_environment() == HttpTagger("http://other.example/", batch=3)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "is no JSON object"),
        ("[]", "is no JSON object"),
        ('{"http": 1}', "is no JSON object"),
        ('{"http": {"url": 1}}', "“url” of “http” cannot be 1"),
        ('{"http": {"url": "http://a/", "batch": 0}}', "“batch” of “http” cannot be 0"),
        ('{"http": {"url": "http://a/", "batch": 1.5}}', "“batch” of “http” cannot be 1.5"),
        ('{"http": {"url": "http://a/", "timeout": true}}', "“timeout” of “http” cannot be true"),
        ('{"http": {"adress": "http://a/"}}', "“http” has no setting “adress”"),
    ],
)
def test_wrong_settings_are_told(content, told):
    write(content)
    with pytest.raises(HashiyeError, match=told):
        from_environment()
