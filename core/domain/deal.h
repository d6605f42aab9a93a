// A light sales record on a pipeline of its own, and the documents made for it.
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "core/domain/money.h"

#include <QString>

#include <optional>

namespace countersign::domain {

struct Deal {
    DealId id;
    QString title;
    std::optional<ContactId> contact;
    CompanyId company; // ours
    std::optional<Money> amount;
    MemberId responsible;
    DepartmentId department; // of the responsible member, for rights
    QString note;
    StageId stage; // of the pipeline; after the first saving only moves change it
    // Made by reducing, whatever a saved record says.
    MemberId owner;
    Time created;
    Time changed;
    Time entered; // the stage
    quint64 version = 0; // events so far
    friend bool operator==(const Deal &, const Deal &) = default;
};

} // namespace countersign::domain
