#include "ui/settings/certificates_page.h"

#include "core/base/disk.h"
#include "core/flow/company_authority.h"
#include "core/flow/signatory_key.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/file_dialogs.h"
#include "ui/kit/text_field.h"
#include "ui/pages/answer.h"
#include "ui/words/day_words.h"
#include "ui/words/error_words.h"

#include <QLocale>
#include <QPointer>

namespace countersign::ui {

namespace {

constexpr qint64 kMostKeyBytes = 1024 * 1024;
constexpr int kWarningDays = 60;

QString day(Time time) { return QLocale().toString(time.toUtc().date(), dayFormat()); }

ChipLook endOf(Time notAfter, Time now)
{
    const qint64 days = (notAfter.msSinceEpoch - now.msSinceEpoch) / 86'400'000;
    if (notAfter < now)
        return {QStringLiteral("circle-x"), CertificatesPage::tr("Ended %1").arg(day(notAfter)), Role::Bad};
    if (days < kWarningDays)
        return {QStringLiteral("triangle-alert"), CertificatesPage::tr("Ends in %n days", nullptr, int(days)),
                Role::Warning};
    return {QStringLiteral("circle-check"), CertificatesPage::tr("Valid to %1").arg(day(notAfter)), Role::Ok};
}

QString pinWords(const flow::TokenFacts &token)
{
    using Pin = flow::TokenFacts::Pin;
    switch (token.pin) {
    case Pin::Fine: return token.needsPin ? CertificatesPage::tr("PIN in order") : CertificatesPage::tr("needs no PIN");
    case Pin::FewLeft: return CertificatesPage::tr("few PIN tries left");
    case Pin::LastTry: return CertificatesPage::tr("one PIN try left: the next wrong one locks it");
    case Pin::Locked: return CertificatesPage::tr("PIN locked: the card's own program unlocks it with the PUK");
    }
    return {};
}

Label *wrapped(TextSize size, Role role)
{
    auto *label = new Label({}, size, role);
    label->setWordWrap(true);
    return label;
}

// In groups of eight bytes: read out more easily, and a line may end between them (it may not between digits and a colon).
QString inGroups(QString fingerprint)
{
    for (qsizetype colon = 8 * 3 - 1; colon < fingerprint.size(); colon += 8 * 3)
        fingerprint[colon] = QLatin1Char(' ');
    return fingerprint;
}

// A headline with its state at the right, on a card.
QVBoxLayout *cardWith(QVBoxLayout *on, const QString &headline, Chip *state, QWidget **made = nullptr)
{
    auto *card = new Card;
    auto *inside = column(card, kRelated);
    auto *head = row(nullptr, kRelated);
    auto *name = new Label(headline, TextSize::Body, Role::Text, Weight::Strong);
    name->setWordWrap(true);
    head->addWidget(name, 1);
    head->addWidget(state, 0, Qt::AlignTop);
    inside->addLayout(head);
    on->addWidget(card);
    if (made)
        *made = card;
    return inside;
}

} // namespace

CertificatesPage::CertificatesPage(const Desk &desk, QWidget *parent)
    : SettingsPage(tr("Certificates"),
                   tr("The company authority vouches for our signatories and our seal. Give its root to partners, so "
                      "that their programs trust our signatures."),
                   parent),
      m_desk(desk),
      m_root(wrapped(TextSize::Small, Role::Second)),
      m_rootState(new Chip),
      m_export(new Button(tr("Save the root for partners…"), Button::Kind::Primary, QStringLiteral("download"))),
      m_new(new Button(tr("Make a new authority"), Button::Kind::Quiet, QStringLiteral("refresh-cw"))),
      m_newConfirm(new QWidget),
      m_newDo(new Button(tr("Make it"), Button::Kind::Danger)),
      m_seal(wrapped(TextSize::Small, Role::Second)),
      m_sealState(new Chip),
      m_renew(new Button(tr("Make a new seal"), Button::Kind::Plain, QStringLiteral("refresh-cw"))),
      m_import(new Button(tr("Use a seal of another authority…"), Button::Kind::Quiet, QStringLiteral("upload"))),
      m_importForm(new QWidget),
      m_passphrase(new TextField(tr("Passphrase of the seal's file"))),
      m_importDo(new Button(tr("Use this seal"), Button::Kind::Primary)),
      m_members(column(nullptr, kRelated)),
      m_look(new Button(tr("Look for cards and tokens"), Button::Kind::Plain, QStringLiteral("scan-search"))),
      m_tokens(column(nullptr, kRelated)),
      m_said(wrapped(TextSize::Small, Role::Second))
{
    m_root->setObjectName(QStringLiteral("authorityRoot"));
    m_root->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_export->setObjectName(QStringLiteral("authorityExport"));
    m_new->setObjectName(QStringLiteral("authorityNew"));
    m_newDo->setObjectName(QStringLiteral("authorityNewConfirm"));
    m_sealState->setObjectName(QStringLiteral("sealState"));
    m_renew->setObjectName(QStringLiteral("sealRenew"));
    m_import->setObjectName(QStringLiteral("sealImport"));
    m_passphrase->setName(QStringLiteral("sealPassphrase"));
    m_passphrase->setSecret(true);
    m_importDo->setObjectName(QStringLiteral("sealImportDo"));
    m_look->setObjectName(QStringLiteral("tokensLook"));
    m_said->setObjectName(QStringLiteral("tokensSaid"));

    auto *root = cardWith(page(), tr("Company authority"), m_rootState);
    root->addWidget(m_root);
    auto *rootActs = new WrapLayout(nullptr, kRelated);
    rootActs->addWidget(m_export);
    rootActs->addWidget(m_new);
    root->addLayout(rootActs);
    auto *confirm = column(m_newConfirm, kRelated);
    auto *warning = wrapped(TextSize::Small, Role::Bad);
    warning->setText(tr("Every member needs a new key file afterwards, and partners need the new root. What was signed "
                        "before stays good."));
    confirm->addWidget(warning);
    confirm->addWidget(m_newDo, 0, Qt::AlignLeft);
    m_newConfirm->hide();
    root->addWidget(m_newConfirm);

    auto *seal = cardWith(page(), tr("Company seal"), m_sealState);
    seal->addWidget(m_seal);
    auto *sealActs = new WrapLayout(nullptr, kRelated);
    sealActs->addWidget(m_renew);
    sealActs->addWidget(m_import);
    seal->addLayout(sealActs);
    auto *form = column(m_importForm, kRelated);
    form->addWidget(m_passphrase);
    form->addWidget(m_importDo, 0, Qt::AlignLeft);
    m_importForm->hide();
    seal->addWidget(m_importForm);

    page()->addWidget(new SectionLabel(tr("Members' certificates")));
    page()->addLayout(m_members);
    page()->addWidget(new SectionLabel(tr("Cards and tokens on this computer")));
    page()->addLayout(m_tokens);
    page()->addWidget(m_said);
    m_said->hide(); // empty, it would be a gap
    page()->addWidget(m_look, 0, Qt::AlignLeft);

    connect(m_export, &Button::clicked, this, [this] {
        auto *dialog = newSaveDialog(window(), tr("Where is the root saved?"), QStringLiteral("company-root.pem"),
                                     tr("Certificates (*.pem *.crt *.cer)"));
        connect(dialog, &QFileDialog::fileSelected, this, &CertificatesPage::exportRootTo);
        dialog->open();
    });
    connect(m_new, &Button::clicked, this, [this] { m_newConfirm->setVisible(!m_newConfirm->isVisibleTo(this)); });
    connect(m_newDo, &Button::clicked, this, [this] {
        run(m_newDo, [](flow::Office &office) -> Result<QString> {
            CS_CHECK(flow::makeNewAuthority(office));
            return tr("The new authority is made. Give its root to partners and new key files to the members.");
        });
    });
    connect(m_renew, &Button::clicked, this, [this] {
        run(m_renew, [](flow::Office &office) -> Result<QString> {
            CS_CHECK(flow::renewSeal(office));
            return tr("The new seal is used from now on.");
        });
    });
    connect(m_import, &Button::clicked, this, [this] {
        auto *dialog =
            newOpenDialog(window(), tr("Choose the seal's key file"), tr("Key files (*.p12 *.pfx);;All files (*)"));
        connect(dialog, &QFileDialog::fileSelected, this, &CertificatesPage::chooseSeal);
        dialog->open();
    });
    const auto import = [this] {
        const QString path = m_sealFile;
        run(m_importDo, [path, secret = m_passphrase->secret()](flow::Office &office) -> Result<QString> {
            CS_TRY(const QByteArray file, LocalDisk().readAll(path, kMostKeyBytes));
            CS_CHECK(flow::importSeal(office, file, secret));
            return tr("Documents are sealed with this key from now on.");
        });
        m_passphrase->clear();
    };
    connect(m_importDo, &Button::clicked, this, import);
    connect(m_passphrase, &TextField::accepted, this, import);
    connect(m_look, &Button::clicked, this, [this] {
        m_look->setBusy(true);
        m_said->setText(tr("Looking for cards and tokens…"));
        m_said->show();
        onPool([modules = m_modules] {
            return flow::surveyTokens(modules, SystemClock().now());
        }).then(this, [this](const flow::TokenSurvey &survey) {
            m_look->setBusy(false);
            showTokens(survey);
        });
    });
    connect(&desk.facts, &OfficeFacts::changed, this, &CertificatesPage::reload);
    reload();
}

void CertificatesPage::reload()
{
    const QString reason = m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Companies, {}, {}});
    for (Button *button : {m_new, m_newDo, m_renew, m_import, m_importDo})
        button->setReasonNot(reason);
    asked(m_desk.session, [](flow::Office &office) {
        return flow::authorityState(office);
    }).then(this, [this](const flow::AuthorityState &state) { show(state); });
}

