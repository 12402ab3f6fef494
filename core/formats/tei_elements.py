"""What becomes of TEI's elements in the running text."""

NAMES = frozenset(
    [
        *("persName", "placeName", "orgName", "geogName", "name", "rs", "date", "time"),
        *("objectName", "eventName", "country", "region", "settlement", "district", "bloc"),
    ]
)
"""These become spans."""
TYPED_NAMES = frozenset({"name", "rs"})
"""Names whose label is their type, if they have one."""

BLOCKS = frozenset(
    [
        *("text", "front", "body", "back", "group", "floatingText", "div", "div1", "div2"),
        *("div3", "div4", "div5", "div6", "div7", "p", "ab", "head", "lg", "l", "list", "item"),
        *("label", "table", "row", "opener", "closer", "salute", "signed", "dateline"),
        *("byline", "trailer", "postscript", "epigraph", "argument", "titlePage", "docTitle"),
        *("titlePart", "docAuthor", "docDate", "docImprint", "docEdition", "imprimatur"),
        *("sp", "speaker", "stage", "castList", "castItem", "prologue", "epilogue", "u"),
        *("entry", "listBibl", "biblStruct", "figure", "address", "addrLine", "spGrp"),
    ]
)
"""These stand on lines of their own."""

LEFT_OUT = frozenset(
    [
        *(
            "teiHeader",
            "note",
            "noteGrp",
            "fw",
            "figDesc",
            "del",
            "surplus",
            "rt",
            "metamark",
            "index",
        ),
        *("interp", "interpGrp", "fs", "fLib", "link", "linkGrp", "joinGrp", "altGrp"),
        *("timeline", "certainty", "precision", "respons", "witDetail", "listPerson"),
        *("listPlace", "listOrg", "listEvent", "listObject", "listRelation", "formula", "desc"),
        *("graphic", "media", "binaryObject", "notatedMusic", "listApp"),
    ]
)
"""What is in these is no part of the running text."""

ALTERNATIVES = frozenset({"choice", "app", "rdgGrp"})
"""Of what is in these, one is taken: the first that is not EDITED."""
EDITED = frozenset({"corr", "reg", "expan"})
"""What an editor has made of what the source has, `sic`, `orig` and `abbr`."""

BREAKS = frozenset({"lb", "cb", "pb", "gb", "milestone"})
ANNOTATIONS = frozenset({"standOff", "spanGrp", "span", "listAnnotation", "annotation"})

UNTOLD_ATTRIBUTES = frozenset({"id", "space", "join", "break"})
"""Attributes whose meaning is in what was read, by their local names."""
