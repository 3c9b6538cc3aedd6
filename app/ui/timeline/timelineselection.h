// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"

namespace Ui {

//! A stretch of text across messages, from where the press was to where the pointer is.
struct TimelineSelection
{
    struct End
    {
        Session::MessageKey key = 0;
        qsizetype position = 0; //!< in the message's shown text

        friend bool operator==(const End &, const End &) = default;
    };
    End anchor;
    End head;

    bool isEmpty() const { return anchor.key == 0 || anchor == head; }
    void clear() { *this = {}; }
};

} // namespace Ui
