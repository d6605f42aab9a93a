#include "tests/app/desktop/kill_world.h"

#include "core/crypto/digest.h"
#include "core/flow/opening.h"
#include "core/flow/ports.h"
#include "core/flow/workspace_setup.h"
#include "tests/support/story.h"

#include <QBuffer>
#include <QDirIterator>
#include <QImage>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

namespace countersign::test {

namespace {

Result<void> fillOffice(flow::Office &office, const QString &relayUrl, const QString &token, const QString &keyFile,
                        const QString &rootFile)
{
    flow::WorkspaceRequest request{.name = QStringLiteral("Nord Biuro"),
                                   .administrator = {QStringLiteral("Anna Nowak"), QStringLiteral("anna@nord.example"),
                                                     QStringLiteral("Office manager")}};
    request.company.requisites.name = QStringLiteral("Nord Biuro sp. z o.o.");
    CS_CHECK(flow::setUpWorkspace(office, request));
    domain::Member director = office.me();
    director.id = {};
    director.name = QStringLiteral("Joanna Wiśniewska");
    director.email = QStringLiteral("joanna@nord.example");
    CS_TRY(const domain::MemberId id, flow::saveMember(office, director));
    CS_TRY(const QByteArray key, flow::issueCertificate(office, id, Story::passphrase()));
    CS_CHECK(LocalDisk().writeDurably(keyFile, key));
    CS_CHECK(LocalDisk().writeDurably(rootFile, office.workspace().rootCertificate));
    CS_CHECK(flow::saveContact(office,
                               {.givenName = QStringLiteral("Klaus"),
                                .surname = QStringLiteral("Müller"),
                                .email = QStringLiteral("klaus@mueller.example"),
                                .language = QStringLiteral("en")}));
    return flow::joinRelay(office, relayUrl, Secret(QByteArrayView(token.toUtf8())));
}

QByteArray ink()
{
    QImage image(120, 40, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    for (int x = 10; x < 110; ++x)
        image.setPixel(x, 20 + (x % 9) - 4, qRgba(20, 40, 140, 255));
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

QUrl linkIn(const QList<QJsonObject> &mails)
{
    static const QRegularExpression link(QStringLiteral("http://localhost:8440/s/[A-Za-z0-9_-]+#v1\\.[A-Za-z0-9_-]+"));
    for (const QJsonObject &mail : mails)
        if (const auto match = link.match(QString::fromUtf8(QJsonDocument(mail).toJson())); match.hasMatch())
            return QUrl(match.captured());
    return {};
}

wire::AnswerContent answerTo(const link::OpenedLink &opened)
{
    wire::AnswerContent content;
    content.attempt = newUuid(SystemClock());
    content.manifestHash = opened.secrets.manifestHash;
    content.kind = QStringLiteral("signed");
    content.consentVersion = opened.manifest.consentVersion;
    content.consentTextSha256 = QString::fromLatin1(crypto::sha256(opened.manifest.consentText.toUtf8()).toHex());
    for (const wire::LinkField &field : opened.manifest.fields)
        content.values.insert(field.id, field.value.isEmpty() ? QStringLiteral("PO 4711") : field.value);
    content.signature = wire::Mark{.method = QStringLiteral("drawn"), .text = {}, .png = ink(), .font = {}};
    for (const wire::LinkDocument &document : opened.manifest.documents)
        content.shown.append(document.sha256);
    return content;
}

} // namespace

bool KillWorld::make()
{
    m_mail = std::make_unique<SmtpProcess>(m_root.filePath(QStringLiteral("mail")));
    if (!m_mail->start())
        return false;
    m_relay = std::make_unique<RelayProcess>(m_root.filePath(QStringLiteral("relay")), QString(), m_mail->port());
    if (!m_relay->start())
        return false;
    auto office = flow::createOffice({.folder = folder(), .passphrase = Story::passphrase(), .keyringCost = 1024});
    const auto made = office ? fillOffice(**office, m_relay->url(), m_relay->token(), keyFile(), rootFile())
                             : Result<void>(fail(office.error()));
    if (!made)
        qWarning("%s", qPrintable(made.error().detail));
    return made.has_value();
}

QString KillWorld::finished(const QString &title)
{
    const QString path = m_root.filePath(QStringLiteral("finished/") + title);
    QDir().mkpath(path);
    return path;
}

QString KillWorld::clientSigns(const QString &address)
{
    QUrl url;
    for (int i = 0; i < 600 && url.isEmpty(); ++i) {
        url = linkIn(m_mail->mailsTo(address));
        if (url.isEmpty())
            QTest::qSleep(50);
    }
    if (url.isEmpty())
        return QStringLiteral("no mail came to ") + address;
    const auto part = [](const QString &text) {
        return QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding);
    };
    const QByteArray id = part(url.path().section(QLatin1Char('/'), -1));
    const Secret shared{QByteArrayView(part(url.fragment().section(QLatin1Char('.'), 1)))};
    const auto a = link::linkAuthenticator(id, shared, {});
    if (!a)
        return QStringLiteral("a link that is none");
    const auto reply = wire::decodeOpenReply(m_relay->open(id, *a).body);
    if (!reply)
        return QStringLiteral("the link does not open");
    const auto opened = link::openLink(id, shared, {}, *reply);
    if (!opened)
        return QStringLiteral("the package does not open: ") + opened.error().detail;
    const auto post = link::sealAnswer(opened->secrets, opened->manifest.receptionKey, answerTo(*opened));
    if (!post)
        return QStringLiteral("the answer cannot be sealed");
    const HttpAnswer taken = m_relay->answer(id, *a, *post);
    return taken.status / 100 == 2 ? QString() : QStringLiteral("the relay said %1").arg(taken.status);
}

QStringList KillWorld::unfinishedFiles() const
{
    QStringList found;
    QDirIterator all(folder(), {QStringLiteral("*.tmp")}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        found << all.next();
    return found;
}

} // namespace countersign::test
