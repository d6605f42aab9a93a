// Step 5: what is missing, each line with a way to its place; or what will happen, once all is green.
// Object names: createCheck, checkBanner, checkLine0 …, checkRoute, checkProgress.
#pragma once

#include "core/domain/preflight.h"
#include "ui/create/step_page.h"
#include "ui/words/trade_words.h"

class QVBoxLayout;

namespace countersign::ui {

class Banner;
class Label;
class ProgressInPlace;

class CheckStep : public StepPage
{
    Q_OBJECT
public:
    explicit CheckStep(QWidget *parent = nullptr);
    void load(const domain::Envelope &draft, const DraftDesk &desk) override;
    [[nodiscard]] domain::DraftEdited edit() const override { return {}; }
    [[nodiscard]] QString reasonNot() const override;
    void focusFirst() override; // the first thing that is missing
    void setChecking();
    void setFindings(const std::vector<domain::PreflightFinding> &findings);
    void setProblem(const QString &sentence); // the check itself failed
    [[nodiscard]] bool isGreen() const { return m_checked && m_blocking == 0; }

Q_SIGNALS:
    void cancelAsked(); // the check is not to be waited for
    void jumpAsked(const countersign::domain::PreflightFinding &finding, QPoint at); // below its line, on the screen

private:
    void clearLines();

    domain::Envelope m_draft;
    bool m_checked = false;
    int m_blocking = 0;
    Banner *m_banner;
    ProgressInPlace *m_progress;
    QVBoxLayout *m_lines;
    QWidget *m_summary;
    QVBoxLayout *m_route;
    Label *m_facts;
};

} // namespace countersign::ui
