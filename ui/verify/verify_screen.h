// Checks any PDF: one headline, drawn outside the pages so that no document can imitate it; per signature the four facts
// kept apart; what changed, side by side. Nothing here waits: files are judged and drawn on pool threads.
//
// Object names: verifyScreen, verifyDrop (drop zone), verifyOpen (open a file), verifyAnother, verifySave, verifyBanner,
// verifyViewSigned, verifyViews (tabs), verifyPrevious, verifyNext (change), verifyChanges (list), verifySigned and verifyNow
// (page views), verifySignatures, verifyProblem (a file that cannot be checked), verifyProgress, dropVeil,
// and per signature verifySignature0 …, with verifyFact0Intact, verifyFact0Changed, verifyFact0Trusted, verifyFact0Time.
#pragma once

#include "core/domain/ids.h"
#include "ui/kit/screen.h"
#include "ui/models/office_session.h"

#include <memory>

namespace countersign::ui {

class DropVeil;

class VerifyScreen : public Screen
{
    Q_OBJECT
public:
    explicit VerifyScreen(OfficeSession &session, QWidget *parent = nullptr);
    ~VerifyScreen() override;

    [[nodiscard]] QString title() const override;
    void open(const ScreenRequest &request) override;

    void verifyFile(const QString &path);
    void verifyBytes(const QString &name, const QByteArray &pdf);
    void clear(); // back to the drop zone
    // A PDF, JSON or text, by the name's ending; written on the pool. A toast says that it was saved, or what went wrong.
    void saveReport(const QString &path);

Q_SIGNALS:
    // Once per file, after the verdict is shown (or the file was refused).
    void verified(bool passed);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override; // a PDF may be dropped anywhere on the screen
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    class Body;
    DropVeil *m_veil;
    std::unique_ptr<Body> m_body;
};

} // namespace countersign::ui
