"""The command: what it reads and writes, and a line and an exit status for what it cannot use."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import webbrowser
from pathlib import Path
from types import SimpleNamespace

import pytest

from timeline import __version__
from timeline.cli import CUT_OFF, INTERRUPTED, main
from timeline.cli.outputs import FORMATS, replacing

SENTENCE = "Crews reopened the port on Monday."


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    return str(path)


def test_it_prints_the_table(article, capsys):
    assert main([article, "--published", "2024-03-14"]) == 0
    assert "2024-03-11  reopened" in capsys.readouterr().out


def test_it_prints_json(article, capsys):
    assert main([article, "--published", "2024-03-14", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["events"][0]["text"] == "reopened"


def test_it_explains(article, capsys):
    assert main([article, "--published", "2024-03-14", "--explain"]) == 0
    assert "“Monday” (time)" in capsys.readouterr().out


def test_without_a_date_relative_times_stay_open(article, capsys):
    assert main([article]) == 0
    assert "–" in capsys.readouterr().out


def test_it_reads_standard_input(monkeypatch, capsys):
    data = io.BytesIO(b"\xef\xbb\xbf" + SENTENCE.encode())
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=data))
    assert main(["-", "--published", "Mar 14, 2024"]) == 0
    assert "2024-03-11" in capsys.readouterr().out


def test_an_empty_file_is_an_empty_timeline(tmp_path, capsys):
    (tmp_path / "empty").touch()
    assert main([str(tmp_path / "empty")]) == 0
    assert capsys.readouterr().out == "No events.\n"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("missing", None, "No such file"),
        ("folder/", None, "no file in this folder ends in .txt"),
        ("binary", b"\x7fELF\0\0\1", "not a text file"),
        ("latin1", "Peña left on Monday.".encode("latin-1"), "not UTF-8 text (byte 2)"),
        ("utf16", "He left.".encode("utf-16"), "not a text file"),
    ],
)
def test_what_cannot_be_read_is_one_line_and_status_2(tmp_path, capsys, name, data, reason):
    path = tmp_path / name
    if name.endswith("/"):
        path.mkdir()
    elif data is not None:
        path.write_bytes(data)
    assert main([str(path)]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert reason in err


def test_an_unreadable_date_is_one_line_and_status_2(article, capsys):
    assert main([article, "--published", "yesterday"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "'yesterday'" in err


MISUSE = [
    [],
    ["a", "--format", "smoke"],
    ["a", "--processes", "0"],
    ["a", "--field", "body=text"],
    ["a", "--field", "text"],
    ["a", "--field", "text="],
    ["a", "--format", "json", "--explain"],
    ["a", "--open"],
    ["-", "a", "-"],
    ["view", "a", "b"],
    ["view", "a", "--format", "json"],
    ["a", "b", "--format", "ics"],
    ["a", "b", "--format", "html", "--output", "file.html"],
    ["rows.jsonl", "--format", "timeml"],
]


@pytest.mark.parametrize("arguments", MISUSE, ids=" ".join)
def test_wrong_usage_is_status_2(arguments, capsys):
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: timeline" in capsys.readouterr().err


def test_the_module_is_the_command():
    command = [sys.executable, "-m", "timeline", "--version"]
    assert subprocess.check_output(command, text=True) == f"timeline {__version__}\n"


# --- many articles ------------------------------------------------------------------

ROWS = [
    {"text": "He left on Tuesday.", "published": "2024-03-14", "url": "https://example.org/a"},
    {"text": "She came on Sunday.", "id": 7},
]


def lines(rows):
    return "".join(f"{json.dumps(row)}\n" for row in rows)


@pytest.fixture
def news(tmp_path, monkeypatch):
    """A folder with two articles and a picture, and rows beside it; the working folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news" / "a").mkdir(parents=True)
    (tmp_path / "news" / "a" / "x.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "news" / "y.md").write_text("The mayor resigned on Friday.", encoding="utf-8")
    (tmp_path / "news" / "map.png").write_bytes(b"\x89PNG\0")
    (tmp_path / "rows.jsonl").write_text(lines(ROWS), encoding="utf-8")
    return tmp_path


def names(folder):
    return sorted(path.name for path in Path(folder).iterdir())


def days(table):
    return [(row["article"], row["edtf"]) for row in csv.DictReader(io.StringIO(table))]


def test_files_folders_and_rows_are_read_in_the_order_given(news, capsys):
    assert main(["rows.jsonl", "news", "--published", "2024-03-17", "--format", "csv"]) == 0
    assert days(capsys.readouterr().out) == [
        ("https://example.org/a", "2024-03-12"),
        ("7", "2024-03-17"),
        ("news/a/x.txt", "2024-03-11"),
        ("news/y.md", "2024-03-15"),
    ]


def test_several_tables_stand_below_their_names(news, capsys):
    assert main(["news", "--published", "2024-03-14"]) == 0
    headings = [line for line in capsys.readouterr().out.splitlines() if line.startswith("==>")]
    assert headings == ["==> news/a/x.txt <==", "==> news/y.md <=="]


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_several_are_lines_of_json(news, capsys, form):
    assert main(["news", "--published", "2024-03-14", "--format", form]) == 0
    assert len([json.loads(line) for line in capsys.readouterr().out.splitlines()]) == 2


def test_several_processes_give_the_same(news, capsys):
    printed = []
    for processes in "12":
        assert main(["news", "rows.jsonl", "--processes", processes, "--format", "jsonl"]) == 0
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]


