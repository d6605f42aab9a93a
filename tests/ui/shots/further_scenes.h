// Scenes of the window beside its screens: lists, a supervisor's view, choices of many, keys, imports, printing.
#pragma once

#include "tests/ui/office/desk.h"
#include "tests/ui/shots/passing_scenes.h"
#include "ui/board/board_column.h"
#include "ui/kit/button.h"
#include "ui/kit/messages.h"
#include "ui/contacts/contacts_screen.h"
#include "ui/pages/print_preview.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QMenu>

namespace countersign::test {

// `take` photographs a widget under a name.
template <typename Take>
void takeFurther(ui::MainWindow &window, TestDesk &desk, domain::EnvelopeId document, Take take)
{
    const auto settle = [](int ms = 500) { QTest::qWait(ms); };
    const auto press = [&](const char *name) {
        auto *button = window.findChild<QAbstractButton *>(QString::fromLatin1(name));
        if (button && button->isVisible())
            button->click();
        settle(250);
    };
    const auto choose = [&](const char *menuOf, const char *action) {
        press(menuOf);
        const auto all = window.findChildren<QAction *>(QString::fromLatin1(action));
        if (!all.isEmpty())
            all.constLast()->trigger();
        if (QWidget *menu = QApplication::activePopupWidget())
            menu->close();
        settle(700);
    };

    window.show(QStringLiteral("board"));
    settle();
    press("boardView");
    if (QWidget *menu = QApplication::activePopupWidget()) {
        take(*menu, "board-view-menu");
        menu->close();
    }
    const auto columns = window.findChildren<ui::CardList *>();
    for (ui::CardList *column : columns)
        if (column->model()->rowCount() > 0) {
            column->setFocus();
            column->selectAll();
            break;
        }
    settle(300);
    take(window, "board-selected");
    press("bulkCancel");
    take(window, "board-cancel-many");
    for (ui::CardList *column : columns)
        column->clearSelection();
    choose("boardGroup", "group_responsible");
    take(window, "board-lanes");
    choose("boardGroup", "group_none");
    choose("boardView", "view_list");
    take(window, "board-list");
    choose("boardView", "view_overview");
    take(window, "board-overview");
    takeFigure(window, take);
    choose("boardFilter", "filter_clear"); // what the figure asked for
    choose("boardView", "view_columns");
    QTest::keyClick(&window, Qt::Key_F1);
    settle(200);
    take(window, "keys");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);

    for (const char *page : {"certificates", "signatures", "trust", "backup"}) {
        window.showSettings(QString::fromLatin1(page));
        settle(400);
        take(window, (QByteArray("settings-") + page).constData());
    }
    window.showSettings(QStringLiteral("certificates"));
    press("revoke_0");
    take(window, "settings-revoke");

    window.show(QStringLiteral("contacts"));
    settle(300);
    const QByteArray csv = "Vorname;Nachname;E-Mail;Firma;Telefon\n"
                           "Zbigniew;Łukasik;zbigniew@firma.example;Łukasik i Synowie;+48 601 222 318\n"
                           "Ольга;Петрова;olga@kontora.example;Контора-Сервис;\n";
    static_cast<ui::ContactsScreen *>(window.screen(QStringLiteral("contacts")))
        ->importFile(desk.office.file(QStringLiteral("contacts.csv"), csv));
    settle(700);
    take(window, "contacts-import");
    press("importBack");

    auto *preview =
        new ui::PrintPreview(QStringLiteral("Rahmenvertrag Instandhaltung"), {UiOffice::contract()}, &window);
    preview->show();
    settle(1500);
    take(*preview, "print");
    preview->close();

    window.show(QStringLiteral("document"), {{}, document});
    settle(1200);
    press("documentMore");
    if (QWidget *menu = QApplication::activePopupWidget()) {
        take(*menu, "document-more-menu");
        menu->close();
    }
    window.toast({ui::sentenceOf({ui::Notice::Kind::DeliveryFailed,
                                  {},
                                  QStringLiteral("Klaus Müller"),
                                  QStringLiteral("Rahmenvertrag Instandhaltung"),
                                  QStringLiteral("550 5.2.2 mailbox full")}),
                  ui::Role::Warning,
                  QStringLiteral("…"),
                  {}});
    settle(200);
    take(window, "document-news");
    // Not in the pictures that follow.
    if (auto *news = window.findChild<ui::ToastArea *>())
        for (auto *button : news->findChildren<ui::Button *>())
            if (button->isVisible() && button->text().isEmpty())
                button->click();
    settle();
}

} // namespace countersign::test
