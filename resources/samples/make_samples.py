#!/usr/bin/env python3
"""Writes the sample documents: a service agreement and a protocol of works, as DOCX, with tables, a picture, Polish and
Cyrillic text. Nothing binary is kept in the repository.

    make_samples.py FOLDER
"""
import struct
import sys
import zipfile
import zlib
from pathlib import Path
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMESPACES = (W + ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
              ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
              ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
              ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"')
EMU_PER_CM = 360000


def png(width, height, pixel):
    """An RGBA picture out of a function of x and y."""
    rows = b"".join(b"\0" + b"".join(bytes(pixel(x, y)) for x in range(width)) for y in range(height))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def logo(x, y):
    """Nord Biuro's mark: three rising bars."""
    for bar in range(3):
        left = 20 + bar * 60
        if left <= x < left + 40 and y >= 150 - (bar + 1) * 42 and y < 160:
            return (15, 118, 110, 255)
    return (255, 255, 255, 0)


def run(text, bold=False):
    style = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{style}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs, style=None, align=None, after=120, keep=False):
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + ("<w:keepNext/>" if keep else "")
    properties += f'<w:spacing w:after="{after}"/>' + (f'<w:jc w:val="{align}"/>' if align else "")
    return f'<w:p><w:pPr>{properties}</w:pPr>{"".join(r if r.startswith("<") else run(r) for r in runs)}</w:p>'


def clause(number, title, text):
    return paragraph(run(f"{number}. {title}. ", bold=True), run(text), align="both")


def table(rows, widths, header=True):
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="7C8696"/>'
                      for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    out = f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders></w:tblPr><w:tblGrid>'
    out += "".join(f'<w:gridCol w:w="{w}"/>' for w in widths) + "</w:tblGrid>"
    for index, row in enumerate(rows):
        out += "<w:tr>"
        for column, cell in enumerate(row):
            shade = '<w:shd w:val="clear" w:fill="ECEFF3"/>' if header and index == 0 else ""
            align = "right" if column == len(row) - 1 and index > 0 and len(row) > 2 else None
            out += (f'<w:tc><w:tcPr><w:tcW w:w="{widths[column]}" w:type="dxa"/>{shade}</w:tcPr>'
                    + paragraph(run(cell, bold=header and index == 0), align=align, after=40) + "</w:tc>")
        out += "</w:tr>"
    return out + "</w:tbl>" + paragraph("", after=60)


def picture(width_cm, height_cm):
    cx, cy = int(width_cm * EMU_PER_CM), int(height_cm * EMU_PER_CM)
    return ('<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="1" name="Mark" descr="Mark of Nord Biuro"/>'
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
            '<pic:nvPicPr><pic:cNvPr id="1" name="mark.png"/><pic:cNvPicPr/></pic:nvPicPr>'
            '<pic:blipFill><a:blip r:embed="rIdMark"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            '</wp:inline></w:drawing></w:r></w:p>')


PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def signature_lines(ours, theirs):
    gap = '<w:p><w:pPr><w:spacing w:before="1500" w:after="0"/></w:pPr></w:p>'
    tabs = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="5400"/></w:tabs></w:pPr>'
    tab = '<w:r><w:tab/></w:r>'
    return (f'<w:p>{tabs}{run(ours)}{tab}{run(theirs)}</w:p>' + gap
            + f'<w:p>{tabs}{run("Signature ____________________")}{tab}{run("Signature ____________________")}</w:p>')


def docx(path, body):
    """A minimal, valid OOXML package (ECMA-376)."""
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1247" w:bottom="1134" w:left="1247"/></w:sectPr>'
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>'
    styles = (f'<?xml version="1.0" encoding="UTF-8"?><w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>'
              '<w:rFonts w:ascii="DejaVu Serif" w:hAnsi="DejaVu Serif" w:cs="DejaVu Serif"/><w:sz w:val="19"/></w:rPr></w:rPrDefault>'
              '</w:docDefaults><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style>'
              '<w:style w:type="paragraph" w:styleId="Heading"><w:name w:val="heading 1"/><w:rPr><w:b/><w:sz w:val="23"/></w:rPr></w:style></w:styles>')
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="png" ContentType="image/png"/>'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
            '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
        "_rels/.rels": '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{relation}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rIdStyles" Type="{relation}/styles" Target="styles.xml"/>'
            f'<Relationship Id="rIdMark" Type="{relation}/image" Target="media/mark.png"/></Relationships>',
        "word/styles.xml": styles,
        "word/document.xml": document,
        "word/media/mark.png": png(220, 180, logo),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)


