"""Bearwitness."""
