#include "core/flow/own_signature.h"

#include "core/flow/ports.h"
#include "core/pdf/images.h"

#include <QCborMap>
#include <QCborValue>

namespace countersign::flow {

namespace {

constexpr qsizetype kMostBytes = 4 * 1024 * 1024; // of a picture
constexpr qsizetype kLongestText = 200;
const QString kMethod = QStringLiteral("method"), kText = QStringLiteral("text"), kPng = QStringLiteral("png");

QString nameFor(const Office &office) { return QStringLiteral("signature-") + office.me().id.toString(); }

} // namespace

Result<void> keepOwnSignature(Office &office, const SignatureLook &look)
{
    if (look.png.size() > kMostBytes || look.text.size() > kLongestText)
        return fail(FlowError::FileRefused, QStringLiteral("the signature is too large to be kept"));
    QCborMap map;
    if (!look.png.isEmpty() || !look.text.isEmpty())
        map = {{kMethod, static_cast<int>(look.method)}, {kText, look.text}, {kPng, look.png}};
    const QByteArray bytes = map.toCborValue().toCbor();
    return office.ports().store->sealedFiles().put(nameFor(office), Secret(QByteArrayView(bytes)));
}

Result<std::optional<SignatureLook>> ownSignature(const Office &office)
{
    CS_TRY(const std::optional<Secret> sealed, office.ports().store->sealedFiles().get(nameFor(office)));
    if (!sealed)
        return std::nullopt;
    const QCborMap map = QCborValue::fromCbor(QByteArray(sealed->view().data(), sealed->view().size())).toMap();
    const qint64 method = map[kMethod].toInteger(-1);
    if (method < 0 || method > static_cast<int>(SignatureLook::Method::Photo))
        return std::nullopt;
    SignatureLook look{.method = static_cast<SignatureLook::Method>(method),
                       .text = map[kText].toString().left(kLongestText),
                       .png = map[kPng].toByteArray()};
    const bool isTyped = look.method == SignatureLook::Method::Typed;
    if (isTyped ? look.text.isEmpty() : !pdf::decodeImage(look.png))
        return std::nullopt;
    return look;
}

} // namespace countersign::flow
