// One page of the settings: a column of fields at the left of a wide place.
#pragma once

#include "ui/kit/layout.h"
#include "ui/kit/messages.h"
#include "ui/kit/surfaces.h"

namespace countersign::ui {

class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPage(const QString &headline, const QString &text, QWidget *parent = nullptr) : QWidget(parent)
    {
        auto *outer = row(this, 0, {scaled(28), scaled(8), scaled(kMargin), scaled(28)});
        auto *place = new QWidget;
        place->setMaximumWidth(scaled(600));
        m_column = column(place, kGroup);
        auto *title = new Label(headline, TextSize::PanelTitle, Role::Text, Weight::Strong);
        title->setWordWrap(true);
        m_column->addWidget(title);
        if (!text.isEmpty()) {
            auto *words = new Label(text, TextSize::Body, Role::Second);
            words->setWordWrap(true);
            m_column->addWidget(words);
        }
        outer->addWidget(place, 1, Qt::AlignTop);
        outer->addStretch(0);
    }
    virtual void reload() { }

Q_SIGNALS:
    void toastRequested(const countersign::ui::ToastMessage &message);

protected:
    [[nodiscard]] QVBoxLayout *page() const { return m_column; }

private:
    QVBoxLayout *m_column;
};

} // namespace countersign::ui
