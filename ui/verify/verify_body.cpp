#include "ui/verify/verify_body.h"

#include "core/base/disk.h"
#include "core/flow/verification_client.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/file_dialogs.h"
#include "ui/kit/layout.h"
#include "ui/kit/list_row.h"
#include "ui/kit/style.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/tabs.h"
#include "ui/pages/answer.h"
#include "ui/pages/drop_zone.h"
#include "ui/pages/print_preview.h"
#include "ui/pages/worker.h"
#include "ui/pages/zoom_bar.h"
#include "ui/verify/fact_row.h"
#include "ui/verify/signature_card.h"
#include "ui/verify/verdict_pages.h"
#include "ui/verify/word_marks.h"
#include "ui/words/day_words.h"
#include "ui/words/error_words.h"
#include "ui/words/verdict_words.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace countersign::ui {
namespace {
constexpr qint64 kMostBytes = 512LL * 1024 * 1024;
}

VerifyScreen::Body::Body(VerifyScreen &screen, OfficeSession &session)
    : m_screen(screen),
      m_session(session),
      m_title(new TitleLine(VerifyScreen::tr("Verify a PDF"))),
      m_stack(new QStackedWidget)
{
    m_another = new Button(VerifyScreen::tr("Another file"), Button::Kind::Plain, QStringLiteral("folder"));
    m_another->setObjectName(QStringLiteral("verifyAnother"));
    m_save = new Button(VerifyScreen::tr("Save report"), Button::Kind::Plain, QStringLiteral("file-down"));
    m_save->setObjectName(QStringLiteral("verifySave"));
    m_print = Button::iconOnly(QStringLiteral("printer"), VerifyScreen::tr("Print the report"), Button::Kind::Plain);
    m_print->setObjectName(QStringLiteral("verifyPrint"));
    m_title->addAction(m_another);
    m_title->addAction(m_print);
    m_title->addAction(m_save);

    // ---- nothing yet ---------------------------------------------------------------------------------------------------
    auto *empty = new QWidget;
    const int margin = scaled(kMargin);
    auto *emptyColumn = column(empty, kGroup, {margin, 0, margin, margin});
    m_refused = new Banner(Role::Bad);
    m_refused->setObjectName(QStringLiteral("verifyProblem"));
    m_refused->hide();
    m_progress = new ProgressInPlace;
    m_progress->setObjectName(QStringLiteral("verifyProgress"));
    QObject::connect(m_progress, &ProgressInPlace::cancelled, this, [this] { clear(); });
    m_drop = new DropZone(QStringLiteral("shield-check"), VerifyScreen::tr("Drop any PDF here"),
                          VerifyScreen::tr("Who signed it, whether it was changed since, and when: checked on this "
                                           "computer, nothing is sent anywhere."),
                          VerifyScreen::tr("Choose a PDF"), VerifyScreen::tr("PDF files (*.pdf)"),
                          QStringLiteral("verifyOpen"));
    m_drop->setObjectName(QStringLiteral("verifyDrop"));
    emptyColumn->addWidget(m_refused);
    emptyColumn->addWidget(m_progress);
    emptyColumn->addWidget(m_drop, 1);
    m_stack->addWidget(empty);

    // ---- a verdict -----------------------------------------------------------------------------------------------------
    auto *result = new QWidget;
    auto *resultColumn = column(result, 0);
    m_banner = new Banner(Role::Ok);
    m_banner->setObjectName(QStringLiteral("verifyBanner"));
    m_banner->setLarge(true);
    m_viewSigned = new Button(VerifyScreen::tr("View what was signed"), Button::Kind::Plain, QStringLiteral("eye"));
    m_viewSigned->setObjectName(QStringLiteral("verifyViewSigned"));
    m_banner->addAction(m_viewSigned);
    auto *bannerRow = row(nullptr, 0, {margin, 0, margin, scaled(14)});
    bannerRow->addWidget(m_banner);
    resultColumn->addLayout(bannerRow);

    auto *left = new QWidget;
    auto *leftColumn = column(left, kRelated, {margin, 0, 0, 0});
    auto *bar = row(nullptr, kRelated, {0, 0, margin, 0});
    m_tabs = new Tabs;
    m_tabs->setObjectName(QStringLiteral("verifyViews"));
    m_previous = Button::iconOnly(QStringLiteral("chevron-left"), VerifyScreen::tr("Previous change"));
    m_previous->setObjectName(QStringLiteral("verifyPrevious"));
    m_next = Button::iconOnly(QStringLiteral("chevron-right"), VerifyScreen::tr("Next change"));
    m_next->setObjectName(QStringLiteral("verifyNext"));
    m_changeLabel = new Label({}, TextSize::Small, Role::Second);
    m_changeLabel->setElides(true);
    m_changeLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_tabRow = row(nullptr, 0);
    m_tabRow->addWidget(m_tabs);
    bar->addLayout(m_tabRow, 1);
    bar->addWidget(m_changeLabel, 1);
    bar->addWidget(m_previous);
    bar->addWidget(m_next);
    leftColumn->addLayout(bar);

    const auto pane = [](Chip *&chip, PageView *&view, const QString &name) {
        auto *widget = new QWidget;
        auto *lines = column(widget, kRelated);
        chip = new Chip;
        auto *chipRow = row(nullptr, 0);
        chipRow->addWidget(chip);
        chipRow->addStretch(1);
        view = new PageView;
        view->setObjectName(name);
        lines->addLayout(chipRow);
        lines->addWidget(view, 1);
        return widget;
    };
    m_signedPane = pane(m_signedChip, m_signedView, QStringLiteral("verifySigned"));
    m_nowPane = pane(m_nowChip, m_nowView, QStringLiteral("verifyNow"));
    auto *sides = row(nullptr, kRelated);
    sides->addWidget(m_signedPane, 1);
    sides->addWidget(m_nowPane, 1);
    leftColumn->addLayout(sides, 1);

    auto *panel = new Ground(Role::Surface);
    panel->setEdges(Qt::LeftEdge | Qt::TopEdge);
    panel->setFixedWidth(scaled(360));
    m_cards = new QWidget;
    m_cards->setObjectName(QStringLiteral("verifySignatures"));
    m_cardColumn = column(m_cards, kGrid, {14, 12, 14, 16});
    auto *scroll = new ScrollArea(m_cards);
    scroll->setGround(Role::Surface);
    column(panel, 0, {1, 1, 0, 0})->addWidget(scroll);

    auto *middle = row(nullptr, kRelated);
    middle->addWidget(left, 1);
    middle->addWidget(panel);
    resultColumn->addLayout(middle, 1);
    m_stack->addWidget(result);

    auto *all = column(&screen, 0);
    all->addWidget(m_title);
    all->addWidget(m_stack, 1);

    m_changesBox = new QWidget;
    auto *changes = column(m_changesBox, kGrid, {2, kRelated, 2, 0});
    changes->addWidget(new SectionLabel(VerifyScreen::tr("Changes after signing")));
    m_listModel = new QStandardItemModel(m_changesBox);
    m_list = new ListView;
    m_list->setObjectName(QStringLiteral("verifyChanges"));
    m_list->setAccessibleName(VerifyScreen::tr("Changes after signing"));
    m_list->setModel(m_listModel);
    m_list->setItemDelegate(new ListRow(m_list));
    changes->addWidget(m_list);
    m_cardColumn->addWidget(m_changesBox);
    m_cardColumn->addStretch(1);

    m_nowSource = new PageSource(&screen);
    m_signedSource = new PageSource(&screen);
    m_words = new WordMarks(m_signedSource, m_nowSource, this);
    m_nowView->setMostFitZoom(1.0);
    m_signedView->setMostFitZoom(1.0);
    m_nowView->setSource(m_nowSource);
    m_signedView->setSource(m_signedSource);
    m_nowView->setOverlay([this](QPainter &p, int page, const QTransform &t) { paintMarks(p, page, t, true); });
    m_signedView->setOverlay([this](QPainter &p, int page, const QTransform &t) { paintMarks(p, page, t, false); });

    const auto go = [this] {
        if (m_view == View::Change)
            goToChange(m_change);
    };
    QObject::connect(m_nowView, &PageView::loaded, this, go);
    QObject::connect(m_signedView, &PageView::loaded, this, go);
    QObject::connect(m_words, &WordMarks::ready, this, [this](int page) {
        if (m_view != View::Change || m_change < 0 || m_changes[std::size_t(m_change)].change.page != page)
            return;
        goToChange(m_change);
    });
    QObject::connect(m_nowView->verticalScrollBar(), &QScrollBar::valueChanged, this,
                     [this] { syncScroll(m_nowView, m_signedView); });
    QObject::connect(m_signedView->verticalScrollBar(), &QScrollBar::valueChanged, this,
                     [this] { syncScroll(m_signedView, m_nowView); });
    QObject::connect(m_drop, &DropZone::filesChosen, this, [this](const QStringList &paths) { read(paths.first()); });
    QObject::connect(m_another, &QPushButton::clicked, this, [this] { m_drop->choose(); });
    QObject::connect(m_save, &QPushButton::clicked, this, [this] { askWhereToSave(); });
    QObject::connect(m_print, &QPushButton::clicked, this, [this] { printReport(); });
    m_print->setShortcut(QKeySequence::Print);
    QObject::connect(m_viewSigned, &QPushButton::clicked, this, [this] { choose(View::Signed); });
    QObject::connect(m_previous, &QPushButton::clicked, this, [this] { goToChange(m_change - 1); });
    QObject::connect(m_next, &QPushButton::clicked, this, [this] { goToChange(m_change + 1); });
    QObject::connect(m_list, &ListView::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && current.row() != m_change) {
            choose(View::Change);
            goToChange(current.row());
        }
    });
    clear();
}

