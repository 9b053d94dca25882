"""What is wrong with a configuration or a rule, in the form that Vale's users know."""

from __future__ import annotations


class Problem(Exception):
    """A mistake that ends the run: a code (E100: at run time, E201: in a file), the place, what and where."""

    def __init__(self, code: str, title: str, message: str, *, path: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.code, self.title, self.message, self.path, self.line = code, title, message, path, line

    def __str__(self) -> str:
        if self.code == "E100":
            return f"E100 [{self.title}] Runtime error\n\n{self.message}\n\nExecution stopped with code 1."
        place = f"{self.path}:{self.line or 1}" if self.path else self.title
        return f"{place}: {' '.join(self.message.split())}"


def runtime(title: str, message: str) -> Problem:
    return Problem("E100", title, message)


def invalid(path: str, line: int, message: str) -> Problem:
    return Problem("E201", "", message, path=path, line=line)
