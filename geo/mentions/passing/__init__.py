"""What is said in passing and stands in no rule's way: rules reach over it, and count none of its words.

`plain` leaves `times`, `empty_asides` and `place_asides` out of a report's sentences; `land_asides` part nothing;
`folded_places` and `town_parts` let a place told at length stand as its name does.
"""
