// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/common/colors.h"

#include <QFont>
#include <QObject>

class QApplication;
class QPalette;

namespace Ui {

class SystemScheme;

//! What a piece of text is, which decides its font.
enum class TextRole {
    Body, //!< messages, fields, buttons
    Strong, //!< names
    Small, //!< second lines
    Meta, //!< times, badges, dividers
    Title, //!< of a page or dialog
    Display, //!< of the first screen
    Code,
};

//! Light or dark, text size, fonts: the look of the whole window. One per program, owned by main; everything that paints
//! holds a reference and repaints on changed().
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };
    static constexpr int kGridPx = 4; //!< distances are multiples of it
    static constexpr int kSmallestText = 80; //!< percent
    static constexpr int kLargestText = 200;

    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    bool isDark() const { return m_colors.isDark; }
    //! \a percent is held within kSmallestText … kLargestText.
    void setTextPercent(int percent);
    int textPercent() const { return m_textPercent; }

    const Colors &colors() const { return m_colors; }
    QFont font(TextRole role) const;
    QPalette palette() const;

    //! Gives the program style, palette and font, now and whenever they change. Once, from main.
    void install(QApplication &app);

    //! "system", "light", "dark" as kept in the settings; anything else is System.
    static Mode modeFromName(const QString &name);
    static QString nameOfMode(Mode mode);

Q_SIGNALS:
    void changed();

private:
    void refresh();

    Mode m_mode = Mode::System;
    int m_textPercent = 100;
    Colors m_colors = Colors::light();
    QString m_family;
    SystemScheme *m_system;
    QApplication *m_app = nullptr;
};

} // namespace Ui
