// One envelope from its files to its finished document, in a process that may end at any point: each step is taken when
// the envelope is where it asks for it, so that a process that is started again goes on where the one before it was.
#pragma once

#include <QString>
#include <QStringList>

namespace countersign::test::life {

// What the program before may have left is looked at, then the steps follow until the client has to act or all is done.
//   life FOLDER KEYFILE TITLE [--office-file] [--answered] [--tell] [--kill STEP@KIND@OCCURRENCE[@torn]]... [--finished FOLDER]
// "--answered": the client has, so that what the last step does is counted as "collect" and not as "wait".
// Says on stdout: "found STEP" for each step that the office remembers when it opens, "did STEP" after each that was taken,
// and last "waits CLIENT-ADDRESS" or "finished". Exit code 0, or 1 after "failed WORDS".
int run(const QStringList &arguments);

// In the order of their times; "open" and "close" surround them in each process.
QStringList steps();
QString clientAddress(const QString &title);

} // namespace countersign::test::life
