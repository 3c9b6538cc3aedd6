// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/picture.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace Ui {

//! What the review says about a picture, in plain sentences.
class ReviewWords
{
    Q_DECLARE_TR_FUNCTIONS(Ui::ReviewWords)
public:
    //! "4000 × 3000 · 5.2 MB"
    static QString measures(const QSize &sizePx, qint64 bytes);
    //! The same words, never broken into two lines.
    static QString unbroken(QString words);
    //! Why the pixels stayed, or what was done; empty when there is nothing to say.
    static QString reason(const Session::PreparedPicture &picture);
    //! What is no longer told. Empty when nothing was.
    static QString removed(const QList<Session::SideInformation> &told);
    //! What stays when the file is sent as it is.
    static QString kept(const QList<Session::SideInformation> &told);
    //! The same where nobody could look into it.
    static QString keptUnseen();
    //! That \a name, as short as it has to be, is not removed.
    static QString named(const QString &name);

private:
    static QStringList names(const QList<Session::SideInformation> &told);
};

} // namespace Ui
