// A window beside the document: each sheet as it will come out of the printer, and what to print on which one. Pages are
// drawn by a worker process and printed on a lane of their own.
//
// Object names: printPreview, printSheet, printBefore, printNext, printWhere, printPaper, printPages, printCopies, printFit,
// printGrey, printStart, printProblem, printProgress.
#pragma once

#include "core/base/lane.h"
#include "ui/pages/page_source.h"
#include "ui/pages/printing.h"

#include <QWidget>

namespace countersign::ui {

class Banner;
class Button;
class CheckBox;
class ChoiceField;
class Label;
class ProgressInPlace;
class TextField;

class PrintPreview : public QWidget
{
    Q_OBJECT
public:
    PrintPreview(const QString &title, std::vector<QByteArray> pdfs, QWidget *parent);
    ~PrintPreview() override; // stops what is being printed
    // Into this file instead of asking for one; for whoever prints without a person.
    void setFile(const QString &path) { m_file = path; }

Q_SIGNALS:
    void printed(int pages);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class SheetView;
    void refresh();
    void turn(int by);
    void start();
    void print(const QString &file);
    void done(const PrintOutcome &outcome);
    [[nodiscard]] std::vector<int> chosen() const;

    QString m_title;
    QString m_file;
    std::vector<QByteArray> m_pdfs;
    PageSource m_source{this};
    std::stop_source m_stop;
    int m_at = 0; // of the chosen pages
    SheetView *m_sheet;
    Button *m_before;
    Button *m_next;
    Label *m_place;
    ChoiceField *m_where;
    ChoiceField *m_paper;
    TextField *m_pages;
    TextField *m_copies;
    CheckBox *m_fit;
    CheckBox *m_grey;
    Banner *m_problem;
    ProgressInPlace *m_progress;
    Button *m_start;
    bool m_busy = false;
    std::unique_ptr<Lane> m_lane;
};

} // namespace countersign::ui
