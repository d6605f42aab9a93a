#include "ui/first_start/first_start.h"

#include "ui/contacts/field_checks.h"
#include "ui/contacts/requisites_form.h"
#include "ui/first_start/join_form.h"
#include "ui/first_start/restore_form.h"
#include "ui/kit/button.h"
#include "ui/kit/file_dialogs.h"
#include "ui/kit/layout.h"
#include "ui/kit/messages.h"
#include "ui/kit/text_field.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace countersign::ui {

namespace {

constexpr std::size_t kShortestPassphrase = 8;
enum Page { Welcome, Form, Unlock, Restore, Joining };

Label *sentence(const QString &text, Role role = Role::Second)
{
    auto *label = new Label(text, TextSize::Body, role);
    label->setWordWrap(true);
    return label;
}

} // namespace

FirstStart::FirstStart(const QString &usualFolder, bool needsPassphrase, QWidget *parent)
    : Ground(Role::Background, parent),
      m_needsPassphrase(needsPassphrase),
      m_folder(usualFolder),
      m_pages(column()),
      m_problem(new Banner(Role::Bad)),
      m_progress(new ProgressInPlace)
{
    setObjectName(QStringLiteral("firstStart"));
    setWindowTitle(QStringLiteral("Countersign"));
    m_problem->setObjectName(QStringLiteral("firstProblem"));
    m_problem->hide();
    m_pages->addWidget(makeWelcome());
    m_pages->addWidget(makeForm());
    m_pages->addWidget(makeUnlock());
    m_restore = new RestoreForm(m_folder);
    m_pages->addWidget(m_restore);
    connect(m_restore, &RestoreForm::backAsked, this, [this] {
        m_problem->hide();
        showPage(Welcome);
    });
    connect(m_restore, &RestoreForm::restored, this,
            [this](const QString &folder, const Secret &passphrase) { Q_EMIT openRequested(folder, passphrase); });
    m_join = new JoinForm(m_folder, m_needsPassphrase);
    m_pages->addWidget(m_join);
    connect(m_join, &JoinForm::backAsked, this, [this] {
        m_problem->hide();
        showPage(Welcome);
    });
    connect(m_join, &JoinForm::joined, this, &FirstStart::openRequested);

    auto *content = new QWidget;
    auto *outer = row(content, 0, {kMargin, scaled(48), kMargin, scaled(32)});
    auto *place = new QWidget;
    place->setMaximumWidth(scaled(560));
    auto *inner = column(place, kGroup);
    inner->addWidget(m_problem);
    inner->addLayout(m_pages);
    inner->addWidget(m_progress);
    inner->addStretch(1);
    outer->addStretch(1);
    outer->addWidget(place, 8);
    outer->addStretch(1);
    column(this, 0)->addWidget(new ScrollArea(content));
    showPage(Welcome);
    resize(900, 820);
}

// Hidden pages take no room, so a short one does not scroll.
void FirstStart::showPage(int page)
{
    m_page = page;
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->itemAt(i)->widget()->setVisible(i == page);
}

QWidget *FirstStart::makeWelcome()
{
    auto *page = new QWidget;
    auto *layout = column(page, kGroup);
    layout->addWidget(new Label(tr("Welcome to Countersign"), TextSize::Headline, Role::Text, Weight::Strong));
    layout->addWidget(sentence(tr("Prepare documents, sign them, and have the other side sign in a browser. Your "
                                  "office keeps its documents on its own "
                                  "computers; nobody else can read them.")));
    auto *make = new Button(tr("Set up my office"), Button::Kind::Primary, QStringLiteral("building-2"));
    auto *open = new Button(tr("Open an office that exists…"), Button::Kind::Plain, QStringLiteral("folder-open"));
    make->setObjectName(QStringLiteral("firstMake"));
    open->setObjectName(QStringLiteral("firstOpen"));
    auto *join = new Button(tr("Join an office…"), Button::Kind::Plain, QStringLiteral("plug"));
    join->setObjectName(QStringLiteral("firstJoin"));
    auto *restore = new Button(tr("Restore a backup…"), Button::Kind::Plain, QStringLiteral("archive-restore"));
    restore->setObjectName(QStringLiteral("firstRestore"));
    m_samples = new Button(tr("Look around with samples"), Button::Kind::Quiet, QStringLiteral("sparkles"));
    m_samples->setObjectName(QStringLiteral("firstSamples"));
    m_samples->setTone(Role::Accent);
    make->setHeight(Button::Height::Tall);
    layout->addSpacing(kRelated);
    layout->addWidget(make);
    layout->addWidget(join);
    layout->addWidget(open);
    layout->addWidget(restore);
    layout->addWidget(m_samples);
    layout->addStretch(1);
    connect(m_samples, &Button::clicked, this, &FirstStart::samplesRequested);
    connect(make, &Button::clicked, this, [this] {
        m_problem->hide();
        showPage(Form);
        m_company->name()->setFocus();
    });
    connect(join, &Button::clicked, this, [this] {
        m_problem->hide();
        showPage(Joining);
        m_join->open();
    });
    connect(open, &Button::clicked, this, [this] { chooseFolder(true); });
    connect(restore, &Button::clicked, this, &FirstStart::goToRestore);
    return page;
}

