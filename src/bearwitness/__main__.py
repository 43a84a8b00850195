"""Lets `python -m bearwitness` stand for the command."""

from bearwitness.cli.main import run

if __name__ == "__main__":
    run()
