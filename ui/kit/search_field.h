#pragma once

#include <QLineEdit>

class QTimer;

namespace countersign::ui {

// Finds as you type: searched() comes with each key, once for keys that come together, at once with Enter or when
// emptied. "/" anywhere in the window puts the cursor here, Escape empties it.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void searched(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTimer *m_soon;
};

} // namespace countersign::ui
