"""Who a file is after it was renamed, moved or copied; on real git."""

from recording import COFFEE, KEY, Story, day, event_text, moments


def test_what_a_deleted_event_named_may_be_gone_too(story: Story) -> None:
    lines = ("program: smart911", "contact: dunning", "image: coffee.jpg", "image_alt: A cup")
    story.commit(3, coffee=event_text(*lines, body="[x]({filename}/events/tea.md)\n"))
    story.repository.commit_all(
        day(4),
        {
            COFFEE: None,
            "content/programs/smart911.md": None,
            "content/people/dunning.md": None,
            "content/venues/town-hall.md": None,
        },
    )
    date = story.date(day(5))

    assert ((), None, None, "") == (
        date.event.programs,
        date.event.contact,
        date.event.image,
        date.event.body.html,
    )
    assert date.venue
    assert ("", "Town Hall") == (date.venue.slug, date.venue.name)


def test_a_restored_file_in_another_folder_is_the_same_event(story: Story) -> None:
    story.commit(3, coffee=None)
    story.commit(4, older__coffee=event_text(start="2014-07-10 08:00"))
    date = story.date(day(5))

    assert 2 == date.history.announced.day
    assert date.moved_from
    assert 9 == date.moved_from.day


def test_a_file_that_moves_to_another_folder_changes_nothing(story: Story) -> None:
    story.rename("coffee", "older--coffee")
    story.repository.commit(day(3))

    assert (2, 2, 2) == moments(story, day(5))
    assert [] == story.rules(day(5))


def test_a_rename_without_aliases_is_an_error_that_names_the_line(story: Story) -> None:
    story.rename("coffee", "tea")
    uncommitted = story.library(day(5)).problems
    story.repository.commit(day(3))
    (problem,) = story.library(day(5)).problems

    assert (problem,) == uncommitted
    assert ("former-name", "error") == (problem.rule, problem.severity)
    assert "aliases: [coffee]" in problem.hint


def test_a_rename_with_edits_is_a_rename(story: Story) -> None:
    story.rename("coffee", "tea")
    story.write("tea", event_text("aliases: [coffee]", start="2014-07-10 08:00"))
    uncommitted = story.date(day(3))
    story.repository.commit(day(3))
    date = story.date(day(5))

    assert (uncommitted.id, uncommitted.history) == (date.id, date.history)
    assert ("tea", KEY, 1) == (date.event.slug, str(date.id), date.history.sequence)
    assert date.moved_from
    assert [] == story.rules(day(5))


def test_a_rename_git_does_not_see_is_one_by_its_aliases(story: Story) -> None:
    other = event_text("aliases: [coffee]", title="All is new", body="Other words.\n" * 50)
    story.commit(3, coffee=None, tea=other)
    date = story.date(day(5))

    assert (KEY, 2, 0) == (str(date.id), date.history.announced.day, date.history.sequence)
    assert [] == story.rules(day(5))


def test_after_two_renames_both_names_are_wanted(story: Story) -> None:
    story.rename("coffee", "tea")
    story.write("tea", event_text("aliases: [coffee]"))
    story.repository.commit(day(3))
    story.rename("tea", "cocoa")
    (problem,) = story.library(day(5)).problems
    assert "aliases: [tea, coffee]" in problem.hint

    story.write("cocoa", event_text("aliases: [tea, coffee]"))

    assert [] == story.rules(day(5))
    assert (KEY, 2) == (str(story.date(day(5)).id), story.date(day(5)).history.announced.day)


def test_two_renames_in_a_row_without_aliases_want_both(story: Story) -> None:
    for before, after, number in (("coffee", "tea", 3), ("tea", "cocoa", 4)):
        story.rename(before, after)
        story.repository.commit(day(number))
    (problem,) = story.library(day(5)).problems

    assert "aliases: [tea, coffee]" in problem.hint


def test_a_file_may_get_its_first_name_back(story: Story) -> None:
    story.rename("coffee", "tea")
    story.write("tea", event_text("aliases: [coffee]"))
    story.repository.commit(day(3))
    story.rename("tea", "coffee")
    story.write("coffee", event_text())

    assert [] == story.rules(day(5))
    assert (KEY, 2) == (str(story.date(day(5)).id), story.date(day(5)).history.announced.day)


def test_aliases_that_would_make_it_another_event_are_an_error(story: Story) -> None:
    story.commit(3, coffee=event_text("aliases: [old-coffee]"))
    (problem,) = story.library(day(5)).problems

    assert ("former-name", 5, "Take it out of 'aliases'") == (
        problem.rule,
        problem.line,
        problem.hint,
    )


def test_aliases_that_are_taken_out_are_an_error(story: Story) -> None:
    story.commit(3, tea=event_text("aliases: [old-tea]"))
    story.commit(4, tea=event_text())

    assert ["FORMER-NAME"] == story.rules(day(5))
    assert "aliases: [old-tea]" in story.library(day(5)).problems[0].hint


def test_a_draft_may_have_any_name(story: Story) -> None:
    story.commit(3, tea=event_text("draft: true"))
    story.rename("tea", "cocoa")
    story.repository.commit(day(4))

    assert [] == story.rules(day(5))


def test_a_copy_of_last_months_file_is_a_new_event(story: Story) -> None:
    story.commit(3, tea=event_text(start="2014-08-09 08:00"))

    assert (3, 0) == (
        story.event("tea", day(5)).history.announced.day,
        story.event("tea", day(5)).history.sequence,
    )
    assert [] == story.rules(day(5))


def test_a_copy_keeps_no_identity(story: Story) -> None:
    story.commit(3, tea=event_text("aliases: [old-tea]"))
    story.commit(4, cocoa=event_text("aliases: [old-tea]", start="2014-08-09 08:00"))
    story.commit(5, cocoa=event_text(start="2014-08-09 08:00"))

    assert [] == story.rules(day(6))
    assert 3 == story.event("tea", day(6)).history.announced.day
    assert 4 == story.event("cocoa", day(6)).history.announced.day


def test_last_months_file_used_for_a_new_event_is_no_rename(story: Story) -> None:
    story.rename("coffee", "tea")
    story.repository.commit_all(
        day(1, 8), {"content/events/tea.md": event_text(start="2014-08-09 08:00")}
    )
    tea = story.event("tea", day(2, 8))

    assert [] == story.rules(day(2, 8))
    assert 8 == tea.history.announced.month


def test_a_renamed_program_without_aliases_is_an_error(story: Story) -> None:
    story.repository.rename("content/programs/smart911.md", "content/programs/smart.md")

    assert ["FORMER-NAME"] == story.rules(day(5))


def test_a_renamed_venue_is_no_move(story: Story) -> None:
    story.repository.rename("content/venues/town-hall.md", "content/venues/old-hall.md")
    story.commit(3, coffee=event_text(venue="old-hall"))
    date = story.date(day(5))

    assert 0 == date.history.sequence
