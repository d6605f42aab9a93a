// A report on paper: a heading that says the result, then sections with facts and findings, on as many pages as it takes.
// What it says comes from the caller, words and all: the verdict's report is made from the sentences of ui/words.
// Needs a QGuiApplication (offscreen will do). May run on any thread.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/pdf/making_error.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace countersign::pdf {

enum class ReportTone { Neutral, Good, Warning, Bad }; // told by a mark and a colour, never by colour alone

struct ReportLine {
    ReportTone tone = ReportTone::Neutral;
    QString title; // "Intact"; may be empty
    QString text; // "The signed bytes are exactly as signed."
};

struct ReportSection {
    QString heading; // "Joanna Wiśniewska"
    QString subheading; // "Signature 1 of 2"
    std::vector<ReportLine> lines;
};

struct Report {
    QString title; // "Verification report"
    ReportTone tone = ReportTone::Neutral;
    QString headline; // "Sound: nothing was changed since it was signed"
    QString sentence;
    std::vector<ReportLine> facts; // file, hash, time of the check
    std::vector<ReportSection> sections;
    QString footer; // on every page, in front of the page's number
    QString pageWords = QStringLiteral("%1 / %2"); // page, pages
    Time madeAt;
};

// A4. At most 200 pages; what does not fit any more is left out, and `cutOff` says so on the last one.
[[nodiscard]] Result<QByteArray> makeReport(const Report &report, const QString &cutOff = QStringLiteral("…"));

} // namespace countersign::pdf
