// A new file that appears under its name whole or not at all: written beside it under another name, flushed to the medium,
// then renamed over it, then the folder is flushed (leveldb's order). For files too big to hold in memory; small ones have
// Disk::writeDurably(). What is replaced leaves its permissions to what replaces it; a link stays, and the file it leads to
// is replaced.
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <functional>
#include <memory>

class QFile;

namespace countersign {

// Belongs to one thread. What was not published is removed when the object goes.
class DurableFile
{
public:
    enum class Access {
        AsReplaced, // as the file it replaces; a new one as the system makes files
        OwnerOnly, // for keys
    };
    // Makes missing folders. Errors of all: DiskError::NotWritable; NotAFile: a folder, a pipe or a device has this name.
    [[nodiscard]] static Result<DurableFile> create(const QString &path, Access access = Access::AsReplaced);
    DurableFile(DurableFile &&) noexcept;
    DurableFile &operator=(DurableFile &&) noexcept;
    ~DurableFile();

    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    // Lets the system put the first `bytes` of an open file here, as the file's beginning: as shared blocks where the file
    // system knows them, or copied without a detour through this process. False: it cannot, nothing was written, write() must.
    // `between` is asked between pieces, with the bytes done; its failure ends the copying. Does not move `source`.
    using Between = std::function<Result<void>(qint64 done)>;
    [[nodiscard]] Result<bool> beginWithCopyOf(const QFile &source, qint64 bytes, const Between &between = {});
    // Other bytes for some that were written; what is written next still goes to the end.
    [[nodiscard]] Result<void> overwrite(qint64 at, QByteArrayView bytes);
    // Where it can be read meanwhile: all that was written is there, for a crash to take away.
    [[nodiscard]] QString unpublishedPath() const;
    // An existing file of that name is replaced; until here it is untouched. Windows replaces no file that is mapped: let
    // go of it first.
    [[nodiscard]] Result<void> publish();

private:
    struct State;
    explicit DurableFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// Removes what any DurableFile of this process has written so far without publishing. Safe in a signal handler; the
// process must end after it.
void removeUnpublished() noexcept;

} // namespace countersign
