#include "app/relay/reminders.h"

#include "core/wire/base64url.h"

#include <QHash>
#include <QUrlQuery>

namespace countersign::relay {

namespace {

struct Words {
    const char *lang, *question, *effect, *button, *done, *broken, *brokenAdvice;
};

// Keys as deliveries name languages.
const QHash<QString, Words> &languages()
{
    static const QHash<QString, Words> all{
        {"en",
         {"en", "Stop the reminders?",
          "You will get no more reminders about this document. The link in the first message still works.",
          "Stop the reminders", "The reminders are off", "This link is not complete",
          "Please open it again from the message, or ask the sender to send no more reminders."}},
        {"pl",
         {"pl", "Wyłączyć przypomnienia?",
          "Nie dostaniesz więcej przypomnień o tym dokumencie. Link z pierwszej wiadomości nadal działa.",
          "Wyłącz przypomnienia", "Przypomnienia są wyłączone", "Ten link jest niepełny",
          "Otwórz go jeszcze raz z wiadomości albo poproś nadawcę, aby nie wysyłał więcej przypomnień."}},
        {"de",
         {"de", "Erinnerungen abstellen?",
          "Sie erhalten keine weiteren Erinnerungen an dieses Dokument. Der Link aus der ersten Nachricht funktioniert "
          "weiterhin.",
          "Erinnerungen abstellen", "Die Erinnerungen sind abgestellt", "Dieser Link ist unvollständig",
          "Bitte öffnen Sie ihn noch einmal aus der Nachricht, oder bitten Sie den Absender, keine Erinnerungen mehr "
          "zu "
          "senden."}},
        {"pt_BR",
         {"pt-BR", "Parar os lembretes?",
          "Você não receberá mais lembretes sobre este documento. O link da primeira mensagem continua funcionando.",
          "Parar os lembretes", "Os lembretes foram desativados", "Este link está incompleto",
          "Abra-o de novo pela mensagem ou peça ao remetente que não envie mais lembretes."}},
        {"ru",
         {"ru", "Отключить напоминания?",
          "Напоминаний об этом документе больше не будет. Ссылка из первого сообщения по-прежнему действует.",
          "Отключить напоминания", "Напоминания отключены", "Ссылка неполная",
          "Откройте её ещё раз из сообщения или попросите отправителя больше не присылать напоминаний."}},
    };
    return all;
}

// A link that was cut off has lost its language: then the browser's first one counts.
Words wordsFor(const Request &request)
{
    const auto &all = languages();
    const auto named = QUrlQuery(QString::fromLatin1(request.query)).queryItemValue(QStringLiteral("l"));
    if (const auto it = all.constFind(named); it != all.constEnd())
        return *it;
    for (const QByteArray &wish : request.header("accept-language").toLower().split(',')) {
        const QByteArray primary = wish.split(';').first().split('-').first().trimmed();
        const QString name = primary == "pt" ? QStringLiteral("pt_BR") : QString::fromLatin1(primary);
        if (const auto it = all.constFind(name); it != all.constEnd())
            return *it;
    }
    return all.value(QStringLiteral("en"));
}

// Outlines of Lucide, as the signer's page has them.
constexpr char kBellOff[] =
    R"(<path d="M10.268 21a2 2 0 0 0 3.464 0"/>)"
    R"(<path d="M17 17H4a1 1 0 0 1-.74-1.673C4.59 13.956 6 12.499 6 8a6 6 0 0 1 .258-1.742"/>)"
    R"(<path d="m2 2 20 20"/><path d="M8.668 3.01A6 6 0 0 1 18 8c0 2.687.77 4.653 1.707 6.05"/>)";
constexpr char kCheck[] = R"(<circle cx="12" cy="12" r="10"/><path d="m9 12 2 2 4-4"/>)";
constexpr char kBrokenLink[] =
    R"(<path d="M9 17H7A5 5 0 0 1 7 7"/><path d="M15 7h2a5 5 0 0 1 4 8"/><path d="M8 12h4M2 2l20 20"/>)";

struct Notice {
    const char *tone, *icon, *title, *text, *button;
};

Notice noticeOf(const Words &words, StopPage which)
{
    switch (which) {
    case StopPage::Question: return {"accent", kBellOff, words.question, words.effect, words.button};
    case StopPage::Done: return {"ok", kCheck, words.done, words.effect, nullptr};
    case StopPage::BrokenLink: break;
    }
    return {"warning", kBrokenLink, words.broken, words.brokenAdvice, nullptr};
}

} // namespace

QString stopRemindersUrl(const QString &publicUrl, const RelayKeys &keys, const QByteArray &link,
                         const QString &language)
{
    return QStringLiteral("%1/u/%2/%3?l=%4")
        .arg(publicUrl, wire::toB64(link), QString::fromLatin1(keys.reminderMac(link).toHex()), language);
}

// Constants only, and addresses of our own files: nothing of the request is in it.
Response stopRemindersPage(const Request &request, StopPage which, const PageLook &look)
{
    const Words words = wordsFor(request);
    const Notice notice = noticeOf(words, which);
    Response page{.status = which == StopPage::BrokenLink ? 404 : 200, .contentType = "text/html; charset=utf-8"};
    page.body = QByteArray("<!doctype html>\n<html lang=\"") + words.lang
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\n"
          "<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
        + notice.title + "</title>\n";
    if (!look.mark.isEmpty())
        page.body += "<link rel=\"icon\" type=\"image/svg+xml\" href=\"" + look.mark + "\">\n";
    for (const QByteArray &stylesheet : look.stylesheets)
        page.body += "<link rel=\"stylesheet\" href=\"" + stylesheet + "\">\n";
    page.body += "</head>\n<body>\n<div id=\"app\"><div class=\"screen\">\n<header class=\"title-line\">";
    if (!look.mark.isEmpty())
        page.body += "<img src=\"" + look.mark + "\" alt=\"\" width=\"28\" height=\"28\">";
    page.body +=
        QByteArray("<div class=\"title-words\"><h1>Countersign</h1></div></header>\n<div class=\"notice-room\">"
                   "<main class=\"notice\" aria-labelledby=\"title\">\n<span class=\"notice-icon ")
        + notice.tone
        + "\"><svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"30\" height=\"30\" fill=\"none\" "
          "stroke=\"currentColor\""
          " stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\">"
        + notice.icon + "</svg></span>\n<h2 id=\"title\">" + notice.title + "</h2>\n<p class=\"notice-text\">"
        + notice.text + "</p>\n";
    if (notice.button)
        page.body += QByteArray("<form class=\"notice-actions\" method=\"post\"><button class=\"button primary\">")
            + notice.button + "</button></form>\n";
    page.body += "</main></div>\n</div></div>\n</body>\n</html>\n";
    page.headers.emplace_back("Content-Security-Policy",
                              "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
                              "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    return page;
}

} // namespace countersign::relay
