// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/imagereview/reviewwords.h"

#include "app/ui/timeline/messagewords.h"

#include <QLocale>

namespace Ui {

using Session::PictureReason;
using Session::SideInformation;

//! The kinds that mean something to a person; the rest is "other".
QStringList ReviewWords::names(const QList<SideInformation> &told)
{
    QStringList result;
    bool other = false;
    for (const SideInformation kind : told) {
        switch (kind) {
        case SideInformation::Place: result.append(tr("place")); break;
        case SideInformation::Camera: result.append(tr("camera")); break;
        case SideInformation::Time: result.append(tr("time")); break;
        case SideInformation::Author: result.append(tr("author")); break;
        case SideInformation::Comment: result.append(tr("comment")); break;
        case SideInformation::Software: result.append(tr("software")); break;
        case SideInformation::EmbeddedPreview: result.append(tr("hidden preview")); break;
        case SideInformation::TrailingData: result.append(tr("hidden data")); break;
        case SideInformation::ColourProfile:
        case SideInformation::Other: other = true; break;
        }
    }
    if (other && result.isEmpty()) result.append(tr("technical details"));
    return result;
}

QString ReviewWords::measures(const QSize &sizePx, qint64 bytes)
{
    const QLocale locale;
    //: Width × height of a picture in pixels, and its size
    const QString words = tr("%1 × %2 · %3").arg(locale.toString(sizePx.width()), locale.toString(sizePx.height()), MessageWords::size(bytes));
    // A narrow window breaks it between the two, not inside of one.
    return unbroken(words).replace(QStringLiteral("\u00a0·\u00a0"), QStringLiteral(" · "));
}

QString ReviewWords::unbroken(QString words)
{
    return words.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
}

QString ReviewWords::reason(const Session::PreparedPicture &picture)
{
    switch (picture.reason) {
    case PictureReason::Drawing: return tr("Looks like a screenshot, text or a drawing: every pixel is kept.");
    case PictureReason::Transparent: return tr("Parts of it are transparent, and stay so.");
    case PictureReason::Animated: return tr("It moves, so it is sent as it is. Pictures that move cannot be cropped or turned.");
    case PictureReason::AlreadySmall: return tr("It is small already: its pixels stay as they are.");
    case PictureReason::Requested: return tr("Every pixel is kept.");
    case PictureReason::None: break;
    }
    return picture.looksDrawn ? tr("Made smaller although it looks like text: letters may blur.") : QString();
}

QString ReviewWords::removed(const QList<SideInformation> &told)
{
    const QStringList all = names(told);
    if (all.isEmpty()) return {};
    //: %1 is a list such as "place, camera, time"
    return tr("Removed before sending: %1.").arg(QLocale().createSeparatedList(all));
}

QString ReviewWords::kept(const QList<SideInformation> &told)
{
    const QStringList all = names(told);
    if (all.isEmpty()) return tr("The file is sent exactly as it is.");
    //: %1 is a list such as "place, camera, time"
    return tr("The file is sent exactly as it is, with what is hidden in it: %1.").arg(QLocale().createSeparatedList(all));
}

QString ReviewWords::keptUnseen()
{
    return tr("The file is sent exactly as it is, with everything hidden in it, possibly the place and the camera.");
}

QString ReviewWords::named(const QString &name)
{
    // Whichever way the name is read, the sentence around it stays in order.
    //: %1 is a file's name
    return tr("Its name is sent with it: %1").arg(QChar(0x2068) + name + QChar(0x2069));
}

} // namespace Ui
