// Takes out of a file what a person chose to remove at intake. Part of normalising: runs in the worker process only, and
// includes qpdf, so that only normalise.cpp may include this.
#pragma once

#include "core/pdf/intake_choices.h"

#include <qpdf/QPDF.hh>

namespace countersign::pdf {

// Returns how many things were removed. qpdf's exceptions are the caller's.
int disarm(QPDF &file, const IntakeChoices &choices);
// Existing fields become content of their pages; other annotations stay.
void flattenForm(QPDF &file);

} // namespace countersign::pdf
