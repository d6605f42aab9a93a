#include "tests/support/watched_test.h"
#include "ui/kit/avatar.h"
#include "ui/kit/beside_field.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/file_dialogs.h"
#include "ui/kit/icons.h"
#include "ui/kit/inset.h"
#include "ui/kit/layout.h"
#include "ui/kit/messages.h"
#include "ui/kit/search_field.h"
#include "ui/kit/style.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/tabs.h"
#include "ui/kit/text_field.h"
#include "ui/kit/title_line.h"

#include "tests/ui/kit/shots.h"

#include <QAccessible>
#include <QApplication>
#include <QDateEdit>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStyleOptionHeader>
#include <QtTest>

using namespace countersign::ui;
using countersign::tests::shoot;

namespace {

// Everything of the kit on one page.
class Gallery : public Ground
{
public:
    explicit Gallery() : Ground(Role::Background)
    {
        auto *all = column(this, 0);
        auto *title = new TitleLine(QStringLiteral("Kit"));
        title->setBack(true);
        title->setChips({{QStringLiteral("mail"), QStringLiteral("Sent to client"), Role::Theirs},
                         {QStringLiteral("clock"), QStringLiteral("due in 2 days"), Role::Warning}});
        title->addAction(new SearchField(QStringLiteral("Search titles, people, contents")));
        title->addAction(new Button(QStringLiteral("New document"), Button::Kind::Primary, QStringLiteral("plus")));
        all->addWidget(title);
        auto *columns = row(nullptr, kGroup, {kMargin, 0, kMargin, kMargin});
        all->addLayout(columns, 1);
        auto *left = column(nullptr, kGroup);
        columns->addLayout(left, 1);
        auto *tabs = new Tabs;
        tabs->addTab(QStringLiteral("all"), QStringLiteral("All"));
        tabs->addTab(QStringLiteral("mine"), QStringLiteral("Mine"));
        tabs->addTab(QStringLiteral("wait"), QStringLiteral("Waits for me"));
        tabs->setCount(0, 148);
        tabs->setCount(2, 4);
        left->addWidget(tabs);
        auto *buttons = row();
        buttons->addWidget(new Button(QStringLiteral("Continue"), Button::Kind::Primary));
        buttons->addWidget(new Button(QStringLiteral("Download"), Button::Kind::Plain, QStringLiteral("download")));
        buttons->addWidget(new Button(QStringLiteral("Filter"), Button::Kind::Quiet, QStringLiteral("list-filter")));
        buttons->addWidget(new Button(QStringLiteral("Cancel document"), Button::Kind::Danger, QStringLiteral("ban")));
        auto *busy = new Button(QStringLiteral("Sealing"), Button::Kind::Plain, QStringLiteral("stamp"));
        busy->setBusy(true);
        buttons->addWidget(busy);
        auto *off = new Button(QStringLiteral("Send"), Button::Kind::Primary, QStringLiteral("send"));
        off->setReasonNot(QStringLiteral("A field is missing."));
        buttons->addWidget(off);
        buttons->addStretch();
        left->addLayout(buttons);
        auto *tall = new Button(QStringLiteral("Sign and send on"), Button::Kind::Primary, QStringLiteral("signature"));
        tall->setHeight(Button::Height::Tall);
        left->addWidget(tall);
        auto *chips = new WrapLayout(nullptr, 6);
        chips->addWidget(
            new Chip({QStringLiteral("signature"), QStringLiteral("Waits for J. Wiśniewska"), Role::Accent}));
        chips->addWidget(new Chip({QStringLiteral("clock"), QStringLiteral("due today"), Role::Warning}));
        chips->addWidget(
            new Chip({QStringLiteral("mail-x"), QStringLiteral("Delivery failed: mailbox full"), Role::Bad}));
        chips->addWidget(new Chip({QStringLiteral("circle-check"), QStringLiteral("Completed today 09:12"), Role::Ok}));
        chips->addWidget(new Chip({QStringLiteral("mail"), QStringLiteral("Sent 2 h ago by e-mail"), Role::Second}));
        chips->addWidget(new Chip({QStringLiteral("stamp"), QStringLiteral("Nord Biuro round"), Role::Ours}));
        left->addLayout(chips);
        auto *banner = new Banner(Role::Bad);
        banner->setLarge(true);
        banner->setIconName(QStringLiteral("shield-x"));
        banner->setText(
            QStringLiteral("Changed after it was signed"),
            QStringLiteral(
                "Both signatures are genuine, but page 1 was altered afterwards. Do not rely on what it shows now."));
        banner->addAction(
            new Button(QStringLiteral("View what was signed"), Button::Kind::Plain, QStringLiteral("eye")));
        left->addWidget(banner);
        for (const Role tone : {Role::Accent, Role::Ok, Role::Warning}) {
            auto *b = new Banner(tone);
            b->setText(QStringLiteral("The relay does not answer."),
                       QStringLiteral("The document waits here and goes out by itself."));
            left->addWidget(b);
        }
        auto *progress = new ProgressInPlace;
        progress->start(QStringLiteral("Converting the contract"), true);
        progress->setFraction(0.4);
        progress->show();
        left->addWidget(progress);
        auto *steps = new StepTitle({QStringLiteral("Document"), QStringLiteral("Who signs"), QStringLiteral("Fields"),
                                     QStringLiteral("Delivery"), QStringLiteral("Check and send")});
        steps->setDone(0, true);
        steps->setDone(1, true);
        steps->setCurrent(2);
        left->addWidget(steps);
        left->addStretch();

        auto *card = new Card;
        auto *form = column(card, kGroup);
        form->addWidget(new SectionLabel(QStringLiteral("Route"), Role::Ours));
        auto *who = row();
        who->addWidget(new Avatar(QStringLiteral("Joanna Wiśniewska"), Role::Ours));
        who->addWidget(new Avatar(QStringLiteral("Ольга Петрова"), Role::Theirs));
        who->addWidget(new Avatar(QStringLiteral("Anna Nowak")));
        who->addStretch();
        form->addLayout(who);
        form->addWidget(new HairLine);
        auto *name = new TextField(QStringLiteral("Name"));
        name->setText(QStringLiteral("Klaus Müller"));
        form->addWidget(name);
        auto *mail = new TextField(QStringLiteral("E-mail"));
        mail->setPlaceholder(QStringLiteral("name@firm.example"));
        mail->setHint(QStringLiteral("The link to sign goes here."));
        form->addWidget(mail);
        auto *wrong = new TextField(QStringLiteral("Phone"));
        wrong->setText(QStringLiteral("12"));
        wrong->setError(QStringLiteral("Write the number with its country, such as +48 600 100 200."));
        form->addWidget(wrong);
        auto *pin = new TextField(QStringLiteral("Passphrase"));
        pin->setSecret(true);
        pin->setText(QStringLiteral("secret"));
        form->addWidget(pin);
        auto *language = new ChoiceField(QStringLiteral("Language"));
        language->addChoice(QStringLiteral("English"), QStringLiteral("en"), QStringLiteral("globe"));
        form->addWidget(language);
        auto *area = new TextArea(QStringLiteral("Message"), 2);
        area->setPlaceholder(QStringLiteral("A few words to the other side"));
        form->addWidget(area);
        auto *checks = row();
        auto *on = new CheckBox(QStringLiteral("Required"));
        on->setChecked(true);
        checks->addWidget(on);
        checks->addWidget(new CheckBox(QStringLiteral("Locked")));
        auto *radio = new QRadioButton(QStringLiteral("All"));
        radio->setChecked(true);
        checks->addWidget(radio);
        auto *spin = new QSpinBox;
        checks->addWidget(spin);
        auto *date = new QDateEdit(QDate(2026, 11, 22));
        date->setCalendarPopup(true);
        checks->addWidget(date);
        checks->addStretch();
        form->addLayout(checks);
        auto *slider = new QSlider(Qt::Horizontal);
        slider->setValue(40);
        form->addWidget(slider);
        form->addStretch();
        auto *scroll = new ScrollArea(card);
        columns->addWidget(scroll, 1);
    }
};

} // namespace

