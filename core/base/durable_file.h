// A new file that appears under its name whole or not at all: written beside it under another name, flushed to the medium,
// then renamed over it, then the folder is flushed (leveldb's order). For files too big to hold in memory; small ones have
// Disk::writeDurably().
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace countersign {

// Belongs to one thread. What was not published is removed when the object goes.
class DurableFile
{
public:
    // Makes missing folders. Errors of all: DiskError::NotWritable.
    [[nodiscard]] static Result<DurableFile> create(const QString &path);
    DurableFile(DurableFile &&) noexcept;
    DurableFile &operator=(DurableFile &&) noexcept;
    ~DurableFile();

    [[nodiscard]] Result<void> write(QByteArrayView bytes);
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
