// Through every screen of a window over an office with documents in each state, and what opens beside or over them.
#pragma once

#include "core/flow/templates.h"
#include "tests/ui/office/desk.h"
#include "ui/board/board_column.h"
#include "ui/contacts/contacts_screen.h"
#include "ui/create/create_screen.h"
#include "ui/first_start/first_start.h"
#include "ui/pages/print_preview.h"
#include "ui/shell/key_sheet.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/verify/verify_screen.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QPointer>

namespace countersign::test {

struct Walk {
    TestDesk desk;
    domain::EnvelopeId draft, sent, atClient;
    QByteArray signedPdf;
    ui::Preferences preferences;
    std::unique_ptr<ui::MainWindow> window;
    std::unique_ptr<ui::FirstStart> first;

    Walk() : preferences(desk.office.file(QStringLiteral("settings.ini"), {}))
    {
        draft = desk.office.draft(QStringLiteral("Office lease annex 3"));
        sent = desk.office.sent();
        atClient = desk.office.sent(QStringLiteral("Framework agreement"));
        signedPdf = desk.office.signedPdf(atClient);
        std::ignore = desk.office.ask([this](flow::Office &o) {
            return flow::saveAsTemplate(o, draft, QStringLiteral("Office lease annex")).has_value();
        });
        open();
    }
    // Anew: words and lengths are set when a window is made.
    void open()
    {
        leave();
        window.reset();
        window = std::make_unique<ui::MainWindow>(desk.desk(), preferences);
        showLarge(*window);
    }
    // What a person looks at: the window, or what stands beside or over it.
    [[nodiscard]] QWidget &root() const { return m_root ? *m_root : *window; }

