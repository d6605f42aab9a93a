// A sentence for every error code: what happened and what to do. Codes stay in core; these words are shared by the window
// and the command line. The innermost cause that has something to say to a person wins over its wrapper.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace countersign::ui {

// "This file is locked with a password. Save a copy without the password and try again."
QString sentenceFor(const Error &error);
// The words of this one code, without its causes; empty for codes that mean nothing to a person.
QString sentenceFor(const ErrorCode &code);
// What those who were asked said themselves (an authority, a mail server, a card's driver), innermost causes only, one line
// each: our sentence and their own words, untranslated.
QStringList otherSideWords(const Error &error);

// Somebody asked for it to end: no failure.
bool wasStopped(const Error &error);

} // namespace countersign::ui
