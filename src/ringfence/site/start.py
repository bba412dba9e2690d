"""How a process begins that keeps records: pinned zones, no core dumps, Django set up."""

import os
import resource
import zoneinfo

import django


def start() -> None:
    """Make this process ready to keep records. Safe to call again.

    Core dumps are off, since memory holds keys and numbers; files that it makes are its owner's
    alone; zones come from the pinned package only.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.umask(0o077)
    zoneinfo.reset_tzpath(to=())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ringfence.site.settings")
    django.setup()
