// SPDX-License-Identifier: GPL-3.0-or-later
// What happens in the review; imagereviewlayout.cpp builds it.
#include "app/ui/imagereview/imagereview.h"

#include "app/session/sender.h"
#include "app/ui/common/dialogs.h"
#include "app/ui/common/errortext.h"
#include "app/ui/common/iconbutton.h"
#include "app/ui/common/textlabel.h"
#include "app/ui/composer/composer.h"
#include "app/ui/composer/composertext.h"
#include "app/ui/imagereview/captionfield.h"
#include "app/ui/imagereview/comparisonview.h"
#include "app/ui/imagereview/cropgeometry.h"
#include "app/ui/imagereview/cropview.h"
#include "app/ui/imagereview/reviewstrip.h"
#include "app/ui/imagereview/reviewwords.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace Ui {

using Session::PictureMode;
using Session::PictureOptions;
using Session::PictureQuality;

namespace {
constexpr int kNamePx = 220; //!< of a file's name
}

ImageReview::ImageReview(const Theme &theme, Dialogs &dialogs, const PictureDecoders &decoders, Base::Pool &pool, QWidget *over)
    : QDialog(over)
    , m_theme(theme)
    , m_dialogs(dialogs)
    , m_decoders(decoders)
    , m_pool(pool)
{
    build();
}

void ImageReview::add(const QList<PendingAttachment> &pictures)
{
    for (const PendingAttachment &picture : pictures) {
        if (m_items.size() >= kMost) {
            m_dialogs.tell(this, tr("Thirty at a time"), tr("The first thirty are here. Send them, then add the rest."));
            break;
        }
        auto *item = new ReviewItem(picture, m_decoders, m_pool, this);
        connect(item, &ReviewItem::changed, this, [this, item] {
            if (item == current()) refresh();
            refreshStrip();
            sendIfReady();
        });
        m_items.append(item);
    }
    if (m_items.isEmpty()) return;
    choose(std::clamp(m_current, 0, static_cast<int>(m_items.size()) - 1));
}

void ImageReview::setCaption(const QString &caption)
{
    m_caption->text().setWritten(caption);
}

void ImageReview::setEnterSends(bool sends)
{
    m_caption->text().setEnterSends(sends);
}

QString ImageReview::caption() const
{
    const QString written = m_caption->text().toPlainText().trimmed();
    return ComposerText::isBlank(written) ? QString() : written;
}

ReviewItem *ImageReview::current() const
{
    return m_items.value(m_current);
}

void ImageReview::choose(int index)
{
    if (m_stack->currentWidget() == m_crop) endCrop(false);
    m_current = index;
    m_isHeldBack = false;
    for (int i = 0; i < m_items.size(); ++i) m_items.at(i)->setLookedAt(i == index);
    m_comparison->resetZoom();
    refresh();
    refreshStrip();
}

void ImageReview::remove(int index)
{
    if (m_items.size() < 2) return;
    m_items.takeAt(index)->deleteLater();
    choose(std::min(index, static_cast<int>(m_items.size()) - 1));
}

void ImageReview::addFiles()
{
    m_dialogs.chooseFiles(this, tr("Add pictures"), this, [this](const QStringList &paths) {
        QList<PendingAttachment> found = Composer::filesOf(paths, m_dialogs, this);
        for (PendingAttachment &one : found) one.kind = PendingAttachment::Kind::ImageFile; // what is none says so, and goes as a file
        add(found);
    });
}

void ImageReview::change(const std::function<void(PictureOptions &)> &how)
{
    ReviewItem *item = current();
    if (!item || m_refreshing) return;
    PictureOptions options = item->options();
    how(options);
    item->setOptions(options);
}

void ImageReview::turn(int quarters)
{
    // What is mirrored turns the other way round, to be seen turning the right way.
    change([quarters](PictureOptions &o) { o.quarterTurns = (o.quarterTurns + (o.isMirrored ? 4 - quarters : quarters)) % 4; });
}

void ImageReview::mirror()
{
    change([](PictureOptions &o) { o.isMirrored = !o.isMirrored; });
}

void ImageReview::beginCrop()
{
    ReviewItem *item = current();
    if (!item || !item->facts() || item->upright().isNull()) return;
    const PictureOptions &o = item->options();
    const QSize size = item->facts()->sizePx;
    const QImage shown = CropGeometry::shownImage(item->upright(), size, {}, o.quarterTurns, o.isMirrored);
    const QRectF part = o.crop.isNull() ? QRectF(QPointF(), size) : QRectF(o.crop);
    m_crop->begin(shown, CropGeometry::shownSize(size, o.quarterTurns), CropGeometry::toShown(part, size, o.quarterTurns, o.isMirrored));
    m_ratio->setCurrentIndex(0);
    m_stack->setCurrentWidget(m_crop);
    m_tools->setCurrentIndex(1);
    m_send->setEnabled(false);
    m_crop->setFocus();
}

