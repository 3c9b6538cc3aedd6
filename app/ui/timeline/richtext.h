// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace Ui {

//! What a message's text is made of, before it is laid out: paragraphs and code blocks with links and inline code in them.
struct RichText
{
    struct Link
    {
        qsizetype start = 0;
        qsizetype length = 0;
        QUrl url; //!< http or https, nothing else
    };
    struct Span
    {
        qsizetype start = 0;
        qsizetype length = 0;
    };
    struct Block
    {
        bool isCode = false;
        QString text; //!< without the marks
        QList<Link> links;
        QList<Span> codeSpans;
    };
    QList<Block> blocks;

    //! ``` fences make code blocks, `single` ones code in a line; an unclosed mark stays as it was typed.
    static RichText parse(const QString &text);
};

} // namespace Ui
