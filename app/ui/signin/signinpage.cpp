// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/signin/signinpage.h"

#include "app/ui/common/iconbutton.h"
#include "app/ui/common/icons.h"
#include "app/ui/common/textlabel.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Ui {

SignInPage::SignInPage(const Theme &theme, const QString &title, const QString &words, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_back(new IconButton(theme, QStringLiteral("back"), tr("Back")))
    , m_title(new TextLabel(theme, TextRole::Display))
    , m_words(new TextLabel(theme, TextRole::Body, TextLabel::Tone::Secondary))
    , m_error(new TextLabel(theme, TextRole::Small, TextLabel::Tone::Danger))
    , m_fields(new QVBoxLayout)
    , m_column(nullptr)
    , m_buttons(new QVBoxLayout)
{
    m_back->setObjectName(QStringLiteral("backButton"));
    m_back->setMirrors(true);
    connect(m_back, &IconButton::clicked, this, &SignInPage::backRequested);
    setTitle(title);
    m_title->setWordWrap(true);
    setWords(words);
    m_words->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("errorText"));
    m_error->setWordWrap(true);
    m_error->hide();
    m_fields->setSpacing(6);
    m_buttons->setSpacing(8);
    m_column = new QVBoxLayout(this);
    QVBoxLayout *column = m_column;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *backRow = new QHBoxLayout;
    backRow->setContentsMargins(0, 0, 0, 0);
    backRow->addWidget(m_back);
    backRow->addStretch();
    column->addLayout(backRow);
    column->addSpacing(16);
    column->addWidget(m_title);
    column->addSpacing(8);
    column->addWidget(m_words);
    column->addSpacing(24);
    column->addLayout(m_fields);
    column->addSpacing(8);
    column->addWidget(m_error);
    column->addSpacing(16);
    column->addLayout(m_buttons);
}

void SignInPage::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SignInPage::setWords(const QString &words)
{
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

void SignInPage::begin()
{
    for (QWidget *input : std::as_const(m_inputs)) {
        if (qobject_cast<QLineEdit *>(input) && input->isVisibleTo(this)) {
            input->setFocus();
            return;
        }
    }
    if (m_primary) m_primary->setFocus();
}

void SignInPage::hideBack()
{
    m_back->hide();
}

void SignInPage::keyPressEvent(QKeyEvent *event)
{
    const bool canGoBack = !m_back->isHidden() && !m_busy;
    if (event->key() != Qt::Key_Escape || event->modifiers() != Qt::NoModifier || !canGoBack) return QWidget::keyPressEvent(event);
    Q_EMIT backRequested();
}

void SignInPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // Another page took its place; a window that is only put away asks on.
    if (event->spontaneous() || isVisibleTo(window()) || m_asking == 0) return;
    setBusy(false);
}

QLineEdit *SignInPage::addField(const QString &label, const char *objectName, bool isSecret)
{
    if (m_fields->count() > 0) m_fields->addSpacing(10);
    auto *name = new TextLabel(m_theme, TextRole::Small, TextLabel::Tone::Secondary);
    name->setText(label);
    auto *field = new QLineEdit;
    field->setObjectName(QString::fromLatin1(objectName));
    field->setAccessibleName(label);
    name->setBuddy(field);
    if (isSecret) {
        field->setEchoMode(QLineEdit::Password);
        auto *eye = new QAction(tr("Show the password"), field);
        const auto tint = [this, eye, field] {
            const bool shown = field->echoMode() == QLineEdit::Normal;
            // Its button paints nothing but the icon, which so says that it has the keyboard; the ring stays around the field.
            const bool isFocused = field->isAncestorOf(QApplication::focusWidget());
            eye->setIcon(Icons::icon(shown ? QStringLiteral("eyeoff") : QStringLiteral("eye"),
                                     isFocused ? m_theme.colors().accentText : m_theme.colors().textSecondary, m_theme.colors().control));
            field->update();
        };
        tint();
        connect(&m_theme, &Theme::changed, eye, tint);
        connect(eye, &QAction::triggered, field, [field, tint] {
            field->setEchoMode(field->echoMode() == QLineEdit::Password ? QLineEdit::Normal : QLineEdit::Password);
            tint();
        });
        field->addAction(eye, QLineEdit::TrailingPosition);
        for (QToolButton *button : field->findChildren<QToolButton *>()) button->setFocusPolicy(Qt::TabFocus);
        connect(qApp, &QApplication::focusChanged, eye, [field, tint](const QWidget *old, const QWidget *now) {
            if (field->isAncestorOf(old) || field->isAncestorOf(now)) tint();
        });
    }
    connect(field, &QLineEdit::textEdited, this, &SignInPage::clearError);
    connect(field, &QLineEdit::returnPressed, this, [this] {
        if (!m_busy) enterPressed();
    });
    m_fields->addWidget(name);
    m_fields->addWidget(field);
    m_inputs.append(field);
    return field;
}

