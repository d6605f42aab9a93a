#include "tests/core/crypto/issued_card.h"

#include "core/base/clock.h"
#include "core/crypto/authority.h"

namespace countersign::test {

IssuedCard issueCard(SoftTokens &tokens, const QString &label)
{
    IssuedCard card{.label = label, .pin = "731906", .fingerprint = {}, .trouble = {}};
    const Time now = SystemClock().now();
    auto authority = crypto::Authority::create({.organization = QStringLiteral("Izba Rozliczeń")}, now);
    if (!authority) {
        card.trouble = authority.error().detail;
        return card;
    }
    const auto person =
        authority->issuePerson({.name = QStringLiteral("Joanna Wiśniewska"), .keyKind = crypto::KeyKind::Rsa2048}, now);
    const QByteArray words = "file pass", id = "\x01";
    const auto pem = person ? person->keyToPem(Secret(QByteArrayView(words))) : fail(person.error());
    if (!pem) {
        card.trouble = pem.error().detail;
        return card;
    }
    card.fingerprint = person->certificate().fingerprint();
    const QString name = QStringLiteral("podpis");
    card.trouble = tokens.addToken(label, card.pin);
    if (card.trouble.isEmpty())
        card.trouble = tokens.importKey(label, card.pin, *pem, words, id, name);
    if (card.trouble.isEmpty())
        card.trouble = tokens.addCertificate(label, card.pin, person->certificate(), id, name);
    return card;
}

} // namespace countersign::test
