#include "tests/support/story.h"

#include "core/crypto/digest.h"
#include "core/flow/intake.h"
#include "core/flow/local_signing.h"
#include "core/flow/ports.h"
#include "core/flow/workspace_setup.h"

#include <QBuffer>
#include <QDirIterator>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QUrl>

namespace countersign::test {

namespace {

// A test stops at the first thing that should have worked.
template <typename T> T must(Result<T> result)
{
    if (!result) {
        const Error *error = &result.error();
        QString words;
        for (;;) {
            words += QStringLiteral("%1/%2 %3; ")
                         .arg(QString::fromUtf8(error->code.module.data(),
                                                static_cast<qsizetype>(error->code.module.size())))
                         .arg(error->code.value)
                         .arg(error->detail);
            if (error->causes.empty())
                break;
            error = &error->causes.front();
        }
        qFatal("%s", qPrintable(words));
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator entries(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QString target = to + path.mid(from.size());
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(path, target))
            qFatal("cannot copy %s", qPrintable(path));
    }
}

QByteArray signaturePicture()
{
    QImage image(300, 90, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setPen(QPen(QColor(20, 40, 140), 5));
    painter.drawLine(10, 70, 120, 20);
    painter.drawLine(120, 20, 150, 80);
    painter.drawLine(150, 80, 290, 30);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

} // namespace

Story::Story()
{
    // Keys take seconds to make: the workspace is made once per program and copied for each story.
    static Story *const base = new Story(Making{}); // lives until the program ends
    m_time = std::make_shared<Time>(*base->m_time);
    m_people = base->m_people;
    copyFolder(base->folder(), folder());
    m_office = openOffice(false);
}

Story::Story(Making)
{
    m_time = std::make_shared<Time>(Time::fromIso(QStringLiteral("2026-11-22T09:00:00.000Z")));
    m_office = openOffice(true);

    flow::WorkspaceRequest request{.name = QStringLiteral("Nord Biuro"),
                                   .administrator = {QStringLiteral("Anna Nowak"), QStringLiteral("anna@nord.example"),
                                                     QStringLiteral("Office manager")}};
    request.company.requisites = {
        .name = QStringLiteral("Nord Biuro sp. z o.o."),
        .taxNumber = QStringLiteral("NIP 584-27-41-903"),
        .address = {QStringLiteral("ul. Długa 12"), QStringLiteral("80-827"), QStringLiteral("Gdańsk"),
                    QStringLiteral("PL")},
        .bank = {QStringLiteral("Bank Północny"), QStringLiteral("PL61109010140000071219812874"), {}}};
    must(flow::setUpWorkspace(*m_office, request));
    m_people.employee = m_office->me().id;
    m_people.company = m_office->companies().front().id;

    domain::Member director = m_office->me();
    director.id = {};
    director.name = QStringLiteral("Joanna Wiśniewska");
    director.email = QStringLiteral("joanna@nord.example");
    director.position = QStringLiteral("President of the board");
    director.roles.clear();
    for (const domain::Role &role : m_office->roles())
        if (role.name == QLatin1String("Signatory"))
            director.roles.push_back(role.id);
    m_people.director = must(flow::saveMember(*m_office, director));
    m_people.directorKey = must(flow::issueCertificate(*m_office, m_people.director, passphrase()));
    m_people.client = must(flow::saveContact(
        *m_office,
        {.givenName = QStringLiteral("Klaus"),
         .surname = QStringLiteral("Müller"),
         .email = QStringLiteral("klaus@mueller.example"),
         .position = QStringLiteral("Geschäftsführer"),
         .company = {.name = QStringLiteral("Müller & Söhne GmbH"), .taxNumber = QStringLiteral("DE 301 882 114")},
         .language = QStringLiteral("de")}));
    must(flow::joinRelay(*m_office, QStringLiteral("https://sign.example"), Secret(QByteArrayView("token"))));
    m_office.reset();
}

std::unique_ptr<flow::Office> Story::openOffice(bool create)
{
    flow::Ports ports{.clock = std::make_unique<StoryClock>(m_time), .disk = std::make_unique<LocalDisk>()};
    ports.keyring = must(
        store::PassphraseKeyring::open(*ports.disk, folder() + QStringLiteral("/keyring"), passphrase(), {.n = 1024}));
    const store::StoreParts parts{
        .clock = *ports.clock, .disk = *ports.disk, .keyring = *ports.keyring, .sqliteVfs = {}};
    ports.store =
        must(create ? store::WorkspaceStore::create(folder(), parts) : store::WorkspaceStore::open(folder(), parts));
    ports.connectRelay = [this](const QString &, const store::WorkspaceStore &) {
        return std::make_unique<MemoryRelay>(m_relay);
    };
    ports.workerProgram = qEnvironmentVariable("COUNTERSIGN_BIN_DIR") + QStringLiteral("/countersign-cli");
    if (!create)
        ports.relay = std::make_unique<MemoryRelay>(m_relay);
    return std::make_unique<flow::Office>(std::move(ports));
}

void Story::reopen()
{
    m_office.reset();
    m_office = openOffice(false);
}

QByteArray Story::contract(const QString &amount)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(72);
    QPainter painter(&writer);
    painter.setFont(QFont(QStringLiteral("DejaVu Serif"), 11));
    painter.drawText(20, 60, QStringLiteral("SERVICE AGREEMENT"));
    painter.drawText(20, 100, QStringLiteral("The Client pays %1 net.").arg(amount));
    painter.end();
    return bytes;
}

domain::EnvelopeId Story::draft()
{
    const flow::TakenIn taken = must(flow::takeIn(*m_office, {{QStringLiteral("Service agreement.pdf"), contract()}}));
    const domain::Envelope envelope = must(m_office->envelope(taken.envelope));
    const Clock &clock = *m_office->ports().clock;
    domain::Party ours, theirs;
    for (const domain::Member &member : m_office->members())
        if (member.id == m_people.director)
            ours = flow::partyOf(member, m_office->companies().front(), clock);
    theirs = flow::partyOf(m_office->contacts().front(), clock);

    const domain::DocumentId document = envelope.documents.front().id;
    const auto field = [&](const domain::Party &party, domain::FieldKind kind, QRectF rect, const QString &label) {
        return domain::Field{.id = domain::FieldId::fresh(clock),
                             .document = document,
                             .party = party.id,
                             .kind = kind,
                             .page = 0,
                             .rect = rect,
                             .label = label};
    };
    using Kind = domain::FieldKind;
    domain::DraftEdited edit;
    edit.parties = {ours, theirs};
    edit.steps = {domain::Step{}, domain::Step{}};
    edit.fields = {field(ours, Kind::Details, {50, 300, 200, 80}, {}),
                   field(ours, Kind::Signature, {50, 200, 200, 60}, {}),
                   field(ours, Kind::Date, {50, 170, 120, 18}, {}),
                   field(theirs, Kind::Details, {320, 300, 220, 80}, QStringLiteral("Your details")),
                   field(theirs, Kind::Signature, {320, 200, 200, 60}, QStringLiteral("Your signature")),
                   field(theirs, Kind::Text, {320, 170, 160, 18}, QStringLiteral("Purchase order"))};
    must(flow::editDraft(*m_office, taken.envelope, edit));
    return taken.envelope;
}

void Story::directorSigns(domain::EnvelopeId envelope)
{
    m_office->actAs(m_people.director);
    must(flow::signLocally(
        *m_office,
        {.envelope = envelope,
         .look = {.method = flow::SignatureLook::Method::Typed, .text = QStringLiteral("J. Wiśniewska")},
         .key = {.file = m_people.directorKey},
         .passphrase = passphrase(),
         .utcOffsetMinutes = 60}));
    m_office->actAs(m_people.employee);
}

QByteArray Story::clientAnswers(const QString &kind, const QString &reason)
{
    wire::DeliveryPayload mail;
    for (auto it = m_relay.mails.cbegin(); it != m_relay.mails.cend(); ++it)
        if (it.key().endsWith(QLatin1String(":invitation")))
            mail = it.value();
    const QUrl url(mail.url);
    const QByteArray linkId =
        QByteArray::fromBase64(url.path().section(QLatin1Char('/'), -1).toLatin1(), QByteArray::Base64UrlEncoding);
    const Secret shared(
        QByteArray::fromBase64(url.fragment().section(QLatin1Char('.'), 1).toLatin1(), QByteArray::Base64UrlEncoding));
    MemoryRelay::Link &stored = m_relay.links[linkId];
    wire::OpenReply reply;
    reply.wrapped = stored.upload.wrapped;
    reply.manifest = stored.upload.manifest;
    const link::OpenedLink opened = must(link::openLink(linkId, shared, {}, reply));
    m_relay.note(linkId, QStringLiteral("viewed"));

    wire::AnswerContent content;
    content.attempt = newUuid(*m_office->ports().clock);
    content.manifestHash = opened.secrets.manifestHash;
    content.kind = kind;
    content.reason = reason;
    content.consentVersion = opened.manifest.consentVersion;
    content.consentTextSha256 = QString::fromLatin1(crypto::sha256(opened.manifest.consentText.toUtf8()).toHex());
    for (const wire::LinkField &field : opened.manifest.fields)
        content.values.insert(field.id, field.value.isEmpty() ? QStringLiteral("PO 4711") : field.value);
    content.signature =
        wire::Mark{.method = QStringLiteral("drawn"), .text = {}, .png = signaturePicture(), .font = {}};
    for (const wire::LinkDocument &document : opened.manifest.documents)
        content.shown.append(document.sha256);
    content.utcOffsetMinutes = 60;
    stored.answer =
        wire::StoredAnswer{.post = must(link::sealAnswer(opened.secrets, opened.manifest.receptionKey, content)),
                           .received = m_time->msSinceEpoch / 1000,
                           .address = QStringLiteral("203.0.113.7"),
                           .agent = QStringLiteral("Test browser")};
    m_relay.note(linkId, QStringLiteral("answered"));
    return linkId;
}

QString Story::stageRoleOf(domain::EnvelopeId id)
{
    static const QHash<domain::StageRole, QString> kNames{
        {domain::StageRole::Draft, QStringLiteral("draft")},
        {domain::StageRole::WithOurSignatory, QStringLiteral("with our signatory")},
        {domain::StageRole::SentToClient, QStringLiteral("sent to client")},
        {domain::StageRole::ViewedByClient, QStringLiteral("viewed by client")},
        {domain::StageRole::Signed, QStringLiteral("signed")},
        {domain::StageRole::Declined, QStringLiteral("declined")},
        {domain::StageRole::Expired, QStringLiteral("expired")},
        {domain::StageRole::Cancelled, QStringLiteral("cancelled")}};
    const domain::Envelope envelope = must(m_office->envelope(id));
    for (const domain::Stage &stage : m_office->stages())
        if (stage.id == envelope.stage)
            return kNames.value(stage.role);
    return {};
}

} // namespace countersign::test
