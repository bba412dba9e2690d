"""Interfaces translate between people or machines and the rooms below; they decide nothing."""
