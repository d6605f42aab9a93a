// One of a signature's facts: a mark with an icon, a strong word and a sentence.
#pragma once

#include "ui/kit/typography.h"
#include "ui/words/verdict_words.h"

#include <QWidget>

namespace countersign::ui {

Role roleOf(Tone tone);
QString iconOf(Tone tone);

class FactRow : public QWidget
{
    Q_OBJECT
public:
    FactRow(const Fact &fact, const QString &objectName, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
};

} // namespace countersign::ui
