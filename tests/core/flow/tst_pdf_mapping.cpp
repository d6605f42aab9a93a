// What a party's act writes into their dates: the text that the signer's page has shown them, in their language.
#include "core/domain/date_format.h"
#include "core/flow/link_fields.h"
#include "tests/core/pdf/making_samples.h"

#include <QTest>

using namespace countersign;

namespace {

struct Written {
    domain::Envelope envelope;
    domain::Evidence evidence{.channel = domain::Channel::Email};
    flow::PartyMarks marks;
    pdf::EvidenceWords words;

    Written(domain::Side side, const QString &language, const QString &format)
    {
        const SystemClock clock;
        domain::Party party{.id = domain::PartyId::fresh(clock), .side = side, .language = language};
        domain::Document document{.id = domain::DocumentId::fresh(clock)};
        document.revisions.resize(1);
        domain::Field field{.id = domain::FieldId::fresh(clock),
                            .document = document.id,
                            .party = party.id,
                            .kind = domain::FieldKind::Date,
                            .rect = {20, 20, 90, 20}};
        field.style.format = format;
        envelope.parties = {party};
        envelope.documents = {document};
        envelope.fields = {field};
        marks.at = Time::fromIso(QStringLiteral("2026-11-22T23:30:00Z"));
        marks.utcOffsetMinutes = 60; // it is Monday there
    }

    void answer(const QString &value) { marks.answers.insert(envelope.fields.front().id.toString(), value); }

    // Of the field; null where nothing is written.
    QString value() const
    {
        const pdf::PreparedRequest request = flow::preparedRequest(envelope, envelope.documents.front(), {}, {});
        const QString name = pdf::formFieldFor(request, request.fields.front());
        for (const pdf::FieldFill &fill :
             flow::partyFills(envelope, envelope.parties.front(), evidence, marks, request, words))
            if (fill.name == name)
                return fill.value;
        return {};
    }
};

} // namespace

class TestPdfMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesAreWrittenAsTheirPageShowsThem_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("text");
        QTest::newRow("en") << "en"
                            << ""
                            << "3 November 2026";
        QTest::newRow("pl") << "pl"
                            << "d MMMM yyyy"
                            << "3 listopada 2026";
        QTest::newRow("de") << "de"
                            << ""
                            << "3. November 2026";
        QTest::newRow("pt_BR") << "pt_BR"
                               << ""
                               << "3 de novembro de 2026";
        QTest::newRow("ru") << "ru"
                            << "d MMMM yyyy" << QStringLiteral("3 ноября 2026");
        QTest::newRow("in figures") << "ru"
                                    << "dd.MM.yyyy"
                                    << "03.11.2026";
        QTest::newRow("no format") << "de"
                                   << "#.##0,00"
                                   << "3. November 2026";
    }
    void datesAreWrittenAsTheirPageShowsThem()
    {
        QFETCH(QString, language);
        QFETCH(QString, format);
        QFETCH(QString, text);
        Written written(domain::Side::Theirs, language, format);
        written.answer(QStringLiteral("2026-11-03"));
        QCOMPARE(written.value(), text);

        // The page is told the form in which the desktop writes it.
        const auto fields = flow::linkFields(
            written.envelope, written.envelope.parties.front(), {},
            {{.name = QStringLiteral("a.pdf"),
              .pages = 1,
              .bytes = pdf::samples::makePdf({{{.mediaBox = QRectF(0, 0, 400, 400)}, "0 0 m 10 10 l S"}})}});
        QVERIFY(fields);
        QVERIFY(!fields->front().format.isEmpty());
        QCOMPARE(domain::dateText(QDate(2026, 11, 3), fields->front().format, language), text);
    }

    void whatTheyLeftEmptyStaysEmpty()
    {
        Written written(domain::Side::Theirs, QStringLiteral("de"), {});
        QVERIFY(written.value().isNull());
        written.marks.isForeseen = true; // a preview shows how it will look
        QCOMPARE(written.value(), QStringLiteral("23. November 2026"));
    }

    void oursIsTheDayOfTheActInTheOfficesLanguage()
    {
        Written written(domain::Side::Ours, QStringLiteral("en"), {});
        written.evidence.channel = domain::Channel::InApp;
        written.words.language = QStringLiteral("pl");
        QCOMPARE(written.value(), QStringLiteral("23 listopada 2026"));
    }
};

QTEST_GUILESS_MAIN(TestPdfMapping)
#include "tst_pdf_mapping.moc"
