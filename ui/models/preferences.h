// What this desktop remembers of its window and its member's taste; nothing of the office itself.
#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QSettings>

#include <memory>

namespace countersign::ui {

class Preferences : public QObject
{
    Q_OBJECT
public:
    // `file`: an INI file; empty: the user's own settings.
    explicit Preferences(const QString &file = {}, QObject *parent = nullptr);

    [[nodiscard]] QString appearance() const; // "system", "light", "dark"
    void setAppearance(const QString &appearance);
    [[nodiscard]] int textPercent() const; // 100 … 200
    void setTextPercent(int percent);
    [[nodiscard]] bool reducedMotion() const;
    void setReducedMotion(bool reduced);
    [[nodiscard]] QString language() const; // "en", "pl" …; empty: the system's
    void setLanguage(const QString &code);
    [[nodiscard]] QString workspaceFolder() const; // opened last
    void setWorkspaceFolder(const QString &folder);
    [[nodiscard]] bool railIsNarrow() const;
    void setRailIsNarrow(bool narrow);
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    // Where the person was: the name of a screen and, with a document's, its id.
    [[nodiscard]] QString lastPlace() const;
    [[nodiscard]] QString lastDocument() const;
    void setLastPlace(const QString &place, const QString &document);

    // What somebody has read and wants to hear of again later, such as an ending certificate's fingerprint.
    [[nodiscard]] bool isAside(const QString &what, Time now) const;
    void putAside(const QString &what, Time until);

Q_SIGNALS:
    void lookChanged(); // appearance, text or motion
    void languageChanged();

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace countersign::ui
