"""Formats: one small module for each form a timeline is written in; none analyses anything."""

from __future__ import annotations
