#include "core/mail/sms_text.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace countersign::mail {

namespace {

constexpr int kMostPartsOfMessage = 6;
constexpr std::size_t kMostOfName = 40; // characters of the company

struct Alphabet {
    QSet<char32_t> basic, extended; // an extended character takes two septets
};

const Alphabet &gsm7()
{
    static const Alphabet all = [] {
        Alphabet a;
        const QString basic = QString::fromUtf8("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                                                "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
        for (const char32_t c : basic.toUcs4())
            a.basic.insert(c);
        for (const char32_t c : QString::fromUtf8("\f^{}\\[~]|€").toUcs4())
            a.extended.insert(c);
        return a;
    }();
    return all;
}

bool isGsm7(const QString &text)
{
    const auto points = text.toUcs4();
    return std::all_of(points.begin(), points.end(),
                       [](char32_t c) { return gsm7().basic.contains(c) || gsm7().extended.contains(c); });
}

int unitsOf(char32_t c, bool isGsm) { return isGsm ? (gsm7().extended.contains(c) ? 2 : 1) : (c > 0xffff ? 2 : 1); }

struct Kind {
    const char *invitation, *reminder, *completed, *declined, *cancelled, *expired, *replied, *code;
};

// %1 the company, %2 the link or the digits. Words with GSM letters only where the language allows it, because one
// other letter halves what fits.
const Kind &kindsIn(const QString &language)
{
    static const QHash<QString, Kind> all{
        {"en",
         {"%1 has sent you a document to sign: %2", "Reminder: %1 is waiting for your signature: %2",
          "%1: everyone has signed. Your copy: %2", "%1: the document will not be signed, a party has declined.",
          "%1 has withdrawn a document. You need not do anything.", "%1: the time to sign the document is over.",
          "%1 has answered your question: %2", "%2 is your code to open the document from %1. Give it to nobody."}},
        {"pl",
         {"Dokument do podpisu od %1: %2", "Przypomnienie: %1 czeka na podpis dokumentu: %2",
          "%1: dokument podpisany przez wszystkich. Kopia: %2",
          "%1: dokument nie zostanie podpisany, jedna ze stron odmawia.",
          "%1 wycofuje dokument, podpis nie jest potrzebny.", "%1: termin podpisania dokumentu minął.",
          "%1 odpowiada na pytanie: %2", "%2 to kod do dokumentu od %1. Nie podawaj go nikomu."}},
        {"de",
         {"%1 hat Ihnen ein Dokument zum Unterschreiben gesendet: %2",
          "Erinnerung: %1 wartet auf Ihre Unterschrift: %2", "%1: Alle haben unterschrieben. Ihr Exemplar: %2",
          "%1: Das Dokument wird nicht unterschrieben, eine Seite hat abgelehnt.",
          "%1 hat ein Dokument zurückgezogen. Sie müssen nichts tun.",
          "%1: Die Frist zum Unterschreiben ist abgelaufen.", "%1 hat Ihre Frage beantwortet: %2",
          "%2 ist Ihr Code für das Dokument von %1. Geben Sie ihn niemandem weiter."}},
        {"pt_BR",
         {"%1 enviou um documento para assinatura: %2", "Lembrete: %1 aguarda sua assinatura: %2",
          "%1: todos assinaram. Sua via: %2", "%1: o documento não será assinado, uma das partes recusou.",
          "%1 retirou um documento. Você não precisa fazer nada.", "%1: o prazo para assinar o documento terminou.",
          "%1 respondeu à sua pergunta: %2", "Use %2 para abrir o documento de %1. Nunca informe a outra pessoa."}},
        {"ru",
         {"%1 просит подписать документ: %2", "Напоминание: %1 ждёт вашей подписи: %2",
          "%1: документ подписан всеми. Ваш экземпляр: %2",
          "%1: документ не будет подписан, одна из сторон отказалась.", "%1: документ отозван. Ничего делать не нужно.",
          "%1: срок подписания документа истёк.", "%1: ответ на ваш вопрос: %2",
          "%2 — код для документа от %1. Никому его не сообщайте."}},
    };
    const auto it = all.constFind(language);
    return it != all.constEnd() ? *it : *all.constFind(QStringLiteral("en"));
}

QString oneLine(const QString &text)
{
    QString clean;
    for (const QChar c : text)
        clean.append(c.isPrint() && c.category() != QChar::Other_Format ? c : QLatin1Char(' '));
    return clean.simplified();
}

} // namespace

SmsLength smsLength(const QString &text)
{
    SmsLength length{.isGsm7 = isGsm7(text)};
    const int whole = length.isGsm7 ? 160 : 70;
    const int part = length.isGsm7 ? 153 : 67;
    int inPart = 0;
    int parts = 1;
    for (const char32_t c : text.toUcs4()) {
        const int units = unitsOf(c, length.isGsm7);
        length.units += units;
        if (inPart + units > part) { // a character of two units stays in one part
            ++parts;
            inPart = 0;
        }
        inPart += units;
    }
    length.parts = length.units == 0 ? 0 : length.units <= whole ? 1 : parts;
    return length;
}

QString cutToParts(const QString &text, int parts)
{
    if (smsLength(text).parts <= parts)
        return text;
    const std::u32string points = text.toStdU32String();
    // A shorter beginning is never longer in parts, so halving finds the last that fits. (It may even be GSM where the
    // whole is not.)
    qsizetype fits = 0;
    auto tooLong = static_cast<qsizetype>(points.size());
    while (tooLong - fits > 1) {
        const qsizetype middle = (fits + tooLong) / 2;
        (smsLength(QString::fromUcs4(points.data(), middle)).parts <= parts ? fits : tooLong) = middle;
    }
    return QString::fromUcs4(points.data(), fits);
}

QString smsText(const QString &kind, const wire::DeliveryPayload &payload)
{
    if (kind == QLatin1String("message")) {
        const QString said =
            oneLine(payload.subject.isEmpty() ? payload.text : payload.subject + QStringLiteral(": ") + payload.text);
        return cutToParts(said, kMostPartsOfMessage);
    }
    const Kind &kinds = kindsIn(payload.language);
    const char *words = kind == QLatin1String("invitation") ? kinds.invitation
        : kind == QLatin1String("reminder")                 ? kinds.reminder
        : kind == QLatin1String("completed")                ? kinds.completed
        : kind == QLatin1String("declined")                 ? kinds.declined
        : kind == QLatin1String("cancelled")                ? kinds.cancelled
        : kind == QLatin1String("expired")                  ? kinds.expired
        : kind == QLatin1String("replied")                  ? kinds.replied
        : kind == QLatin1String("code")                     ? kinds.code
                                                            : nullptr;
    if (!words)
        return {};
    QString name = oneLine(payload.fromName);
    if (const std::u32string points = name.toStdU32String(); points.size() > kMostOfName)
        name = QString::fromUcs4(points.data(), kMostOfName - 3).trimmed() + QStringLiteral("...");
    if (name.isEmpty())
        name = QStringLiteral("Countersign");
    const QString value = kind == QLatin1String("code") ? QString::fromLatin1(payload.code) : oneLine(payload.url);
    QString text = QString::fromUtf8(words);
    if (text.contains(QStringLiteral("%2")) && value.isEmpty())
        return {};
    // Not arg(): a name may hold "%2".
    const qsizetype second = text.indexOf(QStringLiteral("%2"));
    const qsizetype first = text.indexOf(QStringLiteral("%1"));
    if (second > first)
        return text.replace(second, 2, value).replace(first, 2, name);
    text.replace(first, 2, name);
    return second >= 0 ? text.replace(second, 2, value) : text;
}

QByteArray smsNumber(const QString &typed)
{
    QByteArray digits;
    const QString text = typed.trimmed();
    if (!text.startsWith(QLatin1Char('+')))
        return {};
    for (const QChar c : text.mid(1)) {
        if (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
            digits.append(static_cast<char>(c.unicode()));
        else if (!QStringLiteral(" -./()").contains(c))
            return {};
    }
    return digits.size() >= 7 && digits.size() <= 15 && digits.front() != '0' ? '+' + digits : QByteArray();
}

} // namespace countersign::mail
