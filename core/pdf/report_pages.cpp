#include "core/pdf/report_pages.h"

#include "core/pdf/appearance.h"
#include "core/pdf/fonts.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <functional>

namespace countersign::pdf {

namespace {

constexpr double kWidth = 595, kHeight = 842, kMargin = 56, kFooter = 40; // points
constexpr int kMaxPages = 200;
constexpr qsizetype kMaxText = 2000; // of one line: a hostile file's names must not fill pages

struct ToneLook {
    const char *mark;
    QColor colour;
};

ToneLook lookOf(ReportTone tone)
{
    switch (tone) {
    case ReportTone::Good: return {"✓", QColor(0x1b, 0x6e, 0x3c)};
    case ReportTone::Warning: return {"!", QColor(0x8a, 0x5a, 0x00)};
    case ReportTone::Bad: return {"✕", QColor(0xa3, 0x1b, 0x1b)};
    case ReportTone::Neutral: break;
    }
    return {"·", QColor(0x44, 0x44, 0x44)};
}

// One thing on paper, never broken across pages.
struct Block {
    double height = 0;
    double space = 0; // above, unless it begins a page
    bool keepWithNext = false;
    std::function<void(QPainter &, double y)> draw;
};

class Sheet
{
public:
    explicit Sheet(const Report &report) : m_report(report) { }

    std::vector<Block> blocks();

private:
    void text(const QString &words, double points, FontRole role, double space, const QColor &colour = Qt::black,
              double indent = 0, bool keepWithNext = false);
    void line(const ReportLine &line);

    const Report &m_report;
    std::vector<Block> m_blocks;
};

void Sheet::text(const QString &words, double points, FontRole role, double space, const QColor &colour, double indent,
                 bool keepWithNext)
{
    if (words.isEmpty())
        return;
    const TextBox box{.text = words.left(kMaxText), .font = role, .points = points, .colour = colour};
    const double width = kWidth - 2 * kMargin - indent;
    const double height = std::min(textHeight(box, width), kHeight - 2 * kMargin - kFooter);
    m_blocks.push_back({height, space, keepWithNext, [box, indent, width, height](QPainter &painter, double y) {
                            drawText(painter, box, QRectF(kMargin + indent, y, width, height));
                        }});
}

void Sheet::line(const ReportLine &line)
{
    const ToneLook look = lookOf(line.tone);
    const QString words = line.title.isEmpty()
        ? line.text
        : line.title + (line.text.isEmpty() ? QString() : QStringLiteral(": ") + line.text);
    const TextBox mark{
        .text = QString::fromUtf8(look.mark), .font = FontRole::Strong, .points = 10, .colour = look.colour};
    const TextBox box{.text = words.left(kMaxText), .points = 10};
    const double width = kWidth - 2 * kMargin - 16;
    const double height = std::min(textHeight(box, width), kHeight - 2 * kMargin - kFooter);
    m_blocks.push_back({height, 4, false, [mark, box, width, height](QPainter &painter, double y) {
                            drawText(painter, mark, QRectF(kMargin, y, 14, height));
                            drawText(painter, box, QRectF(kMargin + 16, y, width, height));
                        }});
}

std::vector<Block> Sheet::blocks()
{
    const QColor quiet(0x55, 0x55, 0x55);
    text(m_report.title, 10, FontRole::Strong, 0, quiet, 0, true);
    text(m_report.headline, 18, FontRole::Strong, 8, lookOf(m_report.tone).colour, 0, true);
    text(m_report.sentence, 11, FontRole::Text, 6);
    for (const ReportLine &fact : m_report.facts)
        line(fact);
    for (const ReportSection &section : m_report.sections) {
        text(section.heading, 13, FontRole::Strong, 22, Qt::black, 0, true);
        text(section.subheading, 10, FontRole::Text, 2, quiet, 0, true);
        for (const ReportLine &one : section.lines)
            line(one);
    }
    return std::move(m_blocks);
}

// Which blocks stand on which page, and where.
struct Placed {
    std::size_t block = 0;
    int page = 0;
    double y = 0;
};

std::vector<Placed> placed(const std::vector<Block> &blocks)
{
    const double bottom = kHeight - kMargin - kFooter;
    std::vector<Placed> result;
    double y = kMargin;
    int page = 0;
    for (std::size_t i = 0; i < blocks.size();) {
        std::size_t last = i; // headings stay with what they head
        double needed = 0;
        for (;; ++last) {
            needed += blocks[last].height + (last == i && y == kMargin ? 0 : blocks[last].space);
            if (!blocks[last].keepWithNext || last + 1 == blocks.size())
                break;
        }
        if (y > kMargin && y + needed > bottom) {
            ++page;
            y = kMargin;
        }
        for (; i <= last; ++i) {
            if (y > kMargin)
                y += blocks[i].space;
            if (y + blocks[i].height > bottom && y > kMargin) {
                ++page;
                y = kMargin;
            }
            if (page >= kMaxPages)
                return result;
            result.push_back({i, page, y});
            y += blocks[i].height;
        }
    }
    return result;
}

} // namespace

Result<QByteArray> makeReport(const Report &report, const QString &cutOff)
{
    CS_CHECK(registerFonts());
    const std::vector<Block> blocks = Sheet(report).blocks();
    const std::vector<Placed> places = placed(blocks);
    const int pages = places.empty() ? 1 : places.back().page + 1;

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(
        QPageLayout(QPageSize(QSizeF(kWidth, kHeight), QPageSize::Point, QString(), QPageSize::ExactMatch),
                    QPageLayout::Portrait, QMarginsF()));
    writer.setResolution(static_cast<int>(72 * kUnit));
    writer.setTitle(report.title);
    writer.setCreator(QStringLiteral("Countersign"));
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(MakingError::NotRendered, QStringLiteral("the report's pages"));
    const auto closePage = [&](int page) {
        if (page + 1 == pages && places.size() < blocks.size())
            drawText(painter, {.text = cutOff}, QRectF(kMargin, kHeight - kMargin - kFooter, kWidth - 2 * kMargin, 12));
        const QString number = report.pageWords.arg(page + 1).arg(pages);
        const QColor quiet(0x55, 0x55, 0x55);
        const double y = kHeight - kMargin;
        drawText(painter, {.text = report.footer.left(200), .points = 8, .colour = quiet, .wrap = false},
                 QRectF(kMargin, y, kWidth - 2 * kMargin - 60, 12));
        drawText(painter,
                 {.text = number, .points = 8, .colour = quiet, .align = Qt::AlignRight | Qt::AlignTop, .wrap = false},
                 QRectF(kWidth - kMargin - 60, y, 60, 12));
    };
    int page = 0;
    for (const Placed &place : places) {
        for (; page < place.page; ++page) {
            closePage(page);
            if (!writer.newPage())
                return fail(MakingError::NotRendered, QStringLiteral("the report's pages"));
        }
        blocks[place.block].draw(painter, place.y);
    }
    closePage(page);
    painter.end();
    return bytes;
}

} // namespace countersign::pdf
