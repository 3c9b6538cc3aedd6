// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/timeline/pictures.h"

#include "app/ui/logging.h"

namespace Ui {

using Session::Message;
using Session::MessageKey;
using Session::TransferState;

namespace {
constexpr int kThreads = 2;
constexpr int kCacheKiB = 96 * 1024;
constexpr int kPlaceholderPx = 48; //!< it has no detail: enlarged smoothly when painted
constexpr int kThumbnailPx = 320;
} // namespace

Pictures::Pictures(Session::Downloader &downloader, PictureDecoders decoders, QObject *parent)
    : QObject(parent)
    , m_downloader(downloader)
    , m_decoders(std::move(decoders))
    , m_pool(kThreads)
    , m_cache(kCacheKiB)
{
}

Pictures::~Pictures() = default;

void Pictures::forget()
{
    m_cache.clear();
    m_refused.clear();
}

void Pictures::put(MessageKey key, const QImage &image, int sidePx)
{
    auto *entry = new Entry;
    entry->pixmap = QPixmap::fromImage(image);
    entry->sidePx = sidePx;
    const int cost = std::max(1, image.width() * image.height() * 4 / 1024);
    m_cache.insert(key, entry, std::min(cost, kCacheKiB));
}

QPixmap Pictures::best(const Message &message, const QSize &sizePx)
{
    const int wanted = std::max(sizePx.width(), sizePx.height());
    const int original = std::max(message.image.widthPx, message.image.heightPx);
    const int needed = original > 0 ? std::min(wanted, original) : wanted;
    Entry *entry = m_cache.object(message.key);
    if (!entry && !message.image.placeholder.isEmpty() && m_decoders.placeholder) {
        // Cheap enough for the frame in which the message is first seen.
        const QImage blurred = m_decoders.placeholder(message.image.placeholder,
                                                      QSize(std::max(1, sizePx.width()), std::max(1, sizePx.height()))
                                                          .scaled(kPlaceholderPx, kPlaceholderPx, Qt::KeepAspectRatio));
        if (!blurred.isNull()) put(message.key, blurred, 0);
        entry = m_cache.object(message.key);
    }
    const QPixmap now = entry ? entry->pixmap : QPixmap();
    const int have = entry ? entry->sidePx : 0;
    if (have >= needed || m_refused.contains(message.key)) return now;
    if (have == 0 && !message.image.thumbnail.isEmpty()) loadThumbnail(message);
    const bool here = message.attachment.isCached;
    if (here && have < needed) loadPicture(message, needed);
    return now;
}

void Pictures::loadThumbnail(const Message &message)
{
    if (m_thumbnails.contains(message.key)) return;
    m_thumbnails.insert(message.key);
    m_pool.run([decode = m_decoders.picture, bytes = message.image.thumbnail] { return decode(bytes, kThumbnailPx); })
        .then(this, [this, key = message.key](QImage &&image) {
            m_thumbnails.remove(key);
            if (image.isNull()) return;
            const Entry *entry = m_cache.object(key);
            if (entry && entry->sidePx > 0) return; // the real one was quicker
            put(key, image, std::max(image.width(), image.height()));
            Q_EMIT changed(key);
        });
}

void Pictures::loadPicture(const Message &message, int sidePx)
{
    const MessageKey key = message.key;
    if (m_pictures.contains(key)) return;
    m_pictures.insert(key);
    m_downloader.read(key).then(this, [this, key, sidePx](Base::Result<QByteArray> &&bytes) {
        if (!bytes) {
            m_pictures.remove(key);
            m_refused.insert(key);
            qCWarning(lcUi) << "picture of message" << key << "cannot be read:" << Base::errorName(bytes.error().code);
            return;
        }
        m_pool.run([decode = m_decoders.picture, data = std::move(*bytes), sidePx] { return decode(data, sidePx); })
            .then(this, [this, key, sidePx](QImage &&image) {
                m_pictures.remove(key);
                if (image.isNull()) {
                    m_refused.insert(key);
                    return;
                }
                put(key, image, sidePx);
                Q_EMIT changed(key);
            });
    });
}

Base::Task<Base::Result<QImage>> Pictures::whole(MessageKey key, int longSidePx)
{
    return m_downloader.read(key).then(this, [this, longSidePx](Base::Result<QByteArray> &&bytes) {
        if (!bytes) return Base::readyTask(Base::Result<QImage>(bytes.error()));
        return m_pool.run([decode = m_decoders.picture, data = std::move(*bytes), longSidePx]() -> Base::Result<QImage> {
            QImage image = decode(data, longSidePx);
            if (image.isNull()) return Base::ErrorCode::ImageUnreadable;
            return image;
        });
    });
}

} // namespace Ui
