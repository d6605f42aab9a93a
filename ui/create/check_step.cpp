#include "ui/create/check_step.h"

#include "ui/kit/avatar.h"
#include "ui/kit/chip.h"
#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/messages.h"
#include "ui/kit/surfaces.h"
#include "ui/pages/icon_mark.h"
#include "ui/words/day_words.h"

#include <QLocale>

#include <algorithm>

namespace countersign::ui {

CheckStep::CheckStep(QWidget *parent) : StepPage(parent)
{
    setObjectName(QStringLiteral("createCheck"));
    auto *inner = new QWidget;
    auto *centre = row(inner, 0, {kMargin, 28, kMargin, kMargin});
    auto *box = new QWidget;
    box->setMaximumWidth(scaled(720));
    auto *all = column(box, kGroup);
    centre->addStretch(1);
    centre->addWidget(box, 8);
    centre->addStretch(1);
    all->addWidget(new Label(tr("Check and send"), TextSize::Headline, Role::Text, Weight::Strong));
    m_banner = new Banner(Role::Ok);
    m_banner->setObjectName(QStringLiteral("checkBanner"));
    m_banner->setLarge(true);
    all->addWidget(m_banner);
    m_progress = new ProgressInPlace;
    m_progress->setObjectName(QStringLiteral("checkProgress"));
    all->addWidget(m_progress);
    connect(m_progress, &ProgressInPlace::cancelled, this, &CheckStep::cancelAsked);
    m_lines = column(nullptr, kRelated);
    all->addLayout(m_lines);
    m_summary = new QWidget;
    m_summary->setObjectName(QStringLiteral("checkRoute"));
    auto *summary = column(m_summary, kRelated);
    summary->addWidget(new SectionLabel(tr("What happens")));
    m_route = column(nullptr, 0);
    summary->addLayout(m_route);
    m_facts = new Label({}, TextSize::Small, Role::Second);
    m_facts->setWordWrap(true);
    summary->addSpacing(kGrid);
    summary->addWidget(m_facts);
    all->addWidget(m_summary);
    all->addStretch(1);
    column(this, 0)->addWidget(new ScrollArea(inner));
}

void CheckStep::load(const domain::Envelope &draft, const DraftDesk &)
{
    m_draft = draft;
    clearLayout(m_route);
    std::vector<domain::Party> parties = draft.parties;
    std::stable_sort(parties.begin(), parties.end(), [](const domain::Party &a, const domain::Party &b) {
        const bool ac = a.act == domain::PartyAct::ReceiveCopy, bc = b.act == domain::PartyAct::ReceiveCopy;
        return ac != bc ? bc : a.step < b.step;
    });
    for (const domain::Party &p : parties) {
        const bool copy = p.act == domain::PartyAct::ReceiveCopy;
        auto *line = row(nullptr, 12, {0, 9, 0, 9});
        auto *number =
            new Label(copy ? QStringLiteral("·") : QString::number(p.step + 1), TextSize::Small, Role::Third);
        number->setFixedWidth(scaled(14));
        line->addWidget(number);
        line->addWidget(new Avatar(p.name, p.side == domain::Side::Ours ? Role::Ours : Role::Theirs));
        auto *words = column(nullptr, 0);
        words->addWidget(new Label(p.name, TextSize::Body, Role::Text, Weight::Strong));
        //: how a party acts: "signs in the app", "signs by link to k.mueller@…"
        const QString address = p.channel == domain::Channel::Sms ? p.phone
            : p.channel == domain::Channel::EmailAndSms           ? p.email + QStringLiteral(", ") + p.phone
                                                                  : p.email;
        const QString what = copy                ? tr("gets a copy when all is signed")
            : p.act == domain::PartyAct::Approve ? tr("approves in the app")
            : p.channel == domain::Channel::InApp
            ? tr("signs in the app")
            : tr("signs by link, sent to %1 in %2").arg(address, languageName(p.language));
        const bool hasProof = p.channel != domain::Channel::InApp && p.authentication != domain::Authentication::None;
        auto *how = new Label(hasProof ? what + QStringLiteral(" · ") + nameOf(p.authentication) : what,
                              TextSize::Small, Role::Second);
        how->setWordWrap(true);
        words->addWidget(how);
        line->addLayout(words, 1);
        line->addWidget(new Chip({{},
                                  p.side == domain::Side::Ours ? tr("ours") : tr("theirs"),
                                  p.side == domain::Side::Ours ? Role::Ours : Role::Theirs}));
        auto *widget = new QWidget;
        widget->setLayout(line);
        m_route->addWidget(widget);
        m_route->addWidget(new HairLine);
    }
    int pages = 0;
    for (const domain::Document &d : draft.documents)
        pages += d.revisions.empty() ? 0 : d.latest().pages;
    QStringList facts{
        draft.documents.size() == 1 ? tr("1 file") : tr("%n files", nullptr, int(draft.documents.size())),
        pages == 1 ? tr("1 page") : tr("%n pages", nullptr, pages),
        draft.fields.size() == 1 ? tr("1 field") : tr("%n fields", nullptr, int(draft.fields.size())),
        draft.deadline
            ? tr("until %1").arg(QLocale().toString(draft.deadline->toUtc().toLocalTime().date(), dayFormat()))
            : tr("no deadline")};
    if (!draft.reminderDays.empty())
        facts << tr("%n reminder(s)", nullptr, int(draft.reminderDays.size()));
    m_facts->setText(facts.join(QStringLiteral(" · ")) + QStringLiteral(". ")
                     + tr("Then the company seal closes the file and everybody gets it."));
}

QString CheckStep::reasonNot() const
{
    return !m_checked    ? tr("It is still being checked.")
        : m_blocking > 0 ? tr("Something is still missing: see the list.")
                         : QString();
}

void CheckStep::clearLines()
{
    // Gone at once for those who look for them by name, deleted when it is safe.
    for (QObject *line : findChildren<Card *>())
        if (line->objectName().startsWith(QStringLiteral("checkLine")))
            line->setObjectName({});
    clearLayout(m_lines);
}

void CheckStep::focusFirst()
{
    if (auto *line = findChild<Card *>(QStringLiteral("checkLine0")))
        line->setFocus(Qt::OtherFocusReason);
}

void CheckStep::setChecking()
{
    m_checked = false;
    m_banner->hide();
    clearLines();
    m_progress->start(tr("Trying out the signed pages"), true);
    Q_EMIT edited();
}

void CheckStep::setProblem(const QString &sentence)
{
    m_progress->stop();
    m_checked = false;
    m_banner->setTone(Role::Bad);
    m_banner->setText(tr("It could not be checked"), sentence);
    m_banner->show();
    Q_EMIT edited();
}

void CheckStep::setFindings(const std::vector<domain::PreflightFinding> &findings)
{
    m_progress->stop();
    m_checked = true;
    m_blocking = int(std::count_if(findings.begin(), findings.end(), [](const auto &f) { return f.blocks; }));
    m_banner->setTone(m_blocking == 0 ? Role::Ok : Role::Warning);
    m_banner->setText(m_blocking == 0       ? tr("Everything is in place")
                          : m_blocking == 1 ? tr("One thing is missing")
                                            : tr("%n things are missing", nullptr, m_blocking),
                      m_blocking == 0 ? tr("Ctrl+Enter sends it.") : tr("A click on a line goes to its place."));
    m_banner->show();
    clearLines();
    int n = 0;
    for (const domain::PreflightFinding &f : findings) {
        const PreflightLine words = lineFor(f, m_draft);
        auto *card = new Card;
        card->setClickable(true);
        card->setObjectName(QStringLiteral("checkLine%1").arg(n++));
        card->setAccessibleName(words.sentence + QLatin1Char(' ') + words.action);
        auto *line = row(card, 12);
        auto *mark = new IconMark(words.blocks ? QStringLiteral("circle-alert") : QStringLiteral("info"),
                                  words.blocks ? Role::Bad : Role::Second, 18);
        line->addWidget(mark, 0, Qt::AlignTop);
        auto *lines = column(nullptr, 2);
        auto *sentence =
            new Label(words.sentence, TextSize::Body, Role::Text, words.blocks ? Weight::Medium : Weight::Regular);
        sentence->setWordWrap(true);
        lines->addWidget(sentence);
        lines->addWidget(new Label(words.action, TextSize::Small, Role::Accent));
        line->addLayout(lines, 1);
        auto *go = new IconMark(QStringLiteral("chevron-right"), Role::Third, 16);
        line->addWidget(go, 0, Qt::AlignVCenter);
        m_lines->addWidget(card);
        connect(card, &Card::clicked, this,
                [this, f, card] { Q_EMIT jumpAsked(f, card->mapToGlobal(QPoint(0, card->height()))); });
    }
    Q_EMIT edited();
}

} // namespace countersign::ui