void CertificatesPage::show(const flow::AuthorityState &state)
{
    const Time now = m_desk.clock.now();
    const ChipLook none{QStringLiteral("triangle-alert"), tr("None yet"), Role::Warning};
    m_rootState->setLook(state.root ? endOf(state.root->notAfter, now) : none);
    m_root->setText(state.root ? tr("%1\nFingerprint, to be compared by telephone:\n%2")
                                     .arg(state.root->name, inGroups(state.root->fingerprint))
                               : tr("Nobody of the office can sign with a certificate yet. Make the authority: two "
                                    "clicks, and no other company is needed."));
    m_export->setVisible(state.root.has_value());
    m_new->setText(state.root ? tr("Make a new authority") : tr("Make the authority"));
    m_sealState->setLook(state.seal ? endOf(state.seal->notAfter, now) : none);
    m_seal->setText(state.seal
                        ? tr("%1, issued by %2. It closes every finished document and signs for clients who have "
                             "no key.")
                              .arg(state.seal->name, state.seal->issuer)
                        : QString());
    m_renew->setVisible(state.root.has_value());
    clearLayout(m_members);
    int n = 0;
    for (const flow::MemberCertificate &one : state.members) {
        QWidget *card = nullptr;
        auto *chip = new Chip(endOf(one.certificate.notAfter, now));
        auto *inside = cardWith(m_members, one.memberName, chip, &card);
        card->setObjectName(QStringLiteral("certificate_%1").arg(n++));
        auto *about = wrapped(TextSize::Small, Role::Second);
        about->setText(one.isOfCompany
                           ? tr("Key file of the company authority")
                           : tr("Own key: %1, issued by %2").arg(one.certificate.name, one.certificate.issuer));
        inside->addWidget(about);
        if (one.isOfCompany)
            offerRevoking(inside, one, n - 1);
    }
    showRevoked(state);
    if (state.members.empty()) {
        auto *nobody = wrapped(TextSize::Small, Role::Second);
        nobody->setText(tr("Nobody has one yet. They are made under Members, or by each member under My profile."));
        m_members->addWidget(nobody);
    }
}

