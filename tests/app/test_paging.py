import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from app.errors import BadParameterError
from app.paging import Count, read_cursor, write_cursor

POSITION = TypeAdapter(tuple[Count, str, str])
START = (0, "", "")
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=50)


@given(st.tuples(st.integers(0, 2**53), WORDS, WORDS))
def test_a_cursor_holds_its_position(position: tuple[int, str, str]) -> None:
    assert read_cursor(write_cursor(position), POSITION, START) == position


@given(st.text(max_size=200))
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(BadParameterError):
        read_cursor(f"~{text}", POSITION, START)


def test_no_cursor_is_the_beginning() -> None:
    assert read_cursor(None, POSITION, START) == START


def test_a_cursor_of_another_list_is_refused() -> None:
    with pytest.raises(BadParameterError):
        read_cursor(write_cursor(("2025-10-16", "r1")), POSITION, START)
