// SPDX-License-Identifier: GPL-3.0-or-later
// How the review is built; imagereview.cpp has what happens in it.
#include "app/ui/common/iconbutton.h"
#include "app/ui/common/textlabel.h"
#include "app/ui/composer/composertext.h"
#include "app/ui/imagereview/captionfield.h"
#include "app/ui/imagereview/comparisonview.h"
#include "app/ui/imagereview/cropview.h"
#include "app/ui/imagereview/imagereview.h"
#include "app/ui/imagereview/reviewstrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Ui {

using Session::PictureMode;
using Session::PictureOptions;
using Session::PictureQuality;

namespace {
constexpr int kWidest = 1180;
constexpr int kHighest = 900;
} // namespace

void ImageReview::build()
{
    setObjectName(QStringLiteral("imageReview"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setAcceptDrops(true);
    m_title = new TextLabel(m_theme, TextRole::Title);
    auto *close = new IconButton(m_theme, QStringLiteral("close"), tr("Close without sending"));
    close->setObjectName(QStringLiteral("closeReview"));
    connect(close, &IconButton::clicked, this, &QDialog::reject);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(close);

    m_comparison = new ComparisonView(m_theme);
    m_crop = new CropView(m_theme);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_comparison);
    m_stack->addWidget(m_crop);
    connect(m_crop, &CropView::accepted, this, [this] { endCrop(true); });
    connect(m_crop, &CropView::cancelled, this, [this] { endCrop(false); });

    m_before = new TextLabel(m_theme, TextRole::Small, TextLabel::Tone::Secondary);
    m_before->setObjectName(QStringLiteral("reviewBefore"));
    m_after = new TextLabel(m_theme, TextRole::Small);
    m_after->setObjectName(QStringLiteral("reviewAfter"));
    for (TextLabel *label : {m_before, m_after}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeading); // side by side, also when one needs two lines
    }
    auto *measures = new QHBoxLayout;
    measures->setSpacing(16);
    measures->addWidget(m_before, 1);
    measures->addWidget(m_after, 1);

    m_reason = new TextLabel(m_theme, TextRole::Small);
    m_reason->setObjectName(QStringLiteral("reviewReason"));
    m_reason->setWordWrap(true);
    m_override = new QPushButton;
    m_override->setObjectName(QStringLiteral("overrideButton"));
    m_override->setAutoDefault(false);
    m_override->setProperty("kind", QStringLiteral("link"));
    connect(m_override, &QPushButton::clicked, this, [this] {
        change([](PictureOptions &o) { o.mode = o.mode == PictureMode::Photo ? PictureMode::Automatic : PictureMode::Photo; });
    });
    auto *why = new QHBoxLayout;
    why->addWidget(m_reason, 1);
    why->addWidget(m_override);
    m_side = new TextLabel(m_theme, TextRole::Small, TextLabel::Tone::Secondary);
    m_side->setObjectName(QStringLiteral("reviewSide"));
    m_side->setWordWrap(true);

    m_tools = new QStackedWidget;
    m_tools->addWidget(makeTools());
    m_tools->addWidget(makeCropTools());
    m_tools->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    m_asFile = new QCheckBox(tr("Send as a file, untouched"));
    m_asFile->setObjectName(QStringLiteral("asFile"));
    connect(m_asFile, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_refreshing && current()) current()->setIsFile(on);
    });

    m_strip = new ReviewStrip(m_theme);
    connect(m_strip, &ReviewStrip::chosen, this, [this](int index) {
        choose(index);
        if (current()->isFileUnasked()) current()->setKnown();
        refresh();
    });
    connect(m_strip, &ReviewStrip::removed, this, &ImageReview::remove);
    connect(m_strip, &ReviewStrip::addRequested, this, &ImageReview::addFiles);
    connect(m_strip, &ReviewStrip::moved, this, [this](int from, int to) {
        m_items.move(from, to);
        choose(to);
    });

    m_caption = new CaptionField(m_theme);
    connect(&m_caption->text(), &QTextEdit::textChanged, this, [this] { Q_EMIT captionEdited(caption()); });
    connect(&m_caption->text(), &ComposerText::sendRequested, this, &ImageReview::send);
    connect(&m_caption->text(), &ComposerText::thingsPasted, this, &ImageReview::addFrom);
    connect(&m_caption->text(), &ComposerText::escaped, this, [this] {
        if (m_stack->currentWidget() == m_crop) endCrop(false);
        else reject();
    });
    m_send = new QPushButton(tr("Send"));
    m_send->setObjectName(QStringLiteral("sendPictures"));
    m_send->setProperty("kind", QStringLiteral("primary"));
    m_send->setDefault(true);
    connect(m_send, &QPushButton::clicked, this, &ImageReview::send);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(m_caption, 1);
    foot->addWidget(m_send, 0, Qt::AlignBottom);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    column->addLayout(measures);
    column->addLayout(why);
    column->addWidget(m_side);
    column->addWidget(m_tools);
    column->addWidget(m_asFile);
    column->addWidget(m_strip);
    column->addLayout(foot);

    connect(this, &QDialog::rejected, this, [this] { Q_EMIT abandoned(caption()); });
    setTabOrder(&m_caption->text(), m_send);
    m_caption->setFocus();
    const QSize room = parentWidget() ? parentWidget()->window()->size() - QSize(32, 32) : QSize(kWidest, kHighest);
    resize(std::clamp(room.width(), 420, kWidest), std::clamp(room.height(), 480, kHighest));
}

