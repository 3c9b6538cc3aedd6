// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/settingsstore.h"

#include "shared/sql/connection.h"

namespace Store {

using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {
enum class Type { Bool = 1, Int = 2, LongLong = 3, Double = 4, Text = 5, Bytes = 6 }; // numbers are stored

QVariant valueOf(const Sql::Statement &row, int typeColumn, int column)
{
    switch (row.enumeration<Type>(typeColumn)) {
    case Type::Bool: return row.boolean(column);
    case Type::Int: return row.int32(column);
    case Type::LongLong: return row.int64(column);
    case Type::Double: return row.real(column);
    case Type::Text: return row.text(column);
    case Type::Bytes: return row.bytes(column);
    }
    return {};
}
} // namespace

Result<QHash<QString, QVariant>> SettingsStore::all()
{
    auto rows = m_sql.prepare("SELECT name, type, value FROM settings").all([](const Sql::Statement &row) {
        return std::pair(row.text(0), valueOf(row, 1, 2));
    });
    if (!rows) return rows.error();
    QHash<QString, QVariant> values;
    for (const auto &[name, value] : *rows) values.insert(name, value);
    return values;
}

Result<QVariant> SettingsStore::value(const QString &name)
{
    auto found = m_sql.prepare("SELECT type, value FROM settings WHERE name = ?")
                     .one([](const Sql::Statement &row) { return valueOf(row, 0, 1); }, name);
    if (!found) return found.error();
    return found->value_or(QVariant());
}

Result<Done> SettingsStore::set(const QString &name, const QVariant &value)
{
    if (!value.isValid()) return m_sql.run("DELETE FROM settings WHERE name = ?", name);
    auto write = m_sql.prepare("INSERT OR REPLACE INTO settings (name, type, value) VALUES (?,?,?)");
    switch (value.typeId()) {
    case QMetaType::Bool: return write.run(name, Type::Bool, value.toBool());
    case QMetaType::Int: return write.run(name, Type::Int, value.toInt());
    case QMetaType::LongLong: return write.run(name, Type::LongLong, value.toLongLong());
    case QMetaType::Double: return write.run(name, Type::Double, value.toDouble());
    case QMetaType::QString: return write.run(name, Type::Text, value.toString());
    case QMetaType::QByteArray: return write.run(name, Type::Bytes, value.toByteArray());
    default: return {ErrorCode::InvalidArgument, QString::fromLatin1(value.typeName())};
    }
}

} // namespace Store
