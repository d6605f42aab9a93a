#include "tests/core/crypto/soft_token.h"

#include <p11-kit/pkcs11.h>

#include <QDir>
#include <QFile>
#include <QLibrary>
#include <QProcess>

#include <vector>

namespace countersign::test {

namespace {

QString run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("softhsm2-util"), arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return QStringLiteral("softhsm2-util did not finish");
    return process.exitCode() == 0 ? QString() : QString::fromLocal8Bit(process.readAll());
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QString labelOf(const CK_TOKEN_INFO &info)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(info.label), sizeof info.label).trimmed();
}

} // namespace

SoftTokens::SoftTokens()
{
    QDir(m_folder.path()).mkdir(QStringLiteral("tokens"));
    write(configuration(),
          "directories.tokendir = " + m_folder.filePath(QStringLiteral("tokens")).toUtf8()
              + "\nobjectstore.backend = file\nlog.level = ERROR\nslots.removable = true\nslots.mechanisms = ALL\n");
    qputenv("SOFTHSM2_CONF", configuration().toUtf8());
}

SoftTokens::~SoftTokens() = default;

QString SoftTokens::configuration() const { return m_folder.filePath(QStringLiteral("softhsm2.conf")); }

QString SoftTokens::modulePath()
{
    for (const char *path : {"/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
                             "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so", "/usr/lib64/softhsm/libsofthsm2.so",
                             "/opt/homebrew/lib/softhsm/libsofthsm2.so", "/usr/local/lib/softhsm/libsofthsm2.so"})
        if (QFile::exists(QString::fromLatin1(path)))
            return QString::fromLatin1(path);
    return {};
}

QString SoftTokens::addToken(const QString &label, const QByteArray &pin)
{
    return run({QStringLiteral("--init-token"), QStringLiteral("--free"), QStringLiteral("--label"), label,
                QStringLiteral("--pin"), QString::fromUtf8(pin), QStringLiteral("--so-pin"),
                QStringLiteral("so-pin-1")});
}

QString SoftTokens::importKey(const QString &token, const QByteArray &pin, const QByteArray &pkcs8Pem,
                              const QByteArray &keyPassphrase, const QByteArray &id, const QString &label,
                              bool withPublicKey)
{
    const QString path = m_folder.filePath(QStringLiteral("import.pem"));
    if (!write(path, pkcs8Pem))
        return QStringLiteral("cannot write the key");
    QStringList arguments{QStringLiteral("--import"), path,
                          QStringLiteral("--token"),  token,
                          QStringLiteral("--pin"),    QString::fromUtf8(pin),
                          QStringLiteral("--id"),     QString::fromLatin1(id.toHex()),
                          QStringLiteral("--label"),  label};
    if (!keyPassphrase.isEmpty())
        arguments << QStringLiteral("--file-pin") << QString::fromUtf8(keyPassphrase);
    if (!withPublicKey)
        arguments << QStringLiteral("--no-public-key");
    const QString wrong = run(arguments);
    QFile::remove(path);
    return wrong;
}

QString SoftTokens::addCertificate(const QString &token, const QByteArray &pin, const crypto::Certificate &certificate,
                                   const QByteArray &id, const QString &label)
{
    QLibrary library(modulePath());
    const auto getFunctions = reinterpret_cast<CK_RV (*)(CK_FUNCTION_LIST **)>(library.resolve("C_GetFunctionList"));
    CK_FUNCTION_LIST *call = nullptr;
    if (!getFunctions || getFunctions(&call) != CKR_OK)
        return QStringLiteral("no SoftHSM2");
    if (call->C_Initialize(nullptr) != CKR_OK)
        return QStringLiteral("C_Initialize");
    const auto finish = qScopeGuard([call] { call->C_Finalize(nullptr); });
    CK_SLOT_ID ids[32];
    CK_ULONG count = 32;
    if (call->C_GetSlotList(CK_TRUE, ids, &count) != CKR_OK)
        return QStringLiteral("C_GetSlotList");
    for (CK_ULONG i = 0; i < count; ++i) {
        CK_TOKEN_INFO info{};
        if (call->C_GetTokenInfo(ids[i], &info) != CKR_OK || labelOf(info) != token)
            continue;
        CK_SESSION_HANDLE session = 0;
        if (call->C_OpenSession(ids[i], CKF_SERIAL_SESSION | CKF_RW_SESSION, nullptr, nullptr, &session) != CKR_OK)
            return QStringLiteral("C_OpenSession");
        std::vector<unsigned char> copy(pin.begin(), pin.end());
        if (call->C_Login(session, CKU_USER, copy.data(), copy.size()) != CKR_OK)
            return QStringLiteral("C_Login");
        CK_OBJECT_CLASS kind = CKO_CERTIFICATE;
        CK_CERTIFICATE_TYPE type = CKC_X_509;
        CK_BBOOL yes = CK_TRUE;
        CK_BBOOL no = CK_FALSE;
        QByteArray der = certificate.der();
        QByteArray subject = certificate.subjectDer();
        QByteArray ownId = id;
        QByteArray ownLabel = label.toUtf8();
        const auto size = [](const QByteArray &bytes) { return static_cast<CK_ULONG>(bytes.size()); };
        CK_ATTRIBUTE attributes[] = {
            {CKA_CLASS, &kind, sizeof kind},     {CKA_CERTIFICATE_TYPE, &type, sizeof type},
            {CKA_TOKEN, &yes, sizeof yes},       {CKA_PRIVATE, &no, sizeof no},
            {CKA_VALUE, der.data(), size(der)},  {CKA_SUBJECT, subject.data(), size(subject)},
            {CKA_ID, ownId.data(), size(ownId)}, {CKA_LABEL, ownLabel.data(), size(ownLabel)},
        };
        CK_OBJECT_HANDLE object = 0;
        const CK_RV made = call->C_CreateObject(session, attributes, std::size(attributes), &object);
        return made == CKR_OK ? QString() : QStringLiteral("C_CreateObject 0x%1").arg(qulonglong(made), 0, 16);
    }
    return QStringLiteral("no such token");
}

QString SoftTokens::deleteToken(const QString &label)
{
    return run({QStringLiteral("--delete-token"), QStringLiteral("--token"), label});
}

} // namespace countersign::test
