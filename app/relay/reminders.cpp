#include "app/relay/reminders.h"

#include "core/wire/base64url.h"

#include <QHash>
#include <QUrlQuery>

namespace countersign::relay {

namespace {

struct Words {
    const char *question, *button, *done;
};

const Words &wordsIn(const QString &language)
{
    static const QHash<QString, Words> all{
        {"en",
         {"Do you want no more reminders about this document?", "Stop the reminders",
          "You will get no more reminders about this document. The link in the first message still works."}},
        {"pl",
         {"Czy nie chcesz dostawać kolejnych przypomnień o tym dokumencie?", "Wyłącz przypomnienia",
          "Nie dostaniesz więcej przypomnień o tym dokumencie. Link z pierwszej wiadomości nadal działa."}},
        {"de",
         {"Möchten Sie keine weiteren Erinnerungen an dieses Dokument?", "Erinnerungen abstellen",
          "Sie erhalten keine weiteren Erinnerungen an dieses Dokument. Der Link aus der ersten Nachricht funktioniert "
          "weiterhin."}},
        {"pt_BR",
         {"Não quer mais receber lembretes sobre este documento?", "Parar os lembretes",
          "Você não receberá mais lembretes sobre este documento. O link da primeira mensagem continua funcionando."}},
        {"ru",
         {"Больше не напоминать об этом документе?", "Отключить напоминания",
          "Напоминаний об этом документе больше не будет. Ссылка из первого сообщения по-прежнему действует."}},
    };
    const auto it = all.constFind(language);
    return it != all.constEnd() ? *it : *all.constFind(QStringLiteral("en"));
}

} // namespace

QString stopRemindersUrl(const QString &publicUrl, const RelayKeys &keys, const QByteArray &link,
                         const QString &language)
{
    return QStringLiteral("%1/u/%2/%3?l=%4")
        .arg(publicUrl, wire::toB64(link), QString::fromLatin1(keys.reminderMac(link).toHex()), language);
}

Response stopRemindersPage(const QByteArray &query, bool isDone)
{
    const QString language = QUrlQuery(QString::fromLatin1(query)).queryItemValue(QStringLiteral("l"));
    const Words &words = wordsIn(language);
    const QByteArray lang = language == QLatin1String("pt_BR") ? QByteArray("pt-BR")
        : &words != &wordsIn({})                               ? language.toLatin1()
                                                               : QByteArray("en");
    Response page{.contentType = "text/html; charset=utf-8"};
    page.body = "<!doctype html>\n<html lang=\"" + lang
        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Countersign"
          "</title></head>\n<body><main>\n";
    if (isDone)
        page.body += QByteArray("<p>") + words.done + "</p>\n";
    else
        page.body += QByteArray("<p>") + words.question + "</p>\n<form method=\"post\"><button>" + words.button
            + "</button></form>\n";
    page.body += "</main></body></html>\n";
    page.headers.emplace_back("Content-Security-Policy",
                              "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    return page;
}

} // namespace countersign::relay
