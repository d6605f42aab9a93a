// Shown while files are dragged over the window: where they may fall and what happens then. One PDF may also be verified:
// then there are two sides, and the likelier one has two thirds of the room, Verify for a PDF that looks signed.
#pragma once

#include <QStringList>
#include <QWidget>

class QMimeData;

namespace countersign::ui {

class DropOverlay : public QWidget
{
    Q_OBJECT
public:
    enum class Target { NewDocument, Verify };

    explicit DropOverlay(QWidget *over);

    // Local files with an ending that intake knows; empty when there is none.
    [[nodiscard]] static QStringList filesOf(const QMimeData *data);

    void offer(const QStringList &files); // shows it; whether a PDF looks signed is found out meanwhile
    void pointAt(const QPoint &at); // what would happen there stands out
    [[nodiscard]] Target targetAt(const QPoint &at) const;
    [[nodiscard]] bool isLikelySigned() const { return m_isSigned; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect boxOf(Target target) const;
    void paintBox(QPainter &painter, Target target, const QString &iconName, const QString &words) const;
    bool m_canVerify = false;
    bool m_isSigned = false;
    int m_round = 0; // an answer about files dragged before is dropped
    QPoint m_at;
};

} // namespace countersign::ui
