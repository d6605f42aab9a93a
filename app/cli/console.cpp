#include "app/cli/console.h"

#include "app/cli/error_words.h"
#include "app/cli/progress.h"
#include "core/base/disk.h"
#include "core/base/durable_file.h"

#include <QFile>

#include <cstdio>

namespace countersign::cli {

namespace {

constexpr qint64 kMaxFile = 2LL * 1024 * 1024 * 1024;
constexpr qint64 kMaxSecret = 64 * 1024;

} // namespace

QString fromArgument(const std::string &argument) { return QString::fromLocal8Bit(argument.c_str()); }

void print(const QString &line)
{
    const QByteArray text = line.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stdout);
}

int complain(const QString &about, const QString &sentence, int exitCode)
{
    Progress::clear();
    const QByteArray text = (about + QStringLiteral(": ") + sentence + QLatin1Char('\n')).toUtf8();
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stderr);
    return exitCode;
}

int complain(const QString &about, const Error &error, int exitCode)
{
    return complain(about, sentenceFor(error, about), exitCode);
}

bool isAboutDisk(const Error &error) { return error.code.module == errorModule(DiskError()); }

Result<QByteArray> readFile(const std::string &path) { return LocalDisk().readAll(fromArgument(path), kMaxFile); }

Result<Secret> readSecretFile(const std::string &path)
{
    // Unbuffered, straight into memory that is wiped: no copy stays behind in a buffer.
    QFile file(fromArgument(path));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(whyNotReadable(fromArgument(path)), file.errorString());
    Secret buffer(static_cast<std::size_t>(kMaxSecret));
    qint64 size = 0;
    while (size < kMaxSecret) {
        const qint64 got = file.read(reinterpret_cast<char *>(buffer.data()) + size, kMaxSecret - size);
        if (got < 0)
            return fail(DiskError::NotReadable, file.errorString());
        if (got == 0)
            break;
        size += got;
    }
    if (size == kMaxSecret)
        return fail(DiskError::TooLarge);
    QByteArrayView content = buffer.view().first(size);
    if (content.endsWith('\n'))
        content.chop(1);
    if (content.endsWith('\r'))
        content.chop(1);
    return Secret(content);
}

Result<void> writeFile(const std::string &path, QByteArrayView bytes)
{
    return LocalDisk().writeDurably(fromArgument(path), bytes);
}

Result<void> writeKeyFile(const std::string &path, QByteArrayView bytes)
{
    return LocalDisk().writePrivately(fromArgument(path), bytes);
}

Result<void> writeRevision(const std::string &path, pdf::Document document, QByteArrayView appended)
{
    CS_TRY(DurableFile file, DurableFile::create(fromArgument(path)));
    CS_CHECK(file.write(document.bytes()));
    CS_CHECK(file.write(appended));
    {
        const pdf::Document gone = std::move(document); // unmapped before a file of that name is replaced
    }
    return file.publish();
}

} // namespace countersign::cli
