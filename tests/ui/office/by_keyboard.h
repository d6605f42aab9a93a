// Going about a window with Tab alone, as people do who have no mouse.
#pragma once

#include <QApplication>
#include <QtTest>

namespace countersign::test {

// Presses Tab until the focus is there; false where it never comes.
inline bool tabTo(const QWidget *target)
{
    if (!target || !target->isVisible())
        return false;
    for (int i = 0; i < 200; ++i) {
        QWidget *now = QApplication::focusWidget();
        if (now == target || (now && now == target->focusProxy()))
            return true;
        QTest::keyClick(now ? now : target->window(), Qt::Key_Tab);
    }
    return false;
}

// To it, and a key there.
inline bool pressAt(QWidget *target, Qt::Key key)
{
    if (!tabTo(target))
        return false;
    QTest::keyClick(QApplication::focusWidget(), key);
    return true;
}

} // namespace countersign::test
