// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/error.h"

#include <QCoreApplication>
#include <QString>

namespace Ui {

//! The only place where a Base::ErrorCode becomes words: what happened and what it means, then what to do now. Never a
//! bare code, never blame.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(Ui::ErrorText)
public:
    //! What happened, as one or two whole sentences.
    static QString what(const Base::Error &error);
    //! What the person can do now; empty when there is nothing to do but wait.
    static QString next(const Base::Error &error);
    //! Both, for a line under a field or a banner.
    static QString full(const Base::Error &error);
    //! Why a message cannot be shown, for its place in the timeline.
    static QString placeholder(Base::ErrorCode cause, const QString &author);
    //! Why the relay on this computer does not run, and what to do (codes as Host::RelayHost::start() means them).
    static QString hosting(const Base::Error &error);
    //! A few words for the foot of a message that was not sent.
    static QString brief(const Base::Error &error);
};

} // namespace Ui