void ImageReview::endCrop(bool keep)
{
    m_stack->setCurrentWidget(m_comparison);
    m_tools->setCurrentIndex(0);
    ReviewItem *item = current();
    if (keep && item && item->facts()) {
        change([this, item](PictureOptions &o) {
            const QSize size = item->facts()->sizePx;
            o.crop = CropGeometry::toCrop(CropGeometry::toUpright(m_crop->part(), size, o.quarterTurns, o.isMirrored), size);
        });
    }
    refresh();
    m_caption->setFocus();
}

void ImageReview::refresh()
{
    ReviewItem *item = current();
    if (!item) return;
    const PictureOptions &options = item->options();
    m_refreshing = true;
    m_quality->setCurrentIndex(static_cast<int>(options.quality));
    m_asFile->setChecked(item->isFile());
    m_refreshing = false;

    const bool isPicture = item->state() != ReviewItem::State::Unreadable && !item->isFile();
    const bool edits = isPicture && item->facts() && !item->facts()->isAnimated;
    m_quality->setEnabled(edits);
    for (IconButton *button : m_editButtons) button->setEnabled(edits);
    m_compare->setEnabled(isPicture);
    m_asFile->setVisible(!item->path().isEmpty());
    m_asFile->setEnabled(item->state() != ReviewItem::State::Unreadable);

    if (item->state() == ReviewItem::State::Unreadable) {
        const bool isTooLarge = item->error().code == Base::ErrorCode::FileTooLarge;
        m_comparison->showMessage(isTooLarge ? tr("The file of this picture is too large to be opened.") : ErrorText::full(item->error()));
    } else if (!item->facts()) {
        m_comparison->show({}, {}, QSize(4, 3), true);
    } else if (item->isFile()) {
        // What the file holds, not what the edits would make of it.
        const bool isBusy = item->upright().isNull() && item->state() == ReviewItem::State::Preparing;
        m_comparison->show(item->upright(), item->upright(), item->facts()->sizePx, isBusy);
    } else {
        QSize size = options.crop.isNull() ? item->facts()->sizePx : options.crop.size();
        if (options.quarterTurns % 2) size.transpose();
        m_comparison->show(item->original(), item->result(), size, item->state() == ReviewItem::State::Preparing);
    }
    refreshWords();
    const bool crops = m_stack->currentWidget() == m_crop;
    // Not while it prepares: what is switched off loses the keyboard, to the button that closes.
    m_send->setEnabled(!crops);
    m_send->setText(m_isSending ? tr("Preparing …") : m_isHeldBack ? tr("Send anyway") : tr("Send"));
}

void ImageReview::refreshWords()
{
    const ReviewItem *item = current();
    const auto *made = item->shown();
    QString before;
    QString after;
    QString reason;
    QString side;
    QString override;
    bool isWarning = false;
    if (item->isFileUnasked()) {
        isWarning = true;
        reason = m_isHeldBack ? tr("Nothing was sent yet, because this one cannot be read as a picture.")
                              : tr("It cannot be read as a picture. It can be sent as a file, unchanged.");
        side = item->facts() && !item->facts()->told.isEmpty() ? ReviewWords::kept(item->facts()->told) : ReviewWords::keptUnseen();
    } else if (item->state() == ReviewItem::State::Unreadable) {
        reason = tr("It cannot be sent as a picture.");
    } else if (item->facts()) {
        before = tr("Original: %1").arg(ReviewWords::measures(item->facts()->sizePx, item->facts()->bytes));
        if (item->isFile()) {
            after = tr("Sent as a file, untouched");
            if (item->hasEdits()) reason = tr("Cropping and turning do not change a file: the whole picture is sent.");
            side = ReviewWords::kept(item->facts()->told);
            isWarning = item->hasEdits() || !item->facts()->told.isEmpty();
        } else if (made) {
            const double share = 100.0 * static_cast<double>(made->bytes.size()) / static_cast<double>(std::max<qint64>(1, item->facts()->bytes));
            //: %1 is size in pixels and bytes, %2 a percentage
            after = tr("Sent: %1 (%2 %)").arg(ReviewWords::measures(made->sizePx, made->bytes.size()), QLocale().toString(share, 'f', share < 10 ? 1 : 0));
            const qsizetype bracket = after.lastIndexOf(QLatin1Char('('));
            if (bracket > 0) after = after.first(bracket) + ReviewWords::unbroken(after.sliced(bracket));
            reason = ReviewWords::reason(*made);
            side = ReviewWords::removed(item->facts()->told);
            // Given a name by somebody, or by a camera that counts.
            if (!item->path().isEmpty())
                side = QStringList({side, ReviewWords::named(m_side->fontMetrics().elidedText(made->name, Qt::ElideMiddle, kNamePx))}).join(QLatin1Char(' ')).trimmed();
            const bool keeps = made->reason == Session::PictureReason::Drawing;
            if (keeps) override = tr("Make it smaller anyway");
            else if (item->options().mode == PictureMode::Photo) override = tr("Keep every pixel");
        }
    }
    m_before->setText(before);
    m_after->setText(after);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_side->setText(side);
    m_reason->setTone(isWarning ? TextLabel::Tone::Warning : TextLabel::Tone::Plain);
    m_side->setTone(isWarning ? TextLabel::Tone::Warning : TextLabel::Tone::Secondary);
    m_side->setVisible(!side.isEmpty());
    m_override->setText(override);
    m_override->setVisible(!override.isEmpty());
    m_comparison->setAccessibleDescription(QStringList({before, after, reason, side}).join(QLatin1Char('\n')).trimmed());
}

