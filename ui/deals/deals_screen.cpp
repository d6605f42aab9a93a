#include "ui/deals/deals_screen.h"

#include "core/flow/lists.h"
#include "core/flow/templates.h"
#include "core/flow/workspace_setup.h"
#include "ui/deals/deal_bar.h"
#include "ui/deals/deal_board.h"
#include "ui/deals/deal_table.h"
#include "ui/deals/sending_rule_form.h"
#include "ui/kit/button.h"
#include "ui/kit/keys.h"
#include "ui/kit/layout.h"
#include "ui/kit/search_field.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/kit/title_line.h"
#include "ui/words/trade_words.h"
#include "ui/words/error_words.h"

#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>

namespace countersign::ui {

namespace {

const QString kViewName = QStringLiteral("deals");

} // namespace

DealsScreen::DealsScreen(const Desk &desk, QWidget *parent)
    : Screen(parent),
      m_desk(desk),
      m_search(new SearchField(tr("Search titles, contacts, firms"))),
      m_new(new Button(tr("New deal"), Button::Kind::Primary, QStringLiteral("plus"))),
      m_view(new Button(tr("View"), Button::Kind::Quiet, QStringLiteral("sliders-horizontal"))),
      m_pages(new QStackedWidget),
      m_board(new DealBoard(desk)),
      m_table(new DealTable(desk)),
      m_bar(new DealBar(desk)),
      m_panel(new SidePanel),
      m_save(new Button(tr("Save"), Button::Kind::Primary)),
      m_remove(new Button(tr("Remove"), Button::Kind::Quiet))
{
    setObjectName(QStringLiteral("dealsScreen"));
    auto *line = new TitleLine(tr("Deals"));
    m_search->setObjectName(QStringLiteral("dealsSearch"));
    m_new->setObjectName(QStringLiteral("dealsNew"));
    m_view->setObjectName(QStringLiteral("dealsView"));
    m_view->setTone(Role::Second);
    m_panel->setObjectName(QStringLiteral("dealPanel"));
    m_save->setObjectName(QStringLiteral("dealSave"));
    m_remove->setObjectName(QStringLiteral("dealRemove"));
    line->addAction(m_view);
    line->addAction(m_search);
    line->addAction(m_new);
    m_remove->setTone(Role::Bad);
    m_panel->foot()->addWidget(m_save);
    m_panel->foot()->addStretch(1);
    m_panel->foot()->addWidget(m_remove);
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));

    auto *empty = new EmptyState(QStringLiteral("handshake"), tr("No deals yet"),
                                 tr("A deal holds what is to be agreed with a contact. Drag it from stage to stage; a "
                                    "stage can send the contract by itself."));
    m_empty = empty;
    m_empty->setObjectName(QStringLiteral("dealsEmpty"));
    m_pages->addWidget(m_board);
    auto *list = new QWidget; // the margin of every screen
    row(list, 0, {scaled(kMargin), 0, scaled(kMargin), 0})->addWidget(m_table);
    m_pages->addWidget(list);
    auto *left = column(nullptr, 0);
    left->addWidget(m_empty);
    left->addWidget(m_pages, 1);
    left->addWidget(m_bar);
    auto *body = row(nullptr, 0);
    body->addLayout(left, 1);
    body->addWidget(m_panel);
    auto *layout = column(this, 0);
    layout->addWidget(line);
    layout->addWidget(new HairLine);
    layout->addLayout(body, 1);
    m_empty->hide();
    describeKeys(this, {{tr("New deal"), {QKeySequence(Qt::CTRL | Qt::Key_D)}}});

    connect(m_new, &Button::clicked, this, &DealsScreen::startNew);
    connect(m_search, &SearchField::searched, this, [this](const QString &words) {
        m_words = words;
        fill();
    });
    connect(m_save, &Button::clicked, this, &DealsScreen::save);
    connect(m_remove, &Button::clicked, this, [this] {
        if (std::exchange(m_sure, true)) {
            remove();
            return;
        }
        m_remove->setText(tr("Really remove?"));
        QTimer::singleShot(4000, m_remove, [this] {
            m_sure = false;
            m_remove->setText(tr("Remove"));
        });
    });
    connect(&desk.session, &OfficeSession::changed, this, [this] {
        if (isVisible())
            reload();
    });
    connect(m_view, &Button::clicked, this, &DealsScreen::showViewMenu);
    connect(m_board, &DealBoard::opened, this, &DealsScreen::showDeal);
    connect(m_board, &DealBoard::addRequested, this, &DealsScreen::startNew);
    connect(m_board, &DealBoard::ruleRequested, this, &DealsScreen::showRule);
    connect(m_board, &DealBoard::renameRequested, this, &DealsScreen::showName);
    connect(m_board, &DealBoard::viewChosen, this, &DealsScreen::setView);
    connect(m_board, &DealBoard::moveRequested, this, &DealsScreen::move);
    connect(m_table, &DealTable::opened, this, &DealsScreen::showDeal);
    connect(m_bar, &DealBar::openRequested, this, &DealsScreen::showDeal);
    const auto selected = [this] { m_bar->setSelected(this->selected()); };
    connect(m_board, &DealBoard::selectionMade, this, selected);
    connect(m_table, &DealTable::selectionMade, this, selected);
    const auto menu = [this](const QPoint &at) { m_bar->showMenu(this->selected(), at); };
    connect(m_board, &DealBoard::menuRequested, this, menu);
    connect(m_table, &DealTable::menuRequested, this, menu);
    connect(m_bar, &DealBar::clearRequested, this, [this] {
        m_board->clearSelection();
        m_table->clearSelection();
    });
    connect(m_bar, &DealBar::toastRequested, this, &Screen::toastRequested);
    connect(m_bar, &DealBar::finished, this, &DealsScreen::reload);
    connect(m_bar, &DealBar::movedOne, this, [this](domain::DealId id, const domain::Stage &to) {
        for (const flow::DealLine &known : m_lines)
            if (known.deal.id == id)
                return tellMoved(known, to);
    });
}

