"""A tagger that runs elsewhere: documents are sent by HTTP, suggestions come back.

What is sent is JSON lines, a document each: {"id", "text"}. What comes back is what
`hashiye tag --to jsonl` writes, a line for each document in the same order: {"id", "suggestions":
[{"start", "end", "label", "score"}]}. Offsets are code points, half-open, into the text as it was
sent; a score that is missing is 1. Fields beyond these are not looked at.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from core.messages import QT_TRANSLATE_NOOP, HashiyeError
from core.model import Document, Suggestion
from core.tagger.plugins.settings import settings_of

VARIABLE = "HASHIYE_HTTP_TAGGER"
"""The environment variable with the address that documents are sent to."""

LIMIT = 64_000_000
"""Bytes of one answer; more than this is no answer of a tagger."""

_NOT_AN_ADDRESS = QT_TRANSLATE_NOOP(
    "core", "“{url}” is no address of a tagger. It must begin with http:// or https://."
)
_NO_ANSWER = QT_TRANSLATE_NOOP(
    "core",
    "The tagger at {url} does not answer: {reason}. "
    "Check that its server is running and that the address is right.",
)
_REFUSED = QT_TRANSLATE_NOOP(
    "core", "The tagger at {url} answers with an error: {status} {reason}. Look into its log."
)
_NONSENSE = QT_TRANSLATE_NOOP(
    "core",
    "The tagger at {url} answers with what is not understood: {problem}. "
    "docs/taggers.md says what an answer must be.",
)


@dataclass(frozen=True)
class HttpTagger:
    """Asks the server at `url`, for `batch` documents at once, and waits `timeout` seconds."""

    url: str
    name: str = "http"
    timeout: float = 60.0
    batch: int = 16

    def suggest(self, documents: Sequence[Document]) -> list[list[Suggestion]]:
        """What the server suggests for each document.

        Raises HashiyeError where it does not answer, or not as it must.
        """
        found: list[list[Suggestion]] = []
        for first in range(0, len(documents), self.batch):
            found += self._ask(documents[first : first + self.batch])
        return found

    def _ask(self, documents: Sequence[Document]) -> list[list[Suggestion]]:
        lines = self._answer("".join(map(_line, documents)).encode()).split(b"\n")
        answers = [self._object(line) for line in lines if line.strip()]
        if len(answers) != len(documents):
            problem = f"{len(answers)} lines for {len(documents)} documents"
            raise self._nonsense(problem)
        return [self._suggestions(*pair) for pair in zip(answers, documents, strict=True)]

    def _answer(self, body: bytes) -> bytes:
        # No other scheme than HTTP gets here: see `from_environment`.
        request = Request(self.url, body, {"Content-Type": "application/x-ndjson"})  # noqa: S310
        try:
            with urlopen(request, timeout=self.timeout) as response:  # noqa: S310
                answer: bytes = response.read(LIMIT + 1)
        except HTTPError as error:
            fields = {"url": self.url, "status": error.code, "reason": error.reason}
            raise HashiyeError(_REFUSED, **fields) from error
        except (OSError, HTTPException) as error:
            reason = error.reason if isinstance(error, URLError) else error
            told = str(reason) or type(reason).__name__
            raise HashiyeError(_NO_ANSWER, url=self.url, reason=told) from error
        if len(answer) > LIMIT:
            raise self._nonsense(f"more than {LIMIT // 1_000_000} MB")
        return answer

    def _object(self, line: bytes) -> dict[str, Any]:
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise self._nonsense(f"no JSON ({error})") from error
        if not isinstance(value, dict):
            raise self._nonsense(f"{type(value).__name__}, not an object, in a line")
        return value

    def _suggestions(self, answer: dict[str, Any], document: Document) -> list[Suggestion]:
        for field, sent in (("id", document.uid), ("text", document.text)):
            if answer.get(field, sent) != sent:
                raise self._nonsense(f"another {field} than the one that was sent")
        given = answer.get("suggestions")
        if not isinstance(given, list):
            raise self._nonsense("no list of suggestions in a line")
        return [self._suggestion(one, document) for one in given]

    def _suggestion(self, given: object, document: Document) -> Suggestion:
        if not isinstance(given, dict) or not {"start", "end", "label"} <= given.keys():
            raise self._nonsense("a suggestion without start, end or label")
        score = given.get("score", 1.0)
        return Suggestion(
            given["start"], given["end"], given["label"], score, self.name, document=document.id
        )

    def _nonsense(self, problem: str) -> HashiyeError:
        return HashiyeError(_NONSENSE, url=self.url, problem=problem)


def from_environment() -> HttpTagger | None:
    """The tagger that HASHIYE_HTTP_TAGGER or the settings name; None where neither does.

    Raises HashiyeError where what is set is of no use.
    """
    settings = settings_of("http", "url", VARIABLE, name=str, timeout=float, batch=int)
    if not settings:
        return None
    address = urlsplit(settings["url"])
    if address.scheme not in ("http", "https") or not address.netloc:
        raise HashiyeError(_NOT_AN_ADDRESS, url=settings["url"])
    return HttpTagger(**settings)


def _line(document: Document) -> str:
    return json.dumps({"id": document.uid, "text": document.text}, ensure_ascii=False) + "\n"
