"""Every item of a notice, in words, and where it stands in GDPR 13 and 14."""

from types import MappingProxyType

import msgspec

from ringfence.core.law.notices.facts import Item


class ItemRow(msgspec.Struct, frozen=True):
    """An item; its place under Art. 13 (from the person) and 14 (from elsewhere), None: none."""

    words: str
    direct: str | None
    indirect: str | None


TABLE = MappingProxyType[Item, ItemRow](
    {
        "controller": ItemRow("who the controller is and how to reach it", "1(a)", "1(a)"),
        "rep": ItemRow("who represents the controller in the Union", "1(a)", "1(a)"),
        "dpo": ItemRow("how to reach the data protection officer", "1(b)", "1(b)"),
        "purposes": ItemRow("the purposes, each with its legal basis", "1(c)", "1(c)"),
        "li_text": ItemRow("which legitimate interests are pursued", "1(d)", "2(b)"),
        "categories": ItemRow("the categories of data", None, "1(d)"),
        "recipients": ItemRow("the recipients or their categories", "1(e)", "1(e)"),
        "transfers": ItemRow(
            "transfers to third countries, their tool and where to get a copy of it",
            "1(f)",
            "1(f)",
        ),
        "retention": ItemRow("how long data are kept, or by what that is set", "2(a)", "2(a)"),
        "rights": ItemRow(
            "the rights of access, rectification, erasure, restriction, objection and portability",
            "2(b)",
            "2(c)",
        ),
        "withdraw": ItemRow("that consent can be withdrawn", "2(c)", "2(d)"),
        "authority": ItemRow("the right to complain to an authority", "2(d)", "2(e)"),
        "must_provide": ItemRow(
            "whether a law or contract obliges the person to give the data", "2(e)", None
        ),
        "source": ItemRow(
            "the source of the data, and whether it is open to the public", None, "2(f)"
        ),
        "adm": ItemRow(
            "automated decisions and profiling, with their logic, significance and effects",
            "2(f)",
            "2(g)",
        ),
        "further": ItemRow("any further purpose, before the data are used for it", "3", "4"),
    }
)
