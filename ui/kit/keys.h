// What the keys do, said where they are made, so that the sheet of keys shows what really works: shortcuts carry their
// words in whatsThis(), buttons and actions have theirs already, and a widget that handles keys itself describes them.
#pragma once

#include <QKeySequence>
#include <QShortcut>
#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

namespace countersign::ui {

struct KeyWords {
    QString does; // "Go to the board"
    QList<QKeySequence> keys; // each of them does it
};

// A shortcut of `widget` with words for the sheet.
QShortcut *addKeys(QWidget *widget, const QKeySequence &keys, const QString &does, std::function<void()> act,
                   Qt::ShortcutContext context = Qt::WindowShortcut);
// Keys that `widget` handles in keyPressEvent(). They count for it and for every widget inside.
void describeKeys(QWidget *widget, const std::vector<KeyWords> &keys);

// Every key that works in `root` now: of visible, enabled widgets, in the order of the tree, each sequence once. Not those
// of windows of their own, nor of widgets inside `without`.
[[nodiscard]] std::vector<KeyWords> keysOf(const QWidget *root, const QWidget *without = nullptr);

} // namespace countersign::ui
