#include "core/link/finished_file.h"

#include "core/crypto/aead.h"
#include "core/crypto/kdf.h"
#include "core/wire/json_reader.h"

namespace countersign::link {

Result<wire::Finished> sealFinished(const QByteArray &sha256, const QString &number, std::int64_t completed)
{
    if (sha256.size() != 32)
        return fail(LinkError::BadRequest, QStringLiteral("a hash of 32 bytes is needed"));
    const Secret root = crypto::hkdfExtract("countersign-finished-v1", sha256);
    CS_TRY(const Secret id, crypto::hkdfExpand(root, "id", 32));
    CS_TRY(const Secret key, crypto::hkdfExpand(root, "key", 32));
    wire::Finished finished{.id = id.view().toByteArray(), .sealed = {}};
    const QByteArray words = wire::toJson({{QStringLiteral("v"), 1},
                                           {QStringLiteral("number"), number.left(100)},
                                           {QStringLiteral("completed"), static_cast<qint64>(completed)}});
    CS_TRY(finished.sealed, crypto::seal(key, words, finished.id));
    return finished;
}

} // namespace countersign::link
