// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/common/theme.h"
#include "shared/base/error.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Ui {

class IconButton;
class TextLabel;

//! What the pages of the first start have in common: a title, a few words, fields with what is wrong under them, one
//! button, a way back. Pages derive from it; SignInView owns them.
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    SignInPage(const Theme &theme, const QString &title, const QString &words, QWidget *parent = nullptr);

    //! Puts the keyboard into the first field.
    virtual void begin();
    //! What the main button says when nothing is under way.
    void setPrimaryText(const QString &text);
    //! While a relay is asked nothing else can be pressed; \a text says what is going on.
    void setBusy(bool busy, const QString &text = {});
    //! Busy with something that leaving the page drops: its answer means something only while isAsking() with the number that is returned.
    quint64 beginAsking(const QString &text);
    bool isAsking(quint64 question) const { return m_asking == question; }
    bool isBusy() const { return m_busy; }
    //! Under \a field, which gets a red outline and the keyboard; without one above the button.
    void showError(const QString &text, QLineEdit *field = nullptr);
    void clearError();
    void setTitle(const QString &title);
    void setWords(const QString &words);

Q_SIGNALS:
    void backRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    QLineEdit *addField(const QString &label, const char *objectName, bool isSecret = false);
    //! With its label.
    void setFieldVisible(QLineEdit *field, bool visible);
    //! Words in small print under what was added last.
    TextLabel *addNote(const QString &text);
    //! The same, standing under the words of a check box or radio button.
    void addExplanation(const QString &text);
    void addWidget(QWidget *widget);
    void addSpacing(int heightPx);
    QPushButton *addButton(const QString &text, const char *objectName, bool isPrimary);
    virtual void submit() {}
    //! Enter in a field.
    virtual void enterPressed() { submit(); }
    const Theme &theme() const { return m_theme; }
    void hideBack();

private:
    const Theme &m_theme;
    IconButton *m_back;
    TextLabel *m_title;
    TextLabel *m_words;
    TextLabel *m_error;
    QVBoxLayout *m_fields;
    QVBoxLayout *m_column;
    QVBoxLayout *m_buttons;
    QList<QWidget *> m_inputs;
    QPushButton *m_primary = nullptr;
    QString m_primaryText;
    bool m_busy = false;
    quint64 m_asking = 0; //!< 0: nothing is asked that leaving drops
    quint64 m_asked = 0; //!< questions so far
};

} // namespace Ui
