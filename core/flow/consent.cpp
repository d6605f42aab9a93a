#include "core/flow/consent.h"

namespace countersign::flow {

namespace {

// A change of any text is a new version: old evidence must keep naming what was really shown.
constexpr auto kVersion = "1";

struct Entry {
    const char *language;
    const char *text;
};
constexpr Entry kTexts[] = {
    {"en",
     "I have read the document, I agree to sign it electronically, and I accept that the time, my network address, "
     "my browser and what I enter here are kept as evidence of my signature."},
    {"pl",
     "Zapoznałem(-am) się z dokumentem, zgadzam się podpisać go elektronicznie i przyjmuję, że czas, mój adres "
     "sieciowy, przeglądarka oraz wprowadzone tu dane zostaną zachowane jako dowód złożenia podpisu."},
    {"de",
     "Ich habe das Dokument gelesen, bin mit der elektronischen Unterzeichnung einverstanden und damit, dass "
     "Zeitpunkt, Netzwerkadresse, Browser und meine Eingaben als Nachweis meiner Unterschrift aufbewahrt werden."},
    {"pt_BR",
     "Li o documento, concordo em assiná-lo eletronicamente e aceito que a data e hora, meu endereço de rede, meu "
     "navegador e os dados que informo aqui sejam guardados como prova da minha assinatura."},
    {"ru",
     "Я прочитал(а) документ, согласен(на) подписать его в электронном виде и с тем, что время, мой сетевой адрес, "
     "браузер и введённые здесь данные сохраняются как доказательство моей подписи."},
};

} // namespace

ConsentText consentText(const QString &language)
{
    const Entry *found = &kTexts[0];
    for (const Entry &entry : kTexts)
        if (language == QLatin1String(entry.language))
            found = &entry;
    return {QString::fromLatin1(kVersion), QString::fromUtf8(found->text)};
}

} // namespace countersign::flow
