"""Taking a port, or saying in a sentence why not."""

import errno
import socket

from tornado.netutil import bind_sockets

from scrlib.errors import ScrError

ADDRESS = "127.0.0.1"  # this machine alone
TAKEN = (errno.EADDRINUSE, errno.EACCES, getattr(errno, "WSAEACCES", errno.EACCES))
ELSEWHERE = (errno.EADDRNOTAVAIL, getattr(errno, "WSAEADDRNOTAVAIL", errno.EADDRNOTAVAIL))


def take_port(port: int, host: str = ADDRESS, option: str = "--port") -> list[socket.socket]:
    """Open sockets on this port (0 for any that is free). Raises ScrError where it is not to be had."""
    try:
        return bind_sockets(port, host)
    except socket.gaierror:
        raise _not_ours(host) from None
    except OSError as error:
        if error.errno in ELSEWHERE:
            raise _not_ours(host) from None
        if error.errno not in TAKEN:
            raise
        raise ScrError(
            f"Port {port} is in use by another program, perhaps by this workbook in another window.",
            f"Close that one, or choose another: scr serve {option} {port + 2}",
        ) from None


def _not_ours(host: str) -> ScrError:
    return ScrError(
        f"{host} is not an address of this machine.",
        "Leave --host out. The address that people type, where it is another, is given with --public-url.",
    )
