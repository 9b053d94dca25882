"""Servers of our own that answer as LanguageTool does, or fail as servers do. Each lives on a free port of this machine."""

import json
import re
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

Said = tuple[int, dict[str, str], bytes]  # status, further headers, body


def match(text: str, start: int, end: int, *right: str, rule: str = "HE_VERB_AGR", category: str = "GRAMMAR") -> dict:
    """A match as LanguageTool writes it; offsets in code points become UTF-16 ones."""

    def units(offset: int) -> int:
        return len(text[:offset].encode("utf-16-le")) // 2

    return {
        "message": f"Did you mean “{right[0]}”?" if right else "This is wrong.",
        "shortMessage": "",
        "replacements": [{"value": r} for r in right],
        "offset": units(start),
        "length": units(end) - units(start),
        "context": {"text": text[start : start + 40], "offset": 0, "length": end - start},
        "sentence": text[:80],
        "type": {"typeName": "Other"},
        "rule": {"id": rule, "description": "", "issueType": "grammar", "category": {"id": category, "name": category}},
    }


def grammar(form: dict[str, str]) -> Said:
    """Tells every "want" after "He"."""
    text = form["text"]
    found = [match(text, m.end() - 4, m.end(), "wants") for m in re.finditer(r"\b[Hh]e want\b", text)]
    return answer(found)


def answer(matches: object) -> Said:
    return 200, {"Content-Type": "application/json"}, json.dumps({"matches": matches}).encode()


class Server(ThreadingHTTPServer):
    """Answers each form by a function and keeps the forms."""

    daemon_threads = True

    def __init__(self, reply: Callable[[dict[str, str]], Said]) -> None:
        self.reply = reply
        self.forms: list[dict[str, str]] = []
        super().__init__(("127.0.0.1", 0), Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is none of ours."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        form = {key: values[0] for key, values in parse_qs(body, keep_blank_values=True).items()}
        self.server.forms.append(form)
        self._say(self.server.reply(form))

    def do_GET(self) -> None:
        self._say((200, {}, json.dumps({"software": {"name": "LanguageTool", "version": "6.8"}}).encode()))

    def _say(self, said: Said) -> None:
        status, headers, body = said
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(reply: Callable[[dict[str, str]], Said] = grammar) -> Iterator[Server]:
    server = Server(reply)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def raw(talk: Callable[[socket.socket, threading.Event], None]) -> Iterator[str]:
    """The address of a server that does with each connection what `talk` does; the event ends it."""
    over = threading.Event()
    listener = socket.create_server(("127.0.0.1", 0))

    def accept() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                threading.Thread(target=serve, args=(connection,), daemon=True).start()

    def serve(connection: socket.socket) -> None:
        with closing(connection), suppress(OSError):
            talk(connection, over)

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        over.set()
        listener.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
