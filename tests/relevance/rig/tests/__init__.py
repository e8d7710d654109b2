"""Unit tests of the rig; expected values are computed by hand."""
