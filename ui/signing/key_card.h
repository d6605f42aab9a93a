// The key a signatory signs with: a PKCS#12 file whose place is remembered, and its passphrase, which never is.
//
// Object names: signKey, signKeyChoose, signPassphrase.
#pragma once

#include "core/base/secret.h"
#include "core/domain/records.h"
#include "core/flow/local_signing.h"

#include <QWidget>

namespace countersign::ui {

class Button;
class Label;
class TextField;

class KeyCard : public QWidget
{
    Q_OBJECT
public:
    explicit KeyCard(QWidget *parent = nullptr);
    void setMember(const domain::Member &member); // recalls the key file this member used last
    void setKeyFile(const QString &path);
    [[nodiscard]] QString keyFile() const { return m_path; }
    [[nodiscard]] Secret passphrase() const;
    void forgetPassphrase();
    void setError(const QString &sentence); // under the passphrase; empty: none
    // After the key was opened: who it belongs to and until when, remembered with the path.
    void remember(const flow::KeyFacts &facts);
    [[nodiscard]] QString reasonNot() const; // why this cannot sign yet; empty: it can

Q_SIGNALS:
    void changed();
    void accepted(); // Enter in the passphrase

private:
    void refresh();

    domain::Member m_member;
    QString m_path;
    QString m_holder;
    Time m_notAfter;
    Label *m_name;
    Label *m_about;
    Button *m_choose;
    TextField *m_passphrase;
};

} // namespace countersign::ui
