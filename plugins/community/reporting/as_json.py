"""A report for programs."""

import json
from dataclasses import asdict

from community.reporting.report import Report

#: Grows when a program that reads the JSON would have to change.
_VERSION = 1


def report_as_json(report: Report) -> str:
    """Return the report as one object; ``kind`` is the name of what happened, in small letters."""
    told = {
        "version": _VERSION,
        "since": report.since,
        "until": report.until,
        "notes": report.notes,
        "feeds": report.feeds,
        "changes": [
            {**asdict(change), "kind": change.kind.name.lower()} for change in report.changes
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)
