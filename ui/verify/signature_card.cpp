#include "ui/verify/signature_card.h"

#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/surfaces.h"
#include "ui/verify/fact_row.h"
#include "ui/words/day_words.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace countersign::ui {

class SignatureCard::Chevron : public QWidget
{
public:
    Chevron() { setFixedSize(scaled(18), scaled(18)); }
    bool open = true;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        paintIcon(p, QRectF(rect()).adjusted(1, 1, -1, -1),
                  open ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"), color(Role::Third, palette()));
    }
};

namespace {

// The line that folds the card; can be reached and pressed by key.
class Head : public QWidget
{
public:
    Head() { setFocusPolicy(Qt::StrongFocus), setCursor(Qt::PointingHandCursor); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!hasFocus())
            return;
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        paintFocusRing(p, QRectF(rect()), kControlRadius);
    }
};

Label *wrapped(const QString &text, TextSize size, Role role)
{
    auto *label = new Label(text, size, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

SignatureCard::SignatureCard(const domain::Verdict &verdict, std::size_t index, QWidget *parent) : QWidget(parent)
{
    const domain::SignatureVerdict &s = verdict.signatures[index];
    setObjectName(QStringLiteral("verifySignature%1").arg(index));
    const QString name = signerName(s);
    const auto facts = factsOf(s);

    m_head = new Head;
    m_head->setObjectName(QStringLiteral("verifySignatureHead%1").arg(index));
    auto *head = row(m_head, 10, {2, 8, 2, 8});
    Tone worst = Tone::Ok;
    for (const Fact &f : facts)
        worst = std::max(worst, f.tone);
    head->addWidget(new Avatar(name, s.isDocumentTimestamp ? Role::Second : Role::Accent), 0, Qt::AlignTop);
    auto *names = column(nullptr, 1);
    auto *nameLabel = new Label(name, TextSize::Body, Role::Text, Weight::Strong);
    nameLabel->setElides(true);
    names->addWidget(nameLabel);
    auto *place = new Label(ui::roleOf(verdict, index), TextSize::Meta, Role::Third);
    place->setWordWrap(true);
    names->addWidget(place);
    head->addLayout(names, 1);
    m_chevron = new Chevron;
    head->addWidget(m_chevron, 0, Qt::AlignVCenter);
    m_head->setAccessibleName(name + QStringLiteral(", ") + ui::roleOf(verdict, index));
    m_head->installEventFilter(this);

    m_body = new QWidget;
    auto *body = column(m_body, 0, {2, 0, 2, 0});
    static const char *const kNames[] = {"Intact", "Changed", "Trusted", "Time"};
    for (std::size_t i = 0; i < facts.size(); ++i)
        body->addWidget(
            new FactRow(facts[i], QStringLiteral("verifyFact%1%2").arg(index).arg(QLatin1String(kNames[i]))));
    auto *further = column(nullptr, 2, {scaled(34), scaled(8), 0, scaled(4)}); // what no fact says, under their words
    for (const auto *list : {&s.errors, &s.warnings})
        for (const domain::Finding &f : *list)
            if (!isSaidByAFact(f, s))
                further->addWidget(
                    wrapped(sentenceFor(f), TextSize::Small, list == &s.errors ? Role::Bad : Role::Third));
    if (further->count() > 0)
        body->addLayout(further);
    else
        delete further;

    m_chain = new QWidget;
    auto *chain = column(m_chain, kGrid, {scaled(34), 0, 0, kRelated});
    const QLocale locale;
    for (const domain::CertificateFacts &c : s.chain.empty() ? std::vector{s.signer} : s.chain) {
        chain->addWidget(wrapped(c.commonName.isEmpty() ? c.subject : c.commonName, TextSize::Small, Role::Text));
        QStringList lines;
        if (!c.organization.isEmpty())
            lines << c.organization;
        if (!c.issuer.isEmpty())
            lines << tr("Issued by %1").arg(c.issuer);
        if (!c.notAfter.isNull())
            lines << tr("Valid %1 to %2")
                         .arg(locale.toString(c.notBefore.toUtc().date(), dayFormat()),
                              locale.toString(c.notAfter.toUtc().date(), dayFormat()));
        if (!c.serial.isEmpty())
            lines << tr("Serial number %1").arg(c.serial)
                    + (c.key.isEmpty() ? QString() : QStringLiteral(" · ") + c.key);
        chain->addWidget(wrapped(lines.join(QLatin1Char('\n')), TextSize::Meta, Role::Third));
    }
    m_chain->hide();
    auto *acts = row(nullptr, 0, {scaled(20), 4, 0, 4});
    auto *details = new Button(tr("Certificates"), Button::Kind::Quiet, QStringLiteral("award"));
    details->setObjectName(QStringLiteral("verifyChain%1").arg(index));
    details->setCheckable(true);
    acts->addWidget(details);
    if (s.isIntact) {
        auto *view = new Button(tr("What was signed"), Button::Kind::Quiet, QStringLiteral("eye"));
        view->setObjectName(QStringLiteral("verifyView%1").arg(index));
        acts->addWidget(view);
        connect(view, &QPushButton::clicked, this, [this, index] { Q_EMIT viewSignedAsked(int(index)); });
    }
    acts->addStretch(1);
    body->addLayout(acts);
    body->addWidget(m_chain);
    connect(details, &QPushButton::toggled, m_chain, &QWidget::setVisible);

    auto *all = column(this, 0);
    all->addWidget(m_head);
    all->addWidget(m_body);
}

void SignatureCard::setExpanded(bool expanded)
{
    m_expanded = expanded;
    m_body->setVisible(expanded);
    m_chevron->open = expanded;
    m_chevron->update();
}

bool SignatureCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_head) {
        if (event->type() == QEvent::MouseButtonRelease) {
            setExpanded(!m_expanded);
            return true;
        }
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
                setExpanded(!m_expanded);
                return true;
            }
        }
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            m_head->update();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace countersign::ui