QWidget *FirstStart::makeForm()
{
    auto *page = new QWidget;
    auto *layout = column(page, kGroup);
    auto *head = row(nullptr, kRelated);
    auto *back = Button::iconOnly(QStringLiteral("arrow-left"), tr("Back"));
    back->setObjectName(QStringLiteral("firstBack"));
    head->addWidget(back);
    head->addWidget(new Label(tr("Set up my office"), TextSize::ScreenTitle, Role::Text, Weight::Strong), 1);
    layout->addLayout(head);
    layout->addWidget(sentence(
        tr("The company whose documents you sign, and you. More companies, people and details can follow later.")));

    m_company = new RequisitesForm(QStringLiteral("firstCompany"), false);
    layout->addWidget(new SectionLabel(tr("Company")));
    layout->addWidget(m_company);
    layout->addWidget(new SectionLabel(tr("You")));
    m_name = new TextField(tr("Name"));
    m_email = new TextField(tr("E-mail"));
    m_position = new TextField(tr("Position"));
    m_position->setPlaceholder(tr("Office manager"));
    m_name->setName(QStringLiteral("firstMemberName"));
    m_email->setName(QStringLiteral("firstMemberEmail"));
    m_position->setName(QStringLiteral("firstMemberPosition"));
    layout->addWidget(m_name);
    auto *two = row(nullptr, kRelated);
    two->addWidget(m_email);
    two->addWidget(m_position);
    layout->addLayout(two);

    layout->addWidget(new SectionLabel(tr("Where it is kept")));
    auto *where = row(nullptr, kRelated);
    m_folderLabel = sentence(QDir::toNativeSeparators(m_folder), Role::Text);
    m_folderLabel->setObjectName(QStringLiteral("firstFolder"));
    auto *change = new Button(tr("Change…"), Button::Kind::Plain, QStringLiteral("folder"));
    change->setObjectName(QStringLiteral("firstFolderChange"));
    where->addWidget(m_folderLabel, 1);
    where->addWidget(change);
    layout->addLayout(where);
    if (m_needsPassphrase) {
        layout->addWidget(sentence(tr("This computer offers no keychain, so a passphrase protects the keys of the "
                                      "office. You are asked for it at every start.")));
        m_passphrase = new TextField(tr("Passphrase"));
        m_repeat = new TextField(tr("The same again"));
        m_passphrase->setSecret(true);
        m_passphrase->setHint(
            tr("At least 8 characters. Without it nobody can open the office: write it down in a safe place."));
        m_repeat->setSecret(true);
        m_passphrase->setName(QStringLiteral("firstPassphrase"));
        m_repeat->setName(QStringLiteral("firstRepeat"));
        layout->addWidget(m_passphrase);
        layout->addWidget(m_repeat);
    }
    m_create = new Button(tr("Create the office"), Button::Kind::Primary, QStringLiteral("check"));
    m_create->setObjectName(QStringLiteral("firstCreate"));
    m_create->setHeight(Button::Height::Tall);
    layout->addWidget(m_create);
    connect(back, &Button::clicked, this, [this] {
        m_problem->hide();
        showPage(Welcome);
    });
    connect(change, &Button::clicked, this, [this] { chooseFolder(false); });
    connect(m_create, &Button::clicked, this, &FirstStart::create);
    return page;
}

