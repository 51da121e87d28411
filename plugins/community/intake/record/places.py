"""Places as residents read them now, whatever the version that names them."""

from collections.abc import Mapping
from dataclasses import replace

from community.core.place import Venue
from community.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """``venues`` are those that have a file now; ``renamed`` leads from former slugs to theirs."""

    venues: Mapping[str, Venue]
    renamed: Mapping[str, str]

    def now(self, venue: Venue | None) -> Venue | None:
        """Return the place that a version names; one without a file has no page."""
        if venue is None or not venue.slug:
            return venue
        slug = self.renamed.get(venue.slug, venue.slug)
        return self.venues.get(slug) or replace(venue, slug="")

    def words(self, venue: Venue | None) -> str:
        """Return name, room and address on one line."""
        place = self.now(venue)
        return place.words if place else ""
