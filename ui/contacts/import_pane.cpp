#include "ui/contacts/import_pane.h"

#include "core/base/disk.h"
#include "core/flow/workspace_setup.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/kit/surfaces.h"
#include "ui/pages/answer.h"
#include "ui/words/error_words.h"

#include <QFileInfo>
#include <QGridLayout>

#include <algorithm>

namespace countersign::ui {

namespace {

enum Policy { SkipKnown, FillKnown };
constexpr int kMostColumnsShown = 40;
constexpr qsizetype kRowsLookedAt = 500; // for examples of a column

QString nameOf(ContactField field)
{
    switch (field) {
    case ContactField::Nothing: return ImportPane::tr("nothing");
    case ContactField::FullName: return ImportPane::tr("Name and surname");
    case ContactField::GivenName: return ImportPane::tr("Name");
    case ContactField::Surname: return ImportPane::tr("Surname");
    case ContactField::Email: return ImportPane::tr("E-mail");
    case ContactField::Phone: return ImportPane::tr("Phone");
    case ContactField::Position: return ImportPane::tr("Position");
    case ContactField::Company: return ImportPane::tr("Company");
    case ContactField::TaxNumber: return ImportPane::tr("Tax number");
    case ContactField::Street: return ImportPane::tr("Street");
    case ContactField::PostalCode: return ImportPane::tr("Postal code");
    case ContactField::City: return ImportPane::tr("City");
    case ContactField::Country: return ImportPane::tr("Country");
    case ContactField::Language: return ImportPane::tr("Language");
    case ContactField::Note: return ImportPane::tr("Note");
    }
    return {};
}

// Whoever is new, and whoever is known and lacks something that the file has.
std::vector<domain::Contact> toBeSaved(const std::vector<domain::Contact> &contacts,
                                       const std::vector<domain::Contact> &before, bool fills, const QString &language)
{
    const std::vector<int> known = matched(contacts, before);
    std::vector<domain::Contact> saved;
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        domain::Contact contact = contacts[i];
        if (known[i] >= 0) {
            const domain::Contact &there = before[static_cast<std::size_t>(known[i])];
            contact = merged(there, contacts[i]);
            if (!fills || contact == there)
                continue;
        } else if (contact.language.isEmpty()) {
            contact.language = language;
        }
        // The same person twice in the file is one contact.
        const auto twin =
            std::find_if(saved.begin(), saved.end(), [&](const auto &c) { return isSamePerson(c, contact); });
        if (twin == saved.end())
            saved.push_back(std::move(contact));
        else
            *twin = merged(*twin, contact);
    }
    return saved;
}

} // namespace

