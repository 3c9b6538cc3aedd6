// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace Model {

//! What the models answer besides Qt::DisplayRole.
enum Role {
    SummaryRole = Qt::UserRole + 1, //!< Session::ConversationSummary
    MessageRole, //!< Session::Message
};

} // namespace Model
