// Small PDFs written by code: one of each kind of cross-reference data, with a form of two signature fields and two text
// fields on one page.
#pragma once

#include "core/pdf/document.h"
#include "core/pdf/filters.h"

#include <QByteArray>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace countersign::pdf::samples {

enum class Xref { Table, Stream, Hybrid };

struct Options {
    Xref xref = Xref::Table;
    bool gaps = false; // leaves out numbers 20..24 in front of one more object, with no entry for them
    bool endsWithNewline = true;
    QByteArray junkBefore;
    bool offsetsFromStart = false; // count from the file's first byte, not from the header behind junkBefore
    bool form = true;
    QByteArray catalogExtra;
    QByteArray acroFormExtra;
};

inline QMap<int, QByteArray> standardObjects(const Options &options = {})
{
    const QByteArray content = "BT /F1 24 Tf 72 700 Td (Amount due: 100 EUR) Tj ET";
    QMap<int, QByteArray> o;
    o[1] = "<< /Type /Catalog /Pages 2 0 R" + (options.form ? QByteArray(" /AcroForm 10 0 R") : QByteArray())
        + options.catalogExtra + " >>";
    o[2] = "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> >>";
    o[3] = "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Rotate 90"
        + (options.form ? QByteArray(" /Annots [6 0 R 7 0 R 8 0 R 9 0 R]") : QByteArray()) + " >>";
    o[4] = "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream";
    o[5] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    if (options.form) {
        auto widget = [](const QByteArray &type, const QByteArray &name, const QByteArray &rect,
                         const QByteArray &more = {}) {
            return "<< /Type /Annot /Subtype /Widget /FT /" + type + " /T (" + name + ") /F 4 /P 3 0 R /Rect [" + rect
                + "]" + more + " >>";
        };
        o[6] = widget("Sig", "ours", "50 50 250 120");
        o[7] = widget("Sig", "theirs", "300 50 500 120",
                      " /Lock << /Type /SigFieldLock /Action /Include /Fields [(amount)] >>");
        o[8] = widget("Tx", "amount", "50 200 250 220", " /DA (/F1 12 Tf 0 g)");
        o[9] = widget("Tx", "note", "300 200 500 220", " /DA (/F1 12 Tf 0 g)");
        o[10] = "<< /Fields [6 0 R 7 0 R 8 0 R 9 0 R] /DR << /Font << /F1 5 0 R >> >> /DA (/F1 0 Tf 0 g)"
            + options.acroFormExtra + " >>";
    }
    if (options.gaps)
        o[25] = "<< /Some (thing) >>";
    return o;
}

inline QByteArray tableSection(const QMap<int, qint64> &offsets, const QList<int> &freed = {})
{
    QMap<int, QByteArray> rows;
    rows[0] = "0000000000 65535 f \n";
    for (auto it = offsets.cbegin(); it != offsets.cend(); ++it)
        rows[it.key()] = QByteArray::number(it.value()).rightJustified(10, '0') + " 00000 n \n";
    for (const int number : freed)
        rows[number] = "0000000000 65535 f \n";
    QByteArray out = "xref\n";
    for (auto it = rows.cbegin(); it != rows.cend();) {
        auto last = it;
        QByteArray block;
        int count = 0;
        for (; last != rows.cend() && last.key() == it.key() + count; ++last, ++count)
            block += last.value();
        out += QByteArray::number(it.key()) + ' ' + QByteArray::number(count) + '\n' + block;
        it = last;
    }
    return out;
}

inline QByteArray big32(qint64 value)
{
    QByteArray out;
    for (int shift = 24; shift >= 0; shift -= 8)
        out += static_cast<char>(value >> shift & 0xff);
    return out;
}

