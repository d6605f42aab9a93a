// The pipeline: deals as cards under their stages or as a list, each member's own view of them; a panel with the deal, its
// documents and what happened. A stage may have a name of its own, and may send a document when a deal comes to it.
//
// Object names: dealsScreen, dealsSearch, dealsNew, dealsView (its menu dealsViewMenu: view_columns, view_list,
// show_<stage id>), dealPanel, dealSave, dealRemove, dealProblem, stageName, and those of deal_board.h, deal_table.h,
// deal_bar.h, deal_form.h and sending_rule_form.h.
#pragma once

#include "ui/deals/deal_form.h"
#include "ui/deals/deal_model.h"
#include "ui/kit/screen.h"
#include "ui/models/board_view.h"
#include "ui/models/desk.h"

#include <QPointer>

#include <functional>
#include <optional>

class QStackedWidget;

namespace countersign::ui {

class Banner;
class Button;
class DealBar;
class DealBoard;
class DealTable;
class SearchField;
class SendingRuleForm;
class SidePanel;
class TextField;

class DealsScreen : public Screen
{
    Q_OBJECT
public:
    explicit DealsScreen(const Desk &desk, QWidget *parent = nullptr);
    ~DealsScreen() override;
    [[nodiscard]] QString title() const override { return tr("Deals"); }
    void open(const ScreenRequest &request) override;
    void showDeal(domain::DealId id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Loaded {
        Result<std::vector<domain::Stage>> stages;
        std::vector<flow::DealLine> lines;
        domain::MemberId me;
        QByteArray view;
    };
    void reload();
    void show(const Loaded &loaded);
    void fill();
    void setView(const BoardViewSettings &view); // and keeps it
    void showViewMenu();
    [[nodiscard]] std::vector<domain::DealId> selected() const;
    void move(const std::vector<domain::DealId> &deals, const domain::Stage &to);
    void tellMoved(const flow::DealLine &line, const domain::Stage &to);
    void startNew();
    void loadDetails(domain::DealId id, bool isRefresh);
    void showPanel(const DealDetails &details);
    void showRule(const domain::Stage &stage);
    void showName(const domain::Stage &stage);
    void saveName(const std::function<void(const Result<void> &, const QString &)> &finished);
    void save();
    void remove();
    void newDocument(domain::TemplateId fromTemplate);
    void problem(const Error &error);
    [[nodiscard]] domain::Target targetOf(const domain::Deal &deal) const;

    Desk m_desk;
    std::vector<domain::Stage> m_stages;
    std::vector<flow::DealLine> m_lines;
    QString m_words;
    SearchField *m_search;
    Button *m_new;
    Button *m_view;
    QStackedWidget *m_pages;
    DealBoard *m_board;
    DealTable *m_table;
    DealBar *m_bar;
    BoardViewSettings m_settings; // of whoever acts
    domain::MemberId m_viewOf;
    QWidget *m_empty;
    SidePanel *m_panel;
    Banner *m_problem = nullptr; // in the panel; anew with each
    Button *m_save;
    Button *m_remove;
    QPointer<DealForm> m_form;
    QPointer<SendingRuleForm> m_rule;
    QPointer<TextField> m_name; // of a stage
    domain::Stage m_named;
    bool m_sure = false; // the second click removes
};

} // namespace countersign::ui
