"""What suggestions save: a simulated annotator marks news articles until they are as the gold is.

    python -m tests.benchmarks.annotation_effort [--json] [--articles N] [--seed N] [--arms NAME…]

The articles are those of `nsurl2019` in the folder that HASHIYE_CORPORA names, else in
`../shared/corpora`, in an order that the seed gives. The arms: `manual`; `static`, what comes with
Hashiye and learns nothing; `lexicon`, which learns strings after each verdict, with propagation;
`learning`, where the project's own model is trained too, whenever the window would. `slips` and
`manual-slips` are the first and the last with an annotator who accepts a wrong suggestion (p = .05)
and overlooks an entity that is not suggested (q = .1).

Every key and click is an action: accept, reject, relabel, a step of an edge, accept all, each
untick of a propagation; a new span is one to reach its first word, one for each further word and
one for its label; and going to what is not the next suggestion is one. The key that finishes a
document, and reading it, are the same in every arm and not counted.
"""

import argparse
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

from core.commands.importing import ImportDocuments
from core.commands.project import SetThreshold
from core.formats import FormattedDocument
from core.learning import due, outcomes, training
from core.learning.tagging import SOURCES, tagger_for
from core.model import Document, Label, LabelSet
from core.session import Session
from core.store import renewals
from core.store.project import create_project
from core.tagger.lexicon import Lexicon
from core.tagger.memory import Memory
from tests.benchmarks import corpora
from tests.benchmarks.simulated_annotator import Annotator, Flaws, Place, Work

LABELS = ("PER", "LOC", "ORG", "DAT", "TIM", "MON", "PCT")
ARMS = ("manual", "static", "lexicon", "learning", "manual-slips", "slips")
WINDOW = 20
HALF = 100
SAVED_BUDGET = (50.0, 60.0)
"""Per cent of the manual arm's actions over the first and the second HALF articles."""
MEMORY_DISK = Path("/dev/shm")
"""Where the projects are, if there is such a folder: nothing here measures the disk."""
SLIPS = Flaws(accepts=0.05, overlooks=0.1)

Article = tuple[str, str, frozenset[Place]]
"""Title, text, and the gold spans."""


@dataclass(frozen=True, slots=True)
class Arm:
    """What was done: the work on each article, the final exact F1, and how long it all ran.

    `trained` says of each training whether its model was taken.
    """

    works: list[Work]
    f1: float
    took: float
    trained: list[bool]


class Suggester:
    """Keeps the suggestions of a document up to date, as the window and its worker do."""

    def __init__(self, session: Session, arm: str, memory: Memory) -> None:
        self._session = session
        self._arm = arm
        self._memory = memory

    def __call__(self, document: Document, focus: tuple[int, int] | None) -> None:
        if self._arm.startswith("manual"):
            return
        db = self._session.project.db
        tagger = tagger_for(db, self._memory)
        if self._arm == "static":
            tagger = replace(tagger, lexicon=Lexicon())
        (proposed,) = tagger.suggest([document])
        renewal = renewals.difference(db, document, proposed, SOURCES)
        if focus is not None:
            renewal = renewal.sparing(*focus)
        self._session.renew_suggestions(renewal)


def run(arm: str, articles: Sequence[Article], memory: Memory, threshold: float | None) -> Arm:
    """Work through `articles` in a project of its own."""
    began = perf_counter()
    with tempfile.TemporaryDirectory(dir=MEMORY_DISK if MEMORY_DISK.is_dir() else None) as folder:
        path = Path(folder) / "effort.hashiye"
        labels = LabelSet(tuple(Label(name, str(key)) for key, name in enumerate(LABELS, 1)))
        create_project(path, labels).close()
        session = Session.open(path, "simulated")
        try:
            documents = [FormattedDocument("", title, text, {}) for title, text, _ in articles]
            session.execute(ImportDocuments(documents, as_spans=False))
            if threshold is not None:
                session.execute(SetThreshold(threshold))
            gold = dict(zip(session.document_ids(), (one[2] for one in articles), strict=True))
            flaws = SLIPS if arm.endswith("slips") else Flaws()
            learns = arm in ("learning", "slips")
            annotator = Annotator(
                session,
                Suggester(session, arm, memory),
                gold,
                flaws,
                again=learns or arm == "lexicon",
            )
            works: list[Work] = []
            trained: list[bool] = []
            for document in gold:
                works.append(annotator.work(document))
                if learns:
                    trained += learn(session, memory)
            return Arm(works, f1(session, gold), perf_counter() - began, trained)
        finally:
            session.close()


def learn(session: Session, memory: Memory) -> list[bool]:
    """Look back and train where the window would; whether the model of each training was taken."""
    db = session.project.db
    session.switch_off(outcomes.switched_off(outcomes.live_precision(db, session.annotator.id)))
    if not due.due(due.documents_done(db), due.documents_learned(db)):
        return []
    model = training.train(db, lambda _done, _total: True, memory)
    if model is None:
        return []
    session.store_model(model)
    return [model.promoted]


