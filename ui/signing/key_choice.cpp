#include "ui/signing/key_choice.h"

#include "core/base/disk.h"

#include <QFileInfo>
#include <QSettings>

namespace countersign::ui {

namespace {

using Kind = flow::KeyPlace::Kind;

constexpr qint64 kMostKeyBytes = 1024 * 1024;

QString groupOf(const domain::Member &member) { return QStringLiteral("signing/") + member.id.toString(); }

bool isPkcs12(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QLatin1String("p12") || suffix == QLatin1String("pfx");
}

} // namespace

KeyChoice rememberedKey(const domain::Member &member)
{
    QSettings settings;
    settings.beginGroup(groupOf(member));
    const int kind = settings.value(QStringLiteral("keyKind")).toInt();
    return {.kind = kind >= 0 && kind <= int(Kind::SystemStore) ? Kind(kind) : Kind::File,
            .place = settings.value(QStringLiteral("keyFile")).toString(),
            .certificatePath = settings.value(QStringLiteral("certificateFile")).toString(),
            .holder = settings.value(QStringLiteral("holder")).toString(),
            .certificateSha256 = settings.value(QStringLiteral("certificate")).toByteArray(),
            .notAfter = Time{settings.value(QStringLiteral("notAfter")).toLongLong()},
            .carrier = settings.value(QStringLiteral("carrier")).toString(),
            .needsSecret = settings.value(QStringLiteral("needsSecret"), true).toBool()};
}

void rememberKey(const domain::Member &member, const KeyChoice &choice)
{
    QSettings settings;
    settings.beginGroup(groupOf(member));
    settings.setValue(QStringLiteral("keyKind"), int(choice.kind));
    settings.setValue(QStringLiteral("keyFile"), choice.place);
    settings.setValue(QStringLiteral("certificateFile"), choice.certificatePath);
    settings.setValue(QStringLiteral("holder"), choice.holder);
    settings.setValue(QStringLiteral("certificate"), choice.certificateSha256);
    settings.setValue(QStringLiteral("notAfter"), qint64(choice.notAfter.msSinceEpoch));
    settings.setValue(QStringLiteral("carrier"), choice.carrier);
    settings.setValue(QStringLiteral("needsSecret"), choice.needsSecret);
}

KeyChoice keyInFile(const QString &path)
{
    KeyChoice choice{.place = path};
    if (isPkcs12(path))
        return choice;
    const QFileInfo file(path);
    for (const char *suffix : {".crt", ".cer", ".pem", ".cert.pem"}) {
        const QString beside = file.path() + QLatin1Char('/') + file.completeBaseName() + QLatin1String(suffix);
        if (beside != path && QFileInfo(beside).isFile()) {
            choice.certificatePath = beside;
            break;
        }
    }
    return choice;
}

KeyChoice keyOnToken(const flow::TokenFacts &token, const flow::OfferedKey &key)
{
    return {.kind = Kind::Token,
            .place = key.place.address,
            .certificatePath = {},
            .holder = key.facts.commonName,
            .certificateSha256 = key.facts.certificateSha256,
            .notAfter = key.facts.notAfter,
            .carrier = token.label,
            .needsSecret = token.needsPin && !token.asksPinItself};
}

KeyChoice keyInStore(const flow::OfferedKey &key)
{
    return {.kind = Kind::SystemStore,
            .place = key.place.address,
            .certificatePath = {},
            .holder = key.facts.commonName,
            .certificateSha256 = key.facts.certificateSha256,
            .notAfter = key.facts.notAfter,
            .carrier = {},
            .needsSecret = false};
}

Result<flow::KeyPlace> placeOf(const KeyChoice &choice)
{
    if (choice.kind != Kind::File)
        return flow::KeyPlace{.kind = choice.kind, .address = choice.place};
    LocalDisk disk;
    flow::KeyPlace place;
    CS_TRY(place.file, disk.readAll(choice.place, kMostKeyBytes));
    // A PEM file may hold both.
    if (!choice.certificatePath.isEmpty() && !place.file.contains("-----BEGIN CERTIFICATE")) {
        CS_TRY(place.certificateFile, disk.readAll(choice.certificatePath, kMostKeyBytes));
    }
    return place;
}

} // namespace countersign::ui
