#include "ui/settings/signing_page.h"

#include "core/flow/trust_settings.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/text_field.h"
#include "ui/pages/answer.h"
#include "ui/words/error_words.h"

#include <QLocale>
#include <QUrl>

namespace countersign::ui {

namespace {

using domain::PadesLevel;

QString meaningOf(PadesLevel level)
{
    switch (level) {
    case PadesLevel::None:
    case PadesLevel::B: return SigningPage::tr("The time of a signature is the word of the computer that made it.");
    case PadesLevel::T:
        return SigningPage::tr(
            "An authority confirms when it was signed: it can be checked as long as the certificates "
            "can.");
    case PadesLevel::LT:
        return SigningPage::tr(
            "The file carries everything to check it years later, when certificates have long ended.");
    case PadesLevel::LTA:
        return SigningPage::tr(
            "As before, and a further timestamp keeps that safe too; it can be renewed for decades.");
    }
    return {};
}

bool isWebAddress(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

} // namespace

SigningPage::SigningPage(const Desk &desk, QWidget *parent)
    : SettingsPage(tr("Signatures and time"),
                   tr("Holds for every signature and seal that this office makes from now on. A signatory can go lower "
                      "when no authority answers; the seal waits."),
                   parent),
      m_desk(desk),
      m_level(new ChoiceField(tr("Level"))),
      m_list(column(nullptr, kRelated)),
      m_add(new Button(tr("Add an authority"), Button::Kind::Plain, QStringLiteral("plus"))),
      m_save(new Button(tr("Save"), Button::Kind::Primary)),
      m_reset(new Button(tr("Reset"), Button::Kind::Quiet))
{
    m_level->setName(QStringLiteral("signatureLevel"));
    m_level->addChoice(tr("Plain (PAdES B-B)"), int(PadesLevel::B));
    m_level->addChoice(tr("With a timestamp (PAdES B-T)"), int(PadesLevel::T));
    m_level->addChoice(tr("For years (PAdES B-LT)"), int(PadesLevel::LT));
    m_level->addChoice(tr("For decades (PAdES B-LTA)"), int(PadesLevel::LTA));
    m_add->setObjectName(QStringLiteral("tsaAdd"));
    m_save->setObjectName(QStringLiteral("levelSave"));
    m_reset->setObjectName(QStringLiteral("levelReset"));
    page()->addWidget(m_level);
    page()->addWidget(new SectionLabel(tr("Timestamp authorities")));
    auto *about = new Label(tr("Asked from top to bottom until one answers. They see a number made from the signature, "
                               "nothing of the document."),
                            TextSize::Small, Role::Second);
    about->setWordWrap(true);
    page()->addWidget(about);
    page()->addLayout(m_list);
    page()->addWidget(m_add, 0, Qt::AlignLeft);
    auto *answers = row(nullptr, kRelated);
    answers->addWidget(m_save);
    answers->addWidget(m_reset);
    answers->addStretch(1);
    page()->addLayout(answers);
    connect(m_level, &ChoiceField::chosen, this, &SigningPage::refresh);
    connect(m_add, &Button::clicked, this, [this] {
        addRow({});
        m_rows.back().address->control()->setFocus();
        refresh();
    });
    connect(m_save, &Button::clicked, this, &SigningPage::save);
    connect(m_reset, &Button::clicked, this, &SigningPage::reload);
    connect(&desk.facts, &OfficeFacts::changed, this, [this] {
        if (!isChanged() || m_rows.empty()) // what somebody is just writing stays
            reload();
    });
    reload();
}

void SigningPage::reload()
{
    const domain::Workspace &workspace = m_desk.facts.workspace();
    m_level->setValue(int(std::max(workspace.signatureLevel, PadesLevel::B)));
    m_rows.clear();
    clearLayout(m_list);
    for (const QString &address : workspace.timestampAuthorities)
        addRow(address);
    refresh();
}

void SigningPage::addRow(const QString &address)
{
    const QString name = QStringLiteral("tsa_%1").arg(m_rows.size());
    auto *whole = new QWidget;
    auto *inside = column(whole, kGrid);
    auto *line = row(nullptr, kRelated);
    auto *field = new TextField;
    field->setName(name);
    field->setText(address);
    field->setPlaceholder(QStringLiteral("https://tsa.example/tsr"));
    field->control()->setAccessibleName(tr("Address of a timestamp authority"));
    auto *test = new Button(tr("Test"));
    test->setObjectName(name + QStringLiteral("_test"));
    auto *remove = Button::iconOnly(QStringLiteral("trash-2"), tr("Remove the authority"));
    remove->setObjectName(name + QStringLiteral("_remove"));
    line->addWidget(field, 1, Qt::AlignTop);
    line->addWidget(test, 0, Qt::AlignTop);
    line->addWidget(remove, 0, Qt::AlignTop);
    auto *said = new Label({}, TextSize::Small, Role::Second);
    said->setObjectName(name + QStringLiteral("_said"));
    said->setWordWrap(true);
    said->hide();
    inside->addLayout(line);
    inside->addWidget(said);
    m_list->addWidget(whole);
    const Row made{whole, field, test, said};
    m_rows.push_back(made);
    connect(field, &TextField::edited, this, [this, field, said] {
        field->setError({});
        m_level->setError({});
        said->hide();
        refresh();
    });
    connect(test, &Button::clicked, this, [this, made] { this->test(made); });
    connect(remove, &Button::clicked, this, [this, whole] {
        std::erase_if(m_rows, [whole](const Row &one) { return one.whole == whole; });
        whole->hide();
        whole->deleteLater();
        refresh();
    });
}

void SigningPage::test(const Row &row)
{
    const QString address = row.address->text();
    if (!isWebAddress(address)) {
        row.address->setError(tr("Write the whole address, such as https://tsa.example/tsr."));
        return;
    }
    std::stop_source stop;
    row.test->setBusy(stop);
    onPool([address, stop = stop.get_token()] {
        return flow::tryTimestampAuthority(address, stop);
    }).then(row.whole, [row](const Result<flow::TimestampTrial> &trial) {
        row.test->setBusy(false);
        row.said->setRole(trial ? Role::Ok : Role::Bad);
        if (trial) {
            row.said->setText(tr("It works. %1 answered: it is %2. (%3 vouches for it.)")
                                  .arg(trial->signer,
                                       QLocale().toString(QDateTime::fromMSecsSinceEpoch(trial->at.msSinceEpoch),
                                                          QLocale::ShortFormat),
                                       trial->issuer));
        } else {
            row.said->setText(QStringList(sentenceFor(trial.error()) + QLatin1Char('\n')
                                          + otherSideWords(trial.error()).join(QLatin1Char('\n')))
                                  .join(QString())
                                  .trimmed());
        }
        row.said->show();
    });
}

QStringList SigningPage::addresses() const
{
    QStringList all;
    for (const Row &one : m_rows)
        if (!one.address->text().isEmpty())
            all << one.address->text();
    return all;
}

bool SigningPage::isChanged() const
{
    const domain::Workspace &workspace = m_desk.facts.workspace();
    return m_level->value().toInt() != int(std::max(workspace.signatureLevel, PadesLevel::B))
        || addresses() != workspace.timestampAuthorities;
}

void SigningPage::refresh()
{
    m_level->setHint(meaningOf(PadesLevel(m_level->value().toInt())));
    const QString reason = m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Companies, {}, {}});
    m_save->setReasonNot(!reason.isEmpty() ? reason : isChanged() ? QString() : tr("Nothing was changed."));
    m_reset->setVisible(isChanged());
    m_add->setReasonNot(reason);
}

bool SigningPage::isValid()
{
    bool isGood = true;
    for (const Row &one : m_rows) {
        const bool fits = one.address->text().isEmpty() || isWebAddress(one.address->text());
        one.address->setError(fits ? QString() : tr("Write the whole address, such as https://tsa.example/tsr."));
        isGood = isGood && fits;
    }
    const bool lacksAuthority = m_level->value().toInt() >= int(PadesLevel::T) && addresses().isEmpty();
    m_level->setError(lacksAuthority ? tr("This level needs at least one timestamp authority.") : QString());
    return isGood && !lacksAuthority;
}

void SigningPage::save()
{
    if (!isValid())
        return;
    m_save->setBusy(true);
    m_desk.session
        .run([level = PadesLevel(m_level->value().toInt()), list = addresses()](flow::Office &office) {
            return flow::saveSignatureLevel(office, level, list);
        })
        .then(this, [this](const Result<void> &saved) {
            m_save->setBusy(false);
            if (saved)
                Q_EMIT toastRequested({tr("From now on signatures are made like this."), Role::Ok, {}, {}});
            else
                Q_EMIT toastRequested({sentenceFor(saved.error()), Role::Bad, {}, {}});
        });
}

} // namespace countersign::ui
