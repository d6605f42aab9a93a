#include "ui/words/verdict_words.h"

#include "ui/words/day_words.h"
#include "ui/words/sentence.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace countersign::ui {
namespace {

class VerdictWords
{
    Q_DECLARE_TR_FUNCTIONS(VerdictWords)
};

QString tr(const char *text, int n = -1) { return VerdictWords::tr(text, nullptr, n); }

bool isUnchanged(const domain::SignatureVerdict &s)
{
    return s.modificationsPermitted
        && std::all_of(s.changes.begin(), s.changes.end(), [](const domain::Change &c) { return c.isPermitted; });
}

int forbiddenChanges(const domain::SignatureVerdict &s)
{
    return int(
        std::count_if(s.changes.begin(), s.changes.end(), [](const domain::Change &c) { return !c.isPermitted; }));
}

// The signature could be computed and is wrong, or is no proper one. The integrity is judged first and the first of equal
// reasons stays: a failure for another reason came to a signature that could not be computed (an unknown algorithm).
bool isBroken(const domain::SignatureVerdict &s)
{
    using domain::SubIndication;
    return !s.isIntact && s.indication != domain::Indication::Indeterminate
        && s.subIndication != SubIndication::SigConstraintsFailure && s.subIndication != SubIndication::Revoked;
}

// Neither right nor wrong: nothing may be said about its bytes.
bool isUnchecked(const domain::SignatureVerdict &s) { return !s.isIntact && !isBroken(s); }

QString cannotTellWhetherAsSigned()
{
    return VerdictWords::tr("Whether the file is still as it was signed cannot be told.");
}

bool hasError(const domain::SignatureVerdict &s, const char *code)
{
    return std::any_of(s.errors.begin(), s.errors.end(),
                       [code](const auto &e) { return e.code == QLatin1String(code); });
}

// It was in the file, and somebody took it out.
bool isRemoved(const domain::SignatureVerdict &s) { return hasError(s, "signature-removed"); }

// Not built as the standard demands: nothing was compared, so nothing can be said to have changed.
bool isMalformed(const domain::SignatureVerdict &s)
{
    return isBroken(s) && s.subIndication == domain::SubIndication::FormatFailure;
}

// Something drawn later may hide what was signed.
bool isCovered(const domain::SignatureVerdict &s)
{
    return hasError(s, "annotation-covers-content") || hasError(s, "signature-covers-content")
        || hasError(s, "annotation-uncovers-content");
}

// Nothing but evidence came after it: whoever signed last signed what the file shows.
bool isLastWord(const domain::SignatureVerdict &s)
{
    return s.modificationLevel <= domain::ModificationLevel::LtaUpdates;
}

// Why it could not be checked; the errors begin with what the integrity met.
QString reasonOf(const domain::SignatureVerdict &s)
{
    return s.errors.empty() ? QString() : sentenceFor(s.errors.front());
}

// "page 1" or "pages 1, 2 and 5"; empty when no page is known.
QString pagesOf(const domain::Verdict &verdict)
{
    QSet<int> pages;
    for (const auto &s : verdict.signatures)
        for (const auto &c : s.changes)
            if (!c.isPermitted && c.page >= 0)
                pages.insert(c.page + 1);
    QList<int> sorted(pages.begin(), pages.end());
    std::sort(sorted.begin(), sorted.end());
    if (sorted.isEmpty())
        return {};
    QStringList names;
    for (int page : sorted.mid(0, 6))
        names << QString::number(page);
    if (sorted.size() == 1)
        return VerdictWords::tr("page %1").arg(names.first());
    return VerdictWords::tr("pages %1").arg(QLocale().createSeparatedList(names));
}

} // namespace

