#include "core/pdf/evidence_page.h"

#include "core/pdf/qr.h"

#include <QPainter>
#include <QUrl>

#include <cmath>

namespace countersign::pdf {

namespace {

const QColor kText(0x11, 0x18, 0x27);
const QColor kQuiet(0x6b, 0x72, 0x80);
const QColor kRule(0xd7, 0xdb, 0xe2);
const QColor kAccent(0x0f, 0x5d, 0x5a);

constexpr double kMargin = 45, kFooter = 40, kGap = 10, kQr = 90;
constexpr double kLabels = 90, kRowPoints = 7.6; // a SHA-256 in hexadecimal fits one line
constexpr double kBlockHeight = 132, kSmallestBlock = 96;
const QSizeF kPage(595, 842);

void fill(QPainter &painter, const QRectF &points, const QColor &colour)
{
    painter.fillRect(QRectF(points.x() * kUnit, points.y() * kUnit, points.width() * kUnit, points.height() * kUnit),
                     colour);
}

double rowsHeight(const std::vector<EvidenceRow> &rows, double labelWidth, double width, double points)
{
    double height = 0;
    for (const EvidenceRow &row : rows)
        height += std::max(textHeight({.text = row.value, .points = points}, width - labelWidth),
                           textHeight({.text = row.label, .points = points}, labelWidth - 4))
            + points * 0.2;
    return height;
}

void drawRows(QPainter &painter, const std::vector<EvidenceRow> &rows, double labelWidth, const QRectF &area,
              double points)
{
    double y = area.top();
    for (const EvidenceRow &row : rows) {
        const double height = std::max(textHeight({.text = row.value, .points = points}, area.width() - labelWidth),
                                       textHeight({.text = row.label, .points = points}, labelWidth - 4));
        drawText(painter, {.text = row.label, .points = points, .colour = kQuiet},
                 QRectF(area.left(), y, labelWidth - 4, height));
        drawText(painter, {.text = row.value, .points = points, .colour = kText},
                 QRectF(area.left() + labelWidth, y, area.width() - labelWidth, height));
        y += height + points * 0.2;
    }
}

// Where the frame's rows end on the first page: blocks begin below.
double frameBottom(const EvidenceFrame &frame)
{
    const double width = kPage.width() - 2 * kMargin - kQr - 16;
    const double head =
        kMargin + 46 + textHeight({.text = frame.envelopeTitle, .font = FontRole::Strong, .points = 11}, width);
    const double rows = head + 6 + rowsHeight(frame.rows, kLabels, width, kRowPoints);
    const double note = textHeight({.text = frame.note, .points = 7.5}, kPage.width() - 2 * kMargin);
    return std::max(rows, kMargin + kQr + 4) + 8 + note + 12;
}

QString textOf(const std::vector<EvidenceRow> &rows)
{
    QString text;
    for (const EvidenceRow &row : rows)
        text += row.label + QLatin1Char(' ') + row.value + QLatin1Char('\n');
    return text;
}

} // namespace

QString evidenceQrText(const QString &envelopeNumber, const QString &documentSha256, const QString &keyFingerprint,
                       const QString &verifyUrl)
{
    if (!verifyUrl.isEmpty()) {
        const auto short64 = [](const QString &hex) {
            return QString::fromLatin1(QByteArray::fromHex(hex.toLatin1())
                                           .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        };
        return QStringLiteral("%1#n=%2&d=%3&k=%4")
            .arg(verifyUrl, QString::fromLatin1(QUrl::toPercentEncoding(envelopeNumber, "/")), short64(documentSha256),
                 short64(keyFingerprint));
    }
    return QStringLiteral("Countersign %1\nsha256:%2\nkey:%3").arg(envelopeNumber, documentSha256, keyFingerprint);
}

QString evidenceText(const PartyEvidence &evidence)
{
    // In the order it is drawn: a verifier compares what a filled field says with what it shows.
    QStringList lines{evidence.heading, evidence.subheading, evidence.state};
    if (evidence.mark.isNull())
        lines << evidence.typedName;
    for (const EvidenceRow &row : evidence.rows)
        lines << row.label + QStringLiteral(": ") + row.value;
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

Look evidenceLook(const PartyEvidence &evidence)
{
    return DrawnLook{
        .text = evidenceText(evidence), .draw = [evidence](QPainter &painter, QSizeF size) -> Result<void> {
            const bool signedMark = !evidence.mark.isNull() || !evidence.typedName.isEmpty();
            fill(painter, QRectF(0, 0, size.width(), 0.6), kRule);
            fill(painter, QRectF(0, 0.6, 2.2, size.height() - 0.6), signedMark ? kAccent : kRule);
            const double left = 12, markWidth = std::min(122.0, size.width() * 0.3);
            const double textWidthPoints = size.width() - left - markWidth - 14;
            const double headHeight = evidence.subheading.isEmpty() ? 16 : 27;
            CS_CHECK(drawFittedText(painter,
                                    {.text = evidence.heading,
                                     .font = FontRole::Strong,
                                     .points = 10.5,
                                     .colour = kText,
                                     .align = Qt::AlignLeft | Qt::AlignVCenter,
                                     .wrap = false},
                                    QRectF(left, 3, textWidthPoints, 14)));
            if (!evidence.subheading.isEmpty())
                CS_CHECK(drawFittedText(painter,
                                        {.text = evidence.subheading,
                                         .points = 8,
                                         .colour = kQuiet,
                                         .align = Qt::AlignLeft | Qt::AlignVCenter,
                                         .wrap = false},
                                        QRectF(left, 16.5, textWidthPoints, 11)));
            const QRectF side(size.width() - markWidth, 4, markWidth, size.height() - 8);
            CS_CHECK(drawFittedText(painter,
                                    {.text = evidence.state,
                                     .font = FontRole::Strong,
                                     .points = 8.5,
                                     .colour = signedMark ? kAccent : kQuiet,
                                     .align = Qt::AlignRight | Qt::AlignVCenter,
                                     .wrap = false},
                                    QRectF(side.left(), 3, markWidth - 2, 14)));
            const QRectF mark = side.adjusted(0, 16, -2, -2);
            if (!evidence.mark.isNull())
                drawImage(painter, evidence.mark, mark, Qt::AlignRight | Qt::AlignVCenter);
            else if (!evidence.typedName.isEmpty())
                CS_CHECK(drawFittedText(painter,
                                        {.text = evidence.typedName,
                                         .font = FontRole::Handwriting,
                                         .points = 34,
                                         .colour = QColor(0x1b, 0x2a, 0x6b),
                                         .align = Qt::AlignRight | Qt::AlignVCenter,
                                         .wrap = false},
                                        mark));
            const QRectF area(left, headHeight + 4, textWidthPoints, size.height() - headHeight - 7);
            for (double points = 7; points >= 2; points *= 0.95) {
                if (rowsHeight(evidence.rows, points * 11, area.width(), points) > area.height())
                    continue;
                drawRows(painter, evidence.rows, points * 11, area, points);
                return {};
            }
            return fail(MakingError::TextDoesNotFit, QStringLiteral("%1 evidence rows").arg(evidence.rows.size()));
        }};
}

EvidenceLayout layOutEvidence(const EvidenceFrame &frame, int parties)
{
    EvidenceLayout layout{.pageSize = kPage, .blocks = {}, .pages = 1};
    const double first = frameBottom(frame), following = kMargin + 30, bottom = kPage.height() - kFooter;
    // Blocks are made lower before a second page is begun.
    double height = kBlockHeight;
    if (parties > 0 && first + parties * (height + kGap) > bottom)
        height = std::max(kSmallestBlock, (bottom - first) / parties - kGap);
    double y = first;
    for (int i = 0; i < parties; ++i) {
        if (y + height > bottom) {
            ++layout.pages;
            y = following;
        }
        layout.blocks.push_back(
            {layout.pages - 1, QRectF(kMargin, kPage.height() - y - height, kPage.width() - 2 * kMargin, height)});
        y += height + kGap;
    }
    return layout;
}

Look evidencePageLook(const EvidenceFrame &frame, int page, int pages)
{
    return DrawnLook{
        .text = frame.title + frame.envelopeTitle + frame.envelopeNumber + textOf(frame.rows) + frame.note
            + frame.qrCaption,
        .draw = [frame, page, pages](QPainter &painter, QSizeF size) -> Result<void> {
            const double full = size.width() - 2 * kMargin;
            if (page > 0) {
                CS_CHECK(drawFittedText(painter,
                                        {.text = frame.title + QStringLiteral(" · ") + frame.envelopeNumber
                                             + QStringLiteral(" (%1/%2)").arg(page + 1).arg(pages),
                                         .font = FontRole::Strong,
                                         .points = 11,
                                         .colour = kText,
                                         .wrap = false},
                                        QRectF(kMargin, kMargin, full, 16)));
                return {};
            }
            const double width = full - kQr - 16;
            CS_CHECK(drawFittedText(painter,
                                    {.text = QStringLiteral("Countersign"),
                                     .font = FontRole::Strong,
                                     .points = 8.5,
                                     .colour = kAccent,
                                     .wrap = false},
                                    QRectF(kMargin, kMargin, width, 12)));
            CS_CHECK(drawFittedText(painter,
                                    {.text = frame.title,
                                     .font = FontRole::Strong,
                                     .points = 18,
                                     .colour = kText,
                                     .align = Qt::AlignLeft | Qt::AlignVCenter,
                                     .wrap = false},
                                    QRectF(kMargin, kMargin + 13, width, 26)));
            const TextBox title{.text = frame.envelopeTitle, .font = FontRole::Strong, .points = 11, .colour = kText};
            const double titleHeight = textHeight(title, width);
            drawText(painter, title, QRectF(kMargin, kMargin + 44, width, titleHeight));
            const double rowsTop = kMargin + 46 + titleHeight + 6;
            drawRows(painter, frame.rows, kLabels, QRectF(kMargin, rowsTop, width, 400), kRowPoints);
            if (!frame.qrText.isEmpty()) {
                CS_TRY(const QrCode code, makeQr(frame.qrText));
                // The quiet zone (4 of about 45 modules) reaches into the margin, so that the code lines up with the page.
                const double quiet = kQr * 4 / (code.size + 8);
                const QRectF area(size.width() - kMargin - kQr + quiet, kMargin - quiet, kQr, kQr);
                painter.setRenderHint(QPainter::Antialiasing, false);
                drawQr(painter, code,
                       QRectF(area.x() * kUnit, area.y() * kUnit, area.width() * kUnit, area.height() * kUnit));
                painter.setRenderHint(QPainter::Antialiasing);
                if (!frame.qrCaption.isEmpty())
                    CS_CHECK(
                        drawFittedText(painter,
                                       {.text = frame.qrCaption,
                                        .points = 6.5,
                                        .colour = kQuiet,
                                        .align = Qt::AlignRight,
                                        .wrap = false},
                                       QRectF(size.width() - kMargin - kQr, kMargin + kQr - 2 * quiet + 4, kQr, 9)));
            }
            const TextBox note{.text = frame.note, .points = 7.5, .colour = kQuiet};
            const double noteTop =
                std::max(rowsTop + rowsHeight(frame.rows, kLabels, width, kRowPoints), kMargin + kQr + 4) + 8;
            drawText(painter, note, QRectF(kMargin, noteTop, full, textHeight(note, full)));
            return {};
        }};
}

} // namespace countersign::pdf
