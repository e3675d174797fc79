"""The published JSON Schema of the record: strict, described, and obeyed by what the package makes."""

from __future__ import annotations

import copy
import dataclasses
import json
import typing

import jsonschema
import pytest

from geo import model
from geo._data import read_json

SCHEMA = read_json("schema", "record.json")
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def _objects(node):
    if isinstance(node, dict):
        if "properties" in node and node.get("type") == "object":
            yield node
        for value in node.values():
            yield from _objects(value)
    elif isinstance(node, list):
        for value in node:
            yield from _objects(value)


def test_schema_is_valid_and_strict():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    objects = list(_objects(SCHEMA))
    assert len(objects) >= 12
    for node in objects:
        assert node["additionalProperties"] is False
        assert node["description"]


def test_every_field_says_what_it_means():
    for node in _objects(SCHEMA):
        for name, field in node["properties"].items():
            described = "description" in field or "$ref" in field or "anyOf" in field
            assert described, name


def test_schema_and_model_have_the_same_fields():
    pairs = {
        "report": model.Report, "place": model.Place, "toponym": model.Toponym, "candidate": model.Candidate,
        "claim": model.Claim, "quantity": model.Quantity, "date_range": model.DateRange, "event": model.Event,
        "group": model.Group, "warning": model.Notice,
    }  # fmt: skip
    for name, cls in pairs.items():
        assert list(SCHEMA["$defs"][name]["properties"]) == [f.name for f in dataclasses.fields(cls)], name
    assert list(SCHEMA["properties"]) == [f.name for f in dataclasses.fields(model.Record)]
    assert typing.get_type_hints(model.Record)  # the model's annotations resolve


def test_record_by_hand_obeys(sample_record):
    VALIDATOR.validate(json.loads(sample_record.to_json()))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("claims", 0, "kind"), "explosion"),
        (("claims", 0, "measure"), "killed"),  # a fate of people is no weapon
        (("claims", 2, "quantity", "best"), "one"),
        (("claims", 0, "evidence", "sentence"), [1, 2, 3]),
        (("claims", 0, "evidence", "sentence"), [-1, 2]),
        (("places", 0, "id"), "Kyiv"),
        (("places", 0, "lat"), 91),
        (("places", 0, "surprise"), 1),
        (("toponyms", 0, "role"), "victim"),
        (("report", "published"), "24 January"),
        (("report", "sha256"), "0"),
        (("groups", 0, "places"), ["UA80000000000093317"]),
    ],
)
def test_wrong_records_are_refused(sample_record, path, value):
    plain = copy.deepcopy(json.loads(sample_record.to_json()))
    node = plain
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(plain)
