// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/searchquery.h"
#include "app/session/types.h"
#include "shared/base/error.h"

#include <QString>

namespace Cli {

//! What happened and what to do now, in one or two sentences.
QString wordsFor(const Base::Error &error);
//! Stable names for --json.
QString stateName(Session::MessageState state);
QString noticeName(Session::NoticeKind kind);
QString causeName(Base::ErrorCode cause); //!< as in CONTENT.md, "Causes of a placeholder"
//! Why a search was not made, and what would be right.
QString mistakeWords(Session::SearchMistake mistake, const QString &word);
QString trustName(Session::TrustState trust);
//! A notice as a sentence.
QString noticeWords(const Session::Message &message);

} // namespace Cli
