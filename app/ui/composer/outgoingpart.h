// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/picture.h"

#include <QList>
#include <QString>

namespace Ui {

//! What leaves in one piece: pictures that stand side by side, or one file as it is.
struct OutgoingPart
{
    QList<Session::PreparedPicture> pictures;
    QString file; //!< its path, when there are no pictures
};

} // namespace Ui
