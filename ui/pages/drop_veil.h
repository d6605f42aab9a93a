// Over a whole screen while files are dragged across it: what a drop does there. It takes the drop itself, so that no text
// field below takes a file for words.
// Object name: dropVeil.
#pragma once

#include <QStringList>
#include <QWidget>

namespace countersign::ui {

class DropVeil : public QWidget
{
    Q_OBJECT
public:
    DropVeil(QString iconName, QString words, QWidget *over);
    void offer(); // covers what it lies over, until the files are dropped or carried away
    void leftBelow(); // the files left what it lies over: to the veil, or away before it came

Q_SIGNALS:
    void filesDropped(const QStringList &paths); // local ones, at least one

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_words;
    bool m_isOver = false; // the files are over the veil itself
};

} // namespace countersign::ui
