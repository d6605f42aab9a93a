// `countersign-cli worker`: the process strangers' files are parsed and drawn in (core/pdf/worker_client.h starts it).
#pragma once

// Returns the exit code. Sets the process's limits before it reads anything.
int runWorker(int argc, char **argv);
