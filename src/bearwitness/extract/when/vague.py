"""Rules for the present, the past, the future without a day."""

from bearwitness.extract.when.rule import Rule

RULES: tuple[Rule, ...] = ()