QString momentText(Time time, const QTimeZone &zone)
{
    const QDateTime utc = time.toUtc();
    const QLocale locale;
    const QString absolute = locale.toString(utc, dayFormat() + QStringLiteral(" HH:mm:ss")) + QStringLiteral(" UTC");
    if (zone.offsetFromUtc(utc) == 0)
        return absolute;
    const QDateTime here = utc.toTimeZone(zone);
    //: %1 a moment in UTC, %2 the same in local time, e.g. "22 Nov 2026 10:14:07 UTC (11:14 here)"
    return VerdictWords::tr("%1 (%2 here)")
        .arg(absolute,
             locale.toString(here,
                             here.date() == utc.date() ? QStringLiteral("HH:mm")
                                                       : shortDayFormat() + QStringLiteral(" HH:mm")));
}

QString signerName(const domain::SignatureVerdict &s)
{
    if (!s.signer.commonName.isEmpty())
        return s.signer.commonName;
    return s.field.isEmpty() ? VerdictWords::tr("Unknown signer") : s.field;
}

QString levelName(domain::PadesLevel level)
{
    switch (level) {
    case domain::PadesLevel::None: return {};
    case domain::PadesLevel::B: return QStringLiteral("PAdES B-B");
    case domain::PadesLevel::T: return QStringLiteral("PAdES B-T");
    case domain::PadesLevel::LT: return QStringLiteral("PAdES B-LT");
    case domain::PadesLevel::LTA: return QStringLiteral("PAdES B-LTA");
    }
    return {};
}

