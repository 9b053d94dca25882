"""One question to a server and its answer, bounded in size and time.

language-tool-python's own client waits five minutes for each answer, reads answers of any length, follows redirects and takes
proxies from the environment, so that a draft could go to a machine nobody named: the request is made here.
"""

from __future__ import annotations

import http.client
import time
from contextlib import suppress
from socket import SHUT_RDWR
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from copyedit.checks.languagetool.answers import CURE, NAME
from copyedit.core.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 2_000_000  # bytes of an answer; a page of findings takes 50,000
PAUSES = (0.2, 1.0)  # seconds before the second and the third try
_BUSY = (429, 502, 503, 504)
_HERE = ("localhost", "::1")


def is_this_machine(host: str) -> bool:
    """Whether a name or an address is this machine's own by itself: no name server is asked."""
    digits = host.split(".")
    return host in _HERE or (len(digits) == 4 and digits[0] == "127" and all(d.isdigit() for d in digits))


def allowed(url: str, hosts: tuple[str, ...]) -> str:
    """The address of a server, ready to be extended; raises EngineError where no draft may be sent to it."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in ("http", "https"):
        raise EngineError(NAME, f"url = “{url}” is no address; write it as http://localhost:8081")
    if not is_this_machine(host) and host not in hosts:
        raise EngineError(
            NAME,
            f"{host} is not this machine, so no text was sent to it; "
            f'to let it read drafts, write hosts = ["{host}"] under [languagetool]',
        )
    path = parts.path.rstrip("/").removesuffix("/check").removesuffix("/v2")
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{path}/v2"


class Line:
    """A kept connection to one server. Not to be shared by threads; only `cut` may be called from another one."""

    def __init__(self, base: str) -> None:
        parts = urlsplit(base)
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        self.where = f"{parts.scheme}://{parts.netloc}"
        self._path = parts.path
        self._connection = kind(parts.hostname or "", parts.port)
        self._is_cut = False

    def ask(self, what: str, form: Mapping[str, str], deadline: float) -> bytes:
        """The body of an answer, tried again after a pause where the server was busy or cut the line.

        `deadline` is a time of `time.monotonic`. Raises EngineError.
        """
        for pause in (*PAUSES, None):
            try:
                return self._try(what, form, deadline)
            except TimeoutError:
                raise EngineError(NAME, f"{self.where} did not answer in time; is it busy? {CURE}") from None
            except (OSError, http.client.HTTPException, _Busy) as error:
                self._connection.close()
                left = deadline - time.monotonic()
                if pause is None or left < pause or self._is_cut:
                    raise EngineError(NAME, f"{self.where} {_told(error)}; {CURE}") from error
                time.sleep(pause)
        raise AssertionError

    def cut(self) -> None:
        """End whatever the connection waits for."""
        self._is_cut = True
        with suppress(OSError, AttributeError):
            self._connection.sock.shutdown(SHUT_RDWR)

    def _try(self, what: str, form: Mapping[str, str], deadline: float) -> bytes:
        from urllib.parse import urlencode

        connection = self._connection
        connection.timeout = max(0.01, deadline - time.monotonic())
        if connection.sock:
            connection.sock.settimeout(connection.timeout)
        # A lone surrogate cannot be sent; a question mark is as long.
        body = urlencode(form, errors="replace").encode("ascii") if form else None
        head = {"Content-Type": "application/x-www-form-urlencoded"} if form else {}
        connection.request("POST" if form else "GET", f"{self._path}/{what}", body, head)
        response = connection.getresponse()
        data = response.read(LONGEST + 1)
        if response.length and len(data) <= LONGEST:
            raise ConnectionResetError
        if len(data) > LONGEST:
            self._connection.close()
            raise EngineError(NAME, f"{self.where} answered with more than {LONGEST:,} bytes; is it LanguageTool?")
        if response.status in _BUSY:
            raise _Busy(f"is busy (HTTP {response.status})")
        if response.status != http.client.OK:
            self._connection.close()
            raise EngineError(NAME, f"{self.where} {_refusal(response, data)}")
        return data


class _Busy(Exception):
    pass


def _told(error: Exception) -> str:
    if isinstance(error, ConnectionRefusedError):
        return "refuses connections"
    if isinstance(error, (ConnectionError, http.client.RemoteDisconnected, http.client.IncompleteRead)):
        return "ended the connection"
    if isinstance(error, OSError):
        return f"cannot be reached: {(error.strerror or 'unknown reason').lower()}"
    return str(error) if isinstance(error, _Busy) else "answered with something other than HTTP"


def _refusal(response: http.client.HTTPResponse, data: bytes) -> str:
    """What a server says instead of an answer, in one short line."""
    if 300 <= response.status < 400:
        return f"points to {_plain(response.getheader('Location', 'nowhere'))}; name that address in url"
    said = "" if data.lstrip().startswith(b"<") else _plain(data[:400].decode("utf-8", "replace"))
    return f"answered with HTTP {response.status}" + (f": {said}" if said else "; is it LanguageTool?")


def _plain(text: str) -> str:
    """A stranger's words as one printable line."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:200]
