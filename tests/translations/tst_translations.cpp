#include "tests/translations/ts_file.h"
#include "ui/words/trade_words.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>

using namespace countersign;
using tests::TsFile;
using tests::TsMessage;

namespace {

QString sourceTree() { return qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR"); }

QString tsPath(const QString &code)
{
    return sourceTree() + QStringLiteral("/translations/countersign_") + code + QStringLiteral(".ts");
}

QStringList foreignCodes()
{
    QStringList codes = ui::languageCodes();
    codes.removeAll(QStringLiteral("en"));
    return codes;
}

void languageRows(const QStringList &codes)
{
    QTest::addColumn<QString>("code");
    for (const QString &code : codes)
        QTest::newRow(qPrintable(code)) << code;
}

QString edges(const QString &text)
{
    const qsizetype start =
        std::find_if_not(text.begin(), text.end(), [](QChar c) { return c.isSpace(); }) - text.begin();
    const qsizetype end =
        std::find_if_not(text.rbegin(), text.rend(), [](QChar c) { return c.isSpace(); }) - text.rbegin();
    return text.left(start) + QLatin1Char('|') + text.right(end);
}

// "Save report…" opens something, "The report was saved." is a sentence: a translation may not change which it is.
QString closing(const QString &text)
{
    const QString end = text.trimmed().right(1);
    return QStringLiteral(".…?:,").contains(end) ? end : QString();
}

// What is wrong with one translation; empty when nothing is.
QString faultOf(const TsMessage &message, const QString &form)
{
    if (form.trimmed().isEmpty())
        return QStringLiteral("is empty");
    if (tests::marksOf(form) != tests::marksOf(message.source))
        return QStringLiteral("does not keep the placeholders or tags");
    if (edges(form) != edges(message.source))
        return QStringLiteral("begins or ends with other spaces");
    if (form.count(QLatin1Char('\n')) != message.source.count(QLatin1Char('\n')))
        return QStringLiteral("has another number of lines");
    // Where the source has no sign, an abbreviation's full stop may stand: "vor %n Min."
    static const QRegularExpression abbreviation(QStringLiteral("\\b\\w{1,4}\\.$"));
    if (closing(form) != closing(message.source) && !(closing(message.source).isEmpty() && form.contains(abbreviation)))
        return QStringLiteral("ends in another sign");
    static const QRegularExpression pattern(QStringLiteral("\\*\\.\\w+|;;"));
    const auto patterns = [](const QString &text) {
        QStringList all;
        for (auto it = pattern.globalMatch(text); it.hasNext();)
            all << it.next().captured();
        return all;
    };
    if (patterns(form) != patterns(message.source))
        return QStringLiteral("names other kinds of files");
    static const QRegularExpression accelerator(QStringLiteral("&\\w"));
    if (form.count(accelerator) != message.source.count(accelerator))
        return QStringLiteral("has other accelerators");
    return {};
}

Time daysFrom(Time now, int days) { return now.plusSeconds(std::int64_t(days) * 86'400); }

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLanguageHasItsFile_data() { languageRows(ui::languageCodes()); }
    void everyLanguageHasItsFile();
    void everyMessageIsTranslated_data() { languageRows(ui::languageCodes()); }
    void everyMessageIsTranslated();
    void faultsAreFound_data();
    void faultsAreFound();
    void allLanguagesSayTheSame_data() { languageRows(foreignCodes()); }
    void allLanguagesSayTheSame();
    void contextsAreThoseOfRunTime();
    void nothingIsForgotten_data();
    void nothingIsForgotten();
    void releasedFilesSayIt_data() { languageRows(ui::languageCodes()); }
    void releasedFilesSayIt();
    void wordsChangeWithTheLanguage_data();
    void wordsChangeWithTheLanguage();
};

void TestTranslations::everyLanguageHasItsFile()
{
    QFETCH(QString, code);
    const TsFile ts = tests::readTs(tsPath(code));
    QVERIFY2(ts.error.isEmpty(), qPrintable(ts.error));
    QCOMPARE(ts.language, code);
    QVERIFY(!ts.messages.empty());
}

void TestTranslations::everyMessageIsTranslated()
{
    QFETCH(QString, code);
    QStringList faults;
    for (const TsMessage &m : tests::readTs(tsPath(code)).messages) {
        if (!m.isFinished)
            faults << m.key() + QStringLiteral(" is unfinished");
        if (m.forms.size() != (m.isPlural ? tests::formsOf(code) : 1))
            faults << m.key() + QStringLiteral(" has %1 forms").arg(m.forms.size());
        for (const QString &form : m.forms)
            if (const QString fault = faultOf(m, form); !fault.isEmpty())
                faults << m.key() + QStringLiteral(": “") + form + QStringLiteral("” ") + fault;
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

// The checks above are only worth something if they notice.
void TestTranslations::faultsAreFound_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("form");
    QTest::addColumn<bool>("isFault");
    const auto row = [](const char *name, const char *source, const char *form, bool isFault) {
        QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(form) << isFault;
    };
    row("good", "Sent %1 to %2.", "%2: wysłano %1.", false);
    row("empty", "Sent", " ", true);
    row("lost placeholder", "Sent %1 to %2.", "Wysłano %1.", true);
    row("doubled placeholder", "Sent %1.", "Wysłano %1 %1.", true);
    row("other placeholder", "%n files", "%1 plików", true);
    row("localised number", "%L1 files", "%1 plików", true);
    row("lost tag", "a <b>bold</b> word", "<b>grube słowo", true);
    row("space in front", " · valid", "· ważny", true);
    row("space behind", "Name", "Nazwa ", true);
    row("lost line", "One\ntwo", "Jeden dwa", true);
    row("no full stop", "It was saved.", "Zapisano", true);
    row("abbreviation", "%n min ago", "vor %n Min.", false);
    row("full stop", "Save report", "Raport zapisano.", true);
    row("no ellipsis", "Choose…", "Wybierz", true);
    row("other pattern", "Keys (*.p12 *.pfx)", "Klucze (*.p12)", true);
    row("lost accelerator", "&Send", "Wyślij", true);
}

void TestTranslations::faultsAreFound()
{
    QFETCH(QString, source);
    QFETCH(QString, form);
    QFETCH(bool, isFault);
    TsMessage message;
    message.source = source;
    QCOMPARE(!faultOf(message, form).isEmpty(), isFault);
}

void TestTranslations::allLanguagesSayTheSame()
{
    QFETCH(QString, code);
    const TsFile first = tests::readTs(tsPath(foreignCodes().constFirst()));
    QCOMPARE(tests::readTs(tsPath(code)).keys(), first.keys());
    // English holds exactly the plurals of it.
    TsFile plurals;
    for (const TsMessage &m : first.messages)
        if (m.isPlural)
            plurals.messages.push_back(m);
    QCOMPARE(tests::readTs(tsPath(QStringLiteral("en"))).keys(), plurals.keys());
}

// tr() looks up the class with its namespace, Q_DECLARE_TR_FUNCTIONS what it names, translate() what it is given: any
// other context is never found.
void TestTranslations::contextsAreThoseOfRunTime()
{
    static const QRegularExpression declared(QStringLiteral("Q_DECLARE_TR_FUNCTIONS\\(([\\w:]+)\\)"));
    static const QRegularExpression given(QStringLiteral("translate\\(\"(\\w+)\""));
    static const QRegularExpression object(QStringLiteral("class (\\w+)[^;{]*\\{\\s*Q_OBJECT"));
    static const QRegularExpression space(QStringLiteral("namespace ([\\w:]+)"));
    QStringList known;
    for (const char *folder : {"/ui", "/app/desktop"}) {
        QDirIterator files(sourceTree() + QLatin1String(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto it = declared.globalMatch(text); it.hasNext();)
                known << it.next().captured(1);
            for (auto it = given.globalMatch(text); it.hasNext();)
                known << it.next().captured(1);
            for (auto it = object.globalMatch(text); it.hasNext();) {
                const auto found = it.next();
                QRegularExpressionMatch around;
                (void)text.lastIndexOf(space, found.capturedStart(), &around);
                known << around.captured(1) + QStringLiteral("::") + found.captured(1);
            }
        }
    }
    for (const TsMessage &m : tests::readTs(tsPath(foreignCodes().constFirst())).messages)
        QVERIFY2(known.contains(m.context), qPrintable(m.context));
}

void TestTranslations::nothingIsForgotten_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("all") << foreignCodes().constFirst() << QStringList();
    QTest::newRow("English plurals") << QStringLiteral("en") << QStringList{QStringLiteral("-pluralonly")};
}

// Fails on a sentence that was added, changed or removed in the source alone: run the target update_translations.
void TestTranslations::nothingIsForgotten()
{
    QFETCH(QString, code);
    QFETCH(QStringList, options);
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString copy = folder.filePath(QFileInfo(tsPath(code)).fileName());
    QVERIFY(QFile::copy(tsPath(code), copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(sourceTree());
    lupdate.start(QStringLiteral(COUNTERSIGN_LUPDATE),
                  QStringList{QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."),
                              QStringLiteral("ui"), QStringLiteral("app/desktop"), QStringLiteral("-locations"),
                              QStringLiteral("none"), QStringLiteral("-no-obsolete")}
                      + options + QStringList{QStringLiteral("-ts"), copy});
    QVERIFY(lupdate.waitForFinished(100'000));
    QCOMPARE(lupdate.exitCode(), 0);
    const QStringList before = tests::readTs(tsPath(code)).keys();
    const QStringList after = tests::readTs(copy).keys();
    QStringList differences;
    for (const QString &key : after)
        if (!before.contains(key))
            differences << QStringLiteral("new: ") + key;
    for (const QString &key : before)
        if (!after.contains(key))
            differences << QStringLiteral("gone: ") + key;
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(QLatin1Char('\n'))));
}

void TestTranslations::releasedFilesSayIt()
{
    QFETCH(QString, code);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/translations/countersign_") + code + QStringLiteral(".qm")));
    QCOMPARE(translator.language(), code);
    for (const TsMessage &m : tests::readTs(tsPath(code)).messages) {
        const auto said = [&](int n) {
            return translator.translate(m.context.toUtf8().constData(), m.source.toUtf8().constData(),
                                        m.comment.toUtf8().constData(), n);
        };
        if (!m.isPlural) {
            QCOMPARE(said(-1), m.forms.constFirst());
            continue;
        }
        for (const int n : {0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 100, 101, 112, 1002})
            QCOMPARE(said(n), m.forms.at(tests::formFor(code, n)));
    }
}

void TestTranslations::wordsChangeWithTheLanguage_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("signature");
    QTest::addColumn<QString>("inThreeDays");
    QTest::addColumn<QString>("longOverdue"); // 21 days
    QTest::newRow("en") << QStringLiteral("en") << QStringLiteral("Signature") << QStringLiteral("in 3 days")
                        << QStringLiteral("21 days overdue");
    QTest::newRow("pl") << QStringLiteral("pl") << QStringLiteral("Podpis") << QStringLiteral("za 3 dni")
                        << QStringLiteral("21 dni po terminie");
    QTest::newRow("de") << QStringLiteral("de") << QStringLiteral("Unterschrift") << QStringLiteral("in 3 Tagen")
                        << QStringLiteral("21 Tage überfällig");
    QTest::newRow("pt_BR") << QStringLiteral("pt_BR") << QStringLiteral("Assinatura") << QStringLiteral("em 3 dias")
                           << QStringLiteral("21 dias de atraso");
    QTest::newRow("ru") << QStringLiteral("ru") << QStringLiteral("Подпись") << QStringLiteral("через 3 дня")
                        << QStringLiteral("просрочен на 21 день");
}

void TestTranslations::wordsChangeWithTheLanguage()
{
    QFETCH(QString, code);
    QFETCH(QString, signature);
    QFETCH(QString, inThreeDays);
    QFETCH(QString, longOverdue);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/translations/countersign_") + code + QStringLiteral(".qm")));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const Time now = Time::fromIso(QStringLiteral("2026-11-22T10:14:07.000Z"));
    QCOMPARE(ui::nameOf(domain::FieldKind::Signature), signature);
    QCOMPARE(ui::deadlineWords(daysFrom(now, 3), now).text, inThreeDays);
    QCOMPARE(ui::deadlineWords(daysFrom(now, -21), now).text, longOverdue);
    QVERIFY(QCoreApplication::removeTranslator(&translator));
    QCOMPARE(ui::nameOf(domain::FieldKind::Signature), QStringLiteral("Signature"));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
