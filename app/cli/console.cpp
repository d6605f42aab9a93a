#include "app/cli/console.h"

#include "core/base/disk.h"
#include "ui/words/error_words.h"

#include <cstdio>

namespace countersign::cli {

namespace {
constexpr qint64 kMaxFile = 2LL * 1024 * 1024 * 1024;
}

void print(const QString &line)
{
    const QByteArray text = line.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stdout);
}

int complain(const QString &about, const Error &error, int exitCode)
{
    QString sentence = ui::sentenceFor(error);
    if (sentence.isEmpty())
        sentence = error.detail;
    const QByteArray text = (about + QStringLiteral(": ") + sentence + QLatin1Char('\n')).toUtf8();
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stderr);
    return exitCode;
}

Result<QByteArray> readFile(const std::string &path)
{
    return LocalDisk().readAll(QString::fromLocal8Bit(path.c_str()), kMaxFile);
}

Result<Secret> readSecretFile(const std::string &path)
{
    CS_TRY(QByteArray bytes, LocalDisk().readAll(QString::fromLocal8Bit(path.c_str()), 64 * 1024));
    const qsizetype end = bytes.indexOf('\n');
    Secret secret(end < 0 ? QByteArrayView(bytes) : QByteArrayView(bytes).first(end));
    wipeMemory(bytes.data(), static_cast<size_t>(bytes.size()));
    return secret;
}

Result<void> writeFile(const std::string &path, const QByteArray &bytes)
{
    return LocalDisk().writeDurably(QString::fromLocal8Bit(path.c_str()), bytes);
}

} // namespace countersign::cli
