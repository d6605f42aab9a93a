// The prepared revision and the fills after it, judged by our strict reader, Poppler, qpdf and mutool.
#include "core/pdf/content_balance.h"
#include "core/pdf/difference.h"
#include "core/pdf/form_fill.h"
#include "core/pdf/images.h"
#include "core/pdf/prepared_revision.h"
#include "core/pdf/renderer.h"
#include "core/pdf/revision_history.h"
#include "core/pdf/signature_slot.h"
#include "core/pdf/text.h"
#include "making_samples.h"

#include <QBuffer>
#include <QPainter>
#include <QRandomGenerator>
#include <QtTest>

using namespace countersign;
using namespace countersign::pdf;
using namespace countersign::pdf::samples;

namespace {

QString u(const char *text) { return QString::fromUtf8(text); }

PreparedRequest contractRequest()
{
    PreparedRequest request;
    request.parties = {
        {.key = u("ours1"), .displayName = u("Zofia Żółkiewska"), .role = u("Dyrektor · Błękit sp. z o.o.")},
        {.key = u("client"), .displayName = u("Сергей Щукин"), .role = u("Генеральный директор · ООО «Ёлка»")},
        {.key = u("approver"), .displayName = u("Anna Nowak"), .role = u("Approver"), .signs = false}};
    const QRectF row(60, 120, 150, 46);
    request.fields = {
        {.id = u("a1"),
         .kind = FieldKind::Signature,
         .page = 1,
         .rect = row,
         .partyKey = u("ours1"),
         .required = true,
         .label = u("Podpis")},
        {.id = u("a2"),
         .kind = FieldKind::Stamp,
         .page = 1,
         .rect = {60, 170, 80, 80},
         .partyKey = u("ours1"),
         .label = u("Pieczęć")},
        {.id = u("a3"),
         .kind = FieldKind::Date,
         .page = 1,
         .rect = {60, 260, 90, 16},
         .partyKey = u("ours1"),
         .label = u("Data")},
        {.id = u("a4"),
         .kind = FieldKind::Details,
         .page = 1,
         .rect = {60, 280, 180, 70},
         .partyKey = u("ours1"),
         .label = u("Dane")},
        {.id = u("b1"),
         .kind = FieldKind::Signature,
         .page = 1,
         .rect = row.translated(260, 0),
         .partyKey = u("client"),
         .required = true,
         .label = u("Подпись")},
        {.id = u("b2"),
         .kind = FieldKind::Signature,
         .page = 0,
         .rect = {400, 40, 120, 40},
         .partyKey = u("client"),
         .label = u("Подпись")},
        {.id = u("b3"),
         .kind = FieldKind::Text,
         .page = 1,
         .rect = {320, 260, 150, 18},
         .partyKey = u("client"),
         .required = true,
         .label = u("Имя")},
        {.id = u("b4"),
         .kind = FieldKind::Checkbox,
         .page = 1,
         .rect = {320, 290, 12, 12},
         .partyKey = u("client"),
         .label = u("Agree")},
        {.id = u("b5"),
         .kind = FieldKind::Choice,
         .page = 1,
         .rect = {320, 310, 150, 18},
         .partyKey = u("client"),
         .label = u("How"),
         .options = {u("Cash"), u("Przelew")}},
        {.id = u("b6"),
         .kind = FieldKind::Initials,
         .page = 0,
         .rect = {530, 40, 40, 24},
         .partyKey = u("client"),
         .label = u("И.")},
        {.id = u("c1"),
         .kind = FieldKind::Number,
         .page = 0,
         .rect = {400, 780, 120, 16},
         .label = u("Nr"),
         .value = u("2026/0142")},
    };
    request.evidence = EvidenceFrame{
        .envelopeTitle = u("Umowa o dzieło — Договор подряда № 17"),
        .envelopeNumber = u("2026/0142"),
        .rows = {{u("Envelope"), u("2026/0142")},
                 {u("Document"), u("umowa.pdf")},
                 {u("SHA-256 before this page"), u("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")},
                 {u("Sealing key"), u("8F3A-21C9-77D0-4E12")},
                 {u("Prepared"), u("2026-11-22 10:14:07 UTC")}},
        .qrText = evidenceQrText(u("2026/0142"), u("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                                 u("8F3A-21C9-77D0-4E12"))};
    request.footer = u("Countersign 2026/0142 · 8F3A-21C9 · page %1 of %2");
    return request;
}

QByteArray contract()
{
    const PageBox a4{.mediaBox = {0, 0, 595, 842}};
    return makePdf(
        {{a4, "BT /F1 18 Tf 72 700 Td (First page) Tj ET"}, {a4, "BT /F1 18 Tf 72 700 Td (Second page) Tj ET"}});
}

PartyEvidence evidenceOf(const char *name, bool drawn)
{
    PartyEvidence evidence{
        .heading = u(name),
        .subheading = u("Dyrektor · Błękit sp. z o.o."),
        .state = u("Signed"),
        .rows =
            {{u("Channel"), u("E-mail z.zolkiewska@example.com")},
             {u("Checked by"), u("Access code")},
             {u("Signed at"), u("2026-11-22 10:14:07 UTC (11:14:07 +01:00)")},
             {u("Address"), u("203.0.113.7")},
             {u("Agent"),
              u("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36")},
             {u("Document shown"), u("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")},
             {u("Answer"), u("60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")}},
        .mark = {},
        .typedName = {}};
    if (drawn)
        evidence.mark = drawnSignature();
    else
        evidence.typedName = u(name);
    return evidence;
}

QString allText(const QByteArray &file)
{
    QString text;
    const auto images = PageImages::open(file);
    for (int i = 0; images && i < images->pageCount(); ++i)
        if (const auto page = pageText(*images, i))
            text += page->plain() + QLatin1Char('\n');
    return text;
}

#define VERIFY_OK(result) QVERIFY2((result).has_value(), (result) ? "" : qPrintable((result).error().detail))

} // namespace

class TestPreparedRevision : public QObject
{
    Q_OBJECT

    QByteArray m_prepared;

private Q_SLOTS:
    void initTestCase()
    {
        const auto fonts = registerFonts();
        QVERIFY(fonts.has_value());
        QCOMPARE(fonts->handwritingFamily, u("Caveat"));
        const auto document = Document::open(contract());
        QVERIFY(document.has_value());
        const auto prepared = writePrepared(*document, contractRequest());
        VERIFY_OK(prepared);
        m_prepared = *prepared;
        keep(u("prepared.pdf"), m_prepared);
    }

    void originalIsKeptByteForByte() { QVERIFY(m_prepared.startsWith(contract())); }

    void outsideReadersAccept()
    {
        const QByteArray said = complaints(m_prepared);
        QVERIFY2(said.isEmpty(), said.constData());
    }

    void fieldsAreThere()
    {
        const auto document = Document::open(m_prepared);
        QVERIFY(document.has_value());
        QCOMPARE(document->pageCount(), 3);
        QMap<QString, QByteArray> kinds;
        const QList<Field> fields = document->fields();
        for (const Field &field : fields)
            kinds[field.name] = field.type;
        const QMap<QString, QByteArray> wanted{
            {u("ours1-signature"), "Sig"},    {u("ours1-stamp-a2"), "Btn"},     {u("ours1-date-a3"), "Tx"},
            {u("ours1-details-a4"), "Tx"},    {u("client-signature"), "Sig"},   {u("client-signature-b2"), "Btn"},
            {u("client-text-b3"), "Tx"},      {u("client-checkbox-b4"), "Btn"}, {u("client-choice-b5"), "Ch"},
            {u("client-initials-b6"), "Btn"}, {u("common-number-c1"), "Tx"},    {u("ours1-evidence"), "Tx"},
            {u("client-evidence"), "Tx"},     {u("approver-evidence"), "Tx"}};
        QCOMPARE(kinds, wanted);
        const Dictionary form = document->value(document->catalog(), "AcroForm").dictionary();
        QCOMPARE(form["SigFlags"].toInteger(), 3);
        QVERIFY(!form.contains("NeedAppearances"));
        for (const Field &field : fields) {
            const Dictionary widget = document->object(field.widgets.value(0)).dictionary();
            QVERIFY2(widget["F"].toInteger() & 4, qPrintable(field.name));
            QVERIFY2(document->pageIndex(widget["P"].toReference()) >= 0, qPrintable(field.name));
            QVERIFY2(!document->value(document->value(widget, "AP").dictionary(), "N").isNull(),
                     qPrintable(field.name));
            QVERIFY2(!field.name.contains(QLatin1Char('.')), qPrintable(field.name));
            if (!field.isSignature())
                QVERIFY2(field.flags & 1, qPrintable(field.name));
        }
        const auto lock = document->value(document->field(u("ours1-signature"))->dictionary, "Lock").dictionary();
        QStringList locked;
        const Array names = document->value(lock, "Fields").array();
        for (const Object &name : names)
            locked << name.toText();
        QCOMPARE(locked,
                 QStringList({u("ours1-stamp-a2"), u("ours1-date-a3"), u("ours1-details-a4"), u("common-number-c1"),
                              u("ours1-evidence")}));
    }

    void textIsReadable()
    {
        const QString text = allText(m_prepared);
        for (const char *wanted : {"First page", "Second page", "2026/0142", "Umowa o dzieło — Договор подряда № 17",
                                   "Zofia Żółkiewska", "Сергей Щукин", "page 1 of 3", "page 3 of 3"})
            QVERIFY2(text.contains(u(wanted)), qPrintable(text));
    }

    void fontsAreEmbedded()
    {
        const QTemporaryDir folder;
        const Ran fonts = run(u("pdffonts"), {writeTemporary(folder, u("p.pdf"), m_prepared)});
        QCOMPARE(fonts.code, 0);
        int embedded = 0;
        const QList<QByteArray> lines = fonts.output.split('\n').mid(2);
        for (const QByteArray &line : lines) {
            if (line.isEmpty() || line.startsWith("Helvetica"))
                continue; // the sample's own, and the form's default resource
            const QList<QByteArray> words = line.simplified().split(' '); // … emb sub uni object ID
            QVERIFY2(words.size() > 5 && words[words.size() - 5] == "yes" && words[words.size() - 4] == "yes",
                     line.constData());
            ++embedded;
        }
        QVERIFY2(embedded > 0 && embedded < 8, fonts.output.constData()); // shared by all looks, not one each
        QVERIFY2(m_prepared.size() < 200'000, qPrintable(QString::number(m_prepared.size())));
    }

    void qrCodeDecodes()
    {
        const auto images = PageImages::open(m_prepared);
        QVERIFY(images.has_value());
        const auto page = images->renderPage(2, 150.0 / 72);
        QVERIFY(page.has_value());
        keep(u("evidence.png"), encoded(*page, "PNG"));
        const QTemporaryDir folder;
        const Ran zbar =
            run(u("zbarimg"), {u("-q"), u("--raw"), writeTemporary(folder, u("p.png"), encoded(*page, "PNG"))}, false);
        QCOMPARE(QString::fromUtf8(zbar.output).trimmed(), contractRequest().evidence->qrText);
    }

    // Where the office has a relay the code opens its integrity page; the address stands below it in small letters.
    void qrCodeIsALink()
    {
        PreparedRequest request = contractRequest();
        request.evidence->qrText =
            evidenceQrText(u("2026/0142 ä"), u("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                           QString(64, QLatin1Char('0')), u("https://signing.a-rather-long-name.example/verify"));
        request.evidence->qrCaption = u("signing.a-rather-long-name.example/verify");
        QCOMPARE(request.evidence->qrText,
                 u("https://signing.a-rather-long-name.example/verify#n=2026/0142%20%C3%A4"
                   "&d=n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg&k=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
        const auto document = Document::open(contract());
        QVERIFY(document.has_value());
        const auto prepared = writePrepared(*document, request);
        VERIFY_OK(prepared);
        const auto images = PageImages::open(*prepared);
        QVERIFY(images.has_value());
        const auto page = images->renderPage(2, 150.0 / 72);
        QVERIFY(page.has_value());
        const QTemporaryDir folder;
        const QString file = writeTemporary(folder, u("p.png"), encoded(*page, "PNG"));
        QCOMPARE(QString::fromUtf8(run(u("zbarimg"), {u("-q"), u("--raw"), file}, false).output).trimmed(),
                 request.evidence->qrText);
        const QString pdf = writeTemporary(folder, u("p.pdf"), *prepared);
        QVERIFY(run(u("pdftotext"), {pdf, u("-")}, false).output.contains("signing.a-rather-long-name.example/verify"));
    }

    void fillsChangeOnlyTheirObjects()
    {
        const auto document = Document::open(m_prepared);
        QVERIFY(document.has_value());
        RevisionWriter writer(*document);
        QImage stamp(300, 300, QImage::Format_ARGB32);
        stamp.fill(Qt::transparent);
        QPainter painter(&stamp);
        painter.setPen(QPen(QColor(160, 20, 30), 14));
        painter.drawEllipse(20, 20, 260, 260);
        painter.end();
        const std::vector<FieldFill> fills{
            {.name = u("ours1-stamp-a2"), .look = ImageLook{stamp}},
            {.name = u("ours1-date-a3"), .value = u("22.11.2026")},
            {.name = u("ours1-details-a4"),
             .value = u("Błękit sp. z o.o.\nNIP 5252248481"),
             .look = DetailsLook{u("Błękit sp. z o.o."),
                                 {u("NIP 5252248481"), u("ul. Żurawia 12, 00-503 Warszawa"),
                                  u("PL61 1090 1014 0000 0712 1981 2874")}}},
            {.name = u("client-signature-b2"),
             .look = SignatureLook{.image = drawnSignature(), .caption = {u("Сергей Щукин")}}},
            {.name = u("client-text-b3"), .value = u("Сергей Ёжиков")},
            {.name = u("client-checkbox-b4"), .checked = true},
            {.name = u("client-choice-b5"), .value = u("Przelew")},
            {.name = u("client-initials-b6"), .look = SignatureLook{.typedName = u("СЩ")}},
            {.name = u("ours1-evidence"),
             .value = evidenceText(evidenceOf("Zofia Żółkiewska", true)),
             .look = evidenceLook(evidenceOf("Zofia Żółkiewska", true))},
            {.name = u("client-evidence"),
             .value = evidenceText(evidenceOf("Сергей Щукин", false)),
             .look = evidenceLook(evidenceOf("Сергей Щукин", false))},
        };
        VERIFY_OK(checkFills(*document, fills));
        const auto filled = fillFields(writer, fills);
        VERIFY_OK(filled);
        const auto file = writer.finish();
        VERIFY_OK(file);
        keep(u("filled.pdf"), *file);
        const QByteArray said = complaints(*file);
        QVERIFY2(said.isEmpty(), said.constData());

        const auto after = Document::open(*file);
        QVERIFY(after.has_value());
        QSet<quint32> allowed;
        for (const FieldFill &fill : fills)
            allowed.insert(document->field(fill.name)->reference.number);
        const auto &entries = document->xref().entries;
        for (auto it = entries.cbegin(); it != entries.cend(); ++it) {
            const Reference reference{it.key(), it->generation};
            if (it->type == XrefEntry::Type::Free || document->object(reference) == after->object(reference))
                continue;
            QVERIFY2(allowed.contains(it.key()), qPrintable(QString::number(it.key())));
            // Within a field only its value and its appearance.
            const Dictionary was = document->object(reference).dictionary(), is = after->object(reference).dictionary();
            for (const Dictionary::Entry &entry : is)
                QVERIFY2(entry.key == "V" || entry.key == "AP" || entry.key == "AS" || entry.value == was[entry.key],
                         entry.key.constData());
            QVERIFY(
                std::all_of(was.begin(), was.end(), [&](const Dictionary::Entry &e) { return is.contains(e.key); }));
        }
        QCOMPARE(after->field(u("client-text-b3"))->value.toText(), u("Сергей Ёжиков"));
        QCOMPARE(after->field(u("client-checkbox-b4"))->value.bytes(), QByteArray("Yes"));
        QCOMPARE(after->field(u("client-choice-b5"))->value.toText(), u("Przelew"));
        const QString text = allText(*file);
        for (const char *wanted : {"22.11.2026", "ul. Żurawia 12, 00-503 Warszawa", "Сергей Ёжиков", "Przelew",
                                   "203.0.113.7", "00-503", "2026-11-22 10:14:07 UTC (11:14:07 +01:00)"})
            QVERIFY2(text.contains(u(wanted)), qPrintable(text));
        const auto images = PageImages::open(*file);
        QVERIFY(images.has_value());
        for (int i = 0; i < 3; ++i)
            keep(u("filled-%1.png").arg(i), encoded(*images->renderPage(i, 2), "PNG"));
        QVERIFY2(file->size() - m_prepared.size() < 250'000,
                 qPrintable(QString::number(file->size() - m_prepared.size())));
    }

    void fillsGoWithASignature()
    {
        const auto document = Document::open(m_prepared);
        QVERIFY(document.has_value());
        SlotRequest request;
        request.fieldName = u("ours1-signature");
        request.certification = Certification::FormFilling;
        request.signedAt = Time{1795342447000};
        const SignatureLook look{.image = {},
                                 .typedName = u("Zofia Żółkiewska"),
                                 .caption = {u("Zofia Żółkiewska"), u("22.11.2026 11:14"), u("Countersign")}};
        request.appearance = [&](RevisionWriter &writer) {
            return signatureAppearance(writer, request.fieldName, look);
        };
        request.alsoChange = [](RevisionWriter &writer) {
            return fillFields(writer, {{.name = u("ours1-date-a3"), .value = u("22.11.2026")}});
        };
        const auto prepared = prepareSignature(*document, request);
        VERIFY_OK(prepared);
        const auto file = embedContents(*prepared, QByteArray("\x30\x03\x02\x01\x05", 5));
        VERIFY_OK(file);
        keep(u("signed.pdf"), *file);
        const QByteArray said = complaints(*file);
        QVERIFY2(said.isEmpty(), said.constData());
        const auto opened = Document::open(*file);
        QVERIFY(opened.has_value());
        QCOMPARE(signatures(*opened).size(), 1);
        QVERIFY(signatures(*opened).constFirst().coversWholeFile);
        QCOMPARE(opened->field(u("ours1-date-a3"))->value.toText(), u("22.11.2026"));
        const auto images = PageImages::open(*file);
        QVERIFY(images.has_value());
        keep(u("signed-1.png"), encoded(*images->renderPage(1, 3), "PNG"));
    }

    // Two signers, each filling in the revision of their signature: after the first, certifying one our own judge of
    // revisions finds nothing but form fills and a signature, and every lock keeps what it locks.
    void twoSignersFillAndSign()
    {
        const QByteArray cms("\x30\x03\x02\x01\x05", 5);
        const auto sign = [&](const QByteArray &file, const QString &field, Certification certification,
                              const std::vector<FieldFill> &fills) -> Result<QByteArray> {
            CS_TRY(const Document document, Document::open(file));
            SlotRequest request{.fieldName = field, .certification = certification};
            request.appearance = [&](RevisionWriter &writer) {
                return signatureAppearance(writer, field,
                                           {.image = drawnSignature(), .typedName = {}, .caption = {u("Countersign")}});
            };
            request.alsoChange = [&](RevisionWriter &writer) { return fillFields(writer, fills); };
            CS_TRY(PreparedSignature prepared, prepareSignature(document, request));
            return embedContents(std::move(prepared), cms);
        };
        const auto first =
            sign(m_prepared, u("ours1-signature"), Certification::FormFilling,
                 {{.name = u("ours1-date-a3"), .value = u("22.11.2026")},
                  {.name = u("ours1-stamp-a2"), .look = ImageLook{drawnSignature({200, 200})}},
                  {.name = u("ours1-details-a4"), .value = u("Błękit"), .look = DetailsLook{u("Błękit"), {u("NIP 1")}}},
                  {.name = u("ours1-evidence"),
                   .value = evidenceText(evidenceOf("Zofia Żółkiewska", true)),
                   .look = evidenceLook(evidenceOf("Zofia Żółkiewska", true))}});
        VERIFY_OK(first);
        const auto second = sign(*first, u("client-signature"), Certification::None,
                                 {{.name = u("client-text-b3"), .value = u("Сергей")},
                                  {.name = u("client-checkbox-b4"), .checked = true},
                                  {.name = u("client-choice-b5"), .value = u("Cash")},
                                  {.name = u("client-signature-b2"), .look = SignatureLook{.image = drawnSignature()}},
                                  {.name = u("client-initials-b6"), .look = SignatureLook{.typedName = u("СЩ")}},
                                  {.name = u("client-evidence"),
                                   .value = evidenceText(evidenceOf("Сергей Щукин", false)),
                                   .look = evidenceLook(evidenceOf("Сергей Щукин", false))}});
        VERIFY_OK(second);
        const QByteArray said = complaints(*second);
        QVERIFY2(said.isEmpty(), said.constData());
        const auto document = Document::open(*second);
        const auto history = RevisionHistory::read(*document);
        VERIFY_OK(history);
        QCOMPARE(history->count(), 4);
        const auto findings = history->checkAfter(0);
        for (const HistoryFinding &finding : findings)
            QVERIFY2(finding.isHarmless(), qPrintable(finding.detail));
        const auto difference = compareRevisions(*history, 2, 3);
        VERIFY_OK(difference);
        QVERIFY(!difference->changes.isEmpty() && !difference->isCutOff);
        for (const Change &change : difference->changes)
            QVERIFY2(isPermitted(change, Certification::FormFilling), qPrintable(change.path + u(" ") + change.field));
        // Touching what the first signer locked is seen.
        RevisionWriter writer(*document);
        VERIFY_OK(fillFields(writer, {{.name = u("ours1-date-a3"), .value = u("23.11.2026")}}));
        const auto tampered = writer.finish();
        VERIFY_OK(tampered);
        const auto later = RevisionHistory::read(*Document::open(*tampered));
        const auto seen = compareRevisions(*later, 2, 4);
        VERIFY_OK(seen);
        QVERIFY(std::any_of(seen->changes.cbegin(), seen->changes.cend(),
                            [](const Change &c) { return !isPermitted(c, Certification::FormFilling); }));
    }

    void signatureWithPictureIsSmall()
    {
        const auto document = Document::open(m_prepared);
        QVERIFY(document.has_value());
        RevisionWriter writer(*document);
        const QImage picture = drawnSignature();
        const auto filled = fillFields(
            writer,
            {{.name = u("client-signature-b2"),
              .look = SignatureLook{.image = picture,
                                    .caption = {u("Сергей Щукин"), u("22.11.2026 11:14"), u("Countersign")}}}});
        VERIFY_OK(filled);
        const auto appended = writer.finishAppended();
        VERIFY_OK(appended);
        QVERIFY2(appended->size() < encoded(picture, "PNG").size() + 40'000,
                 qPrintable(QString::number(appended->size())));
    }

    // A signature photographed on paper comes as a JPEG: shadows, grain, no margin to cut. It stays one.
    void signatureWithPhotographIsSmall()
    {
        QImage photograph(1200, 500, QImage::Format_RGB32);
        QRandomGenerator noise(7);
        for (int y = 0; y < photograph.height(); ++y)
            for (int x = 0; x < photograph.width(); ++x) {
                const int light = 250 - x / 20 - y / 25 - noise.bounded(9);
                photograph.setPixel(x, y, qRgb(light, light - 4, light - 12));
            }
        QPainter(&photograph).drawImage(QRect(200, 100, 800, 300), drawnSignature());
        QByteArray file;
        QBuffer buffer(&file);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(photograph.save(&buffer, "JPEG", 80));
        const auto document = Document::open(m_prepared);
        QVERIFY(document.has_value());
        RevisionWriter writer(*document);
        const auto picture = decodeImage(file);
        QVERIFY(picture.has_value());
        const auto filled = fillFields(writer,
                                       {{.name = u("client-signature-b2"),
                                         .look = SignatureLook{.image = *picture, .caption = {u("Anna Nowak")}}}});
        VERIFY_OK(filled);
        const auto appended = writer.finishAppended();
        VERIFY_OK(appended);
        QVERIFY2(appended->size() < file.size() + 40'000,
                 qPrintable(QStringLiteral("%1 for %2").arg(appended->size()).arg(file.size())));
    }

    void taggedFilesStayTagged()
    {
        const auto plain = Document::open(contract());
        RevisionWriter writer(*plain);
        const Reference root = writer.reserve();
        const Reference element = writer.add(Dictionary{
            {"Type", Object::name("StructElem")}, {"S", Object::name("Document")}, {"P", root}, {"K", Array{}}});
        writer.replace(root,
                       Dictionary{{"Type", Object::name("StructTreeRoot")},
                                  {"K", Array{Object(element)}},
                                  {"ParentTree", writer.add(Dictionary{{"Nums", Array{}}})},
                                  {"ParentTreeNextKey", Object::integer(0)}});
        Dictionary catalog = writer.currentCatalog();
        catalog.set("StructTreeRoot", root);
        catalog.set("MarkInfo", Dictionary{{"Marked", Object::boolean(true)}});
        writer.replace(plain->catalogReference(), catalog);
        const auto tagged = writer.finish();
        VERIFY_OK(tagged);
        const auto prepared = writePrepared(*Document::open(*tagged), contractRequest());
        VERIFY_OK(prepared);
        const QByteArray said = complaints(*prepared);
        QVERIFY2(said.isEmpty(), said.constData());
        const auto document = Document::open(*prepared);
        QSet<qint64> parents;
        const QList<Field> fields = document->fields();
        QVERIFY(fields.size() > 10);
        for (const Field &field : fields) {
            QVERIFY2(field.dictionary.contains("StructParent"), qPrintable(field.name));
            parents.insert(field.dictionary["StructParent"].toInteger());
        }
        QCOMPARE(parents.size(), fields.size()); // an element each
        // What the evidence page says can be read out as well, as Poppler sees the structure.
        const Page evidence = *document->page(document->pageCount() - 1);
        const qint64 key = evidence.dictionary["StructParents"].toInteger(-1);
        QVERIFY(key >= 0 && !parents.contains(key));
        const QTemporaryDir folder;
        const Ran spoken = run(u("pdfinfo"), {u("-struct-text"), writeTemporary(folder, u("tagged.pdf"), *prepared)});
        QCOMPARE(spoken.code, 0);
        const qsizetype paragraph = spoken.output.lastIndexOf("\n  P");
        QVERIFY2(paragraph >= 0, spoken.output.constData());
        QVERIFY2(spoken.output.mid(paragraph).contains(contractRequest().evidence->title.toUtf8()),
                 spoken.output.constData());
        QVERIFY(!spoken.output.contains("page 1 of")); // the footer is no part of the text
    }

    void fieldsFollowEachOtherAsChosen_data()
    {
        QTest::addColumn<int>("rotate");
        QTest::addColumn<QList<int>>("chosen");
        QTest::addColumn<QString>("order"); // as they stand in /Annots
        QTest::addColumn<bool>("saysSo");
        // Of user space: a lower left, b lower right, c upper left, d upper right.
        QTest::newRow("as read") << 0 << QList<int>{0, 0, 0, 0} << "cdab" << false;
        QTest::newRow("as read on a turned page") << 90 << QList<int>{0, 0, 0, 0} << "acbd" << false;
        QTest::newRow("upside down") << 180 << QList<int>{0, 0, 0, 0} << "badc" << false;
        QTest::newRow("chosen") << 0 << QList<int>{1, 3, 4, 2} << "adbc" << true;
        QTest::newRow("one chosen, the rest as read") << 0 << QList<int>{0, 1, 0, 0} << "bcda" << true;
    }
    void fieldsFollowEachOtherAsChosen()
    {
        QFETCH(int, rotate);
        QFETCH(QList<int>, chosen);
        QFETCH(QString, order);
        QFETCH(bool, saysSo);
        const QByteArray file =
            makePdf({{{.mediaBox = QRectF(0, 0, 400, 400), .cropBox = {}, .rotate = rotate, .userUnit = 1},
                      "0 0 m 10 10 l S"}});
        const auto plain = Document::open(file);
        VERIFY_OK(plain);
        PreparedRequest request;
        request.parties = {{.key = u("client"), .displayName = u("K. M.")}};
        const QPointF places[] = {{20, 20}, {220, 24}, {20, 320}, {220, 316}};
        for (int i = 0; i < 4; ++i)
            request.fields.push_back({.id = QString(QLatin1Char(char('a' + i))),
                                      .kind = FieldKind::Text,
                                      .page = 0,
                                      .rect = QRectF(places[i], QSizeF(60, 60)),
                                      .partyKey = u("client"),
                                      .order = chosen[i]});
        const auto prepared = writePrepared(*plain, request);
        VERIFY_OK(prepared);
        QVERIFY(complaints(*prepared).isEmpty());
        const auto document = Document::open(*prepared);
        VERIFY_OK(document);
        const Dictionary page = document->page(0)->dictionary;
        QString found;
        const Array annotations = document->value(page, "Annots").array();
        for (const Object &annotation : annotations) {
            const QString name = document->object(annotation.toReference()).dictionary()["T"].toText();
            if (name.startsWith(u("client-text-")))
                found += name.back();
        }
        QCOMPARE(found, order);
        QCOMPARE(page.contains("Tabs"), saysSo);
        if (saysSo)
            QVERIFY(page["Tabs"].isName("A"));
    }

    void evidenceSpeaksTheWordsGiven()
    {
        PreparedRequest request = contractRequest();
        EvidenceWords words;
        words.title = u("Poświadczenie podpisania");
        words.waiting = u("Oczekuje");
        request.evidence->title = words.title;
        for (PdfParty &party : request.parties)
            party.waiting = words.waiting;
        const auto prepared = writePrepared(*Document::open(contract()), request);
        VERIFY_OK(prepared);
        const QString text = allText(*prepared);
        QVERIFY(text.contains(words.title) && text.contains(words.waiting));
        QVERIFY(!text.contains(u("Waiting")) && !text.contains(u("Evidence of signing")));
    }

    void missingGlyphIsRefusedBeforeWriting()
    {
        const auto document = Document::open(m_prepared);
        QVERIFY(document.has_value());
        RevisionWriter writer(*document);
        const QString privateUse = u("price \U000F1234"); // no font has it
        const auto filled = fillFields(
            writer,
            {{.name = u("ours1-date-a3"), .value = u("fine")}, {.name = u("client-text-b3"), .value = privateUse}});
        QVERIFY(!filled);
        QCOMPARE(filled.error().code, ErrorCode(MakingError::MissingGlyph));
        QCOMPARE(filled.error().detail, u("U+F1234"));
        QVERIFY(writer.isEmpty());
        PreparedRequest request = contractRequest();
        request.fields.back().value = privateUse;
        const auto prepared = writePrepared(*Document::open(contract()), request);
        QVERIFY(!prepared);
        QVERIFY(prepared.error().is(MakingError::MissingGlyph));
        QVERIFY(
            missingGlyphs(u("Zażółć gęślą jaźń, Съешь ещё этих мягких французских булок, Grüße, ção €"), FontRole::Text)
                .isEmpty());
        QVERIFY(missingGlyphs(u("Zażółć gęślą jaźń, Съешь ещё этих мягких французских булок"), FontRole::Handwriting)
                    .isEmpty());
    }

    void badRequestsAreRefused_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("code");
        QTest::newRow("page beyond the end") << 0 << int(MakingError::NoSuchPage);
        QTest::newRow("no rectangle") << 1 << int(MakingError::BadField);
        QTest::newRow("infinite rectangle") << 2 << int(MakingError::BadField);
        QTest::newRow("unknown party") << 3 << int(MakingError::BadField);
        QTest::newRow("the same id twice") << 4 << int(MakingError::DuplicateField);
        QTest::newRow("choice without options") << 5 << int(MakingError::BadField);
        QTest::newRow("party key with a dot") << 6 << int(MakingError::BadField);
    }
    void badRequestsAreRefused()
    {
        QFETCH(int, what);
        QFETCH(int, code);
        PreparedRequest request = contractRequest();
        PdfField &field = request.fields[6];
        switch (what) {
        case 0: field.page = 2; break;
        case 1: field.rect = {}; break;
        case 2: field.rect.setWidth(std::numeric_limits<double>::infinity()); break;
        case 3: field.partyKey = u("nobody"); break;
        case 4: field = request.fields[2]; break;
        case 5: request.fields[8].options.clear(); break;
        case 6: request.parties[0].key = u("our.s"); break;
        }
        const auto document = Document::open(contract());
        const auto prepared = writePrepared(*document, request);
        QVERIFY(!prepared);
        QVERIFY2(prepared.error().is(static_cast<MakingError>(code)), qPrintable(prepared.error().detail));
        QVERIFY(!checkPrepared(*document, request).empty());
    }

    void unknownFieldsAndOptionsAreRefused()
    {
        const auto document = Document::open(m_prepared);
        QVERIFY(checkFills(*document, {{.name = u("nobody")}}).error().is(MakingError::NoSuchField));
        QVERIFY(checkFills(*document, {{.name = u("client-choice-b5"), .value = u("Bitcoin")}})
                    .error()
                    .is(MakingError::BadField));
        QVERIFY(checkFills(*document, {{.name = u("ours1-stamp-a2"), .value = u("text")}})
                    .error()
                    .is(MakingError::BadField));
        QVERIFY(checkFills(*document, {{.name = u("ours1-signature"), .value = u("text")}})
                    .error()
                    .is(MakingError::BadField));
        const QString novel = u("Много слов. ").repeated(3000);
        RevisionWriter writer(*document);
        const auto filled = fillFields(writer, {{.name = u("client-text-b3"), .value = novel}});
        QVERIFY(!filled);
        QVERIFY(filled.error().is(MakingError::TextDoesNotFit));
        QVERIFY(writer.isEmpty());
    }

    void preparingTwiceIsRefused()
    {
        const auto document = Document::open(m_prepared);
        const auto again = writePrepared(*document, contractRequest());
        QVERIFY(!again);
        QVERIFY(again.error().is(MakingError::DuplicateField));
    }

    void existingFormIsKept()
    {
        const QByteArray file =
            makePdf({{PageBox{}, {}}}, " /AcroForm << /Fields [] /NeedAppearances true /DA (/F9 9 Tf 1 g) /XFA (x) >>");
        const auto document = Document::open(file);
        QVERIFY(document.has_value());
        PreparedRequest request;
        request.parties = {{.key = u("a"), .displayName = u("A"), .role = {}}};
        const auto prepared = writePrepared(*document, request);
        VERIFY_OK(prepared);
        const auto opened = Document::open(*prepared);
        const Dictionary form = opened->value(opened->catalog(), "AcroForm").dictionary();
        QCOMPARE(form["DA"].bytes(), QByteArray("/F9 9 Tf 1 g"));
        QVERIFY(!form.contains("NeedAppearances") && !form.contains("XFA"));
        QCOMPARE(opened->fields().size(), 1);
        const QByteArray said = complaints(*prepared);
        QVERIFY2(said.isEmpty(), said.constData());
    }

    // A form that left its looks to the reader still shows its values once readers are no longer asked.
    void valuesOfAnExistingFormStay()
    {
        const QByteArray widget = "<< /Type /Annot /Subtype /Widget /F 4 /P 4 0 R /DA (/F1 12 Tf 0 0 1 rg) /FT ";
        const QByteArray indirect = [&] {
            const QByteArray object = "\n90 0 obj\n" + widget
                + "/Tx /T (name) /V (Typed before) /Rect [100 700 300 720] /MK << /BG [1 1 0] /BC [1 0 0] >> "
                  ">>\nendobj\n";
            QByteArray made = makePdf({{PageBox{}, "0 0 1 RG 0 0 m 1 1 l S"}},
                                      " /AcroForm << /NeedAppearances true /Fields [90 0 R] >>");
            made.replace("/Contents 5 0 R", "/Annots [90 0 R] /Contents 5 0 R");
            made.insert(made.indexOf("xref\n0 "), object); // its offsets are wrong now: qpdf finds them again
            const QTemporaryDir folder;
            const QString from = writeTemporary(folder, u("in.pdf"), made), to = folder.filePath(u("out.pdf"));
            run(u("qpdf"), {from, to});
            QFile out(to);
            return out.open(QIODevice::ReadOnly) ? out.readAll() : QByteArray();
        }();
        const auto document = Document::open(indirect);
        QVERIFY(document.has_value());
        QCOMPARE(document->fields().size(), 1);
        PreparedRequest request;
        request.parties = {{.key = u("a"), .displayName = u("A"), .role = {}}};
        const auto prepared = writePrepared(*document, request);
        VERIFY_OK(prepared);
        const QByteArray said = complaints(*prepared);
        QVERIFY2(said.isEmpty(), said.constData());
        QVERIFY(allText(*prepared).contains(u("Typed before")));
        const auto images = PageImages::open(*prepared);
        const QImage page = *images->renderPage(0, 2);
        const QRectF yellow = inkOf(page, [](QRgb c) { return qRed(c) > 220 && qGreen(c) > 220 && qBlue(c) < 60; });
        QVERIFY(std::abs(yellow.left() - 200) < 4 && std::abs(yellow.right() - 600) < 4);
        QVERIFY(!inkOf(page, [](QRgb c) { return qBlue(c) > 200 && qRed(c) < 90 && qGreen(c) < 90; }).isEmpty());
    }

    // The original's content cannot move, hide or turn the footer, and the footer does not touch the original.
    void footerSurvivesOddContent_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("plain") << QByteArray("0 0 1 rg 100 400 50 50 re f");
        QTest::newRow("left scaled") << QByteArray("3 0 0 3 50 50 cm 0 0 1 rg 20 20 30 30 re f");
        QTest::newRow("never restores") << QByteArray("q q 0 1 -1 0 400 0 cm q 0 0 1 rg 120 20 30 30 re f");
        QTest::newRow("restores too often") << QByteArray("2 0 0 2 0 0 cm 0 0 1 rg 50 120 30 30 re f Q Q Q");
        QTest::newRow("leaves a clip") << QByteArray("100 400 50 50 re W n 0 0 1 rg 100 400 300 50 re f");
        QTest::newRow("q within a string and an image") << QByteArray(
            "BT /F1 9 Tf 80 500 Td (Q Q \\) Q) Tj ET BI /W 1 /H 1 /BPC 8 /CS /G ID Q EI 0 0 1 rg 100 400 50 50 re f");
    }
    void footerSurvivesOddContent()
    {
        QFETCH(QByteArray, content);
        const QByteArray file = makePdf({{PageBox{}, content}});
        const auto document = Document::open(file);
        QVERIFY(document.has_value());
        PreparedRequest request;
        request.footer = u("Footer %1 of %2");
        const auto prepared = writePrepared(*document, request);
        VERIFY_OK(prepared);
        const auto before = PageImages::open(file), after = PageImages::open(*prepared);
        QVERIFY(before && after);
        const QImage was = *before->renderPage(0, 1), is = *after->renderPage(0, 1);
        const auto blue = [](QRgb c) { return qBlue(c) > 200 && qRed(c) < 90; };
        QVERIFY(!inkOf(was, blue).isEmpty());
        QCOMPARE(inkOf(is, blue), inkOf(was, blue));
        const auto text = pageText(*after, 0);
        QVERIFY(text.has_value());
        const auto found = findPattern(*text, QRegularExpression(u("Footer 1 of 1")));
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found.front().rect.center().y() > 4 && found.front().rect.center().y() < 20);
        QVERIFY(std::abs(found.front().rect.center().x() - 595 / 2.0) < 3);
    }

    void balance()
    {
        const auto check = [](const char *content, int missing, int open) {
            const ContentBalance b = balanceOf(content);
            return b.missing == missing && b.open == open;
        };
        QVERIFY(check("q Q", 0, 0));
        QVERIFY(check("q q Q", 0, 1));
        QVERIFY(check("Q q", 1, 1));
        QVERIFY(check("(q (q) \\( q) Tj % q\n/q gs <71> Tj [(q)] TJ", 0, 0));
        QVERIFY(check("BI /W 4 /H 1 ID q Q q EI q", 0, 1));
        QVERIFY(check("(never closed q", 0, 0));
        QVERIFY(check("", 0, 0));
    }

    void manyPartiesGetMorePages()
    {
        PreparedRequest request;
        for (int i = 0; i < 17; ++i)
            request.parties.push_back(
                {.key = u("p%1").arg(i), .displayName = u("Person %1").arg(i), .role = u("Role")});
        request.evidence =
            EvidenceFrame{.envelopeTitle = u("Many"), .envelopeNumber = u("1"), .rows = {}, .qrText = u("x")};
        const auto document = Document::open(makePdf({{PageBox{}, {}}}));
        const auto prepared = writePrepared(*document, request);
        VERIFY_OK(prepared);
        const auto opened = Document::open(*prepared);
        QVERIFY(opened->pageCount() > 2);
        QList<std::pair<int, QRectF>> seen;
        const QList<Field> fields = opened->fields();
        for (const Field &field : fields) {
            if (!field.name.endsWith(u("-evidence")))
                continue;
            const Dictionary widget = opened->object(field.reference).dictionary();
            const int page = opened->pageIndex(widget["P"].toReference());
            const QRectF rect = toRect(*opened, widget["Rect"]);
            QVERIFY(QRectF(0, 30, 595, 800).contains(rect));
            for (const auto &[otherPage, other] : seen)
                QVERIFY(page != otherPage || !rect.intersects(other));
            seen.append({page, rect});
        }
        QCOMPARE(seen.size(), 17);
        const QByteArray said = complaints(*prepared);
        QVERIFY2(said.isEmpty(), said.constData());
    }
};

QTEST_MAIN(TestPreparedRevision)
#include "tst_prepared_revision.moc"
