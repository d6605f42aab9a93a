#include "ui/first_start/join_form.h"

#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/messages.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/words/error_words.h"

#include <QDir>
#include <QSysInfo>
#include <QTimer>
#include <QUrl>

namespace countersign::ui {

namespace {

constexpr std::size_t kShortestPassphrase = 8;
constexpr int kLookMs = 2000;

Label *sentence(const QString &text, Role role = Role::Second)
{
    auto *label = new Label(text, TextSize::Body, role);
    label->setWordWrap(true);
    return label;
}

} // namespace

JoinForm::JoinForm(const QString &folder, bool needsPassphrase, QWidget *parent)
    : QWidget(parent),
      m_folder(folder),
      m_needsPassphrase(needsPassphrase),
      m_problem(new Banner(Role::Bad)),
      m_url(new TextField(tr("Address of the relay"))),
      m_code(new TextField(tr("Code"))),
      m_passphrase(new TextField(tr("Passphrase"))),
      m_repeat(new TextField(tr("The same again"))),
      m_do(new Button(tr("Ask to come in"), Button::Kind::Primary, QStringLiteral("plug"))),
      m_back(Button::iconOnly(QStringLiteral("arrow-left"), tr("Back"))),
      m_form(new QWidget),
      m_waiting(new Card),
      m_compare(new Label({}, TextSize::Headline, Role::Text, Weight::Strong)),
      m_progress(new ProgressInPlace),
      m_look(new QTimer(this)),
      m_lane(QStringLiteral("joining"))
{
    m_problem->setObjectName(QStringLiteral("joinProblem"));
    m_url->setName(QStringLiteral("joinUrl"));
    m_code->setName(QStringLiteral("joinCode"));
    m_passphrase->setName(QStringLiteral("joinPassphrase"));
    m_repeat->setName(QStringLiteral("joinRepeat"));
    m_do->setObjectName(QStringLiteral("joinDo"));
    m_back->setObjectName(QStringLiteral("joinBack"));
    m_compare->setObjectName(QStringLiteral("joinCompare"));
    m_form->setObjectName(QStringLiteral("joinForm"));
    m_waiting->setObjectName(QStringLiteral("joinWaiting"));
    m_do->setHeight(Button::Height::Tall);
    m_url->setPlaceholder(QStringLiteral("https://sign.firm.example"));
    m_code->setHint(tr("24 letters and digits, from an administrator's screen: Settings, Desktops."));
    m_passphrase->setSecret(true);
    m_repeat->setSecret(true);
    m_passphrase->setHint(tr("At least 8 characters. It protects the office's keys on this computer."));
    m_passphrase->setVisible(needsPassphrase);
    m_repeat->setVisible(needsPassphrase);

    auto *layout = column(this, kGroup);
    auto *head = row(nullptr, kRelated);
    head->addWidget(m_back);
    head->addWidget(new Label(tr("Join an office"), TextSize::ScreenTitle, Role::Text, Weight::Strong), 1);
    layout->addLayout(head);
    layout->addWidget(m_problem);
    auto *form = column(m_form, kGroup);
    form->addWidget(sentence(tr("Your office works with Countersign already. Ask an administrator for the two things "
                                "below; its documents, contacts and boards then come to this computer.")));
    form->addWidget(m_url);
    form->addWidget(m_code);
    form->addWidget(m_passphrase);
    form->addWidget(m_repeat);
    form->addWidget(m_do);
    layout->addWidget(m_form);
    auto *waiting = column(m_waiting, scaled(12));
    waiting->addWidget(new Label(tr("Waiting to be let in"), TextSize::Body, Role::Text, Weight::Strong));
    waiting->addWidget(m_compare);
    waiting->addWidget(sentence(tr("The administrator's screen shows a number now. Only when it is this one may they "
                                   "let you in: tell them.")));
    layout->addWidget(m_waiting);
    layout->addWidget(m_progress);
    layout->addStretch(1);
    connect(m_progress, &ProgressInPlace::cancelled, this, [this] { m_stop.request_stop(); });
    m_look->setInterval(kLookMs);
    connect(m_look, &QTimer::timeout, this, &JoinForm::look);
    connect(m_do, &Button::clicked, this, &JoinForm::ask);
    connect(m_code, &TextField::accepted, this, &JoinForm::ask);
    connect(m_back, &Button::clicked, this, [this] {
        showWaiting(false);
        Q_EMIT backAsked();
    });
    m_problem->hide();
    m_waiting->hide();
}

JoinForm::~JoinForm() = default;

void JoinForm::open()
{
    m_problem->hide();
    showWaiting(false);
    for (TextField *field : {m_url, m_code, m_passphrase, m_repeat})
        field->setError({});
    m_url->setFocus();
}

void JoinForm::setBusy(bool busy) { m_back->setEnabled(!busy && !m_isEntering); }

void JoinForm::showWaiting(bool waits)
{
    if (!waits) {
        m_look->stop();
        m_join.reset();
        m_progress->stop();
    }
    m_waiting->setVisible(waits);
    m_form->setVisible(!waits);
}

void JoinForm::failed(const Error &error)
{
    m_isEntering = false;
    m_do->setBusy(false);
    m_back->setEnabled(true);
    showWaiting(false);
    if (error.is(flow::FlowError::BadRecord))
        return m_code->setError(tr("This is no code. It has 24 letters and digits."));
    m_problem->setText(tr("This computer has not joined."),
                       error.is(flow::FlowError::Stopped)
                           ? tr("You stopped it, and nothing of it is kept. Ask for a new code to try again.")
                           : error.is(flow::FlowError::NotAllowed)
                           ? tr("The relay knows no such code. It works once and for ten minutes: ask for a new one.")
                           : sentenceFor(error));
    m_problem->show();
}

void JoinForm::ask()
{
    if (m_join || m_isLooking || m_isEntering)
        return;
    m_problem->hide();
    const QUrl url(m_url->text().trimmed(), QUrl::StrictMode);
    m_url->setError(url.isValid() && !url.host().isEmpty()
                        ? QString()
                        : tr("Write the address as the administrator's screen shows it."));
    m_code->setError(m_code->text().isEmpty() ? tr("Write the code.") : QString());
    bool isRight = !m_url->hasError() && !m_code->hasError();
    if (m_needsPassphrase) {
        const Secret passphrase = m_passphrase->secret();
        m_passphrase->setError(passphrase.size() < kShortestPassphrase ? tr("At least 8 characters, please.")
                                                                       : QString());
        m_repeat->setError(!m_passphrase->hasError() && !(passphrase == m_repeat->secret())
                               ? tr("The two passphrases differ.")
                               : QString());
        isRight = isRight && !m_passphrase->hasError() && !m_repeat->hasError();
    }
    if (!isRight)
        return;
    m_do->setBusy(true);
    m_isLooking = true;
    m_lane
        .run([address = m_url->text(), code = m_code->text()] {
            return flow::Join::ask(address, code, QSysInfo::machineHostName());
        })
        .then(this, [this](const Result<std::shared_ptr<flow::Join>> &asked) {
            m_isLooking = false;
            m_do->setBusy(false);
            if (!asked)
                return failed(asked.error());
            m_join = *asked;
            m_compare->setText(m_join->compare());
            showWaiting(true);
            m_look->start();
        });
}

void JoinForm::look()
{
    if (!m_join || m_isLooking || m_isEntering)
        return;
    m_isLooking = true;
    m_lane.run([join = m_join] { return join->isLetIn(); }).then(this, [this](const Result<bool> &isIn) {
        m_isLooking = false;
        if (!m_join)
            return; // went back meanwhile
        if (!isIn && !isIn.error().is(flow::FlowError::RelayUnreachable))
            return failed(isIn.error());
        if (isIn && *isIn)
            enter();
    });
}

void JoinForm::enter()
{
    m_look->stop();
    m_isEntering = true;
    m_back->setEnabled(false);
    m_stop = {};
    m_progress->start(tr("Fetching the office"), true);
    flow::OfficeSetup setup;
    setup.folder = m_folder;
    std::optional<Secret> passphrase;
    if (m_needsPassphrase)
        passphrase = m_passphrase->secret();
    setup.passphrase = passphrase;
    m_lane
        .run([join = m_join, setup,
              watch = flow::ExchangeWatch{m_stop.get_token(), countOn({m_progress})}]() -> Result<void> {
            auto office = join->enter(setup, watch);
            if (!office)
                return fail(std::move(office).error());
            return {}; // closed again: whoever hears of it opens it as any office
        })
        .then(this, [this, passphrase](const Result<void> &entered) {
            m_isEntering = false;
            m_progress->stop();
            // What the line broke off goes on when the office is opened.
            const bool goesOn =
                !entered && entered.error().is(flow::FlowError::RelayUnreachable) && flow::isJoining(m_folder);
            if (!entered && !goesOn)
                return failed(entered.error());
            m_join.reset();
            Q_EMIT joined(m_folder, passphrase);
        });
}

} // namespace countersign::ui
