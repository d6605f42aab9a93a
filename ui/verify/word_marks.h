// Where the words of a page are not those that were signed: the places to mark on both sides of a comparison.
// The texts are read by the sources (in their worker process) and compared on the pool; used from the window's thread.
#pragma once

#include "core/pdf/text.h"

#include <QHash>
#include <QObject>
#include <QRectF>

#include <optional>
#include <vector>

namespace countersign::ui {

class PageSource;

class WordMarks : public QObject
{
    Q_OBJECT
public:
    WordMarks(PageSource *was, PageSource *now, QObject *parent);

    // Reads and compares the page's texts unless that was done; ready() follows where they differ.
    void want(int page);
    struct Places {
        std::vector<QRectF> was, now; // user space; words next to each other on a line are one
        [[nodiscard]] bool isEmpty() const { return was.empty() && now.empty(); }
    };
    [[nodiscard]] Places at(int page) const { return m_places.value(page); }

Q_SIGNALS:
    void ready(int page);

private:
    struct Texts {
        std::optional<pdf::PageText> was, now;
        bool isCompared = false;
    };
    void forget();
    void compare(int page);

    PageSource *m_was;
    PageSource *m_now;
    int m_generation = 0; // an answer about another file is dropped
    QHash<int, Texts> m_texts;
    QHash<int, Places> m_places;
};

// The words of each page that the other lacks.
[[nodiscard]] WordMarks::Places differingPlaces(const pdf::PageText &was, const pdf::PageText &now);

} // namespace countersign::ui