ImportPane::ImportPane(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_name(new Label({}, TextSize::PanelTitle, Role::Text, Weight::Strong)),
      m_encoding(new ChoiceField(tr("Letters"))),
      m_separator(new ChoiceField(tr("Columns are separated by"))),
      m_heading(new CheckBox(tr("The first line names the columns"))),
      m_columnBox(new QWidget),
      m_grid(new QGridLayout(m_columnBox)),
      m_policy(new ChoiceField(tr("Who is there already"))),
      m_summary(new Label({}, TextSize::Body, Role::Text, Weight::Medium)),
      m_preview(new Label({}, TextSize::Small, Role::Second)),
      m_go(new Button(tr("Import"), Button::Kind::Primary, QStringLiteral("file-down"))),
      m_progress(new ProgressInPlace)
{
    setObjectName(QStringLiteral("importPane"));
    m_encoding->setName(QStringLiteral("importEncoding"));
    m_separator->setName(QStringLiteral("importSeparator"));
    m_heading->setObjectName(QStringLiteral("importHeading"));
    m_policy->setName(QStringLiteral("importKnown"));
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_preview->setObjectName(QStringLiteral("importPreview"));
    m_go->setObjectName(QStringLiteral("importGo"));
    m_encoding->addChoice(QStringLiteral("UTF-8"), static_cast<int>(TextEncoding::Utf8));
    m_encoding->addChoice(QStringLiteral("UTF-16"), static_cast<int>(TextEncoding::Utf16));
    m_encoding->addChoice(tr("Windows, Central European"), static_cast<int>(TextEncoding::Windows1250));
    m_encoding->addChoice(tr("Windows, Cyrillic"), static_cast<int>(TextEncoding::Windows1251));
    m_encoding->addChoice(tr("Windows, Western"), static_cast<int>(TextEncoding::Windows1252));
    m_separator->addChoice(tr("comma"), QStringLiteral(","));
    m_separator->addChoice(tr("semicolon"), QStringLiteral(";"));
    m_separator->addChoice(tr("tab"), QStringLiteral("\t"));
    m_separator->addChoice(tr("bar"), QStringLiteral("|"));
    m_policy->addChoice(tr("leave as they are"), SkipKnown);
    m_policy->addChoice(tr("fill in what they lack"), FillKnown);

    auto *content = new QWidget;
    auto *all = column(content, scaled(14), {scaled(kMargin), scaled(16), scaled(kMargin), scaled(kMargin)});
    all->addWidget(m_name);
    auto *choices = row(nullptr, scaled(14));
    choices->addWidget(m_encoding);
    choices->addWidget(m_separator);
    choices->addWidget(m_policy);
    choices->addStretch(1);
    all->addLayout(choices);
    all->addWidget(m_heading);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(scaled(16));
    m_grid->setVerticalSpacing(scaled(6));
    m_grid->setColumnStretch(3, 1); // what it becomes stays beside what it is
    m_columnBox->setMaximumWidth(scaled(860));
    all->addWidget(m_columnBox);
    all->addWidget(m_summary);
    m_preview->setWordWrap(true);
    all->addWidget(m_preview);
    all->addWidget(m_progress);
    auto *answers = row(nullptr, kRelated);
    auto *back = new Button(tr("Back to the contacts"), Button::Kind::Quiet);
    back->setObjectName(QStringLiteral("importBack"));
    answers->addWidget(m_go);
    answers->addWidget(back);
    answers->addStretch(1);
    all->addLayout(answers);
    all->addStretch(1);
    column(this, 0)->addWidget(new ScrollArea(content));

    connect(m_encoding, &ChoiceField::chosen, this, [this] { readAgain(); });
    connect(m_separator, &ChoiceField::chosen, this, [this] { readAgain(); });
    connect(m_policy, &ChoiceField::chosen, this, &ImportPane::showResult);
    connect(m_heading, &QCheckBox::toggled, this, &ImportPane::showColumns);
    connect(m_go, &Button::clicked, this, &ImportPane::save);
    connect(back, &Button::clicked, this, &ImportPane::closed);
    connect(m_progress, &ProgressInPlace::cancelled, this, [this] { m_isStopped = true; });
}

void ImportPane::read(const QString &path, const std::vector<domain::Contact> &known)
{
    struct Read {
        QByteArray bytes;
        bool isVcard = false;
        TextEncoding encoding = TextEncoding::Utf8;
        QChar separator;
    };
    const int round = ++m_round;
    onPool([path]() -> Result<Read> {
        CS_TRY(const QByteArray bytes, LocalDisk().readAll(path, kLargestContactFile));
        const TextEncoding encoding = guessEncoding(bytes);
        return Read{bytes, isVcard(bytes), encoding, guessSeparator(decoded(bytes, encoding))};
    }).then(this, [this, round, path, known](const Result<Read> &file) {
        if (round != m_round)
            return;
        if (!file) {
            Q_EMIT toastRequested(
                {tr("This file cannot be read. Choose a vCard or CSV file of at most 32 MB."), Role::Bad, {}, {}});
            Q_EMIT notOpened();
            return;
        }
        m_bytes = file->bytes;
        m_known = known;
        m_isVcard = file->isVcard;
        m_name->setText(QFileInfo(path).fileName());
        m_encoding->setValue(static_cast<int>(file->encoding));
        m_separator->setValue(QString(file->separator));
        m_separator->setVisible(!m_isVcard);
        m_heading->setVisible(!m_isVcard);
        m_columnBox->setVisible(!m_isVcard);
        m_columns.clear();
        m_isOpening = true;
        readAgain();
    });
}

void ImportPane::readAgain()
{
    struct Parsed {
        std::shared_ptr<const std::vector<QStringList>> rows;
        std::shared_ptr<const std::vector<domain::Contact>> cards;
        qsizetype width = 0;
    };
    const int round = ++m_round;
    m_isLooking = true;
    m_go->setReasonNot(tr("The file is being read."));
    m_progress->start(tr("Reading %1").arg(m_name->text()));
    onPool([bytes = m_bytes, encoding = static_cast<TextEncoding>(m_encoding->value().toInt()),
            separator = m_separator->value().toString().at(0), isVcard = m_isVcard] {
        const QString text = decoded(bytes, encoding);
        if (isVcard)
            return Parsed{std::make_shared<std::vector<QStringList>>(),
                          std::make_shared<std::vector<domain::Contact>>(contactsOfVcard(text)), 0};
        Parsed parsed{std::make_shared<std::vector<QStringList>>(csvRows(text, separator)), {}, 0};
        for (const QStringList &line : *parsed.rows)
            parsed.width = std::max(parsed.width, line.size());
        return parsed;
    }).then(this, [this, round](const Parsed &parsed) {
        if (round != m_round)
            return;
        m_rows = parsed.rows;
        m_cards = parsed.cards;
        m_width = parsed.width;
        m_columns.clear();
        if (m_isVcard) {
            look();
        } else {
            // A first line that names an address or a name is a heading.
            int named = 0;
            for (const QString &cell : m_rows->empty() ? QStringList() : m_rows->front())
                named += fieldOfHeading(cell) != ContactField::Nothing && !cell.contains(QLatin1Char('@')) ? 1 : 0;
            {
                const QSignalBlocker quiet(m_heading);
                m_heading->setChecked(named >= 2);
            }
            showColumns();
        }
    });
}

void ImportPane::showColumns()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->setObjectName({});
            item->widget()->deleteLater();
        }
        delete item;
    }
    const std::vector<QStringList> &rows = *m_rows;
    const QStringList first = rows.empty() ? QStringList() : rows.front();
    m_columns.assign(static_cast<std::size_t>(m_width), ContactField::Nothing);
    for (int i = 0; i < std::min<int>(static_cast<int>(m_width), kMostColumnsShown); ++i) {
        if (m_heading->isChecked()) {
            const ContactField field = fieldOfHeading(first.value(i));
            const bool isTaken = std::find(m_columns.begin(), m_columns.end(), field) != m_columns.end();
            m_columns[static_cast<std::size_t>(i)] =
                isTaken && field != ContactField::Note ? ContactField::Nothing : field;
        }
        auto *heading = new Label(m_heading->isChecked() ? first.value(i).simplified() : tr("Column %1").arg(i + 1),
                                  TextSize::Body, Role::Text, Weight::Medium);
        heading->setElides(true);
        heading->setMaximumWidth(scaled(220));
        QStringList samples;
        for (std::size_t r = m_heading->isChecked() ? 1 : 0;
             r < std::min<std::size_t>(rows.size(), kRowsLookedAt) && samples.size() < 3; ++r)
            if (!rows[r].value(i).trimmed().isEmpty())
                samples << rows[r].value(i).simplified().left(40);
        auto *values = new Label(samples.join(QStringLiteral(" · ")), TextSize::Small, Role::Second);
        values->setElides(true);
        auto *goes = new ComboBox;
        goes->setObjectName(QStringLiteral("importColumn_%1").arg(i));
        goes->setAccessibleName(tr("What %1 becomes").arg(heading->text()));
        for (int f = 0; f <= static_cast<int>(kLastContactField); ++f)
            goes->addChoice(nameOf(static_cast<ContactField>(f)), f);
        goes->setValue(static_cast<int>(m_columns[static_cast<std::size_t>(i)]));
        connect(goes, &QComboBox::currentIndexChanged, this, [this, goes, i] {
            m_columns[static_cast<std::size_t>(i)] = static_cast<ContactField>(goes->value().toInt());
            look();
        });
        m_grid->addWidget(heading, i, 0);
        m_grid->addWidget(values, i, 1);
        m_grid->addWidget(goes, i, 2);
    }
    look();
}

