#include "tests/floors/floors.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign::test;

class TestFloors : public QObject
{
    Q_OBJECT

    static void write(const QTemporaryDir &folder, const QString &path, const QString &content)
    {
        QVERIFY(QDir(folder.path()).mkpath(QFileInfo(path).path()));
        QFile file(folder.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content.toUtf8());
    }

private Q_SLOTS:
    void theHouse()
    {
        const QString root = qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR");
        QVERIFY2(QFile::exists(root + QStringLiteral("/core/base/result.h")), "COUNTERSIGN_SOURCE_DIR is not set");
        QVERIFY(sourcesIn(root) > 100);
        const QStringList broken = brokenFloors(root);
        for (const QString &line : broken)
            qWarning("%s", qPrintable(line));
        QCOMPARE(broken.size(), 0);
    }

    // The test breaks a house of its own, one line at a time, and sees each break.
    void aBrokenHouse_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("reason"); // part of it; empty: allowed
        const auto row = [](const char *file, const char *line, const char *reason) {
            QTest::addRow("%s %s", file, line)
                << QString::fromLatin1(file) << QString::fromLatin1(line) << QString::fromLatin1(reason);
        };
        // Upwards and sideways.
        row("core/base/a.h", "#include \"core/domain/event.h\"", "core/base may not include");
        row("core/domain/a.h", "#include \"core/crypto/digest.h\"", "core/domain may not include");
        row("core/crypto/a.h", "#include \"core/wire/operation.h\"", "core/crypto may not include");
        row("core/wire/a.h", "#include \"core/domain/ids.h\"", "core/wire may not include");
        row("core/store/a.cpp", "#include \"core/pdf/object.h\"", "core/store may not include");
        row("core/pdf/a.cpp", "#include \"core/store/vault.h\"", "core/pdf may not include");
        row("core/link/a.cpp", "#include \"core/sign/signer.h\"", "core/link may not include");
        row("core/sign/a.cpp", "#include \"core/flow/office.h\"", "core/sign may not include");
        row("core/flow/a.cpp", "#include \"ui/models/board_model.h\"", "core/flow may not include");
        row("core/flow/a.cpp", "  #  include \"app/desktop/main.h\"", "core/flow may not include");
        row("ui/board/a.cpp", "#include \"core/store/vault.h\"", "ui may not include");
        row("ui/board/a.cpp", "#include \"core/crypto/digest.h\"", "ui may not include");
        row("ui/board/a.cpp", "#include \"core/pdf/object.h\"", "ui may not include");
        row("ui/board/a.cpp", "#include \"app/desktop/main.h\"", "ui may not include");
        row("ui/words/a.cpp", "#include \"core/store/vault.h\"", "ui/words may not include");
        row("ui/kit/a.cpp", "#include \"core/store/store_error.h\"", "ui may not include");
        row("app/relay/a.cpp", "#include \"core/store/vault.h\"", "app/relay may not include");
        row("app/relay/a.cpp", "#include \"core/flow/office.h\"", "app/relay may not include");
        row("app/relay/a.cpp", "#include \"ui/words/words.h\"", "app/relay may not include");
        row("app/cli/a.cpp", "#include \"app/desktop/main.h\"", "app/cli may not include");
        row("core/attic/a.h", "#include \"core/base/result.h\"", "without a floor");
        row("core/store/a.cpp", "#include \"vault.h\"", "from the root");
        row("core/store/a.cpp", "#include \"../flow/office.h\"", "from the root");
        row("core/store/a.cpp", "#include \"core/store/../flow/office.h\"", "from the root");
        // Libraries outside their folder.
        row("core/store/a.cpp", "#include <zlib.h>", "zlib");
        row("core/sign/a.cpp", "#include <qpdf/QPDF.hh>", "qpdf");
        row("ui/document/a.cpp", "#include <poppler-qt6.h>", "Poppler");
        row("core/sign/a.cpp", "#include <openssl/evp.h>", "OpenSSL");
        row("app/relay/a.cpp", "#include <openssl/ssl.h>", "OpenSSL");
        row("core/pdf/a.cpp", "#include <QtCrypto>", "QCA");
        row("core/flow/a.cpp", "#include <SQLiteCpp/SQLiteCpp.h>", "SQLite");
        row("app/relay/front.cpp", "#include <sqlite3.h>", "SQLite");
        row("core/flow/a.cpp", "#include <QSqlQuery>", "SQLite");
        row("core/link/a.cpp", "#include <boost/beast.hpp>", "Boost");
        row("core/flow/a.cpp", "#include <curl/curl.h>", "libcurl");
        row("ui/shell/a.cpp", "#include <qt6keychain/keychain.h>", "QtKeychain");
        // Widgets, Gui, purity.
        row("core/flow/a.cpp", "#include <QWidget>", "no widgets");
        row("core/pdf/a.cpp", "#include <QtWidgets/QLabel>", "no widgets");
        row("ui/models/a.h", "#include <QListView>", "no widgets");
        row("ui/models/a.h", "#include <QtWidgets>", "no widgets");
        row("core/store/a.cpp", "#include <QImage>", "only core/pdf uses Gui");
        row("core/domain/a.h", "#include <QObject>", "pure");
        row("core/domain/a.cpp", "#include <QFile>", "pure");
        row("core/domain/a.h", "    Q_OBJECT", "no QObject");
        row("core/flow/a.cpp", "const auto now = QDateTime::currentDateTimeUtc();", "injected clock");
        // Links.
        row("core/domain/CMakeLists.txt", "  LINKS core_base core_crypto", "core/domain may not link");
        row("core/store/CMakeLists.txt", "target_link_libraries(core_store PUBLIC core_flow)",
            "core/store may not link");
        row("ui/board/CMakeLists.txt", "  LINKS core_store", "ui may not link");
        row("core/flow/CMakeLists.txt", "  LINKS Qt6::Widgets", "links Widgets");
        row("core/sign/CMakeLists.txt", "  LINKS Qt6::Gui", "only core/pdf links Gui");
        // What is allowed.
        row("core/domain/a.h", "#include \"core/base/result.h\"", "");
        row("core/store/a.cpp", "#include \"core/store/vault.h\"", "");
        row("core/store/a.cpp", "#include <SQLiteCpp/SQLiteCpp.h>", "");
        row("core/store/a.cpp", "#include \"core/domain/event.h\"", "");
        row("core/pdf/a.cpp", "#include <poppler-qt6.h>", "");
        row("core/pdf/a.cpp", "#include <QImage>", "");
        row("core/crypto/a.cpp", "#include <openssl/evp.h>", "");
        row("core/sign/a.cpp", "#include \"core/pdf/object.h\"", "");
        row("core/flow/a.cpp", "#include \"core/store/workspace_store.h\"", "");
        row("core/flow/a.cpp", "#include \"core/sign/signer.h\"", "");
        row("core/flow/a.cpp", "// #include <QWidget> would be wrong", "");
        row("core/flow/tst.cpp", "#include \"tst.moc\"", "");
        row("ui/board/a.cpp", "#include <QWidget>", "");
        row("ui/board/a.cpp", "#include \"core/flow/office.h\"", "");
        row("ui/document/a.cpp", "#include \"core/pdf/renderer.h\"", "");
        row("ui/words/a.cpp", "#include \"core/store/store_error.h\"", "");
        row("ui/words/a.cpp", "#include \"ui/words/words.h\"", "");
        row("ui/models/a.h", "#include <QAbstractListModel>", "");
        row("app/desktop/a.cpp", "#include \"core/store/keyring.h\"", "");
        row("app/relay/a.cpp", "#include <boost/beast.hpp>", "");
        row("app/relay/a.cpp", "#include \"core/sign/verifier.h\"", "");
        row("app/relay/sqlite_database.cpp", "#include <SQLiteCpp/SQLiteCpp.h>", "");
        row("app/relay/web/node_modules/x/a.h", "#include \"anything.h\"", "");
        row("ui/board/CMakeLists.txt", "  LINKS core_flow core_pdf Qt6::Widgets", "");
        row("core/sign/CMakeLists.txt", "  LINKS core_store # core_flow comes later", "");
        row("tests/core/a.cpp", "#include <sqlite3.h>", "");
    }

    void aBrokenHouse()
    {
        QFETCH(QString, file);
        QFETCH(QString, line);
        QFETCH(QString, reason);
        QTemporaryDir folder;
        write(folder, file, QStringLiteral("// a sound line\n%1\n// another\n").arg(line));
        write(folder, QStringLiteral("core/domain/sound.h"), QStringLiteral("#include \"core/base/result.h\"\n"));
        const QStringList broken = brokenFloors(folder.path());
        if (reason.isEmpty()) {
            QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1Char('\n'))));
            return;
        }
        QCOMPARE(broken.size(), 1);
        QVERIFY2(broken.front().startsWith(file + QStringLiteral(":2: ")), qPrintable(broken.front()));
        QVERIFY2(broken.front().contains(reason), qPrintable(broken.front()));
    }
};

QTEST_GUILESS_MAIN(TestFloors)
#include "tst_floors.moc"
