"""The parts of the page that :mod:`timeline.formats.html` writes; its words and looks lie beside them.

``page.html`` holds the words, ``page.css`` the looks, ``page.js`` what answers to mouse and keyboard.
"""

from __future__ import annotations
