// Where is it saved? A file dialog that proposes a name, begins in the folder of the last time (the documents at first) and
// gives a name without an ending the one of the kind that is chosen.
#pragma once

#include <QFileDialog>

namespace countersign::ui {

// Not shown yet: connect fileSelected(), then open() it. It deletes itself when it closes.
// `name`: a file's name with its ending; what a file system refuses in it is replaced. `kinds`: as QFileDialog's filters.
[[nodiscard]] QFileDialog *newSaveDialog(QWidget *parent, const QString &title, const QString &name,
                                         const QString &kinds = {});

} // namespace countersign::ui
