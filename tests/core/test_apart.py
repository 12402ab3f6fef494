"""Values that another process makes: they come in order, and nothing of it stays behind."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from core.apart import apart
from core.messages import HashiyeError


def numbers(count: int) -> Iterator[int]:
    yield from range(count)


def own_number() -> Iterator[int]:
    while True:
        yield os.getpid()


def talkative() -> Iterator[str]:
    print("between the values")
    sys.stdout.flush()
    os.write(1, b"and below Python\n")
    yield "value"


def complaining() -> Iterator[int]:
    yield 1
    raise HashiyeError("line {line} is wrong", line=3)


def faulty() -> Iterator[int]:
    yield 1
    raise KeyError("fault")


def dying() -> Iterator[int]:
    yield 1
    os._exit(7)


def test_every_value_comes_in_order() -> None:
    assert list(apart(numbers, 1000)) == list(range(1000))


def test_no_values_are_none() -> None:
    assert list(apart(numbers, 0)) == []


def test_closing_ends_the_process() -> None:
    with closing(apart(own_number)) as values:
        process = next(values)
        assert process != os.getpid()
    if os.name == "posix":
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_what_is_printed_does_not_come_between() -> None:
    assert list(apart(talkative)) == ["value"]


def taken(make: Callable[[], Iterator[int]]) -> Iterator[int]:
    with closing(apart(make)) as values:
        yield from values


def test_an_error_for_people_comes_as_itself() -> None:
    values = taken(complaining)
    assert next(values) == 1
    with pytest.raises(HashiyeError) as raised:
        next(values)
    assert raised.value.fields == {"line": 3}


def test_any_other_error_tells_where_it_was() -> None:
    values = taken(faulty)
    assert next(values) == 1
    with pytest.raises(KeyError) as raised:
        next(values)
    assert "in faulty" in raised.value.__notes__[0]


def test_a_process_that_dies_is_an_error_for_people() -> None:
    values = taken(dying)
    assert next(values) == 1
    with pytest.raises(HashiyeError) as raised:
        next(values)
    assert raised.value.fields == {"status": 7}
