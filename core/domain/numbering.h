// Numbers of envelopes, made from the workspace's format: "{year}/{number:4}" gives "2026/0142".
// Placeholders: {year}, {month} (two digits), {number} or {number:width}; all else stands for itself. A format without
// {number} gets "/{number}" at its end, because numbers must differ.
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <optional>
#include <vector>

namespace countersign::domain {

QString formatNumber(const QString &format, const Time &now, int number);

// The number in a text that this format made at this time (the same year, and month where the format has one).
std::optional<int> parseNumber(const QString &format, const Time &now, const QString &text);

// One more than the highest taken in this year (or month); never one that is taken.
QString nextNumber(const QString &format, const Time &now, const std::vector<QString> &taken);

} // namespace countersign::domain