std::function<std::vector<domain::Contact>()> ImportPane::reading() const
{
    if (m_isVcard)
        return [cards = m_cards] { return *cards; };
    return [rows = m_rows, columns = m_columns, hasHeading = m_heading->isChecked()] {
        if (!hasHeading || rows->empty())
            return contactsOf(*rows, columns);
        return contactsOf(std::vector<QStringList>(rows->begin() + 1, rows->end()), columns);
    };
}

void ImportPane::look()
{
    const int round = ++m_round;
    m_isLooking = true;
    m_progress->start(tr("Reading %1").arg(m_name->text()));
    m_go->setReasonNot(tr("The file is being read."));
    onPool([read = reading(), known = m_known] {
        Found result{read(), 0};
        const std::vector<int> at = matched(result.contacts, known);
        result.there = static_cast<int>(std::count_if(at.begin(), at.end(), [](int i) { return i >= 0; }));
        return result;
    }).then(this, [this, round](const Found &result) {
        if (round != m_round)
            return;
        m_progress->stop();
        m_isLooking = false;
        m_found = result;
        showResult();
        if (std::exchange(m_isOpening, false))
            Q_EMIT opened();
    });
}

void ImportPane::showResult()
{
    if (m_isLooking)
        return; // it is shown when it is there
    const std::vector<domain::Contact> &contacts = m_found.contacts;
    const int there = m_found.there, fresh = static_cast<int>(contacts.size()) - there;
    m_summary->setText(
        contacts.empty() ? tr("Nobody with a name is found. Say which column is the name.")
                         : tr("%n contact(s) found.", nullptr, static_cast<int>(contacts.size())) + QLatin1Char(' ')
                + tr("New: %1. There already: %2.").arg(locale().toString(fresh), locale().toString(there)));
    QStringList examples;
    for (std::size_t i = 0; i < std::min<std::size_t>(contacts.size(), 4); ++i) {
        const domain::Contact &c = contacts[i];
        QStringList parts{c.fullName(), c.company.name, c.email, c.phone};
        parts.removeAll(QString());
        examples << parts.join(QStringLiteral(" · "));
    }
    m_preview->setText(examples.join(QLatin1Char('\n')));
    const bool fills = m_policy->value().toInt() == FillKnown;
    m_go->setReasonNot(fresh > 0 || (fills && there > 0) ? QString() : tr("There is nothing new in this file."));
}

