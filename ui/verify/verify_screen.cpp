#include "ui/verify/verify_screen.h"

#include "ui/pages/drop_veil.h"
#include "ui/pages/drop_zone.h"
#include "ui/verify/verify_body.h"

#include <QDragEnterEvent>
#include <QDropEvent>

namespace countersign::ui {

VerifyScreen::VerifyScreen(OfficeSession &session, QWidget *parent) : Screen(parent)
{
    setObjectName(QStringLiteral("verifyScreen"));
    setAcceptDrops(true);
    m_body = std::make_unique<Body>(*this, session);
    m_veil = new DropVeil(QStringLiteral("shield-check"), tr("Drop it to check who signed it"), this);
    connect(m_veil, &DropVeil::filesDropped, this, [this](const QStringList &paths) { verifyFile(paths.first()); });
}

VerifyScreen::~VerifyScreen() = default;

QString VerifyScreen::title() const { return tr("Verify a PDF"); }

void VerifyScreen::open(const ScreenRequest &request)
{
    if (!request.files.isEmpty())
        verifyFile(request.files.first());
}

void VerifyScreen::verifyFile(const QString &path) { m_body->read(path); }

void VerifyScreen::verifyBytes(const QString &name, const QByteArray &pdf) { m_body->check(name, pdf); }

void VerifyScreen::clear() { m_body->clear(); }

void VerifyScreen::saveReport(const QString &path) { m_body->saveReport(path); }

void VerifyScreen::dragEnterEvent(QDragEnterEvent *event)
{
    if (DropZone::pathsOf(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_veil->offer();
}

void VerifyScreen::dragLeaveEvent(QDragLeaveEvent *) { m_veil->leftBelow(); }

// Quicker than the veil came.
void VerifyScreen::dropEvent(QDropEvent *event)
{
    m_veil->hide();
    const QStringList paths = DropZone::pathsOf(event->mimeData());
    if (!paths.isEmpty())
        verifyFile(paths.first());
    event->acceptProposedAction();
}

} // namespace countersign::ui