void VerifyScreen::Body::clear()
{
    ++m_generation;
    m_stop.request_stop();
    m_stop = {};
    m_pdf.clear();
    m_nowSource->close();
    m_signedSource->close();
    m_signedOf = -1;
    m_title->setChips({});
    m_another->hide();
    m_save->hide();
    m_print->hide();
    m_refused->hide();
    m_progress->stop();
    m_stack->setCurrentIndex(0);
}

void VerifyScreen::Body::read(const QString &path)
{
    clear();
    const int generation = m_generation;
    m_progress->start(VerifyScreen::tr("Reading %1").arg(QFileInfo(path).fileName()), true);
    onPool([path] {
        return LocalDisk().readAll(path, kMostBytes);
    }).then(this, [this, generation, path](const Result<QByteArray> &bytes) {
        if (generation != m_generation)
            return;
        m_progress->stop();
        m_name = QFileInfo(path).fileName();
        if (bytes)
            check(m_name, *bytes);
        else
            refuse(bytes.error());
    });
}

void VerifyScreen::Body::check(const QString &name, const QByteArray &pdf)
{
    clear();
    m_name = name;
    m_pdf = pdf;
    const int generation = m_generation;
    m_progress->start(VerifyScreen::tr("Checking %1").arg(name), true);
    // What is trusted comes from the office; the judging itself needs nothing of it and runs on the pool.
    asked(m_session, [pdf](flow::Office &office) {
        return flow::groundFor(office, pdf);
    }).then(this, [this, generation, pdf](const flow::KnownGround &ground) {
        if (generation != m_generation)
            return;
        const Time now = SystemClock().now();
        onPool([pdf, ground, now, stop = m_stop.get_token()] {
            return flow::verifyApart(workerSetup(), pdf, ground, now, stop);
        }).then(this, [this, generation, now](const Result<domain::Verdict> &verdict) {
            if (generation != m_generation)
                return;
            m_progress->stop();
            m_checked = now;
            if (verdict)
                show(*verdict);
            else
                refuse(verdict.error());
        });
    });
}

