import sys
from types import ModuleType

import pytest

from community.rebuilding.outputs import rebuilding_plugins


def test_what_is_fixed_and_what_reads_the_content_is_not_loaded_again() -> None:
    plugins = ["community.content", "community.site_identity", "community.sitemap"]

    assert rebuilding_plugins(plugins) == ("community.sitemap",)


def test_a_plugin_that_knows_no_rebuilds_forbids_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "somebody", ModuleType("somebody"))

    assert rebuilding_plugins(["community.sitemap", "somebody"]) is None
