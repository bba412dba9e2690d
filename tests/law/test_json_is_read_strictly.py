"""JSON as RFC 8259 has it: no key twice, no NaN, no end without limits."""

import pytest

from ringfence.core.law.strict_json import MAXIMUM_CHARACTERS, JsonError, load_json


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_refused(word: str) -> None:
    with pytest.raises(JsonError, match=word):
        load_json(f'{{"subject": {{"age": {word}}}}}')


@pytest.mark.parametrize(
    "text", ['{"a": 1, "a": 1}', '{"campaign": {"marketing": true, "marketing": false}}']
)
def test_a_key_that_stands_twice_is_refused_and_named(text: str) -> None:
    with pytest.raises(JsonError, match="twice"):
        load_json(text)


def test_one_key_may_stand_in_two_objects() -> None:
    assert load_json('[{"a": 1}, {"a": 2}]') == [{"a": 1}, {"a": 2}]


@pytest.mark.parametrize("text", ["", "{", "{'a': 1}", '{"a": 1} {"b": 2}', "[1,]"])
def test_what_is_no_json_names_line_and_column(text: str) -> None:
    with pytest.raises(JsonError, match=r"line \d+, column \d+"):
        load_json(text)


def test_a_text_nested_without_end_is_refused() -> None:
    with pytest.raises(JsonError):
        load_json("[" * 200_000)


def test_a_text_longer_than_the_limit_is_refused() -> None:
    with pytest.raises(JsonError, match="longer"):
        load_json('"' + "a" * MAXIMUM_CHARACTERS + '"')


def test_an_error_is_one_line() -> None:
    with pytest.raises(JsonError) as caught:
        load_json('{"a":\n\n\n oops}')
    assert "\n" not in str(caught.value)


def test_the_limits_themselves_are_read_and_what_is_beyond_is_told() -> None:
    longest = '"' + "a" * (MAXIMUM_CHARACTERS - 2) + '"'
    assert load_json(longest) == longest[1:-1]
    assert load_json("9" * 18) == 10**18 - 1
    for text, told in (
        ("9" * 19, "a number is too large"),
        ("1e999", "a number is too large"),
        ("[" * 200_000, "nested too deeply"),
        (longest + " ", "longer than the 4,000,000 characters allowed"),
    ):
        with pytest.raises(JsonError) as caught:
            load_json(text)
        assert str(caught.value) == told
