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

#include <functional>
#include <memory>

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

    // Reads it on the pool, as everything that follows from it; a toast says why when it cannot be read.
    void read(const QString &path, const std::vector<domain::Contact> &known);

Q_SIGNALS:
    void opened(); // once, when what is in the file is shown
    void notOpened(); // after the toast
    void toastRequested(const countersign::ui::ToastMessage &message);
    void closed();

private:
    struct Found { // what the file would bring, as the columns are now
        std::vector<domain::Contact> contacts;
        int there = 0; // of them, already known
    };
    void readAgain(); // with another encoding or separator
    void showColumns();
    void look(); // what would be brought, anew
    void showResult();
    [[nodiscard]] std::function<std::vector<domain::Contact>()> reading() const; // for the pool
    void save();
    void saveNext(std::size_t at, int saved);

    Desk m_desk;
    QByteArray m_bytes;
    bool m_isVcard = false;
    std::vector<domain::Contact> m_known;
    // Shared with the pool, which may still be reading them; the contacts are a vCard's, as they are there.
    std::shared_ptr<const std::vector<QStringList>> m_rows = std::make_shared<std::vector<QStringList>>();
    std::shared_ptr<const std::vector<domain::Contact>> m_cards;
    qsizetype m_width = 0; // of the longest row
    std::vector<ContactField> m_columns;
    Found m_found;
    std::vector<domain::Contact> m_contacts; // as they are being saved
    int m_round = 0; // an answer for what was read otherwise meanwhile is dropped
    bool m_isOpening = false; // a file whose first result is not there yet
    bool m_isLooking = false; // the result is not of these columns yet
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
