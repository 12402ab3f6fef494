"""A document as INCEpTION exports it: named entities, a layer of the project's own, syntax."""

DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
TEXT = "😀 علی به کرج رفت."
"""With UTF-16 units, whatever follows the emoji is one further than by code points."""

XMI = """<?xml version="1.0" encoding="UTF-8"?><xmi:XMI xmlns:pos="http:///de/tudarmstadt/ukp/dkpro/\
core/api/lexmorph/type/pos.ecore" xmlns:tcas="http:///uima/tcas.ecore" xmlns:xmi="http://www.omg.org\
/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:dependency="http:///de/tudarmstadt/ukp/dkpro/core/api\
/syntax/type/dependency.ecore" xmlns:type2="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.\
ecore" xmlns:type3="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore" xmlns:type4="http:///\
de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore" xmlns:custom="http:///webanno/custom.\
ecore" xmi:version="2.0">
    <cas:NULL xmi:id="0"/>
    <type2:DocumentMetaData xmi:id="1" sofa="12" begin="0" end="19" language="x-unspecified" \
documentTitle="خبر.txt" documentId="admin" isLastSegment="false"/>
    <type4:Sentence xmi:id="20" sofa="12" begin="0" end="19"/>
    <type4:Token xmi:id="30" sofa="12" begin="0" end="2" order="0"/>
    <type4:Token xmi:id="31" sofa="12" begin="3" end="6" order="0"/>
    <type4:Token xmi:id="32" sofa="12" begin="7" end="9" order="0"/>
    <type4:Token xmi:id="33" sofa="12" begin="10" end="13" order="0"/>
    <type4:Token xmi:id="34" sofa="12" begin="14" end="17" order="0"/>
    <type4:Token xmi:id="35" sofa="12" begin="17" end="18" order="0"/>
    {annotations}
    <cas:Sofa xmi:id="12" sofaNum="1" sofaID="_InitialView" mimeType="text" \
sofaString="😀 علی به کرج رفت."/>
    <cas:View sofa="12" members="1 20 30 31 32 33 34 35 {members}"/>
</xmi:XMI>
"""

PERSON = '<type3:NamedEntity xmi:id="40" sofa="12" begin="3" end="6" value="PER"/>'
PLACE = """<type3:NamedEntity xmi:id="41" sofa="12" begin="10" end="13" value="LOC" \
identifier="http://www.wikidata.org/entity/Q483"/>"""
NAMED = (PERSON, PLACE)
VERB = '<pos:POS_VERB xmi:id="50" sofa="12" begin="14" end="17" PosValue="VERB"/>'
SUBJECT = """<dependency:Dependency xmi:id="51" sofa="12" begin="3" end="6" Governor="34" \
Dependent="31" DependencyType="nsubj"/>"""
ENTITY = """<custom:Entity xmi:id="52" sofa="12" begin="10" end="13" kind="شهر"><links>a b</links>\
</custom:Entity>"""
RELATION = """<custom:EntityRelation xmi:id="53" sofa="12" begin="3" end="6" Governor="52" \
Dependent="40" label="رفت"/>"""
OTHERS = (VERB, SUBJECT, ENTITY, RELATION)


def xmi(*annotations):
    """An XMI file with these elements, whose ids are those of the index."""
    members = " ".join(one.split('xmi:id="')[1].split('"')[0] for one in annotations)
    return XMI.format(annotations="\n    ".join(annotations), members=members)


def described(*types):
    """A TypeSystem.xml; each of `types` is its name, its supertype and its features of strings."""
    shown = "".join(
        f"<typeDescription><name>{name}</name><description/><supertypeName>{parent}"
        "</supertypeName><features>"
        + "".join(
            f"<featureDescription><name>{feature}</name><description/>"
            "<rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>"
            for feature in features
        )
        + "</features></typeDescription>"
        for name, parent, *features in types
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><typeSystemDescription '
        'xmlns="http://uima.apache.org/resourceSpecifier">'
        f"<name>INCEpTION</name><types>{shown}</types></typeSystemDescription>"
    )


def cas_json(*structures, types=None, views=None):
    """A CAS JSON with these structures after the sofa, all of them in the index."""
    sofa = {
        "%ID": 2,
        "%TYPE": "uima.cas.Sofa",
        "sofaNum": 1,
        "sofaID": "_InitialView",
        "mimeType": "text",
        "sofaString": TEXT,
    }
    members = [one["%ID"] for one in structures]
    return {
        "%TYPES": types or {},
        "%FEATURE_STRUCTURES": [sofa, *structures],
        "%VIEWS": views or {"_InitialView": {"%SOFA": 2, "%MEMBERS": members}},
    }


def annotation(number, type_, begin, end, **features):
    """A structure of CAS JSON."""
    place = {"%ID": number, "%TYPE": type_, "@sofa": 2, "begin": begin, "end": end}
    return place | features