QWidget *FirstStart::makeUnlock()
{
    auto *page = new QWidget;
    auto *layout = column(page, kGroup);
    layout->addWidget(new Label(tr("Open the office"), TextSize::ScreenTitle, Role::Text, Weight::Strong));
    m_unlockLabel = sentence({});
    m_unlock = new TextField(tr("Passphrase"));
    m_unlock->setSecret(true);
    m_unlock->setName(QStringLiteral("unlockPassphrase"));
    m_open = new Button(tr("Open"), Button::Kind::Primary, QStringLiteral("lock-open"));
    m_open->setObjectName(QStringLiteral("unlockOpen"));
    m_open->setHeight(Button::Height::Tall);
    m_restoreInstead = new Button(tr("Restore a backup…"), Button::Kind::Plain, QStringLiteral("archive-restore"));
    m_restoreInstead->setObjectName(QStringLiteral("unlockRestore"));
    m_restoreInstead->hide();
    auto *other = new Button(tr("Another office…"), Button::Kind::Quiet);
    other->setObjectName(QStringLiteral("unlockOther"));
    layout->addWidget(m_unlockLabel);
    layout->addWidget(m_unlock);
    layout->addWidget(m_open);
    layout->addWidget(m_restoreInstead);
    layout->addWidget(other, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_open, &Button::clicked, this, &FirstStart::unlock);
    connect(m_restoreInstead, &Button::clicked, this, &FirstStart::goToRestore);
    connect(m_unlock, &TextField::accepted, this, &FirstStart::unlock);
    connect(other, &Button::clicked, this, [this] {
        m_problem->hide();
        showPage(Welcome);
    });
    return page;
}

void FirstStart::askPassphrase(const QString &folder)
{
    m_unlockFolder = folder;
    m_unlockLabel->setText(QDir::toNativeSeparators(folder));
    m_unlock->clear();
    m_restoreInstead->hide();
    showPage(Unlock);
    m_unlock->setFocus();
}

void FirstStart::busy(const QString &words)
{
    const bool working = !words.isEmpty();
    m_create->setBusy(working);
    m_open->setBusy(working);
    m_restore->setBusy(working);
    m_join->setBusy(working);
    m_samples->setBusy(working);
    if (working) {
        m_problem->hide();
        m_progress->start(words);
    } else {
        m_progress->stop();
    }
}

void FirstStart::problem(const QString &words)
{
    busy({});
    if (m_page == Unlock)
        return m_unlock->setError(words);
    m_problem->setText(words);
    m_problem->show();
}

void FirstStart::offerRestore() { m_restoreInstead->show(); }

void FirstStart::goToRestore()
{
    m_problem->hide();
    showPage(Restore);
    m_restore->open();
}

void FirstStart::create()
{
    bool isRight = m_company->check(true);
    m_name->setError(m_name->text().isEmpty() ? tr("Write your name.") : QString());
    m_email->setError(problemOfEmail(m_email->text()));
    isRight = isRight && !m_name->hasError() && !m_email->hasError();
    std::optional<Secret> passphrase;
    if (m_needsPassphrase) {
        passphrase = m_passphrase->secret();
        m_passphrase->setError(passphrase->size() < kShortestPassphrase ? tr("At least 8 characters, please.")
                                                                        : QString());
        m_repeat->setError(!m_passphrase->hasError() && !(*passphrase == m_repeat->secret())
                               ? tr("The two passphrases differ.")
                               : QString());
        isRight = isRight && !m_passphrase->hasError() && !m_repeat->hasError();
    }
    if (!isRight)
        return;
    flow::WorkspaceRequest request;
    request.company.requisites = m_company->get();
    request.name = request.company.requisites.name;
    request.language = QLocale().name();
    request.administrator = {m_name->text(), m_email->text(), m_position->text()};
    Q_EMIT createRequested(m_folder, request, passphrase);
}

void FirstStart::unlock() { Q_EMIT openRequested(m_unlockFolder, m_unlock->secret()); }

void FirstStart::chooseFolder(bool existing)
{
    auto *dialog =
        newFolderDialog(this, existing ? tr("Which folder is the office in?") : tr("Where shall the office be kept?"),
                        QFileInfo(m_folder).path());
    connect(dialog, &QFileDialog::fileSelected, this, [this, existing](const QString &path) {
        if (existing) {
            if (m_needsPassphrase)
                askPassphrase(path);
            else
                Q_EMIT openRequested(path, std::nullopt);
            return;
        }
        // A folder with things in it gets one of its own inside.
        m_folder = QDir(path).isEmpty() ? path : QDir(path).filePath(QStringLiteral("Countersign"));
        m_folderLabel->setText(QDir::toNativeSeparators(m_folder));
    });
    dialog->open();
}

} // namespace countersign::ui
