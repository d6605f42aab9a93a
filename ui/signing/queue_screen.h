// What waits for the member's signature: the queue, the pages, and the panel that signs.
//
// Object names: queueScreen, queueList, queuePages, queueZoomIn, queueZoomOut, queueProblem (banner), queueEmpty, signPanel,
// signMethods (tabs: Type, Draw, Photo), signTyped, signPad, signPadClear, signPhotoChoose, signStamp, signKeyChoose,
// signPassphrase, signNext (the sentence of what happens next), signButton, signReject, signRejectReason,
// signRejectConfirm, signRejectCancel, signLater, signProgress.
// Keys: Ctrl+Enter signs, Alt+Down / Alt+Up next and previous document, Page Down and Page Up through the pages.
#pragma once

#include "core/domain/ids.h"
#include "ui/kit/screen.h"
#include "ui/models/office_session.h"

#include <memory>

namespace countersign::ui {

class QueueScreen : public Screen
{
    Q_OBJECT
public:
    explicit QueueScreen(OfficeSession &session, QWidget *parent = nullptr);
    ~QueueScreen() override;

    [[nodiscard]] QString title() const override;
    void open(const ScreenRequest &request) override;

    void select(domain::EnvelopeId envelope); // as soon as the queue is loaded

Q_SIGNALS:
    // How many documents wait, whenever that changed; for the rail.
    void counted(int waiting);
    // After a document was signed and the event is committed.
    void signedOne(countersign::domain::EnvelopeId envelope);

private:
    class Body;
    std::unique_ptr<Body> m_body;
};

} // namespace countersign::ui
