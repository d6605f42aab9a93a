#include "core/mail/send_result.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign::mail {

QString withoutAddresses(const QByteArray &words, const QByteArray &recipient)
{
    QString text = QString::fromUtf8(words);
    text.replace(QString::fromLatin1(recipient),
                 recipient.contains('@') ? QStringLiteral("(address)") : QStringLiteral("(number)"),
                 Qt::CaseInsensitive);
    static const QRegularExpression address(QStringLiteral("[^\\s<>@\"']+@[^\\s<>@\"']+"));
    text.replace(address, QStringLiteral("(address)"));
    static const QRegularExpression number(QStringLiteral("\\+?\\d[\\d ()-]{5,}\\d"));
    if (!recipient.contains('@'))
        text.replace(number, QStringLiteral("(number)"));
    // Some servers name the mailbox alone.
    const QString mailbox = QString::fromLatin1(recipient.left(recipient.lastIndexOf('@')));
    if (recipient.contains('@') && mailbox.size() >= 3)
        text.replace(QRegularExpression(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(mailbox)),
                                        QRegularExpression::CaseInsensitiveOption),
                     QStringLiteral("(mailbox)"));
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; }, QLatin1Char(' '));
    return text.simplified().left(300);
}

} // namespace countersign::mail
