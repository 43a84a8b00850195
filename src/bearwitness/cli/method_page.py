"""The end of a page: by what means its reports were read."""

from bearwitness.cli.page import heading, paragraph
from bearwitness.model.records import GazetteerUse, Methodology

_HASH, _DAY = 12, 10


def methodology(method: Methodology) -> str:
    """What read them, which rule settled numbers, which gazetteers places were looked up in."""
    lines = [heading("How it was read"), paragraph(f"read by: {', '.join(method.tools) or 'not known'}")]
    if method.rule is not None:
        lines.append(paragraph(f"numbers of people settled by: {method.rule}"))
    lines += [paragraph(f"places from: {gazetteer(each)}") for each in method.gazetteers]
    return "\n".join(lines)


def gazetteer(used: GazetteerUse) -> str:
    """ "wof_iq, 21,675 places; wof_iq.jsonl.gz, 2026-11-23, SHA-256 8f848b0f4664…" """
    made, sha256 = used.made[:_DAY], used.sha256[:_HASH]
    return f"{used.name}, {used.places:,} places; {used.source}, {made}, SHA-256 {sha256}…"
