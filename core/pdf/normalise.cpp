#include "core/pdf/normalise.h"

#define POINTERHOLDER_TRANSITION 4 // std::shared_ptr everywhere
#include "core/pdf/disarm.h"
#include "core/pdf/document.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFWriter.hh>

#include <QScopeGuard>

#include <exception>
#include <memory>
#include <string>

namespace countersign::pdf {

namespace {
void openQuietly(QPDF &file, const QByteArray &bytes, const Secret &password)
{
    const auto silent = QPDFLogger::create();
    silent->setInfo(silent->discard());
    silent->setWarn(silent->discard());
    silent->setError(silent->discard());
    file.setLogger(silent);
    file.setSuppressWarnings(true);
    std::string word(reinterpret_cast<const char *>(password.data()), password.size());
    const auto wipe = qScopeGuard([&word] { wipeMemory(word.data(), word.size()); });
    file.processMemoryFile("intake", bytes.constData(), static_cast<std::size_t>(bytes.size()),
                           word.empty() ? nullptr : word.c_str());
}

// Sets every node's /Count to what is below it. qpdf finds all pages and gives copies to those that stand twice, but
// leaves wrong counts, and readers differ in whether they believe them.
int recount(QPDFObjectHandle node, int depth)
{
    if (depth > 100 || !node.isDictionary() || !node.getKey("/Kids").isArray())
        return 1;
    int pages = 0;
    for (QPDFObjectHandle &kid : node.getKey("/Kids").getArrayAsVector())
        pages += recount(kid, depth + 1);
    node.replaceKey("/Count", QPDFObjectHandle::newInteger(pages));
    return pages;
}

// qpdf talks through exceptions; they end here.
template <typename Work> auto guarded(Work &&work) -> decltype(work())
{
    try {
        return work();
    } catch (const QPDFExc &e) {
        const QString detail = QString::fromUtf8(e.what()).left(300);
        return fail(e.getErrorCode() == qpdf_e_password ? PdfError::Encrypted : PdfError::Damaged, detail);
    } catch (const std::exception &e) {
        return fail(PdfError::Damaged, QString::fromUtf8(e.what()).left(300));
    }
}
} // namespace

Result<Normalised> normalise(const QByteArray &bytes, const IntakeChoices &choices)
{
    // qpdf calls these damaged.
    if (auto strict = Document::open(bytes); !strict && strict.error().is(PdfError::ForCertificates))
        return fail(std::move(strict).error());
    return guarded([&]() -> Result<Normalised> {
        QPDF file;
        openQuietly(file, bytes, choices.password);
        // Who opens it without the owner's password may do what its permissions say, and taking them away is the owner's
        // to decide, not ours.
        const bool encrypted = file.isEncrypted();
        if (encrypted && !(file.ownerPasswordMatched() && !choices.password.isEmpty())
            && !(file.allowModifyAll() && file.allowExtractAll()))
            return fail(PdfError::Encrypted, QStringLiteral("protected against changes"));
        if (file.getAllPages().empty())
            return fail(PdfError::Damaged, QStringLiteral("no pages"));
        if (choices.flattenForm)
            flattenForm(file);
        const int removed = choices.changesAnything() ? disarm(file, choices) : 0;
        recount(file.getRoot().getKey("/Pages"), 0); // getAllPages() refused loops
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setLinearization(false);
        writer.setPreserveUnreferencedObjects(false);
        writer.setNewlineBeforeEndstream(true);
        writer.setPreserveEncryption(false);
        writer.write();
        const std::shared_ptr<Buffer> buffer(writer.getBufferSharedPointer());
        return Normalised{QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())),
                          file.anyWarnings(), encrypted, removed};
    });
}

bool looksSigned(const QByteArray &bytes, const Secret &password)
{
    const auto answer = guarded([&]() -> Result<bool> {
        QPDF file;
        openQuietly(file, bytes, password);
        QPDFAcroFormDocumentHelper form(file);
        if (!form.hasAcroForm())
            return false;
        for (QPDFFormFieldObjectHelper field : form.getFormFields()) {
            if (field.getFieldType() == "/Sig" && field.getInheritableFieldValue("/V").isDictionary())
                return true;
        }
        return false;
    });
    return answer && *answer;
}

} // namespace countersign::pdf
