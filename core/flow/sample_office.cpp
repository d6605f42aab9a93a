#include "core/flow/sample_office.h"

#include "core/flow/ports.h"
#include "core/flow/sample_documents.h"
#include "core/flow/sample_workspace.h"

#include <QDir>
#include <QFileInfo>

namespace countersign::flow {

namespace {

Result<void> fill(Office &office, const QString &keys)
{
    SampleRequest request;
    request.documents = sampleDocuments();
    CS_TRY(const SampleKeys made, makeSampleWorkspace(office, request));
    QDir().mkpath(keys);
    Disk &disk = *office.ports().disk;
    CS_CHECK(disk.writePrivately(keys + QLatin1Char('/') + made.fileName, made.pkcs12));
    return disk.writePrivately(keys + QStringLiteral("/passphrase.txt"), made.passphrase.view().toByteArray() + '\n');
}

} // namespace

Result<std::unique_ptr<Office>> openSampleOffice(OfficeSetup setup)
{
    setup.passphrase = Secret(QByteArrayView("sample office"));
    const QString keys = setup.folder + QStringLiteral("/keys");
    if (isWorkspace(setup.folder)) {
        if (QFileInfo::exists(keys + QStringLiteral("/passphrase.txt"))) // written last
            return openOffice(setup);
        QDir(setup.folder).removeRecursively();
    }
    CS_TRY(auto office, createOffice(setup));
    CS_CHECK(fill(*office, keys));
    return office;
}

} // namespace countersign::flow