void VerifyScreen::Body::refuse(const Error &error)
{
    m_refused->setText(VerifyScreen::tr("%1 cannot be checked").arg(m_name), sentenceFor(error));
    m_refused->show();
    m_stack->setCurrentIndex(0);
    Q_EMIT m_screen.verified(false);
}

void VerifyScreen::Body::show(const domain::Verdict &verdict)
{
    m_verdict = verdict;
    const Headline headline = headlineOf(verdict);
    m_title->setChips({ChipLook{QStringLiteral("file-text"), m_name, Role::Second}});
    m_another->show();
    m_save->show();
    m_print->show();
    m_banner->setTone(headline.tone == Tone::Neutral ? Role::Accent : roleOf(headline.tone));
    m_banner->setIconName(headline.tone == Tone::Ok            ? QStringLiteral("shield-check")
                              : headline.tone == Tone::Bad     ? QStringLiteral("shield-x")
                              : headline.tone == Tone::Warning ? QStringLiteral("shield-alert")
                                                               : QStringLiteral("shield"));
    m_banner->setText(headline.title, headline.sentence);
    m_banner->setAccessibleName(headline.title + QStringLiteral(". ") + headline.sentence);

    // Forbidden changes first; what the signatures allow is listed after them. A change that several signatures see is
    // one change.
    m_changes.clear();
    for (const bool permitted : {false, true})
        for (std::size_t i = 0; i < verdict.signatures.size(); ++i)
            for (const domain::Change &c : verdict.signatures[i].changes)
                if (c.isPermitted == permitted && std::none_of(m_changes.begin(), m_changes.end(), [&](const Shown &s) {
                        return s.change.kind == c.kind && s.change.page == c.page && s.change.object == c.object
                            && s.change.rect == c.rect;
                    }))
                    m_changes.push_back({c, int(i)});
    m_forbidden =
        int(std::count_if(m_changes.begin(), m_changes.end(), [](const Shown &s) { return !s.change.isPermitted; }));
    m_listModel->clear();
    for (const Shown &s : m_changes) {
        auto *item = new QStandardItem(sentenceFor(s.change));
        item->setEditable(false);
        item->setData(s.change.isPermitted ? VerifyScreen::tr("allowed") : VerifyScreen::tr("not allowed"),
                      SecondLineRole);
        item->setData(s.change.isPermitted ? QStringLiteral("circle-check") : QStringLiteral("circle-x"), IconRole);
        item->setToolTip(sentenceFor(s.change));
        m_listModel->appendRow(item);
    }
    m_changesBox->setVisible(!m_changes.empty());
    m_list->setMinimumHeight(std::min<int>(int(m_changes.size()), 6) * scaled(54) + 4);

    for (SignatureCard *card : m_signatureCards) {
        card->setParent(nullptr); // gone for those who look for it, at once
        card->deleteLater();
    }
    m_signatureCards.clear();
    std::size_t worst = 0;
    const auto badness = [](const domain::SignatureVerdict &s) {
        int sum = 0;
        for (const Fact &f : factsOf(s))
            sum += int(f.tone) * int(f.tone);
        return s.isDocumentTimestamp ? sum - 1 : sum;
    };
    for (std::size_t i = 1; i < verdict.signatures.size(); ++i)
        if (badness(verdict.signatures[i]) > badness(verdict.signatures[worst]))
            worst = i;
    for (std::size_t i = 0; i < verdict.signatures.size(); ++i) {
        auto *card = new SignatureCard(verdict, i);
        card->setExpanded(i == worst);
        m_cardColumn->insertWidget(int(i), card);
        m_signatureCards.push_back(card);
        QObject::connect(card, &SignatureCard::viewSignedAsked, &m_screen, [this](int index) {
            openSigned(index);
            choose(View::Signed);
        });
    }

    m_nowSource->open({m_pdf});
    const bool comparable = m_forbidden > 0 && verdict.signatures[std::size_t(m_changes.front().signature)].isIntact;
    const bool anyIntact =
        std::any_of(verdict.signatures.begin(), verdict.signatures.end(), [](const auto &s) { return s.isIntact; });
    m_viewSigned->setVisible(anyIntact);
    m_change = m_changes.empty() ? -1 : 0;
    m_stack->setCurrentIndex(1);
    if (comparable) {
        openSigned(m_changes.front().signature);
    } else if (anyIntact) {
        for (std::size_t i = 0; i < verdict.signatures.size(); ++i)
            if (verdict.signatures[i].isIntact) {
                openSigned(int(i));
                break;
            }
    }
    m_views.clear();
    if (!m_changes.empty())
        m_views.push_back(View::Change);
    m_views.push_back(View::Pages);
    if (anyIntact)
        m_views.push_back(View::Signed);
    remakeTabs();
    choose(comparable ? View::Change : View::Pages);
    m_nowView->setFocus(Qt::OtherFocusReason);
    Q_EMIT m_screen.verified(verdict.indication == domain::Indication::TotalPassed);
}

