// Through every screen of a window over an office with documents in each state.
#pragma once

#include "tests/ui/office/desk.h"
#include "ui/create/create_screen.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"

namespace countersign::test {

struct Walk {
    TestDesk desk;
    domain::EnvelopeId draft, sent;
    ui::Preferences preferences;
    std::unique_ptr<ui::MainWindow> window;

    Walk() : preferences(desk.office.file(QStringLiteral("settings.ini"), {}))
    {
        draft = desk.office.draft(QStringLiteral("Office lease annex 3"));
        sent = desk.office.sent();
        open();
    }
    // Anew: words and lengths are set when a window is made.
    void open()
    {
        window.reset();
        window = std::make_unique<ui::MainWindow>(desk.desk(), preferences);
        showLarge(*window);
    }
    // "settings:<page>", "create:<step>", "document", "draft" or a place of the rail.
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
        return all;
    }
    void goTo(const QString &place)
    {
        const QString name = place.section(QLatin1Char(':'), 0, 0), part = place.section(QLatin1Char(':'), 1);
        if (name == QLatin1String("settings"))
            window->showSettings(part);
        else if (name == QLatin1String("document"))
            window->show(name, {{}, sent});
        else if (name == QLatin1String("draft"))
            window->show(QStringLiteral("create"), {{}, draft});
        else
            window->show(name);
        QTest::qWait(700);
        if (name == QLatin1String("draft")) {
            auto *wizard = static_cast<ui::CreateScreen *>(window->screen(QStringLiteral("create")));
            wizard->goToStep(part.toInt());
            QTest::qWait(700);
        }
    }
};

} // namespace countersign::test
