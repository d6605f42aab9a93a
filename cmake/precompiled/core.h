// Parsed once instead of in every file. Only headers of others, and never relied upon: each file includes what it uses,
// which the release build (no precompiled header) proves.
#pragma once

#include <QtCore/QtCore>
#include <tl/expected.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>
