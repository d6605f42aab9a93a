// What the main window shows beside its rail. A screen brings its own TitleLine and talks to the window by signals.
#pragma once

#include "core/domain/ids.h"
#include "ui/kit/messages.h"

#include <QStringList>
#include <QWidget>

#include <optional>

namespace countersign::ui {

// What a screen is asked to show.
struct ScreenRequest {
    QStringList files; // paths: new documents, or a PDF to verify
    std::optional<domain::EnvelopeId> envelope; // a document to show, a draft to resume, an item of the queue
};

class Screen : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    [[nodiscard]] virtual QString title() const = 0; // for the window's title and accessibility
    // Takes the whole window, without the rail (the wizard).
    [[nodiscard]] virtual bool isFullWindow() const { return false; }
    // Called each time it comes to the front, with what was asked for.
    virtual void open(const ScreenRequest &request) { Q_UNUSED(request); }
    // Where the keyboard begins, each time it comes to the front: the first list with rows; else the first field, else what
    // comes first under the title. As long as nothing of it is there, the screen holds the place itself.
    virtual void focusFirst();
    // Called when another screen takes its place; a draft is saved here.
    virtual void leave() { }

Q_SIGNALS:
    void toastRequested(const countersign::ui::ToastMessage &message);
    void documentRequested(
        const countersign::domain::EnvelopeId &envelope); // the document page, or the wizard for a draft
    void createRequested(const QStringList &files); // the wizard; without files: its first step
    void verifyRequested(const QString &file);
    void queueRequested(const countersign::domain::EnvelopeId &envelope); // sign this one now; null: the queue
    void settingsRequested(const QString &page); // "profile", "companies", "members", "board", "delivery", "appearance"
    void dealRequested(const countersign::domain::DealId &deal);
    void contactRequested(const countersign::domain::ContactId &contact); // its record
    void closed(); // done here: back to the screen before

protected:
    void focusLoaded(); // what is shown has come: focusFirst() again, unless the person went elsewhere meanwhile
};

} // namespace countersign::ui
