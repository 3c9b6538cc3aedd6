// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/gallerymodel.h"

#include <QStyledItemDelegate>

namespace Ui {

class Pictures;
class Theme;

//! Paints what hangs in a gallery: a square of a picture, a file with its size, a web address with the words around it. The
//! first of every month carries the month.
class GalleryDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    GalleryDelegate(const Theme &theme, Pictures &pictures, const Model::GalleryModel &model, Session::Shelf shelf, QObject *parent = nullptr);

    void setSquare(int sidePx) { m_square = sidePx; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    //! Its month, in short where \a widthPx is too little for the whole of it.
    QString month(const Session::Message &message, qreal widthPx) const;
    //! For screen readers.
    QString spoken(int row) const;

private:
    void paintSquare(QPainter &painter, const QStyleOptionViewItem &option, const Session::Message &message, bool beginsMonth) const;
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const Session::Message &message, bool beginsMonth) const;
    int headingHeight() const;

    const Theme &m_theme;
    Pictures &m_pictures;
    const Model::GalleryModel &m_model;
    Session::Shelf m_shelf;
    int m_square = 100;
};

} // namespace Ui
