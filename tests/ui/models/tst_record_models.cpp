#include "ui/models/record_models.h"
#include "ui/models/time_words.h"
#include "ui/models/timeline_model.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QtTest>

using namespace countersign;
using namespace countersign::ui;

namespace {

// A row more, another order, other words in one, and fewer: each change is told to the views.
template <typename Model, typename Record> void walkThrough(std::vector<Record> rows)
{
    Model model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.set({rows[0], rows[1]});
    QCOMPARE(model.rowCount(), 2);
    const QPersistentModelIndex second = model.index(1);
    model.set({rows[2], rows[1], rows[0]});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(second.row(), 1);
    rows[1] = rows[3]; // the same one, under another name
    model.set({rows[1]});
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(second.isValid());
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("Renamed"));
    model.set({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(resets.size(), 0);
}

} // namespace

class TestRecordModels : public QObject
{
    Q_OBJECT
private:
    SystemClock m_clock;

    domain::Contact contact(const QString &given, const QString &surname, const QString &company = {})
    {
        domain::Contact c;
        c.id = domain::ContactId::fresh(m_clock);
        c.givenName = given;
        c.surname = surname;
        c.company.name = company;
        return c;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void contactsSortAndKeepTheirRows()
    {
        ContactsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto b =
            contact(QStringLiteral("Klaus"), QStringLiteral("Müller"), QStringLiteral("Müller & Söhne GmbH"));
        auto a = contact(QStringLiteral("Nils"), QStringLiteral("Bergström"));
        model.setContacts({b, a});
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Nils Bergström"));
        QVERIFY(model.index(0).data(RecordSecondRole).toString().contains(QStringLiteral("private individual")));
        QPersistentModelIndex klaus = model.index(1);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        a.surname = QStringLiteral("Zander");
        model.setContacts({a, b, contact(QStringLiteral("Ольга"), QStringLiteral("Петрова"))});
        QCOMPARE(klaus.row(), 0);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(resets.size(), 0);
        model.setContacts({b});
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(klaus.isValid());
    }

    void companiesAndMembersAreProperModels()
    {
        std::vector<domain::Company> companies(3);
        std::vector<domain::Member> members(3);
        for (int i = 0; i < 3; ++i) {
            companies[std::size_t(i)].id = domain::CompanyId::fresh(m_clock);
            companies[std::size_t(i)].requisites.name = QStringLiteral("Company %1").arg(i);
            members[std::size_t(i)].id = domain::MemberId::fresh(m_clock);
            members[std::size_t(i)].name = QStringLiteral("Member %1").arg(i);
        }
        companies.push_back(companies[1]);
        companies.back().requisites.name = QStringLiteral("Renamed");
        members.push_back(members[1]);
        members.back().name = QStringLiteral("Renamed");
        walkThrough<CompaniesModel>(companies);
        walkThrough<MembersModel>(members);
    }

    void filterSearchesEverything()
    {
        ContactsModel model;
        RecordFilter filter;
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        auto c = contact(QStringLiteral("Klaus"), QStringLiteral("Müller"), QStringLiteral("Müller & Söhne GmbH"));
        c.company.taxNumber = QStringLiteral("DE 301 882 114");
        model.setContacts({c, contact(QStringLiteral("Anna"), QStringLiteral("Nowak"))});
        filter.setWords(QStringLiteral("söhne 301"));
        QCOMPARE(filter.rowCount(), 1);
        filter.setWords(QStringLiteral("söhne nowak"));
        QCOMPARE(filter.rowCount(), 0);
        filter.setWords({});
        QCOMPARE(filter.rowCount(), 2);
    }

    void journalIsToldNewestFirst()
    {
        TimelineModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto anna = domain::MemberId::fresh(m_clock);
        const auto party = domain::PartyId::fresh(m_clock);
        EventNames names;
        names.members.insert(anna, QStringLiteral("Anna Nowak"));
        names.parties.insert(party, QStringLiteral("Ольга Петрова"));
        model.setNames(names);
        std::vector<domain::Event> events;
        const auto add = [&](domain::EventBody body, domain::MemberId author) {
            events.push_back({domain::EventId::fresh(m_clock), {}, m_clock.now(), author, std::move(body)});
        };
        add(domain::Sent{}, anna);
        model.setEvents(events);
        add(domain::LinkViewed{party, {}, {}}, {});
        add(domain::DeliveryReported{party, domain::DeliveryReported::Outcome::Failed, QStringLiteral("invitation"),
                                     QStringLiteral("552 mailbox full")},
            {});
        add(domain::Commented{QStringLiteral("Call her")}, anna);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setEvents(events);
        QCOMPARE(inserted.size(), 3);
        QCOMPARE(model.index(3).data().toString(), QStringLiteral("Anna Nowak sent it for signing"));
        QCOMPARE(model.index(2).data().toString(), QStringLiteral("Ольга Петрова opened the document"));
        QVERIFY(model.index(1).data(TimelineModel::IsDeliveryRole).toBool());
        const auto words = model.index(1).data(TimelineModel::WordsRole).value<EventWords>();
        QCOMPARE(words.tone, Tone::Bad);
        QCOMPARE(words.detail, QStringLiteral("552 mailbox full"));
        QVERIFY(model.index(0).data(TimelineModel::IsCommentRole).toBool());
    }

    // No event may be without words, whatever it is.
    void everyEventHasWords()
    {
        const std::vector<domain::EventBody> bodies{domain::WorkspaceSaved{},
                                                    domain::CompanySaved{},
                                                    domain::ContactSaved{},
                                                    domain::DepartmentSaved{},
                                                    domain::RoleSaved{},
                                                    domain::MemberSaved{},
                                                    domain::StageSaved{},
                                                    domain::TriggerSaved{},
                                                    domain::RuleSaved{},
                                                    domain::RecordRemoved{},
                                                    domain::EnvelopeCreated{},
                                                    domain::DocumentAdded{},
                                                    domain::DocumentRemoved{},
                                                    domain::DraftEdited{},
                                                    domain::Prepared{},
                                                    domain::Sent{},
                                                    domain::TurnStarted{},
                                                    domain::Approved{},
                                                    domain::PartySigned{},
                                                    domain::PartyDeclined{},
                                                    domain::LinkIssued{},
                                                    domain::LinkPosted{},
                                                    domain::DeliveryReported{},
                                                    domain::LinkViewed{},
                                                    domain::Sealed{},
                                                    domain::SealFailed{},
                                                    domain::Completed{},
                                                    domain::Cancelled{},
                                                    domain::Expired{},
                                                    domain::StageMoved{},
                                                    domain::RuleFired{},
                                                    domain::Commented{},
                                                    domain::ResponsibleChanged{}};
        for (const auto &body : bodies) {
            const EventWords words = wordsOf({{}, {}, {}, {}, body}, {});
            QVERIFY2(!words.sentence.isEmpty() && !words.icon.isEmpty(), qPrintable(domain::actName(body)));
            QVERIFY2(!words.sentence.contains(QLatin1Char('%')), qPrintable(words.sentence));
        }
    }

    void aDocumentOnItsWayIsNoDraftInTheJournal()
    {
        domain::DraftEdited edit;
        edit.deal = domain::DealId::fresh(SystemClock());
        const auto said = [](const domain::DraftEdited &e) { return wordsOf({{}, {}, {}, {}, e}, {}).sentence; };
        QCOMPARE(said(edit), QStringLiteral("Countersign put the document to a deal"));
        edit.deal = std::optional<domain::DealId>();
        QCOMPARE(said(edit), QStringLiteral("Countersign took the document out of its deal"));
        edit.title = QStringLiteral("Lease");
        QCOMPARE(said(edit), QStringLiteral("Countersign edited the draft"));
    }

    void timesAreSaidAsPeopleSay_data()
    {
        QTest::addColumn<qint64>("minutesBefore");
        QTest::addColumn<QString>("words");
        QTest::newRow("now") << qint64(0) << QStringLiteral("just now");
        QTest::newRow("minutes") << qint64(5) << QStringLiteral("5 min ago");
        QTest::newRow("hours") << qint64(125) << QStringLiteral("2 h ago");
        QTest::newRow("yesterday") << qint64(24 * 60) << QStringLiteral("yesterday");
        QTest::newRow("days") << qint64(5 * 24 * 60)
                              << QStringLiteral("5 day(s) ago"); // the English plural file makes it "5 days ago"
    }
    void timesAreSaidAsPeopleSay()
    {
        QFETCH(qint64, minutesBefore);
        QFETCH(QString, words);
        const QDateTime noon(QDate(2026, 11, 22), QTime(18, 0));
        const Time now{noon.toMSecsSinceEpoch()};
        QCOMPARE(agoWords(Time{now.msSinceEpoch - minutesBefore * 60'000}, now), words);
    }
    void daysAreNamed()
    {
        const Time now{QDateTime(QDate(2026, 11, 22), QTime(18, 0)).toMSecsSinceEpoch()};
        QCOMPARE(dayAndTime(Time{QDateTime(QDate(2026, 11, 22), QTime(9, 12)).toMSecsSinceEpoch()}, now),
                 QStringLiteral("today 09:12"));
        QCOMPARE(dayAndTime(Time{QDateTime(QDate(2026, 11, 21), QTime(14, 2)).toMSecsSinceEpoch()}, now),
                 QStringLiteral("yesterday 14:02"));
        QCOMPARE(dayAndTime(Time{QDateTime(QDate(2026, 11, 17), QTime(14, 2)).toMSecsSinceEpoch()}, now),
                 QStringLiteral("17 Nov, 14:02"));
    }
};

QTEST_GUILESS_MAIN(TestRecordModels)
#include "tst_record_models.moc"
