"""Runs where doccano is installed: its own tasks import each file, then export what they stored.

`python doccano_side.py JOBS`: a JSON file `{"folder", "jobs": {name: {"file", "relations",
"overlapping"}}}`. For each job `folder/NAME.json` gets what doccano's database has and
`folder/NAME.jsonl` what doccano exports.
"""

import json
import os
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

# doccano is started in its own folder, so its parts are packages at the top.
sys.path.insert(0, find_spec("backend").submodule_search_locations[0])


def started(folder):
    """doccano with an empty database in `folder`."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.base"
    os.environ["DATABASE_URL"] = f"sqlite:///{folder / 'doccano.sqlite3'}"
    os.environ["MEDIA_ROOT"] = str(folder / "media")
    import django
    from django.conf import settings

    settings.DJANGO_DRF_FILEPOND_UPLOAD_TMP = str(folder / "uploads")
    settings.DEBUG = False
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("create_roles", verbosity=0)


def project_of(user, job):
    """A new project for spans, as its form makes one."""
    from projects.models import ProjectType, SequenceLabelingProject

    project = SequenceLabelingProject.objects.create(
        name="Hashiye",
        project_type=ProjectType.SEQUENCE_LABELING,
        created_by=user,
        collaborative_annotation=True,
        allow_overlapping=job["overlapping"],
        use_relation=job["relations"],
    )
    project.add_admin()
    return project


def imported(user, project, name, job):
    """What doccano says is wrong with the file of `job`."""
    from data_import.celery_tasks import import_dataset
    from data_import.pipeline.catalog import RELATION_EXTRACTION
    from django.core.files import File
    from django_drf_filepond.models import TemporaryUpload
    from django_drf_filepond.utils import _get_file_id

    upload = _get_file_id()
    with Path(job["file"]).open("rb") as file:
        TemporaryUpload.objects.create(
            upload_id=upload,
            file_id=_get_file_id(),
            file=File(file, f"{name}.jsonl"),
            upload_name=f"{name}.jsonl",
            upload_type="F",
        )
    task = RELATION_EXTRACTION if job["relations"] else project.project_type
    # What its page sends where nothing is changed in it.
    chosen = {"column_data": "text", "column_label": "label", "encoding": "utf_8"}
    return import_dataset(user.id, project.id, "JSONL", [upload], task, **chosen)["error"]


def stored(project):
    """The texts and spans of `project` in the database, in the order in which they came."""
    from labels.models import Span

    return [
        {
            "text": example.text,
            "meta": example.meta,
            "spans": sorted(
                (span.start_offset, span.end_offset, span.label.text)
                for span in Span.objects.filter(example=example)
            ),
        }
        for example in project.examples.order_by("id")
    ]


def exported(project):
    """The bytes of the file that doccano exports."""
    from data_export.celery_tasks import export_dataset

    with zipfile.ZipFile(export_dataset(project.id, "JSONL")) as archive:
        return archive.read("all.jsonl")


def main():
    given = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    folder = Path(given["folder"])
    started(folder)
    from django.contrib.auth.models import User

    user = User.objects.create_user("hashiye")
    for name, job in given["jobs"].items():
        project = project_of(user, job)
        errors = imported(user, project, name, job)
        told = {"errors": errors, "documents": stored(project)}
        (folder / f"{name}.json").write_text(json.dumps(told), "utf-8")
        (folder / f"{name}.jsonl").write_bytes(exported(project))


main()
