// Over the board and the queue: a certificate that ends soon, and what to do. A line can be put aside for a day.
// Object names: expiryLines; of each line expiryMine, expirySeal, expiryAuthority, with expiryOpen (to the settings) and
// expiryLater in it.
#pragma once

#include "core/flow/certificate_ends.h"
#include "ui/models/desk.h"
#include "ui/models/preferences.h"

#include <QWidget>

class QVBoxLayout;

namespace countersign::ui {

class ExpiryLines : public QWidget
{
    Q_OBJECT
public:
    ExpiryLines(const Desk &desk, Preferences &preferences, QWidget *parent = nullptr);
    void reload(); // asks the office; what is shown changes when it has answered
    void setIsPlace(bool isPlace); // whether the screen below is one of those that show it

Q_SIGNALS:
    void settingsRequested(const QString &page);

private:
    void show(const std::vector<flow::CertificateEnd> &ends);
    using QWidget::show;

    Desk m_desk;
    Preferences &m_preferences;
    QVBoxLayout *m_lines;
    std::vector<flow::CertificateEnd> m_shown;
    QStringList m_said;
    bool m_isPlace = false;
};

// "Your certificate ends on …" as headline and what to do as text.
struct ExpiryWords {
    QString headline;
    QString text;
};
[[nodiscard]] ExpiryWords wordsFor(const flow::CertificateEnd &end, Time now);

} // namespace countersign::ui
