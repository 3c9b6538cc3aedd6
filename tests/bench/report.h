// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace Bench {

//! One measured number. \a key is for scripts and stays; \a name and \a unit are for people.
struct Figure
{
    QString key;
    QString name;
    double value = 0;
    QString unit;
};

//! What one workload found out.
class Report
{
public:
    Report(QString id, QString what) : m_id(std::move(id)), m_what(std::move(what)) {}

    //! A line of figures that belong together: one way of running the workload.
    void begin(const QString &variant);
    void add(const QString &key, const QString &name, double value, const QString &unit);
    //! What the figures include: durability, what was set up beside the measured path.
    void note(const QString &text) { m_notes << text; }
    //! The workload could not be finished; the process will exit with 1.
    void fail(const QString &why) { m_failures << why; }
    bool hasFailed() const { return !m_failures.isEmpty(); }

    QJsonObject toJson() const;
    QString toText() const;

private:
    struct Variant
    {
        QString name;
        std::vector<Figure> figures;
    };
    QString m_id;
    QString m_what;
    std::vector<Variant> m_variants;
    QStringList m_notes;
    QStringList m_failures;
};

//! 12 345 or 0.42: three digits that mean something, thousands apart.
QString readable(double value);

} // namespace Bench
