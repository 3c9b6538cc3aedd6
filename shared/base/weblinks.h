// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace Base {

//! An address of the web inside a text.
struct WebLink
{
    qsizetype start = 0;
    qsizetype length = 0;
    QUrl url;
};

//! The http and https addresses in \a text, in order. The one place that decides what a link is: for showing, storing and finding.
QList<WebLink> findWebLinks(const QString &text);

} // namespace Base
