// One party in step 2: who it is, what they do, and a way out. With large text what they do stands under the name.
// Object names, n counting the parties in order: party0, partyAct0, partyRemove0.
#pragma once

#include "core/domain/party.h"
#include "ui/kit/surfaces.h"

class QBoxLayout;

namespace countersign::ui {

class PartyCard : public Card
{
    Q_OBJECT
public:
    // `lacksCertificate`: a signatory of ours who has none yet.
    PartyCard(const domain::Party &party, std::size_t number, bool lacksCertificate, QWidget *parent = nullptr);

Q_SIGNALS:
    void actChosen(countersign::domain::PartyAct act); // by the person
    void removeAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();
    QBoxLayout *m_line;
    QWidget *m_person;
    QWidget *m_acts;
    Label *m_name;
};

} // namespace countersign::ui
