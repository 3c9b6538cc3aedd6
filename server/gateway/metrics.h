// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace Relay::Gateway {

//! Only grows. Thread-safe.
class Counter
{
public:
    void add(quint64 by = 1) { m_value.fetch_add(by, std::memory_order_relaxed); }
    quint64 value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<quint64> m_value{0};
};

//! Goes up and down. Thread-safe.
class Gauge
{
public:
    void set(qint64 value) { m_value.store(value, std::memory_order_relaxed); }
    void add(qint64 by = 1) { m_value.fetch_add(by, std::memory_order_relaxed); }
    qint64 value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<qint64> m_value{0};
};

//! How often values fell under each bound. Thread-safe.
class Histogram
{
public:
    //! \a bounds ascending, without the infinite one.
    explicit Histogram(std::vector<double> bounds);
    void observe(double value);

    const std::vector<double> &bounds() const { return m_bounds; }
    quint64 count(size_t bucket) const { return m_counts[bucket].load(std::memory_order_relaxed); }
    double sum() const { return m_sum.load(std::memory_order_relaxed); }

private:
    std::vector<double> m_bounds;
    std::vector<std::atomic<quint64>> m_counts; // one more than bounds
    std::atomic<double> m_sum{0};
};

//! The figures a relay shows at /metrics, in the text format Prometheus reads. One per relay, made by its composition.
//! Registering and writing may happen on any thread. Names: lower case, kith_…_total for counters, units in the name.
class Metrics
{
public:
    Metrics();
    ~Metrics();

    //! The same name and labels give the same object, which lives as long as the registry.
    //! \a labels as they stand in the text: `kind="send",result="ok"` (see label()).
    Counter &counter(const QByteArray &name, const QByteArray &help, const QByteArray &labels = {});
    Gauge &gauge(const QByteArray &name, const QByteArray &help, const QByteArray &labels = {});
    Histogram &histogram(const QByteArray &name, const QByteArray &help, const std::vector<double> &bounds,
                         const QByteArray &labels = {});
    //! name="value", escaped.
    static QByteArray label(const QByteArray &name, const QByteArray &value);

    //! Everything, as text/plain; version=0.0.4.
    QByteArray text() const;

private:
    struct Family;
    Family &family(const QByteArray &name, const QByteArray &help, const char *type);

    mutable std::mutex m_mutex;
    std::map<QByteArray, std::unique_ptr<Family>> m_families;
};

} // namespace Relay::Gateway
