#include "ui/models/preferences.h"

#include <algorithm>

namespace countersign::ui {

namespace {
const QString kAppearance = QStringLiteral("look/appearance");
const QString kText = QStringLiteral("look/textPercent");
const QString kMotion = QStringLiteral("look/reducedMotion");
const QString kLanguage = QStringLiteral("look/language");
const QString kFolder = QStringLiteral("workspace/folder");
const QString kRail = QStringLiteral("window/railIsNarrow");
const QString kGeometry = QStringLiteral("window/geometry");
const QString kPlace = QStringLiteral("window/place");
const QString kDocument = QStringLiteral("window/document");

QString asideKey(const QString &what)
{
    return QStringLiteral("aside/") + QString(what).remove(QLatin1Char(':')).remove(QLatin1Char('/'));
}
} // namespace

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent),
      m_settings(file.isEmpty() ? std::make_unique<QSettings>(QStringLiteral("countersign"), QStringLiteral("desktop"))
                                : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

QString Preferences::appearance() const { return m_settings->value(kAppearance, QStringLiteral("system")).toString(); }

void Preferences::setAppearance(const QString &appearance)
{
    if (appearance == this->appearance())
        return;
    m_settings->setValue(kAppearance, appearance);
    Q_EMIT lookChanged();
}

int Preferences::textPercent() const { return std::clamp(m_settings->value(kText, 100).toInt(), 80, 250); }

void Preferences::setTextPercent(int percent)
{
    if (percent == textPercent())
        return;
    m_settings->setValue(kText, percent);
    Q_EMIT lookChanged();
}

bool Preferences::reducedMotion() const { return m_settings->value(kMotion, false).toBool(); }

void Preferences::setReducedMotion(bool reduced)
{
    m_settings->setValue(kMotion, reduced);
    Q_EMIT lookChanged();
}

QString Preferences::language() const { return m_settings->value(kLanguage).toString(); }

void Preferences::setLanguage(const QString &code)
{
    if (code == language())
        return;
    m_settings->setValue(kLanguage, code);
    Q_EMIT languageChanged();
}

QString Preferences::workspaceFolder() const { return m_settings->value(kFolder).toString(); }

void Preferences::setWorkspaceFolder(const QString &folder) { m_settings->setValue(kFolder, folder); }

bool Preferences::railIsNarrow() const { return m_settings->value(kRail, false).toBool(); }

void Preferences::setRailIsNarrow(bool narrow) { m_settings->setValue(kRail, narrow); }

QByteArray Preferences::windowGeometry() const { return m_settings->value(kGeometry).toByteArray(); }

void Preferences::setWindowGeometry(const QByteArray &geometry) { m_settings->setValue(kGeometry, geometry); }

QString Preferences::lastPlace() const { return m_settings->value(kPlace).toString(); }

QString Preferences::lastDocument() const { return m_settings->value(kDocument).toString(); }

bool Preferences::isAside(const QString &what, Time now) const
{
    return now.msSinceEpoch < m_settings->value(asideKey(what)).toLongLong();
}

void Preferences::putAside(const QString &what, Time until)
{
    m_settings->setValue(asideKey(what), static_cast<qlonglong>(until.msSinceEpoch));
}

void Preferences::setLastPlace(const QString &place, const QString &document)
{
    m_settings->setValue(kPlace, place);
    m_settings->setValue(kDocument, document);
}

} // namespace countersign::ui
