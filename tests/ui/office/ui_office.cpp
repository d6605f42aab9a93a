#include "tests/ui/office/ui_office.h"

#include "core/flow/intake.h"
#include "core/flow/local_signing.h"
#include "core/flow/ports.h"
#include "core/flow/routing.h"
#include "core/flow/workspace_setup.h"
#include "tests/ui/kit/shots.h"
#include "ui/kit/typography.h"

#include <QApplication>
#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace countersign::test {
namespace {

template <typename T> T must(Result<T> result)
{
    if (!result) {
        QString words;
        for (const Error *e = &result.error(); e; e = e->causes.empty() ? nullptr : &e->causes.front())
            words += QStringLiteral("%1/%2 %3; ")
                         .arg(QString::fromUtf8(e->code.module.data(), qsizetype(e->code.module.size())))
                         .arg(e->code.value)
                         .arg(e->detail);
        qFatal("%s", qPrintable(words));
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

QByteArray stampPicture()
{
    QImage image(420, 420, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter p(&image);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(QColor(0x2F, 0x4F, 0xD0, 190), 9));
    p.drawEllipse(QRectF(14, 14, 392, 392));
    QFont f = ui::font(ui::TextSize::Body, ui::Weight::Strong);
    f.setPixelSize(54);
    p.setFont(f);
    p.translate(210, 210);
    p.rotate(-8);
    p.drawText(QRectF(-180, -150, 360, 300), Qt::AlignCenter, QStringLiteral("NORD BIURO\nSP. Z O.O.\nGDAŃSK"));
    p.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

Result<std::unique_ptr<flow::Office>> makeOffice(const QString &folder, MemoryRelay::State *relay, Cast *cast,
                                                 const QString &keyFile)
{
    flow::Ports ports{.clock = std::make_unique<SystemClock>(), .disk = std::make_unique<LocalDisk>()};
    const Secret passphrase{QByteArrayView(UiOffice::passphrase())};
    CS_TRY(ports.keyring,
           store::PassphraseKeyring::open(*ports.disk, folder + QStringLiteral("/keyring"), passphrase, {.n = 1024}));
    const store::StoreParts parts{
        .clock = *ports.clock, .disk = *ports.disk, .keyring = *ports.keyring, .sqliteVfs = {}};
    CS_TRY(ports.store, store::WorkspaceStore::create(folder, parts));
    ports.connectRelay = [relay](const QString &, const store::WorkspaceStore &) {
        return std::make_unique<MemoryRelay>(*relay);
    };
    ports.workerProgram =
        qEnvironmentVariable("COUNTERSIGN_BIN_DIR", QCoreApplication::applicationDirPath() + QStringLiteral("/../bin"))
        + QStringLiteral("/countersign-cli");
    auto office = std::make_unique<flow::Office>(std::move(ports));

    flow::WorkspaceRequest request{.name = QStringLiteral("Nord Biuro"),
                                   .administrator = {QStringLiteral("Anna Nowak"), QStringLiteral("anna@nord.example"),
                                                     QStringLiteral("Office manager")}};
    request.company.requisites = {
        .name = QStringLiteral("Nord Biuro sp. z o.o."),
        .taxNumber = QStringLiteral("NIP 584-27-41-903"),
        .address = {QStringLiteral("ul. Długa 12"), QStringLiteral("80-827"), QStringLiteral("Gdańsk"),
                    QStringLiteral("PL")},
        .bank = {QStringLiteral("Bank Północny"), QStringLiteral("PL61109010140000071219812874"), {}}};
    CS_CHECK(flow::setUpWorkspace(*office, request));
    cast->employee = office->me().id;
    cast->company = office->companies().front().id;
    domain::Member director = office->me();
    director.id = {};
    director.name = QStringLiteral("Joanna Wiśniewska");
    director.email = QStringLiteral("joanna@nord.example");
    director.position = QStringLiteral("President of the board");
    director.roles.clear();
    for (const domain::Role &role : office->roles())
        if (role.name == QLatin1String("Signatory"))
            director.roles.push_back(role.id);
    CS_TRY(cast->director, flow::saveMember(*office, director));
    CS_TRY(const QByteArray key, flow::issueCertificate(*office, cast->director, passphrase));
    CS_CHECK(LocalDisk().writeDurably(keyFile, key));
    domain::Company company = office->companies().front();
    company.defaultSignatory = cast->director;
    CS_TRY(cast->company, flow::saveCompany(*office, company));
    CS_CHECK(flow::setStamp(*office, cast->company, stampPicture()));
    CS_TRY(cast->client,
           flow::saveContact(*office,
                             {.givenName = QStringLiteral("Klaus"),
                              .surname = QStringLiteral("Müller"),
                              .email = QStringLiteral("klaus@mueller.example"),
                              .position = QStringLiteral("Geschäftsführer"),
                              .company = {.name = QStringLiteral("Müller & Söhne GmbH"),
                                          .taxNumber = QStringLiteral("DE 301 882 114")},
                              .language = QStringLiteral("de")}));
    CS_CHECK(flow::saveContact(*office,
                               {.givenName = QStringLiteral("Ольга"),
                                .surname = QStringLiteral("Петрова"),
                                .email = QStringLiteral("olga@kontora.example"),
                                .phone = QStringLiteral("+48 601 222 318"),
                                .position = QStringLiteral("Директор"),
                                .company = {.name = QStringLiteral("Контора-Сервис")},
                                .language = QStringLiteral("ru")}));
    CS_CHECK(flow::joinRelay(*office, QStringLiteral("https://sign.example"), Secret(QByteArrayView("token"))));
    return office;
}

} // namespace

ui::Theme &theme()
{
    static auto *one = [] {
        ui::registerFonts();
        return new ui::Theme(*qApp); // lives as long as the program
    }();
    return *one;
}

UiOffice::UiOffice() : m_session(std::make_unique<ui::OfficeSession>())
{
    theme();
    QSettings().clear(); // remembered key files of an earlier run
    const auto answer = m_session->open(
        [this] { return makeOffice(m_folder.filePath(QStringLiteral("office")), &m_relay, &m_cast, keyFile()); });
    const auto opened = answer.future();
    while (!opened.isFinished())
        QTest::qWait(5);
    must(opened.result());
}

UiOffice::~UiOffice() = default;

QString UiOffice::file(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder.filePath(name);
    must(LocalDisk().writeDurably(path, bytes));
    return path;
}

void UiOffice::actAs(domain::MemberId member)
{
    ask([member](flow::Office &o) { return o.actAs(member), true; });
}

domain::Envelope UiOffice::envelope(domain::EnvelopeId id)
{
    return must(ask([id](flow::Office &o) { return o.envelope(id); }));
}

QByteArray UiOffice::contract(const QString &amount)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(72);
    QPainter p(&writer);
    const QString serif = QStringLiteral("DejaVu Serif");
    QFont title(serif, 13), text(serif, 9);
    title.setBold(true);
    const QStringList clauses{
        QStringLiteral("1. Parties. Nord Biuro sp. z o.o., ul. Długa 12, 80-827 Gdańsk, NIP 584-27-41-903 "
                       "(\"Contractor\"), and Müller & Söhne "
                       "GmbH, Hafenstraße 4, 20457 Hamburg, USt-IdNr. DE 301 882 114 (\"Client\")."),
        QStringLiteral("2. Subject. The Contractor delivers office fit-out works in the Client's premises according to "
                       "Annex 1, within ninety days from signing."),
        QStringLiteral("3. Remuneration. The Client pays %1 net, in three instalments, within 14 days of each partial "
                       "acceptance protocol.")
            .arg(amount),
        QStringLiteral("4. Warranty. The Contractor grants a warranty of thirty-six months on works and materials. "
                       "Defects are removed within ten working days of notice."),
        QStringLiteral("5. Form. Changes to this agreement require documentary form with signatures of both parties.")};
    for (int page = 0; page < 3; ++page) {
        if (page > 0)
            writer.newPage();
        p.setFont(title);
        p.drawText(QRectF(45, 50, 505, 24), Qt::AlignCenter,
                   page == 0 ? QStringLiteral("SERVICE AGREEMENT") : QStringLiteral("ANNEX %1").arg(page));
        p.setFont(text);
        double y = 96;
        for (int i = 0; i < (page == 2 ? 2 : 5); ++i) {
            const QRectF box(45, y, 505, 60);
            p.drawText(box, Qt::TextWordWrap, clauses[i]);
            y += p.boundingRect(box, Qt::TextWordWrap, clauses[i]).height() + 10;
        }
        if (page == 2) {
            p.drawText(QPointF(45, 640), QStringLiteral("Podpis: ______________________"));
            p.drawText(QPointF(330, 640), QStringLiteral("Unterschrift: ____________________"));
            p.drawText(QPointF(45, 700), QStringLiteral("Date: ______________"));
        }
    }
    p.end();
    return bytes;
}

domain::EnvelopeId UiOffice::draft(const QString &title, const QByteArray &pdf)
{
    return must(ask([this, title, pdf](flow::Office &o) -> Result<domain::EnvelopeId> {
        CS_TRY(const flow::TakenIn taken, flow::takeIn(o, {{title + QStringLiteral(".pdf"), pdf}}));
        CS_TRY(const domain::Envelope envelope, o.envelope(taken.envelope));
        const SystemClock clock;
        domain::Party ours, theirs;
        for (const domain::Member &m : o.members())
            if (m.id == m_cast.director)
                ours = flow::partyOf(m, o.companies().front(), clock);
        for (const domain::Contact &c : o.contacts())
            if (c.id == m_cast.client)
                theirs = flow::partyOf(c, clock);
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
        edit.deadline = clock.now().plusSeconds(3 * 86400);
        edit.fields = {field(ours, Kind::Signature, {45, 240, 190, 56}, {}),
                       field(ours, Kind::Stamp, {175, 190, 84, 84}, {}),
                       field(ours, Kind::Date, {45, 305, 120, 18}, {}),
                       field(theirs, Kind::Signature, {330, 240, 190, 56}, QStringLiteral("Your signature")),
                       field(theirs, Kind::Text, {330, 205, 190, 20}, QStringLiteral("Name and position"))};
        CS_CHECK(flow::editDraft(o, taken.envelope, edit));
        return taken.envelope;
    }));
}

domain::EnvelopeId UiOffice::sent(const QString &title, const QByteArray &pdf)
{
    const domain::EnvelopeId id = draft(title, pdf);
    must(ask([id](flow::Office &o) { return flow::send(o, id); }));
    return id;
}

QByteArray UiOffice::signedPdf(domain::EnvelopeId id)
{
    actAs(m_cast.director);
    const QByteArray key = must(LocalDisk().readAll(keyFile(), 1024 * 1024));
    must(ask([id, key](flow::Office &o) {
        return flow::signLocally(
            o,
            {.envelope = id,
             .look = {.method = flow::SignatureLook::Method::Typed, .text = QStringLiteral("J. Wiśniewska")},
             .key = {.file = key},
             .passphrase = Secret(QByteArrayView(passphrase())),
             .utcOffsetMinutes = 60});
    }));
    actAs(m_cast.employee);
    return must(ask([id](flow::Office &o) -> Result<QByteArray> {
        CS_TRY(const domain::Envelope e, o.envelope(id));
        return o.pdf(e.documents.front().latest().sha256);
    }));
}

void showLarge(QWidget &widget)
{
    theme().setAppearance(ui::Appearance::Light);
    theme().setReducedMotion(true);
    widget.resize(1440, 900);
    widget.show();
    widget.activateWindow(); // a bare X server has no window manager that would
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

void shootBoth(QWidget &widget, const QString &name)
{
    for (const bool dark : {false, true}) {
        theme().setAppearance(dark ? ui::Appearance::Dark : ui::Appearance::Light);
        QTest::qWait(120);
        QVERIFY(tests::shoot(widget, name + (dark ? QStringLiteral("-dark") : QString())));
    }
    theme().setAppearance(ui::Appearance::Light);
    QTest::qWait(30);
}

} // namespace countersign::test