    // "settings:<page>", "draft:<step>", a place of the rail, or a part of a screen: "queue:document", "board:list" ….
    [[nodiscard]] QStringList places() const
    {
        QStringList all{QStringLiteral("board")};
        const auto buttons = window->findChildren<ui::RailButton *>();
        for (const ui::RailButton *button : buttons)
            if (const QString name = button->objectName(); name.startsWith(QLatin1String("rail_")))
                all.append(name.mid(5));
        all.removeDuplicates();
        all.removeAll(QStringLiteral("settings"));
        for (const char *page : {"profile", "companies", "members", "board", "rules", "certificates", "trust",
                                 "signatures", "delivery", "appearance", "backup"})
            all.append(QStringLiteral("settings:") + QString::fromLatin1(page));
        all << QStringLiteral("document") << QStringLiteral("create");
        for (int step = 0; step < 5; ++step)
            all.append(QStringLiteral("draft:%1").arg(step));
        for (const char *part :
             {"board:list", "board:overview", "board:selected", "queue:document", "verify:verdict", "document:sent",
              "document:handOver", "contacts:record", "contacts:import", "templates:record", "keys", "print",
              "first:welcome", "first:form", "first:join", "first:restore", "first:unlock"})
            all.append(QString::fromLatin1(part));
        return all;
    }
    void goTo(const QString &place)
    {
        leave();
        const QString name = place.section(QLatin1Char(':'), 0, 0), part = place.section(QLatin1Char(':'), 1);
        if (name == QLatin1String("first"))
            return showFirstStart(part);
        if (name == QLatin1String("queue") && !part.isEmpty())
            beDirector(true);
        if (name == QLatin1String("settings"))
            window->showSettings(part);
        else if (name == QLatin1String("document"))
            window->show(name, {{}, part == QLatin1String("sent") ? atClient : sent});
        else if (name == QLatin1String("draft"))
            window->show(QStringLiteral("create"), {{}, draft});
        else if (name == QLatin1String("queue") && !part.isEmpty())
            window->show(name, {{}, sent});
        else
            window->show(name == QLatin1String("keys") || name == QLatin1String("print") ? QStringLiteral("board")
                                                                                         : name);
        QTest::qWait(700);
        if (name == QLatin1String("draft")) {
            auto *wizard = static_cast<ui::CreateScreen *>(window->screen(QStringLiteral("create")));
            wizard->goToStep(part.toInt());
            QTest::qWait(700);
        } else {
            showPart(name, part);
        }
    }

private:
    void press(const char *name)
    {
        for (auto *button : window->findChildren<QAbstractButton *>(QString::fromLatin1(name)))
            if (button->isVisible()) {
                button->click();
                break;
            }
        QTest::qWait(400);
    }
    void setBoardLayout(const char *action)
    {
        press("boardView");
        const auto all = window->findChildren<QAction *>(QString::fromLatin1(action));
        if (!all.isEmpty())
            all.constLast()->trigger();
        if (QWidget *menu = QApplication::activePopupWidget())
            menu->close();
        QTest::qWait(500);
    }
    void beDirector(bool is)
    {
        if (std::exchange(m_isDirector, is) == is)
            return;
        QSignalSpy acting(&desk.facts, &ui::OfficeFacts::actingChanged);
        desk.office.actAs(is ? desk.office.cast().director : desk.office.cast().employee);
        desk.facts.reload();
        QTest::qWaitFor([&] { return !acting.isEmpty(); }, 30'000);
        QTest::qWait(300); // the window turns to the board
    }
    ui::CardList *filledColumn()
    {
        const auto columns = window->findChildren<ui::CardList *>();
        for (ui::CardList *column : columns)
            if (column->isVisible() && column->model()->rowCount() > 0)
                return column;
        return nullptr;
    }
    void showPart(const QString &name, const QString &part)
    {
        if (name == QLatin1String("board") && (part == QLatin1String("list") || part == QLatin1String("overview"))) {
            setBoardLayout(part == QLatin1String("list") ? "view_list" : "view_overview");
            m_leave = [this] {
                window->show(QStringLiteral("board"));
                setBoardLayout("view_columns");
            };
        } else if (part == QLatin1String("selected")) {
            if (ui::CardList *column = filledColumn()) {
                column->setFocus();
                column->selectAll();
                m_leave = [column = QPointer(column)] {
                    if (column)
                        column->clearSelection();
                };
            }
        } else if (part == QLatin1String("verdict")) {
            auto *verify = static_cast<ui::VerifyScreen *>(window->screen(name));
            QSignalSpy verified(verify, &ui::VerifyScreen::verified);
            verify->verifyBytes(QStringLiteral("Framework agreement.pdf"), signedPdf);
            verified.wait(60'000);
            QTest::qWait(1000);
        } else if (part == QLatin1String("document")) {
            QTest::qWait(1000); // its pages
        } else if (part == QLatin1String("handOver")) {
            press("handOver");
            m_leave = [this] { press("handOver"); };
        } else if (part == QLatin1String("import")) {
            static_cast<ui::ContactsScreen *>(window->screen(name))
                ->importFile(desk.office.file(QStringLiteral("contacts.csv"),
                                              "Vorname;Nachname;E-Mail;Firma\nOlga;Petrova;olga@k.example;Kontora\n"));
            QTest::qWait(500);
            m_leave = [this] { press("importBack"); };
        } else if (part == QLatin1String("record")) {
            if (name == QLatin1String("contacts")) {
                press("contactsNew");
            } else if (auto *list = window->findChild<QListView *>(QStringLiteral("templateList"))) {
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                                  list->visualRect(list->model()->index(0, 0)).center());
                QTest::qWait(500);
            }
        } else if (name == QLatin1String("keys")) {
            QTest::keyClick(window.get(), Qt::Key_F1);
            QTest::qWait(300);
            m_root = window->findChild<ui::KeySheet *>();
            m_leave = [this] { window->findChild<ui::KeySheet *>()->close(); };
        } else if (name == QLatin1String("print")) {
            auto *preview =
                new ui::PrintPreview(QStringLiteral("Framework agreement"), {UiOffice::contract()}, window.get());
            preview->show();
            preview->activateWindow();
            QTest::qWait(1200);
            m_root = preview;
            m_leave = [preview = QPointer(preview)] { delete preview; };
        }
    }
    void showFirstStart(const QString &page)
    {
        first = std::make_unique<ui::FirstStart>(QStringLiteral("/home/anna/countersign"), true);
        if (page == QLatin1String("unlock"))
            first->askPassphrase(QStringLiteral("/home/anna/countersign"));
        showLarge(*first);
        m_root = first.get();
        m_leave = [this] { first.reset(); };
        const char *button = page == QLatin1String("form") ? "firstMake"
            : page == QLatin1String("join")                ? "firstJoin"
            : page == QLatin1String("restore")             ? "firstRestore"
                                                           : nullptr;
        if (button)
            first->findChild<QAbstractButton *>(QString::fromLatin1(button))->click();
        QTest::qWait(300);
    }
    void leave()
    {
        if (QWidget *menu = QApplication::activePopupWidget())
            menu->close();
        const bool wasBeside = m_root && m_root->isWindow();
        if (const auto act = std::exchange(m_leave, nullptr); act && window)
            act();
        m_root = nullptr;
        if (window)
            beDirector(false);
        if (wasBeside && window)
            window->activateWindow();
    }

    QPointer<QWidget> m_root;
    std::function<void()> m_leave;
    bool m_isDirector = false;
};

} // namespace countersign::test
