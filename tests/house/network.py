"""The suite has no network: a connection or a look-up beyond this machine is an error."""

import ipaddress
import sys
from typing import Any

CONNECTING = {"socket.connect", "socket.sendto", "socket.sendmsg"}
LOOKING_UP = {"socket.getaddrinfo", "socket.gethostbyname"}


class NetworkUsed(RuntimeError):
    """A test tried to reach beyond this machine."""


def close() -> None:
    """Close the network for the rest of this process; sockets on this machine stay open."""
    if not getattr(close, "done", False):
        sys.addaudithook(_refuse_network)
        close.done = True  # type: ignore[attr-defined]


def _refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    """Raise NetworkUsed for an event of a socket that leaves this machine."""
    if event in CONNECTING:
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None
    elif event in LOOKING_UP:
        host = arguments[0]
    else:
        return
    if host is not None and not _is_here(host):
        raise NetworkUsed(f"tests have no network, and {event} was asked for {host!r}")


def _is_here(host: str | bytes) -> bool:
    """Say whether a host name or address is this machine's own."""
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if name in ("localhost", ""):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
