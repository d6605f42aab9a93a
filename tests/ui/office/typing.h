// Typing in tests of screens.
#pragma once

#include <QApplication>
#include <QKeyEvent>

namespace countersign::test {

// Key by key, any letter: QTest::keyClicks knows ASCII only.
inline void typeText(QWidget &widget, const QString &text)
{
    for (const QChar c : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QApplication::sendEvent(&widget, &press);
    }
}

} // namespace countersign::test
