// A webhook's fresh secret, to be copied to the office's server: shown while the form is open and never again.
#pragma once

#include "core/base/secret.h"

#include <QWidget>

namespace countersign::ui {

class TextField;

class SecretField : public QWidget
{
    Q_OBJECT
public:
    explicit SecretField(const QString &name, QWidget *parent = nullptr); // its button is called name + "Copy"
    void makeNew();
    void forget(); // the field and the bytes
    [[nodiscard]] QByteArray bytes() const { return m_secret.view().toByteArray(); } // for the rule that is saved

private:
    Secret m_secret;
    TextField *m_field;
};

} // namespace countersign::ui
