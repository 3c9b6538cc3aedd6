// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

namespace Ui {

//! A text as a QR code, for the camera of a telephone: dark on white in both themes, with the quiet zone cameras need.
//! Whole pixels per module, so that no edge is blurred.
class QrCode : public QWidget
{
    Q_OBJECT
public:
    explicit QrCode(QWidget *parent = nullptr);

    //! Too long for a code, or empty: nothing is painted.
    void setText(const QString &text);
    bool isEmpty() const { return m_side == 0; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_side = 0; //!< modules, without the quiet zone
    QByteArray m_modules; //!< row by row; lowest bit: dark
};

} // namespace Ui