def test_keys_of_rows_can_have_other_names(news, capsys):
    (news / "rows.jsonl").write_text(lines([{"body": SENTENCE, "date": "2024-03-14"}]), encoding="utf-8")
    assert main(["rows.jsonl", "--field", "text=body", "--field", "published=date", "--format", "csv"]) == 0
    assert days(capsys.readouterr().out) == [("rows.jsonl:1", "2024-03-11")]


def test_standard_input_may_be_rows(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(lines(ROWS).encode())))
    assert main(["-", "--from", "jsonl", "--format", "csv"]) == 0
    assert [day for _, day in days(capsys.readouterr().out)] == ["2024-03-12", ""]


BAD_ROWS = [
    (b"nope", "not JSON"),
    (b"[" * 100_000, "not JSON"),
    (b"\xff\xfe\xfa", "not JSON"),
    (b"[1]", 'its text as "text"'),
    (b'{"text": 5}', 'its text as "text"'),
    (b'{"body": "He left."}', 'its text as "text"'),
    (b'{"text": "He left.", "published": "soon"}', "'soon'"),
    (b'{"text": "He left.", "published": 20240314}', "20240314"),
    (b'{"text": "He left.", "url": {"a": 1}}', '"url" of a row is text'),
    (b'{"text": "He left.", "title": 5}', '"title" of a row is text'),
    (b'{"text": "He left.", "id": [7]}', '"id" of a row is text'),
]


