"""Label Studio's own code accepts our tasks; what it makes of them has the same offsets.

`label-studio-sdk` has the checks of tasks, annotations and predictions, and the exporter, that the
server uses.
"""

import json

import pytest

from core.formats import by_name
from tests.interop.documents import DOCUMENTS, marked

interface = pytest.importorskip(
    "label_studio_sdk.label_interface", reason="label-studio-sdk is not installed"
)
CONFIG = """
<View>
  <Labels name="label" toName="text">
    <Label value="PER"/><Label value="LOC"/><Label value="ORG"/>
  </Labels>
  <Text name="text" value="$text"/>
</View>
"""


@pytest.fixture
def path(tmp_path):
    by_name("labelstudio").write(DOCUMENTS, tmp_path / "tasks.json")
    return tmp_path / "tasks.json"


def test_its_checks_accept_every_task(path):
    rules = interface.LabelInterface(CONFIG)
    tasks = json.loads(path.read_text("utf-8"))
    assert len(tasks) == len(DOCUMENTS)
    for task in tasks:
        # With annotations in it, the check of a task fails on a mistake of its own (2.1.2).
        assert rules.validate_task({"data": task["data"]})
        for annotation in task["annotations"]:
            assert rules.validate_annotation(annotation)


def stored(path):
    """The tasks as the server holds them: each with a number."""
    tasks = json.loads(path.read_text("utf-8"))
    for number, task in enumerate(tasks, 1):
        task["id"] = number
    path.write_text(json.dumps(tasks), "utf-8")


@pytest.mark.parametrize(("export", "name"), [("JSON", "JSON"), ("JSON_MIN", "JSON-MIN")])
def test_we_read_what_it_exports_of_them(path, tmp_path, export, name):
    stored(path)
    converter = pytest.importorskip("label_studio_sdk.converter")
    exporter = converter.Converter(CONFIG, str(tmp_path), download_resources=False)
    exporter.convert(str(path), str(tmp_path / name), export, is_dir=False)
    read = list(by_name("labelstudio").read(tmp_path / name / "result.json"))
    assert [document.text for document in read] == [document.text for document in DOCUMENTS]
    assert [marked(document) for document in read] == [marked(one) for one in DOCUMENTS]
