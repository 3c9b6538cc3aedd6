// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

class QCoreApplication;

namespace Ui::Translations {

//! Loads the words of \a locale's language, English ones where there are none (they have the plurals), and turns the
//! windows round when the language runs from the right. Once, from main, before the first window.
void install(QCoreApplication &application, const QLocale &locale);

} // namespace Ui::Translations
