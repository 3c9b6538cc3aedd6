// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace Ui {

class Theme;

//! The field a message is written in: plain text, emoji in colour, as high as its lines up to ten. Owned by Composer, or by
//! the field of a caption.
class ComposerText : public QTextEdit
{
    Q_OBJECT
public:
    static constexpr int kMostLines = 10;

    explicit ComposerText(const Theme &theme, QWidget *parent = nullptr);

    //! Whether Enter sends (and Shift+Enter breaks the line) or the other way round (Ctrl+Enter sends).
    void setEnterSends(bool sends) { m_enterSends = sends; }
    void setHint(const QString &hint);
    void setMostLines(int lines);
    //! Replaces the text; what is written next goes behind it.
    void setWritten(const QString &text);
    //! Whether nothing of \a text is seen: white space, and characters that have no shape of their own.
    static bool isBlank(const QString &text);

Q_SIGNALS:
    void sendRequested();
    //! Something that is not text was pasted: pictures, files.
    void thingsPasted(const QMimeData *things);
    void escaped();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
    void alignLines();
    void refreshLook();
    void refreshDirection();
    qreal lineHeight() const;

    const Theme &m_theme;
    QString m_hint;
    int m_mostLines = kMostLines;
    bool m_enterSends = true;
};

} // namespace Ui
