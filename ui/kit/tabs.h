#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace countersign::ui {

// Pills in a row under a title line: saved views, panes of a panel. Left and right arrows move between them.
class Tabs : public QWidget
{
    Q_OBJECT
public:
    explicit Tabs(QWidget *parent = nullptr);
    int addTab(const QString &name, const QString &text); // `name` becomes the accessible id and "tab_" + name
    void clear(); // silently; the next tab that is added is the current one
    void setText(int index, const QString &text);
    void setCount(int index, int count); // -1: no count
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] int count() const { return static_cast<int>(m_tabs.size()); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    class Pill;
    int arrange(int width, bool move) const; // returns the height
    std::vector<Pill *> m_tabs;
    int m_current = -1;
};

} // namespace countersign::ui
