// Runs a fuzzer's kept inputs without libFuzzer: every file of the folders and files named on the command line.
// Fails when there is none: a corpus that got lost must not look like a corpus that passes.
#include <QByteArray>
#include <QDirIterator>
#include <QFile>

#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

int replay(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray bytes = file.readAll();
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.constData()), static_cast<size_t>(bytes.size()));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    int count = 0;
    for (int i = 1; i < argc; ++i) {
        const QString path = QString::fromLocal8Bit(argv[i]);
        if (!QFileInfo(path).isDir()) {
            count += replay(path);
            continue;
        }
        QDirIterator files(path, QDir::Files);
        while (files.hasNext())
            count += replay(files.next());
    }
    std::printf("%d inputs\n", count);
    return count > 0 ? 0 : 1;
}
