"""Passages to claims, one question a file."""
