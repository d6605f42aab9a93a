// Menus as a person uses them: opened where they are, walked through with the arrows or the mouse, an entry chosen.
#pragma once

#include <QApplication>
#include <QMenu>
#include <QtTest>

namespace countersign::test {

enum class Hand { Mouse, Keyboard };

// The innermost menu that is open; waits for one, null where none comes up.
inline QMenu *openMenu()
{
    std::ignore = QTest::qWaitFor([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }, 10'000);
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

// The entry of this name in the innermost open menu: chosen, or its own menu opened. False where it is not there or cannot
// be chosen.
inline bool choose(const QString &name, Hand hand)
{
    QMenu *const menu = openMenu();
    if (!menu)
        return false;
    const auto entry = [&]() -> QAction * {
        for (QAction *act : menu->actions())
            if (act->objectName() == name)
                return act;
        return nullptr;
    };
    if (!QTest::qWaitFor([&] { return entry() != nullptr; }, 10'000)) // some are asked of the office first
        return false;
    QAction *const act = entry();
    if (!act->isEnabled() || !act->isVisible())
        return false;
    const QMenu *const sub = act->menu();
    if (hand == Hand::Mouse) {
        const QPoint at = menu->actionGeometry(act).center();
        QTest::mouseMove(menu, at);
        QTest::mouseClick(menu, Qt::LeftButton, {}, at);
    } else {
        for (qsizetype i = 0; menu->activeAction() != act && i <= menu->actions().size(); ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        if (menu->activeAction() != act)
            return false;
        QTest::keyClick(menu, sub ? Qt::Key_Right : Qt::Key_Return);
    }
    return sub ? QTest::qWaitFor([&] { return QApplication::activePopupWidget() == sub; }, 10'000)
               : QTest::qWaitFor([] { return !QApplication::activePopupWidget(); }, 10'000);
}

} // namespace countersign::test
