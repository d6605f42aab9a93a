#include "ui/signing/sign_panel.h"

#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/icons.h"
#include "ui/kit/keys.h"
#include "ui/kit/layout.h"
#include "ui/kit/messages.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/pages/icon_mark.h"
#include "ui/words/trade_words.h"

#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace countersign::ui {

namespace {

QString levelSentence(domain::PadesLevel level)
{
    switch (level) {
    case domain::PadesLevel::None:
    case domain::PadesLevel::B: return {};
    case domain::PadesLevel::T: return SignPanel::tr("A timestamp authority confirms the time (PAdES B-T).");
    case domain::PadesLevel::LT:
        return SignPanel::tr("With a timestamp and everything needed to check it years later (PAdES B-LT).");
    case domain::PadesLevel::LTA:
        return SignPanel::tr("With a timestamp, what is needed to check it later, and a timestamp over that "
                             "(PAdES B-LTA).");
    }
    return {};
}

} // namespace

SignPanel::SignPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("signPanel"));
    setFixedWidth(scaled(312));
    m_stack = new QStackedWidget;

    auto *inner = new QWidget;
    auto *all = column(inner, kRelated, {16, 16, 16, 16});
    m_title = new Label({}, TextSize::PanelTitle, Role::Text, Weight::Strong);
    m_title->setWordWrap(true);
    m_subtitle = new Label({}, TextSize::Small, Role::Second);
    m_subtitle->setWordWrap(true);
    auto *titles = column(nullptr, 2);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    all->addLayout(titles);

    m_signing = new QWidget;
    auto *signing = column(m_signing, kRelated, {0, kGrid, 0, 0});
    signing->addWidget(new SectionLabel(tr("Signature")));
    m_signature = new SignatureInput;
    signing->addWidget(m_signature);
    m_stampRow = new QWidget;
    auto *stampColumn = column(m_stampRow, kRelated, {0, kRelated, 0, 0});
    stampColumn->addWidget(new SectionLabel(tr("Stamp")));
    auto *stampLine = row(nullptr, kRelated);
    m_stampChip = new Chip;
    m_stampChip->setObjectName(QStringLiteral("signStampChip"));
    m_stampCheck = new CheckBox(tr("Put it on"));
    m_stampCheck->setObjectName(QStringLiteral("signStamp"));
    m_stampCheck->setChecked(true);
    stampLine->addWidget(m_stampChip);
    stampLine->addStretch(1);
    stampLine->addWidget(m_stampCheck);
    stampColumn->addLayout(stampLine);
    signing->addWidget(m_stampRow);
    signing->addSpacing(kRelated);
    signing->addWidget(new SectionLabel(tr("Key")));
    m_key = new KeyCard;
    signing->addWidget(m_key);
    m_level = new Label({}, TextSize::Meta, Role::Second);
    m_level->setObjectName(QStringLiteral("signLevel"));
    m_level->setWordWrap(true);
    signing->addWidget(m_level);
    all->addWidget(m_signing);

    m_nextRow = new QWidget;
    auto *nextLine = row(m_nextRow, kRelated, {0, kRelated, 0, kRelated});
    m_nextMark = new IconMark;
    m_nextText = new Label({}, TextSize::Small, Role::Second);
    m_nextText->setObjectName(QStringLiteral("signNext"));
    m_nextText->setWordWrap(true);
    nextLine->addWidget(m_nextMark, 0, Qt::AlignTop);
    nextLine->addWidget(m_nextText, 1);
    all->addWidget(m_nextRow);
    m_unseen = new Button(tr("Show a page not seen yet"), Button::Kind::Quiet, QStringLiteral("eye"));
    m_unseen->setObjectName(QStringLiteral("signUnseen"));
    m_unseen->setTone(Role::Accent);
    all->addWidget(m_unseen);
    m_decision = new DecisionCard;
    all->addWidget(m_decision);
    m_problem = new Banner(Role::Bad);
    m_problem->setObjectName(QStringLiteral("signProblem"));
    m_problem->hide();
    all->addWidget(m_problem);
    m_sign = new Button(tr("Sign and send on"), Button::Kind::Primary, QStringLiteral("signature"));
    m_sign->setHeight(Button::Height::Tall);
    m_sign->setObjectName(QStringLiteral("signButton"));
    m_sign->setToolTip(tr("Ctrl+Enter"));
    all->addWidget(m_sign);
    m_progress = new ProgressInPlace;
    m_progress->setObjectName(QStringLiteral("signProgress"));
    m_progress->installEventFilter(this);
    all->addWidget(m_progress);
    auto *others = row(nullptr, kRelated);
    m_reject = new Button(tr("Reject…"), Button::Kind::Quiet, QStringLiteral("x"));
    m_reject->setObjectName(QStringLiteral("signReject"));
    m_reject->setTone(Role::Bad);
    m_later = new Button(tr("Later"), Button::Kind::Quiet);
    m_later->setObjectName(QStringLiteral("signLater"));
    m_later->setTone(Role::Second);
    others->addWidget(m_reject);
    others->addStretch(1);
    others->addWidget(m_later);
    all->addLayout(others);
    all->addStretch(1);
    m_scroll = new ScrollArea(inner);
    m_scroll->setGround(Role::Surface);
    m_stack->addWidget(m_scroll);

    auto *rejection = new QWidget;
    auto *reject = column(rejection, kGroup, {16, 16, 16, 16});
    reject->addWidget(new Label(tr("Reject the document"), TextSize::PanelTitle, Role::Text, Weight::Strong));
    auto *what =
        new Label(tr("Nobody will sign it any more. Who prepared it sees your reason."), TextSize::Small, Role::Second);
    what->setWordWrap(true);
    reject->addWidget(what);
    m_rejectReason = new TextArea(tr("Reason"), 5);
    m_rejectReason->setName(QStringLiteral("signRejectReason"));
    reject->addWidget(m_rejectReason);
    m_rejectConfirm = new Button(tr("Reject"), Button::Kind::Danger, QStringLiteral("x"));
    m_rejectConfirm->setObjectName(QStringLiteral("signRejectConfirm"));
    m_rejectCancel = new Button(tr("Back to signing"), Button::Kind::Quiet, QStringLiteral("arrow-left"));
    m_rejectCancel->setObjectName(QStringLiteral("signRejectCancel"));
    auto *rejectRow = row(nullptr, kRelated);
    rejectRow->addWidget(m_rejectCancel);
    rejectRow->addStretch(1);
    rejectRow->addWidget(m_rejectConfirm);
    reject->addLayout(rejectRow);
    reject->addStretch(1);
    m_stack->addWidget(rejection);
    column(this, 0)->addWidget(m_stack);

    connect(m_signature, &SignatureInput::changed, this, [this] {
        refresh();
        Q_EMIT lookChanged();
    });
    connect(m_stampCheck, &QCheckBox::toggled, this, &SignPanel::lookChanged);
    connect(m_key, &KeyCard::changed, this, [this] {
        m_problem->hide();
        refresh();
    });
    const auto act = [this] {
        if (m_busy || !m_reason.isEmpty())
            return;
        m_act == domain::PartyAct::Approve ? Q_EMIT approveAsked() : Q_EMIT signAsked();
    };
    connect(m_key, &KeyCard::accepted, this, act);
    connect(m_sign, &QPushButton::clicked, this, act);
    addKeys(this, QKeySequence(Qt::CTRL | Qt::Key_Return), tr("Sign or approve"), act);
    connect(m_progress, &ProgressInPlace::cancelled, this, &SignPanel::cancelAsked);
    connect(m_unseen, &QPushButton::clicked, this, &SignPanel::unseenAsked);
    connect(m_later, &QPushButton::clicked, this, &SignPanel::laterAsked);
    connect(m_reject, &QPushButton::clicked, this, [this] {
        m_stack->setCurrentIndex(1);
        m_rejectReason->control()->setFocus();
        m_rejectConfirm->setReasonNot(m_rejectReason->text().isEmpty() ? tr("Say why: whoever prepared it has to know.")
                                                                       : QString());
    });
    connect(m_rejectCancel, &QPushButton::clicked, this, &SignPanel::backToSigning);
    connect(m_rejectReason, &TextArea::edited, this, [this](const QString &text) {
        m_rejectConfirm->setReasonNot(text.trimmed().isEmpty() ? tr("Say why: whoever prepared it has to know.")
                                                               : QString());
    });
    connect(m_rejectConfirm, &QPushButton::clicked, this,
            [this] { Q_EMIT rejected(m_rejectReason->text().trimmed()); });
    refresh();
}

