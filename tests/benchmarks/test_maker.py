"""The corpus is the same every time, and has everything a department's calendar has."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from community.formats.ical_size import SIZE_LIMIT
from speed.corpus import ZONE, Corpus
from speed.expected import expected_of
from speed.maker import make_corpus

DAY = date(2027, 3, 2)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return make_corpus(300, DAY)


def test_the_same_number_and_seed_give_the_same_corpus(corpus: Corpus) -> None:
    assert corpus == make_corpus(300, DAY)
    assert corpus != make_corpus(300, DAY, seed=1)


@pytest.mark.parametrize("count", [1, 5, 100, 1_001])
def test_there_are_as_many_events_as_asked_for(count: int) -> None:
    made = make_corpus(count, DAY)

    assert count == len(made.events) == len({event.slug for event in made.events})


def test_there_is_some_of_everything(corpus: Corpus) -> None:
    events = corpus.events

    assert any(event.repeat and len(event.dates) > 5 for event in events)
    assert any(event.repeat and any(each.is_off for each in event.dates) for event in events)
    assert any(event.moved_from for event in events)
    assert any(event.is_off and event.reason for event in events)
    assert any(event.spanish for event in events)
    assert {event.place for event in events} == set(corpus.places)
    assert 10 < len(list(corpus.coming)) < len(corpus.dates) / 2


def test_everything_was_told_before_it_was_so_and_before_today(corpus: Corpus) -> None:
    for event in corpus.events:
        first = event.dates[0].starts.replace(tzinfo=ZONE)
        told = event.changed or event.announced
        assert event.announced <= told < min(first + timedelta(days=15), corpus.as_of)


def test_dates_of_a_series_fall_on_the_day_that_its_phrase_names(corpus: Corpus) -> None:
    for event in corpus.events:
        days = {f"{each.starts:%A}" for each in event.dates}
        assert not event.repeat or (len(days) == 1 and event.repeat.endswith(days.pop()))


def test_nothing_happens_on_the_day_of_the_builds_so_that_their_hour_is_no_matter(
    corpus: Corpus,
) -> None:
    later = corpus.as_of + timedelta(hours=40)

    assert not [each for _, each in corpus.dates if each.starts.date() == DAY]
    assert expected_of(corpus) == expected_of(replace(corpus, as_of=later))


@pytest.mark.parametrize("count", [100, 1_000, 10_000])
def test_what_is_now_fits_into_one_calendar(count: int) -> None:
    dates = expected_of(make_corpus(count, DAY)).calendar

    assert dates.total() * 940 < SIZE_LIMIT
