#include "core/pdf/text.h"

#include "core/pdf/patience.h"

#include <poppler-qt6.h>

namespace countersign::pdf {

namespace {
constexpr int kMaxWords = 200'000;
constexpr std::size_t kMaxPlaces = 10'000;
} // namespace

Result<PageText> pageText(const PageImages &pages, int index, const std::stop_token &stop)
{
    if (index < 0 || index >= pages.pageCount())
        return fail(MakingError::NoSuchPage, QStringLiteral("page %1").arg(index));
    const std::unique_ptr<Poppler::Page> page(pages.poppler().page(index));
    if (!page)
        return fail(MakingError::NotRendered, QStringLiteral("page %1").arg(index));
    // Poppler places text as displayed at 72 dpi and knows no UserUnit.
    QTransform toUser;
    if (!pages.boxes().empty()) {
        PageBox box = pages.boxes()[static_cast<std::size_t>(index)];
        box.userUnit = 1;
        toUser = displayToUser(box);
    } else {
        toUser = QTransform(1, 0, 0, -1, 0, page->pageSizeF().height());
    }
    PageText result{.page = index, .words = {}};
    const Patience patience{QDeadlineTimer(pages.limits().milliseconds), stop};
    const auto boxes = page->textList(Poppler::Page::Rotate0, &Patience::isAsked, patience.closure());
    if (patience.isOver())
        return fail(MakingError::WorkerTimedOut, QStringLiteral("page %1").arg(index));
    for (const auto &box : boxes) {
        if (std::ssize(result.words) >= kMaxWords)
            break;
        Word word{.text = box->text(),
                  .rect = toUser.mapRect(box->boundingBox()),
                  .letters = {},
                  .spaceAfter = box->hasSpaceAfter() || !box->nextWord()};
        for (qsizetype i = 0; i < word.text.size(); ++i)
            word.letters.push_back(toUser.mapRect(box->charBoundingBox(static_cast<int>(i))));
        result.words.push_back(std::move(word));
    }
    return result;
}

QString PageText::plain() const
{
    QString text;
    for (const Word &word : words) {
        text += word.text;
        if (word.spaceAfter)
            text += QLatin1Char(' ');
    }
    return text;
}

std::vector<TextPlace> findPattern(const PageText &text, const QRegularExpression &pattern)
{
    QString plain;
    struct Letter {
        const Word *word;
        qsizetype index; // -1: the space after it
    };
    std::vector<Letter> letters;
    for (const Word &word : text.words) {
        plain += word.text;
        for (qsizetype i = 0; i < word.text.size(); ++i)
            letters.push_back({&word, i});
        if (word.spaceAfter) {
            plain += QLatin1Char(' ');
            letters.push_back({&word, -1});
        }
    }
    std::vector<TextPlace> places;
    for (auto it = pattern.globalMatch(plain); it.hasNext() && places.size() < kMaxPlaces;) {
        const QRegularExpressionMatch match = it.next();
        if (match.capturedLength() == 0)
            continue;
        TextPlace place{
            .page = text.page, .rect = {}, .text = match.captured(), .captures = match.capturedTexts().mid(1)};
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            const Letter &letter = letters[static_cast<std::size_t>(i)];
            if (letter.index < 0)
                continue;
            const QRectF rect = static_cast<std::size_t>(letter.index) < letter.word->letters.size()
                ? letter.word->letters[static_cast<std::size_t>(letter.index)]
                : letter.word->rect;
            if (!rect.isEmpty())
                place.rect = place.rect.isEmpty() ? rect : place.rect.united(rect);
        }
        if (!place.rect.isEmpty())
            places.push_back(std::move(place));
    }
    return places;
}

std::vector<TextTag> findFieldTags(const PageText &text)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            R"((?:\{\{|\[\[)\s*(signature|initials|stamp|date|text|number|checkbox|choice|details)\s*:\s*([\p{L}\d_-]{1,40})\s*(?::\s*([^{}\[\]]{1,80}?)\s*)?(?:\}\}|\]\]))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    std::vector<TextTag> tags;
    for (TextPlace &place : findPattern(text, pattern)) {
        TextTag tag{.kind = place.captures.value(0).toLower(),
                     .party = place.captures.value(1).toLower(),
                     .label = place.captures.value(2),
                     .place = {}};
        tag.place = std::move(place);
        tags.push_back(std::move(tag));
    }
    return tags;
}

} // namespace countersign::pdf
