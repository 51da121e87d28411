"""Groups of files that two processes make, and what their makers tell the build."""

from collections.abc import Hashable
from dataclasses import dataclass
from pathlib import Path

from pelican.plugins import signals

from community.context import announce_redirect, build_in
from community.group_making import make_groups
from community.made import Group, Made
from community.output import write_output
from community.page_writer import PageWriter
from community.spoken_writer import SpokenWriter
from contexts import make_context
from lonely import run


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """A group that is wanted."""

    name: str
    grounds: Hashable = 1


def make(context: dict[str, object], group: Pages) -> None:
    write_output(context, f"{group.name}/index.html", b"page")
    announce_redirect(context, f"old/{group.name}/", f"{group.name}/")


def test_a_group_that_is_there_is_not_made_but_tells_the_same(tmp_path: Path) -> None:
    told = [("redirects", "old/a/", "a/")]
    before = {"a": Group(grounds=1, files=["a/index.html"], told=told), "b": Group(1, [], [])}
    context = make_context(made=Made(folder=tmp_path, published=tmp_path, before=before))
    wanted = [Pages(name="a"), Pages(name="b", grounds=2), Pages(name="c")]
    done: list[str] = []

    def work(group: Pages) -> None:
        done.append(group.name)
        make(context, group)

    make_groups(context, wanted, work)

    build = build_in(context)
    assert ["b", "c"] == done
    assert {f"old/{name}/": f"{name}/" for name in "abc"} == build.redirects
    assert ["b/index.html", "c/index.html"] == build.made.changed
    assert build.made.groups["a"] == before["a"]


def test_plugins_of_others_that_listen_are_heard_of() -> None:
    def listen(*_: object) -> None:
        """Hear of a page."""

    assert not PageWriter().is_heard
    writer = SpokenWriter("output", {})
    assert not writer.is_heard

    with signals.content_written.connected_to(listen):
        assert writer.is_heard


MANY = """
sys.path.insert(0, {tests!r})
from pathlib import Path
from community.context import build_in
from community.group_making import make_groups
from community.made import Made
from contexts import make_context
from test_group_making import Pages, make

copies = []
os.register_at_fork(before=lambda: copies.append(1))
made = Made(folder=Path({folder!r}))
context = make_context(made=made)
wanted = [Pages(name=f"p{{number:03}}") for number in range(300)]

def work(group):
    if is_second():
        os.write(tell, b".")
    elif group.name == "p000" and {is_shared}:
        os.read(told, 1)
    make(context, group)

make_groups(context, wanted, work, is_alone={is_alone})
print(len(copies))
print(made.changed == [f"{{group.name}}/index.html" for group in wanted])
print(list(made.groups) == ["", *(group.name for group in wanted)])
print(list(build_in(context).redirects) == [f"old/{{group.name}}/" for group in wanted])
print(made.pages)
"""


def made_of_many(folder: Path, *, is_alone: bool) -> list[str]:
    is_shared = not is_alone and run("print(is_allowed())") == "True\n"
    tests = str(Path(__file__).parent)
    values = {"tests": tests, "folder": str(folder), "is_alone": is_alone, "is_shared": is_shared}
    printed = run(MANY.format(**values)).split()
    assert len(list(folder.glob("*/index.html"))) == 300
    assert [str(int(is_shared))] == printed[:1]
    return printed[1:]


def test_two_processes_leave_what_one_leaves(tmp_path: Path) -> None:
    assert ["True", "True", "True", "300"] == made_of_many(tmp_path, is_alone=False)


def test_where_somebody_listens_one_process_makes_all(tmp_path: Path) -> None:
    assert ["True", "True", "True", "300"] == made_of_many(tmp_path, is_alone=True)