class TestKit : public QObject
{
    Q_OBJECT
private:
    Theme *m_theme = nullptr;

private Q_SLOTS:
    void initTestCase() { m_theme = new Theme(*qApp); }

    void iconsAreThere()
    {
        for (const char *name : {"square-kanban", "signature", "mail-x", "loader-circle", "check", "chevron-down", "x"})
            QVERIFY2(hasIcon(QLatin1String(name)), name);
        const QImage picture = iconPixmap(QStringLiteral("check"), Qt::red, 16, 2).toImage();
        QCOMPARE(picture.size(), QSize(32, 32));
        bool red = false;
        for (int y = 0; y < 32; ++y)
            for (int x = 0; x < 32; ++x)
                red = red
                    || (qAlpha(picture.pixel(x, y)) > 200 && qRed(picture.pixel(x, y)) > 200
                        && qGreen(picture.pixel(x, y)) < 40);
        QVERIFY(red);
    }

    // Where the steps show no words, they leave their room to the title.
    void stepsGiveWayToTheTitle()
    {
        TitleLine line(QStringLiteral("Service agreement, phase 2"));
        line.setSubtitle(QStringLiteral("saved"));
        line.setMiddle(new StepTitle({QStringLiteral("Document and its pages"), QStringLiteral("Who signs and when"),
                                      QStringLiteral("Fields of both sides"), QStringLiteral("How it is delivered"),
                                      QStringLiteral("Check and send it off")}));
        line.addAction(new Button(QStringLiteral("Continue"), Button::Kind::Primary));
        line.resize(900, 56);
        line.show();
        QVERIFY(QTest::qWaitForWindowExposed(&line));
        const auto *title = line.findChild<QLabel *>(QStringLiteral("screenTitle"));
        const auto *steps = line.findChild<StepTitle *>();
        QTRY_VERIFY(title->width() >= title->fontMetrics().horizontalAdvance(title->text()));
        QVERIFY(steps->width() >= steps->minimumSizeHint().width());
        line.resize(1700, 56); // room for all of it
        QTRY_VERIFY(steps->width() >= steps->sizeHint().width());
    }

