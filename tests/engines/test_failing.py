"""The contract of engines: whatever fails is one problem with the cure, our own findings stay, and nobody waits long."""

import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from copyedit.checks.languagetool import exchange
from copyedit.config import Settings
from copyedit.core.engine_settings import LanguageTool
from copyedit.core.findings import Report
from copyedit.desk import Desk

from .servers import Said, answer, free_port, grammar, match, raw, serving

TEXT = "The militray visit ended. He want it.\n\nOn Monday he want more of it.\n"
PATIENCE = 1.5  # seconds for an answer; starting threads and our own checks come on top
BOOK = Desk(Settings()).book


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYEDIT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(exchange, "PAUSES", (0.05, 0.1))


def desk(url: str, **more: object) -> Desk:
    options = LanguageTool(url=url)._replace(timeout=PATIENCE, **more)  # type: ignore[arg-type]
    return Desk(Settings(languagetool=options), BOOK)


def check(url: str, text: str = TEXT, **more: object) -> Report:
    return desk(url, **more).check_text(text)


def told(report: Report) -> list[tuple[str, str]]:
    return [(f.rule, f.text) for f in report.findings]


OWN = ("spelling.unknown-word", "militray")
ENGINE = ("grammar.languagetool.HE_VERB_AGR", "want")


def test_a_server_that_works_is_heard_beside_our_own_findings() -> None:
    with serving() as server:
        report = check(server.url)
    assert told(report) == [OWN, ENGINE, ENGINE]
    assert report.problems == ()
    assert [f.suggestions for f in report.findings[1:]] == [("wants",)] * 2


# What a server may do with a request it can read, and what is told of it.
REPLIES: dict[str, tuple[Said, str]] = {
    "an HTML error page": ((500, {}, b"<html><body>Internal Server Error</body></html>"), "HTTP 500"),
    "a web page instead of an answer": ((200, {}, b"<!DOCTYPE html><title>Welcome</title>"), "web page"),
    "nonsense": ((200, {}, b"\x00\xff\x17 what?"), "something other than LanguageTool"),
    "JSON of another service": ((200, {}, b'{"results": []}'), "something other than LanguageTool"),
    "a list": ((200, {}, b"[]"), "something other than LanguageTool"),
    "JSON without an end": ((200, {}, b"[" * 100_000), "something other than LanguageTool"),
    "matches that are none": (answer([{"offset": 1}]), "matches that are none"),
    "matches that are numbers": (answer([7]), "matches that are none"),
    "replacements that are none": (answer([{**match(TEXT, 0, 3), "replacements": [{"value": 7}]}]), "matches that are none"),
    "offsets beyond the text": (answer([{**match(TEXT, 0, 3), "offset": 9_999}]), "offsets beyond the text"),
    "a length beyond the text": (answer([{**match(TEXT, 0, 3), "length": 9_999}]), "offsets beyond the text"),
    "an offset before the text": (answer([{**match(TEXT, 0, 3), "offset": -3}]), "offsets beyond the text"),
    "ten megabytes": ((200, {}, b'{"matches": [' + b" " * 10_000_000 + b"]}"), "more than 2,000,000 bytes"),
    "busy for ever": ((429, {"Retry-After": "1"}, b""), "busy (HTTP 429)"),
    "another address": ((302, {"Location": "http://elsewhere.example/"}, b""), "points to http://elsewhere.example/"),
    "a language it lacks": ((400, {}, b"Error: 'en-US' is not a language code\x1b[2J known"), "not a language code"),
    "less than it promised": ((200, {"Content-Length": "500"}, b'{"matches": []'), "did not answer"),
}  # fmt: skip


@pytest.mark.parametrize("name", REPLIES)
def test_a_strange_answer_is_one_problem(name: str) -> None:
    reply, expected = REPLIES[name]
    with serving(lambda _: reply) as server:
        began = time.monotonic()
        report = check(server.url)
    assert time.monotonic() - began < PATIENCE + 1
    [problem] = report.problems
    assert problem.path == "languagetool"
    assert expected in problem.message
    assert problem.message.isprintable()
    assert told(report) == [OWN]


