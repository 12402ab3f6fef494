"""What docs/taggers.md shows works as it stands there."""

import json
import re
import shlex
import sys
import tomllib
from http.server import ThreadingHTTPServer
from importlib import import_module
from importlib.metadata import EntryPoint
from importlib.util import find_spec
from pathlib import Path
from threading import Thread

import click
import pytest

from core.cli.main import COMMANDS
from core.messages import HashiyeError
from core.model import Document
from core.paths import config_dir
from core.tagger.contract import check_tagger
from core.tagger.plugins import http, spacy
from core.tagger.registry import ENTRY_POINTS

PAGE = (Path(__file__).parents[3] / "docs" / "taggers.md").read_text("utf-8")
EXAMPLES = re.findall(r"```(\w+)\n(.*?)```", PAGE, re.DOTALL)
ARTICLE = Document(1, "2f1c…", "خبر", "باران در کرج")


def example(language, containing):
    """The only example in `language` with `containing` in it."""
    (found,) = (text for kind, text in EXAMPLES if kind == language and containing in text)
    return found


@pytest.fixture
def package(tmp_path, monkeypatch):
    """The files of the worked example, as a package that is installed would be importable."""
    (tmp_path / "quoted.py").write_text(example("python", "class Quoted"), "utf-8")
    (tmp_path / "test_quoted.py").write_text(example("python", "check_tagger"), "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield tomllib.loads(example("toml", "hashiye-quoted"))
    for name in ("quoted", "test_quoted"):
        sys.modules.pop(name, None)


def test_the_package_brings_a_tagger_that_keeps_the_contract(package):
    ((name, value),) = package["project"]["entry-points"][ENTRY_POINTS].items()
    tagger = EntryPoint(name, value, ENTRY_POINTS).load()()
    check_tagger(tagger)
    ((found,),) = tagger.suggest([Document(1, "u", "t", "😀 کتاب «بوف کور» را خواند.")])
    assert (found.start, found.end, found.label) == (8, 15, "PRODUCT")
    assert package["tool"]["hatch"]["build"]["targets"]["wheel"]["include"] == ["quoted.py"]


def test_the_test_of_the_page_passes_and_would_fail(package, monkeypatch):
    module = import_module("test_quoted")
    module.test_the_contract_is_kept()
    monkeypatch.setattr(module.Quoted, "suggest", lambda _self, _documents: [])
    with pytest.raises(HashiyeError, match="not one list for each"):
        module.test_the_contract_is_kept()


def test_the_server_answers_and_keeps_the_contract(monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    names = {"__name__": "example"}
    exec(example("python", "BaseHTTPRequestHandler"), names)
    names["Tagger"].log_message = lambda *_: None
    server = ThreadingHTTPServer(("127.0.0.1", 0), names["Tagger"])
    server.daemon_threads = False
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        tagger = http.HttpTagger(f"http://127.0.0.1:{server.server_port}/")
        check_tagger(tagger)
        ((found,),) = tagger.suggest([ARTICLE])
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    shown = json.loads(example("json", '"score": 0.75'))["suggestions"]
    assert shown == [{"start": found.start, "end": found.end, "label": "LOC", "score": found.score}]


def test_what_is_sent_is_what_the_page_shows(monkeypatch):
    sent = []

    def answer(_self, body):
        sent.append(body.decode())
        return b'{"suggestions": []}'

    monkeypatch.setattr(http.HttpTagger, "_answer", answer)
    http.HttpTagger("http://127.0.0.1:1/").suggest([ARTICLE])
    assert [json.loads(line) for line in sent] == [json.loads(example("json", '"text": "باران'))]


def test_the_settings_are_the_defaults(monkeypatch):
    monkeypatch.delenv(http.VARIABLE, raising=False)
    config_dir().mkdir(parents=True)
    (config_dir() / "taggers.json").write_text(example("json", '"http"'), "utf-8")
    assert http.from_environment() == http.HttpTagger("http://127.0.0.1:8000/")


def test_the_environment_variables_are_those_of_the_page():
    assert f"export {http.VARIABLE}=" in example("sh", "HTTP")
    assert f"export {spacy.VARIABLE}=" in example("sh", "SPACY")


@pytest.mark.skipif(find_spec("spacy") is None, reason="spaCy is an extra")
def test_the_pipeline_of_rules(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    exec(example("python", "spacy.blank"), {})
    tagger = spacy.SpacyTagger(str(tmp_path / "fa_rules"))
    ((found,),) = tagger.suggest([ARTICLE])
    assert (found.start, found.end, found.label) == (9, 12, "GPE")


def test_the_commands_are_there():
    lines = re.findall(r"`hashiye (\w+[^`]*)`", PAGE)
    assert lines
    for line in lines:
        name, *arguments = shlex.split(line.replace("...", "").replace("…", ""))
        assert name in COMMANDS
        command = import_module(f"core.cli.{name}_command").command
        known = {option for one in command.params for option in (*one.opts, one.name)}
        options = {argument for argument in arguments if argument.startswith("--")}
        assert options <= known, line
        assert isinstance(command, click.Command)


def test_every_example_is_tried_here():
    tried = ("class Quoted", "check_tagger", "BaseHTTPRequestHandler", "spacy.blank")
    python = [text for kind, text in EXAMPLES if kind == "python"]
    assert all(sum(word in text for word in tried) == 1 for text in python)
    assert len(python) == len(tried)