    void fieldsNameTheirControls()
    {
        TextField field(QStringLiteral("E-mail"));
        field.setName(QStringLiteral("contactEmail"));
        field.setHint(QStringLiteral("The link goes here."));
        QCOMPARE(field.edit()->accessibleName(), QStringLiteral("E-mail"));
        QCOMPARE(field.edit()->accessibleDescription(), QStringLiteral("The link goes here."));
        field.setError(QStringLiteral("This is no address."));
        QCOMPARE(field.edit()->accessibleDescription(), QStringLiteral("This is no address."));
        QVERIFY(field.hasError());
        QTest::keyClicks(field.edit(), QStringLiteral("a"));
        QVERIFY(!field.hasError());
        QCOMPARE(field.edit()->accessibleDescription(), QStringLiteral("The link goes here."));
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(field.edit());
        QVERIFY(seen);
        QCOMPARE(seen->text(QAccessible::Name), QStringLiteral("E-mail"));
    }

    void secretsLeaveAsSecrets()
    {
        TextField field(QStringLiteral("Passphrase"));
        field.setSecret(true);
        field.setText(QStringLiteral("zażółć"));
        QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
        QCOMPARE(field.secret().size(), std::size_t(10)); // UTF-8
    }

    void tabsMoveByKeyboard()
    {
        Tabs tabs;
        tabs.addTab(QStringLiteral("a"), QStringLiteral("All"));
        tabs.addTab(QStringLiteral("b"), QStringLiteral("Mine"));
        QSignalSpy spy(&tabs, &Tabs::currentChanged);
        tabs.show();
        auto *first = tabs.findChild<QWidget *>(QStringLiteral("tab_a"));
        QTest::keyClick(first, Qt::Key_Right);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(tabs.current(), 1);
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(tabs.current(), 0);
        QTest::keyClick(first, Qt::Key_Left);
        QCOMPARE(tabs.current(), 0);
    }

