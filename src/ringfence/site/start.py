"""How a process begins that keeps records: pinned zones, no core dumps, Django set up."""

import ctypes
import os
import resource
import sys
import zoneinfo

import django

PR_GET_DUMPABLE, PR_SET_DUMPABLE = 3, 4


def start() -> None:
    """Make this process ready to keep records. Safe to call again.

    Core dumps are off, since memory holds keys and numbers; files that it makes are its owner's
    alone; zones come from the pinned package only.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _refuse_dumps()
    os.umask(0o077)
    zoneinfo.reset_tzpath(to=())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ringfence.site.settings")
    django.setup()


def may_dump() -> bool:
    """Whether Linux would write this process's memory down, or let another process read it."""
    return bool(ctypes.CDLL(None).prctl(PR_GET_DUMPABLE, 0, 0, 0, 0))


def _refuse_dumps() -> None:
    """A limit of zero does not bind a dump that is piped to a program, as most systems do."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
