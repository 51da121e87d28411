"""Evolution Data Server, the calendar behind GNOME: subscribes to a feed and says what it shows.

    dbus-run-session -- /usr/bin/python3 tests/clients/evolution.py http://127.0.0.1:8000/calendar.ics

Debian: evolution-data-server, gir1.2-ecal-2.0, python3-gi. Runs with the system's Python, which has
the bindings, and knows nothing of this project. It subscribes once, then for each line on its
standard input refreshes and prints what the calendar holds now, as one line of JSON.
"""

import json
import sys
from urllib.parse import urlsplit

import gi

gi.require_version("EDataServer", "1.2")
gi.require_version("ECal", "2.0")
gi.require_version("ICalGLib", "3.0")

from gi.repository import ECal, EDataServer, GLib

_SECONDS = 30


def subscribe(address):
    """Return a client of a new web calendar; it reads the feed once at once."""
    parts = urlsplit(address)
    registry = EDataServer.SourceRegistry.new_sync(None)
    source = EDataServer.Source.new(None, None)
    source.set_display_name("Community events")
    source.set_parent("webcal-stub")
    source.get_extension("Calendar").set_backend_name("webcal")
    web = source.get_extension("WebDAV Backend")
    web.set_resource_path(parts.path)
    source.get_extension("Authentication").set_host(parts.hostname)
    source.get_extension("Authentication").set_port(parts.port)
    source.get_extension("Security").set_secure(False)
    source.get_extension("Refresh").set_enabled(False)
    registry.commit_source_sync(source, None)
    stored = registry.ref_source(source.get_uid())
    return ECal.Client.connect_sync(stored, ECal.ClientSourceType.EVENTS, _SECONDS, None)


def shown(client):
    """Return what the calendar holds, by identity."""
    _, components = client.get_object_list_as_comps_sync("#t", None)
    return {component.get_uid(): _facts(component.get_icalcomponent(), client) for component in components}


def _facts(event, client):
    starts = event.get_dtstart()
    zone = starts.get_timezone()
    return {
        "summary": event.get_summary(),
        "status": event.get_status().value_nick,
        "sequence": event.get_sequence(),
        "starts": starts.as_ical_string(),
        "tzid": zone.get_tzid() if zone else "",
        "location": event.get_location(),
        "instant": starts.as_timet_with_zone(zone),
    }


def main(address):
    """Subscribe, then answer each line of standard input."""
    client = subscribe(address)
    for _ in sys.stdin:
        client.refresh_sync(None)
        GLib.usleep(1_500_000)
        print(json.dumps(shown(client)), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
