// PDFs whose pages are drawn forever, in a few kilobytes: forms that draw forms that draw forms ….
#pragma once

#include <QByteArray>
#include <QList>

namespace countersign::test {

namespace endless {

inline QByteArray stream(const QByteArray &dictionary, const QByteArray &bytes)
{
    return "<<" + dictionary + " /Length " + QByteArray::number(bytes.size()) + ">>\nstream\n" + bytes + "\nendstream";
}

inline QByteArray file(const QList<QByteArray> &objects)
{
    QByteArray pdf = "%PDF-1.7\n";
    QList<qsizetype> places;
    for (const QByteArray &body : objects) {
        places << pdf.size();
        pdf += QByteArray::number(places.size()) + " 0 obj\n" + body + "\nendobj\n";
    }
    const qsizetype table = pdf.size();
    const QByteArray size = QByteArray::number(places.size() + 1);
    pdf += "xref\n0 " + size + "\n0000000000 65535 f \n";
    for (const qsizetype place : std::as_const(places))
        pdf += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    return pdf + "trailer\n<</Size " + size + " /Root 1 0 R>>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
}

// `depth` forms, the first of them with that number; each draws the next one ten times, the last one does `act`.
inline QList<QByteArray> forms(int number, int depth, const QByteArray &resources, const QByteArray &act)
{
    QList<QByteArray> all;
    for (int i = 0; i < depth; ++i) {
        const bool isLast = i + 1 == depth;
        const QByteArray next = "<</XObject <</F " + QByteArray::number(number + 1 + i) + " 0 R>>>>";
        all << stream(" /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources " + (isLast ? resources : next),
                      isLast ? act : QByteArray("/F Do ").repeated(10));
    }
    return all;
}

} // namespace endless

// Its only page takes hours at any scale.
inline QByteArray endlessPage()
{
    return endless::file(QList<QByteArray>{"<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                                           "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                                           " /Resources <</XObject <</F 5 0 R>>>>>>",
                                           endless::stream({}, "/F Do")}
                         + endless::forms(5, 10, "<<>>", QByteArray("10 10 m 300 300 l S ").repeated(10)));
}

// The first of its two pages takes a moment as a thumbnail and minutes in a window: ten thousand sheets of coloured film
// over each other. In the cell of a pattern, where Poppler does not ask whether it shall go on. The second is a line.
inline QByteArray pageEndlessWhenLarge()
{
    return endless::file(
        QList<QByteArray>{
            "<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>",
            "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
            " /Resources <</Pattern <</P 7 0 R>>>>>>",
            "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources <<>>>>",
            endless::stream({}, "/Pattern cs /P scn 0 0 595 842 re f"), endless::stream({}, "90 400 400 8 re f"),
            endless::stream(" /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 595 842] /XStep 595"
                            " /YStep 842 /Resources <</XObject <</F 8 0 R>>>>",
                            "/F Do")}
        + endless::forms(8, 2, "<</ExtGState <</G <</ca 0.01 /BM /Multiply>>>>>>",
                         "/G gs " + QByteArray("0.9 g 0 0 595 842 re f ").repeated(500)));
}

} // namespace countersign::test
