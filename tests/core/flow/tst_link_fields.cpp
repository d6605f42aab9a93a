// What the signer's page is told about a party's fields: their order is the one the desktop shows, on turned pages, too.
#include "core/flow/link_fields.h"
#include "tests/core/pdf/making_samples.h"

#include <QTest>

using namespace countersign;
using pdf::samples::makePdf;

namespace {

link::LinkDocumentBytes file(int rotate)
{
    return {.name = QStringLiteral("a.pdf"),
            .pages = 1,
            .bytes = makePdf({{{.mediaBox = QRectF(0, 0, 400, 400), .rotate = rotate}, "0 0 m 10 10 l S"}})};
}

} // namespace

class LinkFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goInTheDesktopsOrder_data()
    {
        QTest::addColumn<int>("rotate");
        QTest::addColumn<QList<int>>("chosen");
        QTest::addColumn<QString>("order");
        // Of user space: a lower left, b lower right, c upper left, d upper right; e alone on the second document.
        QTest::newRow("as read") << 0 << QList<int>{0, 0, 0, 0, 0} << "cdabe";
        QTest::newRow("a quarter turn") << 90 << QList<int>{0, 0, 0, 0, 0} << "acbde";
        QTest::newRow("upside down") << 180 << QList<int>{0, 0, 0, 0, 0} << "badce";
        QTest::newRow("three quarters") << 270 << QList<int>{0, 0, 0, 0, 0} << "dbcae";
        QTest::newRow("chosen") << 90 << QList<int>{5, 3, 4, 2, 1} << "edbca";
        QTest::newRow("one chosen, the rest as read") << 90 << QList<int>{0, 0, 0, 7, 0} << "dacbe";
    }
    void goInTheDesktopsOrder()
    {
        QFETCH(int, rotate);
        QFETCH(QList<int>, chosen);
        QFETCH(QString, order);
        const SystemClock clock;
        domain::Envelope envelope;
        domain::Party party{.id = domain::PartyId::fresh(clock)};
        party.side = domain::Side::Theirs;
        envelope.parties = {party};
        envelope.documents.resize(2);
        for (domain::Document &document : envelope.documents)
            document.id = domain::DocumentId::fresh(clock);
        const QPointF places[] = {{20, 20}, {220, 24}, {20, 320}, {220, 316}, {20, 20}};
        for (int i = 0; i < 5; ++i) {
            domain::Field field{.id = domain::FieldId::fresh(clock),
                                .document = envelope.documents[i == 4 ? 1 : 0].id,
                                .party = party.id,
                                .rect = QRectF(places[i], QSizeF(60, 60)),
                                .label = QString(QLatin1Char(char('a' + i)))};
            if (chosen[i] > 0)
                field.tabIndex = chosen[i];
            envelope.fields.push_back(field);
        }
        domain::Field others = envelope.fields.front();
        others.id = domain::FieldId::fresh(clock);
        others.party = domain::PartyId::fresh(clock);
        envelope.fields.push_back(others);

        const auto fields = flow::linkFields(envelope, party, {}, {file(rotate), file(0)});
        QVERIFY2(fields, fields ? "" : qPrintable(fields.error().detail));
        QCOMPARE(fields->size(), 5u); // nobody else's
        QString told(5, QLatin1Char('-'));
        for (const wire::LinkField &field : *fields) {
            QVERIFY(field.order >= 1 && field.order <= 5);
            told[field.order - 1] = field.label.front();
        }
        QCOMPARE(told, order);
    }

    void nameTheKindOfFace_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("told");
        QTest::newRow("the usual one") << ""
                                       << "";
        QTest::newRow("serif") << "serif"
                               << "serif";
        QTest::newRow("typewriter") << "typewriter"
                                    << "typewriter";
        QTest::newRow("handwriting") << "handwriting"
                                     << "handwriting";
        QTest::newRow("nobody knows it") << "url(evil)"
                                         << "";
    }
    void nameTheKindOfFace()
    {
        QFETCH(QString, family);
        QFETCH(QString, told);
        const SystemClock clock;
        domain::Envelope envelope;
        const domain::Party party{.id = domain::PartyId::fresh(clock)};
        envelope.parties = {party};
        envelope.documents.resize(1);
        envelope.documents.front().id = domain::DocumentId::fresh(clock);
        domain::Field field{.id = domain::FieldId::fresh(clock),
                            .document = envelope.documents.front().id,
                            .party = party.id,
                            .rect = {20, 20, 60, 20}};
        field.style.family = family;
        envelope.fields = {field};
        const auto fields = flow::linkFields(envelope, party, {}, {file(0)});
        QVERIFY(fields);
        QCOMPARE(fields->front().font, told);
    }
};

QTEST_GUILESS_MAIN(LinkFieldsTest)
#include "tst_link_fields.moc"
