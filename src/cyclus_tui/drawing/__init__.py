"""Drawings of boxes and arrows: where everything stands; knows no sessions."""
