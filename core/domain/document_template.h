// A document to be used again: its files, party placeholders, fields, delivery choices. Fields keep to the text they stand
// beside on `pdf`, the pages as they were laid out.
#pragma once

#include "core/domain/envelope.h"

namespace countersign::domain {

struct TemplateDocument {
    DocumentId id;
    QString name;
    Revision pdf; // its pages; kind Original
    std::optional<DocumentSource> source; // the office file merge values are put into; none: the PDF as it is
    friend bool operator==(const TemplateDocument &, const TemplateDocument &) = default;
};

struct Template {
    TemplateId id;
    QString name;
    MemberId owner;
    DepartmentId department; // for rights
    bool isArchived = false;
    CompanyId company; // ours; null: the one of the deal, or the office's first
    std::vector<TemplateDocument> documents;
    // Placeholders: ours with the member who usually signs or approves, theirs without a name or address.
    std::vector<Party> parties;
    std::vector<Step> steps;
    std::vector<Field> fields;
    QString title; // of the documents made, may have merge values; empty: the template's name
    QString message;
    int deadlineDays = 0; // from the day it is used; 0: none
    std::vector<int> reminderDays;
    friend bool operator==(const Template &, const Template &) = default;
};

} // namespace countersign::domain
