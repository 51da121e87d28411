from datetime import UTC, datetime

import pytest

from community.core.problem import SettingsError
from community.moment import moment_in
from making import NEW_YORK


def test_a_moment_is_the_departments_own_unless_it_has_an_offset() -> None:
    noon = datetime(2026, 11, 22, 12, tzinfo=NEW_YORK)

    assert noon == moment_in(NEW_YORK, datetime(2026, 11, 22, 12))  # noqa: DTZ001
    assert noon == moment_in(NEW_YORK, datetime(2026, 11, 22, 17, tzinfo=UTC))


def test_without_a_moment_it_is_that_of_reproducible_builds_or_now(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795366800")
    assert datetime(2026, 11, 22, 17, tzinfo=UTC) == moment_in(NEW_YORK)

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert abs(datetime.now(UTC) - moment_in(NEW_YORK)).total_seconds() < 60


def test_what_is_no_moment_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")

    with pytest.raises(SettingsError, match="'soon' is not a number of seconds"):
        moment_in(NEW_YORK)