def hang(connection: socket.socket, over: threading.Event) -> None:
    over.wait(20)


def drip(connection: socket.socket, over: threading.Event) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    while not over.wait(0.05):
        connection.sendall(b" ")


def drip_head(connection: socket.socket, over: threading.Event) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not over.wait(0.05):
        connection.sendall(b"z")


def hang_up(connection: socket.socket, over: threading.Event) -> None:
    connection.recv(100)


def speak_otherwise(connection: socket.socket, over: threading.Event) -> None:
    connection.sendall(b"220 mail.example ESMTP\r\n")
    over.wait(20)


def flood(connection: socket.socket, over: threading.Event) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while not over.is_set():
        connection.sendall(b"10000\r\n" + b" " * 0x10000 + b"\r\n")


@pytest.mark.parametrize(
    ("talk", "expected"),
    [
        pytest.param(hang, "did not answer", id="hangs"),
        pytest.param(drip, "did not answer", id="sends a byte now and then"),
        pytest.param(drip_head, "did not answer", id="sends a header for ever"),
        pytest.param(hang_up, "ended the connection", id="hangs up"),
        pytest.param(speak_otherwise, "something other than HTTP", id="is no web server"),
        pytest.param(flood, "more than 2,000,000 bytes", id="sends without end"),
    ],
)
def test_a_strange_connection_is_one_problem_in_time(talk: object, expected: str) -> None:
    with raw(talk) as url:  # type: ignore[arg-type]
        began = time.monotonic()
        report = check(url)
        assert time.monotonic() - began < PATIENCE + 1
    [problem] = report.problems
    assert expected in problem.message
    assert told(report) == [OWN]


def test_no_server() -> None:
    report = check(f"http://127.0.0.1:{free_port()}")
    [problem] = report.problems
    assert "refuses connections; start it, or take [languagetool] out of the configuration" in problem.message
    assert told(report) == [OWN]


def test_a_server_that_dies_in_the_middle() -> None:
    paragraphs = "\n\n".join(f"He want {n} of them." for n in range(40))
    answered = 0

    def reply(form: dict[str, str]) -> Said:
        nonlocal answered
        answered += 1
        return grammar(form) if answered <= 10 else (503, {}, b"")

    with serving(reply) as server:
        report = check(server.url, f"The militray visit ended.\n\n{paragraphs}\n")
    assert len(report.problems) == 1
    assert told(report)[0] == OWN
    assert 0 < told(report).count(ENGINE) <= 10


def test_a_server_that_stumbles_once_is_asked_again() -> None:
    stumbled = threading.Event()

    def reply(form: dict[str, str]) -> Said:
        if stumbled.is_set():
            return grammar(form)
        stumbled.set()
        return 503, {}, b"<html>"

    with serving(reply) as server:
        report = check(server.url)
    assert report.problems == ()
    assert told(report) == [OWN, ENGINE, ENGINE]


def test_a_dead_server_costs_its_time_once_a_run() -> None:
    with raw(hang) as url:
        one = desk(url)
        began = time.monotonic()
        reports = [one.check_text(f"{TEXT} {n}") for n in range(20)]
        assert time.monotonic() - began < PATIENCE + 1.5
    assert all(report.problems == reports[0].problems for report in reports)
    assert all(OWN in told(report) for report in reports)


def test_the_whole_run_has_a_time_limit() -> None:
    def reply(form: dict[str, str]) -> Said:
        time.sleep(0.2)
        return grammar(form)

    paragraphs = "\n\n".join(f"He want {n} of them." for n in range(80))
    with serving(reply) as server:
        began = time.monotonic()
        report = check(server.url, paragraphs, time_limit=1.0)
        assert time.monotonic() - began < 2
    [problem] = report.problems
    assert "time-limit" in problem.message
    assert ENGINE in told(report)


def test_the_number_of_questions_is_bounded() -> None:
    with serving() as server:
        report = check(server.url, "\n\n".join(f"He want {n} of them." for n in range(8)), requests=5)
    assert len(server.forms) == 5
    assert told(report) == [ENGINE] * 5
    assert "5 paragraphs were asked about" in report.problems[0].message


