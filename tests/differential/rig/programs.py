"""Locates and runs the programs under test."""
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BIN = Path(os.environ.get("FAHRAS_BIN", ROOT / "build" / "default" / "bin"))
INDEX = BIN / "fahras-index"
SEARCH = BIN / "fahras-search"
SERVE = BIN / "fahras-serve"
SERVE_SHARDS = ROOT / "searcher" / "shards" / "fahras-serve-shards"
PATIENCE = 60  # seconds; a program that takes longer counts as hanging
