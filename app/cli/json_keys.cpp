#include "app/cli/json_keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <vector>

namespace countersign::cli {

namespace {

// From one quote to behind the other.
QByteArrayView stringAt(QByteArrayView json, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < json.size() && json[end] != '"')
        end += json[end] == '\\' ? 2 : 1;
    return json.sliced(at, std::min(end + 1, json.size()) - at);
}

// Escapes say the same name in other letters.
QString decoded(QByteArrayView quoted)
{
    return QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array().at(0).toString();
}

} // namespace

std::optional<QString> repeatedKey(QByteArrayView json)
{
    std::vector<QSet<QString>> open; // objects and arrays; those have no keys
    for (qsizetype at = 0; at < json.size();) {
        const char c = json[at];
        if (c == '{' || c == '[')
            open.emplace_back();
        else if ((c == '}' || c == ']') && !open.empty())
            open.pop_back();
        if (c != '"') {
            ++at;
            continue;
        }
        const QByteArrayView quoted = stringAt(json, at);
        at += quoted.size();
        if (open.empty() || !json.sliced(at).trimmed().startsWith(':'))
            continue;
        const QString key = decoded(quoted);
        if (open.back().contains(key))
            return key;
        open.back().insert(key);
    }
    return std::nullopt;
}

} // namespace countersign::cli
