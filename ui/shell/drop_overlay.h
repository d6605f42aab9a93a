// Shown while files are dragged over the window: where they may fall and what happens then.
#pragma once

#include <QStringList>
#include <QWidget>

class QMimeData;

namespace countersign::ui {

class DropOverlay : public QWidget
{
    Q_OBJECT
public:
    explicit DropOverlay(QWidget *over);

    // Local files with an ending that intake knows; empty when there is none.
    [[nodiscard]] static QStringList filesOf(const QMimeData *data);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace countersign::ui
