// The desktop's own word on dark and on movement, asked over the settings portal (org.freedesktop.portal.Settings).
#pragma once

#include <QDBusVariant>
#include <QObject>

#include <functional>

namespace countersign::ui {

class PortalSettings : public QObject
{
    Q_OBJECT
public:
    struct Answer {
        bool isDark = false;
        bool reducedMotion = false;
    };
    // `answered` is called after the first answer and after each change; never when there is no portal.
    PortalSettings(std::function<void(Answer)> answered, QObject *parent);

private Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &space, const QString &key);
    void take(const QString &space, const QString &key, const QVariant &value);
    std::function<void(Answer)> m_answered;
    Answer m_answer;
};

} // namespace countersign::ui