DealsScreen::~DealsScreen() = default;

void DealsScreen::open(const ScreenRequest &)
{
    m_new->setReasonNot(m_desk.facts.reasonNot(
        domain::Act::Create, {domain::Object::Deal, m_desk.facts.me().id, m_desk.facts.me().department}));
    reload();
}

void DealsScreen::reload()
{
    m_desk.session
        .run([](flow::Office &office) {
            return Loaded{flow::pipeline(office), flow::dealLines(office), office.me().id,
                          flow::viewSettings(office, kViewName)};
        })
        .then(this, [this](const Loaded &loaded) { show(loaded); });
    if (m_form && !m_form->before().id.isNull())
        loadDetails(m_form->before().id, true);
}

void DealsScreen::show(const Loaded &loaded)
{
    if (!loaded.stages)
        return problem(loaded.stages.error());
    if (m_viewOf != loaded.me) { // each member has a view of their own
        m_viewOf = loaded.me;
        m_settings = BoardViewSettings::fromJson(loaded.view);
    }
    m_stages = *loaded.stages;
    m_lines = loaded.lines;
    m_empty->setVisible(m_lines.empty());
    fill();
    focusLoaded();
}

void DealsScreen::fill()
{
    const QStringList words = m_words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<flow::DealLine> shown;
    for (const flow::DealLine &line : m_lines) {
        const QString text = line.deal.title + QLatin1Char('\n') + line.contact + QLatin1Char('\n') + line.firm;
        if (std::all_of(words.begin(), words.end(),
                        [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); }))
            shown.push_back(line);
    }
    m_settings.follow(m_stages);
    m_pages->setCurrentIndex(m_settings.layout == BoardLayout::List ? 1 : 0);
    m_board->show(m_stages, m_settings);
    m_board->setLines(shown);
    m_table->setLines(shown);
}

// ---- the member's view -----------------------------------------------------------------------------------------------

void DealsScreen::setView(const BoardViewSettings &view)
{
    if (view.layout != m_settings.layout) { // what was chosen there is not seen here
        m_board->clearSelection();
        m_table->clearSelection();
    }
    m_settings = view;
    fill();
    m_desk.session
        .run([json = m_settings.toJson()](flow::Office &office) {
            return flow::saveViewSettings(office, kViewName, json);
        })
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                Q_EMIT toastRequested(
                    {tr("The view is not kept. %1").arg(sentenceFor(kept.error())), Role::Warning, {}, {}});
        });
}

