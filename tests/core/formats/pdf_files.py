"""Small PDF files, made by hand."""


def pdf(*streams, more=b"", filters=b"", times=1):
    """A PDF with a page for each content stream, its letters those of Latin fonts.

    `filters` is what its streams say of how they are packed, `more` what stands in the trailer.
    Each page is named `times` times.
    """
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    for stream in streams:
        number = len(objects) + 1
        kids.append(b"%d 0 R" % number)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents %d 0 R /Resources "
            b"<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
            % (number + 1),
            b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(stream), filters, stream),
        ]
    kids *= times
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, more)
    return data + head + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(data)


def line(text):
    """The content stream of a page with `text`, bytes of Latin letters."""
    return b"BT /F 12 Tf 20 100 Td (%s) Tj ET" % text
