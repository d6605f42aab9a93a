// How one party's link goes and what opens it: the way and the address at a glance, the rest behind "More".
// Object names, n counting the parties by link: deliveryParty0, deliveryChannel0, deliveryAddress0 (e-mail),
// deliveryPhone0, deliveryLanguage0, deliveryMore0, deliverySummary0, deliveryDetails0, deliveryAuthentication0,
// deliveryAccessCode0, deliverySuggest0, deliveryDelegate0, deliveryFiles0 (words), deliveryAskFiles0.
#pragma once

#include "core/domain/preflight.h"
#include "ui/kit/surfaces.h"

#include <optional>

namespace countersign::ui {

class Button;
class CheckBox;
class ChoiceField;
class Label;
class TextField;

class DeliveryParty : public Card
{
    Q_OBJECT
public:
    // `sendsSms`: whether the relay has a gateway, as far as it is known. `files`: fields that ask this party for some.
    DeliveryParty(const domain::Party &party, int number, std::optional<bool> sendsSms, int files,
                  QWidget *parent = nullptr);

    [[nodiscard]] domain::PartyId id() const { return m_loaded.id; }
    // Whether this row can show them: the same person in the same part, asked for as many files.
    [[nodiscard]] bool isOf(const domain::Party &party, int files) const;
    // Takes over what changed elsewhere; what the person has typed since stays.
    void update(const domain::Party &party);
    using QWidget::update;
    void writeTo(domain::Party &party) const;
    void focusFirst();
    void focusOn(domain::PreflightIssue issue); // opens the details where the place is there

Q_SIGNALS:
    void edited(); // by the person
    void filesAsked(); // a place for files is wanted on the pages

private:
    void addDetails(int number, int files);
    void fillChannels();
    void fillAuthentications();
    void showWhatIsNeeded();
    void suggestCode();
    [[nodiscard]] domain::Channel channel() const;
    [[nodiscard]] domain::Authentication authentication() const;

    domain::Party m_loaded;
    std::optional<bool> m_sendsSms;
    int m_files;
    ChoiceField *m_channel;
    TextField *m_email;
    TextField *m_phone;
    ChoiceField *m_language;
    Label *m_summary;
    Button *m_more;
    QWidget *m_details;
    ChoiceField *m_authentication;
    QWidget *m_codeLine;
    TextField *m_code;
    CheckBox *m_delegate;
};

} // namespace countersign::ui
