// A place to drop files on, or to choose them with a button.
#pragma once

#include "ui/kit/typography.h"

#include <QStringList>
#include <QWidget>

class QMimeData;

namespace countersign::ui {

class Button;
class IconMark;

class DropZone : public QWidget
{
    Q_OBJECT
public:
    // `filter` is a file dialog's, e.g. "PDF (*.pdf)". The button is named `buttonName`.
    DropZone(const QString &iconName, const QString &headline, const QString &text, const QString &buttonText,
             const QString &filter, const QString &buttonName, QWidget *parent = nullptr);
    void setMany(bool many) { m_many = many; }
    void setCompact(bool compact); // one line, once there are files
    void choose(); // opens the file dialog, which does not block
    [[nodiscard]] static QStringList pathsOf(const QMimeData *data);

Q_SIGNALS:
    void filesChosen(const QStringList &paths);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QString m_filter;
    bool m_many = false;
    bool m_over = false;
    IconMark *m_icon;
    Label *m_headline;
    Label *m_text;
    Button *m_button;
};

} // namespace countersign::ui
