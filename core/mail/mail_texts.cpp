#include "core/mail/mail_texts.h"

#include <QHash>

namespace countersign::mail {

namespace {

struct Kind {
    const char *subject;
    const char *lead;
    const char *button;
};
struct Language {
    Kind invitation, reminder, completed, declined, cancelled, expired, replied, code;
    const char *until;
    const char *caution;
    const char *codeCaution;
    const char *noName;
};

// UTF-8 literals.
const QHash<QString, Language> &languages()
{
    static const QHash<QString, Language> all{
        {"en",
         {{"%1 has sent you a document to sign",
           "%1 has sent you a document. Open the link to read it and sign it in your browser. You need no account.",
           "Read and sign"},
          {"Reminder: %1 is waiting for your signature",
           "%1 is still waiting for your signature. Open the link to read the document and sign it in your browser.",
           "Read and sign"},
          {"%1: the document is signed by everyone",
           "Everyone has signed. The finished document is ready for you to read and save.",
           "Open the finished document"},
          {"%1: the document will not be signed",
           "One of the parties has declined to sign, so the document sent by %1 will not be completed.", ""},
          {"%1 has withdrawn a document",
           "%1 has withdrawn the document that was sent to you. You do not have to do anything; the link no longer "
           "opens.",
           ""},
          {"%1: the time to sign is over",
           "The time to sign the document sent by %1 is over. If it is still needed, please ask the sender for a new "
           "link.",
           ""},
          {"%1 has answered your question",
           "%1 has answered your question. Open the link to read the answer beside the document.", "Read the answer"},
          {"Your code for the document from %1",
           "Enter this code on the page that asks for it. It opens the document sent by %1 and is good for ten "
           "minutes.",
           ""},
          "The link works until %1.",
          "The link is meant for you alone: whoever has it can read the document. If you did not expect this message, "
          "do not open the link and ask the sender.",
          "Give the code to nobody: the sender will never ask you for it. If you did not ask for a code, you can "
          "ignore "
          "this message.",
          "A company"}},
        {"pl",
         {{"%1 przesyła dokument do podpisu",
           "%1 przesyła dokument do podpisu. Otwórz link, aby go przeczytać i podpisać w przeglądarce. Nie trzeba "
           "zakładać konta.",
           "Przeczytaj i podpisz"},
          {"Przypomnienie: %1 czeka na podpis",
           "%1 nadal czeka na podpis. Otwórz link, aby przeczytać dokument i podpisać go w przeglądarce.",
           "Przeczytaj i podpisz"},
          {"%1: dokument podpisany przez wszystkie strony",
           "Wszystkie strony złożyły podpisy. Gotowy dokument można przeczytać i zapisać.", "Otwórz gotowy dokument"},
          {"%1: dokument nie zostanie podpisany",
           "Jedna ze stron odmówiła podpisu, dlatego dokument przesłany przez %1 nie zostanie ukończony.", ""},
          {"%1: dokument został wycofany",
           "%1 wycofuje przesłany dokument. Nie trzeba nic robić; link już się nie otwiera.", ""},
          {"%1: termin podpisania minął",
           "Termin podpisania dokumentu przesłanego przez %1 minął. Jeśli dokument jest nadal potrzebny, poproś "
           "nadawcę "
           "o nowy link.",
           ""},
          {"%1 odpowiada na pytanie",
           "%1 odpowiada na Twoje pytanie. Otwórz link, aby przeczytać odpowiedź obok dokumentu.",
           "Przeczytaj odpowiedź"},
          {"Kod do dokumentu od %1",
           "Wpisz ten kod na stronie, która o niego prosi. Otwiera dokument przesłany przez %1 i jest ważny dziesięć "
           "minut.",
           ""},
          "Link działa do %1.",
          "Link jest przeznaczony tylko dla Ciebie: kto go ma, może przeczytać dokument. Jeśli ta wiadomość jest "
          "niespodziewana, nie otwieraj linku i zapytaj nadawcę.",
          "Nie podawaj kodu nikomu: nadawca nigdy o niego nie zapyta. Jeśli nie prosisz o kod, zignoruj tę wiadomość.",
          "Firma"}},
        {"de",
         {{"%1 hat Ihnen ein Dokument zur Unterschrift gesendet",
           "%1 hat Ihnen ein Dokument gesendet. Öffnen Sie den Link, um es im Browser zu lesen und zu unterschreiben. "
           "Ein Konto ist nicht nötig.",
           "Lesen und unterschreiben"},
          {"Erinnerung: %1 wartet auf Ihre Unterschrift",
           "%1 wartet noch auf Ihre Unterschrift. Öffnen Sie den Link, um das Dokument im Browser zu lesen und zu "
           "unterschreiben.",
           "Lesen und unterschreiben"},
          {"%1: Das Dokument ist von allen unterschrieben",
           "Alle haben unterschrieben. Das fertige Dokument liegt zum Lesen und Speichern bereit.",
           "Fertiges Dokument öffnen"},
          {"%1: Das Dokument wird nicht unterschrieben",
           "Eine der Parteien hat die Unterschrift abgelehnt. Das von %1 gesendete Dokument wird deshalb nicht "
           "abgeschlossen.",
           ""},
          {"%1 hat ein Dokument zurückgezogen",
           "%1 hat das an Sie gesendete Dokument zurückgezogen. Sie müssen nichts tun; der Link öffnet sich nicht "
           "mehr.",
           ""},
          {"%1: Die Frist zum Unterschreiben ist abgelaufen",
           "Die Frist zum Unterschreiben des von %1 gesendeten Dokuments ist abgelaufen. Wird es noch gebraucht, "
           "bitten "
           "Sie den Absender um einen neuen Link.",
           ""},
          {"%1 hat Ihre Frage beantwortet",
           "%1 hat Ihre Frage beantwortet. Öffnen Sie den Link, um die Antwort neben dem Dokument zu lesen.",
           "Antwort lesen"},
          {"Ihr Code für das Dokument von %1",
           "Geben Sie diesen Code auf der Seite ein, die danach fragt. Er öffnet das von %1 gesendete Dokument und "
           "gilt "
           "zehn Minuten.",
           ""},
          "Der Link gilt bis %1.",
          "Der Link ist nur für Sie bestimmt: Wer ihn hat, kann das Dokument lesen. Wenn Sie diese Nachricht nicht "
          "erwartet haben, öffnen Sie den Link nicht und fragen Sie den Absender.",
          "Geben Sie den Code niemandem weiter: Der Absender wird Sie nie danach fragen. Wenn Sie keinen Code "
          "angefordert "
          "haben, können Sie diese Nachricht ignorieren.",
          "Ein Unternehmen"}},
        {"pt_BR",
         {{"%1 enviou um documento para você assinar",
           "%1 enviou um documento para você. Abra o link para ler e assinar no navegador. Não é preciso criar conta.",
           "Ler e assinar"},
          {"Lembrete: %1 aguarda a sua assinatura",
           "%1 ainda aguarda a sua assinatura. Abra o link para ler o documento e assinar no navegador.",
           "Ler e assinar"},
          {"%1: o documento foi assinado por todos",
           "Todos assinaram. O documento final está pronto para ler e salvar.", "Abrir o documento final"},
          {"%1: o documento não será assinado",
           "Uma das partes recusou a assinatura. Por isso o documento enviado por %1 não será concluído.", ""},
          {"%1 retirou um documento",
           "%1 retirou o documento enviado a você. Não é preciso fazer nada; o link não abre mais.", ""},
          {"%1: o prazo para assinar terminou",
           "O prazo para assinar o documento enviado por %1 terminou. Se ele ainda for necessário, peça um novo link "
           "ao "
           "remetente.",
           ""},
          {"%1 respondeu à sua pergunta",
           "%1 respondeu à sua pergunta. Abra o link para ler a resposta ao lado do documento.", "Ler a resposta"},
          {"Seu código para o documento de %1",
           "Digite este código na página que o solicita. Ele abre o documento enviado por %1 e vale por dez minutos.",
           ""},
          "O link funciona até %1.",
          "O link é só para você: quem o tiver pode ler o documento. Se você não esperava esta mensagem, não abra o "
          "link e pergunte ao remetente.",
          "Não informe o código a ninguém: o remetente nunca vai pedi-lo. Se você não pediu um código, ignore esta "
          "mensagem.",
          "Uma empresa"}},
        {"ru",
         {{"%1: документ на подпись",
           "Вам отправлен документ на подпись. Отправитель: %1. Откройте ссылку, чтобы прочитать и подписать его в "
           "браузере. Учётная запись не нужна.",
           "Прочитать и подписать"},
          {"Напоминание: %1 ожидает вашей подписи",
           "Документ всё ещё ожидает вашей подписи. Отправитель: %1. Откройте ссылку, чтобы прочитать и подписать его "
           "в браузере.",
           "Прочитать и подписать"},
          {"%1: документ подписан всеми сторонами", "Все стороны подписали документ. Его можно прочитать и сохранить.",
           "Открыть готовый документ"},
          {"%1: документ не будет подписан",
           "Одна из сторон отказалась от подписи, поэтому документ не будет завершён. Отправитель: %1.", ""},
          {"%1: документ отозван",
           "Отправленный вам документ отозван. Отправитель: %1. Ничего делать не нужно; ссылка больше не открывается.",
           ""},
          {"%1: срок подписания истёк",
           "Срок подписания документа истёк. Отправитель: %1. Если документ ещё нужен, попросите у отправителя новую "
           "ссылку.",
           ""},
          {"%1: ответ на ваш вопрос",
           "На ваш вопрос ответили. Отправитель: %1. Откройте ссылку, чтобы прочитать ответ рядом с документом.",
           "Прочитать ответ"},
          {"Код для документа. Отправитель: %1",
           "Введите этот код на странице, которая его запрашивает. Он открывает документ (отправитель: %1) и действует "
           "десять минут.",
           ""},
          "Ссылка действует до %1.",
          "Ссылка предназначена только вам: тот, у кого она есть, может прочитать документ. Если вы не ожидали этого "
          "письма, не открывайте ссылку и спросите отправителя.",
          "Никому не сообщайте код: отправитель никогда его не спросит. Если вы не запрашивали код, не обращайте "
          "внимания "
          "на это письмо.",
          "Компания"}},
    };
    return all;
}

const Language &languageOf(const QString &code)
{
    const auto it = languages().constFind(code);
    return it != languages().constEnd() ? *it : *languages().constFind(QStringLiteral("en"));
}

} // namespace

MailText mailText(const QString &kind, const QString &languageCode)
{
    const Language &language = languageOf(languageCode);
    const Kind *words = kind == QLatin1String("invitation") ? &language.invitation
        : kind == QLatin1String("reminder")                 ? &language.reminder
        : kind == QLatin1String("completed")                ? &language.completed
        : kind == QLatin1String("declined")                 ? &language.declined
        : kind == QLatin1String("cancelled")                ? &language.cancelled
        : kind == QLatin1String("expired")                  ? &language.expired
        : kind == QLatin1String("replied")                  ? &language.replied
        : kind == QLatin1String("code")                     ? &language.code
                                                            : nullptr;
    if (!words)
        return {};
    return MailText{QString::fromUtf8(words->subject), QString::fromUtf8(words->lead), QString::fromUtf8(words->button),
                    QString::fromUtf8(language.until),
                    QString::fromUtf8(words == &language.code ? language.codeCaution : language.caution)};
}

QString mailNoName(const QString &language) { return QString::fromUtf8(languageOf(language).noName); }

} // namespace countersign::mail
