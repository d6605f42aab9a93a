#include "core/domain/merge_values.h"
#include "core/domain/preflight.h"
#include "tests/support/fake_clock.h"

#include <QTest>

using namespace countersign;
using namespace countersign::domain;

namespace {

struct Case {
    test::FakeClock clock;
    MergeFacts facts;
    Envelope envelope;

    Case()
    {
        Company company;
        company.id = CompanyId::fresh(clock);
        company.requisites = {.name = QStringLiteral("Nord Biuro"),
                              .taxNumber = QStringLiteral("PL5250001009"),
                              .address = {QStringLiteral("ul. Długa 12"), QStringLiteral("80-827"),
                                          QStringLiteral("Gdańsk"), QStringLiteral("PL")},
                              .bank = {QStringLiteral("PKO"), QStringLiteral("PL61 1090"), {}}};
        Contact contact;
        contact.id = ContactId::fresh(clock);
        contact.givenName = QStringLiteral("Klaus");
        contact.surname = QStringLiteral("Müller");
        contact.company.name = QStringLiteral("Möbel Krüger GmbH");
        Deal deal{.id = DealId::fresh(clock),
                  .title = QStringLiteral("Chairs"),
                  .amount = Money{1'250'050, QStringLiteral("EUR")}};
        facts = {.companies = {company},
                 .contacts = {contact},
                 .deals = {deal},
                 .number = QStringLiteral("2026/0007"),
                 .now = Time::fromIso(QStringLiteral("2026-11-22T10:00:00.000Z")),
                 .locale = QLocale(QStringLiteral("de"))};
        envelope.company = company.id;
        envelope.deal = deal.id;
        envelope.title = QStringLiteral("Contract");
        envelope.parties = {{.id = PartyId::fresh(clock), .side = Side::Ours, .name = QStringLiteral("Joanna W.")},
                            {.id = PartyId::fresh(clock),
                             .side = Side::Theirs,
                             .contact = contact.id,
                             .name = QStringLiteral("Klaus Müller"),
                             .companyName = QStringLiteral("Möbel Krüger GmbH")}};
    }
};

} // namespace

class TestMergeValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void values_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const char *value) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromUtf8(value);
        };
        row("contact.name", "Klaus Müller");
        row("contact.surname", "Müller");
        row("contact.company", "Möbel Krüger GmbH");
        row("company.name", "Nord Biuro");
        row("company.bank", "PKO PL61 1090");
        row("company.address", "ul. Długa 12, 80-827 Gdańsk");
        row("company.details", "Nord Biuro\nul. Długa 12\n80-827 Gdańsk\nPL5250001009\nPKO PL61 1090");
        row("signatory.name", "Joanna W.");
        row("deal.title", "Chairs");
        row("deal.amount", "12.500,50\u00a0EUR");
        row("envelope.number", "2026/0007");
        row("envelope.date", "22 November 2026");
        row("contact.phone", ""); // nobody gave one
        row("company.bic", "");
        row("envelope.deadline", "");
        row("no.such", "");
    }
    void values()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const Case c;
        const auto values = mergeValues(c.envelope, c.facts);
        QCOMPARE(values.contains(name), !value.isEmpty()); // never an empty one
        QCOMPARE(values.value(name), value);
    }

    void everyNameIsListed()
    {
        Case c;
        c.envelope.deadline = c.facts.now;
        for (const QString &name : mergeValues(c.envelope, c.facts).keys())
            QVERIFY2(mergeNames().contains(name), qPrintable(name));
    }

    void tagsAndValues()
    {
        const QString text = QStringLiteral("{{contact.name}} {{ deal.amount }} {{signature:client}} {{contact.name}} "
                                            "{{x}} {{a.b.c.d.e}} {contact.name} {{contact.name}");
        QCOMPARE(mergeTags(text), (QStringList{QStringLiteral("contact.name"), QStringLiteral("deal.amount")}));
        QCOMPARE(withValues(text, {{QStringLiteral("contact.name"), QStringLiteral("{{deal.amount}}")}}),
                 QStringLiteral("{{deal.amount}} {{ deal.amount }} {{signature:client}} {{deal.amount}} {{x}} "
                                "{{a.b.c.d.e}} {contact.name} {{contact.name}"));
    }

    // What nobody gave is a line of the preflight, never a blank.
    void missingValuesAreNamed()
    {
        Case c;
        Document document{.id = DocumentId::fresh(c.clock), .name = QStringLiteral("c.pdf"), .revisions = {{}}};
        document.source = DocumentSource{.sha256 = {},
                                         .name = QStringLiteral("c.docx"),
                                         .tags = {QStringLiteral("contact.name"), QStringLiteral("contact.phone")},
                                         .values = {{QStringLiteral("contact.name"), QStringLiteral("K")}}};
        c.envelope.documents = {document};
        QStringList missing;
        for (const PreflightFinding &finding : preflight(c.envelope, {.now = c.facts.now}))
            if (finding.issue == PreflightIssue::MissingValue) {
                QVERIFY(finding.blocks);
                QCOMPARE(finding.document, std::optional(document.id));
                missing << finding.detail;
            }
        QCOMPARE(missing, QStringList{QStringLiteral("contact.phone")});
    }
};

QTEST_GUILESS_MAIN(TestMergeValues)
#include "tst_merge_values.moc"