void CertificatesPage::offerRevoking(QVBoxLayout *on, const flow::MemberCertificate &one, int n)
{
    auto *revoke = new Button(tr("Take it back…"), Button::Kind::Quiet, QStringLiteral("ban"));
    revoke->setObjectName(QStringLiteral("revoke_%1").arg(n));
    //: %1 is a member's name
    revoke->setAccessibleName(tr("Take back the certificate of %1").arg(one.memberName));
    revoke->setReasonNot(m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Companies, {}, {}}));
    auto *ask = new QWidget;
    auto *form = column(ask, kRelated);
    auto *warning = wrapped(TextSize::Small, Role::Bad);
    warning->setText(
        tr("The key signs nothing any more, and this cannot be undone. What it signed without a timestamp is not "
           "believed any more either. %1 needs a new certificate to sign again.")
            .arg(one.memberName));
    auto *why = new ChoiceField(tr("Why"));
    why->setName(QStringLiteral("revokeReason_%1").arg(n));
    using Reason = crypto::RevocationReason;
    why->addChoice(tr("The key was lost, copied or stolen"), int(Reason::KeyCompromise));
    why->addChoice(tr("They no longer work here"), int(Reason::AffiliationChanged));
    why->addChoice(tr("A newer certificate takes its place"), int(Reason::Superseded));
    why->addChoice(tr("They may no longer sign"), int(Reason::PrivilegeWithdrawn));
    auto *confirm = new Button(tr("Take it back"), Button::Kind::Danger);
    confirm->setObjectName(QStringLiteral("revokeConfirm_%1").arg(n));
    form->addWidget(warning);
    form->addWidget(why);
    form->addWidget(confirm, 0, Qt::AlignLeft);
    ask->hide();
    on->addWidget(revoke, 0, Qt::AlignLeft);
    on->addWidget(ask);
    connect(revoke, &Button::clicked, ask, [ask] { ask->setVisible(ask->isHidden()); });
    connect(confirm, &Button::clicked, this, [this, confirm, why, id = one.member, name = one.memberName] {
        const auto reason = static_cast<crypto::RevocationReason>(why->value().toInt());
        run(confirm, [id, name, reason](flow::Office &office) -> Result<QString> {
            CS_CHECK(flow::revokeCertificate(office, id, reason));
            return tr("The certificate of %1 is taken back. Save the list for partners who check signatures "
                      "themselves.")
                .arg(name);
        });
    });
}

