#include "core/flow/templates.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/desk.h"
#include "tests/ui/office/typing.h"
#include "ui/contacts/contacts_screen.h"
#include "ui/create/create_screen.h"
#include "ui/create/document_step.h"
#include "ui/kit/button.h"
#include "ui/kit/list_row.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/tabs.h"
#include "ui/templates/templates_screen.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace countersign;
using namespace countersign::ui;

class TestTemplatesScreen : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<TemplatesScreen> m_screen;
    QString m_toast;

    template <typename T> T *find(const char *name) { return m_screen->findChild<T *>(QString::fromLatin1(name)); }
    int rows() { return find<ListView>("templateList")->model()->rowCount(); }
    void clickRow(ListView *list, int row)
    {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(row, 0)).center());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<test::TestDesk>();
        m_screen = std::make_unique<TemplatesScreen>(m_desk->desk());
        connect(m_screen.get(), &Screen::toastRequested, this,
                [this](const ToastMessage &message) { m_toast = message.text; });
        m_screen->open({});
        test::showLarge(*m_screen);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("templateEmpty")->isVisible(), 30'000);
        test::shootBoth(*m_screen, QStringLiteral("templates-empty"));
        for (const char *name : {"Service agreement", "Non-disclosure agreement"}) {
            const domain::EnvelopeId draft = m_desk->office.draft(QString::fromLatin1(name));
            QVERIFY(m_desk->office.ask([draft, name](flow::Office &office) {
                return flow::saveAsTemplate(office, draft, QString::fromLatin1(name)).has_value();
            }));
        }
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, 30'000);
    }
    void cleanupTestCase()
    {
        m_screen.reset();
        m_desk.reset();
    }

    void renamesAndPutsAway()
    {
        clickRow(find<ListView>("templateList"), 0);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("templateName"), 30'000);
        QTest::qWait(300);
        test::shootBoth(*m_screen, QStringLiteral("templates"));
        auto *name = find<QLineEdit>("templateName");
        QCOMPARE(name->text(), QStringLiteral("Non-disclosure agreement"));
        name->selectAll();
        QTest::keyClick(name, Qt::Key_Delete);
        find<Button>("templateSave")->click();
        QVERIFY(name->property("invalid").toBool());
        test::typeText(*name, QStringLiteral("NDA"));
        find<Button>("templateSave")->click();
        QTRY_COMPARE_WITH_TIMEOUT(find<ListView>("templateList")->model()->index(0, 0).data().toString(),
                                  QStringLiteral("NDA"), 30'000);

        clickRow(find<ListView>("templateList"), 0);
        QTRY_VERIFY_WITH_TIMEOUT(find<SidePanel>("templatePanel")->isOpen(), 30'000);
        find<Button>("templateArchive")->click();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 30'000);
        find<Tabs>("templatesTabs")->setCurrent(1);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(find<ListView>("templateList")->model()->index(0, 0).data().toString(),
                                  QStringLiteral("NDA"), 30'000);
        find<Tabs>("templatesTabs")->setCurrent(0);
        QTRY_COMPARE_WITH_TIMEOUT(find<ListView>("templateList")->model()->index(0, 0).data().toString(),
                                  QStringLiteral("Service agreement"), 30'000);
    }

    void makesADocument()
    {
        clickRow(find<ListView>("templateList"), 0);
        QTRY_VERIFY_WITH_TIMEOUT(find<SidePanel>("templatePanel")->isOpen(), 30'000);
        QSignalSpy opened(m_screen.get(), &Screen::documentRequested);
        find<Button>("templateUse")->click();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 30'000);
        const domain::Envelope made = m_desk->office.envelope(opened.front().front().value<domain::EnvelopeId>());
        QVERIFY(made.fromTemplate);
        QVERIFY(!made.fields.empty());
    }

    // The promise: the contact, then Sign.
    void twoClicksOnAContact()
    {
        ContactsScreen contacts(m_desk->desk());
        connect(&contacts, &Screen::toastRequested, this,
                [this](const ToastMessage &message) { m_toast = message.text; });
        contacts.open({});
        test::showLarge(contacts);
        auto *list = contacts.findChild<ListView *>(QStringLiteral("contactList"));
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 0, 30'000);
        int at = 0;
        for (int i = 0; i < list->model()->rowCount(); ++i)
            if (list->model()->index(i, 0).data().toString().contains(QString::fromUtf8("Müller")))
                at = i;
        clickRow(list, at);
        QTRY_VERIFY_WITH_TIMEOUT(contacts.findChild<Button *>(QStringLiteral("contactSign")), 30'000);
        auto *sign = contacts.findChild<Button *>(QStringLiteral("contactSign"));
        QTRY_VERIFY_WITH_TIMEOUT(sign->isVisible(), 30'000);
        QVERIFY(sign->text().contains(QStringLiteral("Service agreement")));
        QTest::qWait(200);
        test::shootBoth(contacts, QStringLiteral("contact-sign"));
        m_toast.clear();
        sign->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_toast.contains(QStringLiteral("on its way")), 30'000);
        const auto sent = m_desk->office.ask([](flow::Office &office) {
            for (const domain::Card &card : office.cards())
                if (card.fromTemplate && card.state == domain::EnvelopeState::InSigning)
                    return true;
            return false;
        });
        QVERIFY(sent);
    }

    void theFirstStepOffersThem()
    {
        CreateScreen create(m_desk->office.session());
        create.open({});
        test::showLarge(create);
        const auto start = [&] { return create.findChild<Card *>(QStringLiteral("documentStart0")); };
        QTRY_VERIFY_WITH_TIMEOUT([&] { return start() && start()->isVisible(); }(), 30'000);
        QTest::qWait(200);
        test::shootBoth(create, QStringLiteral("create-starts"));
        start()->setFocus();
        QTest::keyClick(start(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(create.findChild<QWidget *>(QStringLiteral("createParties"))->isVisible(), 30'000);
    }

    void aNewerFileShowsWhatItChanged()
    {
        CreateScreen create(m_desk->office.session());
        test::showLarge(create);
        const QString first = m_desk->office.file(QStringLiteral("First.pdf"), test::UiOffice::contract());
        const QString second = m_desk->office.file(QStringLiteral("Second.pdf"),
                                                   test::UiOffice::contract(QStringLiteral("EUR 99,900.00")));
        create.open({{first}, {}});
        auto *step = create.findChild<DocumentStep *>(QStringLiteral("createDocument"));
        QTRY_VERIFY_WITH_TIMEOUT(create.findChild<Button *>(QStringLiteral("documentReplace0")), 30'000);
        const auto drafts = m_desk->office.ask([](flow::Office &office) { return office.cards(); });
        const domain::Envelope before = m_desk->office.envelope(drafts.front().id);
        Q_EMIT step->replaceAsked(before.documents.front().id, second); // as the file dialog does
        QTRY_VERIFY_WITH_TIMEOUT(create.findChild<Card *>(QStringLiteral("changesCard")), 30'000);
        const domain::Envelope after = m_desk->office.envelope(before.id);
        QCOMPARE(after.documents.front().id, before.documents.front().id);
        QVERIFY(after.documents.front().latest().sha256 != before.documents.front().latest().sha256);
        QTest::qWait(1200);
        test::shootBoth(create, QStringLiteral("create-changes"));
        create.findChild<Button *>(QStringLiteral("changesClose"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(!create.findChild<Card *>(QStringLiteral("changesCard")), 30'000);
    }
};

COUNTERSIGN_WATCHED_TEST(TestTemplatesScreen)
#include "tst_templates_screen.moc"
