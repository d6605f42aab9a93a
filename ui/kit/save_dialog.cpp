#include "ui/kit/save_dialog.h"

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

} // namespace

QFileDialog *newSaveDialog(QWidget *parent, const QString &title, const QString &name, const QString &kinds)
{
    auto *dialog = new QFileDialog(parent, title, s_lastFolder, kinds);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (s_lastFolder.isEmpty() && QDir(documents).exists())
        dialog->setDirectory(documents);
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
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [](const QString &path) { s_lastFolder = QFileInfo(path).path(); });
    return dialog;
}

} // namespace countersign::ui
