// The members of records and of the board, as they are written.
#pragma once

#include "core/domain/board.h"
#include "core/domain/cbor_fields.h"
#include "core/domain/deal.h"
#include "core/domain/records.h"

namespace countersign::domain {

template <> constexpr int lastOf<Object>() { return static_cast<int>(Object::Delivery); }
template <> constexpr int lastOf<Act>() { return static_cast<int>(Act::Manage); }
template <> constexpr int lastOf<Scope>() { return static_cast<int>(Scope::All); }
template <> constexpr int lastOf<StageMeaning>() { return static_cast<int>(StageMeaning::Failure); }
template <> constexpr int lastOf<StageRole>() { return static_cast<int>(kLastStageRole); }
template <> constexpr int lastOf<Pipeline>() { return static_cast<int>(Pipeline::Deals); }
template <> constexpr int lastOf<Happening>() { return static_cast<int>(kLastHappening); }
template <> constexpr int lastOf<ActionKind>() { return static_cast<int>(kLastAction); }
template <> constexpr int lastOf<ConditionKind>() { return static_cast<int>(kLastCondition); }

template <typename A> void fields(A &a, PostalAddress &v)
{
    a("street", v.street), a("postalCode", v.postalCode), a("city", v.city), a("country", v.country);
}
template <typename A> void fields(A &a, BankAccount &v) { a("bank", v.bank), a("iban", v.iban), a("bic", v.bic); }
template <typename A> void fields(A &a, Requisites &v)
{
    a("name", v.name), a("taxNumber", v.taxNumber), a("registrationNumber", v.registrationNumber);
    a("address", v.address), a("bank", v.bank);
}
template <typename A> void fields(A &a, Company &v)
{
    a("id", v.id), a("requisites", v.requisites), a("defaultSignatory", v.defaultSignatory), a("stamp", v.stampSha256);
}
template <typename A> void fields(A &a, Contact &v)
{
    a("id", v.id), a("givenName", v.givenName), a("surname", v.surname), a("email", v.email), a("phone", v.phone);
    a("position", v.position), a("company", v.company), a("language", v.language), a("note", v.note);
}
template <typename A> void fields(A &a, Department &v) { a("id", v.id), a("name", v.name), a("parent", v.parent); }
template <typename A> void fields(A &a, Permission &v) { a("object", v.object), a("act", v.act), a("scope", v.scope); }
template <typename A> void fields(A &a, Role &v) { a("id", v.id), a("name", v.name), a("permissions", v.permissions); }
template <typename A> void fields(A &a, Member &v)
{
    a("id", v.id), a("name", v.name), a("email", v.email), a("position", v.position), a("department", v.department);
    a("roles", v.roles), a("isActive", v.isActive), a("certificate", v.certificateSha256);
    a("otherCertificates", v.otherCertificates);
}
template <> constexpr int lastOf<PadesLevel>() { return static_cast<int>(PadesLevel::LTA); }
template <typename A> void fields(A &a, TrustedListImport &v)
{
    a("territory", v.territory), a("operator", v.operatorName), a("sequence", v.sequence), a("issued", v.issued);
    a("nextUpdate", v.nextUpdate), a("signatureAnchors", v.signatureAnchors);
    a("timestampAnchors", v.timestampAnchors), a("signatureCount", v.signatureCount);
    a("timestampCount", v.timestampCount), a("operators", v.operators);
}
template <typename A> void fields(A &a, RevokedByUs &v)
{
    a("serial", v.serial), a("sha256", v.sha256), a("name", v.name), a("at", v.at), a("reason", v.reason);
}
template <typename A> void fields(A &a, Workspace &v)
{
    a("id", v.id), a("name", v.name), a("language", v.language), a("numberFormat", v.numberFormat);
    a("rootCertificate", v.rootCertificate), a("sealCertificate", v.sealCertificate);
    a("receptionKey", v.receptionKey), a("relayUrl", v.relayUrl);
    a("signatureLevel", v.signatureLevel), a("timestampAuthorities", v.timestampAuthorities);
    a("ownAnchors", v.ownAnchors), a("trustsSystem", v.trustsSystem), a("trustedLists", v.trustedLists);
    a("revoked", v.revoked);
}
template <typename A> void fields(A &a, Stage &v)
{
    a("id", v.id), a("name", v.name), a("color", v.color), a("order", v.order), a("meaning", v.meaning);
    a("role", v.role), a("pipeline", v.pipeline);
}
template <typename A> void fields(A &a, Trigger &v)
{
    a("id", v.id), a("when", v.when), a("stage", v.stage), a("isEnabled", v.isEnabled);
    a("field", v.field);
}
template <typename A> void fields(A &a, Action &v)
{
    a("kind", v.kind), a("settings", v.settings), a("secret", v.secret);
}
template <typename A> void fields(A &a, Condition &v) { a("kind", v.kind), a("field", v.field), a("value", v.value); }
template <typename A> void fields(A &a, Rule &v)
{
    a("id", v.id), a("name", v.name), a("stage", v.stage), a("actions", v.actions), a("delay", v.delaySeconds);
    a("isEnabled", v.isEnabled), a("conditions", v.conditions);
}

template <typename A> void fields(A &a, Money &v) { a("minor", v.minor), a("currency", v.currency); }
template <typename A> void fields(A &a, Deal &v)
{
    a("id", v.id), a("title", v.title), a("contact", v.contact), a("company", v.company), a("amount", v.amount);
    a("responsible", v.responsible), a("department", v.department), a("note", v.note), a("stage", v.stage);
    a("owner", v.owner), a("created", v.created), a("changed", v.changed), a("entered", v.entered);
    a("version", v.version);
}

} // namespace countersign::domain
