"""Work that two processes share, as one would have done it."""

import os
import signal

import pytest

from community.processes.sharing import shared
from lonely import begin, run


def test_few_items_are_done_here() -> None:
    with shared(lambda item: (item, os.getpid()), range(20), may_share=lambda: True) as results:
        assert [(item, os.getpid()) for item in range(20)] == results()


def test_where_no_copy_is_allowed_all_is_done_here() -> None:
    with shared(lambda _: os.getpid(), range(500), may_share=lambda: False) as results:
        assert {os.getpid()} == set(results())


@pytest.mark.parametrize("number", [2, 199, 200, 201, 1234])
def test_results_come_in_the_order_of_the_items(number: int) -> None:
    printed = run(f"""
with two(lambda item: item * 2, range({number})) as results:
    print(results() == [item * 2 for item in range({number})])
""")

    assert "True\n" == printed


def test_both_processes_work_the_second_while_the_first_does_something_else() -> None:
    printed = run("""
def work(item):
    if is_second():
        os.write(tell, b".")
    return item, is_second()

with two(work) as results:
    os.read(told, 1)
    found = results()
print([item for item, _ in found] == list(range(20)), found[-1][1])
""")

    assert "True True\n" == printed


def test_what_the_work_raises_is_raised_here() -> None:
    printed = run("""
def work(item):
    if is_second():
        os.write(tell, b".")
    return 20 // (19 - item)

try:
    with two(work) as results:
        os.read(told, 1)
        results()
except ZeroDivisionError:
    print("as ever")
""")

    assert "as ever\n" == printed


def test_what_fails_in_the_second_process_alone_is_told_with_its_place() -> None:
    printed = run("""
def work_of_tests(item):
    if is_second():
        os.write(tell, b".")
        raise LookupError("nothing here")
    return item

try:
    with two(work_of_tests) as results:
        os.read(told, 1)
        results()
except SecondProcessError as error:
    print(error)
""")

    assert "work_of_tests" in printed
    assert printed.rstrip().endswith("LookupError: nothing here")


def test_a_result_that_cannot_be_sent_is_told() -> None:
    printed = run("""
def work(item):
    if is_second():
        os.write(tell, b".")
    return lambda: item

try:
    with two(work) as results:
        os.read(told, 1)
        results()
except SecondProcessError as error:
    print(error)
""")

    assert "pickle" in printed


def test_what_a_killed_process_did_is_done_again() -> None:
    printed = run("""
def work(item):
    if is_second():
        if item < 17:
            os.kill(os.getpid(), signal.SIGKILL)
        os.write(tell, b".")
    return item

with two(work) as results:
    os.read(told, 3)
    print(results() == list(range(20)))
""")

    assert "True\n" == printed


def test_a_zone_arrives_as_the_one_that_all_compare() -> None:
    printed = run("""
def work(item):
    if is_second():
        os.write(tell, b".")
    return zone_of("America/New_York"), is_second()

with two(work) as results:
    os.read(told, 1)
    found = results()
print(all(zone is zone_of("America/New_York") for zone, _ in found), found[-1][1])
""")

    assert "True True\n" == printed


def test_what_the_second_process_logs_is_heard_here() -> None:
    printed = run("""
import logging
logging.basicConfig(format="%(name)s %(levelname)s %(message)s", stream=sys.stdout)

def work(item):
    if is_second():
        os.write(tell, b".")
        logging.getLogger("pages").warning("100%% of %s", item)

with two(work) as results:
    for _ in range(20):
        os.read(told, 1)
    results()
""")

    assert [f"pages WARNING 100% of {item}" for item in reversed(range(20))] == printed.splitlines()


def test_a_second_process_begins_no_third() -> None:
    printed = run("""
def work(item):
    if is_second():
        os.write(tell, b".")
    return is_second() and is_allowed()

with two(work) as results:
    os.read(told, 1)
    print(any(results()))
""")

    assert "False\n" == printed


def test_no_process_is_left_when_something_else_fails() -> None:
    printed = run("""
try:
    with two(lambda item: time.sleep(60)):
        raise LookupError
except LookupError:
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        print("none is left")
""")

    assert "none is left\n" == printed


WAITING = """
def work(item):
    if is_second():
        print("begun", flush=True)
    time.sleep({seconds})

with two(work) as results:
    results()
"""


def test_who_interrupts_ends_both() -> None:
    process = begin(WAITING.format(seconds=60))
    assert process.stdout
    process.stdout.readline()

    os.killpg(process.pid, signal.SIGINT)

    _, errors = process.communicate(timeout=30)
    assert 1 == errors.count("KeyboardInterrupt")
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


def test_a_second_process_ends_soon_after_the_first_was_killed() -> None:
    process = begin(WAITING.format(seconds=0.5))
    assert process.stdout
    process.stdout.readline()

    process.kill()

    process.communicate(timeout=8)  # the pipe is closed when nobody can write any longer
