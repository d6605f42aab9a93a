// The window as assistive programs see it: through AT-SPI, on a session bus of its own, by a program that is not ours.
#include "tests/ui/shell/walk.h"

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>

#include <atomic>
#include <iostream>
#include <string>
#include <thread>

using namespace countersign;

// Shows one screen after the other; a line on standard input asks for the next.
static int walker(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("countersign-walk"));
    test::Walk walk;
    const QStringList places = walk.places();
    for (const QString &place : places) {
        walk.goTo(place);
        std::cout << "at " << qPrintable(place) << std::endl;
        // The bus is answered while somebody looks.
        std::atomic<bool> asked = false;
        std::thread reader([&asked] {
            std::string line;
            std::getline(std::cin, line);
            asked = true;
        });
        const QDeadlineTimer patience(60000);
        while (!asked && !patience.hasExpired())
            QTest::qWait(10);
        reader.join();
    }
    std::cout << "done" << std::endl;
    return 0;
}

class TestAccessibility : public QObject
{
    Q_OBJECT
    QList<QByteArray> m_lines;

private Q_SLOTS:
    void initTestCase()
    {
        QProcess looking;
        looking.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        looking.start(QStringLiteral("dbus-run-session"),
                      {QStringLiteral("--"), QStringLiteral("/usr/bin/python3"),
                       qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + QStringLiteral("/tests/ui/shell/atspi_walk.py"),
                       QCoreApplication::applicationFilePath()});
        QVERIFY(looking.waitForStarted());
        QVERIFY(looking.waitForFinished(550'000));
        QCOMPARE(looking.exitCode(), 0);
        m_lines = looking.readAllStandardOutput().split('\n');
    }

    // fault <place> <role> <path>
    void everyControlHasANameAndARole()
    {
        QByteArray faults;
        for (const QByteArray &line : m_lines)
            if (line.startsWith("fault "))
                faults += line.mid(6) + '\n';
        QVERIFY2(faults.isEmpty(), faults.constData());
    }

    // seen <place> <controls>
    void everyScreenIsSeen()
    {
        int places = 0;
        for (const QByteArray &line : m_lines) {
            if (!line.startsWith("seen "))
                continue;
            ++places;
            QVERIFY2(line.split(' ').at(2).toInt() >= 2, line.constData()); // the wizard begins and ends with few
        }
        QVERIFY2(places >= 40, QByteArray::number(places).constData());
        QVERIFY(m_lines.contains("role board list"));
        QVERIFY(m_lines.contains("role settings:profile text")); // what Qt calls a line to write in
        QVERIFY(m_lines.contains("role settings:profile push button"));
    }
};

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsSet("COUNTERSIGN_WALK"))
        return walker(argc, argv);
    QCoreApplication application(argc, argv);
    TestAccessibility test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_accessibility.moc"
