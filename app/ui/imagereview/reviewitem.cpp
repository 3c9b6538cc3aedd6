// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/imagereview/reviewitem.h"

#include "app/ui/imagereview/cropgeometry.h"

#include <QBuffer>

namespace Ui {

namespace {

constexpr int kThumbnailPx = 192;

struct Opened
{
    QByteArray bytes;
    Session::PictureFacts facts;
};

//! Pixels become a file first: one path for everything.
Base::Result<Opened> opened(const PendingAttachment &given)
{
    Opened out;
    out.bytes = given.bytes;
    if (!given.image.isNull()) {
        QBuffer buffer(&out.bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!given.image.save(&buffer, "PNG")) return Base::ErrorCode::ImageUnreadable;
    } else if (!given.path.isEmpty()) {
        auto read = Session::readPictureFile(given.path);
        if (!read) return read.error();
        out.bytes = *std::move(read);
    }
    auto facts = Session::lookAtPicture(out.bytes);
    if (!facts) return facts.error();
    out.facts = *std::move(facts);
    return out;
}

} // namespace

ReviewItem::ReviewItem(const PendingAttachment &given, const PictureDecoders &decoders, Base::Pool &pool, QObject *parent)
    : QObject(parent)
    , m_given(given)
    , m_decoders(decoders)
    , m_pool(pool)
{
    open();
}

ReviewItem::~ReviewItem()
{
    *m_gone = true;
}

void ReviewItem::open()
{
    m_working = true;
    m_pool.run([given = m_given, gone = m_gone] { return *gone ? Base::Result<Opened>(Base::ErrorCode::Cancelled) : opened(given); }).then(this, [this](Base::Result<Opened> &&file) {
        m_working = false;
        if (!file) {
            m_state = State::Unreadable;
            m_error = file.error();
            m_isFile = !m_given.path.isEmpty(); // what cannot be read as a picture can still be sent as the file it is
            Q_EMIT changed();
            return;
        }
        m_bytes = std::move(file->bytes);
        m_facts = std::move(file->facts);
        m_state = State::Preparing;
        Q_EMIT changed();
        prepare();
    });
}

const Session::PreparedPicture *ReviewItem::prepared() const
{
    return m_prepared && m_preparedWith == m_options ? &*m_prepared : nullptr;
}

void ReviewItem::setOptions(const Session::PictureOptions &options)
{
    if (options == m_options) return;
    m_options = options;
    if (m_state == State::Ready) m_state = State::Preparing;
    Q_EMIT changed();
    if (m_facts) prepare();
}

void ReviewItem::setIsFile(bool isFile)
{
    if (isFile == m_isFile || m_given.path.isEmpty()) return;
    m_isFile = isFile;
    Q_EMIT changed();
}

void ReviewItem::prepare()
{
    if (m_working) return;
    m_working = true;
    m_pool
        .run([bytes = m_bytes, name = m_given.name, options = m_options, gone = m_gone] {
            return *gone ? Base::Result<Session::PreparedPicture>(Base::ErrorCode::Cancelled) : Session::preparePicture(bytes, name, options);
        })
        .then(this, [this, options = m_options](Base::Result<Session::PreparedPicture> &&made) {
            m_working = false;
            if (options != m_options) return prepare(); // wanted otherwise meanwhile
            if (!made) {
                m_state = State::Unreadable;
                m_error = made.error();
                m_isFile = !m_given.path.isEmpty();
            } else {
                m_state = State::Ready;
                m_preparedWith = options;
                m_prepared = *std::move(made);
                m_thumbnail = {};
            }
            Q_EMIT changed();
            loadPreviews();
        });
}

void ReviewItem::setLookedAt(bool lookedAt)
{
    if (m_isLookedAt == lookedAt) return;
    m_isLookedAt = lookedAt;
    if (!lookedAt) {
        m_upright = m_original = m_result = {};
        return;
    }
    loadPreviews();
}

void ReviewItem::loadPreviews()
{
    if (m_loading || !m_prepared) return;
    const bool wantsLarge = m_isLookedAt;
    if (!wantsLarge && !m_thumbnail.isNull()) return;
    m_loading = true;
    struct Previews
    {
        QImage upright, original, result, thumbnail;
    };
    m_pool
        .run([decoders = m_decoders, bytes = m_bytes, upright = m_upright, made = m_prepared->bytes, options = m_preparedWith, wantsLarge,
              size = m_facts->sizePx, gone = m_gone] {
            Previews out;
            if (*gone) return out;
            out.result = decoders.picture(made, wantsLarge ? kPreviewPx : kThumbnailPx);
            if (out.result.isNull()) return out;
            out.thumbnail = out.result.scaled(kThumbnailPx, kThumbnailPx, Qt::KeepAspectRatio, Qt::SmoothTransformation);
            if (!wantsLarge) return out;
            const auto &decode = decoders.own ? decoders.own : decoders.picture;
            out.upright = upright.isNull() ? decode(bytes, kPreviewPx) : upright;
            out.original = CropGeometry::shownImage(out.upright, size, options.crop, options.quarterTurns, options.isMirrored);
            return out;
        })
        .then(this, [this, with = m_preparedWith, wantsLarge](Previews &&made) {
            m_loading = false;
            m_thumbnail = made.thumbnail;
            if (m_isLookedAt && wantsLarge) {
                m_upright = made.upright;
                m_original = made.original;
                m_result = made.result;
            }
            Q_EMIT changed();
            if (with != m_preparedWith || (m_isLookedAt && !wantsLarge)) loadPreviews();
        });
}

} // namespace Ui
