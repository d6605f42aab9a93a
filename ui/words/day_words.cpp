#include "ui/words/day_words.h"

#include <QCoreApplication>

namespace countersign::ui {

namespace {

class DayWords
{
    Q_DECLARE_TR_FUNCTIONS(DayWords)
};

} // namespace

QString dayFormat()
{
    //: A day with its year, in the form of Qt's QLocale::toString: "17 Nov 2026"
    return DayWords::tr("d MMM yyyy");
}

QString shortDayFormat()
{
    //: A day without its year, in the form of Qt's QLocale::toString: "17 Nov"
    return DayWords::tr("d MMM");
}

} // namespace countersign::ui
