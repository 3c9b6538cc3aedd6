// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/conversationfilter.h"

#include "app/model/conversationlistmodel.h"
#include "app/model/roles.h"

namespace Model {

QString foldedForSearch(const QString &text)
{
    QString folded;
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing) folded += c;
    }
    return folded;
}

ConversationFilter::ConversationFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
}

void ConversationFilter::setWords(const QString &typed)
{
    const QStringList words = foldedForSearch(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words) return;
    m_words = words;
    invalidateFilter();
}

void ConversationFilter::setShow(Show show)
{
    if (show == m_show) return;
    m_show = show;
    invalidateFilter();
}

bool ConversationFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!isFiltering()) return true;
    const auto summary = sourceModel()->index(row, 0, parent).data(SummaryRole).value<Session::ConversationSummary>();
    if (m_show == Show::Unread && summary.unread == 0) return false;
    if (m_words.isEmpty()) return true;
    const QString hay = foldedForSearch(summary.title + QLatin1Char(' ') + summary.peer);
    for (const QString &word : m_words) {
        if (!hay.contains(word)) return false;
    }
    return true;
}

} // namespace Model
