// The text of a page with its places, in unrotated user space (see page_geometry.h).
#pragma once

#include "core/base/result.h"
#include "core/pdf/renderer.h"

#include <QRectF>
#include <QRegularExpression>
#include <QString>

#include <vector>

namespace countersign::pdf {

struct Word {
    QString text;
    QRectF rect; // user space
    std::vector<QRectF> letters; // one for each UTF-16 unit of text, user space
    bool spaceAfter = false;
};

struct PageText {
    int page = 0;
    std::vector<Word> words; // in reading order

    [[nodiscard]] QString plain() const; // words with single spaces, one line
};

struct TextPlace {
    int page = 0;
    QRectF rect; // user space, around everything found
    QString text;
    QStringList captures; // of the pattern
};

// A tag that asks for a field where it stands: {{signature:client}} or [[date:us]], optionally {{text:client:Label}}.
struct TextTag {
    QString kind; // lower case: signature, initials, stamp, date, text, number, checkbox, choice, details
    QString party; // lower case, as written
    QString label;
    TextPlace place;
};

[[nodiscard]] Result<PageText> pageText(const PageImages &pages, int index, const std::stop_token &stop = {});
// Matches across word borders within a page. At most 10,000 places.
[[nodiscard]] std::vector<TextPlace> findPattern(const PageText &text, const QRegularExpression &pattern);
[[nodiscard]] std::vector<TextTag> findFieldTags(const PageText &text);

} // namespace countersign::pdf
