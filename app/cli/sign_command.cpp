#include "app/cli/sign_command.h"

#include "app/cli/console.h"
#include "app/cli/output_check.h"
#include "app/cli/progress.h"
#include "core/pdf/form_fill.h"
#include "core/pdf/images.h"
#include "core/pdf/slot_rules.h"

#include <cmath>

namespace countersign::cli {

namespace {

std::string digestWord(const std::string &word)
{
    QString plain = fromArgument(word).toLower();
    plain.remove(QLatin1Char('-'));
    if (plain != QLatin1String("sha256") && plain != QLatin1String("sha384") && plain != QLatin1String("sha512"))
        throw CLI::ValidationError(word + " is none of sha256, sha384, sha512");
    return plain.toStdString();
}

std::string isNumber(const std::string &word)
{
    bool is = false;
    return std::isfinite(fromArgument(word).toDouble(&is)) && is ? std::string() : word + " is no number";
}

std::optional<crypto::DigestAlgorithm> digestFromWord(const std::string &word)
{
    if (word == "sha256")
        return crypto::DigestAlgorithm::Sha256;
    if (word == "sha384")
        return crypto::DigestAlgorithm::Sha384;
    if (word == "sha512")
        return crypto::DigestAlgorithm::Sha512;
    return std::nullopt; // what fits the key
}

} // namespace

SignCommand::SignCommand(CLI::App &cli)
    : Command(cli.add_subcommand("sign", "sign a PDF (PAdES)")),
      m_pdf(app()),
      m_key(app()),
      m_level(app(), domain::PadesLevel::B)
{
    app().add_option("-o,--output", m_output, "the signed PDF; may be the input")->required()->type_name(kFile);
    auto *field = app().add_option("--field", m_field,
                                   "an empty signature field of the file; with --rect, the name of the new one");
    field->check([](const std::string &name) { return name.empty() ? "a field has a name" : std::string(); });
    auto *rect =
        app()
            .add_option("--rect", m_rect, "X,Y,W,H of a new, visible signature, in points of the unrotated page")
            ->delimiter(',')
            ->expected(4)
            ->check(isNumber);
    app().add_option("--page", m_page, "its page, from 1")->check(CLI::PositiveNumber)->needs(rect);
    auto *image = app().add_option("--image", m_image, "a picture to show in the signature (PNG, JPEG, SVG)");
    image->type_name(kFile)->check([field, rect](const std::string &) {
        return field->count() + rect->count() > 0 ? std::string() : std::string("--image needs --field or --rect");
    });
    app()
        .add_option("--certify", m_certify, "certify: 1 no changes after, 2 form filling, 3 annotations too")
        ->check(CLI::Range(1, 3));
    app()
        .add_option("--lock", m_lock, "fields nobody may change after: all, or names with commas between")
        ->delimiter(',')
        ->allow_extra_args(false);
    app()
        .add_option("--digest", m_digest, "what is signed; what fits the key unless given")
        ->type_name("sha256|sha384|sha512")
        ->transform(digestWord);
    app().add_option("--reason", m_reason, "why it is signed");
    app().add_option("--location", m_location, "where it is signed");
}

// A lock on a name that nothing has would protect nothing, and nobody would notice.
Result<std::optional<pdf::FieldLock>> SignCommand::lockOn(const pdf::Document &document, const QString &newField) const
{
    if (m_lock.empty())
        return std::nullopt;
    if (m_lock.size() == 1
        && fromArgument(m_lock.front()).trimmed().compare(QLatin1String("all"), Qt::CaseInsensitive) == 0)
        return pdf::FieldLock{};
    QSet<QString> known = pdf::takenNames(document.fields());
    known.insert(newField);
    pdf::FieldLock lock{.action = pdf::FieldLock::Action::Include, .fields = {}};
    for (const std::string &word : m_lock) {
        const QString written = fromArgument(word), name = known.contains(written) ? written : written.trimmed();
        if (name.isEmpty() || !known.contains(name))
            return fail(pdf::MakingError::NoSuchField, QStringLiteral("--lock \"%1\"").arg(name));
        lock.fields += name;
    }
    return lock;
}

Result<pdf::SlotRequest> SignCommand::slotFor(const pdf::Document &document, const QString &signer,
                                              const QImage &image) const
{
    pdf::SlotRequest slot;
    slot.fieldName =
        m_field.empty() ? pdf::freeFieldName(document, QStringLiteral("Signature")) : fromArgument(m_field);
    slot.signedAt = SystemClock().now();
    slot.name = signer;
    slot.reason = fromArgument(m_reason);
    slot.location = fromArgument(m_location);
    slot.certification = static_cast<pdf::Certification>(m_certify);
    CS_TRY(slot.lock, lockOn(document, slot.fieldName));
    if (m_field.empty() || !m_rect.empty())
        slot.newField = pdf::NewSignatureField{
            .page = m_page - 1, .rect = m_rect.empty() ? QRectF() : QRectF(m_rect[0], m_rect[1], m_rect[2], m_rect[3])};
    if (m_field.empty() && m_rect.empty())
        return slot; // invisible
    if (slot.newField && slot.newField->rect.isEmpty())
        return fail(pdf::MakingError::BadField, QStringLiteral("--rect needs a width and a height above 0"));

    const pdf::SignatureLook look{.image = image, .typedName = signer, .caption = {signer, slot.signedAt.toIso()}};
    if (!slot.newField) {
        const auto field = document.field(slot.fieldName);
        const pdf::Dictionary widget = field && !field->widgets.isEmpty()
            ? document.object(field->widgets.front()).dictionary()
            : pdf::Dictionary();
        if (pdf::toRect(document, widget["Rect"]).isEmpty())
            return slot; // a field nobody sees
        slot.appearance = [look, name = slot.fieldName](pdf::RevisionWriter &writer) {
            return pdf::signatureAppearance(writer, name, look);
        };
        return slot;
    }
    CS_TRY(const pdf::Page page, document.page(m_page - 1));
    slot.appearance = [look, size = slot.newField->rect.size(),
                       rotate = page.rotate](pdf::RevisionWriter &writer) -> Result<pdf::Object> {
        CS_TRY(const pdf::Reference form, pdf::graftAppearance(writer, {.size = size, .rotate = rotate, .look = look}));
        return pdf::Object(form);
    };
    return slot;
}

Result<QImage> SignCommand::picture() const
{
    if (m_image.empty())
        return QImage();
    CS_TRY(const QByteArray bytes, readFile(m_image));
    return pdf::decodeImage(bytes);
}

int SignCommand::run()
{
    const auto giveUp = [](const OptionFailure &failure) {
        return complain(failure.about, failure.error, failure.exitCode);
    };
    if (const auto may = mayWriteTo(app(), m_output, "input"); !may)
        return complain(fromArgument(m_output), may.error(), kRefused);
    auto document = m_pdf.open();
    if (!document)
        return giveUp(document.error());
    const auto level = m_level.load();
    if (!level)
        return giveUp(level.error());
    const auto key = m_key.load();
    if (!key)
        return giveUp(key.error());
    auto chain = m_key.chain();
    if (!chain)
        return giveUp(chain.error());
    const auto image = picture();
    if (!image)
        return complain(fromArgument(m_image), image.error(), kUnreadable);
    auto slot = slotFor(*document, (*key)->certificate().subject().displayName(), *image);
    if (!slot)
        return complain(m_pdf.name(), slot.error(), kRefused);
    const sign::PadesRequest request{
        .slot = *std::move(slot), .digest = digestFromWord(m_digest), .chain = *std::move(chain)};
    return signHere(*std::move(document), request, **key, *level);
}

int SignCommand::signHere(pdf::Document document, const sign::PadesRequest &request, crypto::SigningKey &key,
                          const sign::LevelRequest &level)
{
    Progress progress(QStringLiteral("Signing"));
    progress.reach(0);
    link::TrustHttp network;
    const SystemClock clock;
    const auto done =
        sign::signAndExtendToFile(fromArgument(m_output), std::move(document), request, key, level, &network, clock);
    if (!done)
        return complain(isAboutDisk(done.error()) ? fromArgument(m_output) : m_pdf.name(), done.error(), kRefused);
    return kDone;
}

} // namespace countersign::cli
