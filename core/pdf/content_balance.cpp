#include "core/pdf/content_balance.h"

#include "core/pdf/lexer.h"

#include <algorithm>

namespace countersign::pdf {

namespace {

// After "(": the end of the string, nested parentheses and escapes passed over.
qsizetype afterString(QByteArrayView content, qsizetype i)
{
    int depth = 1;
    for (; i < content.size() && depth > 0; ++i) {
        if (content[i] == '\\')
            ++i;
        else if (content[i] == '(')
            ++depth;
        else if (content[i] == ')')
            --depth;
    }
    return std::min(i, content.size());
}

} // namespace

qsizetype afterInlineImage(QByteArrayView content, qsizetype i)
{
    for (; i + 2 < content.size(); ++i) {
        if (!isWhite(content[i]) || content[i + 1] != 'E' || content[i + 2] != 'I')
            continue;
        if (i + 3 < content.size() && !isWhite(content[i + 3]))
            continue;
        bool text = true;
        for (qsizetype k = i + 3; k < std::min(content.size(), i + 16) && text; ++k)
            text = isWhite(content[k]) || (content[k] >= 32 && content[k] < 127);
        if (text)
            return i + 3;
    }
    return content.size();
}

ContentBalance balanceOf(QByteArrayView content)
{
    ContentBalance balance;
    int depth = 0;
    for (qsizetype i = 0; i < content.size();) {
        const char c = content[i];
        if (isWhite(c)) {
            ++i;
        } else if (c == '%') {
            while (i < content.size() && content[i] != '\n' && content[i] != '\r')
                ++i;
        } else if (c == '(') {
            i = afterString(content, i + 1);
        } else if (c == '<' && i + 1 < content.size() && content[i + 1] != '<') {
            while (i < content.size() && content[i] != '>')
                ++i;
            ++i;
        } else if (c == '/') {
            ++i;
            while (i < content.size() && !isWhite(content[i]) && !isDelimiter(content[i]))
                ++i;
        } else if (isDelimiter(c)) {
            ++i;
        } else {
            const qsizetype start = i;
            while (i < content.size() && !isWhite(content[i]) && !isDelimiter(content[i]))
                ++i;
            const QByteArrayView word = content.sliced(start, i - start);
            if (word == "q") {
                ++depth;
            } else if (word == "Q") {
                if (--depth < 0) {
                    ++balance.missing;
                    depth = 0;
                }
            } else if (word == "ID") {
                i = afterInlineImage(content, i);
            }
        }
    }
    balance.open = depth;
    return balance;
}

} // namespace countersign::pdf
