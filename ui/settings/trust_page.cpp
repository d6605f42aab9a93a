#include "ui/settings/trust_page.h"

#include "core/base/disk.h"
#include "core/flow/trust_settings.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/file_dialogs.h"
#include "ui/pages/answer.h"
#include "ui/words/day_words.h"
#include "ui/words/error_words.h"

#include <QLocale>

namespace countersign::ui {

namespace {

constexpr qint64 kMostCertificates = 4LL * 1024 * 1024;
constexpr qint64 kMostList = 64LL * 1024 * 1024;

QString day(Time time) { return QLocale().toString(time.toUtc().date(), dayFormat()); }

} // namespace

TrustPage::TrustPage(const Desk &desk, QWidget *parent)
    : SettingsPage(tr("Whom we trust"),
                   tr("A signature counts as trusted when its certificate leads to one of these. Our own company "
                      "authority always does."),
                   parent),
      m_desk(desk),
      m_anchors(column(nullptr, kRelated)),
      m_lists(column(nullptr, kRelated)),
      m_add(new Button(tr("Add an authority's certificate…"), Button::Kind::Plain, QStringLiteral("plus"))),
      m_addList(new Button(tr("Take over a trusted list…"), Button::Kind::Plain, QStringLiteral("landmark"))),
      m_system(new CheckBox(tr("Trust whom this computer's system trusts"))),
      m_systemCount(new Label({}, TextSize::Small, Role::Second))
{
    m_add->setObjectName(QStringLiteral("trustAdd"));
    m_addList->setObjectName(QStringLiteral("listAdd"));
    m_system->setObjectName(QStringLiteral("trustSystem"));
    m_systemCount->setObjectName(QStringLiteral("trustSystemCount"));
    m_systemCount->setWordWrap(true);
    page()->addWidget(new SectionLabel(tr("Authorities of partners")));
    page()->addLayout(m_anchors);
    page()->addWidget(m_add, 0, Qt::AlignLeft);
    page()->addWidget(new SectionLabel(tr("EU trusted lists")));
    auto *about =
        new Label(tr("Each member state publishes who issues qualified certificates. The list's own signature "
                     "is checked; take over a newer one from time to time."),
                  TextSize::Small, Role::Second);
    about->setWordWrap(true);
    page()->addWidget(about);
    page()->addLayout(m_lists);
    page()->addWidget(m_addList, 0, Qt::AlignLeft);
    page()->addWidget(new SectionLabel(tr("The system")));
    page()->addWidget(m_system);
    page()->addWidget(m_systemCount);
    connect(m_add, &Button::clicked, this, [this] {
        auto *dialog = newOpenDialog(window(), tr("Choose the authority's certificate"),
                                     tr("Certificates (*.pem *.crt *.cer *.der *.p7b);;All files (*)"));
        connect(dialog, &QFileDialog::fileSelected, this, &TrustPage::addAnchorsFrom);
        dialog->open();
    });
    connect(m_addList, &Button::clicked, this, &TrustPage::askForList);
    connect(m_system, &QCheckBox::clicked, this, [this](bool isOn) {
        run([isOn](flow::Office &office) -> Result<QString> {
            CS_CHECK(flow::setTrustsSystem(office, isOn));
            return QString();
        });
    });
    onPool([] { return flow::countSystemAnchors(); }).then(this, [this](const Result<int> &count) {
        m_systemCount->setText(count
                                   ? tr("%n authorities. They are chosen for websites, not for signatures: turn it on "
                                        "only if you need it.",
                                        nullptr, *count)
                                   : sentenceFor(count.error()));
    });
    connect(&desk.facts, &OfficeFacts::changed, this, &TrustPage::reload);
    reload();
}

QWidget *TrustPage::line(const QString &name, const QString &headline, const QString &about, const QString &removeWords,
                         std::function<void()> onRemove)
{
    auto *whole = new Card;
    whole->setObjectName(name);
    auto *inside = row(whole, kRelated);
    auto *words = column(nullptr, 0);
    auto *first = new Label(headline, TextSize::Body, Role::Text, Weight::Medium);
    first->setElides(true);
    auto *second = new Label(about, TextSize::Small, Role::Second);
    second->setWordWrap(true);
    words->addWidget(first);
    words->addWidget(second);
    inside->addLayout(words, 1);
    auto *remove = Button::iconOnly(QStringLiteral("trash-2"), removeWords);
    remove->setObjectName(name + QStringLiteral("_remove"));
    remove->setReasonNot(m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Companies, {}, {}}));
    inside->addWidget(remove);
    connect(remove, &Button::clicked, this, std::move(onRemove));
    return whole;
}

