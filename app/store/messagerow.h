// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/messagestore.h"

namespace Store {

//! The columns of a message, in the order messageOf() reads them; FROM must be "messages m JOIN conversations c ON c.key =
//! m.conversation".
#define KITH_MESSAGE_COLUMNS                                                                                                \
    "m.key, c.id, m.message_id, m.author, m.author_device, m.own, m.kind, m.state, m.failure, m.failure_detail, m.body,"     \
    " m.notice, m.notice_count, m.counter, m.server_time, m.sent_time, m.unread, m.late"
inline constexpr int kMessageColumns = 18; //!< of KITH_MESSAGE_COLUMNS
#define KITH_MESSAGES "SELECT " KITH_MESSAGE_COLUMNS " FROM messages m JOIN conversations c ON c.key = m.conversation "

//! Message::shownTime(), as a column.
#define KITH_MESSAGE_TIME "iif(m.state = 5 OR m.server_time = 9223372036854775807, m.sent_time, m.server_time)"

Message messageOf(const Sql::Statement &row);

} // namespace Store
