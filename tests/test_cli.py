"""The command: what it prints, and one line and exit status 2 for what it cannot use."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from types import SimpleNamespace

import pytest

from timeline import __version__
from timeline.cli import main

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
    assert "“Monday” (timex)" in capsys.readouterr().out


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
        ("folder/", None, "Is a directory"),
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


@pytest.mark.parametrize("arguments", [[], ["a", "b"], ["a", "--format", "smoke"]])
def test_wrong_usage_is_status_2(arguments, capsys):
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: timeline" in capsys.readouterr().err


def test_the_module_is_the_command():
    command = [sys.executable, "-m", "timeline", "--version"]
    assert subprocess.check_output(command, text=True) == f"timeline {__version__}\n"