Headline headlineOf(const domain::Verdict &verdict)
{
    using domain::Indication;
    const auto &all = verdict.signatures;
    std::vector<const domain::SignatureVerdict *> people;
    for (const auto &s : all)
        if (!s.isDocumentTimestamp)
            people.push_back(&s);
    const int count = int(people.size());
    if (all.empty() || verdict.indication == Indication::NoSignature)
        return {
            Tone::Neutral, VerdictWords::tr("Not signed"),
            VerdictWords::tr(
                "This file carries no signature, so nothing can be said about who made it or whether it was changed.")};

    if (const auto removed = std::find_if(all.begin(), all.end(), isRemoved); removed != all.end()) {
        const QString whose = removed->signer.commonName;
        return {Tone::Bad, VerdictWords::tr("A signature was removed"),
                whose.isEmpty()
                    ? VerdictWords::tr("This file carried a signature that somebody took out. Do not rely on "
                                       "what is left; ask for the file as it was signed.")
                    //: %1 a person's name
                    : VerdictWords::tr("This file carried a signature of %1 that somebody took out. Do not "
                                       "rely on what is left; ask for the file as it was signed.")
                          .arg(whose)};
    }
    const bool anyBroken = std::any_of(all.begin(), all.end(), isBroken);
    const auto unchecked = std::find_if(all.begin(), all.end(), isUnchecked);
    const bool anyChanged =
        std::any_of(all.begin(), all.end(), [](const auto &s) { return !isUnchanged(s); }) || verdict.trailingBytes > 0;
    const QString pages = pagesOf(verdict);
    const bool onlyMalformed =
        anyBroken && std::all_of(all.begin(), all.end(), [](const auto &s) { return !isBroken(s) || isMalformed(s); });
    if (onlyMalformed && !anyChanged)
        return {Tone::Bad, VerdictWords::tr("Not a proper signature"),
                all.size() == 1
                    ? VerdictWords::tr("The signature is not built as the standard demands, so it proves nothing. Do "
                                       "not rely on this file.")
                    : VerdictWords::tr("One of its signatures is not built as the standard demands, so it proves "
                                       "nothing. Do not rely on this file.")};
    if (anyBroken) {
        const int broken = int(std::count_if(all.begin(), all.end(), isBroken));
        return {
            Tone::Bad, VerdictWords::tr("Changed after it was signed"),
            broken == int(all.size())
                ? VerdictWords::tr("The signed bytes are not as they were signed. Do not rely on this file.")
                : broken == 1
                ? VerdictWords::tr("One of its signatures does not fit the bytes any more. Do not rely on this file.")
                : VerdictWords::tr("%n of its signatures do not fit the bytes any more. Do not rely on this file.",
                                   nullptr, broken)};
    }
    if (anyChanged && unchecked != all.end())
        return {Tone::Bad, VerdictWords::tr("Changed after it was signed"),
                VerdictWords::tr("The file was altered after it was signed, and not every signature could be checked. "
                                 "Do not rely on what it shows now.")};
    if (anyChanged) {
        const QString genuine = count == 1 ? VerdictWords::tr("The signature is genuine")
            : count == 2                   ? VerdictWords::tr("Both signatures are genuine")
                                           : VerdictWords::tr("All %n signatures are genuine", nullptr, count);
        const QString what = pages.isEmpty() ? VerdictWords::tr("but the file was altered afterwards.")
                                             //: %1 is "page 1" or "pages 1, 2 and 5"
                                             : VerdictWords::tr("but %1 was altered afterwards.").arg(pages);
        return {Tone::Bad, VerdictWords::tr("Changed after it was signed"),
                VerdictWords::tr("%1, %2 Do not rely on what it shows now.").arg(genuine, what)};
    }
    if (verdict.indication == Indication::TotalPassed) {
        QStringList names;
        for (const auto *s : people)
            if (!names.contains(signerName(*s)))
                names << signerName(*s);
        const QString who = QLocale().createSeparatedList(names);
        if (!people.empty() && std::none_of(people.begin(), people.end(), [](const auto *s) { return isLastWord(*s); }))
            return {Tone::Ok, VerdictWords::tr("Genuine"),
                    withSingleStops(VerdictWords::tr("%1. Since then only what the signatures permit was changed; the "
                                                     "facts beside the pages list it.")
                                        .arg(VerdictWords::tr("Signed by %1").arg(who)))};
        return {Tone::Ok, VerdictWords::tr("Genuine and unchanged"),
                withSingleStops(VerdictWords::tr("%1. Nothing was changed since.")
                                    .arg(count == 0 ? VerdictWords::tr("Timestamped")
                                                    : VerdictWords::tr("Signed by %1").arg(who)))};
    }
    if (verdict.indication == Indication::TotalFailed)
        return {
            Tone::Bad, VerdictWords::tr("Not valid"),
            VerdictWords::tr("At least one signature fails its check. The facts beside the pages say which and why.")};

    if (unchecked != all.end()) {
        const QString what = std::all_of(all.begin(), all.end(), isUnchecked)
            ? cannotTellWhetherAsSigned()
            : VerdictWords::tr("Not every signature in this file could be checked.");
        const QString why = reasonOf(*unchecked);
        return {Tone::Warning, VerdictWords::tr("Could not be checked"),
                why.isEmpty() ? what : what + QLatin1Char(' ') + why};
    }

    if (std::any_of(all.begin(), all.end(), isCovered))
        return {
            Tone::Warning, VerdictWords::tr("What was signed may be hidden"),
            VerdictWords::tr("The file still holds what was signed, but something was drawn over it afterwards. Look "
                             "at the signed version before you rely on this one.")};

    const auto untrusted = std::find_if(people.begin(), people.end(), [](const auto *s) { return !s->isTrusted; });
    if (untrusted != people.end())
        return {Tone::Warning, VerdictWords::tr("Unchanged, but the signer is not known"),
                VerdictWords::tr(
                    "The file is exactly as signed. Whether “%1” is who they say cannot be told: their certificate "
                    "comes from an authority you do not trust.")
                    .arg(signerName(**untrusted))};
    return {Tone::Warning, VerdictWords::tr("Unchanged, but not proven in every point"),
            VerdictWords::tr("The file is exactly as signed. The facts beside the pages say what cannot be proven.")};
}

