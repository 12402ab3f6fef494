"""How fast all the built-in sources tag: tokens a second on one core.

    python -m tests.benchmarks.tagger_speed [--json]

The text is the seed article, and a paragraph of many made-up names, again and again; the project's
lexicon holds 5,000 strings. The budget is 40,000 tokens a second.
"""

import argparse
import json
import statistics
import sys
import time
from pathlib import Path

from core.model import Document
from core.tagger.builtin import BuiltinTagger
from core.tagger.lexicon import Lexicon, LexiconEntry
from core.text.tokens import tokenize

BUDGET = 40_000
DOCUMENTS = 100
RUNS = 7
_SEED = Path(__file__).parents[2] / "seeds" / "000_1a40458dbbdd8ebe.txt"
_DENSE = (
    "به گزارش خبرگزاری مهر، دکتر علی رضایی، وزیر آموزش و پرورش، روز سه‌شنبه ۱۴ خرداد ۱۳۹۸ در استان "
    "خراسان رضوی با محمود کریمی دیدار کرد. شهرداری تبریز ۵۰۰ میلیارد تومان برای سی و دومین "
    "نمایشگاه "
    "کتاب تهران پرداخت و بودجه دانشگاه شیراز ۲۰ درصد رشد کرد.\n"
)


def measure() -> dict[str, float]:
    """Median and slowest speed of the runs in tokens a second, and the seconds of the first use."""
    text = _SEED.read_text("utf-8") + _DENSE * 5
    started = time.perf_counter()
    BuiltinTagger().suggest_text(text)
    first_use = time.perf_counter() - started
    entries = [LexiconEntry(f"نام {number}", "PER", 1) for number in range(5_000)]
    tagger = BuiltinTagger(lexicon=Lexicon.of(entries))
    documents = [Document(i, str(i), "", text) for i in range(DOCUMENTS)]
    tokens = DOCUMENTS * len(tokenize(text))
    speeds = []
    for _ in range(RUNS):
        started = time.process_time()
        tagger.suggest(documents)
        speeds.append(tokens / (time.process_time() - started))
    return {
        "tokens_per_second_median": round(statistics.median(speeds)),
        "tokens_per_second_slowest": round(min(speeds)),
        "first_use_seconds": round(first_use, 3),
    }


def main() -> int:
    """Measure, print, and return 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    arguments = parser.parse_args()
    figures = measure()
    within = figures["tokens_per_second_median"] >= BUDGET
    if arguments.json:
        print(json.dumps({"within_budget": within, **figures}))
        return 0
    for name, figure in figures.items():
        print(f"{name}: {figure:,}")
    print(f"budget: {BUDGET:,} tokens a second: {'kept' if within else 'missed'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
