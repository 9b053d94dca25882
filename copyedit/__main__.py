"""`python -m copyedit` and the console script."""

import sys


def main() -> None:
    from copyedit.commands import run  # noqa: PLC0415

    sys.exit(run())


if __name__ == "__main__":
    main()
