// Step 1: the files. Object names: createDocument, documentDrop, documentChoose, documentTitle, documentRow0 …,
// documentRemove0 …, documentRemarks, documentProgress.
#pragma once

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
    void setRemarks(const QStringList &sentences); // what was found inside the files
    void setBusy(const QString &sentence); // empty: done

Q_SIGNALS:
    void filesChosen(const QStringList &paths);
    void removeAsked(countersign::domain::DocumentId document);

private:
    domain::Envelope m_draft;
    bool m_busy = false;
    DropZone *m_drop;
    TextField *m_title;
    QWidget *m_files;
    QVBoxLayout *m_fileColumn;
    Banner *m_remarks;
    ProgressInPlace *m_progress;
};

} // namespace countersign::ui
