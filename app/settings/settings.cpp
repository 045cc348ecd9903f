// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include <QDir>
#include <QSettings>

#include <algorithm>
#include <array>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {
struct Entry {
    Setting setting;
    QLatin1StringView key;
    QVariant fallback;
};
} // namespace

static const std::array<Entry, 11> &table()
{
    static const std::array<Entry, 11> kTable{{
        {Setting::Language, "language"_L1, QString()},
        {Setting::Scheme, "scheme"_L1, u"system"_s},
        {Setting::TextSize, "text-size"_L1, 100},
        {Setting::ReducedMotion, "reduced-motion"_L1, false},
        {Setting::SingleLetterKeys, "single-letter-keys"_L1, true},
        {Setting::FirstDayOfWeek, "first-day-of-week"_L1, 0},
        {Setting::RailFolded, "rail-folded"_L1, false},
        {Setting::WindowGeometry, "window-geometry"_L1, QByteArray()},
        {Setting::ShelfShown, "shelf-shown"_L1, true},
        {Setting::PantryPanelShown, "pantry-panel-shown"_L1, true},
        {Setting::ShoppingPanelShown, "shopping-panel-shown"_L1, true},
    }};
    return kTable;
}

static const Entry &entryOf(Setting setting)
{
    const auto found = std::ranges::find(table(), setting, &Entry::setting);
    Q_ASSERT(found != table().end());
    return *found;
}

Settings::Settings(const QString &profileFolder, QObject *parent)
    : QObject(parent),
      m_file(std::make_unique<QSettings>(QDir(profileFolder).filePath(u"settings.ini"_s), QSettings::IniFormat))
{
}

Settings::~Settings() = default;

QVariant Settings::value(Setting setting) const
{
    const Entry &entry = entryOf(setting);
    QVariant found = m_file->value(entry.key, entry.fallback);
    // In the file all is text; what cannot be read as it should is as if it were not there.
    return found.convert(entry.fallback.metaType()) ? found : entry.fallback;
}

void Settings::set(Setting setting, const QVariant &value)
{
    if (this->value(setting) == value)
        return;
    m_file->setValue(entryOf(setting).key, value);
    Q_EMIT changed(setting);
}

} // namespace kjc
