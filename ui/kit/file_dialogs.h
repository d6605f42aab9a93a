// Which file, and where to? Each begins in the folder where the last one ended (the documents at first). Not shown yet: connect
// fileSelected() or filesSelected(), then open() it. It deletes itself when it closes.
#pragma once

#include <QFileDialog>

namespace countersign::ui {

// Proposes a name, and gives one without an ending that of the kind that is chosen.
// `name`: a file's name with its ending; what a file system refuses in it is replaced. `kinds`: as QFileDialog's filters.
[[nodiscard]] QFileDialog *newSaveDialog(QWidget *parent, const QString &title, const QString &name,
                                         const QString &kinds = {});

// A file that is there. `folder`: where it begins instead.
[[nodiscard]] QFileDialog *newOpenDialog(QWidget *parent, const QString &title, const QString &kinds,
                                         const QString &folder = {});

[[nodiscard]] QFileDialog *newFolderDialog(QWidget *parent, const QString &title, const QString &folder = {});

} // namespace countersign::ui
