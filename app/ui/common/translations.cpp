// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/translations.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace Ui::Translations {

namespace {
const QString kFolder = QStringLiteral(":/kith/translations");
}

void install(QCoreApplication &application, const QLocale &locale)
{
    // Another language takes the place of the one before it.
    const auto before = application.findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(before); // a translator that goes takes itself out
    auto *ours = new QTranslator(&application);
    if (!ours->load(locale, QStringLiteral("kith"), QStringLiteral("_"), kFolder) || ours->isEmpty())
        (void)ours->load(QStringLiteral("kith_en"), kFolder);
    QCoreApplication::installTranslator(ours);
    // Qt's own words (file choosers) come with Qt, where they are installed.
    auto *qt = new QTranslator(&application);
    if (qt->load(QLocale(ours->language()), QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    if (qobject_cast<QGuiApplication *>(&application)) QGuiApplication::setLayoutDirection(QLocale(ours->language()).textDirection());
}

} // namespace Ui::Translations