def test_a_question_is_bounded_in_size() -> None:
    with serving() as server:
        report = check(server.url, "He want it and so do all of them. " * 2000)
    assert all(len(form["text"]) <= 10_000 for form in server.forms)
    assert (
        " ".join(form["text"] for form in server.forms).split() == ("He want it and so do all of them. " * 2000).split()
    )
    assert told(report) == [ENGINE] * 2000
    assert {f.text for f in report.findings} == {"want"}


@pytest.mark.parametrize(
    ("url", "hosts"),
    [
        ("http://languagetool.example", ()),
        ("https://api.languagetool.example/v2", ("other.example",)),
        ("http://127.0.0.1@languagetool.example:8081", ()),
        ("http://localhost.languagetool.example", ()),
        ("http://127.0.0.1.nip.example", ()),
        ("http://10.1.2.3:8081", ()),
        ("http://0.0.0.0:8081", ()),
        ("http://[2001:db8::1]:8081", ()),
    ],
)
def test_a_server_elsewhere_is_refused_until_its_host_is_allowed(
    url: str, hosts: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **_: asked.append(a) or [])
    report = check(url, hosts=hosts)
    [problem] = report.problems
    assert "is not this machine, so no text was sent to it" in problem.message
    assert "hosts = [" in problem.message
    assert told(report) == [OWN]
    assert not asked


def test_an_allowed_host_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    find = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda _, *a, **k: find("127.0.0.1", *a, **k))
    with serving() as server:
        report = check(f"http://Desk.example:{server.server_port}/v2/check", hosts=("desk.example",))
    assert (told(report), report.problems) == ([OWN, ENGINE, ENGINE], ())


def test_a_proxy_in_the_environment_sees_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as server, serving() as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        report = check(server.url)
    assert (told(report), len(proxy.forms)) == ([OWN, ENGINE, ENGINE], 0)


@pytest.mark.parametrize(
    "url", ["localhost:8081", "file:///etc/passwd", "http://[::1", "http://:80", "ftp://localhost"]
)
def test_an_address_that_is_none(url: str) -> None:
    [problem] = check(url).problems
    assert "is no address" in problem.message


# --- from the command line -------------------------------------------------------------------------------------------


def command(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "copyedit", *arguments], cwd=folder, capture_output=True, text=True, check=False,
        env={**os.environ, **environment},
    )  # fmt: skip


@contextmanager
def configured(folder: Path, table: str, *, texts: int = 1) -> Iterator[Path]:
    (folder / "copyedit.toml").write_text(f"[languagetool]\n{table}\n", encoding="utf-8")
    for n in range(texts):
        (folder / f"draft{n}.txt").write_text(f"{TEXT}\nThe {n}th paragraph is no better.\n", encoding="utf-8")
    yield folder


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_one_line_a_run_exit_2_and_our_findings(tmp_path: Path, jobs: str) -> None:
    with configured(tmp_path, f'url = "http://localhost:{free_port()}"\ntimeout = 2', texts=120):
        ran = command(tmp_path, "check", "--format", "jsonl", "-j", jobs)
    [line] = ran.stderr.splitlines()
    assert line.startswith("copyedit: languagetool: http://localhost:")
    assert ran.returncode == 2
    found = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [f["rule"] for f in found] == ["spelling.unknown-word"] * 120


def test_isolated_asks_nobody(tmp_path: Path) -> None:
    with serving() as server, configured(tmp_path, f'url = "{server.url}"'):
        ran = command(tmp_path, "check", "--isolated", "--format", "jsonl", "draft0.txt")
    assert (ran.returncode, ran.stderr, len(server.forms)) == (1, "", 0)


def hidden(folder: Path, package: str) -> str:
    """A PYTHONPATH on which a package cannot be found, as where its extra was not installed."""
    (folder / "sitecustomize.py").write_text(
        f"import sys\nsys.modules[{package!r}] = None\n"
        "import importlib.util as u\nfind = u.find_spec\n"
        f"u.find_spec = lambda name, *a: None if name.partition('.')[0] == {package!r} else find(name, *a)\n"
    )
    return os.pathsep.join((str(folder), os.environ.get("PYTHONPATH", "")))