std::array<Fact, 4> factsOf(const domain::SignatureVerdict &s, const QTimeZone &zone)
{
    using domain::SubIndication;
    std::array<Fact, 4> facts;

    if (s.isIntact) {
        facts[0] = {Tone::Ok, VerdictWords::tr("Intact"),
                    s.algorithm.isEmpty()
                        ? VerdictWords::tr("The signed bytes are exactly as signed.")
                        : VerdictWords::tr("The signed bytes are exactly as signed (%1).").arg(s.algorithm)};
        if (s.subIndication == SubIndication::CryptoConstraintsFailure)
            facts[0] = {Tone::Warning, VerdictWords::tr("Intact, with weak cryptography"),
                        VerdictWords::tr("The bytes fit, but %1 is too weak to be proof today.").arg(s.algorithm)};
    } else if (isUnchecked(s)) {
        const QString why = reasonOf(s);
        facts[0] = {Tone::Warning, VerdictWords::tr("Could not be checked"),
                    why.isEmpty() ? cannotTellWhetherAsSigned() : why};
    } else {
        facts[0] = {Tone::Bad, VerdictWords::tr("Not intact"),
                    s.subIndication == SubIndication::FormatFailure
                        ? VerdictWords::tr("The signature is malformed, so it proves nothing.")
                        : s.subIndication == SubIndication::SigCryptoFailure
                        ? VerdictWords::tr("The signature was not made with the key it names.")
                        : VerdictWords::tr("The signed bytes are not what was signed.")};
    }

    const int forbidden = forbiddenChanges(s);
    if (!isUnchanged(s)) {
        QStringList kinds;
        for (const auto &c : s.changes)
            if (!c.isPermitted && !kinds.contains(wordsFor(c.kind)))
                kinds << wordsFor(c.kind);
        const QString list = QLocale().createSeparatedList(kinds.mid(0, 4));
        facts[1] = {Tone::Bad, VerdictWords::tr("Changed since"),
                    // English has no translation file for its plurals, so one is its own sentence.
                    (s.certification > 0  ? forbidden <= 1
                              ? VerdictWords::tr("1 change that the certification forbids: %1.")
                              : VerdictWords::tr("%n changes that the certification forbids: %1.", nullptr, forbidden)
                          : forbidden <= 1 ? VerdictWords::tr("1 change after signing: %1.")
                                          : VerdictWords::tr("%n changes after signing: %1.", nullptr, forbidden))
                        .arg(list)};
    } else if (!s.isIntact) {
        facts[1] = {Tone::Neutral, VerdictWords::tr("Changes unknown"),
                    VerdictWords::tr("The signed version cannot be established, so it cannot be compared.")};
    } else if (s.coverage == domain::Coverage::WholeFile) {
        facts[1] = {Tone::Ok, VerdictWords::tr("Unchanged"), VerdictWords::tr("The signature covers the whole file.")};
    } else if (s.changes.empty()) {
        facts[1] = {Tone::Ok, VerdictWords::tr("Unchanged since"),
                    VerdictWords::tr("Nothing that shows was changed after it.")};
    } else {
        QStringList kinds;
        for (const auto &c : s.changes)
            if (!kinds.contains(wordsFor(c.kind)))
                kinds << wordsFor(c.kind);
        facts[1] = {Tone::Ok, VerdictWords::tr("Unchanged since"),
                    VerdictWords::tr("Only what the signature allows: %1.")
                        .arg(QLocale().createSeparatedList(kinds.mid(0, 4)))};
    }

    if (s.isTrusted) {
        facts[2] = {Tone::Ok, VerdictWords::tr("Signer trusted"),
                    s.anchor.isEmpty() ? VerdictWords::tr("By an authority you trust.")
                                       : VerdictWords::tr("By %1, which you trust.").arg(s.anchor)};
    } else {
        const QString why = s.subIndication == SubIndication::Revoked ? VerdictWords::tr("The certificate was revoked.")
            : s.subIndication == SubIndication::Expired               ? VerdictWords::tr("The certificate had expired.")
            : s.subIndication == SubIndication::NotYetValid ? VerdictWords::tr("The certificate was not valid yet.")
            : s.subIndication == SubIndication::NoSigningCertificateFound
            ? VerdictWords::tr("The file does not hold the signer's certificate.")
            : isUnchecked(s) && s.chain.empty() ? VerdictWords::tr("Who signed could not be checked.")
            : s.signer.issuer.isEmpty() ? VerdictWords::tr("The certificate comes from an authority you do not trust.")
                                        : VerdictWords::tr("“%1” is no authority you trust.").arg(s.signer.issuer);
        const bool bad = s.subIndication == SubIndication::Revoked || s.subIndication == SubIndication::NotYetValid;
        facts[2] = {bad ? Tone::Bad : Tone::Warning, VerdictWords::tr("Signer not trusted"), why};
    }

    if (s.provenTime)
        facts[3] = {Tone::Ok, VerdictWords::tr("Time proven"),
                    s.provenBy.isEmpty() ? momentText(*s.provenTime, zone)
                                         : withSingleStops(momentText(*s.provenTime, zone) + QStringLiteral(", ")
                                                           + s.provenBy + QLatin1Char('.'))};
    else if (s.claimedTime)
        facts[3] = {Tone::Neutral, VerdictWords::tr("Time as stated by the signer"),
                    VerdictWords::tr("%1, by the signer's own clock. No timestamp proves it.")
                        .arg(momentText(*s.claimedTime, zone))};
    else
        facts[3] = {Tone::Neutral, VerdictWords::tr("Time not known"),
                    VerdictWords::tr("The signature does not say when it was made.")};
    return facts;
}

