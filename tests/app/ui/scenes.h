// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/timeline/pictures.h"
#include "tests/app/model/played/played.h"

//! Made-up people and conversations for pictures and tests of the window.
namespace Scenes {

//! A drawn landscape; \a kind picks colours.
QImage photo(const QSize &size, int kind);
//! Decoders that read what photo() made, without the media room.
Ui::PictureDecoders decoders();
//! Many conversations; returns the one to open, which shows every kind of message.
Session::ConversationId busy(Played::Play &play);
//! A conversation in which files and pictures are carried, both ways, in every state of their transfer.
Session::ConversationId transfers(Played::Play &play);
//! An Arabic conversation among others.
Session::ConversationId rightToLeft(Played::Play &play);

} // namespace Scenes