def f1(session: Session, gold: dict[int, frozenset[Place]]) -> float:
    """Exact micro F1 of the spans that there are in the end, in per cent."""
    right = marked = 0
    for document, places in gold.items():
        spans = {(span.start, span.end, span.label) for span in session.spans(document)}
        right += len(spans & places)
        marked += len(spans)
    return round(200 * right / max(1, marked + sum(map(len, gold.values()))), 2)


def read_articles(count: int, seed: int) -> list[Article]:
    """So many articles of the corpus, in the order that `seed` gives."""
    (folder,) = corpora.require("nsurl2019")
    found = corpora.articles(folder)
    titles = [file.stem for file in sorted(folder.iterdir())]
    numbers = list(range(len(found)))
    random.Random(seed).shuffle(numbers)
    return [(titles[n], found[n][0], frozenset(found[n][1])) for n in numbers[:count]]


def summary(arm: Arm, manual: Arm | None) -> dict[str, object]:
    """The figures of an arm as JSON values, with what it saves against `manual`, in per cent."""
    works = arm.works
    windows = [works[first : first + WINDOW] for first in range(0, len(works), WINDOW)]
    kinds: Counter[str] = sum((work.kinds for work in works), Counter())
    causes: Counter[str] = sum((work.causes for work in works), Counter())
    figures: dict[str, object] = {
        "actions_per_entity": [rate(part) for part in windows],
        "one_by_one_per_entity": [rate(part, "one_by_one") for part in windows],
        "seconds_per_entity": [rate(part, "seconds") for part in windows],
        "actions": {kind: count for kind, count in kinds.most_common() if count},
        "actions_by_cause": dict(causes.most_common()),
        "entities": sum(work.gold for work in works),
        "f1": arm.f1,
        "trainings": len(arm.trained),
        "promoted": sum(arm.trained),
        "took_seconds": round(arm.took, 1),
    }
    if manual is not None:
        for name, measure in (("saved", "actions"), ("one_by_one_saved", "one_by_one")):
            figures[name] = saved(works, manual.works, measure)
        figures["seconds_saved"] = saved(works, manual.works, "seconds")
    return figures


def rate(works: Sequence[Work], measure: str = "actions") -> float:
    """So much for each gold entity."""
    return round(total(works, measure) / max(1, sum(work.gold for work in works)), 3)


def saved(works: Sequence[Work], manual: Sequence[Work], measure: str) -> list[float]:
    """What is saved over each HALF articles, in per cent."""
    found = []
    for first in range(0, len(works), HALF):
        part = slice(first, first + HALF)
        found.append(
            round(100 * (1 - total(works[part], measure) / total(manual[part], measure)), 1)
        )
    return found


def total(works: Sequence[Work], measure: str) -> float:
    """The sum of a figure over documents."""
    return sum(float(getattr(work, measure)) for work in works)


def within_budget(figures: dict[str, dict[str, object]]) -> bool:
    """Whether learning saves enough, and an annotator who slips ends no worse for it."""
    if not {"manual", "learning", "manual-slips", "slips"} <= figures.keys():
        return False
    halves = figures["learning"]["saved"]
    assert isinstance(halves, list)
    enough = all(part >= least for part, least in zip(halves, SAVED_BUDGET, strict=False))
    quality = float(str(figures["slips"]["f1"])) >= float(str(figures["manual-slips"]["f1"]))
    return enough and len(halves) >= len(SAVED_BUDGET) and quality


def main() -> int:
    """Measure, print, and return 0; 1 where the corpus is absent."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--articles", type=int, default=2 * HALF)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--arms", nargs="+", choices=ARMS, default=list(ARMS))
    parser.add_argument("--threshold", type=float, help="instead of the project's default")
    arguments = parser.parse_args()
    articles = read_articles(arguments.articles, arguments.seed)
    memory = Memory()
    arms: dict[str, Arm] = {}
    for name in arguments.arms:
        arms[name] = run(name, articles, memory, arguments.threshold)
        if not arguments.json:
            print(f"{name}: {arms[name].took:.0f} s", file=sys.stderr)
    figures = {
        name: summary(arm, arms.get("manual-slips" if name == "slips" else "manual"))
        for name, arm in arms.items()
    }
    report = {
        "within_budget": within_budget(figures),
        "articles": len(articles),
        "seed": arguments.seed,
        "arms": figures,
    }
    if arguments.json:
        print(json.dumps(report))
        return 0
    for name, arm in figures.items():
        print(name)
        for figure, value in arm.items():
            print(f"  {figure}: {value}")
    print(f"within budget: {report['within_budget']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