QString roleOf(const domain::Verdict &verdict, std::size_t index)
{
    const auto &s = verdict.signatures[index];
    const QString place = VerdictWords::tr("Signature %1 of %2").arg(index + 1).arg(verdict.signatures.size());
    QString what;
    if (s.isDocumentTimestamp)
        what = VerdictWords::tr("document timestamp");
    else if (s.certification == 1)
        what = VerdictWords::tr("certifies, allows no changes");
    else if (s.certification == 2)
        what = VerdictWords::tr("certifies, allows form filling only");
    else if (s.certification == 3)
        what = VerdictWords::tr("certifies, allows comments");
    else if (!s.claimedName.isEmpty() && s.claimedName != s.signer.commonName)
        //: a company's seal that stands for a person's act
        what = VerdictWords::tr("sealed for %1").arg(s.claimedName);
    QString text = place;
    if (!what.isEmpty())
        text += QStringLiteral(" · ") + what;
    if (const QString level = levelName(s.level); !level.isEmpty())
        text += QStringLiteral(" · ") + level;
    return text;
}

QString wordsFor(domain::ChangeKind kind)
{
    using enum domain::ChangeKind;
    switch (kind) {
    case FieldFilled: return VerdictWords::tr("a form field filled in");
    case SignatureAdded: return VerdictWords::tr("a signature added");
    case ValidationDataAdded: return VerdictWords::tr("proof for later checks added");
    case PageContentChanged: return VerdictWords::tr("page content rewritten");
    case PageAdded: return VerdictWords::tr("a page added");
    case PageRemoved: return VerdictWords::tr("a page removed");
    case AnnotationChanged: return VerdictWords::tr("a comment or link changed");
    case FieldAltered: return VerdictWords::tr("a form field altered");
    case ResourceChanged: return VerdictWords::tr("a font or picture exchanged");
    case CatalogChanged: return VerdictWords::tr("the document's structure changed");
    case BytesOutsideRevisions: return VerdictWords::tr("bytes added that belong to no proper version");
    case Rendering: return VerdictWords::tr("the page looks different");
    case Other: return VerdictWords::tr("something else changed");
    }
    return {};
}

