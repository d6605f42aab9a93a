#include "ui/settings/action_form.h"

#include "core/flow/resending.h"
#include "core/flow/webhook_calling.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/file_dialogs.h"
#include "ui/kit/layout.h"
#include "ui/kit/text_field.h"
#include "ui/settings/secret_field.h"
#include "ui/words/trade_words.h"

#include <QDir>
#include <QPlainTextEdit>

#include <span>

namespace countersign::ui {

namespace {

using Kind = domain::ActionKind;

constexpr Kind kOfDocuments[] = {Kind::Remind,      Kind::NotifyMembers,      Kind::SendEmail,
                                 Kind::SetDeadline, Kind::ChangeResponsible,  Kind::MoveCard,
                                 Kind::AskApproval, Kind::SendForSigning,     Kind::SendLinks,
                                 Kind::ExportPdf,   Kind::CreateFromTemplate, Kind::CallWebhook};
constexpr Kind kOfDeals[] = {Kind::SendForSigning, Kind::CreateFromTemplate, Kind::ChangeResponsible};

std::span<const Kind> kindsOf(domain::Pipeline pipeline)
{
    return pipeline == domain::Pipeline::Deals ? std::span<const Kind>(kOfDeals) : std::span<const Kind>(kOfDocuments);
}

// A value that is kept although it is no longer offered.
void setKept(ChoiceField *field, const QString &value, const QString &words)
{
    if (field->combo()->findData(value) < 0)
        field->addChoice(words, value);
    field->setValue(value);
}

} // namespace

ActionForm::ActionForm(const OfficeFacts &facts, int number, QWidget *parent)
    : QWidget(parent),
      m_facts(facts),
      m_kind(new ChoiceField(tr("Do this"))),
      m_up(Button::iconOnly(QStringLiteral("arrow-up"), tr("Do this earlier"))),
      m_remove(Button::iconOnly(QStringLiteral("x"), tr("Remove the action"))),
      m_member(new ChoiceField(tr("Member"))),
      m_target(new ChoiceField(tr("Move it to"))),
      m_days(new TextField(tr("Days from then"))),
      m_to(new TextField(tr("To (empty: the client)"))),
      m_subject(new TextField(tr("Subject"))),
      m_text(new TextArea(tr("Words"), 3)),
      m_template(new ChoiceField(tr("Template"))),
      m_signatory(new ChoiceField(tr("Signs for us"))),
      m_folderLine(new QWidget),
      m_folder(new TextField(tr("Folder"))),
      m_url(new TextField(tr("Address to call"))),
      m_secret(new SecretField(QStringLiteral("ruleSecret%1").arg(number)))
{
    const QString n = QString::number(number);
    setObjectName(QStringLiteral("action") + n);
    m_up->setObjectName(QStringLiteral("actionUp") + n);
    m_remove->setObjectName(QStringLiteral("actionRemove") + n);
    const std::initializer_list<std::pair<FieldFrame *, const char *>> names{{m_kind, "ruleAction"},
                                                                             {m_member, "ruleMember"},
                                                                             {m_target, "ruleTarget"},
                                                                             {m_days, "ruleDays"},
                                                                             {m_to, "ruleTo"},
                                                                             {m_subject, "ruleSubject"},
                                                                             {m_text, "ruleText"},
                                                                             {m_template, "ruleTemplate"},
                                                                             {m_folder, "ruleFolder"},
                                                                             {m_url, "ruleUrl"},
                                                                             {m_signatory, "ruleSignatory"}};
    for (const auto &[field, name] : names)
        field->setName(QString::fromLatin1(name) + n);
    m_url->setPlaceholder(QStringLiteral("https://crm.firm.example/countersign"));
    auto *choose = new Button(tr("Choose…"), Button::Kind::Plain, QStringLiteral("folder"));
    choose->setObjectName(QStringLiteral("ruleFolderChoose") + n);

    m_member->addChoice(tr("Who is responsible"), QString());
    m_signatory->addChoice(tr("As in the template"), QString());
    for (const domain::Member &member : facts.members()) {
        if (!member.isActive)
            continue;
        m_member->addChoice(member.name, member.id.toString());
        if (member.hasCertificate())
            m_signatory->addChoice(member.name, member.id.toString());
    }
    for (const domain::Stage &stage : facts.stages())
        m_target->addChoice(nameOf(stage), stage.id.toString());

    auto *head = row(nullptr, kGrid);
    head->addWidget(m_kind, 1);
    head->addWidget(m_up, 0, Qt::AlignBottom);
    head->addWidget(m_remove, 0, Qt::AlignBottom);
    auto *folder = row(m_folderLine, kRelated);
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose, 0, Qt::AlignBottom);
    auto *layout = column(this, scaled(12));
    layout->addLayout(head);
    for (QWidget *field : std::initializer_list<QWidget *>{m_member, m_target, m_days, m_to, m_subject, m_text,
                                                           m_template, m_signatory, m_folderLine, m_url, m_secret})
        layout->addWidget(field);

