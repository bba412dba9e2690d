"""The foot of the interfaces: pure functions that return escaped markup.

`escape` and `elements` are the only places where text becomes markup; `components`, `charts` and
`layout` build on them; `report` joins them into one self-contained file.
"""
