// The first minutes of an office: a workspace with its company authority, members, board and rules.
#pragma once

#include "core/flow/office.h"

namespace countersign::flow {

struct FirstMember {
    QString name;
    QString email;
    QString position;
};

struct WorkspaceRequest {
    QString name;
    QString language = QStringLiteral("en");
    domain::Company company; // ids are made here
    FirstMember administrator;
};

// Makes roles, the default board, the company, the administrator, the reception key and the company authority
// (root, seal certificate). Everything is an event; the office then acts as the administrator.
Result<void> setUpWorkspace(Office &office, const WorkspaceRequest &request);

// Records are saved whole; a null id makes a new one. Each returns the id. Rights are checked.
Result<domain::MemberId> saveMember(Office &office, domain::Member member);
Result<domain::ContactId> saveContact(Office &office, domain::Contact contact);
Result<domain::CompanyId> saveCompany(Office &office, domain::Company company);
Result<domain::StageId> saveStage(Office &office, domain::Stage stage);
Result<domain::TriggerId> saveTrigger(Office &office, domain::Trigger trigger);
Result<domain::RuleId> saveRule(Office &office, domain::Rule rule);
Result<void> removeRecord(Office &office, domain::StreamId record);
// PNG or JPEG, re-encoded; becomes the company's stamp.
Result<void> setStamp(Office &office, domain::CompanyId company, const QByteArray &image);

// A certificate from the company authority for a member, delivered as PKCS#12 under their passphrase. The key is made
// here and leaves nothing behind but the file.
Result<QByteArray> issueCertificate(Office &office, domain::MemberId member, const Secret &passphrase);

// Joins the relay with its single-use token; the address is kept in the workspace. The relay of before goes: on a lane,
// run it alone (Lane::runAlone).
Result<void> joinRelay(Office &office, const QString &url, const Secret &enrolmentToken);

} // namespace countersign::flow
