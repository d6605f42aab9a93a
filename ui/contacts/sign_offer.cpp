#include "ui/contacts/sign_offer.h"

#include "core/flow/templates.h"
#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/surfaces.h"
#include "ui/words/error_words.h"

#include <QMenu>

namespace countersign::ui {

SignOffer::SignOffer(const Desk &desk, const domain::Contact &contact, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_contact(contact),
      m_sign(new Button({}, Button::Kind::Plain, QStringLiteral("signature"))),
      m_other(new Button(tr("Another template"), Button::Kind::Quiet))
{
    m_sign->setObjectName(QStringLiteral("contactSign"));
    m_other->setObjectName(QStringLiteral("contactSignOther"));
    auto *layout = column(this, kRelated);
    layout->addWidget(new SectionLabel(tr("Sign")));
    auto *line = row(nullptr, kRelated);
    line->addWidget(m_sign);
    line->addWidget(m_other);
    line->addStretch(1);
    layout->addLayout(line);
    hide(); // until there is something to offer
    m_desk.session
        .run([id = contact.id](flow::Office &office) {
            std::vector<domain::Template> templates = flow::templates(office);
            std::erase_if(templates, [](const domain::Template &t) { return t.isArchived; });
            return std::pair(std::move(templates), flow::usualTemplate(office, id));
        })
        .then(this, [this](const auto &found) { offer(found.first, found.second); });
}

void SignOffer::offer(const std::vector<domain::Template> &templates, std::optional<domain::TemplateId> usual)
{
    if (templates.empty())
        return;
    const auto first = std::find_if(templates.begin(), templates.end(),
                                    [&](const domain::Template &t) { return usual && t.id == *usual; });
    const domain::Template &offered = first == templates.end() ? templates.front() : *first;
    m_sign->setText(tr("Send “%1”").arg(offered.name));
    m_sign->setToolTip(tr("It is filled in for %1 and sent for signing at once.").arg(m_contact.fullName()));
    const domain::Member &me = m_desk.facts.me();
    const QString reason = m_desk.facts.reasonNot(domain::Act::Send, {domain::Object::Envelope, me.id, me.department});
    for (Button *button : {m_sign, m_other})
        button->setReasonNot(reason);
    connect(m_sign, &Button::clicked, this, [this, id = offered.id] { sign(id); });
    m_other->setVisible(templates.size() > 1);
    connect(m_other, &Button::clicked, this, [this, templates] {
        auto *menu = new QMenu(this);
        menu->setObjectName(QStringLiteral("contactTemplates"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const domain::Template &t : templates)
            connect(menu->addAction(t.name), &QAction::triggered, this, [this, id = t.id] { sign(id); });
        menu->popup(m_other->mapToGlobal(QPoint(0, m_other->height() + 4)));
    });
    show();
}

void SignOffer::sign(domain::TemplateId id)
{
    std::stop_source stop;
    m_sign->setBusy(stop);
    m_desk.session
        .run([id, contact = m_contact.id, stop = stop.get_token()](flow::Office &office) {
            flow::TemplateUse use;
            use.id = id;
            use.contact = contact;
            return flow::sendFromTemplate(office, use, stop);
        })
        .then(this, [this, stop](const Result<flow::Dispatched> &sent) {
            m_sign->setBusy(false);
            if (!sent) {
                Q_EMIT toastRequested(
                    {sentenceFor(sent.error()), wasStopped(sent.error()) ? Role::Second : Role::Bad, {}, {}});
            } else if (sent->isSent) {
                Q_EMIT toastRequested({tr("The document for %1 is on its way.").arg(m_contact.fullName()), Role::Ok,
                                       tr("Open"),
                                       [this, envelope = sent->envelope] { Q_EMIT documentRequested(envelope); }});
            } else if (stop.stop_requested()) {
                Q_EMIT toastRequested({tr("Stopped. It is a draft; nothing was sent."), Role::Second, {}, {}});
                Q_EMIT documentRequested(sent->envelope);
            } else {
                Q_EMIT toastRequested(
                    {tr("Something is still missing: the last step names it."), Role::Warning, {}, {}});
                Q_EMIT documentRequested(sent->envelope);
            }
        });
}

} // namespace countersign::ui
