"""The text of CoNLL-U sentences, and where their tokens lie in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.formats.conllu_rows import NEW_PARAGRAPH, Sentence
from core.formats.tokenisation import Piece


@dataclass(frozen=True, slots=True)
class Assembled:
    """A text, a range in it for each token of each sentence, and what was found to differ.

    `disagreeing` are sentences whose words are not those of their remark `# text`.
    """

    text: str
    ranges: list[list[Piece]]
    disagreeing: list[Sentence]


def assembled(sentences: Sequence[Sentence]) -> Assembled:
    """The text of `sentences`.

    Where any token tells the exact white space beside it, all is taken as they tell it. Else a
    sentence is as its remark `# text` has it, and sentences are divided by line feeds, or by spaces
    where the document tells paragraphs.
    """
    exact = any(token.exact for one in sentences for token in one.tokens)
    paragraphs = any(one.comment(NEW_PARAGRAPH) is not None for one in sentences[1:])
    pieces: list[str] = []
    position = 0
    ranges: list[list[Piece]] = []
    disagreeing: list[Sentence] = []
    gap = ""
    for sentence in sentences:
        told = None if exact else sentence.comment("text")
        body, found, after = _built(sentence)
        if told is not None and told != body:
            places = _found_in(told, sentence)
            if places is None:
                disagreeing.append(sentence)
            else:
                body, found = told, places
        if pieces and not exact:
            new = sentence.comment(NEW_PARAGRAPH) is not None
            gap = "\n" if new or not paragraphs else gap
        pieces += (gap, body)
        position += len(gap)
        ranges.append([Piece(position + start, position + end) for start, end in found])
        position += len(body)
        gap = after
    return Assembled("".join(pieces) + (gap if exact else ""), ranges, disagreeing)


def _built(sentence: Sentence) -> tuple[str, list[Piece], str]:
    """The sentence of its tokens, where they lie in it, and what follows the last of them."""
    pieces: list[str] = []
    ranges: list[Piece] = []
    position = 0
    gap = ""
    for token in sentence.tokens:
        gap += token.before
        pieces += (gap, token.text)
        start = position + len(gap)
        position = start + len(token.text)
        ranges.append(Piece(start, position))
        gap = token.after
    return "".join(pieces), ranges, gap


def _found_in(text: str, sentence: Sentence) -> list[Piece] | None:
    """Where the tokens stand in `text`, if nothing but white space lies between them."""
    ranges: list[Piece] = []
    position = 0
    for token in sentence.tokens:
        while position < len(text) and text[position].isspace():
            position += 1
        if not text.startswith(token.text, position):
            return None
        ranges.append(Piece(position, position + len(token.text)))
        position += len(token.text)
    return None if text[position:].strip() else ranges