def test_no_package(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    path = hidden(tmp_path / "site", "language_tool_python")
    with serving() as server, configured(tmp_path, f'url = "{server.url}"'):
        ran = command(tmp_path, "check", "--format", "jsonl", "draft0.txt", PYTHONPATH=path)
    [line] = ran.stderr.splitlines()
    assert "pip install 'copyedit[languagetool]'" in line
    assert (ran.returncode, ran.stdout.count("militray"), len(server.forms)) == (2, 2, 0)


@pytest.fixture
def installation(tmp_path: Path) -> Path:
    place = tmp_path / "elsewhere" / "LanguageTool"
    place.mkdir(parents=True)
    (place / "languagetool-server.jar").write_bytes(b"no jar at all")
    (tmp_path / "desk").mkdir()
    return place


def test_no_java(tmp_path: Path, installation: Path) -> None:
    with configured(tmp_path / "desk", f'folder = "{installation}"') as folder:
        ran = command(folder, "check", "--format", "jsonl", "draft0.txt", PATH=str(tmp_path))
    [line] = ran.stderr.splitlines()
    assert "needs Java 17" in line
    assert (ran.returncode, ran.stdout.count("militray")) == (2, 2)


@pytest.mark.skipif(not any(os.access(f"{p}/java", os.X_OK) for p in os.get_exec_path()), reason="no java on the PATH")
def test_an_installation_that_does_not_start(tmp_path: Path, installation: Path) -> None:
    with configured(tmp_path / "desk", f'folder = "{installation}"') as folder:
        ran = command(folder, "check", "--format", "jsonl", "draft0.txt")
    [line] = ran.stderr.splitlines()
    assert "ended at once with exit code" in line
    assert (ran.returncode, ran.stdout.count("militray")) == (2, 2)


def test_no_jar(tmp_path: Path, installation: Path) -> None:
    (installation / "languagetool-server.jar").unlink()
    with configured(tmp_path / "desk", f'folder = "{installation}"') as folder:
        ran = command(folder, "check", "--format", "jsonl", "draft0.txt")
    [line] = ran.stderr.splitlines()
    assert "has no languagetool-server.jar" in line


@pytest.fixture
def sleepy(tmp_path: Path) -> Path:
    """A java that never gets ready; it writes its process id."""
    java = tmp_path / "bin" / "java"
    java.parent.mkdir()
    java.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/pid\nexec sleep 60\n", encoding="utf-8")
    java.chmod(0o755)
    return java.parent


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True


def ends(pid: int) -> bool:
    deadline = time.monotonic() + 5
    while alive(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not alive(pid)


posix = pytest.mark.skipif(os.name != "posix", reason="a shell script stands for java")


@posix
def test_an_installation_that_never_gets_ready(tmp_path: Path, installation: Path, sleepy: Path) -> None:
    with configured(tmp_path / "desk", f'folder = "{installation}"\ntimeout = 1') as folder:
        path = os.pathsep.join((str(sleepy), os.environ["PATH"]))
        ran = command(folder, "check", "--format", "jsonl", "draft0.txt", PATH=path)
    [line] = ran.stderr.splitlines()
    assert "was not ready after 1 seconds" in line
    assert (ran.returncode, ran.stdout.count("militray")) == (2, 2)
    assert ends(int((tmp_path / "pid").read_text()))


@posix
def test_no_server_outlives_a_process_that_is_killed(tmp_path: Path, installation: Path, sleepy: Path) -> None:
    path = os.pathsep.join((str(sleepy), os.environ["PATH"]))
    with configured(tmp_path / "desk", f'folder = "{installation}"\ntimeout = 30') as folder:
        ran = subprocess.Popen(
            [sys.executable, "-m", "copyedit", "check", "draft0.txt"], cwd=folder, env={**os.environ, "PATH": path}
        )
        while not (tmp_path / "pid").exists() or not (tmp_path / "pid").read_text().strip():
            time.sleep(0.02)
        pid = int((tmp_path / "pid").read_text())
        assert alive(pid)
        ran.kill()
        ran.wait()
    assert ends(pid)
