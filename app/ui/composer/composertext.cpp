// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/composer/composertext.h"

#include "app/ui/common/emoji.h"
#include "app/ui/common/theme.h"
#include "app/ui/composer/pendingattachment.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace Ui {

namespace {

//! Gives emoji their font while somebody types.
class EmojiHighlighter : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override
    {
        for (const Emoji::Run &run : Emoji::runs(text)) {
            setFormat(static_cast<int>(run.start), static_cast<int>(run.length), Emoji::format(document()->defaultFont().pointSizeF()));
        }
    }
};

constexpr qreal kDocumentMargin = 2;

} // namespace

ComposerText::ComposerText(const Theme &theme, QWidget *parent)
    : QTextEdit(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("composer"));
    setAccessibleName(tr("Message composer"));
    setAcceptRichText(false);
    // Drops are taken by the whole page, so that they work wherever they fall.
    setAcceptDrops(false);
    viewport()->setAcceptDrops(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(kDocumentMargin);
    new EmojiHighlighter(document());
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &ComposerText::fitHeight);
    connect(&theme, &Theme::changed, this, &ComposerText::refreshLook);
    connect(this, &QTextEdit::textChanged, this, &ComposerText::refreshDirection);
    // When the text has moved so far that the cursor is in sight; not while somebody scrolls.
    connect(this, &QTextEdit::cursorPositionChanged, this, &ComposerText::alignLines, Qt::QueuedConnection);
    connect(this, &QTextEdit::textChanged, this, &ComposerText::alignLines, Qt::QueuedConnection);
    refreshLook();
    refreshDirection();
}

void ComposerText::refreshLook()
{
    QPalette p = m_theme.palette();
    p.setColor(QPalette::Base, Qt::transparent);
    setPalette(p);
    // It stands on the field, as the text does.
    p.setColor(QPalette::Window, m_theme.colors().surface);
    verticalScrollBar()->setPalette(p);
    setFont(m_theme.font(TextRole::Body));
    document()->setDefaultFont(font());
    fitHeight();
}

void ComposerText::setHint(const QString &hint)
{
    m_hint = hint;
    setAccessibleDescription(hint);
    viewport()->update();
}

void ComposerText::setMostLines(int lines)
{
    m_mostLines = lines;
    fitHeight();
}

void ComposerText::setWritten(const QString &text)
{
    setPlainText(text);
    moveCursor(QTextCursor::End);
}

//! What is written decides its direction; as long as nothing is, the cursor stands where the hint does.
void ComposerText::refreshDirection()
{
    const Qt::LayoutDirection wanted = document()->isEmpty() ? layoutDirection() : Qt::LayoutDirectionAuto;
    QTextOption option = document()->defaultTextOption();
    if (option.textDirection() == wanted) return;
    option.setTextDirection(wanted);
    document()->setDefaultTextOption(option);
}

void ComposerText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) refreshDirection();
}

//! As lines are laid out, in whole pixels: ten of them measured by the font are less or more, and the uppermost would be cut.
qreal ComposerText::lineHeight() const
{
    const QTextBlock block = document()->firstBlock();
    const int lines = block.layout() ? block.layout()->lineCount() : 0;
    const qreal laidOut = lines > 0 ? document()->documentLayout()->blockBoundingRect(block).height() / lines : 0;
    return laidOut > 0 ? laidOut : QFontMetricsF(font()).lineSpacing();
}

void ComposerText::fitHeight()
{
    const qreal line = lineHeight();
    const qreal most = std::ceil(m_mostLines * line + 2 * kDocumentMargin);
    const qreal wanted = std::ceil(std::max(document()->size().height(), line + 2 * kDocumentMargin));
    // Scrolled to either end only one margin is in sight; in the room of the other the next line would show its feet.
    const int height = static_cast<int>(wanted > most ? most - kDocumentMargin : wanted);
    verticalScrollBar()->setSingleStep(static_cast<int>(std::round(line)));
    setVerticalScrollBarPolicy(wanted > most ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    if (height != this->height()) setFixedHeight(height);
}

//! Following the cursor ends wherever its line is just seen; then a sliver of another line would stand at the upper edge.
void ComposerText::alignLines()
{
    QScrollBar *bar = verticalScrollBar();
    const qreal edge = bar->value();
    if (bar->value() == 0 || bar->value() == bar->maximum()) return;
    const QAbstractTextDocumentLayout *layout = document()->documentLayout();
    const QTextBlock block = document()->findBlock(layout->hitTest(QPointF(kDocumentMargin, edge), Qt::FuzzyHit));
    if (!block.isValid() || !block.layout()) return;
    const qreal base = layout->blockBoundingRect(block).top();
    for (int i = 0; i < block.layout()->lineCount(); ++i) {
        const QTextLine line = block.layout()->lineAt(i);
        const qreal top = base + line.y();
        const qreal bottom = top + line.height();
        if (bottom <= edge) continue;
        if (edge - top < 1) return;
        const int cursor = cursorRect().center().y() + bar->value();
        bar->setValue(static_cast<int>(std::round(cursor < bottom ? top : bottom)));
        return;
    }
}

void ComposerText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

bool ComposerText::isBlank(const QString &text)
{
    // Fillers that count as letters or symbols, and what changes only the look of the character before it.
    static const QString kUnseen = QStringLiteral("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0");
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        const bool isSelector = c >= QChar(0xfe00) && c <= QChar(0xfe0f);
        return c.isSpace() || isSelector || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control || kUnseen.contains(c);
    });
}

void ComposerText::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter) {
        const bool plain = !(event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier));
        const bool withControl = event->modifiers() & Qt::ControlModifier;
        if ((m_enterSends && plain) || (!m_enterSends && withControl)) {
            Q_EMIT sendRequested();
            return;
        }
        textCursor().insertBlock();
        ensureCursorVisible();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT escaped();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

bool ComposerText::canInsertFromMimeData(const QMimeData *source) const
{
    return PendingAttachment::canRead(source) || QTextEdit::canInsertFromMimeData(source);
}

void ComposerText::insertFromMimeData(const QMimeData *source)
{
    if (PendingAttachment::canRead(source)) {
        Q_EMIT thingsPasted(source);
    } else if (source->hasText()) {
        insertPlainText(source->text());
        ensureCursorVisible();
    }
}

void ComposerText::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    if (!toPlainText().isEmpty() || m_hint.isEmpty()) return;
    QPainter painter(viewport());
    painter.setFont(font());
    painter.setPen(m_theme.colors().textSecondary);
    const QRectF area = QRectF(viewport()->rect()).adjusted(kDocumentMargin + 1, kDocumentMargin, -kDocumentMargin, 0);
    const QString shown = QFontMetricsF(font()).elidedText(m_hint, Qt::ElideRight, area.width());
    // Left means leading: the painter turns it round in right-to-left windows.
    painter.drawText(area, Qt::AlignTop | Qt::AlignLeft, shown);
}

} // namespace Ui
