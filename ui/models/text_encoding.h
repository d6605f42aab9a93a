// The encodings that offices' text files still have.
#pragma once

#include <QByteArray>
#include <QString>

namespace countersign::ui {

enum class TextEncoding { Utf8, Utf16, Windows1250, Windows1251, Windows1252 };
inline constexpr TextEncoding kLastEncoding = TextEncoding::Windows1252;

// By its marks and its validity; among the one-byte ones by which letters make sense.
[[nodiscard]] TextEncoding guessEncoding(const QByteArray &bytes);
[[nodiscard]] QString decoded(const QByteArray &bytes, TextEncoding encoding);

} // namespace countersign::ui
