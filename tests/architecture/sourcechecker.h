// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourcetext.h"

#include <QString>
#include <QStringList>

#include <functional>

//! Holds source files against the house's rules: which room may include which, which Qt modules it may use, and what no
//! file may contain. Each fault is one line "path:line: what is wrong".
class SourceChecker
{
public:
    //! \a qtModuleOf answers for "QImage" or "QtGui/QImage" the module ("QtGui"), or nothing for what is not Qt's.
    explicit SourceChecker(std::function<QString(const QString &)> qtModuleOf) : m_qtModuleOf(std::move(qtModuleOf)) {}

    //! A .h, .cpp, .proto, .cmake or CMakeLists.txt under app, server or shared.
    QStringList check(const SourceFile &file) const;

    //! "app/ui" for anything below it; empty for files outside of every room.
    static QString roomOf(const QString &path);
    //! Program files are the only ones that know all rooms: composition*, main, server/program, and what lies directly in
    //! app/ or server/.
    static bool isProgramFile(const QString &path);

private:
    QStringList checkIncludes(const SourceFile &file) const;
    QStringList checkLinks(const SourceFile &file) const;
    QStringList checkWords(const SourceFile &file) const;

    std::function<QString(const QString &)> m_qtModuleOf;
};
