// Settings › Desktops: which computers belong to the office, a code for a further one, and letting it in after both screens
// show the same number.
#pragma once

#include "core/flow/joining.h"
#include "core/flow/journal_exchange.h"
#include "ui/kit/messages.h"
#include "ui/models/desk.h"
#include "ui/settings/settings_page.h"

class QTimer;

namespace countersign::ui {

class Button;
class ChoiceField;
class Label;

class DesktopsPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit DesktopsPage(const Desk &desk, QWidget *parent = nullptr);

    void reload();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Seen {
        std::vector<flow::OfficeDevice> devices;
        std::vector<store::NotApplied> notApplied;
    };
    void show(const Seen &seen);
    void showMembers();
    void showInvitation();
    void invite();
    void lookForAsking();
    void ask(const std::vector<flow::Asking> &asking);
    void letIn();
    void remove(domain::DeviceId device, Button *button);
    [[nodiscard]] QString nameOf(domain::MemberId member) const;
    [[nodiscard]] QString actWords(const store::NotApplied &item) const;

    const Desk m_desk;
    QWidget *m_lost; // acts that found no place
    QWidget *m_lostRows;
    QWidget *m_deviceRows;
    Banner *m_problem;
    ChoiceField *m_for;
    Button *m_invite;
    QWidget *m_invitation;
    Label *m_address;
    Label *m_code;
    Label *m_until;
    QWidget *m_asking;
    Label *m_who;
    Label *m_compare;
    Button *m_letIn;
    Button *m_refuse;
    QTimer *m_look;
    std::vector<domain::MemberId> m_members; // in the order of m_for
    std::optional<flow::Invitation> m_open;
    std::optional<flow::Asking> m_asks;
    domain::DeviceId m_refused;
    bool m_isLooking = false;
};

} // namespace countersign::ui
