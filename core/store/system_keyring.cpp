#include "core/base/lane.h"
#include "core/crypto/random.h"
#include "core/store/keyring.h"

#include <qt6keychain/keychain.h>

#include <memory>

namespace countersign::store {

struct SystemKeyring::Worker {
    explicit Worker(QString name) : service(std::move(name)), lane(QStringLiteral("keychain")) { }

    QString service;
    Lane lane; // QtKeychain answers through signals: its jobs start and end on this thread's event loop

    // Starts the job on the lane; `read` takes the answer out of it there. Blocks the caller, not the lane.
    template <typename JobType, typename T>
    Result<T> run(const QString &name, std::function<void(JobType &)> prepare, std::function<Result<T>(JobType &)> read)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>(); // shared with the job's slot, which runs later
        promise->start(); // a future that has not started is not waited for
        QFuture<Result<T>> future = promise->future();
        lane.run([this, name, prepare, read, promise] {
            auto *job = new JobType(service); // deletes itself when it has finished
            job->setKey(name);
            job->setInsecureFallback(false);
            if (prepare)
                prepare(*job);
            QObject::connect(job, &QKeychain::Job::finished, job, [job, read, promise](QKeychain::Job *) {
                promise->addResult(read(*job));
                promise->finish();
            });
            job->start();
        });
        future.waitForFinished();
        return future.result();
    }
};

namespace {

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return Error{StoreError::NoKeychain, job.errorString(), {}};
    case QKeychain::EntryNotFound: return Error{StoreError::KeyMissing, job.errorString(), {}};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::OtherError: break;
    }
    return Error{StoreError::KeychainRefused, job.errorString(), {}};
}

} // namespace

SystemKeyring::SystemKeyring(QString service) : m_worker(std::make_unique<Worker>(std::move(service))) { }
SystemKeyring::~SystemKeyring() = default;

Result<std::optional<Secret>> SystemKeyring::get(const QString &name)
{
    return m_worker->run<QKeychain::ReadPasswordJob, std::optional<Secret>>(
        name, {}, [](QKeychain::ReadPasswordJob &job) -> Result<std::optional<Secret>> {
            if (job.error() == QKeychain::EntryNotFound)
                return std::optional<Secret>();
            if (job.error() != QKeychain::NoError)
                return fail(errorOf(job));
            QByteArray bytes = job.binaryData();
            Secret secret{QByteArrayView(bytes)};
            wipeMemory(bytes.data(), static_cast<std::size_t>(bytes.size()));
            return std::optional<Secret>(std::move(secret));
        });
}

Result<void> SystemKeyring::put(const QString &name, const Secret &secret)
{
    return m_worker->run<QKeychain::WritePasswordJob, void>(
        name, [&secret](QKeychain::WritePasswordJob &job) { job.setBinaryData(secret.view().toByteArray()); },
        [](QKeychain::WritePasswordJob &job) -> Result<void> {
            if (job.error() != QKeychain::NoError)
                return fail(errorOf(job));
            return {};
        });
}

Result<void> SystemKeyring::remove(const QString &name)
{
    return m_worker->run<QKeychain::DeletePasswordJob, void>(
        name, {}, [](QKeychain::DeletePasswordJob &job) -> Result<void> {
            if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
                return fail(errorOf(job));
            return {};
        });
}

bool SystemKeyring::isUsable()
{
    const QString name = QStringLiteral("probe");
    const Secret probe = crypto::randomSecret(16);
    if (!put(name, probe))
        return false;
    const auto read = get(name);
    const bool isSame = read && *read && **read == probe;
    return remove(name) && isSame;
}

} // namespace countersign::store