QString sentenceFor(const domain::Change &change)
{
    QString text = wordsFor(change.kind);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    if (change.page >= 0)
        //: a change on a page, e.g. "Page 1: page content rewritten"
        text = change.kind == domain::ChangeKind::PageContentChanged
            ? VerdictWords::tr("Page %1: the content was rewritten").arg(change.page + 1)
            : VerdictWords::tr("Page %1: %2").arg(change.page + 1).arg(wordsFor(change.kind));
    if (!change.before.isEmpty() && !change.after.isEmpty())
        text += VerdictWords::tr(", “%1” became “%2”").arg(change.before.left(80), change.after.left(80));
    else if (!change.after.isEmpty())
        text += VerdictWords::tr(", now “%1”").arg(change.after.left(80));
    else if (!change.object.isEmpty() && change.kind == domain::ChangeKind::FieldFilled)
        text += QStringLiteral(" (") + change.object.left(60) + QLatin1Char(')');
    return text;
}

bool isSaidByAFact(const domain::Finding &finding, const domain::SignatureVerdict &signature)
{
    using domain::SubIndication;
    const QString sentence = sentenceFor(finding);
    for (const Fact &fact : factsOf(signature))
        if (fact.sentence == sentence)
            return true;
    // The same in other words.
    static const std::pair<const char *, SubIndication> said[] = {
        {"digest-mismatch", SubIndication::HashFailure},
        {"weak-digest", SubIndication::CryptoConstraintsFailure},
        {"weak-key", SubIndication::CryptoConstraintsFailure},
        {"root-not-trusted", SubIndication::NoCertificateChainFound},
        {"signer-certificate-missing", SubIndication::NoSigningCertificateFound},
    };
    return std::any_of(std::begin(said), std::end(said), [&](const auto &one) {
        return finding.code == QLatin1String(one.first) && signature.subIndication == one.second;
    });
}

