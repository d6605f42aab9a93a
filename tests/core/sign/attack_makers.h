// What an attacker does to a signed file, made from a file of our own: each function takes the signed bytes and gives the
// forged ones. The families are those of the literature (universal signature forgery, incremental saving, signature
// wrapping, shadow documents, evil annotations, sneaky signatures) and those the standard itself invites.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QList>

#include <algorithm>
#include <functional>

namespace countersign::attacks {

// The object numbers of signedForm()'s file.
enum Number {
    Catalog = 1,
    Pages,
    Page,
    Content,
    Form,
    Amount,
    Agree,
    First,
    Second,
    Font,
    AmountLook,
    YesLook,
    OffLook
};

inline QByteArray stream(const QByteArray &dictionary, const QByteArray &content)
{
    return "<<" + dictionary + "/Length " + QByteArray::number(content.size()) + ">>\nstream\n" + content
        + "\nendstream";
}

inline QByteArray formXObject(const QByteArray &content, const QByteArray &box = "0 0 228 20")
{
    return stream("/Type/XObject/Subtype/Form/BBox[" + box + "]/Resources<</Font<</F1 10 0 R>>>>", content);
}

// A page that says "Pay EUR 48,600.00", a text field, a check box and two empty signature fields.
inline QMap<int, QByteArray> formObjects()
{
    QMap<int, QByteArray> o;
    o[Catalog] = "<</Type/Catalog/Pages 2 0 R/AcroForm 5 0 R>>";
    o[Pages] = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    o[Page] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 10 0 R>>>>"
              "/Annots[6 0 R 7 0 R 8 0 R 9 0 R]>>";
    o[Content] = stream("", "BT /F1 24 Tf 72 700 Td (Pay EUR 48,600.00) Tj ET");
    o[Form] = "<</Fields[6 0 R 7 0 R 8 0 R 9 0 R]/DA(/F1 12 Tf 0 g)/DR<</Font<</F1 10 0 R>>>>>>";
    o[Amount] = "<</Type/Annot/Subtype/Widget/FT/Tx/T(Amount)/F 4/P 3 0 R/Rect[72 500 300 520]/V(100)/DA(/F1 12 Tf 0 g)"
                "/AP<</N 11 0 R>>>>";
    o[Agree] = "<</Type/Annot/Subtype/Widget/FT/Btn/T(Agree)/F 4/P 3 0 R/Rect[72 450 90 468]/V/Off/AS/Off"
               "/AP<</N<</Yes 12 0 R/Off 13 0 R>>>>>>";
    o[First] = "<</Type/Annot/Subtype/Widget/FT/Sig/T(First)/F 4/P 3 0 R/Rect[72 100 250 160]>>";
    o[Second] = "<</Type/Annot/Subtype/Widget/FT/Sig/T(Second)/F 4/P 3 0 R/Rect[300 100 480 160]>>";
    o[Font] = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    o[AmountLook] = formXObject("BT /F1 12 Tf 2 5 Td (100) Tj ET");
    o[YesLook] = formXObject("BT /F1 12 Tf 2 5 Td (X) Tj ET", "0 0 18 18");
    o[OffLook] = formXObject("", "0 0 18 18");
    return o;
}

inline QByteArray xrefRows(const QMap<int, qint64> &offsets)
{
    QByteArray out = "xref\n";
    for (auto it = offsets.cbegin(); it != offsets.cend(); ++it)
        out += QByteArray::number(it.key()) + " 1\n" + QByteArray::number(it.value()).rightJustified(10, '0')
            + (it.key() == 0 ? " 65535 f \n" : " 00000 n \n");
    return out;
}

inline QByteArray fileOf(const QMap<int, QByteArray> &objects)
{
    QByteArray out = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
    QMap<int, qint64> offsets{{0, 0}};
    for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
        offsets[it.key()] = out.size();
        out += QByteArray::number(it.key()) + " 0 obj\n" + it.value() + "\nendobj\n";
    }
    const qint64 at = out.size();
    return out + xrefRows(offsets) + "trailer\n<</Size " + QByteArray::number(objects.lastKey() + 1)
        + "/Root 1 0 R>>\nstartxref\n" + QByteArray::number(at) + "\n%%EOF\n";
}

inline QByteArray plainForm() { return fileOf(formObjects()); }

inline qint64 lastXref(const QByteArray &pdf)
{
    const qsizetype at = pdf.lastIndexOf("startxref");
    return pdf.mid(at + 9, 20).simplified().split(' ').first().toLongLong();
}

inline QByteArray trailerOf(const QByteArray &pdf, const QByteArray &more = {}, int size = 80)
{
    return "trailer\n<</Size " + QByteArray::number(size) + "/Root 1 0 R/Prev " + QByteArray::number(lastXref(pdf))
        + more + ">>\n";
}

// A well-formed revision with these objects.
inline QByteArray append(const QByteArray &pdf, const QMap<int, QByteArray> &objects,
                         const QByteArray &trailerMore = {})
{
    QByteArray out = pdf;
    if (!out.endsWith('\n'))
        out += '\n';
    QMap<int, qint64> offsets;
    for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
        offsets[it.key()] = out.size();
        out += QByteArray::number(it.key()) + " 0 obj\n" + it.value() + "\nendobj\n";
    }
    const qint64 at = out.size();
    return out + xrefRows(offsets) + trailerOf(pdf, trailerMore, std::max(80, objects.lastKey() + 1)) + "startxref\n"
        + QByteArray::number(at) + "\n%%EOF\n";
}

