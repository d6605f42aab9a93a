// One step of the wizard: shows the draft, and says what of it the person changed.
#pragma once

#include "core/domain/event.h"
#include "core/domain/preflight.h"
#include "core/domain/records.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace countersign::ui {

// What the steps need to know beside the draft; read once, and again when the office changed.
struct DraftDesk {
    domain::Member me;
    domain::Workspace workspace;
    std::vector<domain::Company> companies;
    std::vector<domain::Member> members;
    std::vector<domain::Contact> contacts;
    std::optional<bool> sendsSms; // the relay; nothing while it is not known
};

class StepPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual void load(const domain::Envelope &draft, const DraftDesk &desk) = 0;
    // What differs from the draft that was loaded; nothing set: nothing changed.
    [[nodiscard]] virtual domain::DraftEdited edit() const = 0;
    // Why the next step cannot begin yet, as a sentence; empty: it can.
    [[nodiscard]] virtual QString reasonNot() const { return {}; }
    virtual void focusFirst() { }
    // The place where what is missing is put right; asked after focusFirst().
    virtual void focusOn(const domain::PreflightFinding &finding) { Q_UNUSED(finding); }

Q_SIGNALS:
    void edited(); // by the person; the reason above may have changed
};

// Whether an edit changes anything.
[[nodiscard]] bool isEmpty(const domain::DraftEdited &edit);

} // namespace countersign::ui
