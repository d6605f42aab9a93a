// Merge values in office files: {{contact.name}} in DOCX (ECMA-376) and ODT (ODF 1.3) gives way to its value before the
// file is converted. A word processor splits words into runs as it likes; a tag is found across them. What carries no tag is
// copied as it lies. Runs in the worker process: both are archives of XML by strangers.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace countersign::pdf {

struct MergedOffice {
    QByteArray file; // the same bytes where nothing was put in
    QStringList tags; // all names it asks for, with or without a value here, each once
};

// Errors: PdfError::Damaged (no archive, or XML that is none), PdfError::TooLarge (of any limit), MakingError::NotSupported
// (neither DOCX nor ODT).
[[nodiscard]] Result<MergedOffice> mergeOffice(const QByteArray &file, const QMap<QString, QString> &values);

} // namespace countersign::pdf