def service_agreement():
    return "".join([
        picture(2.2, 1.8),
        paragraph("SERVICE AGREEMENT", style="Title", align="center", after=40),
        paragraph("made in Gdańsk on the date written beside the signatures", align="center", after=240),
        clause(1, "Parties", "Nord Biuro sp. z o.o., ul. Długa 12, 80-827 Gdańsk, NIP 584-27-41-903 (the “Contractor”), and "
               "Müller & Söhne GmbH, Hafenstraße 4, 20457 Hamburg, USt-IdNr. DE 301 882 114 (the “Client”)."),
        clause(2, "Subject", "The Contractor delivers office fit-out works in the Client’s premises according to the schedule "
               "below, within ninety days from signing."),
        table([["Stage", "Scope", "Net price"],
               ["I", "Demolition, partition walls, wiring", "EUR 14,200.00"],
               ["II", "Floors, suspended ceilings, lighting", "EUR 19,150.00"],
               ["III", "Furniture, data network, acceptance", "EUR 15,250.00"],
               ["", "Total", "EUR 48,600.00"]], [1100, 5600, 2600]),
        clause(3, "Remuneration", "The Client pays EUR 48,600.00 net, in three instalments, each within 14 days of the partial "
               "acceptance protocol, to the account named in the Contractor’s details."),
        clause(4, "Warranty", "The Contractor grants a warranty of thirty-six months on works and materials. Defects are removed "
               "within ten working days of notice."),
        clause(5, "Form", "Changes to this agreement require documentary form with signatures of both parties."),
        PAGE_BREAK,
        paragraph("Załącznik nr 1 – zakres prac", style="Heading", keep=True),
        paragraph("Wykonawca zobowiązuje się wykonać roboty zgodnie z zasadami sztuki budowlanej, używając materiałów "
                  "dopuszczonych do obrotu. Odbiór następuje na podstawie protokołu, w którym strony wskażą ewentualne usterki "
                  "oraz termin ich usunięcia. Święta, łączność, źródło, ćwierć, ąę – znaki polskie drukują się poprawnie.", align="both"),
        table([["Lp.", "Pozycja", "Ilość"], ["1", "Ściana działowa z płyt gipsowo-kartonowych", "124 m²"],
               ["2", "Wykładzina dywanowa, klasa 33", "310 m²"], ["3", "Oprawa oświetleniowa LED", "48 szt."]],
              [1100, 5600, 2600]),
        paragraph("Приложение № 2 – порядок приёмки", style="Heading", keep=True),
        paragraph("Заказчик принимает работы по акту в течение пяти рабочих дней. Если недостатки существенны, стороны "
                  "составляют перечень замечаний и согласуют срок их устранения. Съёмные щиты, объём работ и подъезд к "
                  "объекту указаны в смете.", align="both"),
        PAGE_BREAK,
        paragraph("Signatures", style="Heading", keep=True),
        paragraph("The parties sign below. Each side states its details and the date of signing.", after=360),
        signature_lines("For the Contractor", "For the Client"),
    ])


def works_protocol():
    return "".join([
        paragraph("PROTOCOL OF WORKS, STAGE 1", style="Title", align="center", after=240),
        paragraph("Prepared for the acceptance of stage I of the service agreement between Nord Biuro sp. z o.o. and "
                  "Müller & Söhne GmbH."),
        table([["Item", "State", "Remarks"], ["Demolition", "done", "none"], ["Partition walls", "done", "edge B-3 to repaint"],
               ["Wiring", "done", "measurements attached"]], [3200, 2200, 3900]),
        paragraph("Both parties confirm that stage I is accepted and that EUR 14,200.00 net falls due within 14 days.", after=600),
        signature_lines("Nord Biuro sp. z o.o.", "Müller & Söhne GmbH"),
    ])


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    docx(folder / "service-agreement.docx", service_agreement())
    docx(folder / "protocol-of-works.docx", works_protocol())


if __name__ == "__main__":
    main()
