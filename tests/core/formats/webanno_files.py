"""WebAnno TSV as INCEpTION writes it, for tests."""

from core.formats import Mark
from core.formats.webannotsv import WEBANNO_TSV

DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"


NAMED_ENTITY = f"#T_SP={DKPRO}.ner.type.NamedEntity|identifier|value"


INCEPTION = f"""\
#FORMAT=WebAnno TSV 3.3
{NAMED_ENTITY}


#Text=علی رضایی 😀 به کرج رفت.
1-1\t0-3\tعلی\thttp://www.wikidata.org/entity/Q1[1]\tPER[1]\t
1-2\t4-9\tرضایی\thttp://www.wikidata.org/entity/Q1[1]\tPER[1]\t
1-3\t10-12\t😀\t_\t_\t
1-4\t13-15\tبه\t_\t_\t
1-5\t16-19\tکرج\t*\tLOC\t
1-6\t20-23\tرفت\t_\t_\t
1-7\t23-24\t.\t_\t_\t

#Sentence.id=s-2
#Text=تهرانی‌ها
#Text=ماندند.
2-1\t25-34\tتهرانی‌ها\t_\t_\t
2-1.1\t25-30\tتهران\t*\tLOC\t
2-2\t35-41\tماندند\t_\t_\t
2-3\t41-42\t.\t_\t_\t
"""


TEXT = "علی رضایی 😀 به کرج رفت.\nتهرانی‌ها\nماندند."


MARKS = (Mark(0, 9, "PER"), Mark(15, 18, "LOC"), Mark(24, 29, "LOC"))


def file_of(folder, content, name="خبر.tsv"):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read_one(folder, content, **options):
    (document,) = WEBANNO_TSV.with_options(options).read(file_of(folder, content))
    return document


def write_one(folder, document, **options):
    """The report, and what the file of `document` holds."""
    out = folder / "out"
    report = WEBANNO_TSV.with_options(options).write([document], out)
    (file,) = out.glob("*.tsv")
    return report, file.read_bytes().decode()


def whole(head, *rows):
    return "\n".join(["#FORMAT=WebAnno TSV 3.3", *head, "", "", *rows, ""])


def tabbed(*rows):
    return ["\t".join(row.split(" ")) for row in rows]