void DealsScreen::showViewMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("dealsViewMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto check = [this](QMenu *on, const QString &words, const QString &name, bool isOn,
                              const std::function<void(BoardViewSettings &)> &how) {
        QAction *act = on->addAction(words);
        act->setObjectName(name);
        act->setCheckable(true);
        act->setChecked(isOn);
        connect(act, &QAction::triggered, this, [this, how] {
            BoardViewSettings next = m_settings;
            how(next);
            setView(next);
        });
        return act;
    };
    const bool isList = m_settings.layout == BoardLayout::List;
    check(menu, tr("Columns"), QStringLiteral("view_columns"), !isList,
          [](BoardViewSettings &view) { view.layout = BoardLayout::Columns; });
    check(menu, tr("List"), QStringLiteral("view_list"), isList,
          [](BoardViewSettings &view) { view.layout = BoardLayout::List; });
    menu->addSeparator();
    QMenu *columns = menu->addMenu(tr("Columns shown"));
    const auto shown =
        std::count_if(m_settings.columns.begin(), m_settings.columns.end(), [](const auto &c) { return !c.isHidden; });
    for (const BoardColumnView &column : m_settings.columns) {
        QAction *act =
            check(columns, m_desk.facts.stageName(column.stage), QStringLiteral("show_") + column.stage.toString(),
                  !column.isHidden, [stage = column.stage](BoardViewSettings &view) {
                      if (BoardColumnView *c = view.column(stage))
                          c->isHidden = !c->isHidden;
                  });
        act->setEnabled(column.isHidden || shown > 1); // one stays
    }
    menu->popup(m_view->mapToGlobal(QPoint(0, m_view->height() + 4)));
}

std::vector<domain::DealId> DealsScreen::selected() const
{
    return m_settings.layout == BoardLayout::List ? m_table->selected() : m_board->selected();
}

void DealsScreen::move(const std::vector<domain::DealId> &deals, const domain::Stage &to)
{
    if (deals.size() != 1)
        return m_bar->move(deals, to);
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [&](const flow::DealLine &line) { return line.deal.id == deals.front(); });
    if (found == m_lines.end() || found->deal.stage == to.id)
        return;
    const flow::DealLine line = *found;
    m_desk.session
        .run([id = line.deal.id, stage = to.id, version = line.deal.version](flow::Office &office) {
            return flow::moveDeal(office, id, stage, version);
        })
        .then(this, [this, line, to](const Result<void> &moved) {
            if (!moved)
                return problem(moved.error());
            tellMoved(line, to);
        });
}

// What the rule of the stage did, as soon as it has.
void DealsScreen::tellMoved(const flow::DealLine &line, const domain::Stage &to)
{
    const QString name = nameOf(to);
    m_desk.session.run([id = line.deal.id](flow::Office &office) { return office.events(id.value); })
        .then(this, [this, line, name](const Result<std::vector<domain::Event>> &events) {
            const auto *fired =
                events && !events->empty() ? std::get_if<domain::RuleFired>(&events->back().body) : nullptr;
            if (!fired) {
                Q_EMIT toastRequested({tr("“%1” is in “%2” now.").arg(line.deal.title, name), Role::Second, {}, {}});
                return;
            }
            const auto open = [this, id = line.deal.id] { loadDetails(id, false); };
            if (fired->succeeded)
                Q_EMIT toastRequested(
                    {tr("The document of “%1” is made.").arg(line.deal.title), Role::Ok, tr("Show"), open});
            else
                Q_EMIT toastRequested(
                    {tr("“%1” moved, but its document could not be sent. The deal says why.").arg(line.deal.title),
                     Role::Bad, tr("Show"), open});
        });
}

void DealsScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier && m_new->isEnabled())
        startNew();
    else
        Screen::keyPressEvent(event);
}

void DealsScreen::startNew()
{
    m_desk.session
        .run([](flow::Office &office) {
            DealDetails details;
            details.stages = office.pipelineStages();
            details.contacts = office.contacts();
            return details;
        })
        .then(this, [this](const DealDetails &details) { showPanel(details); });
}

void DealsScreen::showDeal(domain::DealId id) { loadDetails(id, false); }

