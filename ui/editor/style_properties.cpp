#include "ui/editor/style_properties.h"

#include "core/domain/date_format.h"
#include "core/domain/number_format.h"
#include "core/pdf/fonts.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"

#include <QDate>
#include <QLocale>

#include <algorithm>

namespace countersign::ui {

namespace {

constexpr int kMostDecimals = 6;

// A number as somebody would write it with these signs: what a person chooses from.
QString sample(const domain::NumberFormat &format)
{
    return domain::numberText(QStringLiteral("12345.60"), domain::formatName(format));
}

QString faceName(pdf::FontRole role)
{
    switch (role) {
    case pdf::FontRole::Serif: return StyleProperties::tr("Serif");
    case pdf::FontRole::Typewriter: return StyleProperties::tr("Typewriter");
    case pdf::FontRole::Handwriting: return StyleProperties::tr("Handwriting");
    default: return StyleProperties::tr("Sans serif");
    }
}

} // namespace

bool hasText(domain::FieldKind kind)
{
    using enum domain::FieldKind;
    return kind == Text || kind == Number || kind == Date || kind == MergeValue;
}

StyleProperties::StyleProperties(Edit edit, QWidget *parent) : QWidget(parent), m_edit(std::move(edit))
{
    auto *all = column(this, 12);
    m_date = new ChoiceField(tr("Format"));
    m_date->setName(QStringLiteral("propFormat"));
    for (const QString &format : {QStringLiteral("d MMMM yyyy"), QStringLiteral("dd.MM.yyyy"),
                                  QStringLiteral("dd/MM/yyyy"), QStringLiteral("yyyy-MM-dd")})
        m_date->addChoice(domain::dateText(QDate::currentDate(), format, QLocale().name()), format);
    m_number = new ChoiceField(tr("Number format"));
    m_number->setName(QStringLiteral("propNumberFormat"));
    m_number->addChoice(tr("As it is typed"), QString());
    // No-break spaces: a number is never parted at the end of a line.
    const QString narrow(QChar(0x00A0));
    for (const auto &[group, point] : {std::pair{narrow, QLatin1Char(',')},
                                       {QStringLiteral("."), QLatin1Char(',')},
                                       {QStringLiteral(","), QLatin1Char('.')},
                                       {QStringLiteral("'"), QLatin1Char('.')},
                                       {narrow, QLatin1Char('.')},
                                       {QString(), QLatin1Char(',')},
                                       {QString(), QLatin1Char('.')}}) {
        const domain::NumberFormat format{.group = group, .point = point, .decimals = 2};
        m_number->addChoice(sample(format), domain::formatName(format));
    }
    m_decimals = new ChoiceField(tr("Decimals"));
    m_decimals->setName(QStringLiteral("propDecimals"));
    for (int i = 0; i <= kMostDecimals; ++i)
        m_decimals->addChoice(QString::number(i), i);
    m_font = new ChoiceField(tr("Font"));
    m_font->setName(QStringLiteral("propFont"));
    for (const pdf::FieldFace &face : pdf::fieldFaces()) {
        m_font->addChoice(faceName(face.role), face.name);
        m_font->combo()->setItemData(m_font->combo()->count() - 1, face.family, Qt::ToolTipRole);
    }
    m_size = new ChoiceField(tr("Text size"));
    m_size->setName(QStringLiteral("propSize"));
    for (double size : {8.0, 9.0, 10.0, 11.0, 12.0, 14.0, 16.0})
        m_size->addChoice(tr("%1 pt").arg(size), size);
    m_colour = new ChoiceField(tr("Text colour"));
    m_colour->setName(QStringLiteral("propColour"));
    const std::pair<QString, QString> inks[] = {{tr("Black"), QStringLiteral("#18202E")},
                                                {tr("Blue"), QStringLiteral("#1B2A86")},
                                                {tr("Grey"), QStringLiteral("#566072")},
                                                {tr("Red"), QStringLiteral("#B42318")},
                                                {tr("Green"), QStringLiteral("#1A7F4B")}};
    for (const auto &[name, ink] : inks)
        m_colour->addChoice(name, ink);
    for (QWidget *part :
         {static_cast<QWidget *>(m_date), static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_decimals),
          static_cast<QWidget *>(m_font), static_cast<QWidget *>(m_size), static_cast<QWidget *>(m_colour)})
        all->addWidget(part);

    connect(m_date, &ChoiceField::chosen, this, [this](const QVariant &v) {
        m_edit(tr("Format"), [&](domain::Field &f) { f.style.format = v.toString(); });
    });
    connect(m_number, &ChoiceField::chosen, this, [this] { applyNumber(); });
    connect(m_decimals, &ChoiceField::chosen, this, [this] { applyNumber(); });
    connect(m_font, &ChoiceField::chosen, this, [this](const QVariant &v) {
        m_edit(tr("Font"), [&](domain::Field &f) { f.style.family = v.toString(); });
    });
    connect(m_size, &ChoiceField::chosen, this, [this](const QVariant &v) {
        m_edit(tr("Text size"), [&](domain::Field &f) { f.style.size = v.toDouble(); });
    });
    connect(m_colour, &ChoiceField::chosen, this, [this](const QVariant &v) {
        m_edit(tr("Text colour"), [&](domain::Field &f) { f.style.color = v.toString(); });
    });
}

void StyleProperties::applyNumber()
{
    auto format = domain::numberFormat(m_number->value().toString());
    if (format)
        format->decimals = m_decimals->value().toInt();
    const QString name = format ? domain::formatName(*format) : QString();
    m_edit(tr("Number format"), [&](domain::Field &f) { f.style.format = name; });
}

void StyleProperties::show(const std::vector<domain::Field> &selected)
{
    using enum domain::FieldKind;
    const domain::Field &first = selected.front();
    const auto all = [&](auto holds) { return std::all_of(selected.begin(), selected.end(), holds); };
    const bool dates = all([](const domain::Field &f) { return f.kind == Date; });
    const bool numbers = all([](const domain::Field &f) { return f.kind == Number; });
    const bool texts =
        all([](const domain::Field &f) { return hasText(f.kind) || f.kind == Details || f.kind == Choice; });
    m_date->setVisible(dates);
    if (dates)
        m_date->setValue(first.style.format);
    m_number->setVisible(numbers);
    const auto format = numbers ? domain::numberFormat(first.style.format) : std::nullopt;
    m_decimals->setVisible(format.has_value());
    if (numbers) {
        domain::NumberFormat signs = format.value_or(domain::NumberFormat{});
        signs.decimals = 2; // as the choices are named
        // Without decimals the sign before them is not kept; the choices' own is as good.
        if (format && format->decimals == 0 && signs.group.trimmed().isEmpty() && !signs.group.isEmpty())
            signs.point = QLatin1Char(',');
        m_number->setValue(format ? domain::formatName(signs) : QString());
        m_decimals->setValue(format ? format->decimals : 2);
    }
    m_font->setVisible(texts);
    m_font->setValue(first.style.family); // a face this machine lacks is written, and shown, as the first
    m_size->setVisible(texts);
    m_size->setValue(first.style.size);
    m_colour->setVisible(texts);
    m_colour->setValue(first.style.color.toUpper());
    setVisible(dates || numbers || texts);
}

} // namespace countersign::ui