    for (ChoiceField *field : {m_member, m_target, m_signatory})
        connect(field, &ChoiceField::chosen, this, &ActionForm::edited);
    for (TextField *field : {m_days, m_to, m_subject, m_folder, m_url})
        connect(field, &TextField::edited, this, &ActionForm::edited);
    connect(m_text, &TextArea::edited, this, &ActionForm::edited);
    connect(m_kind, &ChoiceField::chosen, this, [this] {
        showFields();
        Q_EMIT edited();
    });
    connect(m_template, &ChoiceField::chosen, this, [this](const QVariant &value) {
        m_templateId = value.toString();
        m_template->setError({});
        Q_EMIT edited();
    });
    connect(m_up, &Button::clicked, this, &ActionForm::upAsked);
    connect(m_remove, &Button::clicked, this, &ActionForm::removeAsked);
    connect(choose, &Button::clicked, this, [this] {
        auto *dialog = newFolderDialog(window(), tr("Where signed documents are put"), m_folder->text());
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
            m_folder->setText(path);
            Q_EMIT edited();
        });
        dialog->open();
    });
    fillKinds();
    showFields();
}

Kind ActionForm::kind() const { return static_cast<Kind>(m_kind->value().toInt()); }

// Of the board, "send for signing" sends the card's own draft; of a deal it makes one first.
bool ActionForm::makesDocument() const
{
    return kind() == Kind::CreateFromTemplate
        || (kind() == Kind::SendForSigning && m_pipeline == domain::Pipeline::Deals);
}

bool ActionForm::keepsSecret() const { return m_isSaved && m_saved.kind == Kind::CallWebhook; }

void ActionForm::setPipeline(domain::Pipeline pipeline)
{
    if (std::exchange(m_pipeline, pipeline) == pipeline)
        return;
    fillKinds();
    showFields();
}

void ActionForm::fillKinds()
{
    const int before = m_kind->combo()->count() > 0 ? int(kind()) : -1;
    m_kind->clear();
    for (const Kind offered : kindsOf(m_pipeline))
        m_kind->addChoice(nameOf(offered), int(offered));
    m_kind->setValue(before);
}

void ActionForm::setTemplates(const std::vector<domain::Template> &templates)
{
    m_template->clear();
    m_templates.clear();
    for (const domain::Template &known : templates) {
        m_template->addChoice(known.name, known.id.toString());
        m_templates.append(known.id.toString());
    }
    if (!m_templateId.isEmpty())
        setKept(m_template, m_templateId, tr("A template that is archived or gone"));
    m_templateId = m_template->value().toString();
}

void ActionForm::setPlace(int index, int count)
{
    m_kind->setLabel(index == 0 ? tr("Do this") : tr("Then do this"));
    m_up->setVisible(index > 0);
    m_remove->setVisible(count > 1);
}

