"""The answer of `numbers check` for one line."""

from ringfence.interfaces.cli.numbers_lines import check_line


def test_the_keys_of_a_plain_number_are_the_contracts():
    assert check_line("030 23125000", default_region="DE", test_numbers=False) == {
        "input": "030 23125000",
        "e164": "+493023125000",
        "well_formed": True,
        "valid": True,
        "type": "fixed_line",
        "region": "DE",
        "time_zones": ["Europe/Berlin"],
    }


def test_what_cannot_be_read_is_answered_and_says_why():
    answer = check_line("n/a", default_region="DE", test_numbers=True)
    assert (answer["e164"], answer["valid"], answer["fault"]) == (None, False, "letters")


def test_a_suggestion_and_another_reading_stand_only_where_there_is_one():
    answer = check_line("0692 12 34 56", default_region="FR", test_numbers=False)
    assert answer["likely_meant"] == "+262 692 12 34 56"
    assert "alternatives" not in answer
    answer = check_line("4915228817386", default_region="DE", test_numbers=False)
    assert answer["alternatives"] == ["+4915228817386"]
    assert "likely_meant" not in answer


def test_a_number_of_fiction_is_valid_only_among_test_numbers():
    strict = check_line("+447700900123", default_region=None, test_numbers=False)
    lenient = check_line("+447700900123", default_region=None, test_numbers=True)
    assert (strict["valid"], strict["type"]) == (False, "unknown")
    assert (lenient["valid"], lenient["type"], lenient["region"]) == (True, "mobile", "GB")
