#include "core/flow/heartbeat.h"
#include "core/flow/routing.h"
#include "core/flow/workspace_setup.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/by_keyboard.h"
#include "tests/ui/office/desk.h"
#include "tests/ui/office/file_dialog.h"
#include "tests/ui/office/menu_hands.h"
#include "ui/contacts/companies_pane.h"
#include "ui/contacts/contacts_screen.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/list_row.h"
#include "ui/kit/search_field.h"
#include "ui/kit/surfaces.h"
#include "ui/models/contact_files.h"
#include "ui/models/text_encoding.h"

#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace countersign;
using namespace countersign::ui;

class TestContacts : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<ContactsScreen> m_screen;
    QString m_toast;

    template <typename T> T *find(const char *name) { return m_screen->findChild<T *>(QString::fromLatin1(name)); }
    void type(const char *name, const QString &text)
    {
        auto *line = find<QLineEdit>(name);
        QVERIFY2(line, name);
        line->setFocus();
        line->selectAll();
        test::typeText(*line, text);
    }
    int rows(const char *list) { return find<ListView>(list)->model()->rowCount(); }
    std::vector<domain::Contact> contacts()
    {
        return m_desk->office.ask([](flow::Office &office) { return office.contacts(); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_desk = std::make_unique<test::TestDesk>();
        m_screen = std::make_unique<ContactsScreen>(m_desk->desk());
        connect(m_screen.get(), &Screen::toastRequested, this,
                [this](const ToastMessage &message) { m_toast = message.text; });
        m_screen->open({});
        test::showLarge(*m_screen);
        QTRY_VERIFY(rows("contactList") > 0);
    }
    void cleanupTestCase()
    {
        m_screen.reset();
        m_desk.reset();
    }

    // Somebody asks to be forgotten: the second click asks the relay, for what is over; what is under way is said.
    void thePersonIsForgottenAtTheRelay()
    {
        const domain::EnvelopeId id = m_desk->office.sent(QStringLiteral("Chairs"));
        std::ignore = m_desk->office.signedPdf(id);
        const auto beat = [this] {
            return m_desk->office.ask([](flow::Office &o) { return flow::heartbeat(o).has_value(); });
        };
        for (int i = 0; i < 3; ++i)
            QVERIFY(beat());
        const QByteArray link = m_desk->office.envelope(id).parties.back().link->linkId;
        const auto open = [this] {
            auto *list = find<ListView>("contactList");
            for (int row = 0; row < list->model()->rowCount(); ++row)
                if (list->model()->index(row, 0).data().toString().contains(QStringLiteral("Müller")))
                    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                                      list->visualRect(list->model()->index(row, 0)).center());
            QTRY_VERIFY(find<Button>("contactErase"));
        };
        const bool mayDelete =
            m_desk->facts.reasonNot(domain::Act::Delete, {domain::Object::Contact, {}, {}}).isEmpty();
        open();
        auto *erase = find<Button>("contactErase");
        QCOMPARE(erase->isEnabled(), mayDelete);
        if (!mayDelete) { // an employee is told why; whoever may do it does
            QVERIFY(!erase->toolTip().isEmpty());
            m_desk->office.ask([](flow::Office &o) {
                for (const domain::Member &member : o.members())
                    for (const domain::Role &role : o.roles())
                        if (role.name == QLatin1String("Administrator")
                            && std::find(member.roles.begin(), member.roles.end(), role.id) != member.roles.end())
                            o.actAs(member.id);
                return true;
            });
            m_desk->facts.reload();
            QTRY_VERIFY(m_desk->facts.reasonNot(domain::Act::Delete, {domain::Object::Contact, {}, {}}).isEmpty());
            find<SidePanel>("contactPanel")->close();
            QTRY_VERIFY(!find<SidePanel>("contactPanel")->isOpen());
            open();
        }
        const auto press = [this] {
            QTRY_VERIFY(find<Button>("contactErase")->isEnabled());
            find<Button>("contactErase")->click();
            QVERIFY(find<Button>("contactErase")->text().contains(QStringLiteral("for good"))); // asked once more
            test::shootBoth(*m_screen, QStringLiteral("contacts-erase"));
            m_toast.clear();
            find<Button>("contactErase")->click();
        };
        press();
        QTRY_VERIFY2(m_toast.contains(QStringLiteral("still under way")), qPrintable(m_toast));
        QVERIFY(m_desk->office.relay().erased.isEmpty());
        QVERIFY(m_desk->office.ask(
            [id](flow::Office &o) { return flow::cancel(o, id, QStringLiteral("not wanted any more")).has_value(); }));
        find<SidePanel>("contactPanel")->close();
        QTRY_VERIFY(!find<SidePanel>("contactPanel")->isOpen());
        open();
        press();
        QTRY_VERIFY2(m_toast.contains(QStringLiteral("The relay forgets")), qPrintable(m_toast));
        QVERIFY(beat());
        QCOMPARE(m_desk->office.relay().erased, QSet<QByteArray>{link});
        find<SidePanel>("contactPanel")->close();
        QTRY_VERIFY(!find<SidePanel>("contactPanel")->isOpen());
    }

    void addsAContactOnceItIsRight()
    {
        const auto before = contacts().size();
        QTest::mouseClick(find<Button>("contactsNew"), Qt::LeftButton);
        QTRY_VERIFY(find<SidePanel>("contactPanel")->isOpen());
        type("contactGivenName", QStringLiteral("Nils"));
        type("contactSurname", QStringLiteral("Bergström"));
        QTest::mouseClick(find<Button>("contactSave"), Qt::LeftButton);
        QVERIFY(!find<QLineEdit>("contactEmail")->accessibleDescription().isEmpty());
        QVERIFY(find<QLineEdit>("contactEmail")->property("invalid").toBool()); // neither e-mail nor phone
        type("contactEmail", QStringLiteral("nils@bergstrom"));
        QTest::mouseClick(find<Button>("contactSave"), Qt::LeftButton);
        QVERIFY(find<QLineEdit>("contactEmail")->property("invalid").toBool());
        QCOMPARE(contacts().size(), before);
        type("contactEmail", QStringLiteral("nils@bergstrom.example"));
        type("contactPhone", QStringLiteral("+46 70 123 45 67"));
        type("contactCompanyName", QStringLiteral("Bergström AB"));
        QTest::qWait(200);
        test::shootBoth(*m_screen, QStringLiteral("contacts"));
        QTest::mouseClick(find<Button>("contactSave"), Qt::LeftButton);
        QTRY_VERIFY(!find<SidePanel>("contactPanel")->isOpen());
        QTRY_COMPARE(contacts().size(), before + 1);
        QTRY_COMPARE(rows("contactList"), static_cast<int>(before) + 1);
        QVERIFY(m_toast.contains(QStringLiteral("Nils Bergström")));
        bool found = false;
        for (const auto &contact : contacts())
            found = found
                || (contact.surname == QStringLiteral("Bergström") && contact.phone == QStringLiteral("+46701234567"));
        QVERIFY(found);
    }

    void findsAndEdits()
    {
        auto *search = find<SearchField>("contactsSearch");
        test::typeText(*search, QStringLiteral("bergström ab"));
        QTRY_COMPARE(rows("contactList"), 1);
        auto *list = find<ListView>("contactList");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QTRY_VERIFY(find<SidePanel>("contactPanel")->isOpen());
        QCOMPARE(find<QLineEdit>("contactGivenName")->text(), QStringLiteral("Nils"));
        QTest::mouseClick(find<CheckBox>("contactIsIndividual"), Qt::LeftButton, {}, QPoint(8, 8));
        QTest::mouseClick(find<Button>("contactSave"), Qt::LeftButton);
        QTRY_VERIFY(!find<SidePanel>("contactPanel")->isOpen());
        QTRY_COMPARE(rows("contactList"), 0); // the firm is gone from the record, and so from what was searched
        QTest::keyClick(search, Qt::Key_Escape);
    }

    // What was typed went with the panel, without a word.
    void whatIsNotSavedIsSaidBeforeItIsLeft()
    {
        auto *search = find<SearchField>("contactsSearch");
        test::typeText(*search, QStringLiteral("nils"));
        QTRY_COMPARE(rows("contactList"), 1);
        auto *list = find<ListView>("contactList");
        const auto open = [&] {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                              list->visualRect(list->model()->index(0, 0)).center());
        };
        auto *panel = find<SidePanel>("contactPanel");
        open();
        QTRY_VERIFY(panel->isOpen());
        auto *close = panel->findChild<Button *>(QStringLiteral("panelClose"));
        QTest::mouseClick(close, Qt::LeftButton);
        QVERIFY(!panel->isOpen()); // nothing was typed

        open();
        QTRY_VERIFY(panel->isOpen());
        QTest::keyClicks(find<QLineEdit>("contactGivenName"), QStringLiteral("-Ole"));
        QTest::mouseClick(close, Qt::LeftButton);
        QVERIFY(panel->isOpen());
        QVERIFY(find<Banner>("contactProblem")->isVisible());
        test::shootBoth(*m_screen, QStringLiteral("contacts-unsaved"));
        open(); // the same record again, or another
        QVERIFY(!panel->findChild<QLineEdit *>(QStringLiteral("contactGivenName"))
                     ->text()
                     .contains(QStringLiteral("-Ole")));

        QTest::keyClicks(find<QLineEdit>("contactGivenName"), QStringLiteral("x"));
        QTest::keyClick(panel, Qt::Key_Escape);
        QVERIFY(panel->isOpen());
        QTest::keyClicks(find<QLineEdit>("contactGivenName"), QStringLiteral("y")); // more: said again
        QTest::keyClick(panel, Qt::Key_Escape);
        QVERIFY(panel->isOpen());
        QTest::keyClick(panel, Qt::Key_Escape);
        QVERIFY(!panel->isOpen());
        QTest::keyClick(search, Qt::Key_Escape);
    }

    void removesAfterASecondClick()
    {
        auto *search = find<SearchField>("contactsSearch");
        QTest::keyClicks(search, QStringLiteral("nils"));
        QTRY_COMPARE(rows("contactList"), 1);
        const auto before = contacts().size();
        auto *list = find<ListView>("contactList");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QTRY_VERIFY(find<Button>("contactRemove")->isVisible());
        QTest::mouseClick(find<Button>("contactRemove"), Qt::LeftButton);
        QCOMPARE(contacts().size(), before);
        QTest::mouseClick(find<Button>("contactRemove"), Qt::LeftButton);
        QTRY_COMPARE(contacts().size(), before - 1);
        QTRY_COMPARE(rows("contactList"), 0);
        QTest::keyClick(search, Qt::Key_Escape);
    }

    void importsAFileAfterALook()
    {
        const auto before = contacts().size();
        // Polish Windows, semicolons; one is there already by her address.
        const QString path = m_desk->office.file(
            QStringLiteral("people.csv"),
            "Imi\xEA;Nazwisko;E-mail;Firma\r\nZbigniew;\xA3ukasik;zl@firma.example;Za\xBF\xF3\xB3\xE6 sp. z o.o.\r\n"
            "Olga;Petrova;OLGA@kontora.example;\r\n");
        m_screen->importFile(path);
        auto *pane = find<QWidget>("importPane");
        QTRY_VERIFY(pane->isVisible());
        auto *summary = find<Label>("importSummary");
        QVERIFY2(summary->text().contains(QStringLiteral("New: 1. There already: 1.")), qPrintable(summary->text()));
        QVERIFY(find<Label>("importPreview")->text().contains(QStringLiteral("Zbigniew Łukasik")));
        test::shootBoth(*m_screen, QStringLiteral("contacts-import"));
        // Read otherwise, the preview says so at once.
        auto *encoding = find<QComboBox>("importEncoding");
        encoding->setCurrentIndex(encoding->findData(static_cast<int>(TextEncoding::Windows1251)));
        Q_EMIT encoding->activated(encoding->currentIndex());
        QTRY_VERIFY(!find<Label>("importPreview")->text().contains(QStringLiteral("Łukasik")));
        encoding->setCurrentIndex(encoding->findData(static_cast<int>(TextEncoding::Windows1250)));
        Q_EMIT encoding->activated(encoding->currentIndex());
        QTRY_VERIFY(find<Label>("importPreview")->text().contains(QStringLiteral("Łukasik")));
        // A column may become something else.
        auto *company = find<QComboBox>("importColumn_3");
        company->setCurrentIndex(company->findData(static_cast<int>(ContactField::Note)));
        QCOMPARE(contacts().size(), before); // nothing is saved by looking
        QTRY_VERIFY(find<Button>("importGo")->isEnabled()); // looked at again, off the window's thread
        QTest::mouseClick(find<Button>("importGo"), Qt::LeftButton);
        QTRY_COMPARE(contacts().size(), before + 1);
        const auto all = contacts();
        const auto found =
            std::find_if(all.begin(), all.end(), [](const auto &c) { return c.surname == QStringLiteral("Łukasik"); });
        QVERIFY(found != all.end());
        QCOMPARE(found->note, QStringLiteral("Zażółć sp. z o.o."));
        QTRY_VERIFY(!pane->isVisible());
    }

    void aFileThatCannotBeReadIsNamed()
    {
        m_toast.clear();
        m_screen->importFile(QStringLiteral("/no/such/people.csv"));
        QTRY_VERIFY(m_toast.contains(QStringLiteral("cannot be read")));
        QVERIFY(!find<QWidget>("importPane")->isVisible());
        QVERIFY(find<Button>("contactsImport")->isEnabled()); // for another one
    }

    void whatCannotBeWrittenIsNamed()
    {
        m_toast.clear();
        m_screen->exportTo(QStringLiteral("/proc/no-such-place/out.vcf"), ContactsScreen::Format::Vcard);
        QTRY_VERIFY(m_toast.contains(QStringLiteral("The disk refused to save.")));
    }

    void exportsWhatReadsBack()
    {
        const QString path = m_desk->office.file(QStringLiteral("out.vcf"), "");
        m_screen->exportTo(path, ContactsScreen::Format::Vcard);
        QTRY_VERIFY(m_toast.contains(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(contactsOfVcard(QString::fromUtf8(file.readAll())).size(), contacts().size());
    }

    // The same through the menu and the file dialog; the kind that was chosen counts, whatever the file is called.
    void exportsByHand_data()
    {
        QTest::addColumn<test::Hand>("hand");
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        const QByteArray csv = "\xef\xbb\xbf", card = "BEGIN:VCARD";
        using test::Hand;
        QTest::newRow("vCard by mouse") << Hand::Mouse << "exportVcard"
                                        << "people.vcf" << card;
        QTest::newRow("CSV by keyboard") << Hand::Keyboard << "exportCsv"
                                         << "people.csv" << csv;
        QTest::newRow("CSV by another name") << Hand::Mouse << "exportCsv"
                                             << "people.txt" << csv;
    }
    void exportsByHand()
    {
        QFETCH(test::Hand, hand);
        QFETCH(QString, entry);
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        auto *button = find<Button>("contactsExport");
        if (hand == test::Hand::Mouse)
            QTest::mouseClick(button, Qt::LeftButton);
        else
            QVERIFY(test::pressAt(button, Qt::Key_Space));
        QVERIFY(test::choose(entry, hand));
        const auto *dialog = test::fileDialog("exportDialog");
        QVERIFY(dialog);
        QVERIFY(test::nameIn(*dialog).startsWith(QStringLiteral("contacts.")));
        const QTemporaryDir folder;
        m_toast.clear();
        QVERIFY(test::chooseFile("exportDialog", folder.filePath(name)));
        QTRY_VERIFY_WITH_TIMEOUT(m_toast.contains(folder.filePath(name)), 30'000);
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(bytes.startsWith(begins), bytes.left(60).constData());
        for (const domain::Contact &contact : contacts())
            QVERIFY(bytes.contains(contact.surname.toUtf8()));
    }

    void findsTwoOfOne()
    {
        domain::Contact twin;
        twin.surname = QStringLiteral("Lukasik");
        twin.email = QStringLiteral("ZL@firma.example");
        twin.phone = QStringLiteral("+48600100300");
        m_desk->office.ask([twin](flow::Office &office) { return flow::saveContact(office, twin).has_value(); });
        auto *banner = find<QWidget>("contactDuplicates");
        QTRY_VERIFY(banner->isVisible());
        test::shootBoth(*m_screen, QStringLiteral("contacts-duplicates"));
        const auto before = contacts().size();
        QTest::mouseClick(find<Button>("contactMerge"), Qt::LeftButton);
        QTRY_COMPARE(contacts().size(), before - 1);
        QTRY_VERIFY(!banner->isVisible());
        const auto all = contacts();
        const auto found =
            std::find_if(all.begin(), all.end(), [](const auto &c) { return c.surname == QStringLiteral("Łukasik"); });
        QVERIFY(found != all.end() && found->phone == QStringLiteral("+48600100300"));
    }

    void showsTheDocumentsOfAContact()
    {
        const domain::EnvelopeId id = m_desk->office.draft(QStringLiteral("Lease for Klaus"));
        auto *list = find<ListView>("contactList");
        const auto hits =
            list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("Klaus Müller"));
        QVERIFY(!hits.isEmpty());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(hits.first()).center());
        Button *history = nullptr;
        QTRY_VERIFY((history = find<Button>("contactHistory")));
        QVERIFY(history->text().contains(QStringLiteral("Lease for Klaus")));
        QSignalSpy opened(m_screen.get(), &Screen::documentRequested);
        history->click();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<domain::EnvelopeId>(), id);
    }

    void companiesKeepTheirStamp()
    {
        QTest::mouseClick(find<QWidget>("tab_companies"), Qt::LeftButton);
        auto *list = find<ListView>("companyList");
        QTRY_COMPARE(rows("companyList"), 1);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QTRY_VERIFY(find<SidePanel>("companyPanel")->isOpen());
        QImage red(64, 64, QImage::Format_ARGB32);
        red.fill(Qt::red);
        const QString path = m_desk->office.file(QStringLiteral("stamp.png"), {});
        QVERIFY(red.save(path));
        const auto stamp = [this] {
            return m_desk->office.ask([](flow::Office &office) { return office.companies().front().stampSha256; });
        };
        const QByteArray before = stamp();
        find<CompaniesPane>("")->useStamp(path);
        QTRY_VERIFY(stamp() != before);
        type("companyIban", QStringLiteral("PL00 1090 1014 0000 0712 1981 2874"));
        QTest::mouseClick(find<Button>("companySave"), Qt::LeftButton);
        QVERIFY(find<QLineEdit>("companyIban")->property("invalid").toBool());
        type("companyIban", QStringLiteral("PL61 1090 1014 0000 0712 1981 2874"));
        QTRY_COMPARE(m_desk->facts.companies().front().stampSha256, stamp());
        QTest::mouseClick(find<Button>("companySave"), Qt::LeftButton);
        QTRY_VERIFY(!find<SidePanel>("companyPanel")->isOpen());
        QVERIFY(!stamp().isEmpty()); // saving the rest does not lose it
        find<CompaniesPane>("")->useStamp(m_desk->office.file(QStringLiteral("no.png"), "no picture"));
        QTRY_VERIFY(!m_toast.contains(QStringLiteral("saved")));
    }
};

COUNTERSIGN_WATCHED_TEST(TestContacts)
#include "tst_contacts.moc"
