// countersign-cli sign: one PAdES signature, appended as one revision.
#pragma once

#include "app/cli/command.h"
#include "app/cli/key_options.h"
#include "app/cli/level_options.h"
#include "app/cli/pdf_options.h"
#include "core/pdf/signature_slot.h"

#include <QImage>

#include <string>
#include <vector>

namespace countersign::cli {

class SignCommand final : public Command
{
public:
    explicit SignCommand(CLI::App &cli);
    [[nodiscard]] bool draws() const override { return !m_field.empty() || !m_rect.empty(); }
    [[nodiscard]] int run() override;

private:
    [[nodiscard]] int signHere(pdf::Document document, const sign::PadesRequest &request, crypto::SigningKey &key,
                               const sign::LevelRequest &level);
    [[nodiscard]] Result<pdf::SlotRequest> slotFor(const pdf::Document &document, const QString &signer,
                                                   const QImage &image) const;
    [[nodiscard]] Result<std::optional<pdf::FieldLock>> lockOn(const pdf::Document &document,
                                                               const QString &newField) const;
    [[nodiscard]] Result<QImage> picture() const; // null without --image

    PdfOptions m_pdf;
    KeyOptions m_key;
    LevelOptions m_level;
    std::string m_output;
    std::string m_field, m_image, m_reason, m_location, m_digest;
    std::vector<std::string> m_lock;
    int m_page = 1;
    std::vector<double> m_rect;
    int m_certify = 0;
};

} // namespace countersign::cli
