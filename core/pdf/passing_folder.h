// A folder for one conversion, with somebody's document in it. A program that is killed leaves it; the next conversion
// removes what dead programs of this user left.
#pragma once

#include <QTemporaryDir>

namespace countersign::pdf {

class PassingFolder
{
public:
    PassingFolder();

    [[nodiscard]] bool isValid() const { return m_folder.isValid(); }
    [[nodiscard]] QString errorString() const { return m_folder.errorString(); }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace countersign::pdf
