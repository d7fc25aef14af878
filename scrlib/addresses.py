"""By which addresses people in the same network reach this machine."""

import ipaddress
import socket
from contextlib import suppress

EVERYWHERE = ("0.0.0.0", "::", "")
OWN = "*"  # in a told address: this machine's own, whatever it is when somebody looks
AWAY = "192.0.2.1"  # an address kept for documents: nobody is there
# Inside networks as routers, hotspots, offices and tunnels make them: by which of this machine's addresses
# would a packet leave for them?
NEAR = (
    "10.0.0.1",
    "10.255.255.254",
    "172.16.0.1",
    "172.20.10.1",
    "172.31.255.254",
    "192.168.0.1",
    "192.168.1.1",
    "192.168.43.1",
    "192.168.137.1",
    "192.168.255.254",
)


def told_address(host: str, port: int, public: str = "") -> str:
    """What participants type: `public` where a proxy or a name leads here, else this machine's address.

    `OWN` stands for that where every address is open: a laptop that wakes up in another network has another.
    """
    if public:
        base = public if "://" in public else f"http://{public}"
        return base.rstrip("/").removesuffix("/room") + "/room"
    name = OWN if host in EVERYWHERE else host
    return f"http://{f'[{name}]' if ':' in name else name}:{port}/room"


def typed_now(told: str) -> str:
    """A told address as it is typed at this moment."""
    return told.replace(f"//{OWN}:", f"//{own_address()}:")


def own_address() -> str:
    """This machine's address in its network, by the way a packet would leave; none is sent."""
    return _leaving_for(AWAY) or "127.0.0.1"


def other_addresses() -> tuple[str, ...]:
    """Further addresses of this machine that were found: of a cable, a tunnel or a virtual machine."""
    found = [_leaving_for(one) for one in NEAR]
    with suppress(OSError):
        found += socket.gethostbyname_ex(socket.gethostname())[2]
    own = own_address()
    return tuple(one for one in dict.fromkeys(found) if one and one != own and _may_be_reached(one))


def only_here(url: str) -> bool:
    """True where the address leads nowhere but to this machine."""
    name = url.split("://", 1)[1].split("/", 1)[0].rsplit(":", 1)[0].strip("[]")
    with suppress(ValueError):
        return ipaddress.ip_address(name).is_loopback
    return name == "localhost"


def _leaving_for(place: str) -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one, suppress(OSError):
        one.connect((place, 9))
        return str(one.getsockname()[0])
    return ""


def _may_be_reached(address: str) -> bool:
    """Not this machine's own loop, and not what it gave itself where nobody gave it any."""
    found = ipaddress.ip_address(address)
    return not (found.is_loopback or found.is_link_local or found.is_unspecified)
