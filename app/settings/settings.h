// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariant>

#include <memory>

class QSettings;

namespace kjc {

// What a person set for this computer. The people, meals and food of the household are in the library, not here.
enum class Setting {
    Language,           // "" for the system's, else "en", "es"
    Scheme,             // "system", "light", "dark"
    TextSize,           // per cent, 90 to 200
    ReducedMotion,      // bool
    SingleLetterKeys,   // bool: whether plain letters work as shortcuts where a list has the focus
    FirstDayOfWeek,     // 0 for the locale's, else 1 (Monday) to 7
    RailFolded,         // bool
    WindowGeometry,     // bytes of QWidget::saveGeometry()
    ShelfShown,         // bool: the recipe shelf beside the week
    PantryPanelShown,   // bool
    ShoppingPanelShown, // bool
};

// Values kept in an ini file of the profile folder. GUI thread; reading is from memory.
class Settings : public QObject
{
    Q_OBJECT
public:
    explicit Settings(const QString &profileFolder, QObject *parent = nullptr);
    ~Settings() override; // writes what is not written yet

    // The value set, or the default of the table in settings.cpp.
    [[nodiscard]] QVariant value(Setting setting) const;
    [[nodiscard]] QString text(Setting setting) const { return value(setting).toString(); }
    [[nodiscard]] int number(Setting setting) const { return value(setting).toInt(); }
    [[nodiscard]] bool flag(Setting setting) const { return value(setting).toBool(); }
    // Does nothing when it is so already.
    void set(Setting setting, const QVariant &value);

Q_SIGNALS:
    void changed(kjc::Setting setting);

private:
    std::unique_ptr<QSettings> m_file;
};

} // namespace kjc
