#include "ui/contacts/companies_pane.h"

#include "core/base/disk.h"
#include "core/flow/workspace_setup.h"
#include "ui/contacts/requisites_form.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/file_dialogs.h"
#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/pages/answer.h"
#include "ui/words/error_words.h"

namespace countersign::ui {

namespace {
constexpr qint64 kLargestImage = 16 * 1024 * 1024;
}

class CompaniesPane::Form final : public QWidget
{
public:
    Form(const domain::Company &company, const std::vector<domain::Member> &members)
        : m_company(company),
          m_requisites(new RequisitesForm(QStringLiteral("company"), true)),
          m_signatory(new ChoiceField(CompaniesPane::tr("Usual signatory"))),
          m_picture(new QLabel),
          m_choose(new Button(CompaniesPane::tr("Choose a picture…"), Button::Kind::Plain, QStringLiteral("image")))
    {
        auto *layout = column(this, scaled(12));
        layout->addWidget(m_requisites);
        layout->addWidget(m_signatory);
        auto *stamp = row(nullptr, scaled(12));
        m_picture->setFixedSize(scaled(88), scaled(88));
        m_picture->setAlignment(Qt::AlignCenter);
        m_picture->setObjectName(QStringLiteral("companyStamp"));
        m_picture->setAccessibleName(CompaniesPane::tr("Stamp"));
        m_choose->setObjectName(QStringLiteral("companyStampChoose"));
        stamp->addWidget(m_picture);
        auto *words = column(nullptr, kRelated);
        auto *hint = new Label(CompaniesPane::tr("A PNG with a transparent ground looks best on paper."),
                               TextSize::Small, Role::Third);
        hint->setWordWrap(true);
        words->addWidget(m_choose, 0, Qt::AlignLeft);
        words->addWidget(hint);
        stamp->addLayout(words, 1);
        layout->addWidget(new SectionLabel(CompaniesPane::tr("Stamp")));
        layout->addLayout(stamp);
        m_signatory->setName(QStringLiteral("companySignatory"));
        m_signatory->addChoice(CompaniesPane::tr("Nobody in particular"), QString());
        for (const domain::Member &member : members)
            if (member.isActive)
                m_signatory->addChoice(member.name, member.id.toString());
        m_requisites->set(company.requisites);
        m_signatory->setValue(company.defaultSignatory ? company.defaultSignatory->toString() : QString());
        m_choose->setReasonNot(company.id.isNull() ? CompaniesPane::tr("Save the company first.") : QString());
        setPicture({});
        setFocusProxy(m_requisites->name());
    }
    void setPicture(const QByteArray &image)
    {
        const QImage picture = QImage::fromData(image);
        if (picture.isNull())
            m_picture->setPixmap(
                icon(QStringLiteral("stamp"), Role::Third).pixmap(QSize(scaled(28), scaled(28)), devicePixelRatioF()));
        else
            m_picture->setPixmap(QPixmap::fromImage(picture.scaled(m_picture->size() * devicePixelRatioF(),
                                                                   Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    }
    [[nodiscard]] bool check() { return m_requisites->check(true); }
    [[nodiscard]] domain::Company get() const
    {
        domain::Company company = m_company;
        company.requisites = m_requisites->get();
        company.defaultSignatory = domain::MemberId::fromString(m_signatory->value().toString());
        return company;
    }
    [[nodiscard]] const domain::Company &before() const { return m_company; }
    [[nodiscard]] Button *choose() const { return m_choose; }

private:
    domain::Company m_company;
    RequisitesForm *m_requisites;
    ChoiceField *m_signatory;
    QLabel *m_picture;
    Button *m_choose;
};

CompaniesPane::CompaniesPane(const Desk &desk, QWidget *parent) : RecordPane(desk, QStringLiteral("company"), parent)
{
    setRows(&m_model, QStringLiteral("building-2"), tr("No company yet"),
            tr("Our own legal entities: their details are printed on documents and their seal closes them."),
            tr("New company"));
    connect(&desk.facts, &OfficeFacts::changed, this, &CompaniesPane::reload);
    reload();
}

void CompaniesPane::reload()
{
    m_model.set(m_desk.facts.companies());
    refresh();
}

void CompaniesPane::startNew() { open({}); }

void CompaniesPane::edit(const QModelIndex &sourceIndex)
{
    if (const domain::Company *company = m_model.at(sourceIndex))
        open(*company);
}

void CompaniesPane::open(const domain::Company &company)
{
    m_form = new Form(company, m_desk.facts.members());
    const QString reason = m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Companies, {}, {}});
    openPanel(company.id.isNull() ? tr("New company") : company.requisites.name, {}, m_form, false, reason);
    if (!reason.isEmpty())
        m_form->choose()->setReasonNot(reason);
    connect(m_form->choose(), &Button::clicked, this, [this] {
        auto *dialog = newOpenDialog(this, tr("Choose the stamp's picture"), tr("Pictures (*.png *.jpg *.jpeg)"));
        connect(dialog, &QFileDialog::fileSelected, this, &CompaniesPane::useStamp);
        dialog->open();
    });
    if (company.stampSha256.isEmpty())
        return;
    QPointer<Form> form = m_form;
    m_desk.session.run([sha256 = company.stampSha256](flow::Office &office) { return office.pdf(sha256); })
        .then(this, [form](const Result<QByteArray> &image) {
            if (form && image)
                form->setPicture(*image);
        });
}

void CompaniesPane::useStamp(const QString &path)
{
    QPointer<Form> form = m_form;
    onPool([path] {
        return LocalDisk().readAll(path, kLargestImage);
    }).then(this, [this, form, id = m_form->before().id](const Result<QByteArray> &image) {
        if (image)
            return setStamp(form, id, *image);
        Q_EMIT toastRequested(
            {tr("This picture cannot be read. Choose a PNG or JPEG of at most 16 MB."), Role::Bad, {}, {}});
    });
}

void CompaniesPane::setStamp(const QPointer<Form> &form, domain::CompanyId id, const QByteArray &image)
{
    m_desk.session.run([id, image](flow::Office &office) { return flow::setStamp(office, id, image); })
        .then(this, [this, form, image](const Result<void> &set) {
            if (!set) {
                Q_EMIT toastRequested({sentenceFor(set.error()), Role::Bad, {}, {}});
                return;
            }
            if (form)
                form->setPicture(image);
            Q_EMIT toastRequested({tr("The stamp is saved."), Role::Ok, {}, {}});
        });
}

void CompaniesPane::save()
{
    if (!m_form->check())
        return;
    setSaving(true);
    domain::Company company = m_form->get();
    // The stamp may have been changed while the panel was open.
    for (const domain::Company &known : m_desk.facts.companies())
        if (known.id == company.id)
            company.stampSha256 = known.stampSha256;
    m_desk.session.run([company](flow::Office &office) { return flow::saveCompany(office, company); })
        .then(this, [this, name = company.requisites.name](const Result<domain::CompanyId> &saved) {
            finished(saved ? Result<void>() : Result<void>(fail(saved.error())), tr("%1 is saved.").arg(name));
        });
}

} // namespace countersign::ui
