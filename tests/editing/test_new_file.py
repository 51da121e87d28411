from community.editing.new_file import new_file


def test_a_new_file_has_a_line_for_each_key_and_tells_where_the_others_are() -> None:
    values = {"title": "Room #4", "program": "coffee, smart911", "tags": "coffee"}

    assert (
        '---\ntitle: "Room #4"\nprogram: [coffee, smart911]\ntags: coffee\n'
        "# Every other key: docs/content-files.md\n---\nCome in.\n"
    ) == new_file(values, " Come in. \n")
    assert new_file({}).endswith("\n---\n")
