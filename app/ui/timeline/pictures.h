// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/downloader.h"
#include "shared/base/pool.h"

#include <QCache>
#include <QImage>
#include <QPixmap>
#include <QSet>

#include <functional>

namespace Ui {

//! How bytes become pictures: given by the program, because reading foreign pictures safely is not the window's business.
//! They are called on other threads.
struct PictureDecoders
{
    //! The blurred placeholder in about \a sizePx; null when the code is not one.
    std::function<QImage(const QByteArray &code, const QSize &sizePx)> placeholder;
    //! The picture, upright, no side longer than \a longSidePx; null when it cannot be read.
    std::function<QImage(const QByteArray &bytes, int longSidePx)> picture;
    //! The same for a picture of the person at this machine, which may be of a format that is never sent.
    std::function<QImage(const QByteArray &bytes, int longSidePx)> own;
};

//! The pictures of messages, ready to paint: at once what there is (blurred, thumbnail), then the real one, decoded beside
//! the GUI thread and kept while there is room. Owned by main; GUI thread.
class Pictures : public QObject
{
    Q_OBJECT
public:
    Pictures(Session::Downloader &downloader, PictureDecoders decoders, QObject *parent = nullptr);
    ~Pictures() override;

    //! The best there is for a place of \a sizePx (device pixels); what is missing is fetched and changed() follows. May be
    //! null at first.
    QPixmap best(const Session::Message &message, const QSize &sizePx);
    //! The whole picture for the viewer, at most \a longSidePx long. ImageUnreadable, and what Downloader::read answers.
    Base::Task<Base::Result<QImage>> whole(Session::MessageKey key, int longSidePx);
    //! Drops what is kept (somebody else signed in).
    void forget();

Q_SIGNALS:
    void changed(Session::MessageKey key);

private:
    struct Entry
    {
        QPixmap pixmap;
        int sidePx = 0; //!< 0: only the placeholder
    };
    void put(Session::MessageKey key, const QImage &image, int sidePx);
    void loadThumbnail(const Session::Message &message);
    void loadPicture(const Session::Message &message, int sidePx);

    Session::Downloader &m_downloader;
    PictureDecoders m_decoders;
    Base::Pool m_pool;
    QCache<Session::MessageKey, Entry> m_cache;
    QSet<Session::MessageKey> m_thumbnails; //!< under way, or known not to be readable
    QSet<Session::MessageKey> m_pictures;
    QSet<Session::MessageKey> m_refused; //!< cannot be read: not tried again in this run
};

} // namespace Ui
