"""The limits of the ratios, in one place: what ends `make bench` with 1.

Each is about twice what was measured, so that a slow quarter of an hour does not fail a build and
a doubled cost does.
"""

MOST = {
    "start --help": 18.0,  # empty Pythons; measured 9
    "start ask": 45.0,  # empty Pythons; measured 21
    "read_number": 2.6,  # phonenumbers' own calls for the same number; measured 1.3
    "decide": 400.0,  # plain rule functions of seven conditions; measured 200
    "consent check": 12.0,  # only reading the records' JSON; measured 4
    "import to bare insert": 400.0,  # a bare insert of the same rows; measured 75 to 180
    "tree to hashing": 12.0,  # only hashing the same bytes; measured 4
    "structs": 0.15,  # forty findings as structs to forty as frozen dataclasses; measured 0.06
    "screen to numbers": 12.0,  # reading the numbers of the list alone; measured 6
    "patterns to rows": 0.7,  # deciding by fact patterns to asking row by row; measured 0.3
}
