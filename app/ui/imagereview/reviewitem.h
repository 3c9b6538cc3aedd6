// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/picture.h"
#include "app/ui/composer/pendingattachment.h"
#include "app/ui/timeline/pictures.h"
#include "shared/base/pool.h"

#include <QImage>
#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

namespace Ui {

//! One picture under review: what was given, what is to be done to it, and what became of it. Works beside the GUI thread; of
//! several wishes the last one is fulfilled. Owned by ImageReview.
class ReviewItem : public QObject
{
    Q_OBJECT
public:
    enum class State { Opening, Preparing, Ready, Unreadable };

    ReviewItem(const PendingAttachment &given, const PictureDecoders &decoders, Base::Pool &pool, QObject *parent);
    ~ReviewItem() override;

    State state() const { return m_state; }
    const QString &name() const { return m_given.name; }
    const QString &path() const { return m_given.path; } //!< empty: pasted
    const std::optional<Session::PictureFacts> &facts() const { return m_facts; }
    const Base::Error &error() const { return m_error; }

    const Session::PictureOptions &options() const { return m_options; }
    void setOptions(const Session::PictureOptions &options);
    //! Sent untouched; only what has a file can be.
    bool isFile() const { return m_isFile; }
    void setIsFile(bool isFile);
    //! Nobody chose that it leaves untouched: it could not be opened.
    bool isFileUnasked() const { return m_isFile && m_state == State::Unreadable; }
    //! Somebody has seen that it is.
    bool isKnown() const { return m_isKnown; }
    void setKnown() { m_isKnown = true; }
    //! Cropped, turned or mirrored.
    bool hasEdits() const { return !m_options.crop.isNull() || m_options.quarterTurns != 0 || m_options.isMirrored; }

    //! Of the options as they are now; nullptr until it is there.
    const Session::PreparedPicture *prepared() const;
    //! What was prepared last, perhaps with other options: for showing while the next one is made.
    const Session::PreparedPicture *shown() const { return m_prepared ? &*m_prepared : nullptr; }

    //! Upright and whole, for cropping; at most kPreviewPx long.
    const QImage &upright() const { return m_upright; }
    //! Before and after, cropped and turned alike.
    const QImage &original() const { return m_original; }
    const QImage &result() const { return m_result; }
    const QImage &thumbnail() const { return m_thumbnail; }
    //! Large previews are kept for the picture that is looked at.
    void setLookedAt(bool lookedAt);

    static constexpr int kPreviewPx = 4096;

Q_SIGNALS:
    void changed();

private:
    void open();
    void prepare();
    void loadPreviews();

    const PendingAttachment m_given;
    const PictureDecoders m_decoders;
    Base::Pool &m_pool;
    QByteArray m_bytes;
    std::optional<Session::PictureFacts> m_facts;
    Base::Error m_error;
    Session::PictureOptions m_options;
    Session::PictureOptions m_preparedWith;
    std::optional<Session::PreparedPicture> m_prepared;
    QImage m_upright;
    QImage m_original;
    QImage m_result;
    QImage m_thumbnail;
    State m_state = State::Opening;
    bool m_isFile = false;
    bool m_isKnown = false;
    bool m_isLookedAt = false;
    bool m_working = false; //!< a job is under way; when it ends, what is wanted by then is begun
    bool m_loading = false;
    std::shared_ptr<std::atomic_bool> m_gone = std::make_shared<std::atomic_bool>(false); //!< jobs that wait need not begin
};

} // namespace Ui