    void busyButtonsCannotBePressed()
    {
        Button button(QStringLiteral("Send"));
        QSignalSpy spy(&button, &Button::clicked);
        button.setBusy(true);
        QTest::mouseClick(&button, Qt::LeftButton);
        QTest::keyClick(&button, Qt::Key_Space);
        QTest::keyClick(&button, Qt::Key_Return);
        QCOMPARE(spy.size(), 0);
        button.setBusy(false);
        QTest::keyClick(&button, Qt::Key_Return);
        QCOMPARE(spy.size(), 1);
        button.setReasonNot(QStringLiteral("A field is missing."));
        QVERIFY(!button.isEnabled());
        QCOMPARE(button.accessibleDescription(), QStringLiteral("A field is missing."));
    }

    // Work that takes longer than half a second offers a way out, in the button's own place.
    void busyButtonsOfferToStop()
    {
        Button button(QStringLiteral("Use"));
        button.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
        QSignalSpy spy(&button, &Button::clicked);
        for (const bool byKey : {false, true}) {
            std::stop_source stop;
            button.setBusy(stop);
            QTest::mouseClick(&button, Qt::LeftButton); // twice clicked is not stopped
            QVERIFY(!stop.stop_requested());
            QTRY_COMPARE(button.text(), QStringLiteral("Cancel"));
            if (byKey)
                QTest::keyClick(&button, Qt::Key_Space);
            else
                QTest::mouseClick(&button, Qt::LeftButton);
            QVERIFY(stop.stop_requested());
            button.setBusy(false);
            QCOMPARE(button.text(), QStringLiteral("Use"));
            QCOMPARE(button.shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Return));
        }
        std::stop_source quick;
        button.setBusy(quick);
        button.setBusy(false);
        QTest::qWait(600);
        QCOMPARE(button.text(), QStringLiteral("Use"));
        QCOMPARE(spy.size(), 0);
    }

    // Qt's own way presses the button for a tenth of a second; with a busy window it was let go before it clicked.
    void shortcutsClickAtOnce()
    {
        QWidget window;
        auto *button = new Button(QStringLiteral("Save"), Button::Kind::Primary, {}, &window);
        button->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
        QSignalSpy spy(button, &Button::clicked);
        window.show();
        window.activateWindow(); // a bare X server has no window manager that would
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(spy.size(), 1);
        button->setBusy(true);
        QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(spy.size(), 1);
        button->setBusy(false);
        button->setEnabled(false);
        QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(spy.size(), 1);
    }

    // The next file is looked for where the last one was, whichever way it goes.
    void fileDialogsBeginWhereTheLastOneEnded()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("in")));
        const QString in = folder.filePath(QStringLiteral("in"));
        QWidget window;
        const auto begun = [](QFileDialog *dialog) {
            const QString at = QDir(dialog->directory()).canonicalPath();
            delete dialog;
            return at;
        };
        auto *open = newOpenDialog(&window, QStringLiteral("Open"), {});
        Q_EMIT open->filesSelected({in + QStringLiteral("/a.pdf")});
        delete open;
        const QString there = QDir(in).canonicalPath();
        QCOMPARE(begun(newOpenDialog(&window, QStringLiteral("Open"), {})), there);
        QCOMPARE(begun(newSaveDialog(&window, QStringLiteral("Save"), QStringLiteral("b.pdf"))), there);
        QCOMPARE(begun(newFolderDialog(&window, QStringLiteral("Folder"))), there);
        auto *chosen = newFolderDialog(&window, QStringLiteral("Folder"));
        Q_EMIT chosen->filesSelected({folder.path()});
        delete chosen;
        QCOMPARE(begun(newSaveDialog(&window, QStringLiteral("Save"), QStringLiteral("b.pdf"))),
                 QDir(folder.path()).canonicalPath());
        QCOMPARE(begun(newOpenDialog(&window, QStringLiteral("Key"), {}, in)), there); // where it was told to
    }

    void searchTellsOnceForKeysThatComeTogether()
    {
        SearchField search(QStringLiteral("Search"));
        QSignalSpy spy(&search, &SearchField::searched);
        QTest::keyClicks(&search, QStringLiteral("abc"));
        QCOMPARE(spy.size(), 0);
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(spy.last().first().toString(), QStringLiteral("abc"));
        QTest::keyClick(&search, Qt::Key_Escape);
        QCOMPARE(spy.last().first().toString(), QString());
    }

    // The key's cap at the right stands there as long as nothing is written.
    void searchLeavesRoomForItsKey()
    {
        SearchField search(QStringLiteral("Search titles, people, contents"));
        QVERIFY(search.textMargins().right() >= scaled(18));
        search.setText(QStringLiteral("lease"));
        QCOMPARE(search.textMargins().right(), 0);
        search.clear();
        QVERIFY(search.textMargins().right() >= scaled(18));
    }

    void headingsStandOverTheirColumns()
    {
        QStyleOptionHeader option;
        option.rect = QRect(100, 0, 120, 32);
        const auto place = [&option](QStyle::SubElement what) { return qApp->style()->subElementRect(what, &option); };
        const int left = 100 + scaled(kHeaderPad), right = 219 - scaled(kHeaderPad);
        option.textAlignment = Qt::AlignLeft | Qt::AlignVCenter;
        QCOMPARE(place(QStyle::SE_HeaderLabel).left(), left);
        QCOMPARE(place(QStyle::SE_HeaderLabel).right(), right); // not up to the next one
        option.sortIndicator = QStyleOptionHeader::SortDown;
        QVERIFY(place(QStyle::SE_HeaderLabel).right() < place(QStyle::SE_HeaderArrow).left());
        option.textAlignment = Qt::AlignRight | Qt::AlignVCenter; // over numbers
        QCOMPARE(place(QStyle::SE_HeaderLabel).right(), right);
        QVERIFY(place(QStyle::SE_HeaderArrow).right() < place(QStyle::SE_HeaderLabel).left());
        // And so they are painted.
        QStandardItemModel model(0, 1);
        model.setHorizontalHeaderLabels({QStringLiteral("IIII")});
        QHeaderView header(Qt::Horizontal);
        header.setModel(&model);
        header.setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        header.resize(200, 32);
        header.resizeSection(0, 200);
        const QImage seen = header.grab().toImage();
        int first = 0;
        while (first < seen.width() && std::abs(qGray(seen.pixel(first, 16)) - qGray(seen.pixel(0, 16))) < 40)
            ++first;
        QVERIFY2(std::abs(first - scaled(kHeaderPad)) <= 3, qPrintable(QString::number(first)));
    }

    void aPersonKeepsTheirDiscWhereTheRowIsSelected()
    {
        QImage row(40, 40, QImage::Format_RGB32);
        row.fill(color(Role::AccentSoft));
        QPainter painter(&row);
        paintAvatar(painter, QRect(8, 8, 24, 24), QStringLiteral("Anna Nowak"), Role::Accent, true);
        painter.end();
        QVERIFY(row.pixelColor(20, 11) != row.pixelColor(2, 2));
    }

    void stepsGoOnlyWhereTheyMay()
    {
        StepTitle steps({QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")});
        QSignalSpy spy(&steps, &StepTitle::stepRequested);
        steps.setCurrent(1);
        steps.setReachable(0, true);
        QTest::keyClick(&steps, Qt::Key_Right);
        QCOMPARE(spy.size(), 0);
        QTest::keyClick(&steps, Qt::Key_Left);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().toInt(), 0);
    }

    void toastsSpeakAndAct()
    {
        QWidget window;
        window.resize(800, 600);
        ToastArea toasts(&window);
        window.show();
        bool undone = false;
        toasts.show({QStringLiteral("Moved to Signed."), Role::Second, QStringLiteral("Undo"), [&] { undone = true; }});
        QVERIFY(toasts.isVisible());
        QVERIFY(window.rect().contains(toasts.geometry()));
        QTest::mouseClick(toasts.findChild<QWidget *>(QStringLiteral("toastAction")), Qt::LeftButton);
        QVERIFY(undone);
        QVERIFY(!toasts.isVisible());
        // A long message wraps; what can be done about it stays whole.
        toasts.show(
            {QStringLiteral("Klaus Müller was not reached: “Rahmenvertrag Instandhaltung”. 550 5.2.2 mailbox full"),
             Role::Warning, QStringLiteral("Open the document"), [] {}});
        auto *act = toasts.findChild<QWidget *>(QStringLiteral("toastAction"));
        QVERIFY(act->width() >= act->sizeHint().width());
        QVERIFY(toasts.rect().contains(act->geometry()));
    }

    void aMarginGoesWithWhatItIsAround()
    {
        QWidget place;
        auto *banner = new Banner(Role::Bad);
        banner->setText(QStringLiteral("Something is wrong"));
        banner->hide();
        auto *inset = new Inset(banner, {20, 8, 20, 8});
        auto *below = new Label(QStringLiteral("What stands below"));
        auto *all = column(&place, 0);
        all->addWidget(inset);
        all->addWidget(below, 1);
        place.resize(400, 300);
        place.show();
        QVERIFY(QTest::qWaitForWindowExposed(&place));
        QCOMPARE(below->y(), 0);
        banner->show();
        QTRY_COMPARE(below->y(), inset->height());
        QCOMPARE(banner->pos(), QPoint(20, 8));
        banner->hide();
        QTRY_COMPARE(below->y(), 0);
    }

    // The field's hint or its error stands below the field alone.
    void aButtonStaysLevelWithItsField()
    {
        QWidget place;
        auto *field = new TextField(QStringLiteral("Number"));
        auto *button = new Button(QStringLiteral("Send a test"));
        auto *all = column(&place, 0);
        all->addLayout(besideField(field, button));
        all->addStretch(1);
        place.resize(500, 200);
        place.show();
        QVERIFY(QTest::qWaitForWindowExposed(&place));
        const auto away = [&] {
            return std::abs(button->mapTo(&place, QPoint()).y() - field->control()->mapTo(&place, QPoint()).y());
        };
        QVERIFY2(away() <= 1, qPrintable(QString::number(away())));
        field->setError(
            QStringLiteral("Write the number with its country, and say it in so many words that they wrap"));
        QTest::qWait(50);
        QVERIFY2(away() <= 1, qPrintable(QString::number(away())));
    }

    void aHeaderElidesItsWords()
    {
        QHeaderView header(Qt::Horizontal);
        header.ensurePolished();
        QCOMPARE(header.textElideMode(), Qt::ElideRight);
    }

    void looksRight_data()
    {
        QTest::addColumn<int>("appearance");
        QTest::addColumn<double>("scale");
        QTest::newRow("kit-light") << static_cast<int>(Appearance::Light) << 1.0;
        QTest::newRow("kit-dark") << static_cast<int>(Appearance::Dark) << 1.0;
        QTest::newRow("kit-200") << static_cast<int>(Appearance::Light) << 2.0;
    }
    // A picture to look at; what a machine can see: nothing is laid out outside its parent.
    void looksRight()
    {
        QFETCH(int, appearance);
        QFETCH(double, scale);
        m_theme->setAppearance(static_cast<Appearance>(appearance));
        m_theme->setTextScale(scale);
        Gallery gallery;
        gallery.resize(scale > 1 ? 2200 : 1280, scale > 1 ? 1500 : 860);
        gallery.show();
        QVERIFY(QTest::qWaitForWindowExposed(&gallery));
        QTest::qWait(50);
        QVERIFY(shoot(gallery, QString::fromLatin1(QTest::currentDataTag())));
        const auto widgets = gallery.findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (!widget->isVisible() || !qobject_cast<const Button *>(widget))
                continue;
            QVERIFY2(widget->parentWidget()->rect().contains(widget->geometry()), qPrintable(widget->accessibleName()));
            QVERIFY(widget->height() >= widget->sizeHint().height());
        }
        m_theme->setTextScale(1);
    }
};

COUNTERSIGN_WATCHED_TEST(TestKit)
#include "tst_kit.moc"
