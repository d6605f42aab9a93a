#include "ui/signing/queue_screen.h"

#include "ui/signing/queue_body.h"

namespace countersign::ui {

QueueScreen::QueueScreen(OfficeSession &session, QWidget *parent) : Screen(parent)
{
    setObjectName(QStringLiteral("queueScreen"));
    m_body = std::make_unique<Body>(*this, session);
}

QueueScreen::~QueueScreen() = default;

QString QueueScreen::title() const { return tr("My queue"); }

void QueueScreen::open(const ScreenRequest &request)
{
    if (request.envelope && !request.envelope->isNull())
        select(*request.envelope);
    m_body->reload();
}

void QueueScreen::select(domain::EnvelopeId envelope) { m_body->select(envelope); }

} // namespace countersign::ui
