// The wizard of five steps over the whole window: Document, Who signs, Fields, Delivery, Check and send.
// The draft is saved on every step; open it again with its id and it goes on where it was left.
//
// Object names: createScreen, createSteps (in the title line), back, createUndo, createRedo,
// createPreview, createContinue (on the last step createSend), createProblem (banner),
// step pages createDocument, createParties, createFields, createDelivery, createCheck; theirs are named in their headers.
// createAdding (progress of files that were dropped on a later step), dropVeil.
// Files dropped anywhere are added to the draft, on every step.
// Keys: Ctrl+Enter continues, and sends once all is green; Ctrl+1 … Ctrl+5 go to a step.
#pragma once

#include "core/domain/event.h"
#include "core/flow/intake.h"
#include "ui/kit/screen.h"
#include "ui/models/office_session.h"

#include <QStringList>

#include <memory>

namespace countersign::ui {

class DropVeil;

class CreateScreen : public Screen
{
    Q_OBJECT
public:
    explicit CreateScreen(OfficeSession &session, QWidget *parent = nullptr);
    ~CreateScreen() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isFullWindow() const override { return true; }
    void open(const ScreenRequest &request) override; // a draft to resume, files to take in, or a new document
    void leave() override;

    void start(); // a new document, at step one
    void startWith(const QStringList &paths); // the same, with these files taken in at once
    void startWith(const std::vector<flow::IncomingFile> &files);
    void resume(domain::EnvelopeId draft); // at the first step that has something missing
    [[nodiscard]] domain::EnvelopeId draft() const; // what is being made; null: nothing yet, or it is sent
    void goToStep(int step); // 0 … 4; saves the step that is left

Q_SIGNALS:
    // Once, after the envelope was sent.
    void finished(countersign::domain::EnvelopeId envelope);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    class Body;
    DropVeil *m_veil;
    std::unique_ptr<Body> m_body;
};

} // namespace countersign::ui