// The text of an object as the last revision has it; good enough for files of our own making.
inline QByteArray objectIn(const QByteArray &pdf, int number)
{
    const QByteArray head = "\n" + QByteArray::number(number) + " 0 obj";
    const qsizetype start = pdf.lastIndexOf(head);
    const qsizetype body = start + head.size();
    return pdf.mid(body, pdf.indexOf("endobj", body) - body).trimmed();
}

// The object with `more` in front of its closing ">>".
inline QByteArray with(QByteArray object, const QByteArray &more)
{
    return object.insert(object.lastIndexOf(">>"), more);
}

// A new revision that names every object of the file and has this trailer: nothing before it is needed any more.
inline QByteArray startAnew(const QByteArray &pdf, const QMap<int, QByteArray> &changed, const QByteArray &trailer)
{
    QMap<int, QByteArray> objects;
    for (int number = Catalog; number <= OffLook; ++number)
        objects[number] = changed.value(number, objectIn(pdf, number));
    for (auto it = changed.cbegin(); it != changed.cend(); ++it)
        objects[it.key()] = it.value();
    QByteArray out = pdf;
    QMap<int, qint64> offsets{{0, 0}};
    for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
        offsets[it.key()] = out.size();
        out += QByteArray::number(it.key()) + " 0 obj\n" + it.value() + "\nendobj\n";
    }
    const qint64 at = out.size();
    return out + xrefRows(offsets) + "trailer\n<</Size 80/Root 1 0 R" + trailer + ">>\nstartxref\n"
        + QByteArray::number(at) + "\n%%EOF\n";
}

// A field without its value.
inline QByteArray withoutValue(QByteArray field)
{
    const qsizetype at = field.indexOf("/V ");
    return field.remove(at, field.indexOf('R', at) + 1 - at);
}

inline QByteArray evilContent() { return stream("", "BT /F1 24 Tf 72 700 Td (Pay EUR 84,600.00) Tj ET"); }

// An annotation over the amount on the page.
inline QByteArray annotate(const QByteArray &pdf, const QByteArray &annotation, const QByteArray &look = {})
{
    QByteArray page = objectIn(pdf, Page);
    page.replace("/Annots[", "/Annots[40 0 R ").replace("/Annots [", "/Annots [40 0 R ");
    QMap<int, QByteArray> objects{{Page, page}, {40, annotation}};
    if (!look.isEmpty())
        objects[41] = look;
    return append(pdf, objects);
}

// The hexadecimal of /Contents of the first signature, with its place.
struct Hole {
    qsizetype start = 0, end = 0; // of the digits
};
inline Hole holeOf(const QByteArray &pdf)
{
    const qsizetype key = pdf.indexOf("/Contents <") >= 0 ? pdf.indexOf("/Contents <") : pdf.indexOf("/Contents<");
    const qsizetype start = pdf.indexOf('<', key) + 1;
    return {start, pdf.indexOf('>', start)};
}
inline QByteArray contentsOf(const QByteArray &pdf)
{
    const Hole hole = holeOf(pdf);
    return QByteArray::fromHex(pdf.mid(hole.start, hole.end - hole.start));
}
// The same file with other bytes in the signature's place.
inline QByteArray withContents(QByteArray pdf, const QByteArray &der)
{
    const Hole hole = holeOf(pdf);
    return pdf.replace(hole.start, hole.end - hole.start, der.toHex().leftJustified(hole.end - hole.start, '0', true));
}

// DER surgery: an item's header and content.
struct Der {
    qsizetype start = 0, header = 0, length = 0;
    [[nodiscard]] qsizetype end() const { return start + header + length; }
};
inline Der derAt(const QByteArray &bytes, qsizetype at)
{
    Der item{.start = at, .header = 2, .length = static_cast<unsigned char>(bytes[at + 1])};
    if (item.length >= 0x80) {
        const int count = static_cast<int>(item.length & 0x7f);
        item.length = 0;
        for (int i = 0; i < count; ++i)
            item.length = item.length << 8 | static_cast<unsigned char>(bytes[at + 2 + i]);
        item.header += count;
    }
    return item;
}
inline QByteArray derItem(char tag, const QByteArray &content)
{
    QByteArray out(1, tag);
    const qsizetype size = content.size();
    if (size < 0x80)
        out += static_cast<char>(size);
    else if (size < 0x100)
        out += QByteArray("\x81", 1) + static_cast<char>(size);
    else
        out += QByteArray("\x82", 1) + static_cast<char>(size >> 8) + static_cast<char>(size & 0xff);
    return out + content;
}
// Replaces the item that a path of child numbers leads to, and mends every length above it.
inline QByteArray derReplaced(const QByteArray &bytes, qsizetype at, QList<int> path,
                              const std::function<QByteArray(const QByteArray &)> &change)
{
    const Der item = derAt(bytes, at);
    if (path.isEmpty())
        return change(bytes.mid(item.start, item.header + item.length));
    const int wanted = path.takeFirst();
    QByteArray content;
    int index = 0;
    for (qsizetype child = item.start + item.header; child < item.end(); ++index) {
        const Der own = derAt(bytes, child);
        content += index == wanted ? derReplaced(bytes, child, path, change) : bytes.mid(child, own.end() - child);
        child = own.end();
    }
    return derItem(bytes[at], content);
}

} // namespace countersign::attacks
