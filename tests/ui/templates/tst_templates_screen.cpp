#include "core/flow/templates.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/by_keyboard.h"
#include "tests/ui/office/desk.h"
#include "tests/ui/office/typing.h"
#include "ui/contacts/contacts_screen.h"
#include "ui/create/create_screen.h"
#include "ui/create/document_step.h"
#include "ui/kit/button.h"
#include "ui/kit/list_row.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/tabs.h"
#include "ui/templates/templates_pane.h"
#include "ui/templates/templates_screen.h"

#include <QAbstractItemModelTester>
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

    void theListIsAProperModel()
    {
        TemplatesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const SystemClock clock;
        const auto named = [&clock](const char *name) {
            domain::Template made;
            made.id = domain::TemplateId::fresh(clock);
            made.name = QString::fromLatin1(name);
            return made;
        };
        const domain::Template lease = named("Lease"), offer = named("Offer");
        domain::Template loan = named("Loan");
        model.set({lease, offer});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1).data().toString(), QStringLiteral("Offer"));
        model.set({offer, loan, lease}); // one more, and another order
        QCOMPARE(model.rowCount(), 3);
        loan.name = QStringLiteral("Loan agreement");
        model.set({loan});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Loan agreement"));
        model.set({});
        QCOMPARE(model.rowCount(), 0);
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
        QTest::mouseClick(find<Button>("templateSave"), Qt::LeftButton);
        QVERIFY(name->property("invalid").toBool());
        test::typeText(*name, QStringLiteral("NDA"));
        QTest::mouseClick(find<Button>("templateSave"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(find<ListView>("templateList")->model()->index(0, 0).data().toString(),
                                  QStringLiteral("NDA"), 30'000);

        clickRow(find<ListView>("templateList"), 0);
        QTRY_VERIFY_WITH_TIMEOUT(find<SidePanel>("templatePanel")->isOpen(), 30'000);
        QTest::mouseClick(find<Button>("templateArchive"), Qt::LeftButton);
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
        QTest::mouseClick(find<Button>("templateUse"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 30'000);
        const domain::Envelope made = m_desk->office.envelope(opened.front().front().value<domain::EnvelopeId>());
        QVERIFY(made.fromTemplate);
        QVERIFY(!made.fields.empty());
    }

    // The list, its panel, a new name, away and back again: no mouse.
    void byKeyboardAlone()
    {
        m_screen->activateWindow();
        QTRY_VERIFY(m_screen->isActiveWindow());
        auto *list = find<ListView>("templateList");
        auto *panel = find<SidePanel>("templatePanel");
        const auto isOpen = [panel] { return panel->isOpen(); };
        const auto nameAt = [list](int row) { return list->model()->index(row, 0).data().toString(); };
        QCOMPARE(rows(), 1);
        QVERIFY(test::tabTo(list));
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), 30'000);
        auto *name = find<QLineEdit>("templateName");
        QVERIFY(test::tabTo(name));
        QTest::keySequence(name, QKeySequence::SelectAll);
        test::typeText(*name, QStringLiteral("Services"));
        QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(nameAt(0), QStringLiteral("Services"), 30'000);

        QVERIFY(test::pressAt(list, Qt::Key_Home));
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), 30'000);
        QVERIFY(test::pressAt(find<Button>("templateArchive"), Qt::Key_Space));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, 30'000);
        QWidget *first = nullptr;
        for (QWidget *pill : find<Tabs>("templatesTabs")->findChildren<QWidget *>())
            if (!first && pill->isVisible() && (pill->focusPolicy() & Qt::TabFocus))
                first = pill;
        QVERIFY(test::tabTo(first));
        QTest::keyClick(first, Qt::Key_Right);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, 30'000); // both that were put away
        QVERIFY(test::tabTo(list));
        QTest::keyClick(list, Qt::Key_Home);
        while (list->currentIndex().data().toString() != QLatin1String("Services")) {
            const int before = list->currentIndex().row();
            QTest::keyClick(list, Qt::Key_Down);
            QVERIFY(list->currentIndex().row() != before);
        }
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), 30'000);
        QVERIFY(test::pressAt(find<Button>("templateArchive"), Qt::Key_Space)); // use it again
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 30'000);
        QVERIFY(test::tabTo(QApplication::focusWidget()));
        QVERIFY(find<Tabs>("templatesTabs")->current() == 1);
        for (QWidget *pill : find<Tabs>("templatesTabs")->findChildren<QWidget *>())
            if (pill->isVisible() && (pill->focusPolicy() & Qt::TabFocus) && test::tabTo(pill)) {
                QTest::keyClick(pill, Qt::Key_Left);
                break;
            }
        QTRY_COMPARE_WITH_TIMEOUT(nameAt(0), QStringLiteral("Services"), 30'000);
        // As the tests after this one know it.
        QVERIFY(test::pressAt(list, Qt::Key_Home));
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), 30'000);
        name = find<QLineEdit>("templateName");
        QVERIFY(test::tabTo(name));
        QTest::keySequence(name, QKeySequence::SelectAll);
        test::typeText(*name, QStringLiteral("Service agreement"));
        QVERIFY(test::pressAt(find<Button>("templateSave"), Qt::Key_Space));
        QTRY_COMPARE_WITH_TIMEOUT(nameAt(0), QStringLiteral("Service agreement"), 30'000);
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
