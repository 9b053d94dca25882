"""Hits become findings here, and nowhere else."""

from copyedit.policy.judge import judge

__all__ = ["judge"]
