#include "ui/settings/own_signature_card.h"

#include "core/flow/own_signature.h"
#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/signing/signature_input.h"
#include "ui/words/error_words.h"

namespace countersign::ui {

OwnSignatureCard::OwnSignatureCard(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_input(new SignatureInput),
      m_save(new Button(tr("Keep this signature"), Button::Kind::Plain)),
      m_reset(new Button(tr("Reset"), Button::Kind::Quiet))
{
    m_save->setObjectName(QStringLiteral("ownSignatureSave"));
    m_reset->setObjectName(QStringLiteral("ownSignatureReset"));
    m_input->offerKeeping(false);
    auto *layout = column(this, kRelated);
    layout->addWidget(new Label(tr("My signature"), TextSize::Body, Role::Text, Weight::Strong));
    auto *words = new Label(tr("What pages show when you sign. It is kept on this computer only, encrypted."),
                            TextSize::Small, Role::Second);
    words->setWordWrap(true);
    layout->addWidget(words);
    auto *place = new QWidget;
    place->setMaximumWidth(scaled(360));
    column(place, 0)->addWidget(m_input);
    layout->addWidget(place);
    auto *answers = new QWidget;
    auto *wrap = new WrapLayout(answers, scaled(kRelated));
    wrap->addWidget(m_save);
    wrap->addWidget(m_reset);
    layout->addWidget(answers);
    connect(m_input, &SignatureInput::changed, this, &OwnSignatureCard::refresh);
    connect(m_input, &SignatureInput::forgetAsked, this, [this] { keep({}); });
    connect(m_save, &Button::clicked, this, [this] { keep(m_input->look()); });
    connect(m_reset, &Button::clicked, this, &OwnSignatureCard::read);
    refresh();
}

void OwnSignatureCard::show(const domain::Member &me)
{
    if (me.id == m_me.id && me.name == m_me.name)
        return;
    m_me = me;
    read();
}

void OwnSignatureCard::read()
{
    m_desk.session.run([](flow::Office &office) { return flow::ownSignature(office); })
        .then(this, [this, id = m_me.id](const Result<std::optional<flow::SignatureLook>> &kept) {
            if (id != m_me.id)
                return;
            m_kept = kept ? *kept : std::nullopt; // what cannot be read is as if it had not been kept
            m_input->clear();
            m_input->setName(usualSignature(m_me.name));
            m_input->setKept(m_kept);
            refresh();
        });
}

void OwnSignatureCard::keep(const flow::SignatureLook &look)
{
    m_save->setBusy(true);
    const bool forgets = look.text.isEmpty() && look.png.isEmpty();
    m_desk.session.run([look](flow::Office &office) { return flow::keepOwnSignature(office, look); })
        .then(this, [this, forgets](const Result<void> &kept) {
            m_save->setBusy(false);
            if (kept)
                Q_EMIT toastRequested({forgets ? tr("Your signature is no longer kept.")
                                               : tr("Your signature is kept. The queue proposes it."),
                                       Role::Ok,
                                       {},
                                       {}});
            else
                Q_EMIT toastRequested({sentenceFor(kept.error()), Role::Bad, {}, {}});
            read();
        });
}

void OwnSignatureCard::refresh()
{
    const bool isKept = m_input->showsKept();
    m_save->setReasonNot(m_input->isEmpty() ? tr("Make a signature first.")
                             : isKept       ? tr("Nothing was changed.")
                                            : QString());
    m_reset->setVisible(m_kept && !isKept);
}

} // namespace countersign::ui
