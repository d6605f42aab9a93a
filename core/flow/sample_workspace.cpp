#include "core/flow/sample_workspace.h"

#include "core/crypto/random.h"
#include "core/flow/workspace_setup.h"
#include "core/pdf/stamp.h"

namespace countersign::flow {

namespace {

domain::Company sampleCompany()
{
    domain::Company company;
    company.requisites = {.name = QStringLiteral("Nord Biuro sp. z o.o."),
                          .taxNumber = QStringLiteral("NIP 584-27-41-903"),
                          .registrationNumber = QStringLiteral("KRS 0000123456"),
                          .address = {QStringLiteral("ul. Długa 12"), QStringLiteral("80-827"),
                                      QStringLiteral("Gdańsk"), QStringLiteral("PL")},
                          .bank = {QStringLiteral("Bank Północny"),
                                   QStringLiteral("PL61 1090 1014 0000 0712 1981 2874"), QStringLiteral("BPNOPLPW")}};
    return company;
}

std::vector<domain::Contact> sampleContacts()
{
    return {{.givenName = QStringLiteral("Klaus"),
             .surname = QStringLiteral("Müller"),
             .email = QStringLiteral("klaus.mueller@mueller-soehne.example"),
             .phone = QStringLiteral("+4940123456"),
             .position = QStringLiteral("Geschäftsführer"),
             .company = {.name = QStringLiteral("Müller & Söhne GmbH"),
                         .taxNumber = QStringLiteral("USt-IdNr. DE 301 882 114"),
                         .address = {QStringLiteral("Hafenstraße 4"), QStringLiteral("20457"),
                                     QStringLiteral("Hamburg"), QStringLiteral("DE")},
                         .bank = {QStringLiteral("Hansebank"), QStringLiteral("DE02 1203 0000 0000 2020 51"),
                                  QStringLiteral("HANSDEHH")}},
             .language = QStringLiteral("de")},
            {.givenName = QStringLiteral("Ольга"),
             .surname = QStringLiteral("Петрова"),
             .email = QStringLiteral("o.petrova@kontora.example"),
             .phone = QStringLiteral("+48601234318"),
             .position = QStringLiteral("Директор"),
             .company = {.name = QStringLiteral("Контора-Сервис"), .taxNumber = QStringLiteral("7701234567")},
             .language = QStringLiteral("ru")},
            {.givenName = QStringLiteral("Joana"),
             .surname = QStringLiteral("Ferreira"),
             .email = QStringLiteral("joana@papelarialima.example"),
             .phone = QStringLiteral("+5511912345678"),
             .company = {.name = QStringLiteral("Papelaria Lima Ltda")},
             .language = QStringLiteral("pt_BR")}};
}

domain::RoleId roleNamed(const Office &office, const QString &name)
{
    for (const domain::Role &role : office.roles())
        if (role.name == name)
            return role.id;
    return {};
}

} // namespace

Result<SampleKeys> makeSampleWorkspace(Office &office, const SampleRequest &request)
{
    CS_CHECK(
        setUpWorkspace(office,
                       {.name = QStringLiteral("Nord Biuro"),
                        .company = sampleCompany(),
                        .administrator = {QStringLiteral("Anna Nowak"), QStringLiteral("anna.nowak@nordbiuro.example"),
                                          QStringLiteral("Office manager")}}));
    const domain::Member employee = office.me();
    domain::Member director{.name = QStringLiteral("Joanna Wiśniewska"),
                            .email = QStringLiteral("joanna.wisniewska@nordbiuro.example"),
                            .position = QStringLiteral("President of the board"),
                            .department = employee.department,
                            .roles = {roleNamed(office, QStringLiteral("Signatory"))}};
    CS_TRY(const domain::MemberId directorId, saveMember(office, director));

    SampleKeys keys{.fileName = QStringLiteral("joanna-wisniewska.p12"), .pkcs12 = {}, .passphrase = {}};
    keys.passphrase = Secret(crypto::randomBytes(9).toBase64(QByteArray::Base64UrlEncoding));
    CS_TRY(keys.pkcs12, issueCertificate(office, directorId, keys.passphrase));

    domain::Company company = office.companies().front();
    company.defaultSignatory = directorId;
    CS_TRY(const domain::CompanyId companyId, saveCompany(office, company));
    CS_CHECK(setStamp(
        office, companyId,
        pdf::roundStamp({QStringLiteral("NORD BIURO"), QStringLiteral("SP. Z O.O."), QStringLiteral("GDAŃSK")})));
    for (const domain::Contact &contact : sampleContacts())
        CS_CHECK(saveContact(office, contact));
    if (!request.relayUrl.isEmpty())
        CS_CHECK(joinRelay(office, request.relayUrl, request.relayToken));
    for (const IncomingFile &file : request.documents)
        CS_CHECK(takeIn(office, {file}));
    return keys;
}

} // namespace countersign::flow
