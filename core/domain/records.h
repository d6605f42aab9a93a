// The workspace's standing records: companies, contacts, members, roles, departments, the workspace itself.
#pragma once

#include "core/domain/ids.h"
#include "core/domain/verdict.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <algorithm>
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
    std::vector<QByteArray> otherCertificates; // fingerprints of their own: a card's, a token's, another authority's
    [[nodiscard]] bool hasCertificate() const { return !certificateSha256.isEmpty() || !otherCertificates.empty(); }
    [[nodiscard]] bool owns(const QByteArray &fingerprint) const
    {
        return !fingerprint.isEmpty()
            && (fingerprint == certificateSha256
                || std::find(otherCertificates.begin(), otherCertificates.end(), fingerprint)
                    != otherCertificates.end());
    }
    friend bool operator==(const Member &, const Member &) = default;
};

// Anchors out of an EU trusted list, as they were when somebody imported it.
struct TrustedListImport {
    QString territory; // "PL"
    QString operatorName;
    quint64 sequence = 0;
    Time issued;
    Time nextUpdate; // null: never
    QByteArray signatureAnchors; // SHA-256 of a PEM file in the vault; empty: none
    QByteArray timestampAnchors; // the same
    int signatureCount = 0;
    int timestampCount = 0;
    QByteArray operators; // SHA-256 of a file in the vault: who may sign the lists this one points to; empty: none
    friend bool operator==(const TrustedListImport &, const TrustedListImport &) = default;
};

// A certificate of the company authority that nobody may trust from a moment on (RFC 5280, 5).
struct RevokedByUs {
    QString serial; // hexadecimal, as the certificate shows it
    QByteArray sha256; // its fingerprint
    QString name; // whose it was
    Time at;
    int reason = 0; // RFC 5280, 5.3.1
    friend bool operator==(const RevokedByUs &, const RevokedByUs &) = default;
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
    PadesLevel signatureLevel = PadesLevel::B; // of what is signed and sealed here; never None
    QStringList timestampAuthorities; // addresses, in the order to be asked
    std::vector<QByteArray> ownAnchors; // DER of authorities the office trusts besides its own
    bool trustsSystem = false; // and whom the operating system trusts
    std::vector<TrustedListImport> trustedLists;
    std::vector<RevokedByUs> revoked; // of the authority there is now and of those before it
    friend bool operator==(const Workspace &, const Workspace &) = default;
};

} // namespace countersign::domain