void SignInPage::setFieldVisible(QLineEdit *field, bool visible)
{
    field->setVisible(visible);
    const auto labels = findChildren<QLabel *>();
    for (QLabel *label : labels) {
        if (label->buddy() == field) label->setVisible(visible);
    }
}

TextLabel *SignInPage::addNote(const QString &text)
{
    auto *note = new TextLabel(m_theme, TextRole::Small, TextLabel::Tone::Secondary);
    note->setText(text);
    note->setWordWrap(true);
    m_fields->addWidget(note);
    return note;
}

void SignInPage::addExplanation(const QString &text)
{
    auto *note = new TextLabel(m_theme, TextRole::Small, TextLabel::Tone::Secondary);
    note->setText(text);
    note->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addSpacing(32); // mirrored with the window, unlike a margin
    row->addWidget(note, 1);
    m_fields->addLayout(row);
}

void SignInPage::addWidget(QWidget *widget)
{
    m_fields->addWidget(widget);
}

void SignInPage::addSpacing(int heightPx)
{
    m_fields->addSpacing(heightPx);
}

QPushButton *SignInPage::addButton(const QString &text, const char *objectName, bool isPrimary)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(objectName));
    button->setProperty("kind", isPrimary ? QStringLiteral("primary") : QStringLiteral("link"));
    button->setAutoDefault(isPrimary);
    if (isPrimary) {
        button->setMinimumHeight(44);
        m_primary = button;
        m_primaryText = text;
        connect(button, &QPushButton::clicked, this, [this] {
            if (!m_busy) submit();
        });
    }
    m_buttons->addWidget(button);
    m_inputs.append(button);
    return button;
}

void SignInPage::setPrimaryText(const QString &text)
{
    m_primaryText = text;
    if (m_primary && !m_busy) m_primary->setText(text);
}

void SignInPage::setBusy(bool busy, const QString &text)
{
    if (m_busy == busy) return;
    m_busy = busy;
    if (!busy) m_asking = 0;
    // Not on to the next that can have it: that is Back, and whoever presses Enter twice would go there.
    if (busy && m_inputs.contains(QApplication::focusWidget())) setFocus(Qt::OtherFocusReason);
    for (QWidget *input : std::as_const(m_inputs)) input->setEnabled(!busy);
    if (m_primary) m_primary->setText(busy && !text.isEmpty() ? text : m_primaryText);
    if (busy) clearError();
    else if (isVisibleTo(window())) begin();
}

quint64 SignInPage::beginAsking(const QString &text)
{
    setBusy(true, text);
    m_asking = ++m_asked;
    return m_asking;
}

void SignInPage::showError(const QString &text, QLineEdit *field)
{
    clearError();
    if (field) {
        m_fields->insertWidget(m_fields->indexOf(field) + 1, m_error);
        field->setProperty("wrong", true);
        field->setAccessibleDescription(text);
        field->setFocus();
        field->selectAll();
        field->update();
    } else {
        m_column->insertWidget(m_column->indexOf(m_fields) + 2, m_error);
    }
    m_error->setText(text);
    m_error->show();
    QAccessibleEvent alert(m_error, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SignInPage::clearError()
{
    m_error->clear();
    m_error->hide();
    for (QWidget *input : std::as_const(m_inputs)) {
        if (!input->property("wrong").toBool()) continue;
        input->setProperty("wrong", false);
        input->setAccessibleDescription({});
        input->update();
    }
}

} // namespace Ui
