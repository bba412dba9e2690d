"""Rotating keys and ending epochs while everything goes on."""
