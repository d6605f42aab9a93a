// Contacts out of a file: what the file holds, what each of its columns becomes, who is there already, and then all at once.
// Nothing is saved before the button.
//
// Object names: importPane, importEncoding, importSeparator, importHeading, importColumn_<n>, importKnown, importSummary,
// importPreview, importGo, importBack.
#pragma once

#include "ui/kit/messages.h"
#include "ui/models/contact_files.h"
#include "ui/models/contact_matching.h"
#include "ui/models/text_encoding.h"
#include "ui/models/desk.h"

#include <QWidget>

class QGridLayout;

namespace countersign::ui {

class Button;
class CheckBox;
class ChoiceField;
class Label;

class ImportPane : public QWidget
{
    Q_OBJECT
public:
    explicit ImportPane(const Desk &desk, QWidget *parent = nullptr);

    // Says why when it cannot be read, and false.
    [[nodiscard]] bool openFile(const QString &path, const std::vector<domain::Contact> &known);

Q_SIGNALS:
    void toastRequested(const countersign::ui::ToastMessage &message);
    void closed();

private:
    void readAgain(); // with another encoding or separator
    void showColumns();
    void showResult();
    void save();
    void saveNext(std::size_t at, int saved);

    Desk m_desk;
    QByteArray m_bytes;
    bool m_isVcard = false;
    std::vector<domain::Contact> m_known;
    std::vector<QStringList> m_rows;
    std::vector<ContactField> m_columns;
    std::vector<domain::Contact> m_contacts; // as they would be saved
    bool m_isStopped = false;
    Label *m_name;
    ChoiceField *m_encoding;
    ChoiceField *m_separator;
    CheckBox *m_heading;
    QWidget *m_columnBox;
    QGridLayout *m_grid;
    ChoiceField *m_policy;
    Label *m_summary;
    Label *m_preview;
    Button *m_go;
    ProgressInPlace *m_progress;
};

} // namespace countersign::ui
