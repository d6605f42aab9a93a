// The key a signatory signs with: in a file, on a card or token, in a store of the system. Where it is, is remembered; its
// passphrase or PIN never is.
//
// Object names: signKey, signKeyChoose, signPassphrase, signKeyList (the choices, shown on demand), signKeyOffer_<n>,
// signKeyFile, signKeyLook, signKeyState (what the search for cards found).
#pragma once

#include "core/base/secret.h"
#include "ui/signing/key_choice.h"

#include <QWidget>

class QVBoxLayout;

namespace countersign::ui {

class Button;
class Chip;
class Label;
class TextField;

class KeyCard : public QWidget
{
    Q_OBJECT
public:
    explicit KeyCard(QWidget *parent = nullptr);
    void setMember(const domain::Member &member); // recalls the key this member used last
    void setKeyFile(const QString &path);
    void choose(const KeyChoice &choice);
    // PKCS#11 modules besides those the system names; for tests and odd readers.
    void setFurtherModules(const QStringList &paths) { m_modules = paths; }
    [[nodiscard]] const KeyChoice &choice() const { return m_choice; }
    [[nodiscard]] Secret passphrase() const;
    void forgetPassphrase();
    void setError(const QString &sentence); // under the passphrase; empty: none
    // After the key was opened: who it belongs to and until when, remembered with the place.
    void remember(const flow::KeyFacts &facts);
    [[nodiscard]] QString reasonNot() const; // why this cannot sign yet; empty: it can

Q_SIGNALS:
    void changed();
    void accepted(); // Enter in the passphrase

private:
    struct Found {
        flow::TokenSurvey tokens;
        std::vector<flow::OfferedKey> system;
    };
    void refresh();
    void toggleChoices();
    void lookForCards();
    void showFound(const Found &found);
    void addOffer(const KeyChoice &choice, const QString &about, bool canSign);
    void askForFile();

    domain::Member m_member;
    KeyChoice m_choice;
    QStringList m_modules;
    bool m_isLooking = false;
    int m_offers = 0;
    Label *m_name;
    Label *m_about;
    Label *m_problem; // where no passphrase is asked for
    Button *m_choose;
    TextField *m_passphrase;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    Label *m_state;
    Button *m_look;
};

} // namespace countersign::ui
