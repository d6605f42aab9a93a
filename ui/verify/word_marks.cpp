#include "ui/verify/word_marks.h"

#include "core/domain/word_difference.h"
#include "ui/pages/answer.h"
#include "ui/pages/page_source.h"

#include <algorithm>
#include <utility>

namespace countersign::ui {

namespace {

QStringList wordsOf(const pdf::PageText &text)
{
    QStringList words;
    for (const pdf::Word &word : text.words)
        words << word.text;
    return words;
}

bool isOnOneLine(const QRectF &a, const QRectF &b)
{
    const double common = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    return common > 0.5 * std::min(a.height(), b.height());
}

std::vector<QRectF> placesOf(const pdf::PageText &text, const std::vector<bool> &differs)
{
    std::vector<QRectF> places;
    bool goesOn = false;
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        const QRectF rect = text.words[i].rect.normalized();
        if (differs[i]) {
            if (goesOn && isOnOneLine(places.back(), rect))
                places.back() |= rect;
            else
                places.push_back(rect);
        }
        goesOn = differs[i];
    }
    return places;
}

} // namespace

WordMarks::Places differingPlaces(const pdf::PageText &was, const pdf::PageText &now)
{
    const domain::DifferingPlaces places = domain::differingPlaces(wordsOf(was), wordsOf(now));
    return {placesOf(was, places.before), placesOf(now, places.after)};
}

WordMarks::WordMarks(PageSource *was, PageSource *now, QObject *parent) : QObject(parent), m_was(was), m_now(now)
{
    for (PageSource *source : {was, now}) {
        connect(source, &PageSource::opened, this, &WordMarks::forget);
        connect(source, &PageSource::textReady, this,
                [this, isNow = source == m_now](int page, const pdf::PageText &text) {
                    Texts &texts = m_texts[page];
                    (isNow ? texts.now : texts.was) = text;
                    if (texts.was && texts.now && !std::exchange(texts.isCompared, true))
                        compare(page);
                });
    }
}

void WordMarks::forget()
{
    ++m_generation;
    m_texts.clear();
    m_places.clear();
}

void WordMarks::want(int page)
{
    if (page < 0 || page >= m_was->count() || page >= m_now->count() || m_texts.contains(page))
        return;
    m_texts.insert(page, {});
    m_was->readText(page);
    m_now->readText(page);
}

void WordMarks::compare(int page)
{
    const Texts &texts = m_texts[page];
    onPool([was = *texts.was, now = *texts.now] {
        return differingPlaces(was, now);
    }).then(this, [this, page, generation = m_generation](const Places &places) {
        if (generation != m_generation || places.isEmpty())
            return;
        m_places.insert(page, places);
        Q_EMIT ready(page);
    });
}

} // namespace countersign::ui
