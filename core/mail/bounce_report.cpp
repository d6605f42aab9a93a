#include "core/mail/bounce_report.h"

#include "core/mail/send_result.h"

#include <QByteArrayList>

#include <algorithm>

namespace countersign::mail {

namespace {

constexpr qsizetype kMostHeader = 64 * 1024;
constexpr int kMostParts = 20, kMostGroups = 50, kMostFields = 200;

// The lines of a header block, continuations joined, names in lower case; where the block ends.
struct Fields {
    QList<std::pair<QByteArray, QByteArray>> all;
    qsizetype end = 0;

    [[nodiscard]] QByteArray value(QByteArrayView name) const
    {
        for (const auto &[key, value] : all)
            if (key == name)
                return value;
        return {};
    }
};

// From `at` to the next empty line, or to `end`.
Fields readFields(const QByteArray &text, qsizetype at, qsizetype end)
{
    Fields fields;
    end = std::min(end, at + kMostHeader);
    while (at < end) {
        qsizetype stop = text.indexOf('\n', at);
        if (stop < 0 || stop >= end)
            stop = end;
        QByteArray line = text.mid(at, stop - at);
        if (line.endsWith('\r'))
            line.chop(1);
        at = std::min(stop + 1, end);
        if (line.isEmpty())
            break;
        if ((line.startsWith(' ') || line.startsWith('\t')) && !fields.all.isEmpty()) {
            fields.all.last().second += ' ' + line.trimmed();
        } else if (const qsizetype colon = line.indexOf(':'); colon > 0 && fields.all.size() < kMostFields) {
            fields.all.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
        }
    }
    fields.end = at;
    return fields;
}

// "multipart/report; report-type=delivery-status; boundary="x"": the type in lower case, or a parameter.
QByteArray typeOf(const QByteArray &value)
{
    const qsizetype end = value.indexOf(';');
    return value.left(end < 0 ? value.size() : end).trimmed().toLower();
}

QByteArray parameter(const QByteArray &value, const QByteArray &name)
{
    qsizetype at = value.indexOf(';');
    while (at >= 0) {
        const qsizetype equals = value.indexOf('=', at);
        if (equals < 0)
            return {};
        const QByteArray key = value.mid(at + 1, equals - at - 1).trimmed().toLower();
        qsizetype begin = equals + 1;
        while (begin < value.size() && value[begin] == ' ')
            ++begin;
        QByteArray found;
        if (begin < value.size() && value[begin] == '"') {
            const qsizetype close = value.indexOf('"', begin + 1);
            if (close < 0)
                return {};
            found = value.mid(begin + 1, close - begin - 1);
            at = value.indexOf(';', close);
        } else {
            const qsizetype next = value.indexOf(';', begin);
            found = value.mid(begin, next < 0 ? -1 : next - begin).trimmed();
            at = next;
        }
        if (key == name)
            return found;
    }
    return {};
}

// "smtp; 550 5.1.1 no such user": what follows the type.
QByteArray afterType(const QByteArray &value)
{
    const qsizetype mark = value.indexOf(';');
    return mark < 0 ? value : value.mid(mark + 1).trimmed();
}

BounceReport::Action actionOf(const QByteArray &word)
{
    const QByteArray action = word.toLower();
    return action == "failed" ? BounceReport::Action::Failed
        : action == "delayed" ? BounceReport::Action::Delayed
                              : BounceReport::Action::Other;
}

// One group about the message, then one for each recipient (RFC 3464, 2.1). A failure counts more than anything else.
std::optional<BounceReport> readStatus(const QByteArray &text, qsizetype at, qsizetype end)
{
    std::optional<BounceReport> report;
    for (int group = 0; group < kMostGroups && at < end; ++group) {
        const Fields fields = readFields(text, at, end);
        at = fields.end;
        const QByteArray action = fields.value("action");
        if (action.isEmpty())
            continue; // about the message, or nothing
        BounceReport found{.action = actionOf(action), .words = {}};
        const QByteArray status = fields.value("status"), diagnosis = afterType(fields.value("diagnostic-code"));
        const QByteArray words = diagnosis.isEmpty() ? status : diagnosis;
        QByteArray recipient = afterType(fields.value("final-recipient"));
        if (!recipient.contains('@'))
            recipient = "@"; // says no mailbox
        found.words = withoutAddresses(words.left(2000), recipient.left(320));
        if (found.action == BounceReport::Action::Failed)
            return found;
        if (!report)
            report = std::move(found);
    }
    return report;
}

} // namespace

std::optional<BounceReport> readBounce(const QByteArray &whole)
{
    const QByteArray message = whole.left(kMostBounceBytes);
    const Fields head = readFields(message, 0, message.size());
    const QByteArray type = head.value("content-type");
    if (typeOf(type) != "multipart/report" || parameter(type, "report-type").toLower() != "delivery-status")
        return std::nullopt;
    const QByteArray boundary = parameter(type, "boundary");
    if (boundary.isEmpty() || boundary.size() > 70)
        return std::nullopt;
    const QByteArray mark = "\n--" + boundary;
    qsizetype at = message.indexOf(mark, std::max<qsizetype>(0, head.end - 1));
    for (int part = 0; part < kMostParts && at >= 0; ++part) {
        const qsizetype line = message.indexOf('\n', at + mark.size());
        if (line < 0)
            return std::nullopt;
        if (message.mid(at + mark.size(), 2) == "--")
            return std::nullopt;
        const qsizetype next = message.indexOf(mark, line);
        const qsizetype end = next < 0 ? message.size() : next;
        const Fields fields = readFields(message, line + 1, end);
        const QByteArray partType = typeOf(fields.value("content-type"));
        if (partType == "message/delivery-status" || partType == "message/global-delivery-status")
            return readStatus(message, fields.end, end);
        at = next;
    }
    return std::nullopt;
}

} // namespace countersign::mail
