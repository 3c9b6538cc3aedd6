// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

class QCoreApplication;

namespace Ui::Translations {

//! Loads the words of \a locale's language, English ones where there are none (they have the plurals), and turns the
//! windows round when the language runs from the right. From main, before the first window; again
//! in tests, where the new language takes the place of the old one.
void install(QCoreApplication &application, const QLocale &locale);

} // namespace Ui::Translations
