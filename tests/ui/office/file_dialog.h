// The file dialog as a person uses it: a name typed into its line, and Return. Tests set AA_DontUseNativeDialogs.
#pragma once

#include "tests/ui/office/typing.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QtTest>

namespace countersign::test {

// The dialog that is open, by its object's name; null where none comes up.
inline QFileDialog *fileDialog(const char *name)
{
    const auto open = [name]() -> QFileDialog * {
        for (QWidget *window : QApplication::topLevelWidgets())
            if (auto *dialog = qobject_cast<QFileDialog *>(window);
                dialog && dialog->isVisible() && dialog->objectName() == QLatin1String(name))
                return dialog;
        return nullptr;
    };
    std::ignore = QTest::qWaitFor([&] { return open() != nullptr; }, 30'000);
    return open();
}

// What stands in its line: the name that is proposed, when nothing was typed yet.
inline QString nameIn(const QFileDialog &dialog)
{
    const auto *line = dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    return line ? line->text() : QString();
}

// Types the path into the dialog and presses Return; false, and says why, where that leads nowhere.
inline bool chooseFile(const char *name, const QString &path)
{
    const auto failed = [name](const char *why) {
        qWarning("%s: %s", name, why);
        return false;
    };
    const QPointer<QFileDialog> dialog = fileDialog(name);
    if (!dialog)
        return failed("it does not come up");
    auto *line = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    // A bare X server has no window manager that would; without focus the line follows the list.
    const QPointer<QWidget> window = dialog->parentWidget() ? dialog->parentWidget()->window() : nullptr;
    dialog->activateWindow();
    if (!QTest::qWaitFor([&] { return line->setFocus(), line->hasFocus(); }, 10'000))
        return failed("its line takes no focus");
    line->selectAll();
    typeText(*line, path);
    if (line->text() != path)
        return failed(qPrintable(QStringLiteral("its line says ") + line->text()));
    QTest::keyClick(line, Qt::Key_Return);
    if (!QTest::qWaitFor([&] { return !dialog || !dialog->isVisible(); }, 30'000))
        return failed("it does not take the name");
    if (window)
        window->activateWindow();
    return !window || QTest::qWaitFor([&] { return window->isActiveWindow(); }, 10'000) || failed("its window sleeps");
}

} // namespace countersign::test
