// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/floating.h"

#include <QGuiApplication>
#include <QLibrary>
#include <QWidget>

#include <cstdint>
#include <cstdlib>

namespace kjc {

using namespace Qt::StringLiterals;

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS) && QT_CONFIG(xcb)

// A compositor owns the selection _NET_WM_CM_S0. The few calls of libxcb are looked up at run time, so that the program
// does not need it where windows are not X11's.
static bool x11CompositorRuns()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    if (!x11)
        return true;
    struct Cookie {
        unsigned sequence;
    };
    struct AtomReply {
        std::uint8_t type, pad;
        std::uint16_t sequence;
        std::uint32_t length, atom;
    };
    struct OwnerReply {
        std::uint8_t type, pad;
        std::uint16_t sequence;
        std::uint32_t length, owner;
    };
    using Connection = xcb_connection_t;
    QLibrary xcb(u"xcb"_s, 1);
    const auto internAtom = reinterpret_cast<Cookie (*)(Connection *, std::uint8_t, std::uint16_t, const char *)>(
        xcb.resolve("xcb_intern_atom"));
    const auto atomReply =
        reinterpret_cast<AtomReply *(*)(Connection *, Cookie, void **)>(xcb.resolve("xcb_intern_atom_reply"));
    const auto getOwner =
        reinterpret_cast<Cookie (*)(Connection *, std::uint32_t)>(xcb.resolve("xcb_get_selection_owner"));
    const auto ownerReply =
        reinterpret_cast<OwnerReply *(*)(Connection *, Cookie, void **)>(xcb.resolve("xcb_get_selection_owner_reply"));
    if (!internAtom || !atomReply || !getOwner || !ownerReply)
        return false;
    constexpr char name[] = "_NET_WM_CM_S0";
    AtomReply *atom = atomReply(x11->connection(), internAtom(x11->connection(), 0, sizeof name - 1, name), nullptr);
    OwnerReply *owner =
        atom ? ownerReply(x11->connection(), getOwner(x11->connection(), atom->atom), nullptr) : nullptr;
    const bool runs = owner && owner->owner != 0;
    std::free(owner);
    std::free(atom);
    return runs;
}

bool canBeTranslucent()
{
    static const bool can = QGuiApplication::platformName() != u"xcb"_s || x11CompositorRuns();
    return can;
}

#else

bool canBeTranslucent()
{
    return true;
}

#endif

void makeFloating(QWidget *window)
{
    window->setWindowFlag(Qt::FramelessWindowHint);
    window->setWindowFlag(Qt::NoDropShadowWindowHint);
    window->setAttribute(Qt::WA_TranslucentBackground, canBeTranslucent());
}

int floatingRadius(int radius)
{
    return canBeTranslucent() ? radius : 0;
}

} // namespace kjc
