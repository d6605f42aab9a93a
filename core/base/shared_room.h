// Memory that a program and its worker process both have: a document is left there for the worker, and a picture by it, whole
// and at once, where a pipe carries some KB at a time from one buffer to the next. It is read and written, never mapped:
// whatever the other side does to it, it costs one picture and not the process.
// Linux only. Elsewhere there is none, nothing fits, and the pipe carries all.
// An object belongs to one thread.
#pragma once

#include <QtGlobal>

class QProcess;

namespace countersign {

class SharedRoom
{
public:
    static constexpr qint64 kBytes =
        96LL * 1024 * 1024; // neither side can change that; memory is taken for what is used

    SharedRoom();
    ~SharedRoom();
    SharedRoom(const SharedRoom &) = delete;
    SharedRoom &operator=(const SharedRoom &) = delete;

    void lendTo(QProcess &process) const; // before it is started; no other process gets it
    [[nodiscard]] int handle() const { return m_handle; } // of both processes; -1 when there is none
    void tidy(); // gives back what something large took, with what is in it

private:
    int m_handle = -1;
};

// On either side. False when there is no such memory, or it does not fit.
[[nodiscard]] bool leaveIn(int room, const char *bytes, qint64 size);
[[nodiscard]] bool takeFrom(int room, char *bytes, qint64 size);

} // namespace countersign
