// The preview shows what will be signed: pixel by pixel where our side writes.
#include "core/flow/intake.h"
#include "core/flow/preview.h"
#include "core/flow/routing.h"
#include "core/pdf/renderer.h"
#include "core/pdf/text.h"
#include "tests/core/flow/stories.h"

#include <QTest>

using namespace countersign;
using test::Story;

namespace {

constexpr double kScale = 2; // pixels to a point
constexpr int kPageHeight = 842;

QImage drawn(const QByteArray &pdf, const QRect &points, int index = 0)
{
    const auto pages = pdf::PageImages::open(pdf);
    if (!pages)
        return {};
    const auto page = pages->renderPage(index, kScale);
    const QRect at(int(points.x() * kScale), int((kPageHeight - points.bottom()) * kScale),
                   int(points.width() * kScale), int(points.height() * kScale));
    return page ? page->convertToFormat(QImage::Format_RGB32).copy(at) : QImage();
}

// The evidence page is the last one.
QString evidenceOf(const QByteArray &pdf)
{
    const auto pages = pdf::PageImages::open(pdf);
    const auto text = pages ? pdf::pageText(*pages, pages->pageCount() - 1) : Result<pdf::PageText>(pdf::PageText{});
    return text ? text->plain() : QString();
}

QString bare(QString text) { return text.remove(QLatin1Char(' ')); } // long values may go on in a second line

} // namespace

class PreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatIsSigned()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        const quint64 before = story.office().envelope(id)->version;
        const auto preview = flow::previewDraft(story.office(), id, 60);
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().detail));
        QCOMPARE(preview->size(), 1u);
        QCOMPARE(story.office().envelope(id)->version, before); // nothing is kept
        QVERIFY(!story.office().envelope(id)->isPrepared);

        QVERIFY(flow::send(story.office(), id));
        story.directorSigns(id);
        const QByteArray real = *story.office().pdf(story.office().envelope(id)->documents.front().latest().sha256);
        const QRect ours(45, 165, 215, 220); // details, signature and date of our side
        const QImage expected = drawn(real, ours);
        QVERIFY(!expected.isNull());
        QCOMPARE(drawn(preview->front(), ours), expected);
        QImage paper(expected.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        QVERIFY(expected != paper); // there is something to compare
        // The client's side is filled in the preview, and not yet in the signed file.
        const QRect theirs(315, 195, 210, 70);
        QVERIFY(drawn(preview->front(), theirs) != drawn(real, theirs));

        // The evidence page has every line it will have in the end; the fingerprint of our signatory's certificate is known.
        test::settle(story);
        story.clientAnswers();
        test::settle(story);
        const domain::Envelope done = *story.office().envelope(id);
        QVERIFY(done.isCompleted);
        const QString foreseen = evidenceOf(preview->front());
        const QString finished = evidenceOf(*story.office().pdf(done.documents.front().latest().sha256));
        const pdf::EvidenceWords words;
        for (const QString &label :
             {words.timeUtc, words.timeLocal, words.channel, words.checkedBy, words.address, words.program,
              words.documentShown, words.answerReceived, words.certificate, words.signature}) {
            QVERIFY2(finished.contains(label), qPrintable(label));
            QVERIFY2(foreseen.count(label) == finished.count(label), qPrintable(label + u'\n' + foreseen));
        }
        const QString fingerprint = QString::fromLatin1(done.parties.front().evidence->certificateSha256.toHex());
        QCOMPARE(fingerprint.size(), 64);
        QVERIFY2(bare(foreseen).contains(fingerprint), qPrintable(foreseen));
        QVERIFY(bare(foreseen).contains(QString(64, QChar(0x2013)))); // what the client will see, nobody knows yet
        QVERIFY(!bare(finished).contains(QString(12, QChar(0x2013))));
    }

    // What the signatory sees before signing: every page as it is then.
    void whatISeeIsWhatISign()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        domain::DraftEdited edit;
        edit.fields = story.office().envelope(id)->fields;
        for (domain::Field &field : *edit.fields)
            if (field.kind == domain::FieldKind::Date) {
                field.style.format = QStringLiteral("dddd, d MMMM yyyy"); // too long for its place: set smaller
                field.rect.setWidth(70);
            }
        const domain::Envelope draft = *story.office().envelope(id);
        domain::Field number = draft.fields.front();
        number.id = domain::FieldId::fresh(SystemClock());
        number.kind = domain::FieldKind::Number;
        number.rect = QRectF(60, 420, 140, 20);
        number.value = QStringLiteral("1234567.5");
        number.style.format = QStringLiteral("#.##0,00");
        number.style.family = QStringLiteral("serif");
        edit.fields->push_back(number);
        QVERIFY(flow::editDraft(story.office(), id, edit));
        QCOMPARE(story.office().envelope(id)->fields.back().style.family, QStringLiteral("serif")); // in the journal
        QVERIFY(flow::send(story.office(), id));

        const flow::LocalSignature signature{
            .envelope = id,
            .look = {.method = flow::SignatureLook::Method::Typed, .text = QStringLiteral("J. Wiśniewska")},
            .key = {},
            .passphrase = {},
            .utcOffsetMinutes = 60};
        const auto stranger = flow::previewSigning(story.office(), signature, {});
        QVERIFY(!stranger && stranger.error().is(flow::FlowError::NotYourTurn));
        story.office().actAs(story.people().director);
        const quint64 version = story.office().envelope(id)->version;
        const auto key = flow::openKey({.file = story.people().directorKey}, Story::passphrase());
        QVERIFY(key);
        const auto seen =
            flow::previewSigning(story.office(), signature, key->facts().commonName, key->facts().certificateSha256);
        QVERIFY2(seen, seen ? "" : qPrintable(seen.error().detail));
        QCOMPARE(story.office().envelope(id)->version, version);
        // Before the key was ever opened its line holds dashes; no other line moves.
        const auto unopened = flow::previewSigning(story.office(), signature, key->facts().commonName);
        QVERIFY(unopened && bare(evidenceOf(unopened->front())).contains(QString(64, QChar(0x2013))));
        const QByteArray before = *story.office().pdf(story.office().envelope(id)->documents.front().latest().sha256);
        story.directorSigns(id);
        const QByteArray real = *story.office().pdf(story.office().envelope(id)->documents.front().latest().sha256);

        const QRect page(0, 0, 595, 841);
        const QImage expected = drawn(real, page);
        QVERIFY(!expected.isNull());
        QCOMPARE(drawn(seen->front(), page), expected);
        QVERIFY(drawn(before, page) != expected); // the signature, the date and the number were not there
        const int last = pdf::PageImages::open(real)->pageCount() - 1;
        QCOMPARE(drawn(seen->front(), page, last), drawn(real, page, last)); // the evidence, line by line
        const auto words = pdf::pageText(*pdf::PageImages::open(real), 0);
        QVERIFY(words);
        QVERIFY2(words->plain().contains(QStringLiteral("1.234.567,50")), qPrintable(words->plain()));
    }

    // What travels is plain ("1234567.5"); what is written on the page has the form that the sender chose.
    void aClientsNumberIsWrittenAsAsked()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        const domain::Envelope draft = *story.office().envelope(id);
        domain::DraftEdited edit;
        edit.fields = draft.fields;
        domain::Field number = draft.fields.front();
        number.id = domain::FieldId::fresh(SystemClock());
        number.party = draft.parties.back().id;
        QVERIFY(draft.parties.back().side == domain::Side::Theirs);
        number.kind = domain::FieldKind::Number;
        number.rect = QRectF(320, 420, 140, 20);
        number.value = QStringLiteral("1234567.5");
        number.style.format = QStringLiteral("#.##0,00");
        number.tabIndex = 1;
        edit.fields->push_back(number);
        QVERIFY(flow::editDraft(story.office(), id, edit));
        QCOMPARE(story.office().envelope(id)->fields.back().tabIndex, std::optional<int>(1)); // kept in the journal
        QVERIFY(!story.office().envelope(id)->fields.front().tabIndex);
        QVERIFY(flow::send(story.office(), id));
        story.directorSigns(id);
        test::settle(story);
        story.clientAnswers();
        test::settle(story);
        const domain::Envelope done = *story.office().envelope(id);
        QVERIFY(done.isCompleted);
        const auto pages = pdf::PageImages::open(*story.office().pdf(done.documents.front().latest().sha256));
        QVERIFY(pages);
        const auto words = pdf::pageText(*pages, 0);
        QVERIFY(words);
        QVERIFY2(words->plain().contains(QStringLiteral("1.234.567,50")), qPrintable(words->plain()));
    }

    void whatIsMissingIsSaid()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        domain::DraftEdited edit;
        edit.fields = story.office().envelope(id)->fields;
        edit.fields->front().kind = domain::FieldKind::Text;
        edit.fields->front().value = QStringLiteral("no font has this: \u0378");
        QVERIFY(flow::editDraft(story.office(), id, edit));
        const auto preview = flow::previewDraft(story.office(), id, 0);
        QVERIFY(!preview);
        QVERIFY(preview.error().is(flow::FlowError::PreflightBlocks));
    }
};

QTEST_MAIN(PreviewTest)
#include "tst_preview.moc"