void SignPanel::setMember(const domain::Member &member, const QString &company)
{
    m_key->setMember(member);
    m_signature->setName(usualSignature(member.name));
    m_title->setText(tr("Sign as %1").arg(member.name));
    m_subtitle->setText(member.position.isEmpty() ? company
                            : company.isEmpty()   ? member.position
                                                  : member.position + QStringLiteral(", ") + company);
}

void SignPanel::setTask(const domain::Envelope &envelope, const domain::Party &party, const domain::Company &company,
                        const QImage &stamp)
{
    m_act = party.act;
    m_stamp = stamp;
    m_hasStampField = std::any_of(envelope.fields.begin(), envelope.fields.end(), [&](const domain::Field &f) {
        return f.party == party.id && f.kind == domain::FieldKind::Stamp;
    });
    const bool approves = m_act == domain::PartyAct::Approve;
    m_signing->setVisible(!approves);
    m_stampRow->setVisible(m_hasStampField);
    m_stampChip->setLook(stamp.isNull()
                             ? ChipLook{QStringLiteral("triangle-alert"), tr("The company has no stamp"), Role::Warning}
                             : ChipLook{QStringLiteral("stamp"), company.requisites.name, Role::Ours});
    m_stampCheck->setVisible(!stamp.isNull());
    m_sign->setText(approves ? tr("Approve") : tr("Sign and send on"));
    m_sign->setIconName(approves ? QStringLiteral("check") : QStringLiteral("signature"));
    m_title->setText((approves ? tr("Approve as %1") : tr("Sign as %1")).arg(party.name));
    m_next = approves ? tr("After you approve, it goes on along its route.") : afterSigning(envelope, party.id);
    backToSigning();
    showProblem({});
    m_decision->hide();
    refresh();
    Q_EMIT lookChanged();
}

