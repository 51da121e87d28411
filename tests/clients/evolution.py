"""Evolution Data Server, the calendar behind GNOME: subscribes to a feed and says what it shows.

    dbus-run-session -- /usr/bin/python3 tests/clients/evolution.py http://127.0.0.1:8000/calendar.ics

Debian: evolution-data-server, gir1.2-ecal-2.0, python3-gi, dbus-daemon. It runs with the system's
Python, which has the bindings, and knows nothing of this product. It subscribes once; then, for
each line on standard input, it refreshes and prints as one line of JSON what the calendar holds.
"""

import json
import sys
from typing import Any
from urllib.parse import urlsplit

import gi  # type: ignore[import-not-found]  # only the system's Python has it

gi.require_version("EDataServer", "1.2")
gi.require_version("ECal", "2.0")

from gi.repository import ECal, EDataServer  # type: ignore[import-not-found] # noqa: E402

#: A web calendar is never reported as connected; what it holds is asked for until it is there.
_SECONDS = 1


def subscribe(address: str) -> Any:
    """Return the client of a new web calendar, as Evolution's dialog makes one."""
    parts = urlsplit(address)
    source = EDataServer.Source.new(None, None)
    source.set_display_name("Community events")
    source.set_parent("webcal-stub")
    source.get_extension("Calendar").set_backend_name("webcal")
    source.get_extension("WebDAV Backend").set_resource_path(parts.path)
    source.get_extension("Authentication").set_host(parts.hostname)
    source.get_extension("Authentication").set_port(parts.port or 80)
    source.get_extension("Security").set_secure(parts.scheme == "https")
    registry = EDataServer.SourceRegistry.new_sync(None)
    registry.commit_source_sync(source, None)
    stored = registry.ref_source(source.get_uid())
    return ECal.Client.connect_sync(stored, ECal.ClientSourceType.EVENTS, _SECONDS, None)


def shown(client: Any) -> list[dict[str, Any]]:
    """Return what the calendar holds, in order of identity."""
    _, components = client.get_object_list_as_comps_sync("#t", None)
    entries = [_entry(component.get_icalcomponent()) for component in components]
    return sorted(entries, key=lambda entry: str(entry["uid"]))


def _entry(event: Any) -> dict[str, Any]:
    starts = event.get_dtstart()
    return {
        "uid": event.get_uid(),
        "title": event.get_summary(),
        "status": event.get_status().value_nick,
        "place": event.get_location(),
        "is_day": starts.is_date(),
        "starts": starts.as_timet_with_zone(starts.get_timezone()),
    }


def main(address: str) -> None:
    """Subscribe, then answer each line of standard input."""
    client = subscribe(address)
    for _ in sys.stdin:
        client.refresh_sync(None)
        sys.stdout.write(f"{json.dumps(shown(client))}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
