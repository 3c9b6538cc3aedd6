// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

//! One file as the checker sees it: where it lies and what is in it.
struct SourceFile
{
    QString path; //!< from the top of the repository, with slashes
    QString text;
};

//! An #include line.
struct Include
{
    QString target;
    bool isAngled = false; //!< <...> instead of "..."
    int line = 0; //!< from 1
};

//! \a text with comments blanked out; line numbers stay. With \a stringsToo the contents of literals as well.
QString withoutComments(const QString &text, bool stringsToo);
QList<Include> includesOf(const QString &text);
