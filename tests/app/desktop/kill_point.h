// A program that ends itself, as by kill -9, before the n-th thing it does to a folder. Every call of this process that
// changes something there or flushes it is such a point (the C library's functions are replaced for the whole process, so
// the database's and Qt's calls count, too), and whatever the program says with pass(). What lies between two of them
// leaves the same files, so the points are all the moments at which a program can die. Linux only.
#pragma once

#include <QByteArray>

namespace countersign::test::killpoint {

// The n-th point of its kind in a step, from 0. What else a step does differs a little from run to run.
struct Target {
    QByteArray step, label;
    int occurrence = 0;
    bool isTorn = false; // a write is done by half first
};

// What happens below this folder counts; from begin() on.
void watch(const QByteArray &folder);
// The process dies at the first of these that it comes to, and says so on stdout: "killed STEP OCCURRENCE LABEL".
void dieAt(const QList<Target> &targets);
// Says every point on stdout: "point STEP OCCURRENCE LABEL".
void tellAll();
void begin(const QByteArray &step);
// A point that is no call: before a request goes out, after its answer came.
void pass(const char *label);

} // namespace countersign::test::killpoint
