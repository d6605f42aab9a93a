// One window a workspace: a second start hands what it was started with to the one that runs, and ends. Over a local
// socket that only this user can open; what comes in is bounded and checked all the same, for any of the user's programs can
// write to it.
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

class QLocalSocket;

namespace countersign::ui {

// What a start brings along; nothing: only show yourself.
struct Hail {
    QStringList files; // absolute paths of files that are there
    QString link; // countersign://…, well-formed
    friend bool operator==(const Hail &, const Hail &) = default;
};

// Sorts what stands on the command line or is asked for by the system: links, file URLs, paths. The rest is left out.
[[nodiscard]] Hail hailOf(const QStringList &arguments);

class RunningInstance : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMostBytes = 64 * 1024;
    static constexpr int kMostFiles = 50;
    static constexpr int kMostConnections = 8;

    explicit RunningInstance(QObject *parent = nullptr);
    ~RunningInstance() override;

    // Another process of this user that has this workspace took it over. Waits at most three seconds, without events.
    [[nodiscard]] static bool handOver(const QString &workspaceFolder, const Hail &hail);
    // From now on the others hand over to this one. False where another one listens already or the system does not allow it.
    bool listen(const QString &workspaceFolder);
    [[nodiscard]] static QString addressOf(const QString &workspaceFolder);
    void setPatienceMs(int ms) { m_patienceMs = ms; } // with who connects and says nothing

Q_SIGNALS:
    void hailed(const countersign::ui::Hail &hail);

private:
    void accept();
    void take(QLocalSocket *socket);
    QLocalServer m_server;
    int m_open = 0;
    int m_patienceMs = 5000;
};

} // namespace countersign::ui

Q_DECLARE_METATYPE(countersign::ui::Hail)