QString sentenceFor(const domain::Finding &finding)
{
    // What core/sign names in machine words; unknown ones are shown as they are rather than swallowed.
    static const std::pair<const char *, const char *> known[] = {
        {"weak-digest", QT_TRANSLATE_NOOP("VerdictWords", "The digest algorithm is too weak to be proof.")},
        {"weak-key", QT_TRANSLATE_NOOP("VerdictWords", "The signer's key is too weak to be proof.")},
        {"digest-mismatch",
         QT_TRANSLATE_NOOP("VerdictWords", "The bytes in the file are not the ones that were signed.")},
        {"signature-wrong", QT_TRANSLATE_NOOP("VerdictWords", "The signature was not made with the key it names.")},
        {"byte-range", QT_TRANSLATE_NOOP("VerdictWords", "The signature does not say properly which bytes it covers.")},
        {"bytes-after-cms", QT_TRANSLATE_NOOP("VerdictWords", "Something is hidden behind the signature.")},
        {"not-cms", QT_TRANSLATE_NOOP("VerdictWords", "The signature is no readable structure.")},
        {"cms-damaged", QT_TRANSLATE_NOOP("VerdictWords", "The signature is damaged.")},
        {"cms-not-detached", QT_TRANSLATE_NOOP("VerdictWords", "The signature carries other content than the file's.")},
        {"cms-signer-count",
         QT_TRANSLATE_NOOP("VerdictWords", "It names none or several signers where there must be one.")},
        {"cms-no-signed-attributes", QT_TRANSLATE_NOOP("VerdictWords", "It signs nothing about itself.")},
        {"cms-duplicate-attribute", QT_TRANSLATE_NOOP("VerdictWords", "It says something twice.")},
        {"cms-attribute-missing", QT_TRANSLATE_NOOP("VerdictWords", "Something it must say is missing.")},
        {"cms-attribute-malformed", QT_TRANSLATE_NOOP("VerdictWords", "Something it says cannot be read.")},
        {"cms-too-large", QT_TRANSLATE_NOOP("VerdictWords", "The signature is larger than is reasonable.")},
        {"algorithm-unknown",
         QT_TRANSLATE_NOOP("VerdictWords", "The signature uses an algorithm that is not known here.")},
        {"algorithm-mismatch", QT_TRANSLATE_NOOP("VerdictWords", "Its algorithms contradict each other.")},
        {"signer-certificate-missing",
         QT_TRANSLATE_NOOP("VerdictWords", "The signer's certificate is not in the file.")},
        {"signer-certificate-mismatch",
         QT_TRANSLATE_NOOP("VerdictWords", "It names another certificate than the one it was made with.")},
        {"certificate-expired", QT_TRANSLATE_NOOP("VerdictWords", "The certificate had expired.")},
        {"certificate-not-yet-valid", QT_TRANSLATE_NOOP("VerdictWords", "The certificate was not valid yet.")},
        {"certificate-revoked", QT_TRANSLATE_NOOP("VerdictWords", "The certificate was revoked.")},
        {"certificate-signature-wrong", QT_TRANSLATE_NOOP("VerdictWords", "A certificate was not made by its issuer.")},
        {"issuer-may-not-issue",
         QT_TRANSLATE_NOOP("VerdictWords", "A certificate was issued by one that may not issue any.")},
        {"issuer-missing", QT_TRANSLATE_NOOP("VerdictWords", "The certificate's issuer is not known.")},
        {"key-usage-forbidden",
         QT_TRANSLATE_NOOP("VerdictWords", "The certificate is not meant for signing documents.")},
        {"root-not-trusted",
         QT_TRANSLATE_NOOP("VerdictWords", "The certificate leads to an authority you do not trust.")},
        {"chain-weak", QT_TRANSLATE_NOOP("VerdictWords", "A certificate of the chain is too weak.")},
        {"chain-damaged", QT_TRANSLATE_NOOP("VerdictWords", "A certificate of the chain cannot be read.")},
        {"revocation-unknown", QT_TRANSLATE_NOOP("VerdictWords", "Whether the certificate was revoked is not known.")},
        {"certification-not-first", QT_TRANSLATE_NOOP("VerdictWords", "It certifies, but is not the first signature.")},
        {"certification-not-in-perms",
         QT_TRANSLATE_NOOP("VerdictWords", "Its certification is not announced by the document.")},
        {"changes-cut-off", QT_TRANSLATE_NOOP("VerdictWords", "There are more changes than are listed.")},
        {"difference-unreadable", QT_TRANSLATE_NOOP("VerdictWords", "What was added after it cannot be read.")},
        {"signed-part-is-no-revision",
         QT_TRANSLATE_NOOP("VerdictWords", "What it covers is no whole version of the document.")},
        {"signing-time-attribute",
         QT_TRANSLATE_NOOP("VerdictWords", "It carries a signing-time attribute, which PAdES does not allow.")},
        {"subfilter-unsupported",
         QT_TRANSLATE_NOOP("VerdictWords", "The signature is of a kind that is not checked here.")},
        {"algorithm-weak",
         QT_TRANSLATE_NOOP("VerdictWords", "The signature uses an algorithm so weak that it is not checked any more.")},
        {"cms-not-der",
         QT_TRANSLATE_NOOP(
             "VerdictWords",
             "The signature is written in a loose form that some programs refuse. It was checked all the same.")},
        {"signer-certificate-not-embedded",
         QT_TRANSLATE_NOOP("VerdictWords",
                           "The signer's certificate is not inside the signature; it was found elsewhere.")},
        {"signature-in-several-fields",
         QT_TRANSLATE_NOOP(
             "VerdictWords",
             "One and the same signature is shown in several places. Which of them the signer meant cannot be told.")},
        {"revocation-not-checked",
         QT_TRANSLATE_NOOP("VerdictWords",
                           "Whether a certificate was revoked is not known: no answer from its authority was at hand. "
                           "Check again when you are online.")},
        {"signature-not-reachable",
         QT_TRANSLATE_NOOP("VerdictWords",
                           "The file holds parts of a signature that nothing leads to: it may have been cut off or "
                           "damaged on its way. Ask for it once more.")},
        {"annotation-uncovers-content",
         QT_TRANSLATE_NOOP("VerdictWords",
                           "Something that lay over words when they were signed was moved or taken away. Look at the "
                           "signed version before you rely on this one.")},
        {"annotation-covers-content",
         QT_TRANSLATE_NOOP("VerdictWords",
                           "A comment or drawing was added and may hide what was signed. Look at the signed version "
                           "before you rely on this one.")},
        {"annotation-over-content",
         QT_TRANSLATE_NOOP(
             "VerdictWords",
             "A comment or drawing was added on top of what was signed. Look whether it changes what you read.")},
        {"field-covers-content",
         QT_TRANSLATE_NOOP("VerdictWords",
                           "A form field was filled in on top of what was signed. Look whether it hides anything.")},
        {"signature-covers-content",
         QT_TRANSLATE_NOOP("VerdictWords",
                           "The picture of a later signature may hide what was signed. Look at the signed version "
                           "before you rely on this one.")},
        {"signature-over-content",
         QT_TRANSLATE_NOOP("VerdictWords",
                           "The picture of a later signature lies on top of what was signed. Look whether everything "
                           "can still be read.")},
        {"pages-not-compared",
         QT_TRANSLATE_NOOP("VerdictWords",
                           "Not every page was compared with how it looked when it was signed. Look through the last "
                           "pages yourself.")},
        {"timestamp-not-checked",
         QT_TRANSLATE_NOOP("VerdictWords", "The timestamp could not be checked, so it proves no time.")},
        {"timestamp-of-other-data",
         QT_TRANSLATE_NOOP("VerdictWords",
                           "The timestamp was made for something else, so it proves no time for this signature.")},
        {"timestamp-not-by-authority",
         QT_TRANSLATE_NOOP("VerdictWords",
                           "The timestamp was made by someone who may not issue timestamps, so it proves no time.")},
        {"timestamp-damaged", QT_TRANSLATE_NOOP("VerdictWords", "The timestamp is damaged, so it proves no time.")},
        {"timestamp-not-trusted",
         QT_TRANSLATE_NOOP(
             "VerdictWords",
             "Whether the timestamp's authority can be trusted could not be established, so it proves no time.")},
        {"timestamp-weak",
         QT_TRANSLATE_NOOP("VerdictWords", "The timestamp uses cryptography that is too weak to be proof.")},
        {"timestamp-in-future",
         QT_TRANSLATE_NOOP("VerdictWords",
                           "The timestamp lies in the future, so it proves no time. Check this computer's clock.")},
        {"timestamps-out-of-order",
         QT_TRANSLATE_NOOP("VerdictWords", "The timestamp is dated later than one that was added after it.")},
        {"not-a-timestamp", QT_TRANSLATE_NOOP("VerdictWords", "What stands here as a document timestamp is not one.")},
        {"claimed-time-after-proven-time",
         QT_TRANSLATE_NOOP("VerdictWords",
                           "The signer states a later time than the one that is proven. Rely on the proven time.")},
        {"signature-removed",
         QT_TRANSLATE_NOOP(
             "VerdictWords",
             "An earlier version of this file carried a signature that was removed. Ask the sender why.")},
        {"hybrid-file",
         QT_TRANSLATE_NOOP("VerdictWords",
                           "The file is built so that old programs may show something else than new ones. Read it in "
                           "an up-to-date program.")},
        {"unreadable",
         QT_TRANSLATE_NOOP("VerdictWords", "The file cannot be read as a proper PDF, so nothing in it was checked.")},
    };
    for (const auto &[code, words] : known)
        if (finding.code == QLatin1String(code))
            return tr(words);
    return finding.detail.isEmpty() ? finding.code : finding.code + QStringLiteral(": ") + finding.detail;
}

} // namespace countersign::ui
