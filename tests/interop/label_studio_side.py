"""Runs where Label Studio is installed: its own views, called in this process, import and export.

`python label_studio_side.py JOBS`: a JSON file `{"folder", "jobs": {name: {"file", "labels"}}}`.
For each job `folder/NAME.json` gets what Label Studio's database has, and `folder/NAME-FORM.json`
what it exports: FORM is JSON, JSON_MIN, and SNAPSHOT with predictions and annotators in full.
"""

import json
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from xml.sax.saxutils import quoteattr

# Its parts import each other as packages at the top.
PLACE = find_spec("label_studio").submodule_search_locations[0]


def started(folder):
    """Label Studio with an empty database in `folder`, that tells nobody of being used."""
    sys.path.insert(0, PLACE)
    os.environ["DJANGO_SETTINGS_MODULE"] = "core.settings.label_studio"
    os.environ["LABEL_STUDIO_BASE_DATA_DIR"] = str(folder)
    for name in ("SENTRY_DSN", "FRONTEND_SENTRY_DSN", "COLLECT_ANALYTICS", "LATEST_VERSION_CHECK"):
        os.environ[name] = "" if name.endswith("DSN") else "0"
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def client():
    """A client of the server as its first user."""
    from jwt_auth.models import LSAPIToken
    from organizations.models import Organization
    from rest_framework.test import APIClient
    from users.models import User

    user = User.objects.create_user("hashiye@example.org", "hashiye")
    user.active_organization = Organization.create_organization(created_by=user, title="Hashiye")
    user.save()
    access = LSAPIToken.for_user(user).access_token
    return APIClient(HTTP_AUTHORIZATION=f"Bearer {access}")


def answer(response):
    """What the server answered; its message is raised where it refused."""
    content = b"".join(response) if response.streaming else response.content
    if response.status_code >= 400:
        raise SystemExit(f"{response.status_code}: {content.decode()[:2_000]}")
    return content


def imported(server, job):
    """The number of a new project, and what the server says of the file imported into it."""
    labels = "".join(f"<Label value={quoteattr(label)}/>" for label in job["labels"])
    config = (
        f'<View><Labels name="label" toName="text">{labels}</Labels>'
        '<Text name="text" value="$text"/></View>'
    )
    made = {"title": "Hashiye", "label_config": config}
    number = json.loads(answer(server.post("/api/projects/", made, format="json")))["id"]
    with Path(job["file"]).open("rb") as file:
        told = answer(server.post(f"/api/projects/{number}/import", {"file": file}))
    return number, json.loads(told)


def spans_of(result):
    """The start, end and label of each span of an annotation or prediction, in order."""
    values = [one["value"] for one in result]
    return sorted([one["start"], one["end"], *one["labels"]] for one in values)


def stored(number):
    """The texts, spans and predictions of the project in the database, in their order."""
    from tasks.models import Task

    return [
        {
            "data": task.data,
            "meta": task.meta,
            "spans": [spans_of(one.result) for one in task.annotations.order_by("id")],
            "predictions": {
                one.model_version: spans_of(one.result) for one in task.predictions.order_by("id")
            },
        }
        for task in Task.objects.filter(project=number).order_by("id")
    ]


def snapshot(server, number):
    """The file of a snapshot of the project with all that belongs to its tasks."""
    full = {"only_id": False}
    options = {"predictions": full, "annotations__completed_by": full}
    asked = {"title": "all", "serialization_options": options}
    exports = f"/api/projects/{number}/exports"
    made = json.loads(answer(server.post(f"{exports}/", asked, format="json")))
    return answer(server.get(f"{exports}/{made['id']}/download", {"exportType": "JSON"}))


def main():
    given = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    folder = Path(given["folder"])
    started(folder)
    server = client()
    for name, job in given["jobs"].items():
        number, told = imported(server, job)
        kept = {"told": told, "documents": stored(number)}
        (folder / f"{name}.json").write_text(json.dumps(kept), "utf-8")
        for form in ("JSON", "JSON_MIN"):
            asked = {"exportType": form, "download_all_tasks": "true"}
            exported = answer(server.get(f"/api/projects/{number}/export", asked))
            (folder / f"{name}-{form}.json").write_bytes(exported)
        (folder / f"{name}-SNAPSHOT.json").write_bytes(snapshot(server, number))


main()
