// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/report.h"

#include <QJsonArray>

#include <cmath>

namespace Bench {

QString readable(double value)
{
    if (!std::isfinite(value)) return QStringLiteral("-");
    if (value == 0) return QStringLiteral("0");
    const double size = std::abs(value);
    if (size < 100) return QString::number(value, 'f', size < 1 ? 3 : size < 10 ? 2 : 1);
    QString digits = QString::number(std::llround(value));
    for (qsizetype at = digits.size() - 3; at > (value < 0 ? 1 : 0); at -= 3) digits.insert(at, QLatin1Char(' '));
    return digits;
}

void Report::begin(const QString &variant)
{
    m_variants.push_back({variant, {}});
}

void Report::add(const QString &key, const QString &name, double value, const QString &unit)
{
    if (m_variants.empty()) begin(QString());
    m_variants.back().figures.push_back({key, name, value, unit});
}

QJsonObject Report::toJson() const
{
    QJsonArray variants;
    for (const Variant &variant : m_variants) {
        QJsonObject figures;
        for (const Figure &figure : variant.figures) figures.insert(figure.key, figure.value);
        QJsonObject one{{QStringLiteral("figures"), figures}};
        if (!variant.name.isEmpty()) one.insert(QStringLiteral("variant"), variant.name);
        variants.append(one);
    }
    QJsonObject whole{{QStringLiteral("result"), m_failures.isEmpty() ? QStringLiteral("measured") : QStringLiteral("failed")},
                      {QStringLiteral("workload"), m_id},
                      {QStringLiteral("what"), m_what},
                      {QStringLiteral("variants"), variants},
                      {QStringLiteral("notes"), QJsonArray::fromStringList(m_notes)}};
    if (!m_failures.isEmpty()) whole.insert(QStringLiteral("failures"), QJsonArray::fromStringList(m_failures));
    return whole;
}

QString Report::toText() const
{
    QString text = m_id.toUpper() + QStringLiteral("  ") + m_what + QLatin1Char('\n');
    for (const Variant &variant : m_variants) {
        if (!variant.name.isEmpty()) text += QStringLiteral("  ") + variant.name + QLatin1Char('\n');
        for (const Figure &figure : variant.figures) {
            text += QStringLiteral("    %1 %2 %3\n").arg(figure.name, -44).arg(readable(figure.value), 12).arg(figure.unit);
        }
    }
    for (const QString &note : m_notes) text += QStringLiteral("  note: ") + note + QLatin1Char('\n');
    for (const QString &failure : m_failures) text += QStringLiteral("  FAILED: ") + failure + QLatin1Char('\n');
    return text;
}

} // namespace Bench
