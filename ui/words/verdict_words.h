// A verdict in words: one headline, four facts per signature kept apart, and every change as a sentence.
#pragma once

#include "core/domain/verdict.h"

#include <QString>
#include <QTimeZone>

#include <array>

namespace countersign::ui {

enum class Tone { Neutral, Ok, Warning, Bad };

struct Headline {
    Tone tone = Tone::Neutral;
    QString title; // "Changed after it was signed"
    QString sentence; // "Both signatures are genuine, but page 1 was altered afterwards. …"
};
Headline headlineOf(const domain::Verdict &verdict);

struct Fact {
    Tone tone = Tone::Neutral;
    QString title; // "Intact"
    QString sentence;
};
// Intact, unchanged since, signer trusted, time proven: in this order.
std::array<Fact, 4> factsOf(const domain::SignatureVerdict &signature,
                            const QTimeZone &zone = QTimeZone::systemTimeZone());

// "Joanna Wiśniewska", or the field's name where the certificate names nobody.
QString signerName(const domain::SignatureVerdict &signature);
// "Signature 1 of 2 · certifies, allows form filling only"
QString roleOf(const domain::Verdict &verdict, std::size_t index);

QString sentenceFor(const domain::Change &change); // "Page 1: the content was rewritten"
QString wordsFor(domain::ChangeKind kind);
QString sentenceFor(const domain::Finding &finding);
// One of the four facts of this signature says it already.
[[nodiscard]] bool isSaidByAFact(const domain::Finding &finding, const domain::SignatureVerdict &signature);
QString levelName(domain::PadesLevel level); // "PAdES B-LTA"
QString momentText(Time time,
                   const QTimeZone &zone = QTimeZone::systemTimeZone()); // "22 Nov 2026 10:14:07 UTC (11:14 here)"

// The whole report as plain text, for saving and the command line.
QString reportText(const domain::Verdict &verdict, const QString &fileName, const QByteArray &fileSha256, Time checked);
// The same facts for machines: UTF-8 JSON, indented, as docs/formats/verdict.md says.
QByteArray reportJson(const domain::Verdict &verdict, const QString &fileName, const QByteArray &fileSha256,
                      Time checked);

} // namespace countersign::ui