void CertificatesPage::showRevoked(const flow::AuthorityState &state)
{
    if (state.revoked.empty())
        return;
    auto *card = new Card;
    auto *inside = column(card, kRelated);
    inside->addWidget(new Label(tr("Taken back"), TextSize::Body, Role::Text, Weight::Strong));
    int n = 0;
    for (const domain::RevokedByUs &one : state.revoked) {
        auto *line = wrapped(TextSize::Small, Role::Second);
        line->setObjectName(QStringLiteral("revoked_%1").arg(n++));
        //: a person's name, a date, a certificate's number
        line->setText(tr("%1, on %2: certificate %3").arg(one.name, day(one.at), one.serial));
        inside->addWidget(line);
    }
    auto *save = new Button(tr("Save the list for partners…"), Button::Kind::Plain, QStringLiteral("download"));
    save->setObjectName(QStringLiteral("revocationsSave"));
    inside->addWidget(save, 0, Qt::AlignLeft);
    m_members->addWidget(card);
    connect(save, &Button::clicked, this, [this] {
        auto *dialog = newSaveDialog(window(), tr("Where is the list saved?"), QStringLiteral("company-revoked.crl"),
                                     tr("Revocation lists (*.crl)"));
        connect(dialog, &QFileDialog::fileSelected, this, &CertificatesPage::saveRevocationsTo);
        dialog->open();
    });
}

