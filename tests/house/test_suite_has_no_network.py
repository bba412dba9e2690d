"""A test that reaches beyond this machine fails, whatever library it reaches with."""

import socket

import pytest

from tests.house.network import NetworkUsed

BEYOND = ("192.0.2.1", 80)  # a documentation address (RFC 5737): nobody answers there


def test_a_connection_beyond_this_machine_is_refused() -> None:
    with socket.socket() as outgoing, pytest.raises(NetworkUsed, match="tests have no network"):
        outgoing.connect(BEYOND)


def test_a_datagram_beyond_this_machine_is_refused() -> None:
    with (
        socket.socket(type=socket.SOCK_DGRAM) as outgoing,
        pytest.raises(NetworkUsed, match="tests have no network"),
    ):
        outgoing.sendto(b"", BEYOND)


def test_a_name_is_not_looked_up() -> None:
    with pytest.raises(NetworkUsed, match="example.org"):
        socket.getaddrinfo("example.org", 80)


def test_a_socket_on_this_machine_works() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as outgoing,
    ):
        assert outgoing.getpeername() == server.getsockname()
