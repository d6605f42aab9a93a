// The inside of the verification screen: the file, its verdict, and the two views of it.
#pragma once

#include "core/domain/verdict.h"
#include "ui/kit/messages.h"
#include "ui/kit/title_line.h"
#include "ui/models/office_session.h"
#include "ui/pages/page_view.h"
#include "ui/verify/verify_screen.h"

#include <stop_token>

class QStackedWidget;
class QStandardItemModel;
class QHBoxLayout;
class QVBoxLayout;

namespace countersign::ui {

class Button;
class Chip;
class DropZone;
class ListView;
class SignatureCard;
class Tabs;
class WordMarks;

// A QObject so that its connections end with it, before the widgets go.
class VerifyScreen::Body : public QObject
{
public:
    Body(VerifyScreen &screen, OfficeSession &session);

    void check(const QString &name, const QByteArray &pdf);
    void read(const QString &path);
    void clear();
    void saveReport(const QString &path);
    void printReport();
    void askWhereToSave();

private:
    enum class View { Change, Pages, Signed };
    struct Shown { // a change and the signature after which it was made
        domain::Change change;
        int signature = 0;
    };
    void show(const domain::Verdict &verdict);
    void refuse(const Error &error);
    void remakeTabs(); // of m_views
    void choose(View view); // its tab, and the view
    void setView(View view);
    void goToChange(int index);
    void openSigned(int signature); // reads the revision that signature covers, once
    [[nodiscard]] std::vector<QRectF> placesOf(const domain::Change &change, bool now) const;
    void paintMarks(QPainter &painter, int page, const QTransform &toView, bool now) const;
    void syncScroll(PageView *from, PageView *to);

    VerifyScreen &m_screen;
    OfficeSession &m_session;
    std::stop_source m_stop; // of the check that goes on
    int m_generation = 0; // an answer for a file that was put away is dropped

    QString m_name;
    QByteArray m_pdf;
    domain::Verdict m_verdict;
    Time m_checked;
    std::vector<Shown> m_changes;
    int m_change = -1;
    int m_forbidden = 0; // the first so many of them
    int m_signedOf = -1; // whose signed revision m_signedSource holds
    View m_view = View::Pages;
    bool m_syncing = false;

    TitleLine *m_title;
    QStackedWidget *m_stack;
    DropZone *m_drop;
    Banner *m_refused;
    ProgressInPlace *m_progress;
    Button *m_another, *m_save, *m_print;
    Banner *m_banner;
    Button *m_viewSigned;
    Tabs *m_tabs;
    QHBoxLayout *m_tabRow;
    std::vector<View> m_views; // that have something to show
    Label *m_changeLabel;
    Button *m_previous, *m_next;
    QWidget *m_signedPane;
    Chip *m_signedChip, *m_nowChip;
    PageView *m_signedView, *m_nowView;
    QWidget *m_nowPane;
    PageSource *m_signedSource, *m_nowSource;
    WordMarks *m_words; // between the two
    QWidget *m_cards;
    QVBoxLayout *m_cardColumn;
    QWidget *m_changesBox;
    ListView *m_list;
    QStandardItemModel *m_listModel;
    std::vector<SignatureCard *> m_signatureCards;
};

} // namespace countersign::ui
