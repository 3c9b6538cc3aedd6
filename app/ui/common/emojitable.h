// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

//! What Unicode says about single code points; Emoji puts sequences together.
namespace Ui::EmojiTable {

//! Shown as a picture by itself.
bool isPresentation(char32_t c);
//! Can be shown as a picture (with a variation selector, a skin tone or a joiner after it).
bool isPictographic(char32_t c);

} // namespace Ui::EmojiTable
