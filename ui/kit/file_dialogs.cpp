#include "ui/kit/file_dialogs.h"

#include <QRegularExpression>
#include <QStandardPaths>

namespace countersign::ui {

namespace {

QString s_lastFolder; // of this run; the window's thread only

// A title may have a slash in it, "Contract 3/2026": that is no folder.
QString allowed(QString name)
{
    for (QChar &c : name)
        if (c.unicode() < 0x20 || QStringLiteral("<>:\"/\\|?*").contains(c))
            c = QLatin1Char('-');
    return name;
}

// "txt" of "Text (*.txt)"; nothing of "All files (*)".
QString endingOf(const QString &kind)
{
    static const QRegularExpression pattern(QStringLiteral("\\*\\.(\\w+)"));
    return pattern.match(kind).captured(1);
}

QString proposed(const QFileDialog &dialog)
{
    const QStringList files = dialog.selectedFiles();
    return files.isEmpty() ? QString() : QFileInfo(files.first()).fileName();
}

QFileDialog *newDialog(QWidget *parent, const QString &title, const QString &kinds, const QString &folder)
{
    auto *dialog = new QFileDialog(parent, title, folder.isEmpty() ? s_lastFolder : folder, kinds);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() && s_lastFolder.isEmpty() && QDir(documents).exists())
        dialog->setDirectory(documents);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, [](const QStringList &paths) {
        const QFileInfo chosen(paths.value(0));
        s_lastFolder = chosen.isDir() ? chosen.filePath() : chosen.path();
    });
    return dialog;
}

} // namespace

QFileDialog *newSaveDialog(QWidget *parent, const QString &title, const QString &name, const QString &kinds)
{
    QFileDialog *dialog = newDialog(parent, title, kinds, {});
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(allowed(name));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &kind) {
        const QString ending = endingOf(kind);
        if (ending.isEmpty())
            return;
        const QString now = proposed(*dialog), before = QLatin1Char('.') + dialog->defaultSuffix();
        dialog->setDefaultSuffix(ending);
        if (now.endsWith(before, Qt::CaseInsensitive))
            dialog->selectFile(now.chopped(before.size()) + QLatin1Char('.') + ending);
    });
    return dialog;
}

QFileDialog *newOpenDialog(QWidget *parent, const QString &title, const QString &kinds, const QString &folder)
{
    QFileDialog *dialog = newDialog(parent, title, kinds, folder);
    dialog->setFileMode(QFileDialog::ExistingFile);
    return dialog;
}

QFileDialog *newFolderDialog(QWidget *parent, const QString &title, const QString &folder)
{
    QFileDialog *dialog = newDialog(parent, title, {}, folder);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    return dialog;
}

} // namespace countersign::ui