// Several members can be named by other means than this window; they stay together until somebody chooses another.
void ActionForm::keepMembers(const QString &ids)
{
    QStringList names;
    for (const QString &id : ids.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (const auto member = domain::MemberId::fromString(id))
            names << m_facts.memberName(*member);
    names.removeAll(QString());
    setKept(m_member, ids, names.isEmpty() ? tr("Somebody who is gone") : names.join(QStringLiteral(", ")));
}

void ActionForm::set(const domain::Action &action)
{
    const auto value = [&](const char *name) { return action.settings.value(QString::fromLatin1(name)); };
    m_saved = action;
    m_isSaved = true;
    if (m_kind->combo()->findData(int(action.kind)) < 0)
        m_kind->addChoice(nameOf(action.kind), int(action.kind));
    m_kind->setValue(int(action.kind));
    if (action.kind == Kind::MoveCard)
        setKept(m_target, value("stage"), tr("A stage that is gone"));
    m_days->setText(value("days"));
    m_to->setText(value("to") == QLatin1String("client") ? QString() : value("to"));
    m_subject->setText(value("subject"));
    m_text->setText(value("text"));
    m_folder->setText(value("folder"));
    m_url->setText(value("url"));
    m_templateId = value("template");
    keepMembers(action.kind == Kind::NotifyMembers ? value("members") : value("member"));
    const auto signatory = domain::MemberId::fromString(value("signatory"));
    const QString name = signatory ? m_facts.memberName(*signatory) : QString();
    setKept(m_signatory, value("signatory"), name.isEmpty() ? tr("Somebody who is gone") : name);
    showFields();
}

void ActionForm::showFields()
{
    const Kind chosen = kind();
    const bool isWebhook = chosen == Kind::CallWebhook;
    m_member->setVisible(chosen == Kind::NotifyMembers || chosen == Kind::ChangeResponsible
                         || chosen == Kind::AskApproval);
    m_target->setVisible(chosen == Kind::MoveCard);
    m_days->setVisible(chosen == Kind::SetDeadline);
    m_to->setVisible(chosen == Kind::SendEmail);
    m_subject->setVisible(chosen == Kind::SendEmail);
    m_text->setVisible(chosen == Kind::SendEmail || chosen == Kind::NotifyMembers);
    m_template->setVisible(makesDocument());
    m_signatory->setVisible(makesDocument());
    m_folderLine->setVisible(chosen == Kind::ExportPdf);
    m_url->setVisible(isWebhook);
    m_url->setHint(tr("The call says which document is in which state and stage, never its title or names. The relay "
                      "must allow the server's name (--webhook-hosts)."));
    const bool needsSecret = isWebhook && !keepsSecret();
    if (needsSecret && !m_secret->isVisibleTo(this))
        m_secret->makeNew();
    else if (!needsSecret)
        m_secret->forget();
    m_secret->setVisible(needsSecret);
}

bool ActionForm::check()
{
    bool isGood = true;
    const auto need = [&isGood](auto *field, bool isThere, const QString &sentence) {
        field->setError(isThere ? QString() : sentence);
        isGood = isGood && isThere;
    };
    const Kind chosen = kind();
    const QString member = m_member->value().toString(), to = m_to->text();
    if (chosen == Kind::SetDeadline)
        need(m_days, m_days->text().toInt() >= 1 && m_days->text().toInt() <= 3650,
             tr("Write how many days, from 1 on."));
    if (chosen == Kind::ChangeResponsible || chosen == Kind::AskApproval) {
        const auto id = domain::MemberId::fromString(member);
        const domain::Member *known = id ? m_facts.member(*id) : nullptr;
        need(m_member, known && known->isActive, tr("Choose who."));
    }
    if (chosen == Kind::MoveCard) {
        const auto stage = domain::StageId::fromString(m_target->value().toString());
        need(m_target, stage && m_facts.stage(*stage), tr("Choose a stage."));
    }
    if (chosen == Kind::NotifyMembers || chosen == Kind::SendEmail)
        need(m_text, !m_text->text().isEmpty(), tr("Write what is to be said."));
    if (chosen == Kind::SendEmail)
        need(m_to, to.isEmpty() || flow::looksLikeMail(to), tr("This is no e-mail address."));
    if (makesDocument())
        need(m_template, m_templates.contains(m_templateId),
             m_templates.isEmpty() ? tr("There is no template yet. Save a document as a template from its page.")
                                   : tr("Choose a template."));
    if (chosen == Kind::ExportPdf)
        need(m_folder, QDir::isAbsolutePath(m_folder->text()), tr("Choose a folder with its whole path."));
    if (chosen == Kind::CallWebhook) // a kept secret is good: it was checked when it was saved
        need(m_url, flow::isWebhook(m_url->text(), keepsSecret() ? QByteArray(32, 'x') : m_secret->bytes()),
             tr("Write the whole address. It begins with https://."));
    return isGood;
}

domain::Action ActionForm::get() const
{
    domain::Action action{.kind = kind(), .settings = {}, .secret = {}};
    if (m_isSaved && m_saved.kind == action.kind)
        action = m_saved;
    const auto set = [&](const char *name, const QString &value) {
        if (value.isEmpty())
            action.settings.remove(QString::fromLatin1(name));
        else
            action.settings.insert(QString::fromLatin1(name), value);
    };
    switch (action.kind) {
    case Kind::NotifyMembers:
        set("members", m_member->value().toString());
        set("text", m_text->text());
        break;
    case Kind::ChangeResponsible:
    case Kind::AskApproval: set("member", m_member->value().toString()); break;
    case Kind::MoveCard: set("stage", m_target->value().toString()); break;
    case Kind::SetDeadline: set("days", m_days->text()); break;
    case Kind::SendEmail:
        set("to", m_to->text().isEmpty() ? QStringLiteral("client") : m_to->text());
        set("subject", m_subject->text());
        set("text", m_text->text());
        break;
    case Kind::SendForSigning:
    case Kind::CreateFromTemplate:
        set("template", makesDocument() ? m_templateId : QString());
        set("signatory", makesDocument() ? m_signatory->value().toString() : QString());
        break;
    case Kind::ExportPdf: set("folder", m_folder->text()); break;
    case Kind::CallWebhook:
        set("url", m_url->text());
        if (!keepsSecret())
            action.secret = m_secret->bytes();
        break;
    default: break;
    }
    return action;
}

void ActionForm::forget() { m_secret->forget(); }

} // namespace countersign::ui
