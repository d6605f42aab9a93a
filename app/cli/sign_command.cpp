#include "app/cli/sign_command.h"

#include "app/cli/console.h"
#include "core/pdf/form_fill.h"
#include "core/sign/pades_signer.h"

namespace countersign::cli {

namespace {
constexpr int kRefused = 1, kUnreadable = 4;

pdf::SlotRequest slotFor(const std::string &field, int page, const std::vector<double> &rect)
{
    pdf::SlotRequest slot;
    slot.fieldName = field.empty() ? QStringLiteral("Signature1") : QString::fromStdString(field);
    if (field.empty() || rect.size() == 4)
        slot.newField = pdf::NewSignatureField{
            .page = page - 1, .rect = rect.size() == 4 ? QRectF(rect[0], rect[1], rect[2], rect[3]) : QRectF()};
    return slot;
}
} // namespace

SignCommand::SignCommand(CLI::App &cli) : m_command(cli.add_subcommand("sign", "sign a PDF (PAdES B-B)"))
{
    m_command->add_option("input", m_input, "the PDF")->required();
    m_command->add_option("-o,--output", m_output, "the signed PDF")->required();
    m_command->add_option("--p12", m_pkcs12, "key and certificate (PKCS#12)")->required();
    m_command->add_option("--passphrase-file", m_passphraseFile, "a file whose first line opens the key")->required();
    m_command->add_option("--field", m_field, "an empty signature field of the file, or the new one's name");
    m_command->add_option("--page", m_page, "page of a new, visible signature, from 1")->check(CLI::PositiveNumber);
    m_command->add_option("--rect", m_rect, "X,Y,W,H in points of the unrotated page")->delimiter(',')->expected(4);
    m_command->add_option("--certify", m_certify, "1 no changes, 2 form filling, 3 annotations")
        ->check(CLI::Range(1, 3));
    m_command->add_option("--reason", m_reason);
    m_command->add_option("--location", m_location);
}

int SignCommand::run() const
{
    const QString name = QString::fromStdString(m_input);
    const auto bytes = readFile(m_input);
    if (!bytes)
        return complain(name, bytes.error(), kUnreadable);
    const auto document = pdf::Document::open(*bytes);
    if (!document)
        return complain(name, document.error(), kUnreadable);
    const auto keyFile = readFile(m_pkcs12);
    if (!keyFile)
        return complain(QString::fromStdString(m_pkcs12), keyFile.error(), kUnreadable);
    const auto passphrase = readSecretFile(m_passphraseFile);
    if (!passphrase)
        return complain(QString::fromStdString(m_passphraseFile), passphrase.error(), kUnreadable);
    const auto key = crypto::signingKeyFromPkcs12(*keyFile, *passphrase);
    if (!key)
        return complain(QString::fromStdString(m_pkcs12), key.error(), kRefused);

    const QString signer = (*key)->certificate().subject().displayName();
    pdf::SlotRequest slot = slotFor(m_field, m_page, m_rect);
    slot.signedAt = SystemClock().now();
    slot.name = signer;
    slot.reason = QString::fromStdString(m_reason);
    slot.location = QString::fromStdString(m_location);
    slot.certification = static_cast<pdf::Certification>(m_certify);
    if (m_rect.size() == 4)
        slot.appearance = [&](pdf::RevisionWriter &writer) -> Result<pdf::Object> {
            CS_TRY(const pdf::Page page, document->page(m_page - 1));
            const pdf::SignatureLook look{.typedName = signer, .caption = {signer, slot.signedAt.toIso()}};
            CS_TRY(const pdf::Reference form,
                   pdf::graftAppearance(writer,
                                        {.size = slot.newField->rect.size(), .rotate = page.rotate, .look = look}));
            return pdf::Object(form);
        };
    const auto signedFile = sign::signPades(*document, {.slot = slot, .digest = {}}, **key);
    if (!signedFile)
        return complain(name, signedFile.error(), kRefused);
    if (const auto written = writeFile(m_output, *signedFile); !written)
        return complain(QString::fromStdString(m_output), written.error(), kUnreadable);
    return 0;
}

} // namespace countersign::cli
