// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/settings/settingsdialog.h"

#include "app/ui/common/textlabel.h"

#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QVBoxLayout>

namespace Ui {

using Key = Session::Settings::Key;

namespace {
constexpr int kWidest = 960; //!< px
constexpr int kChoiceWidth = 168; //!< px
constexpr int kAround = 48; //!< px seen beside what has the keyboard

//! The one that is chosen is the group's stop for Tab, also before the group had the keyboard.
void stopAtChosen(const QButtonGroup &group)
{
    for (QAbstractButton *button : group.buttons()) {
        const auto apply = [button](bool on) {
            button->setFocusPolicy(static_cast<Qt::FocusPolicy>(on ? button->focusPolicy() | Qt::TabFocus : button->focusPolicy() & ~Qt::TabFocus));
        };
        apply(button->isChecked());
        QObject::connect(button, &QAbstractButton::toggled, button, apply);
    }
}
}

SettingsDialog::SettingsDialog(Theme &theme, Session::Settings &settings, const QString &about, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_column(new QVBoxLayout)
{
    setObjectName(QStringLiteral("settingsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Settings"));
    auto *title = new TextLabel(theme, TextRole::Title);
    title->setText(tr("Settings"));
    auto *inside = new QWidget;
    inside->setLayout(m_column);
    m_column->setContentsMargins(24, 0, 24, 16);
    m_column->setSpacing(10);

    addSection(tr("Appearance"));
    addTheme();
    addTextSize();
    addSection(tr("Writing"));
    addSendKey();
    addSection(tr("Privacy"));
    addCheck(tr("Tell others when I have read their messages"), tr("Without it you still see who has read yours, if they tell you."),
             Key::SendReadReceipts, "readReceipts");
    addCheck(tr("Tell others when I am typing"), {}, Key::SendTyping, "typing");
    addCheck(tr("Show others when I am online"), {}, Key::SharePresence, "sharePresence");
    addSection(tr("Photos and files"));
    addDownloads();
    m_parts = m_column->count();
    m_column->addSpacing(8);
    auto *note = new TextLabel(theme, TextRole::Small, TextLabel::Tone::Secondary);
    note->setText(about);
    note->setWordWrap(true);
    m_column->addWidget(note);
    m_column->addStretch();

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    scroll->setFocusPolicy(Qt::NoFocus);
    connect(qApp, &QApplication::focusChanged, scroll, [scroll, inside](QWidget *, QWidget *now) {
        // Not from under a mouse that is pressing it.
        if (now && inside->isAncestorOf(now) && QApplication::mouseButtons() == Qt::NoButton) scroll->ensureWidgetVisible(now, 0, kAround);
    });
    auto *close = new QPushButton(tr("Done"));
    close->setObjectName(QStringLiteral("acceptButton"));
    close->setProperty("kind", QStringLiteral("primary"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(24, 24, 24, 20);
    head->addWidget(title);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(24, 12, 24, 20);
    foot->addStretch();
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(scroll, 1);
    column->addLayout(foot);
    // Boxes and radio buttons do not break their lines: as wide as the longest of them, also when the text grows.
    const auto widen = [scroll, inside] {
        inside->layout()->activate();
        scroll->setMinimumWidth(qMin(kWidest, inside->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width()));
    };
    widen();
    connect(&theme, &Theme::changed, scroll, widen, Qt::QueuedConnection);
    resize(480, 700);
}

void SettingsDialog::addSection(const QString &title)
{
    if (m_column->count() > 0) m_column->addSpacing(12);
    auto *label = new TextLabel(m_theme, TextRole::Strong, TextLabel::Tone::Accent);
    label->setText(title);
    m_column->addWidget(label);
}

void SettingsDialog::addPart(const QString &title, QWidget *part)
{
    auto *label = new TextLabel(m_theme, TextRole::Strong, TextLabel::Tone::Accent);
    label->setText(title);
    m_column->insertSpacing(m_parts++, 12);
    m_column->insertWidget(m_parts++, label);
    // A button is as wide as its words.
    m_column->insertWidget(m_parts++, part, 0, qobject_cast<QPushButton *>(part) ? Qt::AlignLeading : Qt::Alignment());
}

QCheckBox *SettingsDialog::addCheck(const QString &text, const QString &explanation, Key key, const char *objectName)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(QString::fromLatin1(objectName));
    box->setChecked(m_settings.flag(key));
    connect(box, &QCheckBox::toggled, this, [this, key](bool on) { m_settings.set(key, on); });
    m_column->addWidget(box);
    if (!explanation.isEmpty()) {
        auto *note = new TextLabel(m_theme, TextRole::Small, TextLabel::Tone::Secondary);
        note->setText(explanation);
        note->setWordWrap(true);
        box->setAccessibleDescription(explanation);
        auto *row = new QHBoxLayout;
        row->setSpacing(0);
        row->addSpacing(32); // mirrored with the window, unlike a margin
        row->addWidget(note, 1);
        m_column->addLayout(row);
    }
    return box;
}

void SettingsDialog::addTheme()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    auto *group = new QButtonGroup(this);
    const auto add = [&](const QString &text, Theme::Mode mode, const char *objectName) {
        auto *button = new QRadioButton(text);
        button->setObjectName(QString::fromLatin1(objectName));
        button->setChecked(Theme::modeFromName(m_settings.text(Key::Theme)) == mode);
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QRadioButton::toggled, this, [this, mode](bool on) {
            if (on) m_settings.set(Key::Theme, Theme::nameOfMode(mode));
        });
    };
    add(tr("Like the system"), Theme::Mode::System, "themeSystem");
    add(tr("Light"), Theme::Mode::Light, "themeLight");
    add(tr("Dark"), Theme::Mode::Dark, "themeDark");
    stopAtChosen(*group);
    row->addStretch();
    m_column->addLayout(row);
}

void SettingsDialog::addTextSize()
{
    auto *name = new TextLabel(m_theme, TextRole::Body);
    name->setText(tr("Text size"));
    auto *value = new TextLabel(m_theme, TextRole::Body, TextLabel::Tone::Secondary);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setObjectName(QStringLiteral("textSize"));
    slider->setAccessibleName(tr("Text size"));
    slider->setRange(Theme::kSmallestText, Theme::kLargestText);
    slider->setSingleStep(10);
    slider->setPageStep(20);
    slider->setMinimumHeight(28);
    const auto show = [value](int percent) { value->setText(QStringLiteral("%1 %").arg(QLocale().toString(percent))); };
    const int now = static_cast<int>(m_settings.number(Key::TextSizePercent));
    slider->setValue(now);
    show(now);
    connect(slider, &QSlider::valueChanged, this, [this, show](int percent) {
        const int step = (percent + 5) / 10 * 10;
        show(step);
        if (step != m_settings.number(Key::TextSizePercent)) m_settings.set(Key::TextSizePercent, step);
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(name);
    row->addWidget(slider, 1);
    row->addWidget(value);
    m_column->addSpacing(4);
    m_column->addLayout(row);
}

void SettingsDialog::addSendKey()
{
    auto *enter = new QRadioButton(tr("Enter sends, Shift+Enter starts a new line"));
    auto *control = new QRadioButton(tr("Ctrl+Enter sends, Enter starts a new line"));
    enter->setObjectName(QStringLiteral("enterSends"));
    control->setObjectName(QStringLiteral("controlEnterSends"));
    (m_settings.flag(Key::EnterSends) ? enter : control)->setChecked(true);
    auto *group = new QButtonGroup(this);
    group->addButton(enter);
    group->addButton(control);
    stopAtChosen(*group);
    connect(enter, &QRadioButton::toggled, this, [this](bool on) { m_settings.set(Key::EnterSends, on); });
    m_column->addWidget(enter);
    m_column->addWidget(control);
}

void SettingsDialog::addDownloads()
{
    constexpr qint64 kKiB = 1024;
    constexpr qint64 kMiB = 1024 * kKiB;
    const QList<qint64> sizes{0, kMiB, 8 * kMiB, 16 * kMiB, 64 * kMiB};
    addDownloadLimit(tr("Download photos automatically"), Key::AutoDownloadPictureBytes, sizes, "autoDownloadPictures");
    addDownloadLimit(tr("Download files automatically"), Key::AutoDownloadBytes, sizes, "autoDownload");
    addDownloadLimit(tr("On a metered network"), Key::MeteredDownloadBytes, {0, 256 * kKiB, kMiB, 8 * kMiB}, "autoDownloadMetered");
    addCheck(tr("Save data"), tr("Nothing is downloaded until you ask for it. Small previews come with the message."), Key::DataSaver, "dataSaver");
}

void SettingsDialog::addDownloadLimit(const QString &text, Key key, const QList<qint64> &sizes, const char *objectName)
{
    auto *name = new TextLabel(m_theme, TextRole::Body);
    name->setText(text);
    auto *choice = new QComboBox;
    choice->setObjectName(QString::fromLatin1(objectName));
    choice->setAccessibleName(text);
    name->setBuddy(choice); // what screen readers go by
    choice->setMinimumWidth(kChoiceWidth); // they stand below each other
    const qint64 now = m_settings.number(key);
    for (const qint64 size : sizes) {
        const QString words = QLocale().formattedDataSize(size, 0, QLocale::DataSizeTraditionalFormat);
        choice->addItem(size == 0 ? tr("Nothing") : tr("Up to %1").arg(words), size);
        if (size <= now) choice->setCurrentIndex(choice->count() - 1);
    }
    connect(choice, &QComboBox::activated, this, [this, choice, key](int index) {
        m_settings.set(key, QVariant::fromValue<qint64>(choice->itemData(index).toLongLong()));
    });
    auto *row = new QHBoxLayout;
    row->addWidget(name);
    row->addStretch();
    row->addWidget(choice);
    m_column->addLayout(row);
}

} // namespace Ui
