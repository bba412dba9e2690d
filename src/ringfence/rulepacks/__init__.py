"""Rule packs: the law as dated, cited data; YAML files become frozen, validated packs."""

from ringfence.rulepacks.pack_error import PackError
from ringfence.rulepacks.shelf import load_packs

__all__ = ["PackError", "load_packs"]
