#include "ui/settings/appearance_page.h"

#include "ui/kit/choice_field.h"
#include "ui/words/trade_words.h"

namespace countersign::ui {

AppearancePage::AppearancePage(Preferences &preferences, QWidget *parent)
    : SettingsPage(tr("Appearance and language"), tr("For this desktop only; the office's documents are not touched."),
                   parent)
{
    auto *look = new ChoiceField(tr("Colours"));
    look->setName(QStringLiteral("appearance"));
    look->addChoice(tr("As the system"), QStringLiteral("system"), QStringLiteral("monitor"));
    look->addChoice(tr("Light"), QStringLiteral("light"), QStringLiteral("sun"));
    look->addChoice(tr("Dark"), QStringLiteral("dark"), QStringLiteral("moon"));
    look->setValue(preferences.appearance());
    auto *text = new ChoiceField(tr("Text size"));
    text->setName(QStringLiteral("textSize"));
    for (const int percent : {100, 110, 125, 150, 175, 200})
        //: Size of the text: 125 %
        text->addChoice(tr("%1 %").arg(percent), percent);
    text->setValue(preferences.textPercent());
    auto *language = new ChoiceField(tr("Language"));
    language->setName(QStringLiteral("language"));
    language->addChoice(tr("As the system"), QString(), QStringLiteral("globe"));
    for (const QString &code : languageCodes())
        language->addChoice(languageName(code), code);
    language->setValue(preferences.language());
    auto *motion = new CheckBox(tr("Reduce movement"));
    motion->setObjectName(QStringLiteral("reduceMotion"));
    motion->setChecked(preferences.reducedMotion());
    page()->addWidget(look);
    page()->addWidget(text);
    page()->addWidget(language);
    page()->addWidget(motion);
    connect(look, &ChoiceField::chosen, &preferences,
            [&preferences](const QVariant &value) { preferences.setAppearance(value.toString()); });
    connect(text, &ChoiceField::chosen, &preferences,
            [&preferences](const QVariant &value) { preferences.setTextPercent(value.toInt()); });
    connect(language, &ChoiceField::chosen, &preferences,
            [&preferences](const QVariant &value) { preferences.setLanguage(value.toString()); });
    connect(motion, &QCheckBox::toggled, &preferences, [&preferences](bool on) { preferences.setReducedMotion(on); });
}

} // namespace countersign::ui
