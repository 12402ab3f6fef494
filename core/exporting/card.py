"""The data card: what an export holds, where it is from, how to make it again."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from core.exporting.agreement_card import agreement
from core.exporting.facts import Facts
from core.exporting.markdown import code, plain, table
from core.exporting.result import Written
from core.messages import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("core", "Data card of {name}")
CONTENTS = QT_TRANSLATE_NOOP("core", "What is in it")
FILE = QT_TRANSLATE_NOOP("core", "File")
DOCUMENTS = QT_TRANSLATE_NOOP("core", "Documents")
CHARACTERS = QT_TRANSLATE_NOOP("core", "Characters")
WORDS = QT_TRANSLATE_NOOP("core", "Words (between white space)")
SPANS = QT_TRANSLATE_NOOP("core", "Spans")
LABELS = QT_TRANSLATE_NOOP("core", "Labels")
LABEL = QT_TRANSLATE_NOOP("core", "Label")
MEANING = QT_TRANSLATE_NOOP("core", "Meaning")
GUIDELINE = QT_TRANSLATE_NOOP("core", "Guideline")
ALTOGETHER = QT_TRANSLATE_NOOP("core", "Altogether")
LEFT_OUT = QT_TRANSLATE_NOOP("core", "Labels that were left out: {labels}.")
LICENCE = QT_TRANSLATE_NOOP("core", "Licence")
NO_LICENCE = QT_TRANSLATE_NOOP(
    "core", "None is stated. Ask who made the data before you pass it on."
)
MADE = QT_TRANSLATE_NOOP("core", "How it was made")
PROGRAM = QT_TRANSLATE_NOOP("core", "Program")
FORMAT = QT_TRANSLATE_NOOP("core", "Format")
TIME = QT_TRANSLATE_NOOP("core", "Time (UTC)")
PROJECT = QT_TRANSLATE_NOOP("core", "Project")
ANNOTATOR = QT_TRANSLATE_NOOP("core", "Annotator")
STATE = QT_TRANSLATE_NOOP("core", "State of the documents")
SPLIT = QT_TRANSLATE_NOOP("core", "Split (train/dev/test)")
SEED = QT_TRANSLATE_NOOP("core", "Seed of the split")
STRATIFIED = QT_TRANSLATE_NOOP("core", "Each part has its share of every label.")
APART = QT_TRANSLATE_NOOP("core", "No text is almost the same in two parts.")
AGAIN = QT_TRANSLATE_NOOP("core", "This makes it again from the same state of the project:")
OFFSETS = QT_TRANSLATE_NOOP(
    "core",
    "Offsets are code points, half-open, into the unaltered text, unless the format says "
    "otherwise.",
)
TOLD = QT_TRANSLATE_NOOP("core", "What the format cannot hold: {what}")


def card(facts: Facts, files: Sequence[Written]) -> Iterator[str]:
    """The lines of the data card, in Markdown."""
    say = facts.say
    yield f"# {plain(say(TITLE, name=facts.beside('').name))}\n\n"
    yield f"## {say(CONTENTS)}\n\n"
    yield from table(
        [say(FILE), say(DOCUMENTS), say(SPANS), say(WORDS), say(CHARACTERS)],
        _contents(facts, files),
    )
    yield f"{say(OFFSETS)} "
    yield f"{plain(say(TOLD, what=say(facts.form.cannot_hold)))}\n\n"
    yield f"## {say(LABELS)}\n\n"
    yield from _labels(facts, files)
    yield from agreement(facts, facts.agreed)
    yield f"## {say(LICENCE)}\n\n"
    yield f"{plain(facts.licence) or say(NO_LICENCE)}\n\n"
    yield f"## {say(MADE)}\n\n"
    yield from table(["", ""], _made(facts))
    if facts.options.split is not None:
        yield f"{say(STRATIFIED)}\n\n" if facts.options.stratify else ""
        yield f"{say(APART)}\n\n" if facts.options.near_duplicates else ""
    yield f"{say(AGAIN)}\n\n{code(facts.options.command(facts.project))}\n"


def _contents(facts: Facts, files: Sequence[Written]) -> Iterator[Sequence[object]]:
    rows = [
        (
            file.report.documents,
            sum(file.contents.labels.values()),
            file.contents.words,
            file.contents.characters,
        )
        for file in files
    ]
    for file, row in zip(files, rows, strict=True):
        yield file.name, *map(facts.number, row)
    if len(files) > 1:
        sums = (sum(column) for column in zip(*rows, strict=True))
        yield facts.say(ALTOGETHER), *map(facts.number, sums)


def _labels(facts: Facts, files: Sequence[Written]) -> Iterator[str]:
    say, language = facts.say, facts.options.language
    parts = [file.part for file in files] if len(files) > 1 else []
    total: Counter[str] = Counter()
    for file in files:
        total.update(file.contents.labels)
    rows = []
    for name in dict.fromkeys([*filter(None, facts.names.values()), *total]):
        own = [label for label in facts.labels if facts.names.get(label.name) == name]
        titles = "; ".join(label.title(language) for label in own)
        guidelines = "; ".join(filter(None, (label.guideline(language) for label in own)))
        counts = [file.contents.labels.get(name, 0) for file in files] if parts else []
        numbers = map(facts.number, (*counts, total[name]))
        rows.append((name, titles, guidelines, *numbers))
    yield from table([say(LABEL), say(MEANING), say(GUIDELINE), *parts, say(SPANS)], rows)
    if left_out := [label for label, name in facts.names.items() if not name]:
        yield f"{plain(say(LEFT_OUT, labels=', '.join(left_out)))}\n\n"


def _made(facts: Facts) -> Iterable[Sequence[object]]:
    say, options = facts.say, facts.options
    yield say(PROGRAM), f"Hashiye {facts.version}"
    yield say(FORMAT), f"{facts.form.name}: {say(facts.form.title)}"
    yield say(TIME), facts.time
    yield say(PROJECT), facts.project.name
    yield say(ANNOTATOR), facts.annotator
    yield say(STATE), options.state
    if options.split is not None:
        yield say(SPLIT), options.split
        yield say(SEED), str(options.seed)
