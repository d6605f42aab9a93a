// The sheet of keys: everything the keyboard does in this window now, collected from the real shortcuts (ui/kit/keys.h).
//
// Object names: keySheet, keySheetClose; each line carries "what: keys" as its accessible name.
#pragma once

#include "ui/kit/keys.h"

#include <QPointer>

class QBoxLayout;

namespace countersign::ui {

class Button;
class Card;
class ScrollArea;

struct KeyGroup {
    QString title;
    std::vector<KeyWords> keys;
};

class KeySheet : public QWidget
{
    Q_OBJECT
public:
    explicit KeySheet(QWidget *over);
    void open(const std::vector<KeyGroup> &groups); // the focus comes here and goes back where it was
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    Card *m_card;
    Button *m_close;
    ScrollArea *m_scroll;
    QBoxLayout *m_groups = nullptr;
    QPointer<QWidget> m_before;
};

} // namespace countersign::ui
