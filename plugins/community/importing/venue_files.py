"""The places of a calendar: those with an address get a file each, once for all events there."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import count

from community.core.place import Venue
from community.editing.new_file import new_file
from community.importing.places import UNTOLD, has_address, keys_of_venue, place_key
from community.importing.plain_words import alike
from community.importing.slugs import short_slug

_NOTE = "# Imported. Every other key, such as access and parking: docs/content-files.md"


class VenueFiles:
    """Which file each place has: one of the site, or a new one; ``new`` are their texts by slug."""

    def __init__(self, known: Iterable[Venue], told: Iterable[Venue]) -> None:
        """Give every place with an address its file; ``known`` are those of the site."""
        self.new: dict[str, str] = {}
        self._known = {venue.slug: venue for venue in known}
        self._by_key = {place_key(venue): venue.slug for venue in self._known.values()}
        names = [(alike(venue.name), venue.slug) for venue in self._known.values()]
        for venue in told:
            if has_address(venue) and place_key(venue) not in self._by_key:
                slug = self._slug(venue)
                self._by_key[place_key(venue)] = slug
                names.append((alike(venue.name), slug))
        often = Counter(name for name, _ in set(names))
        self._by_name = {name: slug for name, slug in names if often[name] == 1}

    def slug_of(self, venue: Venue) -> str:
        """Return the name of the place's file, or "" where it has none and needs none.

        A name alone is the place that has this name, if only one has.
        """
        key = place_key(venue)
        is_name_alone = not has_address(venue) and venue.name not in UNTOLD
        return self._by_key.get(key) or (self._by_name.get(key[0], "") if is_name_alone else "")

    def _slug(self, venue: Venue) -> str:
        """Return the file of a place whose words somebody mended since, or make a new one."""
        slug = next(slug for slug in _slugs(venue) if self._is_for(slug, venue))
        if slug not in self._known:
            self.new[slug] = new_file(keys_of_venue(venue), note=_NOTE)
        return slug

    def _is_for(self, slug: str, venue: Venue) -> bool:
        known = self._known.get(slug)
        if known is None:
            return slug not in self.new
        return (known.street, known.city) == (venue.street, venue.city)


def _slugs(venue: Venue) -> Iterator[str]:
    slug = short_slug(venue.name, "venue")
    yield slug
    yield short_slug(f"{venue.name} {venue.city}", "venue")
    yield from (f"{slug}-{number}" for number in count(2))
