// SPDX-License-Identifier: GPL-3.0-or-later
// Linux and BSD: org.freedesktop.portal.Settings, which GNOME, KDE and others speak, inside sandboxes too.
#include "app/common/desktopsettings.h"

#include "app/common/theme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto kPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto kInterface = "org.freedesktop.portal.Settings"_L1;

struct Setting {
    QLatin1StringView space;
    QLatin1StringView key;
};
constexpr Setting kScheme{"org.freedesktop.appearance"_L1, "color-scheme"_L1}; // 0 no preference, 1 dark, 2 light
constexpr Setting kContrast{"org.freedesktop.appearance"_L1, "contrast"_L1};   // 1 high
constexpr Setting kAnimations{"org.gnome.desktop.interface"_L1, "enable-animations"_L1};

// The old Read() wraps its answer twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

class PortalSettings : public QObject
{
    Q_OBJECT
public:
    explicit PortalSettings(Theme &theme) : QObject(&theme), m_theme(theme)
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        bus.connect(kService, kPath, kInterface, u"SettingChanged"_s, this, SLOT(take(QString, QString, QDBusVariant)));
        for (const Setting &setting : {kScheme, kContrast, kAnimations})
            ask(bus, setting);
    }

private Q_SLOTS:
    void take(const QString &space, const QString &key, const QDBusVariant &wrapped)
    {
        const QVariant value = unwrapped(wrapped.variant());
        if (space == kScheme.space && key == kScheme.key && value.toUInt() != 0)
            m_theme.setSystemDark(value.toUInt() == 1);
        else if (space == kContrast.space && key == kContrast.key)
            m_theme.setSystemHighContrast(value.toUInt() == 1);
        else if (space == kAnimations.space && key == kAnimations.key)
            m_theme.setSystemReducedMotion(!value.toBool());
    }

private:
    void ask(QDBusConnection &bus, const Setting &setting)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, u"Read"_s);
        call.setArguments({QString(setting.space), QString(setting.key)});
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 3000), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, setting](QDBusPendingCallWatcher *finished) {
            finished->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *finished;
            if (!reply.isError())
                take(setting.space, setting.key, reply.value());
        });
    }

    Theme &m_theme;
};

} // namespace

void followDesktopSettings(Theme &theme)
{
    new PortalSettings(theme); // owned by the theme
}

} // namespace kjc

#include "desktopsettings_portal.moc"