QWidget *ImageReview::makeTools()
{
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_quality = new QComboBox;
    m_quality->setObjectName(QStringLiteral("quality"));
    m_quality->setAccessibleName(tr("Quality"));
    m_quality->addItem(tr("Small (1280)"));
    m_quality->addItem(tr("Standard (1600)"));
    m_quality->addItem(tr("Large (2560)"));
    m_quality->addItem(tr("Every pixel"));
    m_quality->setToolTip(tr("How much of a photo arrives, as the length of its longer side in pixels"));
    connect(m_quality, &QComboBox::currentIndexChanged, this, [this](int index) {
        change([index](PictureOptions &o) {
            o.quality = static_cast<PictureQuality>(index);
        });
    });
    row->addWidget(m_quality);
    row->addSpacing(8);
    const auto button = [&](const char *icon, const QString &name, const char *objectName, const QKeySequence &keys, auto slot) {
        auto *result = new IconButton(m_theme, QString::fromLatin1(icon), name);
        result->setObjectName(QString::fromLatin1(objectName));
        result->setShortcut(keys);
        result->setShortcutHint(keys);
        result->setFocusPolicy(Qt::StrongFocus);
        connect(result, &IconButton::clicked, this, slot);
        row->addWidget(result);
        return result;
    };
    m_editButtons.append(button("crop", tr("Crop"), "cropButton", QKeySequence(Qt::ALT | Qt::Key_C), [this] { beginCrop(); }));
    m_editButtons.append(button("rotate", tr("Turn left"), "turnLeft", QKeySequence(Qt::ALT | Qt::Key_L), [this] { turn(3); }));
    m_editButtons.append(button("rotateright", tr("Turn right"), "turnRight", QKeySequence(Qt::ALT | Qt::Key_R), [this] { turn(1); }));
    m_editButtons.append(button("mirror", tr("Mirror"), "mirrorButton", QKeySequence(Qt::ALT | Qt::Key_M), [this] { mirror(); }));
    row->addStretch();
    m_compare = button("compare", tr("Side by side, or with a divider"), "compareButton", QKeySequence(Qt::ALT | Qt::Key_D), [this] {
        m_comparison->setMode(m_comparison->mode() == ComparisonView::Mode::Divider ? ComparisonView::Mode::SideBySide
                                                                                    : ComparisonView::Mode::Divider);
    });
    return tools;
}

QWidget *ImageReview::makeCropTools()
{
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_ratio = new QComboBox;
    m_ratio->setObjectName(QStringLiteral("cropRatio"));
    m_ratio->setAccessibleName(tr("Shape"));
    m_ratio->addItem(tr("Free"), 0.0);
    m_ratio->addItem(tr("Square"), 1.0);
    m_ratio->addItem(QStringLiteral("4 : 3"), 4.0 / 3);
    m_ratio->addItem(QStringLiteral("3 : 2"), 3.0 / 2);
    m_ratio->addItem(QStringLiteral("16 : 9"), 16.0 / 9);
    m_ratio->addItem(QStringLiteral("3 : 4"), 3.0 / 4);
    m_ratio->addItem(QStringLiteral("9 : 16"), 9.0 / 16);
    connect(m_ratio, &QComboBox::currentIndexChanged, this, [this] { m_crop->setRatio(m_ratio->currentData().toDouble()); });
    row->addWidget(m_ratio);
    row->addStretch();
    const auto button = [&](const QString &text, const char *objectName, auto slot) {
        auto *result = new QPushButton(text);
        result->setObjectName(QString::fromLatin1(objectName));
        result->setAutoDefault(false);
        connect(result, &QPushButton::clicked, this, slot);
        row->addWidget(result);
        return result;
    };
    button(tr("Whole picture"), "cropAll", [this] {
        m_ratio->setCurrentIndex(0);
        m_crop->selectAll();
    });
    button(tr("Cancel"), "cropCancel", [this] { endCrop(false); });
    button(tr("Crop"), "cropDone", [this] { endCrop(true); })->setProperty("kind", QStringLiteral("primary"));
    return tools;
}

} // namespace Ui
