// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace Ui {

//! Every colour the window paints with, for one of the two looks. A test holds the pairs that carry text to 4.5:1.
struct Colors
{
    bool isDark = false;
    QColor window; //!< left column, header, dialogs
    QColor chat; //!< behind the bubbles
    QColor surface; //!< fields and quiet buttons
    QColor raised; //!< menus, cards, round buttons over the chat
    QColor line; //!< hairlines
    QColor control; //!< outline of fields and boxes: 3:1 against what is behind
    QColor hover; //!< row or button under the pointer
    QColor selected; //!< the open conversation
    QColor text;
    QColor textSecondary;
    QColor accent; //!< fills that carry onAccent
    QColor accentHover;
    QColor accentPressed;
    QColor onAccent;
    QColor accentText; //!< the accent as text, icon or ring on window, chat and surface
    QColor bubbleIn;
    QColor bubbleInText;
    QColor bubbleInMeta;
    QColor bubbleInLink;
    QColor bubbleInInset; //!< code blocks and file badges inside the bubble
    QColor bubbleOut;
    QColor bubbleOutText;
    QColor bubbleOutMeta;
    QColor bubbleOutLink;
    QColor bubbleOutInset;
    QColor textSelection; //!< behind selected text on bubbleIn
    QColor textSelectionOut; //!< on bubbleOut
    QColor pill; //!< day dividers and notices
    QColor pillText;
    QColor danger; //!< fills that carry onAccent
    QColor dangerText;
    QColor warning; //!< banner that needs attention
    QColor warningText;
    QColor online;
    QColor overlay; //!< over a picture: carries white
    QColor shadow;

    static Colors light();
    static Colors dark();
};

//! WCAG 2 contrast ratio of two opaque colours, 1 … 21.
double contrastRatio(const QColor &a, const QColor &b);

} // namespace Ui
