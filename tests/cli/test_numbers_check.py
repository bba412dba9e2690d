"""`ringfence numbers check`: a line in, a line out, always exit 0 but for wrong usage."""

import json

from tests.cli.ringfence import ringfence


def test_each_line_gets_its_answer_also_an_empty_one() -> None:
    answer = ringfence("numbers", "check", "--default-region", "DE", text="030 23125000\n\nn/a\n")
    lines = [json.loads(line) for line in answer.stdout.splitlines()]
    assert answer.returncode == 0
    assert [line["e164"] for line in lines] == ["+493023125000", None, None]
    assert [line["well_formed"] for line in lines] == [True, False, False]


def test_the_digit_a_spreadsheet_glued_on_is_taken_off() -> None:
    answer = ringfence("numbers", "check", "--default-region", "DE", text="493023125000.0\n")
    assert json.loads(answer.stdout)["e164"] == "+493023125000"


def test_a_region_word_that_is_none_ends_with_2() -> None:
    answer = ringfence("numbers", "check", "--default-region", "UK", text="020 7946 0958\n")
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "GB" in answer.stderr


def test_test_numbers_lets_fiction_pass_and_nothing_else() -> None:
    plain = json.loads(ringfence("numbers", "check", text="+12025550143\n").stdout)
    tested = json.loads(
        ringfence("numbers", "check", "--test-numbers", text="+12025550143\n").stdout
    )
    stranger = ringfence("numbers", "check", "--test-numbers", text="+491\n").stdout
    assert tested["valid"] is True
    assert set(plain) <= set(tested)
    assert json.loads(stranger)["valid"] is False
