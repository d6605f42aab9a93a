#include "ui/kit/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <utility>

namespace countersign::ui {

namespace {

QString pathOf(const QString &name) { return QStringLiteral(":/icons/") + name + QStringLiteral(".svg"); }

class RoleIconEngine final : public QIconEngine
{
public:
    RoleIconEngine(QString name, Role role) : m_name(std::move(name)), m_role(role) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, color(mode == QIcon::Disabled ? Role::Third : m_role));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, color(mode == QIcon::Disabled ? Role::Third : m_role),
                          std::min(size.width(), size.height()), 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state); // `size` is in device pixels already
    }
    [[nodiscard]] QIconEngine *clone() const override { return new RoleIconEngine(m_name, m_role); }

private:
    QString m_name;
    Role m_role;
};

} // namespace

bool hasIcon(const QString &name) { return QFile::exists(pathOf(name)); }

QIcon icon(const QString &name, Role role) { return name.isEmpty() ? QIcon() : QIcon(new RoleIconEngine(name, role)); }

QPixmap iconPixmap(const QString &name, const QColor &tint, int size, qreal devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    const QString key = QStringLiteral("cs-icon/%1/%2/%3").arg(name, tint.name(QColor::HexArgb)).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        QFile file(pathOf(name));
        pixmap = QPixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        if (!file.open(QIODevice::ReadOnly)) {
            qWarning("There is no icon named %s", qPrintable(name));
            return pixmap;
        }
        QByteArray svg = file.readAll();
        svg.replace("currentColor", tint.name().toLatin1());
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        painter.setOpacity(tint.alphaF());
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &tint)
{
    if (name.isEmpty())
        return;
    const int size = static_cast<int>(std::min(rect.width(), rect.height()));
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPointF at(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2);
    // On whole device pixels, or the thin strokes blur.
    painter.drawPixmap(QPointF(qRound(at.x() * ratio) / ratio, qRound(at.y() * ratio) / ratio),
                       iconPixmap(name, tint, size, ratio));
}

} // namespace countersign::ui
