#include "tests/translations/ts_file.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

namespace countersign::tests {

QStringList TsFile::keys() const
{
    QStringList all;
    for (const TsMessage &m : messages)
        all << m.key();
    all.sort();
    return all;
}

TsFile readTs(const QString &path)
{
    TsFile ts;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        ts.error = path + QStringLiteral(": ") + file.errorString();
        return ts;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == QLatin1String("TS")) {
            ts.language = xml.attributes().value(QLatin1String("language")).toString();
        } else if (name == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (name == QLatin1String("message")) {
            TsMessage m;
            m.context = context;
            m.isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
            ts.messages.push_back(m);
        } else if (name == QLatin1String("source")) {
            ts.messages.back().source = xml.readElementText();
        } else if (name == QLatin1String("comment")) {
            ts.messages.back().comment = xml.readElementText();
        } else if (name == QLatin1String("translation")) {
            TsMessage &m = ts.messages.back();
            m.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!m.isPlural)
                m.forms << xml.readElementText();
        } else if (name == QLatin1String("numerusform")) {
            ts.messages.back().forms << xml.readElementText();
        }
    }
    if (xml.hasError())
        ts.error = path + QStringLiteral(": ") + xml.errorString();
    return ts;
}

QStringList marksOf(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("%L?(?:\\d{1,2}|n)|</?[A-Za-z][^>]*>"));
    QStringList marks;
    for (auto it = mark.globalMatch(text); it.hasNext();)
        marks << it.next().captured();
    marks.sort();
    return marks;
}

int formFor(const QString &language, int n)
{
    if (language == QLatin1String("pl"))
        return n == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 10 || n % 100 > 20) ? 1 : 2;
    if (language == QLatin1String("ru"))
        return n % 10 == 1 && n % 100 != 11 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 10 || n % 100 > 20) ? 1 : 2;
    if (language == QLatin1String("pt_BR"))
        return n <= 1 ? 0 : 1;
    return n == 1 ? 0 : 1;
}

int formsOf(const QString &language)
{
    return language == QLatin1String("pl") || language == QLatin1String("ru") ? 3 : 2;
}

} // namespace countersign::tests