void DealsScreen::loadDetails(domain::DealId id, bool isRefresh)
{
    m_desk.session
        .run([id](flow::Office &office) -> Result<DealDetails> {
            CS_TRY(domain::Deal deal, flow::dealOf(office, id));
            CS_TRY(std::vector<domain::Card> documents, flow::documentsOf(office, id));
            CS_TRY(std::vector<domain::Event> events, office.events(id.value));
            std::vector<domain::Template> templates = flow::templates(office);
            std::erase_if(templates, [](const domain::Template &t) { return t.isArchived; });
            return DealDetails{std::move(deal),      office.pipelineStages(), office.contacts(),
                               std::move(templates), std::move(documents),    std::move(events)};
        })
        .then(this, [this, id, isRefresh](const Result<DealDetails> &details) {
            if (!details) {
                if (!isRefresh)
                    problem(details.error());
                return;
            }
            if (!isRefresh)
                showPanel(*details);
            else if (m_form && m_form->before().id == id)
                m_form->refresh(*details);
        });
}

domain::Target DealsScreen::targetOf(const domain::Deal &deal) const
{
    return {domain::Object::Deal, deal.responsible.isNull() ? deal.owner : deal.responsible, deal.department};
}

void DealsScreen::showPanel(const DealDetails &details)
{
    const bool isNew = details.deal.id.isNull();
    auto *body = new QWidget;
    auto *layout = column(body, scaled(12));
    m_problem = new Banner(Role::Bad);
    m_problem->setObjectName(QStringLiteral("dealProblem"));
    m_problem->hide();
    layout->addWidget(m_problem);
    m_form = new DealForm(m_desk, details);
    layout->addWidget(m_form);
    layout->addStretch(1);
    connect(m_form, &DealForm::documentRequested, this, &Screen::documentRequested);
    connect(m_form, &DealForm::newDocumentRequested, this, &DealsScreen::newDocument);
    const domain::Target target = isNew
        ? domain::Target{domain::Object::Deal, m_desk.facts.me().id, m_desk.facts.me().department}
        : targetOf(details.deal);
    m_save->setReasonNot(m_desk.facts.reasonNot(isNew ? domain::Act::Create : domain::Act::Edit, target));
    m_remove->setVisible(!isNew);
    m_remove->setReasonNot(m_desk.facts.reasonNot(domain::Act::Delete, target));
    QString stage;
    for (const domain::Stage &known : details.stages)
        if (known.id == details.deal.stage)
            stage = nameOf(known);
    m_panel->setTitle(isNew ? tr("New deal") : details.deal.title);
    m_panel->setSubtitle(stage);
    m_panel->setBody(body);
    m_panel->open();
    m_form->setFocus();
}

void DealsScreen::showRule(const domain::Stage &stage)
{
    m_desk.session
        .run([](flow::Office &office) {
            std::vector<domain::Template> templates = flow::templates(office);
            std::erase_if(templates, [](const domain::Template &t) { return t.isArchived; });
            return templates;
        })
        .then(this, [this, stage](const std::vector<domain::Template> &templates) {
            auto *body = new QWidget;
            auto *layout = column(body, scaled(12));
            m_problem = new Banner(Role::Bad);
            m_problem->setObjectName(QStringLiteral("dealProblem"));
            m_problem->hide();
            layout->addWidget(m_problem);
            m_rule = new SendingRuleForm(m_desk, stage, templates);
            layout->addWidget(m_rule);
            layout->addStretch(1);
            m_save->setReasonNot(m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Automation, {}, {}}));
            m_remove->hide();
            m_panel->setTitle(nameOf(stage));
            m_panel->setSubtitle(tr("What happens here by itself"));
            m_panel->setBody(body);
            m_panel->open();
            m_rule->setFocus();
        });
}

// A stage's own name; nothing written: the usual one, in the language of whoever looks.
void DealsScreen::showName(const domain::Stage &stage)
{
    auto *body = new QWidget;
    auto *layout = column(body, scaled(12));
    m_problem = new Banner(Role::Bad);
    m_problem->setObjectName(QStringLiteral("dealProblem"));
    m_problem->hide();
    layout->addWidget(m_problem);
    m_name = new TextField(tr("Name of the stage"));
    m_name->setName(QStringLiteral("stageName"));
    m_name->setText(nameOf(stage));
    if (stage.role != domain::StageRole::None)
        m_name->setHint(tr("Empty: “%1”, in each member's language.").arg(nameOf(stage.role)));
    layout->addWidget(m_name);
    layout->addStretch(1);
    m_named = stage;
    m_save->setReasonNot(m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Stages, {}, {}}));
    m_remove->hide();
    m_panel->setTitle(nameOf(stage));
    m_panel->setSubtitle(tr("A stage of deals"));
    m_panel->setBody(body);
    m_panel->open();
    m_name->setFocus();
    connect(m_name, &TextField::accepted, this, &DealsScreen::save);
}

