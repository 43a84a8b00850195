"""Rules for times of day."""

from bearwitness.extract.when.rule import Rule

RULES: tuple[Rule, ...] = ()