void ImageReview::refreshStrip()
{
    QList<ReviewStrip::Entry> entries;
    for (const ReviewItem *item : std::as_const(m_items)) entries.append({item->name(), item->thumbnail(), item->isFile(), item->isFileUnasked()});
    m_strip->show(entries, m_current);
    m_title->setText(title());
    setWindowTitle(title());
}

QString ImageReview::title() const
{
    const auto files = static_cast<int>(std::count_if(m_items.begin(), m_items.end(), [](const ReviewItem *item) { return item->isFile(); }));
    const int pictures = static_cast<int>(m_items.size()) - files;
    if (files == 0) return pictures > 1 ? tr("Send %n pictures", nullptr, pictures) : tr("Send a picture");
    if (pictures == 0) return files > 1 ? tr("Send %n files", nullptr, files) : tr("Send a file");
    //: %1 is "3 pictures", %2 "1 file"
    return tr("Send %1 and %2").arg(tr("%n picture(s)", nullptr, pictures), tr("%n file(s)", nullptr, files));
}

void ImageReview::reject()
{
    const bool isEdited = std::any_of(m_items.begin(), m_items.end(), [](const ReviewItem *item) { return item->hasEdits(); });
    if (m_items.size() < 2 && !isEdited) return QDialog::reject();
    Dialogs::Question question;
    question.objectName = QStringLiteral("closeReviewQuestion");
    question.title = tr("Close without sending?");
    question.text = m_items.size() > 1 ? tr("The %n pictures and files chosen here are put away, with what was changed in them.", nullptr, static_cast<int>(m_items.size()))
                                       : tr("What was changed in the picture is lost.");
    question.accept = tr("Close");
    question.isDangerous = true;
    m_dialogs.ask(this, question, this, [this](bool yes) {
        if (yes) QDialog::reject();
    });
}

void ImageReview::send()
{
    if (m_stack->currentWidget() == m_crop || m_isSending) return;
    if (caption().toUtf8().size() > Session::Sender::kMostCaptionBytes) {
        m_dialogs.tell(this, tr("This caption is too long"), tr("Shorten it, or send the text as a message of its own."));
        return;
    }
    if (m_isHeldBack && m_heldBack.isValid() && m_heldBack.restart() < kPauseMs) return;
    m_isSending = true;
    refresh();
    sendIfReady();
}

bool ImageReview::holdBack()
{
    for (int i = 0; i < m_items.size(); ++i) {
        ReviewItem *item = m_items.at(i);
        if (!item->isFileUnasked() || item->isKnown()) continue;
        m_isSending = false;
        choose(i);
        item->setKnown();
        m_isHeldBack = true;
        m_heldBack.start();
        refresh();
        // Where it was pressed it may be switched off now.
        if (!m_caption->text().hasFocus()) m_send->setFocus();
        QAccessibleEvent said(m_comparison, QAccessible::Alert);
        QAccessible::updateAccessibility(&said);
        return true;
    }
    return false;
}

void ImageReview::sendIfReady()
{
    if (!m_isSending || holdBack()) return;
    QList<OutgoingPart> parts;
    bool isBesidePicture = false;
    for (const ReviewItem *item : std::as_const(m_items)) {
        if (item->isFile()) {
            parts.append({{}, item->path()});
            isBesidePicture = false;
        } else if (item->state() == ReviewItem::State::Unreadable) {
            // Pasted, and none: nothing of it can be sent.
            m_isSending = false;
            choose(static_cast<int>(m_items.indexOf(item)));
            return;
        } else if (const Session::PreparedPicture *made = item->prepared()) {
            if (!isBesidePicture) parts.append(OutgoingPart());
            parts.last().pictures.append(*made);
            isBesidePicture = true;
        } else {
            return; // its changed() comes back here
        }
    }
    m_isSending = false;
    Q_EMIT sendRequested(parts, caption());
    accept();
}

void ImageReview::dragEnterEvent(QDragEnterEvent *event)
{
    if (PendingAttachment::canRead(event->mimeData())) event->acceptProposedAction();
}

void ImageReview::addFrom(const QMimeData *things)
{
    QList<PendingAttachment> found = PendingAttachment::read(things);
    for (PendingAttachment &one : found) {
        if (one.kind == PendingAttachment::Kind::File) one.kind = PendingAttachment::Kind::ImageFile;
    }
    add(found);
}

void ImageReview::dropEvent(QDropEvent *event)
{
    addFrom(event->mimeData());
    event->acceptProposedAction();
}

void ImageReview::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste) && PendingAttachment::canRead(QApplication::clipboard()->mimeData())) {
        addFrom(QApplication::clipboard()->mimeData());
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace Ui
