#include "ui/kit/portal_settings.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace countersign::ui {

namespace {
const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kGnomeInterface = QStringLiteral("org.gnome.desktop.interface");
} // namespace

PortalSettings::PortalSettings(std::function<void(Answer)> answered, QObject *parent)
    : QObject(parent),
      m_answered(std::move(answered))
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(kAppearance, QStringLiteral("color-scheme"));
    ask(kGnomeInterface, QStringLiteral("enable-animations"));
}

void PortalSettings::ask(const QString &space, const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    call << space << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, space, key](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError())
            take(space, key, reply.value().variant());
        done->deleteLater();
    });
}

void PortalSettings::settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    take(space, key, value.variant());
}

void PortalSettings::take(const QString &space, const QString &key, const QVariant &given)
{
    QVariant value = given;
    while (value.userType() == qMetaTypeId<QDBusVariant>()) // Read() wraps its answer twice
        value = qvariant_cast<QDBusVariant>(value).variant();
    const Answer before = m_answer;
    if (space == kAppearance && key == QLatin1String("color-scheme"))
        m_answer.isDark = value.toUInt() == 1; // 0 no preference, 1 dark, 2 light
    else if (space == kGnomeInterface && key == QLatin1String("enable-animations"))
        m_answer.reducedMotion = !value.toBool();
    if (m_answer.isDark != before.isDark || m_answer.reducedMotion != before.reducedMotion)
        m_answered(m_answer);
}

} // namespace countersign::ui
