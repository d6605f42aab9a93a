#include "ui/templates/templates_pane.h"

#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/words/error_words.h"

namespace countersign::ui {

namespace {

QString filesOf(const domain::Template &t)
{
    QStringList names;
    for (const domain::TemplateDocument &document : t.documents)
        names << (document.source ? document.source->name : document.name);
    return names.join(QStringLiteral(", "));
}

QStringList tagsOf(const domain::Template &t)
{
    QStringList tags;
    for (const domain::TemplateDocument &document : t.documents)
        for (const QString &tag : document.source ? document.source->tags : QStringList())
            if (!tags.contains(tag))
                tags << tag;
    return tags;
}

} // namespace

QVariant TemplatesModel::value(const domain::Template &t, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return t.name;
    case RecordIdRole: return t.id.toString();
    case RecordSecondRole: return filesOf(t);
    case RecordSearchRole: return QString(t.name + QLatin1Char('\n') + filesOf(t) + QLatin1Char('\n') + t.title);
    default: return {};
    }
}

class TemplatesPane::Form final : public QWidget
{
public:
    explicit Form(const domain::Template &t) : m_template(t), m_name(new TextField(TemplatesPane::tr("Name")))
    {
        auto *layout = column(this, scaled(12));
        m_name->setName(QStringLiteral("templateName"));
        m_name->setText(t.name);
        layout->addWidget(m_name);
        const auto fact = [&](const QString &head, const QString &words) {
            auto *box = column(nullptr, scaled(2));
            box->addWidget(new SectionLabel(head));
            auto *label = new Label(words, TextSize::Body, Role::Text);
            label->setWordWrap(true);
            box->addWidget(label);
            layout->addLayout(box);
        };
        fact(TemplatesPane::tr("Files"), filesOf(t));
        const auto parties = [&](domain::Side side) {
            return static_cast<int>(std::count_if(t.parties.begin(), t.parties.end(),
                                                  [&](const domain::Party &party) { return party.side == side; }));
        };
        fact(TemplatesPane::tr("Who takes part"),
             TemplatesPane::tr("%n of ours", nullptr, parties(domain::Side::Ours)) + QStringLiteral(" · ")
                 + TemplatesPane::tr("%n of theirs", nullptr, parties(domain::Side::Theirs)));
        fact(TemplatesPane::tr("Fields"), TemplatesPane::tr("%n field(s)", nullptr, static_cast<int>(t.fields.size())));
        QStringList tags;
        for (const QString &tag : tagsOf(t))
            tags << QStringLiteral("{{") + tag + QStringLiteral("}}");
        if (!tags.isEmpty())
            fact(TemplatesPane::tr("Filled in from the records"), tags.join(QLatin1Char('\n')));
        m_use = new Button(TemplatesPane::tr("New document"), Button::Kind::Plain, QStringLiteral("file-plus"));
        m_use->setObjectName(QStringLiteral("templateUse"));
        m_archive = new Button(t.isArchived ? TemplatesPane::tr("Use it again") : TemplatesPane::tr("Put it away"),
                               Button::Kind::Quiet,
                               t.isArchived ? QStringLiteral("archive-restore") : QStringLiteral("archive"));
        m_archive->setObjectName(QStringLiteral("templateArchive"));
        auto *acts = row(nullptr, kRelated);
        acts->addWidget(m_use);
        acts->addWidget(m_archive);
        acts->addStretch(1);
        m_use->setVisible(!t.isArchived);
        layout->addLayout(acts);
        setFocusProxy(m_name);
    }
    [[nodiscard]] bool check()
    {
        m_name->setError(m_name->text().isEmpty() ? TemplatesPane::tr("Give it a name.") : QString());
        return !m_name->hasError();
    }
    [[nodiscard]] QString name() const { return m_name->text(); }
    [[nodiscard]] const domain::Template &before() const { return m_template; }
    [[nodiscard]] Button *use() const { return m_use; }
    [[nodiscard]] Button *archive() const { return m_archive; }

private:
    domain::Template m_template;
    TextField *m_name;
    Button *m_use;
    Button *m_archive;
};

TemplatesPane::TemplatesPane(const Desk &desk, QWidget *parent) : RecordPane(desk, QStringLiteral("template"), parent)
{
    setRows(
        &m_model, QStringLiteral("files"), tr("No templates yet"),
        tr("Prepare a document once, then save it as a template from its page: files, fields and who signs are kept. "
           "Words such as {{contact.name}} or {{deal.amount}} in a DOCX or ODT file are filled in each time."),
        tr("New document"));
    setTone(Role::Accent);
    connect(&desk.session, &OfficeSession::changed, this, [this] {
        if (isVisible())
            reload();
    });
}

void TemplatesPane::startNew() { Q_EMIT createRequested(); }

void TemplatesPane::setArchived(bool archived)
{
    m_showsArchived = archived;
    closePanel();
    reload();
}

void TemplatesPane::reload()
{
    m_desk.session.run([](flow::Office &office) { return flow::templates(office); })
        .then(this, [this](std::vector<domain::Template> all) {
            std::erase_if(all, [this](const domain::Template &t) { return t.isArchived != m_showsArchived; });
            m_model.set(std::move(all));
            refresh();
        });
}

void TemplatesPane::edit(const QModelIndex &sourceIndex)
{
    const domain::Template *t = m_model.at(sourceIndex);
    if (!t)
        return;
    m_form = new Form(*t);
    const QString reason =
        m_desk.facts.reasonNot(domain::Act::Edit, {domain::Object::Template, t->owner, t->department});
    openPanel(t->name, {}, m_form, false, reason);
    m_form->archive()->setReasonNot(reason);
    m_form->use()->setReasonNot(m_desk.facts.reasonNot(
        domain::Act::Create, {domain::Object::Envelope, m_desk.facts.me().id, m_desk.facts.me().department}));
    connect(m_form->use(), &Button::clicked, this, [this] { use(m_form->before().id); });
    connect(m_form->archive(), &Button::clicked, this,
            [this] { archive(m_form->before(), !m_form->before().isArchived); });
}

void TemplatesPane::use(domain::TemplateId id)
{
    std::stop_source stop;
    m_form->use()->setBusy(stop);
    m_desk.session
        .run([id, stop = stop.get_token()](flow::Office &office) {
            flow::TemplateUse use;
            use.id = id;
            return flow::createFromTemplate(office, use, stop);
        })
        .then(this, [this](const Result<domain::EnvelopeId> &made) {
            if (m_form)
                m_form->use()->setBusy(false);
            if (made)
                Q_EMIT documentRequested(*made);
            else
                Q_EMIT toastRequested(
                    {sentenceFor(made.error()), wasStopped(made.error()) ? Role::Second : Role::Bad, {}, {}});
        });
}

void TemplatesPane::archive(const domain::Template &t, bool archived)
{
    m_desk.session
        .run([id = t.id, archived](flow::Office &office) { return flow::archiveTemplate(office, id, archived); })
        .then(this, [this, name = t.name, archived](const Result<void> &done) {
            finished(done,
                     archived ? tr("“%1” is put away. Documents made from it stay.").arg(name)
                              : tr("“%1” can be used again.").arg(name));
        });
}

void TemplatesPane::save()
{
    if (!m_form->check())
        return;
    setSaving(true);
    m_desk.session
        .run([id = m_form->before().id, name = m_form->name()](flow::Office &office) {
            return flow::renameTemplate(office, id, name);
        })
        .then(this, [this, name = m_form->name()](const Result<void> &saved) {
            finished(saved, tr("%1 is saved.").arg(name));
        });
}

} // namespace countersign::ui
