"""How the header of a column of telephone numbers is called, in the languages of the packs."""

from __future__ import annotations

import re
import unicodedata

# Found anywhere in a header: none of them is part of an ordinary word of another meaning.
_PARTS = (
    *("phone", "telefon", "telefoon", "telefone", "telephon", "telemovel", "telemovil"),
    *("mobil", "mobiel", "movil", "movel", "celular", "cellular", "handy", "rufnr", "rufnummer"),
    *("msisdn", "e164", "e.164", "puhelin", "puhnro", "kannykka", "telnr", "tel.nr", "telno"),
    *("talrun", "simanumer", "farsimi", "gsm-n", "gsmn", "draugs-tel", "cep tel", "numeris tel"),
    *("τηλεφων", "κινητο", "телефон", "мобил", "هاتف", "جوال", "موبايل", "تليفون"),
    *(
        "טלפון",
        "נייד",
        "फोन",
        "मोबाइल",
        "电话",
        "電話",
        "手机",
        "手機",
        "携帯",
        "전화",
        "휴대폰",
        "โทรศัพท์",
    ),
)
# Counted only as a word of its own.
_WORDS = frozenset(
    {
        *("tel", "tel.", "tlf", "tlf.", "tfn", "fon", "fono", "mob", "mob.", "cell", "gsm"),
        *("portable", "fixe", "fisso", "fijo", "simi", "sima", "ddi", "did", "landline", "cep"),
    }
)
# Weak: taken only where no column has a clearer name.
_NUMBER_WORDS = frozenset(
    {
        *("number", "numbers", "nummer", "numero", "numer", "nombre", "broj", "cislo", "szam"),
        *("numar", "numeris", "numurs", "number to call", "αριθμος", "номер", "رقم", "מספר"),
        *("号码", "號碼", "番号", "번호"),
    }
)


def names_a_telephone(header: str) -> bool:
    """Whether a header says that its column holds telephone numbers."""
    plain = _plain(header)
    if names_a_fax(header):
        return False
    words = re.split(r"[\s_\-/:()]+", plain)
    return any(part in plain for part in _PARTS) or any(word in _WORDS for word in words)


def names_a_fax(header: str) -> bool:
    """Whether a header says that nobody speaks at its numbers."""
    return "fax" in _plain(header)


def names_a_number(header: str) -> bool:
    """Whether a header is just the word for number."""
    return _plain(header) in _NUMBER_WORDS


def _plain(header: str) -> str:
    decomposed = unicodedata.normalize("NFKD", header.strip().casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))