void VerifyScreen::Body::askWhereToSave()
{
    auto *dialog = newSaveDialog(m_screen.window(), VerifyScreen::tr("Save report"),
                                 QFileInfo(m_name).completeBaseName() + QStringLiteral("-report.pdf"),
                                 VerifyScreen::tr("PDF (*.pdf);;Text (*.txt);;JSON (*.json)"));
    dialog->setObjectName(QStringLiteral("reportDialog"));
    QObject::connect(dialog, &QFileDialog::fileSelected, &m_screen, [this](const QString &path) { saveReport(path); });
    dialog->open();
}

void VerifyScreen::Body::printReport()
{
    onPool([verdict = m_verdict, name = m_name, pdf = m_pdf, checked = m_checked] {
        return reportPages(verdict, name, QCryptographicHash::hash(pdf, QCryptographicHash::Sha256), checked);
    }).then(this, [this, name = m_name](const Result<QByteArray> &pages) {
        if (pages)
            (new PrintPreview(QFileInfo(name).completeBaseName(), {*pages}, &m_screen))->show();
        else
            Q_EMIT m_screen.toastRequested({sentenceFor(pages.error()), Role::Bad, {}, {}});
    });
}

void VerifyScreen::Body::saveReport(const QString &path)
{
    m_save->setBusy(true);
    onPool([path, verdict = m_verdict, name = m_name, pdf = m_pdf, checked = m_checked]() -> Result<void> {
        const QByteArray sha = QCryptographicHash::hash(pdf, QCryptographicHash::Sha256);
        const auto endsWith = [&](QLatin1String ending) { return path.endsWith(ending, Qt::CaseInsensitive); };
        if (endsWith(QLatin1String(".pdf"))) {
            CS_TRY(const QByteArray pages, reportPages(verdict, name, sha, checked));
            return LocalDisk().writeDurably(path, pages);
        }
        return LocalDisk().writeDurably(path,
                                        endsWith(QLatin1String(".json"))
                                            ? reportJson(verdict, name, sha, checked)
                                            : reportText(verdict, name, sha, checked).toUtf8());
    }).then(this, [this](const Result<void> &saved) {
        m_save->setBusy(false);
        Q_EMIT m_screen.toastRequested(saved ? ToastMessage{VerifyScreen::tr("The report was saved."), Role::Ok, {}, {}}
                                             : ToastMessage{sentenceFor(saved.error()), Role::Bad, {}, {}});
    });
}

} // namespace countersign::ui
