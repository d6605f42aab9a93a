// What one file carries besides its pages, in words, and what of it is taken out: the person's choice, file by file.
// Object names, with the card's number: contents0, contents0_javascript, _xfa, _actions, _embedded, _external, _flatten,
// contents0_clean, contents0_keep.
#pragma once

#include "core/flow/intake.h"
#include "ui/kit/surfaces.h"

namespace countersign::ui {

class Button;
class CheckBox;

class ContentsCard : public Card
{
    Q_OBJECT
public:
    ContentsCard(int number, const QString &fileName, const flow::DocumentRemarks &found, QWidget *parent = nullptr);
    // Whether anything found is worth a card: not what says only that all is well.
    [[nodiscard]] static bool isNeeded(const flow::DocumentRemarks &found);
    [[nodiscard]] pdf::IntakeChoices choices() const;
    void setReasonNot(const QString &reason); // e.g. fields lie on the document already

Q_SIGNALS:
    void cleanAsked(); // with choices()
    void keepAsked(); // as it is: the card may go

private:
    CheckBox *offer(QVBoxLayout *on, const char *name, const QString &words, bool isChecked);
    void refresh();

    QString m_prefix;
    QString m_reason;
    CheckBox *m_javaScript = nullptr;
    CheckBox *m_xfa = nullptr;
    CheckBox *m_actions = nullptr;
    CheckBox *m_embedded = nullptr;
    CheckBox *m_external = nullptr;
    CheckBox *m_flatten = nullptr;
    Button *m_clean = nullptr;
};

} // namespace countersign::ui