// Objects 5 and 10 go into an object stream for Stream and Hybrid.
inline QByteArray make(const Options &options = {})
{
    const QMap<int, QByteArray> objects = standardObjects(options);
    const qint64 base = options.offsetsFromStart ? 0 : options.junkBefore.size();
    QByteArray out = options.junkBefore + "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
    QMap<int, qint64> offsets;
    QMap<int, int> compressed;
    auto put = [&](int number, const QByteArray &body) {
        offsets[number] = out.size() - base;
        out += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
    };
    const bool streams = options.xref != Xref::Table;
    QByteArray header, bodies;
    for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
        if (streams && (it.key() == 5 || it.key() == 10)) {
            compressed[it.key()] = static_cast<int>(compressed.size());
            header += QByteArray::number(it.key()) + ' ' + QByteArray::number(bodies.size()) + ' ';
            bodies += it.value() + ' ';
        } else {
            put(it.key(), it.value());
        }
    }
    const int highest = objects.lastKey();
    const int streamNumber = highest + 1, xrefNumber = highest + 2;
    const int size = streams ? highest + 3 : highest + 1;
    if (streams) {
        const QByteArray data = deflate(header + bodies);
        put(streamNumber,
            "<< /Type /ObjStm /N " + QByteArray::number(compressed.size()) + " /First "
                + QByteArray::number(header.size()) + " /Filter /FlateDecode /Length " + QByteArray::number(data.size())
                + " >>\nstream\n" + data + "\nendstream");
    }
    const QByteArray common = " /Size " + QByteArray::number(size)
        + " /Root 1 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]";
    auto xrefStream = [&](const QList<int> &only, const QByteArray &more) {
        offsets[xrefNumber] = out.size() - base;
        QByteArray data, index;
        for (int number = 0; number < size; ++number) {
            QByteArray row;
            if (number == 0)
                row = QByteArray(1, '\0') + big32(0) + QByteArray(2, '\xff');
            else if (compressed.contains(number))
                row = QByteArray(1, '\2') + big32(streamNumber) + '\0' + static_cast<char>(compressed[number]);
            else if (offsets.contains(number))
                row = QByteArray(1, '\1') + big32(offsets[number]) + QByteArray(2, '\0');
            if (row.isEmpty() || (!only.isEmpty() && !only.contains(number)))
                continue;
            index += QByteArray::number(number) + " 1 ";
            data += row;
        }
        // With the PNG "up" predictor, as most writers do.
        QByteArray predicted, before(7, '\0');
        for (qsizetype row = 0; row < data.size(); row += 7) {
            predicted += '\2';
            for (int i = 0; i < 7; ++i)
                predicted += static_cast<char>(data[row + i] - before[i]);
            before = data.mid(row, 7);
        }
        const QByteArray packed = deflate(predicted);
        put(xrefNumber,
            "<< /Type /XRef /W [1 4 2] /Index [" + index + "]" + more
                + " /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 7 >> /Length "
                + QByteArray::number(packed.size()) + " >>\nstream\n" + packed + "\nendstream");
    };
    qint64 start = 0;
    if (options.xref == Xref::Stream) {
        start = out.size() - base;
        xrefStream({}, common);
    } else {
        QByteArray more;
        QList<int> hidden;
        if (options.xref == Xref::Hybrid) {
            const qint64 at = out.size() - base;
            xrefStream({5, 10, streamNumber}, " /Size " + QByteArray::number(size));
            more = " /XRefStm " + QByteArray::number(at);
            hidden = {5, 10};
        }
        start = out.size() - base;
        out += tableSection(offsets, hidden) + "trailer\n<<" + common + more + " >>\n";
    }
    out += "startxref\n" + QByteArray::number(start) + "\n%%EOF";
    if (options.endsWithNewline)
        out += '\n';
    return out;
}

inline Document open(const QByteArray &bytes)
{
    auto document = Document::open(bytes);
    if (!document)
        qFatal("a sample does not open: %s", qPrintable(document.error().detail));
    return *document;
}

// Runs a program over the bytes written to a file ("%f" in the arguments); returns its exit code, -1 when it is not there.
struct Outcome {
    int code = -1;
    QByteArray output;
};
inline Outcome runOn(const QByteArray &bytes, const QString &program, const QStringList &arguments)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sample.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    QStringList own = arguments;
    own.replaceInStrings(QStringLiteral("%f"), path);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, own);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAll()};
}

} // namespace countersign::pdf::samples
