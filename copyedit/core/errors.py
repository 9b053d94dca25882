"""What went wrong, told to the person who can mend it."""


class UserError(Exception):
    """A mistake of the caller's: one line that names the place and the cure; the process exits with 2."""


class EngineError(Exception):
    """What an engine could not do: its name, and one line with the cure. The other checks' findings stay."""

    def __init__(self, engine: str, message: str) -> None:
        super().__init__(message)
        self.engine = engine
