// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/settings.h"

#include <QDialog>

class QCheckBox;
class QVBoxLayout;

namespace Ui {

class Theme;

//! What a person can change, applied at once. Deletes itself when closed.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    //! \a about is the last line: version and where the key is kept.
    SettingsDialog(Theme &theme, Session::Settings &settings, const QString &about, QWidget *parent);

    //! One more section, of another screen's making, above the last line.
    void addPart(const QString &title, QWidget *part);

private:
    void addSection(const QString &title);
    QCheckBox *addCheck(const QString &text, const QString &explanation, Session::Settings::Key key, const char *objectName);
    void addTheme();
    void addTextSize();
    void addSendKey();
    void addDownloads();
    void addDownloadLimit(const QString &text, Session::Settings::Key key, const QList<qint64> &sizes, const char *objectName);

    Theme &m_theme;
    Session::Settings &m_settings;
    QVBoxLayout *m_column;
    int m_parts = 0; //!< where the next one goes
};

} // namespace Ui