void TrustPage::reload()
{
    const QString reason = m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Companies, {}, {}});
    m_add->setReasonNot(reason);
    m_addList->setReasonNot(reason);
    m_system->setEnabled(reason.isEmpty());
    m_system->setChecked(m_desk.facts.workspace().trustsSystem);
    clearLayout(m_lists);
    int n = 0;
    for (const domain::TrustedListImport &list : m_desk.facts.workspace().trustedLists) {
        const bool isOld = !list.nextUpdate.isNull() && list.nextUpdate < m_desk.clock.now();
        QString about = tr("%1 authorities for signatures, %2 for timestamps · issued %3")
                            .arg(list.signatureCount)
                            .arg(list.timestampCount)
                            .arg(day(list.issued));
        if (isOld)
            about += QStringLiteral(" · ") + tr("a newer one is out since %1").arg(day(list.nextUpdate));
        m_lists->addWidget(line(QStringLiteral("list_%1").arg(n++),
                                list.territory + QStringLiteral(" · ") + list.operatorName, about,
                                tr("Forget the list of %1").arg(list.territory), [this, territory = list.territory] {
                                    run([territory](flow::Office &office) -> Result<QString> {
                                        CS_CHECK(flow::removeTrustedList(office, territory));
                                        return tr("The list is forgotten.");
                                    });
                                }));
    }
    showAnchors();
}

void TrustPage::showAnchors()
{
    asked(m_desk.session, [](flow::Office &office) {
        return flow::ownAnchors(office);
    }).then(this, [this](const std::vector<flow::AnchorFacts> &anchors) {
        clearLayout(m_anchors);
        int n = 0;
        for (const flow::AnchorFacts &anchor : anchors)
            m_anchors->addWidget(line(QStringLiteral("anchor_%1").arg(n++), anchor.name,
                                      tr("until %1 · %2").arg(day(anchor.notAfter), anchor.fingerprint.left(23)),
                                      tr("Trust %1 no longer").arg(anchor.name), [this, sha256 = anchor.sha256] {
                                          run([sha256](flow::Office &office) -> Result<QString> {
                                              CS_CHECK(flow::removeAnchor(office, sha256));
                                              return tr("It is trusted no longer.");
                                          });
                                      }));
    });
}

void TrustPage::addAnchorsFrom(const QString &path)
{
    run([path](flow::Office &office) -> Result<QString> {
        CS_TRY(const QByteArray file, LocalDisk().readAll(path, kMostCertificates));
        CS_TRY(const int added, flow::addAnchors(office, file));
        return added == 0 ? tr("It was trusted already.") : tr("%n authorities are trusted now.", nullptr, added);
    });
}

void TrustPage::askForList()
{
    auto *dialog =
        newOpenDialog(window(), tr("Choose the trusted list"), tr("Trusted lists (*.xml *.xtsl);;All files (*)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &list) {
        auto *second =
            newOpenDialog(window(), tr("Choose the certificate of the list's operator"),
                          tr("Certificates (*.pem *.crt *.cer *.der *.p7b);;All files (*)"), QFileInfo(list).path());
        connect(second, &QFileDialog::fileSelected, this,
                [this, list](const QString &operators) { importList(list, operators); });
        // An operator may be known from the list of lists.
        connect(second, &QDialog::rejected, this, [this, list] { importList(list, {}); });
        second->open();
    });
    dialog->open();
}

void TrustPage::importList(const QString &listPath, const QString &operatorsPath)
{
    m_addList->setBusy(true);
    run([listPath, operatorsPath](flow::Office &office) -> Result<QString> {
        CS_TRY(const QByteArray xml, LocalDisk().readAll(listPath, kMostList));
        QByteArray operators;
        if (!operatorsPath.isEmpty()) {
            CS_TRY(operators, LocalDisk().readAll(operatorsPath, kMostCertificates));
        }
        CS_TRY(const domain::TrustedListImport list, flow::importTrustedList(office, xml, operators));
        return tr("The list of %1 is taken over.").arg(list.territory);
    });
}

void TrustPage::run(std::function<Result<QString>(flow::Office &)> work)
{
    asked(m_desk.session, std::move(work)).then(this, [this](const Result<QString> &done) {
        m_addList->setBusy(false);
        if (!done) {
            Q_EMIT toastRequested({sentenceFor(done.error()), Role::Bad, {}, {}});
            reload();
        } else if (!done->isEmpty()) {
            Q_EMIT toastRequested({*done, Role::Ok, {}, {}});
        }
    });
}

} // namespace countersign::ui
