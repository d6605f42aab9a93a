// The workspace's standing records: companies, contacts, members, roles, departments, the workspace itself.
#pragma once

#include "core/domain/ids.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace countersign::domain {

struct PostalAddress {
    QString street;
    QString postalCode;
    QString city;
    QString country; // ISO 3166-1 alpha-2
    friend bool operator==(const PostalAddress &, const PostalAddress &) = default;
};

struct BankAccount {
    QString bank;
    QString iban;
    QString bic;
    friend bool operator==(const BankAccount &, const BankAccount &) = default;
};

// What a "details" field prints: one side's requisites.
struct Requisites {
    QString name;
    QString taxNumber;
    QString registrationNumber;
    PostalAddress address;
    BankAccount bank;
    friend bool operator==(const Requisites &, const Requisites &) = default;
};

// One of our legal entities.
struct Company {
    CompanyId id;
    Requisites requisites;
    std::optional<MemberId> defaultSignatory;
    QByteArray stampSha256; // image in the vault; empty where there is none
    friend bool operator==(const Company &, const Company &) = default;
};

// An outside signing party.
struct Contact {
    ContactId id;
    QString givenName;
    QString surname;
    QString email;
    QString phone; // E.164
    QString position;
    Requisites company; // name empty for a private individual
    QString language = QStringLiteral("en");
    QString note;
    [[nodiscard]] bool isIndividual() const { return company.name.isEmpty(); }
    [[nodiscard]] QString fullName() const { return (givenName + QLatin1Char(' ') + surname).trimmed(); }
    friend bool operator==(const Contact &, const Contact &) = default;
};

struct Department {
    DepartmentId id;
    QString name;
    std::optional<DepartmentId> parent;
    friend bool operator==(const Department &, const Department &) = default;
};

enum class Object { Envelope, Contact, Template, Deal, Stages, Automation, Companies, Members, Delivery };
enum class Act { View, Create, Edit, Send, Sign, Delete, Manage };
enum class Scope { None, Own, Department, SubDepartments, All };

struct Permission {
    Object object = Object::Envelope;
    Act act = Act::View;
    Scope scope = Scope::None;
    friend bool operator==(const Permission &, const Permission &) = default;
};

struct Role {
    RoleId id;
    QString name;
    std::vector<Permission> permissions;
    friend bool operator==(const Role &, const Role &) = default;
};

struct Member {
    MemberId id;
    QString name;
    QString email;
    QString position; // "President of the board"
    DepartmentId department;
    std::vector<RoleId> roles;
    bool isActive = true;
    QByteArray certificateSha256; // fingerprint of the certificate the company authority issued; empty until then
    friend bool operator==(const Member &, const Member &) = default;
};

// The office's own settings that every desktop shares.
struct Workspace {
    WorkspaceId id;
    QString name;
    QString language = QStringLiteral("en");
    QString numberFormat = QStringLiteral("{year}/{number:4}"); // of envelope numbers
    QByteArray rootCertificate; // DER of the company authority's root; empty until made
    QByteArray sealCertificate; // DER
    QByteArray receptionKey; // P-256 public point, 65 bytes: answers are sealed to it
    QString relayUrl;
    friend bool operator==(const Workspace &, const Workspace &) = default;
};

} // namespace countersign::domain
