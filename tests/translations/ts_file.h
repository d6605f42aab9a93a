// A translation source file (.ts), as far as its checks need it.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace countersign::tests {

struct TsMessage {
    QString context, source, comment;
    bool isPlural = false;
    bool isFinished = true;
    QStringList forms; // one; of a plural: one for each of the language's numbers

    [[nodiscard]] QString key() const
    {
        return context + QStringLiteral(" / ") + source + QStringLiteral(" / ") + comment;
    }
};

struct TsFile {
    QString language;
    std::vector<TsMessage> messages;
    QString error; // empty when it was read

    [[nodiscard]] QStringList keys() const; // sorted
};

TsFile readTs(const QString &path);

// What a translation must keep: every %1, %n, %L1 and every tag, sorted, repeated as often as they stand there.
QStringList marksOf(const QString &text);

// Which of the forms of a language (in the order of its .ts file) stands for n things.
int formFor(const QString &language, int n);
int formsOf(const QString &language);

} // namespace countersign::tests
