import pytest

from community.viewing import Viewing


def test_drafts_never_lie_where_the_site_is_published_from() -> None:
    with pytest.raises(ValueError, match="a folder of their own"):
        Viewing(shows_hidden=True)
