"""What went wrong, told to the person who can mend it."""


class UserError(Exception):
    """A mistake of the caller's: one line that names the place and the cure; the process exits with 2."""
