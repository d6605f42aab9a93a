// Small PDFs and pictures made by code, and outside tools to judge what we make.
#pragma once

#include "core/pdf/document.h"
#include "core/pdf/page_geometry.h"

#include <QBuffer>
#include <QByteArray>
#include <QColor>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>

namespace countersign::pdf::samples {

struct PageSample {
    PageBox box;
    QByteArray content;
};

// A file with a classic table; Helvetica is /F1.
inline QByteArray makePdf(const QList<PageSample> &pages, const QByteArray &catalogExtra = {})
{
    const auto rect = [](const QRectF &r) {
        return '[' + QByteArray::number(r.left()) + ' ' + QByteArray::number(r.top()) + ' '
            + QByteArray::number(r.right()) + ' ' + QByteArray::number(r.bottom()) + ']';
    };
    QList<QByteArray> objects{"<< /Type /Catalog /Pages 2 0 R" + catalogExtra + " >>",
                              {},
                              "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    QByteArray kids;
    for (const PageSample &page : pages) {
        kids += QByteArray::number(objects.size() + 1) + " 0 R ";
        objects << "<< /Type /Page /Parent 2 0 R /MediaBox " + rect(page.box.mediaBox)
                + (page.box.cropBox.isEmpty() ? QByteArray() : " /CropBox " + rect(page.box.cropBox)) + " /Rotate "
                + QByteArray::number(page.box.rotate)
                + (page.box.userUnit != 1 ? " /UserUnit " + QByteArray::number(page.box.userUnit) : QByteArray())
                + " /Resources << /Font << /F1 3 0 R >> >> /Contents " + QByteArray::number(objects.size() + 2)
                + " 0 R >>";
        objects << "<< /Length " + QByteArray::number(page.content.size()) + " >>\nstream\n" + page.content
                + "\nendstream";
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(pages.size()) + " >>";
    QByteArray out("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
    QByteArray table = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(out.size());
    return out + table + "trailer\n<< /Size " + QByteArray::number(objects.size() + 1)
        + " /Root 1 0 R /ID [<0123456789abcdef0123456789abcdef> <0123456789abcdef0123456789abcdef>] >>\nstartxref\n"
        + start + "\n%%EOF\n";
}

// The smallest rectangle around everything that is clearly not white, in pixels with their full extent.
inline QRectF inkOf(
    const QImage &picture, const std::function<bool(QRgb)> &isInk = [](QRgb c) { return qGray(c) < 160; })
{
    const QImage image = picture.convertToFormat(QImage::Format_RGB32);
    int left = image.width(), right = -1, top = -1, bottom = -1;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            if (!isInk(line[x]))
                continue;
            left = std::min(left, x);
            right = std::max(right, x);
            top = top < 0 ? y : top;
            bottom = y;
        }
    }
    return right < 0 ? QRectF() : QRectF(left, top, right - left + 1, bottom - top + 1);
}

// A drawn signature with a transparent ground.
inline QImage drawnSignature(QSize size = {700, 260})
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(20, 30, 110), 7, Qt::SolidLine, Qt::RoundCap));
    QPainterPath path(QPointF(size.width() * 0.1, size.height() * 0.7));
    for (int i = 0; i < 6; ++i)
        path.cubicTo(size.width() * (0.12 + i * 0.13), size.height() * 0.05, size.width() * (0.2 + i * 0.13),
                     size.height() * 0.95, size.width() * (0.24 + i * 0.13), size.height() * (0.4 + 0.05 * i));
    painter.drawPath(path);
    return image;
}

inline QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

struct Ran {
    int code = -1;
    QByteArray output;
};
inline Ran run(const QString &program, const QStringList &arguments, bool errors = true)
{
    QProcess process;
    process.setProcessChannelMode(errors ? QProcess::MergedChannels : QProcess::SeparateChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput()};
}

inline QString writeTemporary(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

// What two strict readers of other people say: empty when both accept the file.
inline QByteArray complaints(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    const QString path = writeTemporary(folder, QStringLiteral("made.pdf"), pdf);
    QByteArray said;
    if (!QStandardPaths::findExecutable(QStringLiteral("qpdf")).isEmpty()) {
        const Ran qpdf = run(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
        if (qpdf.code != 0)
            said += "qpdf: " + qpdf.output;
    }
    if (!QStandardPaths::findExecutable(QStringLiteral("mutool")).isEmpty()) {
        Ran mutool =
            run(QStringLiteral("mutool"),
                {QStringLiteral("draw"), QStringLiteral("-o"), folder.filePath(QStringLiteral("p%d.png")), path});
        mutool.output.replace("warning: ICC support is not available\n", ""); // a build option of Debian's
        if (mutool.code != 0 || mutool.output.contains("error:") || mutool.output.contains("warning:"))
            said += "mutool: " + mutool.output;
    }
    return said;
}

// For looking at: kept when COUNTERSIGN_KEEP names a folder.
inline void keep(const QString &name, const QByteArray &bytes)
{
    const QString folder = qEnvironmentVariable("COUNTERSIGN_KEEP");
    if (folder.isEmpty())
        return;
    QFile file(folder + QLatin1Char('/') + name);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

} // namespace countersign::pdf::samples