@pytest.mark.parametrize("form", ["csv", "jsonl"])
@pytest.mark.parametrize("quiet", [[0], [1], [2], [0, 1, 2]], ids=str)
def test_articles_without_events_leave_no_blank_line(news, capsys, form, quiet):
    texts = ["Nothing." if number in quiet else SENTENCE for number in range(3)]
    (news / "rows.jsonl").write_text(lines([{"text": text} for text in texts]), encoding="utf-8")
    assert main(["rows.jsonl", "--format", form]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == (form == "csv") + 3 - len(quiet)
    assert all(printed)


def test_an_article_without_events_is_an_empty_file_of_rows(news):
    (news / "out.jsonl").write_text("old", encoding="utf-8")
    (news / "news" / "y.md").write_text("Nothing.", encoding="utf-8")
    assert main(["news/y.md", "--format", "jsonl", "--output", "out.jsonl"]) == 0
    assert main(["news", "--format", "jsonl", "--output", "out/"]) == 0
    assert [Path(name).read_bytes() for name in ("out.jsonl", "out/y.jsonl")] == [b"", b""]


@pytest.mark.parametrize("form", ["ics", "jsonld"])
def test_the_name_of_a_file_is_no_address(news, form):
    rows = lines([{"text": "He left on May 3, 2024."} | more for more in ({}, {"url": "https://a.org/b"})])
    (news / "my rows#1.jsonl").write_text(rows, encoding="utf-8")
    assert main(["my rows#1.jsonl", "--format", form, "--output", "out/"]) == 0
    first, second = ((news / "out" / name).read_text(encoding="utf-8") for name in names("out"))
    assert "rows" not in first
    assert "https://a.org/b" in second


@pytest.mark.parametrize(
    ("stream", "arguments"),
    [("stdin", ["-"]), ("stdin", ["-", "--from", "jsonl"]), ("stdout", ["news/y.md"])],
)
def test_a_closed_stream_is_one_line_and_status_2(news, monkeypatch, capsys, stream, arguments):
    monkeypatch.setattr(sys, stream, None)
    assert main(arguments) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "is closed" in err


def test_what_is_told_on_a_closed_stream_goes_nowhere(news, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["none.txt", "news", "--format", "csv"]) == 1
    assert len(days(capsys.readouterr().out)) == 2
    assert sys.stderr is None


@pytest.mark.parametrize(("row", "reason"), BAD_ROWS, ids=lambda given: str(given)[:20])
def test_one_bad_row_is_one_line_and_the_rest_goes_on(news, capsys, row, reason):
    (news / "rows.jsonl").write_bytes(b"\n" + row + b"\n" + lines(ROWS).encode())
    assert main(["rows.jsonl", "--format", "csv"]) == 1
    out, err = capsys.readouterr()
    assert len(days(out)) == 2
    assert err.startswith("timeline: rows.jsonl:2: ")
    assert err.count("\n") == 1
    assert reason in err


def test_missing_files_among_others_are_status_1_and_alone_status_2(news, capsys):
    assert main(["none.txt", "news", "none.jsonl", "--format", "csv"]) == 1
    out, err = capsys.readouterr()
    assert (len(days(out)), err.count("No such file")) == (2, 2)
    assert main(["none.txt", "none.jsonl"]) == 2


def test_no_rows_are_no_error(news, capsys):
    (news / "rows.jsonl").write_text("\n\n", encoding="utf-8")
    assert main(["rows.jsonl"]) == 0
    assert capsys.readouterr().out == ""


# --- outputs ------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_is_written_to_a_file(news, capsys, form):
    path = news / "made" / "out"
    assert main(["news/a/x.txt", "--published", "2024-03-14", "--format", form, "--output", str(path)]) == 0
    assert "reopened" in path.read_text(encoding="utf-8")
    assert capsys.readouterr().out == ""
    assert names(path.parent) == ["out"]


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_makes_a_file_for_each_article_in_a_folder(news, form):
    suffix = FORMATS[form].suffix
    assert (
        main(["news", "rows.jsonl", "--published", "2024-03-14", "--format", form, "--output", "out/"]) == 0
    )
    made = sorted(path.relative_to(news / "out").as_posix() for path in (news / "out").rglob("*.*"))
    assert made == [f"a/x{suffix}", f"rows-1{suffix}", f"rows-2{suffix}", f"y{suffix}"]


def test_files_of_one_name_do_not_overwrite_each_other(news):
    shutil.copy("news/y.md", "news/y.txt")
    assert main(["news", "news", "--output", "out/"]) == 0
    assert names("out") == ["a", "y-2.txt", "y-3.txt", "y-4.txt", "y.txt"]


def test_several_in_one_file_are_written_at_once(news):
    assert main(["news", "--published", "2024-03-14", "--format", "csv", "--output", "out.csv"]) == 0
    assert len(days((news / "out.csv").read_text(encoding="utf-8"))) == 2


def test_what_cannot_be_read_leaves_the_old_file(news):
    (news / "out.txt").write_text("old", encoding="utf-8")
    assert main(["none.txt", "--output", "out.txt"]) == 2
    assert (news / "out.txt").read_text(encoding="utf-8") == "old"


def test_a_file_that_is_not_finished_leaves_no_trace(tmp_path):
    def stopped():
        with replacing(tmp_path / "out") as file:
            file.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert names(tmp_path) == []


def test_what_is_no_plain_file_is_written_to_and_not_replaced(article):
    before = Path(os.devnull).stat().st_rdev
    assert main([article, "--output", os.devnull]) == 0
    assert Path(os.devnull).stat().st_rdev == before


@pytest.mark.parametrize("output", ["news/a/x.txt", "news/a", "./news/../news/a/"])
def test_what_is_read_is_not_written_over(news, capsys, output):
    assert main(["news/a/x.txt", "--output", output]) == 2
    assert "name another --output" in capsys.readouterr().err
    assert Path("news/a/x.txt").read_text(encoding="utf-8") == SENTENCE


def test_an_output_that_cannot_be_made_is_one_line_and_status_2(news, capsys):
    assert main(["news/y.md", "--output", "news/y.md/out.txt"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


# --- the page -----------------------------------------------------------------------


@pytest.fixture
def opened(monkeypatch):
    """The addresses that the browser was told to open."""
    addresses = []
    monkeypatch.setattr(webbrowser, "open", lambda address: addresses.append(address) or True)
    return addresses


def test_view_opens_the_page(article, opened, tmp_path, capsys):
    page = tmp_path / "a page.html"
    assert main(["view", article, "--published", "2024-03-14", "--output", str(page)]) == 0
    assert "reopened" in page.read_text(encoding="utf-8")
    assert opened == [page.as_uri()]
    assert capsys.readouterr().out == f"{page}\n"


def test_view_makes_a_file_of_its_own_and_opens_none_when_told(
    article, opened, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert main(["view", "--no-open", article]) == 0
    page = capsys.readouterr().out.strip()
    assert page.startswith(str(tmp_path))
    assert "</html>" in Path(page).read_text(encoding="utf-8")
    assert opened == []


def test_view_says_when_there_is_no_browser(article, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    assert main(["view", article, "--output", str(tmp_path / "out.html")]) == 0
    assert "no browser" in capsys.readouterr().err


def test_view_shows_nothing_of_what_cannot_be_read(opened, tmp_path):
    assert main(["view", str(tmp_path / "none.txt"), "--output", str(tmp_path / "out.html")]) == 2
    assert (opened, names(tmp_path)) == ([], [])


# --- as a process -------------------------------------------------------------------

COMMAND = [sys.executable, "-m", "timeline"]


def test_a_reader_that_leaves_ends_it_quietly(news):
    (news / "rows.jsonl").write_text(lines(ROWS * 40), encoding="utf-8")
    command = subprocess.Popen(
        [*COMMAND, "rows.jsonl", "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    command.stdout.readline()
    command.stdout.close()
    err = command.stderr.read()
    command.stderr.close()
    assert (command.wait(), err) == (CUT_OFF, b"")


def test_an_interrupt_ends_it_quietly_and_leaves_no_half_file(news):
    (news / "rows.jsonl").write_text(lines(ROWS * 4000), encoding="utf-8")
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell has it ignored in the background
    command = subprocess.Popen(
        [*COMMAND, "rows.jsonl", "none.txt", "--output", "out.txt"],
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    while not any(name.endswith(".part") for name in names(news)):
        assert command.poll() is None
    command.send_signal(signal.SIGINT)
    assert command.communicate() == (None, b"")
    assert command.returncode == INTERRUPTED
    assert [name for name in names(news) if "out" in name] == []


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_it_prints_a_completion_for_shells(shell, tmp_path):
    script = subprocess.check_output([*COMMAND, "--print-completion", shell], text=True)
    assert "--published" in script
    path = tmp_path / "completion"
    path.write_text(script, encoding="utf-8")
    if shutil.which(shell):
        subprocess.check_call([shell, "-n", path])
