"""The keys of a place: a file of ``content/venues/``, or what stands under ``venue:``."""

from community.intake.fields.types import (
    Keys,
    Latitude,
    Longitude,
    Text,
    WebAddress,
    optional,
    required,
)


class VenueKeys(Keys):
    """A place that residents can go to."""

    name: Text = required("What the place is called.", "Bridgeway Family Restaurant")
    street: Text = optional("House number and street.", "1 Main Street", "")
    city: Text = optional("The city or town.", "Smyrna", "")
    region: Text = optional("The state, as the post office writes it.", "DE", "")
    postal_code: Text = optional("The ZIP code.", "19977", "")
    country: Text = optional("The country, where it is not plain from the state.", "USA", "")
    room: Text = optional("Room, floor or entrance.", "Back room", "")
    latitude: Latitude = optional("Degrees north, for maps; needs the longitude too.", "39.2998")
    longitude: Longitude = optional(
        "Degrees east, for maps (below zero in America); needs the latitude too.", "-75.6047"
    )
    parking: Text = optional("Where to park.", "Free, behind the building", "")
    transit: Text = optional("How to come by bus or train.", "Bus 120 stops at the door", "")
    access: Text = optional(
        "How to get in with a wheelchair or a stroller.", "Ramp at the side door", ""
    )
    link: WebAddress = optional("The place's own web page.", "https://example.org", "")
