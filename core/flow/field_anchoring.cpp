#include "core/flow/field_anchoring.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace countersign::flow {

namespace {

struct Place {
    int page = 0;
    QRectF rect;
};

// A word and, for what stands often in a document, its neighbours.
constexpr int kLongest = 4; // words of a phrase
constexpr std::size_t kNearest = 12; // words of the page looked at for one field
constexpr double kFar = 220; // points: words further away say nothing about a field

QString phraseAt(const pdf::PageText &text, std::size_t from, int words)
{
    QString phrase;
    for (int i = 0; i < words; ++i)
        phrase += (i ? QStringLiteral(" ") : QString()) + text.words[from + static_cast<std::size_t>(i)].text;
    return phrase;
}

// Where each phrase stands, in reading order: the place of its first word.
using Phrases = QHash<QString, std::vector<Place>>;

Phrases phrasesOf(const std::vector<pdf::PageText> &pages, int words)
{
    Phrases phrases;
    for (const pdf::PageText &page : pages)
        for (std::size_t i = 0; i + static_cast<std::size_t>(words) <= page.words.size(); ++i)
            phrases[phraseAt(page, i, words)].push_back({page.page, page.words[i].rect});
    return phrases;
}

double distance(const QRectF &a, const QRectF &b)
{
    const double dx = std::max({0.0, a.left() - b.right(), b.left() - a.right()});
    const double dy = std::max({0.0, a.top() - b.bottom(), b.top() - a.bottom()});
    // What stands at the same height moves with the field, however far to the side; lines above may stay where they are.
    return std::hypot(dx * 0.4, dy * 2);
}

class Mover
{
public:
    Mover(const std::vector<pdf::PageText> &before, const std::vector<pdf::PageText> &after) : m_before(before)
    {
        for (int words = 1; words <= kLongest; ++words) {
            m_was.push_back(phrasesOf(before, words));
            m_is.push_back(phrasesOf(after, words));
        }
    }

    [[nodiscard]] std::optional<Place> placeOf(const domain::Field &field) const
    {
        const auto page = std::find_if(m_before.begin(), m_before.end(),
                                       [&](const pdf::PageText &text) { return text.page == field.page; });
        if (page == m_before.end())
            return std::nullopt;
        std::vector<std::pair<double, std::size_t>> near;
        for (std::size_t i = 0; i < page->words.size(); ++i)
            if (const double far = distance(page->words[i].rect, field.rect); far <= kFar)
                near.emplace_back(far, i);
        std::sort(near.begin(), near.end());
        near.resize(std::min(near.size(), kNearest));
        for (const auto &[far, at] : near)
            if (const auto moved = along(*page, at))
                return Place{moved->page,
                             field.rect.translated(moved->rect.topLeft() - page->words[at].rect.topLeft())};
        return std::nullopt;
    }

private:
    // Where the word went: by the longest phrase from it that stands as often after as before.
    [[nodiscard]] std::optional<Place> along(const pdf::PageText &page, std::size_t at) const
    {
        if (std::none_of(page.words[at].text.begin(), page.words[at].text.end(),
                         [](QChar c) { return c.isLetterOrNumber(); }))
            return std::nullopt; // lines and dots
        for (int words = std::min<int>(kLongest, static_cast<int>(page.words.size() - at)); words >= 1; --words) {
            const QString phrase = phraseAt(page, at, words);
            const std::vector<Place> was = m_was[static_cast<std::size_t>(words - 1)].value(phrase);
            const std::vector<Place> is = m_is[static_cast<std::size_t>(words - 1)].value(phrase);
            if (was.empty() || was.size() != is.size())
                continue;
            const auto which = std::find_if(was.begin(), was.end(), [&](const Place &place) {
                return place.page == page.page && place.rect == page.words[at].rect;
            });
            if (which != was.end())
                return is[static_cast<std::size_t>(which - was.begin())];
        }
        return std::nullopt;
    }

    const std::vector<pdf::PageText> &m_before;
    std::vector<Phrases> m_was, m_is;
};

// Onto the page with as little moving as possible; a field larger than the page stays as it is, for preflight to name.
QRectF within(QRectF rect, const QRectF &box)
{
    if (rect.width() > box.width() || rect.height() > box.height())
        return rect;
    rect.moveLeft(std::clamp(rect.left(), box.left(), box.right() - rect.width()));
    rect.moveTop(std::clamp(rect.top(), box.top(), box.bottom() - rect.height()));
    return rect;
}

} // namespace

MovedFields moveWithText(const std::vector<domain::Field> &fields, const std::vector<pdf::PageText> &before,
                         const std::vector<pdf::PageText> &after, const std::vector<QRectF> &boxes)
{
    const Mover mover(before, after);
    MovedFields moved;
    for (domain::Field field : fields) {
        if (const auto place = mover.placeOf(field)) {
            field.page = place->page;
            field.rect = place->rect;
        } else {
            moved.lost.push_back(field.id);
        }
        if (!boxes.empty()) {
            field.page = std::clamp(field.page, 0, static_cast<int>(boxes.size()) - 1);
            field.rect = within(field.rect, boxes[static_cast<std::size_t>(field.page)]);
        }
        moved.fields.push_back(std::move(field));
    }
    return moved;
}

} // namespace countersign::flow