void SignPanel::setSeen(int seen, int pages)
{
    m_seen = seen;
    m_pages = pages;
    refresh();
}

void SignPanel::setBusy(bool busy, const QString &sentence, bool canCancel)
{
    m_busy = busy;
    m_sign->setBusy(busy);
    m_signing->setEnabled(!busy);
    m_reject->setEnabled(!busy);
    m_later->setEnabled(!busy);
    if (busy)
        m_decision->hide();
    busy ? m_progress->start(sentence, canCancel) : m_progress->stop();
}

// How far it is, and the way out, may be below what is seen of the panel: signing many begins elsewhere.
bool SignPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_progress && event->type() == QEvent::Show)
        QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_progress); }); // once it has its place
    return QWidget::eventFilter(watched, event);
}

void SignPanel::setLevel(domain::PadesLevel level) { m_level->setText(levelSentence(level)); }

void SignPanel::ask(const DecisionCard::Question &question, std::function<void()> onMain)
{
    m_decision->ask(question, std::move(onMain));
}

void SignPanel::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void SignPanel::showKeyProblem(const QString &sentence) { m_key->setError(sentence); }

void SignPanel::backToSigning()
{
    m_stack->setCurrentIndex(0);
    m_rejectReason->setText({});
}

bool SignPanel::withStamp() const { return m_hasStampField && !m_stamp.isNull() && m_stampCheck->isChecked(); }

bool SignPanel::wantsStamps() const { return m_stampCheck->isChecked(); }

QString SignPanel::reasonNotReady() const
{
    return m_signature->isEmpty() ? tr("Make your signature first: type, draw or choose a photo.") : m_key->reasonNot();
}

void SignPanel::refresh()
{
    const bool allSeen = m_pages > 0 && m_seen >= m_pages;
    const QString seen = m_pages == 0 ? QString()
        : allSeen ? (m_pages == 1 ? tr("The page was seen.") : tr("All %n pages seen.", nullptr, m_pages))
                  : tr("%1 of %2 pages seen.").arg(m_seen).arg(m_pages);
    m_nextText->setText((seen + QLatin1Char(' ') + m_next).trimmed());
    m_nextMark->setIcon(allSeen ? QStringLiteral("check") : QStringLiteral("eye"), allSeen ? Role::Ok : Role::Third);
    m_unseen->setVisible(m_pages > 0 && !allSeen);
    m_reason.clear();
    if (!allSeen)
        m_reason = tr("Look through all pages first.");
    else if (m_act != domain::PartyAct::Approve)
        m_reason = reasonNotReady();
    m_sign->setReasonNot(m_reason);
}

} // namespace countersign::ui
