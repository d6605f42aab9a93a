// Scenes that pass by while one works: files held over a screen, work that takes its time, a question, a wait, a warning.
#pragma once

#include "core/flow/company_authority.h"
#include "tests/support/fake_clock.h"
#include "tests/ui/office/desk.h"
#include "ui/create/create_screen.h"
#include "ui/create/document_step.h"
#include "ui/kit/messages.h"
#include "ui/shell/expiry_lines.h"
#include "ui/shell/main_window.h"
#include "ui/signing/queue_screen.h"
#include "ui/signing/sign_panel.h"
#include "ui/verify/verify_screen.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QUrl>

namespace countersign::test {

// Files held over the widget; `take` between holding and carrying away.
template <typename Take> void holdFiles(QWidget &over, Take take)
{
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/home/anna/Annex.pdf"))});
    QDragEnterEvent enter(over.rect().center(), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&over, &enter);
    QTest::qWait(250);
    take();
    QDragLeaveEvent leave;
    QApplication::sendEvent(&over, &leave);
    QTest::qWait(150);
}

// Work of which `done` of `all` are done, shown as after half a second.
inline void showProgress(ui::ProgressInPlace &progress, const QString &sentence, int done, int all)
{
    progress.start(sentence, true);
    QTest::qWait(700);
    progress.setCount(done, all);
    QTest::qWait(100);
}

// Of the wizard, with a draft open: the veil over two steps, files being added, and one put in another's place.
template <typename Take> void takeWizardPassing(ui::CreateScreen &create, ui::MainWindow &window, Take take)
{
    using ui::CreateScreen;
    for (const int step : {0, 2}) {
        create.goToStep(step);
        QTest::qWait(step == 2 ? 1500 : 600);
        holdFiles(create, [&] { take(window, step == 0 ? "create-1-drop" : "create-3-drop"); });
    }
    create.goToStep(1);
    QTest::qWait(600);
    auto *adding = create.findChild<ui::ProgressInPlace *>(QStringLiteral("createAdding"));
    adding->parentWidget()->show();
    showProgress(*adding, CreateScreen::tr("Checking and converting"), 7, 20);
    take(window, "create-2-adding");
    adding->stop();
    create.goToStep(0);
    QTest::qWait(600);
    auto *first = create.findChild<ui::DocumentStep *>();
    const QString name = QStringLiteral("Umowa o świadczenie usług doradczych i szkoleniowych v2.docx");
    first->setBusy(CreateScreen::tr("Looking for what changed in %1").arg(name), true);
    showProgress(*first->progress(), CreateScreen::tr("Looking for what changed in %1").arg(name), 3, 12);
    take(window, "create-1-replacing");
    first->setBusy({});
}

// Of the queue, with documents in it.
template <typename Take> void takeSigningMany(ui::MainWindow &window, Take take)
{
    auto *panel = window.findChild<ui::SignPanel *>();
    if (!panel)
        return;
    panel->setBusy(true, ui::QueueScreen::tr("Signing"), true);
    showProgress(*panel->progress(), ui::QueueScreen::tr("Signing"), 3, 20);
    take(window, "queue-signing-many");
    panel->setBusy(false);
}

template <typename Take> void takeVerifying(ui::MainWindow &window, Take take)
{
    window.show(QStringLiteral("verify"));
    QTest::qWait(300);
    auto *screen = window.screen(QStringLiteral("verify"));
    holdFiles(*screen, [&] { take(window, "verify-drop"); });
    if (auto *progress = screen->findChild<ui::ProgressInPlace *>(QStringLiteral("verifyProgress"))) {
        progress->start(ui::VerifyScreen::tr("Checking %1").arg(QStringLiteral("Rahmenvertrag Instandhaltung.pdf")),
                        true);
        QTest::qWait(900);
        take(window, "verify-progress");
        progress->stop();
    }
}

// A figure of the overview opened as the list behind it.
template <typename Take> void takeFigure(ui::MainWindow &window, Take take)
{
    for (auto *button : window.findChildren<QAbstractButton *>()) {
        if (!button->objectName().startsWith(QStringLiteral("overviewStage_")) || !button->isVisible())
            continue;
        button->click();
        QTest::qWait(700);
        take(window, "board-figure-list");
        return;
    }
}

// Lines over the board when certificates end soon, as an administrator sees them.
template <typename Take> void takeExpiry(TestDesk &desk, ui::Preferences &preferences, Take take)
{
    FakeClock clock;
    const auto ends = desk.office.ask([](flow::Office &o) { return flow::authorityState(o); });
    clock.set((ends.seal ? ends.seal->notAfter : SystemClock().now()).plusSeconds(-9 * 86'400));
    const domain::MemberId before = desk.facts.me().id;
    desk.facts.actAs(desk.facts.members().front().id);
    QTest::qWait(400);
    ui::MainWindow window(ui::Desk{desk.office.session(), desk.facts, clock}, preferences);
    showLarge(window);
    QTest::qWait(1200);
    take(window, "board-expiry");
    desk.facts.actAs(before);
    QTest::qWait(400);
}

} // namespace countersign::test
