"""`python -m copyedit` and the console script."""

import sys


def main() -> None:
    from copyedit.commands import run

    sys.exit(run())


if __name__ == "__main__":
    main()
