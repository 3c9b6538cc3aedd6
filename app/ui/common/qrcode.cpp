// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/qrcode.h"

#include <QPainter>

#include <qrencode.h>

#include <memory>

namespace Ui {

namespace {
constexpr int kQuietZone = 4; //!< modules, as the standard wants
constexpr int kSide = 248; //!< px, at least where the code has few modules
} // namespace

QrCode::QrCode(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCode::setText(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    struct Free
    {
        void operator()(QRcode *code) const { QRcode_free(code); }
    };
    // Level L: the link is long and the screen is clean.
    const std::unique_ptr<QRcode, Free> code(
        bytes.isEmpty() ? nullptr
                        : QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0,
                                            QR_ECLEVEL_L));
    m_side = code ? code->width : 0;
    m_modules = code ? QByteArray(reinterpret_cast<const char *>(code->data), qsizetype(m_side) * m_side) : QByteArray();
    updateGeometry();
    update();
}

QSize QrCode::sizeHint() const
{
    return {kSide, kSide};
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (m_side == 0) return;
    QPainter painter(this);
    // Counted in pixels of the screen.
    const qreal ratio = devicePixelRatioF();
    const int modules = m_side + 2 * kQuietZone;
    const int scale = qMax(1, static_cast<int>(qMin(width(), height()) * ratio) / modules);
    painter.scale(1 / ratio, 1 / ratio);
    const int whole = static_cast<int>(qMin(width(), height()) * ratio);
    const int left = (static_cast<int>(width() * ratio) - m_side * scale) / 2;
    const int top = (static_cast<int>(height() * ratio) - m_side * scale) / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(QRect((static_cast<int>(width() * ratio) - whole) / 2, (static_cast<int>(height() * ratio) - whole) / 2, whole, whole),
                            12 * ratio, 12 * ratio);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side; ++x) {
            if (m_modules.at(qsizetype(y) * m_side + x) & 1) painter.fillRect(left + x * scale, top + y * scale, scale, scale, Qt::black);
        }
    }
}

} // namespace Ui
