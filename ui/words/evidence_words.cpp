#include "ui/words/evidence_words.h"

#include <QCoreApplication>
#include <QTranslator>

#include <utility>

namespace countersign::ui {

namespace {
using Word = std::pair<QString flow::EvidenceWords::*, const char *>;

// What a page that stays with the document for ever says; the context of the translations.
constexpr Word kWords[] = {
    {&flow::EvidenceWords::title, QT_TRANSLATE_NOOP("EvidenceWords", "Evidence of signing")},
    {&flow::EvidenceWords::note,
     QT_TRANSLATE_NOOP("EvidenceWords",
                       "Check this document with any PDF reader that shows signatures, or with Countersign: the "
                       "signatures prove that nothing was changed since.")},
    {&flow::EvidenceWords::document, QT_TRANSLATE_NOOP("EvidenceWords", "Document")},
    {&flow::EvidenceWords::originalHash, QT_TRANSLATE_NOOP("EvidenceWords", "SHA-256 of the original")},
    {&flow::EvidenceWords::preparedBy, QT_TRANSLATE_NOOP("EvidenceWords", "Prepared by")},
    {&flow::EvidenceWords::companySeal, QT_TRANSLATE_NOOP("EvidenceWords", "Company seal")},
    {&flow::EvidenceWords::page, QT_TRANSLATE_NOOP("EvidenceWords", "page %1 of %2")},
    {&flow::EvidenceWords::waiting, QT_TRANSLATE_NOOP("EvidenceWords", "Waiting")},
    {&flow::EvidenceWords::notNeeded, QT_TRANSLATE_NOOP("EvidenceWords", "Not needed")},
    {&flow::EvidenceWords::hasSigned, QT_TRANSLATE_NOOP("EvidenceWords", "Signed")},
    {&flow::EvidenceWords::timeUtc, QT_TRANSLATE_NOOP("EvidenceWords", "Time (UTC)")},
    {&flow::EvidenceWords::timeLocal, QT_TRANSLATE_NOOP("EvidenceWords", "Local time")},
    {&flow::EvidenceWords::channel, QT_TRANSLATE_NOOP("EvidenceWords", "Channel")},
    {&flow::EvidenceWords::inApplication, QT_TRANSLATE_NOOP("EvidenceWords", "in the application, with an own key")},
    {&flow::EvidenceWords::linkByMail, QT_TRANSLATE_NOOP("EvidenceWords", "link by e-mail")},
    {&flow::EvidenceWords::linkBySms, QT_TRANSLATE_NOOP("EvidenceWords", "link by SMS")},
    {&flow::EvidenceWords::checkedBy, QT_TRANSLATE_NOOP("EvidenceWords", "Checked by")},
    {&flow::EvidenceWords::byLinkOnly, QT_TRANSLATE_NOOP("EvidenceWords", "possession of the link")},
    {&flow::EvidenceWords::byMailCode, QT_TRANSLATE_NOOP("EvidenceWords", "one-time code by e-mail")},
    {&flow::EvidenceWords::bySmsCode, QT_TRANSLATE_NOOP("EvidenceWords", "one-time code by SMS")},
    {&flow::EvidenceWords::byAccessCode, QT_TRANSLATE_NOOP("EvidenceWords", "access code agreed beforehand")},
    {&flow::EvidenceWords::address, QT_TRANSLATE_NOOP("EvidenceWords", "Address")},
    {&flow::EvidenceWords::program, QT_TRANSLATE_NOOP("EvidenceWords", "Program")},
    {&flow::EvidenceWords::consent, QT_TRANSLATE_NOOP("EvidenceWords", "Consent text")},
    {&flow::EvidenceWords::consentVersion, QT_TRANSLATE_NOOP("EvidenceWords", "version %1, %2")},
    {&flow::EvidenceWords::documentShown, QT_TRANSLATE_NOOP("EvidenceWords", "Document shown")},
    {&flow::EvidenceWords::answerReceived, QT_TRANSLATE_NOOP("EvidenceWords", "Answer received")},
    {&flow::EvidenceWords::certificate, QT_TRANSLATE_NOOP("EvidenceWords", "Certificate")},
    {&flow::EvidenceWords::signature, QT_TRANSLATE_NOOP("EvidenceWords", "Signature")},
    {&flow::EvidenceWords::signedFor, QT_TRANSLATE_NOOP("EvidenceWords", "Signed for %1")},
    {&flow::EvidenceWords::sealsActOf, QT_TRANSLATE_NOOP("EvidenceWords", "Seals the act of %1, who signed by link")},
    {&flow::EvidenceWords::closedBySeal, QT_TRANSLATE_NOOP("EvidenceWords", "Closed by the company seal")}};
} // namespace

flow::EvidenceWords evidenceWords(const QString &language)
{
    flow::EvidenceWords words;
    QTranslator translator;
    if (!translator.load(QStringLiteral(":/translations/countersign_") + language + QStringLiteral(".qm")))
        return words;
    words.language = language;
    for (const auto &[word, source] : kWords) {
        const QString translated = translator.translate("EvidenceWords", source);
        if (!translated.isEmpty())
            words.*word = translated;
    }
    return words;
}

} // namespace countersign::ui