void CertificatesPage::saveRevocationsTo(const QString &path)
{
    run(m_export, [path](flow::Office &office) -> Result<QString> {
        CS_TRY(const crypto::RevocationList list, flow::ownRevocationList(office));
        CS_CHECK(LocalDisk().writeDurably(path, list.der()));
        return tr("The list is saved. It says what it says for a week; save it again for whoever asks later.");
    });
}

void CertificatesPage::showTokens(const flow::TokenSurvey &survey)
{
    clearLayout(m_tokens);
    int n = 0;
    for (const flow::TokenFacts &token : survey.tokens) {
        const bool isFine = token.isReady && token.pin == flow::TokenFacts::Pin::Fine && !token.problem;
        auto *chip = new Chip({isFine ? QStringLiteral("circle-check") : QStringLiteral("triangle-alert"),
                               isFine ? tr("Ready") : tr("Look here"), isFine ? Role::Ok : Role::Warning});
        QWidget *card = nullptr;
        auto *inside = cardWith(m_tokens, token.label, chip, &card);
        card->setObjectName(QStringLiteral("token_%1").arg(n++));
        QStringList lines{tr("%1 · number %2 · %3").arg(token.maker, token.serial, pinWords(token))};
        for (const flow::OfferedKey &key : token.keys)
            lines << (key.canSign ? tr("%1, issued by %2, valid to %3")
                                  : tr("%1, issued by %2, ended or not for signing: %3"))
                         .arg(key.facts.commonName, key.facts.issuer, day(key.facts.notAfter));
        if (token.problem)
            lines << sentenceFor(*token.problem);
        auto *about = wrapped(TextSize::Small, Role::Second);
        about->setText(lines.join(QLatin1Char('\n')));
        inside->addWidget(about);
    }
    QStringList said;
    for (const flow::ModuleFacts &module : survey.modules)
        said << (module.problem
                     ? tr("%1: %2").arg(module.path, sentenceFor(*module.problem))
                     : tr("%1: %2, %n reader(s)", nullptr, module.readers).arg(module.path, module.description));
    if (survey.modules.empty())
        said << tr("No driver for cards (PKCS#11 module) is installed on this computer.");
    m_said->setText(said.join(QLatin1Char('\n')));
}

void CertificatesPage::exportRootTo(const QString &path)
{
    run(m_export, [path](flow::Office &office) -> Result<QString> {
        CS_TRY(const flow::RootFile root, flow::rootFile(office));
        const bool isDer = path.endsWith(QLatin1String(".cer")) || path.endsWith(QLatin1String(".der"));
        CS_CHECK(LocalDisk().writeDurably(path, isDer ? root.der : root.pem));
        return tr("The root is saved. Tell partners its fingerprint another way, so that they can compare.");
    });
}

void CertificatesPage::chooseSeal(const QString &path)
{
    m_sealFile = path;
    m_importForm->show();
    m_passphrase->control()->setFocus();
}

void CertificatesPage::run(Button *busy, std::function<Result<QString>(flow::Office &)> work)
{
    busy->setBusy(true);
    // A card may be made anew by the time the answer is here.
    asked(m_desk.session, std::move(work)).then(this, [this, busy = QPointer(busy)](const Result<QString> &done) {
        if (busy)
            busy->setBusy(false);
        if (done) {
            m_newConfirm->hide();
            m_importForm->hide();
        }
        Q_EMIT toastRequested({done ? *done : sentenceFor(done.error()), done ? Role::Ok : Role::Bad, {}, {}});
    });
}

} // namespace countersign::ui
