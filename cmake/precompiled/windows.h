// As core.h, for what opens windows.
#pragma once

#include "core.h"

#include <QtWidgets/QtWidgets>
