#include "core/domain/preflight.h"
#include "tests/support/fake_clock.h"
#include "tests/support/journey.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace countersign;
using namespace countersign::domain;

namespace {

struct Case {
    Envelope envelope;
    PreflightFacts facts;
    PartyId ours, theirs;
};

Case good(const Clock &clock)
{
    test::Journey j(clock);
    j.createDraft();
    Case c{.envelope = j.envelope, .facts = {}, .ours = j.ours, .theirs = j.theirs};
    c.facts.members = {
        {.id = j.director, .name = QStringLiteral("J. Wiśniewska"), .certificateSha256 = QByteArray(32, 'c')}};
    c.facts.workspace.sealCertificate = "der";
    c.facts.workspace.relayUrl = QStringLiteral("http://127.0.0.1:1");
    c.facts.pageBoxes[j.document] = {QRectF(0, 0, 595, 842), QRectF(0, 0, 595, 842)};
    c.facts.now = clock.now();
    return c;
}

} // namespace

class TestPreflight : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;

private Q_SLOTS:
    void passes()
    {
        const Case c = good(m_clock);
        QVERIFY(preflight(c.envelope, c.facts).empty());
    }

    void whatALinkJustCarriesPasses()
    {
        Case c = good(m_clock);
        Document document = c.envelope.documents.front();
        document.revisions.back().size = kMostLinkBytes / kMostLinkDocuments;
        document.revisions.back().pages = kMostLinkPages;
        c.envelope.documents.assign(kMostLinkDocuments, document);
        QVERIFY(preflight(c.envelope, c.facts).empty());
        // What is signed in the app alone goes into no link.
        c.envelope.documents.front().revisions.back().size += 1;
        QVERIFY(!preflight(c.envelope, c.facts).empty());
        for (Party &party : c.envelope.parties)
            party.channel = Channel::InApp;
        for (const PreflightFinding &finding : preflight(c.envelope, c.facts))
            QVERIFY(finding.issue != PreflightIssue::PackageTooLarge);
    }

    // A stamp lies over its own party's signature on paper, too.
    void stampOnOwnSignatureIsNormal()
    {
        Case c = good(m_clock);
        Field stamp = c.envelope.fields[0];
        QCOMPARE(stamp.kind, FieldKind::Signature);
        stamp.kind = FieldKind::Stamp;
        c.envelope.fields.insert(c.envelope.fields.begin(), stamp);
        QVERIFY(preflight(c.envelope, c.facts).empty());
        std::swap(c.envelope.fields[0], c.envelope.fields[1]);
        QVERIFY(preflight(c.envelope, c.facts).empty());
    }

    void findings_data()
    {
        QTest::addColumn<std::function<void(Case &)>>("spoil");
        QTest::addColumn<int>("issue");
        QTest::addColumn<bool>("blocks");
        const auto row = [](const char *name, PreflightIssue issue, bool blocks, std::function<void(Case &)> spoil) {
            QTest::newRow(name) << std::move(spoil) << int(issue) << blocks;
        };
        using I = PreflightIssue;
        row("title", I::NoTitle, true, [](Case &c) { c.envelope.title = QStringLiteral("  "); });
        row("documents", I::NoDocument, true, [](Case &c) { c.envelope.documents.clear(); });
        row("nobody of ours", I::NoPartyOfOurs, true, [](Case &c) { c.envelope.parties[0].side = Side::Theirs; });
        row("nobody of theirs", I::NoPartyOfTheirs, false, [](Case &c) { c.envelope.parties[1].side = Side::Ours; });
        row("copies are nobody", I::NoPartyOfTheirs, false,
            [](Case &c) { c.envelope.parties[1].act = PartyAct::ReceiveCopy; });
        row("name", I::PartyWithoutName, true, [](Case &c) { c.envelope.parties[1].name.clear(); });
        row("mail", I::PartyWithoutAddress, true,
            [](Case &c) { c.envelope.parties[1].email = QStringLiteral("ivan.example.com"); });
        row("mail with a space", I::PartyWithoutAddress, true,
            [](Case &c) { c.envelope.parties[1].email = QStringLiteral("ivan @example.com"); });
        row("phone", I::PartyWithoutPhone, true, [](Case &c) { c.envelope.parties[1].channel = Channel::Sms; });
        row("phone without its country", I::PartyWithoutPhone, true, [](Case &c) {
            c.envelope.parties[1].channel = Channel::Sms;
            c.envelope.parties[1].phone = QStringLiteral("601 222 318");
        });
        row("both ways: phone", I::PartyWithoutPhone, true,
            [](Case &c) { c.envelope.parties[1].channel = Channel::EmailAndSms; });
        row("both ways: mail", I::PartyWithoutAddress, true, [](Case &c) {
            c.envelope.parties[1].channel = Channel::EmailAndSms;
            c.envelope.parties[1].phone = QStringLiteral("+48 601 222 318");
            c.envelope.parties[1].email.clear();
        });
        row("phone for the code", I::PartyWithoutPhone, true,
            [](Case &c) { c.envelope.parties[1].authentication = Authentication::SmsCode; });
        row("mail for the code", I::PartyWithoutMailForCode, true, [](Case &c) {
            c.envelope.parties[1].channel = Channel::Sms;
            c.envelope.parties[1].phone = QStringLiteral("+48 601 222 318");
            c.envelope.parties[1].email.clear();
            c.envelope.parties[1].authentication = Authentication::EmailCode;
        });
        row("access code", I::PartyWithoutAccessCode, true, [](Case &c) {
            c.envelope.parties[1].authentication = Authentication::AccessCode;
            c.envelope.parties[1].accessCode = "tulip";
        });
        row("no SMS gateway", I::NoSmsGateway, true, [](Case &c) {
            c.envelope.parties[1].phone = QStringLiteral("0048 601 222 318");
            c.envelope.parties[1].authentication = Authentication::SmsCode;
            c.facts.relaySendsSms = false;
        });
        const auto grow = [](Case &c, qint64 size, int count) {
            Document document = c.envelope.documents.front();
            document.revisions.back().size = size;
            c.envelope.documents.assign(static_cast<std::size_t>(count), document);
        };
        row("more than a link carries", I::PackageTooLarge, true,
            [grow](Case &c) { grow(c, kMostLinkBytes / 8 + 1, 8); });
        row("more files than a link carries", I::TooManyDocuments, true,
            [grow](Case &c) { grow(c, 1000, kMostLinkDocuments + 1); });
        row("more pages than a page of the browser takes", I::TooManyPages, true,
            [](Case &c) { c.envelope.documents.front().revisions.back().pages = kMostLinkPages + 1; });
        row("our signature", I::PartyWithoutSignature, true,
            [](Case &c) { c.envelope.fields.erase(c.envelope.fields.begin()); });
        row("initials are no signature", I::PartyWithoutSignature, true,
            [](Case &c) { c.envelope.fields[1].kind = FieldKind::Initials; });
        row("certificate", I::SignatoryWithoutCertificate, true,
            [](Case &c) { c.facts.members[0].certificateSha256.clear(); });
        row("left the office", I::SignatoryWithoutCertificate, true,
            [](Case &c) { c.facts.members[0].isActive = false; });
        row("unknown member", I::SignatoryWithoutCertificate, true, [](Case &c) { c.facts.members.clear(); });
        row("seal", I::NoSealCertificate, true, [](Case &c) { c.facts.workspace.sealCertificate.clear(); });
        row("relay", I::NoRelay, true, [](Case &c) { c.facts.workspace.relayUrl.clear(); });
        row("below the page", I::FieldOutsidePage, true, [](Case &c) { c.envelope.fields[0].rect.moveTop(-1); });
        row("beside the page", I::FieldOutsidePage, true, [](Case &c) { c.envelope.fields[0].rect.moveLeft(500); });
        row("behind the last page", I::FieldOutsidePage, true, [](Case &c) { c.envelope.fields[0].page = 2; });
        row("overlap", I::FieldsOverlap, false,
            [](Case &c) { c.envelope.fields[1].rect = c.envelope.fields[0].rect.translated(10, 10); });
        row("their stamp on our signature", I::FieldsOverlap, false, [](Case &c) {
            Field stamp = c.envelope.fields[0];
            stamp.kind = FieldKind::Stamp;
            stamp.party = c.theirs;
            c.envelope.fields.push_back(stamp);
        });
        row("choice", I::ChoiceWithoutOptions, true, [](Case &c) {
            Field choice = c.envelope.fields[1];
            choice.kind = FieldKind::Choice;
            choice.rect = QRectF(300, 300, 50, 20);
            c.envelope.fields.push_back(choice);
        });
        row("deadline", I::DeadlinePast, true, [](Case &c) { c.envelope.deadline = c.facts.now; });
    }

    // Each spoiled thing gives exactly its one finding.
    void findings()
    {
        QFETCH(std::function<void(Case &)>, spoil);
        QFETCH(int, issue);
        QFETCH(bool, blocks);
        Case c = good(m_clock);
        spoil(c);
        auto found = preflight(c.envelope, c.facts);
        QCOMPARE(int(std::count_if(found.begin(), found.end(), [&](const auto &f) { return int(f.issue) == issue; })),
                 1);
        const auto it = std::find_if(found.begin(), found.end(), [&](const auto &f) { return int(f.issue) == issue; });
        QCOMPARE(it->blocks, blocks);
        const QSet<int> mayFollow{int(PreflightIssue::SignatoryWithoutCertificate),
                                  int(PreflightIssue::PartyWithoutSignature), int(PreflightIssue::NoPartyOfTheirs)};
        for (const auto &f : found)
            QVERIFY(int(f.issue) == issue || mayFollow.contains(int(f.issue)));
    }

    // Before the relay was asked nobody knows, and an in-app party's leftovers ask for nothing.
    void smsIsFineWhereNothingSpeaksAgainstIt()
    {
        Case c = good(m_clock);
        c.envelope.parties[1].channel = Channel::Sms;
        c.envelope.parties[1].phone = QStringLiteral("+48 601 222 318");
        QVERIFY(preflight(c.envelope, c.facts).empty());
        c.facts.relaySendsSms = true;
        QVERIFY(preflight(c.envelope, c.facts).empty());
        Case inApp = good(m_clock);
        inApp.envelope.parties[0].authentication = Authentication::SmsCode;
        inApp.facts.relaySendsSms = false;
        QVERIFY(preflight(inApp.envelope, inApp.facts).empty());
    }

    void phoneNumbers_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("number");
        const auto row = [](const char *typed, const char *number) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(number);
        };
        row("+48601222318", "+48601222318");
        row(" +48 601 222-318 ", "+48601222318");
        row("+49 (30) 123/45.67", "+49301234567");
        row("0048 601 222 318", "+48601222318");
        row("601 222 318", "");
        row("+0 601 222 318", "");
        row("+48 601", "");
        row("+48 601 222 318 999 999", "");
        row("+48 601 222 31b", "");
        row("+48 ٦٠١ 222 318", "");
        row("", "");
    }
    void phoneNumbers()
    {
        QFETCH(QString, typed);
        QTEST(internationalNumber(typed), "number");
    }

    void noBoxesNoVerdictOnPlaces()
    {
        Case c = good(m_clock);
        c.facts.pageBoxes.clear();
        QVERIFY(preflight(c.envelope, c.facts).empty());
    }

    void touchingIsNotOverlapping()
    {
        Case c = good(m_clock);
        c.envelope.fields[1].rect = c.envelope.fields[0].rect.translated(0, c.envelope.fields[0].rect.height());
        QVERIFY(preflight(c.envelope, c.facts).empty());
        c.envelope.fields[1].rect = c.envelope.fields[0].rect;
        c.envelope.fields[1].page = 0;
        QVERIFY(preflight(c.envelope, c.facts).empty());
    }
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
