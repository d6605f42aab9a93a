// The wizard's last step leads to the place of each thing that is missing; files may be dropped on every step; a template's
// place for somebody is taken by whoever is chosen.
#include "core/flow/commit.h"
#include "core/flow/intake.h"
#include "core/flow/templates.h"
#include "tests/core/pdf/making_samples.h"
#include "tests/support/office_files.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/file_dialog.h"
#include "tests/ui/office/ui_office.h"
#include "ui/create/create_screen.h"
#include "ui/editor/field_editor.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/list_row.h"
#include "ui/kit/surfaces.h"

#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

using namespace countersign;
using namespace countersign::ui;

class TestCreatePlaces : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::UiOffice> m_office;
    std::unique_ptr<CreateScreen> m_screen;
    SystemClock m_clock;

    template <typename T> T *find(const char *name) { return m_screen->findChild<T *>(QString::fromLatin1(name)); }
    bool isAt(const char *page) { return find<QWidget>(page)->isVisible(); }
    Card *line(const QString &words)
    {
        for (Card *card : m_screen->findChildren<Card *>())
            if (card->objectName().startsWith(QStringLiteral("checkLine")) && card->accessibleName().contains(words))
                return card;
        return nullptr;
    }
    // Opens the line that says these words, by key.
    void jump(const QString &words)
    {
        m_screen->goToStep(4);
        QTRY_VERIFY_WITH_TIMEOUT(isAt("createCheck") && line(words), 30'000);
        line(words)->setFocus();
        QTest::keyClick(line(words), Qt::Key_Return);
    }
    static QString focused()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    void edit(domain::EnvelopeId id, const domain::DraftEdited &change)
    {
        QVERIFY(m_office->ask([&](flow::Office &o) { return flow::editDraft(o, id, change).has_value(); }));
    }
    void open(domain::EnvelopeId id)
    {
        m_screen->resume(id);
        QTRY_COMPARE_WITH_TIMEOUT(m_screen->draft(), id, 30'000);
    }
    void drag(QEvent::Type type, const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QWidget *veil = find<QWidget>("dropVeil");
        const QPoint middle = m_screen->rect().center();
        if (type == QEvent::DragEnter) {
            QDragEnterEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(m_screen.get(), &event);
        } else {
            QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(veil, &event);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_office = std::make_unique<test::UiOffice>();
    }
    void init()
    {
        m_screen = std::make_unique<CreateScreen>(m_office->session());
        test::showLarge(*m_screen);
    }
    void cleanup() { m_screen.reset(); }

    void everyLineLeadsToItsPlace()
    {
        const domain::EnvelopeId id = m_office->draft(QStringLiteral("Lease"));
        domain::DraftEdited change;
        std::vector<domain::Field> fields = m_office->envelope(id).fields;
        const auto named = [&](const QString &label, domain::FieldKind kind, QRectF rect, int page) {
            domain::Field field = fields.back();
            field.id = domain::FieldId::fresh(m_clock);
            field.kind = kind;
            field.label = label;
            field.rect = rect;
            field.page = page;
            return field;
        };
        const domain::Field choice = named(QStringLiteral("Colour"), domain::FieldKind::Choice, {330, 400, 150, 20}, 2);
        const domain::Field outside =
            named(QStringLiteral("Far away"), domain::FieldKind::Text, {580, 100, 150, 20}, 1);
        std::erase_if(fields, [](const domain::Field &f) { return f.kind == domain::FieldKind::Signature; });
        fields.push_back(choice);
        fields.push_back(outside);
        change.fields = fields;
        change.title = QStringLiteral(" ");
        change.deadline = m_clock.now().plusSeconds(-86'400);
        edit(id, change);
        open(id);
        FieldEditor &editor = *find<FieldEditor>("fieldEditor");
        const auto chosen = [&] { return editor.set().selection(); };

        jump(QStringLiteral("has nothing to choose from")); // before the pages were ever read
        QTRY_VERIFY_WITH_TIMEOUT(isAt("createFields"), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(chosen(), QList<domain::FieldId>{choice.id}, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(focused(), QStringLiteral("propOptions"), 30'000);
        jump(QStringLiteral("reaches beyond its page"));
        QTRY_COMPARE_WITH_TIMEOUT(chosen(), QList<domain::FieldId>{outside.id}, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(focused(), QStringLiteral("editorCanvas"), 30'000);
        jump(QStringLiteral("Joanna Wiśniewska signs, but has no signature field"));
        QTRY_COMPARE_WITH_TIMEOUT(focused(), QStringLiteral("palette_ours0_signature"), 30'000);
        jump(QStringLiteral("Klaus Müller signs, but has no signature field"));
        QTRY_COMPARE_WITH_TIMEOUT(focused(), QStringLiteral("palette_theirs0_signature"), 30'000);
        test::shootBoth(*m_screen, QStringLiteral("create-3-offered"));
        jump(QStringLiteral("The deadline is in the past"));
        QTRY_VERIFY_WITH_TIMEOUT(isAt("createDelivery"), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(focused(), QStringLiteral("deliveryDeadline"), 30'000);
        jump(QStringLiteral("The document has no title"));
        QTRY_COMPARE_WITH_TIMEOUT(focused(), QStringLiteral("documentTitle"), 30'000);
    }

    void whoIsMissingIsChosenWherePeopleAre()
    {
        const domain::EnvelopeId id = m_office->draft(QStringLiteral("Nobody signs"));
        domain::Envelope envelope = m_office->envelope(id);
        const auto without = [&](domain::Side side) {
            domain::DraftEdited change;
            change.parties = envelope.parties;
            std::erase_if(*change.parties, [&](const auto &p) { return p.side == side; });
            change.fields = envelope.fields;
            std::erase_if(*change.fields, [&](const auto &f) {
                return std::none_of(change.parties->begin(), change.parties->end(),
                                    [&](const auto &p) { return p.id == f.party; });
            });
            return change;
        };
        edit(id, without(domain::Side::Theirs));
        open(id);
        jump(QStringLiteral("Nobody of the other side takes part"));
        QTRY_VERIFY_WITH_TIMEOUT(isAt("createParties"), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(focused(), QStringLiteral("partiesSearch"), 30'000);

        // A signatory without a certificate: their own row.
        domain::DraftEdited change;
        change.parties = envelope.parties;
        for (domain::Party &p : *change.parties)
            if (p.side == domain::Side::Ours)
                p.member = m_office->cast().employee;
        edit(id, change);
        open(id);
        jump(QStringLiteral("has no signing certificate yet"));
        QTRY_COMPARE_WITH_TIMEOUT(focused(), QStringLiteral("partyAct0"), 30'000);

        for (domain::Party &p : *change.parties) // the phone of a party that is to get an SMS
            p.channel = p.side == domain::Side::Theirs ? domain::Channel::Sms : p.channel;
        edit(id, change);
        open(id);
        jump(QStringLiteral("has no phone number"));
        QTRY_COMPARE_WITH_TIMEOUT(focused(), QStringLiteral("deliveryPhone0"), 30'000);
    }

    void whatIsOfTheOfficeLeadsToItsSettings()
    {
        const domain::EnvelopeId id = m_office->draft(QStringLiteral("No relay"));
        open(id);
        QSignalSpy settings(m_screen.get(), &Screen::settingsRequested);
        const auto without = [this](auto how) {
            return m_office->ask([how](flow::Office &o) {
                domain::Workspace workspace = o.workspace();
                how(workspace);
                flow::Commit commit(o);
                commit.add(workspace.id.value, domain::WorkspaceSaved{workspace});
                return commit.save().has_value();
            });
        };
        const domain::Workspace before = m_office->ask([](flow::Office &o) { return o.workspace(); });
        QVERIFY(without([](domain::Workspace &w) {
            w.relayUrl.clear();
            w.sealCertificate.clear();
        }));
        jump(QStringLiteral("none is set up"));
        QTRY_COMPARE(settings.size(), 1);
        QCOMPARE(settings.takeFirst().first().toString(), QStringLiteral("delivery"));
        jump(QStringLiteral("no seal certificate"));
        QTRY_COMPARE(settings.size(), 1);
        QCOMPARE(settings.takeFirst().first().toString(), QStringLiteral("certificates"));
        QVERIFY(without([before](domain::Workspace &w) { w = before; }));
    }

    // "Or from a template": the fields stay with the place, and the place becomes whoever is chosen.
    void aTemplatesPlaceIsTaken()
    {
        const domain::EnvelopeId like = m_office->draft(QStringLiteral("Model lease"));
        const auto made = m_office->ask([like](flow::Office &o) { return flow::createLike(o, like); });
        QVERIFY(made);
        const auto envelope = [&] { return m_office->envelope(*made); };
        QCOMPARE(envelope().parties.size(), std::size_t(2));
        const domain::PartyId place = envelope().parties.back().id;
        QVERIFY(envelope().parties.back().name.isEmpty());
        const auto fields = envelope().fields.size();
        open(*made);
        QTRY_VERIFY_WITH_TIMEOUT(isAt("createParties"), 30'000);
        test::shootBoth(*m_screen, QStringLiteral("create-2-place"));
        jump(QStringLiteral("not chosen yet who takes part"));
        QTRY_COMPARE_WITH_TIMEOUT(focused(), QStringLiteral("partiesSearch"), 30'000);
        QTest::keyClicks(find<QLineEdit>("partiesSearch"), QStringLiteral("klaus"));
        auto *contacts = find<ListView>("partiesContacts");
        QTRY_COMPARE_WITH_TIMEOUT(contacts->model()->rowCount(), 1, 30'000);
        QTest::keyClick(find<QLineEdit>("partiesSearch"), Qt::Key_Return);
        m_screen->leave();
        QTRY_COMPARE_WITH_TIMEOUT(envelope().parties.back().name, QStringLiteral("Klaus Müller"), 30'000);
        QCOMPARE(envelope().parties.size(), std::size_t(2));
        QCOMPARE(envelope().parties.back().id, place);
        QCOMPARE(envelope().parties.back().email, QStringLiteral("klaus@mueller.example"));
        QCOMPARE(envelope().fields.size(), fields);
    }

    void filesAreDroppedOnEveryStep_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("page");
        QTest::newRow("who signs") << 1 << QStringLiteral("createParties");
        QTest::newRow("fields") << 2 << QStringLiteral("createFields");
        QTest::newRow("delivery") << 3 << QStringLiteral("createDelivery");
        QTest::newRow("check") << 4 << QStringLiteral("createCheck");
    }
    void filesAreDroppedOnEveryStep()
    {
        QFETCH(int, step);
        QFETCH(QString, page);
        const domain::EnvelopeId id = m_office->draft(QStringLiteral("With an annex"));
        const auto fields = m_office->envelope(id).fields;
        open(id);
        QTRY_VERIFY_WITH_TIMEOUT(isAt("createCheck"), 30'000);
        m_screen->goToStep(step);
        const QByteArray name = page.toLatin1();
        QTRY_VERIFY_WITH_TIMEOUT(isAt(name.constData()), 30'000);
        QSignalSpy toasts(m_screen.get(), &Screen::toastRequested);
        const QString annex =
            m_office->file(QStringLiteral("Annex.pdf"), test::UiOffice::contract(QStringLiteral("EUR 1.00")));
        drag(QEvent::DragEnter, {annex});
        QVERIFY(find<QWidget>("dropVeil")->isVisible());
        if (step == 2)
            test::shootBoth(*m_screen, QStringLiteral("create-3-drop"));
        drag(QEvent::Drop, {annex});
        QVERIFY(!find<QWidget>("dropVeil")->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(toasts.size(), 1, 30'000);
        const QString said = toasts.takeFirst().first().value<ToastMessage>().text;
        QVERIFY2(said.startsWith(QStringLiteral("Annex.pdf was added.")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("The fields stay where they are")), qPrintable(said));
        QVERIFY(isAt(name.constData())); // where one was
        const domain::Envelope after = m_office->envelope(id);
        QCOMPARE(after.documents.size(), std::size_t(2));
        QVERIFY(after.fields == fields);
        if (step == 2)
            QTRY_COMPARE_WITH_TIMEOUT(find<FieldEditor>("fieldEditor")->source().count(), 6, 60'000);

        // One that is refused is named, and nothing changes.
        const QString letter = m_office->file(QStringLiteral("letter.pdf"), "Dear Sir or Madam");
        drag(QEvent::DragEnter, {annex, letter});
        drag(QEvent::Drop, {annex, letter});
        auto *problem = find<QWidget>("createProblem");
        QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), 30'000);
        QString words;
        for (const QLabel *label : problem->findChildren<QLabel *>())
            words += label->text();
        QVERIFY2(words.contains(QStringLiteral("letter.pdf could not be added")), qPrintable(words));
        QCOMPARE(m_office->envelope(id).documents.size(), std::size_t(2));
    }

    // Files that only brush the window: carried over its edge and away before the veil heard of them.
    void theVeilGoesWithTheFiles()
    {
        open(m_office->draft(QStringLiteral("Brushed")));
        drag(QEvent::DragEnter, {m_office->file(QStringLiteral("Annex.pdf"), test::UiOffice::contract())});
        auto *veil = find<QWidget>("dropVeil");
        QVERIFY(veil->isVisible());
        QDragLeaveEvent away;
        QApplication::sendEvent(m_screen.get(), &away);
        QTRY_VERIFY(!veil->isVisible());
    }

    // Many files: how far it is, and a way out that leaves nothing.
    void addingManyCanBeStopped()
    {
        const domain::EnvelopeId id = m_office->draft(QStringLiteral("Many annexes"));
        open(id);
        QTRY_VERIFY_WITH_TIMEOUT(isAt("createCheck"), 30'000);
        m_screen->goToStep(1);
        QTRY_VERIFY_WITH_TIMEOUT(isAt("createParties"), 30'000);
        QStringList files;
        for (int i = 0; i < 20; ++i)
            files << m_office->file(QStringLiteral("Annex %1.pdf").arg(i),
                                    test::UiOffice::contract(QString::number(i)));
        QSignalSpy toasts(m_screen.get(), &Screen::toastRequested);
        drag(QEvent::DragEnter, files);
        drag(QEvent::Drop, files);
        auto *progress = find<QWidget>("createAdding");
        QTRY_VERIFY_WITH_TIMEOUT(progress->isVisible() && progress->accessibleName().contains(QStringLiteral("of 20")),
                                 30'000);
        test::shootBoth(*m_screen, QStringLiteral("create-2-adding"));
        QVERIFY(!find<Button>("createContinue")->isEnabled());
        QTest::mouseClick(progress->findChild<Button *>(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(toasts.size(), 1, 60'000);
        QCOMPARE(toasts.takeFirst().first().value<ToastMessage>().text, QStringLiteral("Stopped. Nothing was added."));
        QVERIFY(!progress->isVisible() && find<Button>("createContinue")->isEnabled());
        QCOMPARE(m_office->envelope(id).documents.size(), std::size_t(1));
    }

    // A template whose text asks for values goes through the word processor: that takes its time, and can be stopped.
    void makingOneFromATemplateCanBeStopped()
    {
        const auto made = m_office->ask([](flow::Office &o) -> Result<std::size_t> {
            QByteArray body;
            for (int i = 0; i < 3000; ++i)
                body += test::paragraphXml(test::runXml(QStringLiteral("Clause %1 with {{company.name}}.").arg(i)));
            CS_TRY(const flow::TakenIn taken,
                   flow::takeIn(o, {{QStringLiteral("Lease.docx"), test::docxOf(body), {}}}));
            CS_TRY([[maybe_unused]] const auto id,
                   flow::saveAsTemplate(o, taken.envelope, QStringLiteral("Long lease")));
            return o.cards().size();
        });
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        m_screen->start();
        const auto start = [this]() -> Card * {
            for (Card *card : m_screen->findChildren<Card *>())
                if (card->accessibleName().contains(QStringLiteral("Long lease")))
                    return card;
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isAt("createDocument") && start() && start()->height() > 0, 30'000);
        QSignalSpy toasts(m_screen.get(), &Screen::toastRequested);
        QTest::mouseClick(start(), Qt::LeftButton);
        auto *progress = find<QWidget>("documentProgress");
        QTRY_VERIFY_WITH_TIMEOUT(progress->isVisible(), 30'000);
        QCOMPARE(progress->accessibleName(), QStringLiteral("Filling in the document"));
        QTest::mouseClick(progress->findChild<Button *>(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(toasts.size(), 1, 60'000);
        QCOMPARE(toasts.takeFirst().first().value<ToastMessage>().text, QStringLiteral("Stopped. Nothing was made."));
        QVERIFY(!progress->isVisible() && isAt("createDocument"));
        QCOMPARE(m_office->ask([](flow::Office &o) { return o.cards().size(); }), *made);

        QTest::mouseClick(start(), Qt::LeftButton); // once more, to its end
        QTRY_VERIFY_WITH_TIMEOUT(isAt("createParties"), 120'000);
        QCOMPARE(m_office->ask([](flow::Office &o) { return o.cards().size(); }), *made + 1);
    }

    // A newer file in a document's place, chosen in the file dialog: how far it is, and a way out that changes nothing.
    void puttingANewerFileInPlaceCanBeStopped()
    {
        const domain::EnvelopeId id = m_office->draft(QStringLiteral("Long agreement"));
        const domain::Envelope before = m_office->envelope(id);
        open(id);
        QTRY_VERIFY_WITH_TIMEOUT(isAt("createCheck"), 30'000);
        m_screen->goToStep(0);
        QTRY_VERIFY_WITH_TIMEOUT(isAt("createDocument"), 30'000);
        // Pages that take their time to be drawn, more of them than are compared.
        QByteArray strokes = "0.2 w ";
        for (int i = 0; i < 2000; ++i)
            strokes += QByteArray::number(i % 595) + " 0 m " + QByteArray::number(595 - i % 595) + " 842 l S ";
        const QString newer =
            m_office->file(QStringLiteral("Long agreement v2.pdf"),
                           pdf::samples::makePdf(QList<pdf::samples::PageSample>(44, {pdf::PageBox{}, strokes})));
        QSignalSpy toasts(m_screen.get(), &Screen::toastRequested);
        const auto choose = [&] {
            QTRY_VERIFY(find<Button>("documentReplace0") && find<Button>("documentReplace0")->height() > 0); // laid out
            QTest::mouseClick(find<Button>("documentReplace0"), Qt::LeftButton);
            QVERIFY(test::chooseFile("replaceDialog", newer));
        };
        choose();
        auto *progress = find<QWidget>("documentProgress");
        QTRY_VERIFY_WITH_TIMEOUT(progress->isVisible() && progress->accessibleName().contains(QStringLiteral("of 40")),
                                 120'000);
        QVERIFY2(progress->accessibleName().startsWith(
                     QStringLiteral("Looking for what changed in Long agreement v2.pdf: ")),
                 qPrintable(progress->accessibleName()));
        test::shootBoth(*m_screen, QStringLiteral("create-1-replacing"));
        QVERIFY(!find<Button>("createContinue")->isEnabled());
        QVERIFY(!find<Button>("documentReplace0")->isEnabled()); // one after the other
        QTest::mouseClick(progress->findChild<Button *>(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(toasts.size(), 1, 60'000);
        QCOMPARE(toasts.takeFirst().first().value<ToastMessage>().text,
                 QStringLiteral("Stopped. The document is as it was."));
        QVERIFY(!progress->isVisible() && find<Button>("createContinue")->isEnabled());
        QVERIFY(!find<Card>("changesCard"));
        QVERIFY(m_office->envelope(id) == before);

        // Once more, to its end: it is in its place, and what changed is shown.
        choose();
        QTRY_VERIFY_WITH_TIMEOUT(find<Card>("changesCard"), 120'000);
        const domain::Envelope after = m_office->envelope(id);
        QCOMPARE(after.documents.front().id, before.documents.front().id);
        QCOMPARE(after.documents.front().latest().pages, 44);
        QVERIFY(toasts.isEmpty());
    }

    // What the newer file brings along is said as when it had been added.
    void whatIsInsideANewerFileIsSaid()
    {
        m_screen->startWith(std::vector<flow::IncomingFile>{{QStringLiteral("a.pdf"), test::UiOffice::contract(), {}}});
        QTRY_VERIFY_WITH_TIMEOUT(find<Button>("documentReplace0"), 30'000);
        const QString armed = m_office->file(
            QStringLiteral("armed.pdf"),
            pdf::samples::makePdf({{pdf::PageBox{}, {}}}, " /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"));
        QTest::mouseClick(find<Button>("documentReplace0"), Qt::LeftButton);
        QVERIFY(test::chooseFile("replaceDialog", armed));
        QTRY_VERIFY_WITH_TIMEOUT(find<Card>("contents0"), 30'000);
        QVERIFY(find<QLabel>("contents0_words")->text().contains(QStringLiteral("JavaScript")));
    }

    // The editor holds another draft's fields until this one's pages are read: they are not saved to it.
    void oneDraftsFieldsNeverReachAnother()
    {
        const domain::EnvelopeId first = m_office->draft(QStringLiteral("First"));
        open(first);
        QTRY_VERIFY_WITH_TIMEOUT(isAt("createCheck"), 30'000);
        m_screen->goToStep(2);
        QTRY_COMPARE_WITH_TIMEOUT(find<FieldEditor>("fieldEditor")->fields().size(), std::size_t(5), 30'000);
        const domain::EnvelopeId second = m_office->draft(QStringLiteral("Second"));
        domain::DraftEdited change;
        change.fields = std::vector<domain::Field>();
        edit(second, change);
        m_screen->resume(second); // at its fields: none signs yet
        QTRY_COMPARE(m_screen->draft(), second);
        m_screen->leave(); // before its pages were read
        QTest::qWait(500);
        QVERIFY(m_office->envelope(second).fields.empty());
    }
};

COUNTERSIGN_WATCHED_TEST(TestCreatePlaces)
#include "tst_create_places.moc"
