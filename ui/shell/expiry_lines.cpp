#include "ui/shell/expiry_lines.h"

#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/messages.h"
#include "ui/words/day_words.h"

#include <QLocale>
#include <QTimer>

#include <algorithm>

namespace countersign::ui {

namespace {

using Which = flow::CertificateEnd::Which;

constexpr int kLookEveryMs = 3600'000; // a window stays open for days
constexpr qint64 kAsideSeconds = 86'400;

QString nameOf(Which which)
{
    switch (which) {
    case Which::Mine: return QStringLiteral("expiryMine");
    case Which::Seal: return QStringLiteral("expirySeal");
    case Which::Authority: return QStringLiteral("expiryAuthority");
    }
    return {};
}

} // namespace

ExpiryWords wordsFor(const flow::CertificateEnd &end, Time now)
{
    const QDate last = end.notAfter.toUtc().toLocalTime().date();
    const QString day = QLocale().toString(last, dayFormat());
    const int left = static_cast<int>(now.toUtc().toLocalTime().date().daysTo(last));
    const bool isOver = end.notAfter < now;
    const auto when = [&](const QString &ended, const QString &today, const QString &later) {
        return isOver ? ended : left <= 0 ? today : later;
    };
    switch (end.which) {
    case Which::Mine:
        return {when(ExpiryLines::tr("Your certificate ended on %1").arg(day),
                     ExpiryLines::tr("Your certificate ends today"),
                     ExpiryLines::tr("Your certificate ends in %n day(s), on %1", nullptr, left).arg(day)),
                end.isOfCompany
                    ? ExpiryLines::tr("After that you cannot sign with it. An administrator makes a new one for you.")
                    : ExpiryLines::tr("After that you cannot sign with it. Ask who issued it for a new one.")};
    case Which::Seal:
        return {when(ExpiryLines::tr("The company’s seal ended on %1").arg(day),
                     ExpiryLines::tr("The company’s seal ends today"),
                     ExpiryLines::tr("The company’s seal ends in %n day(s), on %1", nullptr, left).arg(day)),
                ExpiryLines::tr("After that no document can be closed. Renew it in the settings.")};
    case Which::Authority:
        return {when(ExpiryLines::tr("The company authority ended on %1").arg(day),
                     ExpiryLines::tr("The company authority ends today"),
                     ExpiryLines::tr("The company authority ends in %n day(s), on %1", nullptr, left).arg(day)),
                ExpiryLines::tr("After that its certificates are not trusted. Make a new one in the settings.")};
    }
    return {};
}

ExpiryLines::ExpiryLines(const Desk &desk, Preferences &preferences, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_preferences(preferences),
      m_lines(column(this, kRelated, {scaled(kMargin), kRelated, scaled(kMargin), 0}))
{
    setObjectName(QStringLiteral("expiryLines"));
    hide();
    connect(&desk.facts, &OfficeFacts::changed, this, &ExpiryLines::reload);
    connect(&desk.facts, &OfficeFacts::actingChanged, this, &ExpiryLines::reload);
    auto *hourly = new QTimer(this);
    connect(hourly, &QTimer::timeout, this, &ExpiryLines::reload);
    hourly->start(kLookEveryMs);
    reload();
}

void ExpiryLines::setIsPlace(bool isPlace)
{
    m_isPlace = isPlace;
    setVisible(m_isPlace && !m_shown.empty());
}

void ExpiryLines::reload()
{
    m_desk.session.run([now = m_desk.clock.now()](flow::Office &office) { return flow::certificateEnds(office, now); })
        .then(this, [this](std::vector<flow::CertificateEnd> ends) {
            const Time now = m_desk.clock.now();
            std::erase_if(ends, [&](const auto &end) { return m_preferences.isAside(end.fingerprint, now); });
            show(ends);
        });
}

void ExpiryLines::show(const std::vector<flow::CertificateEnd> &ends)
{
    const Time now = m_desk.clock.now();
    QStringList said; // the words change with the days; while they do not, a focus on them stays
    for (const flow::CertificateEnd &end : ends)
        said << wordsFor(end, now).headline + end.fingerprint;
    m_shown = ends;
    if (said != m_said) {
        m_said = said;
        clearLayout(m_lines);
        for (const flow::CertificateEnd &end : ends) {
            const ExpiryWords words = wordsFor(end, now);
            auto *line = new Banner(end.notAfter < now ? Role::Bad : Role::Warning);
            line->setObjectName(nameOf(end.which));
            line->setText(words.headline, words.text);
            line->setAccessibleName(words.headline + QStringLiteral(". ") + words.text);
            auto *open =
                new Button(end.which == Which::Mine ? tr("My profile") : tr("Certificates"), Button::Kind::Plain);
            open->setObjectName(QStringLiteral("expiryOpen"));
            auto *later = new Button(tr("Remind me tomorrow"), Button::Kind::Quiet);
            later->setObjectName(QStringLiteral("expiryLater"));
            line->addAction(open);
            line->addAction(later);
            m_lines->addWidget(line);
            connect(open, &Button::clicked, this, [this, which = end.which] {
                Q_EMIT settingsRequested(which == Which::Mine ? QStringLiteral("profile")
                                                              : QStringLiteral("certificates"));
            });
            connect(later, &Button::clicked, this, [this, fingerprint = end.fingerprint] {
                m_preferences.putAside(fingerprint, m_desk.clock.now().plusSeconds(kAsideSeconds));
                auto left = m_shown;
                std::erase_if(left, [&](const auto &one) { return one.fingerprint == fingerprint; });
                show(left);
            });
        }
    }
    setVisible(m_isPlace && !m_shown.empty());
}

} // namespace countersign::ui
