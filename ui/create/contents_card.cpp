#include "ui/create/contents_card.h"

#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/words/trade_words.h"

namespace countersign::ui {

namespace {

bool has(const flow::DocumentRemarks &found, const char *code)
{
    return std::find(found.remarks.begin(), found.remarks.end(), QLatin1String(code)) != found.remarks.end();
}

} // namespace

bool ContentsCard::isNeeded(const flow::DocumentRemarks &found)
{
    static const char *const harmless[] = {"linearised", "normalised", "archive", "has_annotations"};
    return std::any_of(found.remarks.begin(), found.remarks.end(), [](const QString &code) {
        return std::none_of(std::begin(harmless), std::end(harmless),
                            [&](const char *one) { return code == QLatin1String(one); });
    });
}

ContentsCard::ContentsCard(int number, const QString &fileName, const flow::DocumentRemarks &found, QWidget *parent)
    : Card(parent),
      m_prefix(QStringLiteral("contents%1").arg(number))
{
    setObjectName(m_prefix);
    setTone(Role::Warning);
    auto *inside = column(this, kRelated);
    auto *headline = new Label(tr("Inside “%1”").arg(fileName), TextSize::Body, Role::Text, Weight::Strong);
    headline->setElides(true);
    inside->addWidget(headline);
    QStringList sentences;
    for (const QString &code : found.remarks)
        if (const QString words = remarkWords(code); !sentences.contains(words))
            sentences << words;
    auto *words = new Label(sentences.join(QLatin1Char('\n')), TextSize::Small, Role::Second);
    words->setObjectName(m_prefix + QStringLiteral("_words"));
    words->setWordWrap(true);
    inside->addWidget(words);
    if (has(found, "signed")) {
        // A signature covers the file as it is.
        auto *signedWords =
            new Label(tr("Because it is signed, nothing of it can be taken out."), TextSize::Small, Role::Second);
        signedWords->setWordWrap(true);
        inside->addWidget(signedWords);
        return;
    }
    const bool hasActions = has(found, "launch_action") || has(found, "submit_action") || has(found, "open_action");
    if (has(found, "javascript"))
        m_javaScript = offer(inside, "_javascript", tr("Take the JavaScript out"), true);
    if (has(found, "xfa_form"))
        m_xfa = offer(inside, "_xfa", tr("Take the XFA form out; the form that every reader shows stays"), true);
    if (hasActions)
        m_actions = offer(inside, "_actions", tr("Take out what it wants to do by itself"), true);
    if (has(found, "embedded_files"))
        m_embedded = offer(inside, "_embedded", tr("Take the embedded files out"), true);
    if (has(found, "external_reference"))
        m_external = offer(inside, "_external", tr("Cut the references to other files"), true);
    if (has(found, "has_form"))
        m_flatten =
            offer(inside, "_flatten", tr("Make its form fields part of the pages; otherwise they stay fields"), false);
    if (!m_javaScript && !m_xfa && !m_actions && !m_embedded && !m_external && !m_flatten)
        return;
    auto *line = row(nullptr, kRelated);
    m_clean = new Button(tr("Take it out"), Button::Kind::Plain, QStringLiteral("eraser"));
    m_clean->setObjectName(m_prefix + QStringLiteral("_clean"));
    auto *keep = new Button(tr("Keep all as it is"), Button::Kind::Quiet);
    keep->setObjectName(m_prefix + QStringLiteral("_keep"));
    line->addWidget(m_clean);
    line->addWidget(keep);
    line->addStretch(1);
    inside->addLayout(line);
    connect(m_clean, &Button::clicked, this, &ContentsCard::cleanAsked);
    connect(keep, &Button::clicked, this, &ContentsCard::keepAsked);
    refresh();
}

CheckBox *ContentsCard::offer(QVBoxLayout *on, const char *name, const QString &words, bool isChecked)
{
    auto *box = new CheckBox(words);
    box->setObjectName(m_prefix + QLatin1String(name));
    box->setChecked(isChecked);
    on->addWidget(box);
    connect(box, &QCheckBox::toggled, this, &ContentsCard::refresh);
    return box;
}

pdf::IntakeChoices ContentsCard::choices() const
{
    const auto isOn = [](const CheckBox *box) { return box && box->isChecked(); };
    return {.removeJavaScript = isOn(m_javaScript),
            .removeXfa = isOn(m_xfa),
            .removeActions = isOn(m_actions),
            .removeEmbedded = isOn(m_embedded),
            .removeExternal = isOn(m_external),
            .flattenForm = isOn(m_flatten),
            .password = {}};
}

void ContentsCard::setReasonNot(const QString &reason)
{
    m_reason = reason;
    refresh();
}

void ContentsCard::refresh()
{
    if (m_clean)
        m_clean->setReasonNot(!m_reason.isEmpty()               ? m_reason
                                  : choices().changesAnything() ? QString()
                                                                : tr("Choose what is taken out."));
}

} // namespace countersign::ui