void DealsScreen::saveName(const std::function<void(const Result<void> &, const QString &)> &finished)
{
    domain::Stage stage = m_named;
    stage.name = m_name->text().left(80);
    if (stage.role != domain::StageRole::None && stage.name == nameOf(stage.role))
        stage.name.clear();
    m_name->setError(stage.role == domain::StageRole::None && stage.name.isEmpty() ? tr("Write a name.") : QString());
    if (m_name->hasError())
        return;
    m_save->setBusy(true);
    m_desk.session
        .run([stage](flow::Office &office) -> Result<void> {
            CS_CHECK(flow::saveStage(office, stage));
            return {};
        })
        .then(this, [finished, name = nameOf(stage)](const Result<void> &saved) {
            finished(saved, tr("The stage is called “%1” now.").arg(name));
        });
}

void DealsScreen::save()
{
    const auto finished = [this](const Result<void> &saved, const QString &words) {
        m_save->setBusy(false);
        if (!saved) {
            m_problem->setText(sentenceFor(saved.error()));
            m_problem->show();
            return;
        }
        m_panel->close();
        Q_EMIT toastRequested({words, Role::Ok, {}, {}});
        reload();
    };
    if (m_name)
        return saveName(finished);
    if (m_rule) {
        if (!m_rule->check())
            return;
        m_save->setBusy(true);
        m_desk.session
            .run([rule = m_rule->get()](flow::Office &office) -> Result<void> {
                CS_CHECK(flow::saveRule(office, rule));
                return {};
            })
            .then(this, [finished](const Result<void> &saved) { finished(saved, tr("The stage is set up.")); });
        return;
    }
    if (!m_form || !m_form->check())
        return;
    m_save->setBusy(true);
    const domain::Deal deal = m_form->get();
    m_desk.session
        .run([deal](flow::Office &office) -> Result<void> {
            CS_CHECK(flow::saveDeal(office, deal));
            return {};
        })
        .then(this, [finished, name = deal.title](const Result<void> &saved) {
            finished(saved, tr("“%1” is saved.").arg(name));
        });
}

void DealsScreen::remove()
{
    if (!m_form)
        return;
    m_desk.session.run([id = m_form->before().id](flow::Office &office) { return flow::removeDeal(office, id); })
        .then(this, [this, name = m_form->before().title](const Result<void> &removed) {
            if (!removed) {
                m_problem->setText(sentenceFor(removed.error()));
                m_problem->show();
                return;
            }
            m_panel->close();
            Q_EMIT toastRequested({tr("“%1” is removed. Its documents stay.").arg(name), Role::Ok, {}, {}});
            reload();
        });
}

void DealsScreen::newDocument(domain::TemplateId fromTemplate)
{
    if (!m_form)
        return;
    std::stop_source stop;
    m_form->newDocumentButton()->setBusy(stop);
    m_desk.session
        .run([fromTemplate, deal = m_form->before().id, stop = stop.get_token()](flow::Office &office) {
            flow::TemplateUse use;
            use.id = fromTemplate;
            use.deal = deal;
            return flow::createFromTemplate(office, use, stop);
        })
        .then(this, [this, button = QPointer(m_form->newDocumentButton())](const Result<domain::EnvelopeId> &made) {
            if (button)
                button->setBusy(false);
            if (!made)
                return problem(made.error());
            Q_EMIT documentRequested(*made); // the draft, at the step that is still open
        });
}

void DealsScreen::problem(const Error &error)
{
    Q_EMIT toastRequested({sentenceFor(error), wasStopped(error) ? Role::Second : Role::Bad, {}, {}});
    m_desk.session.run([](flow::Office &office) { return flow::dealLines(office); })
        .then(this, [this](const std::vector<flow::DealLine> &lines) {
            m_lines = lines;
            fill();
        });
}

} // namespace countersign::ui
