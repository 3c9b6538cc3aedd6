// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/composer/outgoingpart.h"
#include "app/ui/imagereview/reviewitem.h"

#include <QDialog>
#include <QElapsedTimer>

class QCheckBox;
class QComboBox;
class QMimeData;
class QPushButton;
class QStackedWidget;

namespace Ui {

class CaptionField;
class ComparisonView;
class CropView;
class Dialogs;
class IconButton;
class ReviewStrip;
class TextLabel;
class Theme;

//! What a person sees before pictures leave: before and after, how large both are, what is removed; and what they can still
//! change. Enter sends. Deletes itself when closed. Owned by the window it stands over.
class ImageReview : public QDialog
{
    Q_OBJECT
public:
    static constexpr int kMost = 30;
    //! A Send that comes sooner after one that was held back is a key held down, or half of a double click.
    static constexpr int kPauseMs = 1000;

    //! \a pool lives longer than this: what is under way when it closes ends there, and nobody waits.
    ImageReview(const Theme &theme, Dialogs &dialogs, const PictureDecoders &decoders, Base::Pool &pool, QWidget *over);

    void add(const QList<PendingAttachment> &pictures);
    void setCaption(const QString &caption);
    void setEnterSends(bool sends);
    QString caption() const;
    const QList<ReviewItem *> &items() const { return m_items; }
    //! Asks first when there is more to lose than one picture as it was chosen.
    void reject() override;

Q_SIGNALS:
    //! What was agreed to, in the order of the strip: pictures as prepared, and files that are sent untouched. The caption belongs to
    //! the first of all.
    void sendRequested(const QList<OutgoingPart> &parts, const QString &caption);
    void captionEdited(const QString &caption);
    //! Closed without sending: the words are not lost.
    void abandoned(const QString &caption);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *makeTools();
    QWidget *makeCropTools();
    ReviewItem *current() const;
    void choose(int index);
    void remove(int index);
    void addFiles();
    void addFrom(const QMimeData *things);
    void refresh();
    void refreshWords();
    void refreshStrip();
    void change(const std::function<void(Session::PictureOptions &)> &how);
    void turn(int quarters);
    void mirror();
    void beginCrop();
    void endCrop(bool keep);
    void send();
    void sendIfReady();
    //! Holds back once what leaves untouched unasked: shows it, and says so.
    bool holdBack();
    QString title() const;

    const Theme &m_theme;
    Dialogs &m_dialogs;
    const PictureDecoders m_decoders;
    Base::Pool &m_pool;
    QList<ReviewItem *> m_items;
    int m_current = 0;
    bool m_isSending = false; //!< waits for what is still being made
    bool m_isHeldBack = false; //!< because of the picture that is shown
    QElapsedTimer m_heldBack; //!< since somebody last wanted to send nevertheless
    bool m_refreshing = false;

    TextLabel *m_title;
    QStackedWidget *m_stack;
    ComparisonView *m_comparison;
    CropView *m_crop;
    TextLabel *m_before;
    TextLabel *m_after;
    TextLabel *m_reason;
    QPushButton *m_override;
    TextLabel *m_side;
    QStackedWidget *m_tools;
    QComboBox *m_quality;
    QList<IconButton *> m_editButtons;
    IconButton *m_compare;
    QComboBox *m_ratio;
    QCheckBox *m_asFile;
    ReviewStrip *m_strip;
    CaptionField *m_caption;
    QPushButton *m_send;
};

} // namespace Ui