void ImportPane::save()
{
    m_isStopped = false;
    m_go->setBusy(true);
    m_progress->start(tr("Importing contacts"), true);
    onPool([contacts = m_found.contacts, known = m_known, fills = m_policy->value().toInt() == FillKnown,
            language = m_desk.facts.workspace().language] {
        return toBeSaved(contacts, known, fills, language);
    }).then(this, [this](const std::vector<domain::Contact> &saved) {
        m_contacts = saved;
        saveNext(0, 0);
    });
}

// Some at a time, so that the office's lane is free between them.
void ImportPane::saveNext(std::size_t at, int saved)
{
    constexpr std::size_t kAtOnce = 25;
    if (at >= m_contacts.size() || m_isStopped) {
        m_go->setBusy(false);
        m_progress->stop();
        Q_EMIT toastRequested({tr("%n contact(s) are saved.", nullptr, saved), Role::Ok, {}, {}});
        Q_EMIT closed();
        return;
    }
    const std::size_t end = std::min(at + kAtOnce, m_contacts.size());
    const std::vector<domain::Contact> some(m_contacts.begin() + static_cast<std::ptrdiff_t>(at),
                                            m_contacts.begin() + static_cast<std::ptrdiff_t>(end));
    m_desk.session
        .run([some](flow::Office &office) -> Result<void> {
            for (const domain::Contact &contact : some)
                CS_CHECK(flow::saveContact(office, contact));
            return {};
        })
        .then(this, [this, end, saved, count = static_cast<int>(some.size())](const Result<void> &done) {
            if (!done) {
                m_go->setBusy(false);
                m_progress->stop();
                Q_EMIT toastRequested({tr("The import stopped. %1").arg(sentenceFor(done.error())), Role::Bad, {}, {}});
                return;
            }
            m_progress->setFraction(static_cast<double>(end) / static_cast<double>(m_contacts.size()));
            saveNext(end, saved + count);
        });
}

} // namespace countersign::ui
