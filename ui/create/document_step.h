// Step 1: the files. Object names: createDocument, documentDrop, documentChoose, documentTitle, documentRow0 …,
// documentRemove0 …, documentProgress; and the contents cards'.
#pragma once

#include "core/flow/intake.h"
#include "ui/create/step_page.h"
#include "ui/kit/messages.h"

#include <QStringList>

class QVBoxLayout;

namespace countersign::ui {

class DropZone;
class ProgressInPlace;
class TextField;

class DocumentStep : public StepPage
{
    Q_OBJECT
public:
    explicit DocumentStep(QWidget *parent = nullptr);
    void load(const domain::Envelope &draft, const DraftDesk &desk) override;
    [[nodiscard]] domain::DraftEdited edit() const override;
    [[nodiscard]] QString reasonNot() const override;
    void focusFirst() override;
    // What was found inside the files, for those whose id is in the draft; each gets a card of choices.
    void setFound(const std::vector<flow::DocumentRemarks> &found);
    void setBusy(const QString &sentence); // empty: done

Q_SIGNALS:
    void filesChosen(const QStringList &paths);
    void removeAsked(countersign::domain::DocumentId document);
    void cleanAsked(countersign::domain::DocumentId document, const countersign::pdf::IntakeChoices &choices);
    void keepAsked(countersign::domain::DocumentId document);

private:
    void showContents();

    domain::Envelope m_draft;
    bool m_busy = false;
    DropZone *m_drop;
    TextField *m_title;
    QWidget *m_files;
    QVBoxLayout *m_fileColumn;
    std::vector<flow::DocumentRemarks> m_found;
    QVBoxLayout *m_contents;
    ProgressInPlace *m_progress;
};

} // namespace countersign::ui
