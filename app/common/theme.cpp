// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/theme.h"

#include "app/common/metrics.h"
#include "app/common/style.h"
#include "resources/theme/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QPalette>

#include <utility>

namespace kjc {

using namespace Qt::StringLiterals;

static Theme *installed = nullptr;

// The desktop's scheme is only visible as a palette before Qt 6.5.
static bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

static Role highContrastRole(Role role)
{
    switch (role) {
    case Role::Line: return Role::LineStrong;
    case Role::TextMuted: return Role::TextSecondary;
    case Role::AccentTint:
    case Role::FreshTint:
    case Role::SoonTint:
    case Role::DangerTint:
    case Role::InfoTint: return Role::Surface;
    default: return role;
    }
}

static QPalette paletteOf(const Theme &theme)
{
    using P = QPalette;
    constexpr std::pair<P::ColorRole, Role> roles[] = {
        {P::Window, Role::Window},
        {P::WindowText, Role::Text},
        {P::Base, Role::Surface},
        {P::AlternateBase, Role::Sunken},
        {P::Text, Role::Text},
        {P::Button, Role::Surface},
        {P::ButtonText, Role::Text},
        {P::BrightText, Role::OnAccent},
        {P::ToolTipBase, Role::Text},
        {P::ToolTipText, Role::Window},
        {P::Highlight, Role::Accent},
        {P::HighlightedText, Role::OnAccent},
        {P::Link, Role::AccentText},
        {P::LinkVisited, Role::AccentText},
        {P::PlaceholderText, Role::TextMuted},
        {P::Light, Role::Raised},
        {P::Midlight, Role::Line},
        {P::Mid, Role::Line},
        {P::Dark, Role::LineStrong},
        {P::Shadow, Role::Shadow},
    };
    QPalette palette;
    for (const auto &[paletteRole, role] : roles)
        palette.setColor(QPalette::All, paletteRole, theme.color(role));
    for (const P::ColorRole role : {P::WindowText, P::Text, P::ButtonText, P::HighlightedText})
        palette.setColor(QPalette::Disabled, role, theme.color(Role::TextDisabled));
    palette.setColor(QPalette::Disabled, P::Highlight, theme.color(Role::Line));
    return palette;
}

Theme &Theme::install(QApplication &app, Scheme scheme)
{
    if (!installed) {
        installed = new Theme(app);
        installed->m_scheme = scheme;
        QApplication::setStyle(new AppStyle);
        installed->apply();
    } else {
        installed->setScheme(scheme);
    }
    return *installed;
}

Theme &Theme::current()
{
    Q_ASSERT_X(installed, "Theme", "Theme::install() comes before the first widget");
    return *installed;
}

Theme::Theme(QApplication &app) : QObject(&app), m_app(app), m_systemFamily(QApplication::font().family())
{
    m_systemDark = isDarkPalette(QApplication::palette());
    app.installEventFilter(this);
    connect(this, &QObject::destroyed, [] { installed = nullptr; });
}

void Theme::apply()
{
    m_applying = true;
    m_dark = m_scheme == Scheme::System ? m_systemDark : m_scheme == Scheme::Dark;
    QApplication::setPalette(paletteOf(*this));
    QPalette views = QApplication::palette();
    views.setColor(QPalette::Highlight, color(Role::AccentTint));
    views.setColor(QPalette::HighlightedText, color(Role::Text));
    QApplication::setPalette(views, "QAbstractItemView");
    QApplication::setFont(font(Type::Body));
    QApplication::setFont(font(Type::BodyStrong), "QPushButton");
    QApplication::setFont(font(Type::Label), "QToolButton");
    QApplication::setFont(font(Type::Label), "QHeaderView");
    QApplication::setFont(font(Type::Caption), "QToolTip");
    QApplication::setFont(font(Type::Caption), "QTipLabel");
    m_applying = false;
    Q_EMIT changed();
}

void Theme::readSystemPalette()
{
    m_applying = true;
    QApplication::setPalette(QPalette()); // back to what the platform says, for a moment
    const bool dark = isDarkPalette(QApplication::palette());
    m_applying = false;
    m_systemDark = dark;
    apply();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && !m_applying && m_scheme == Scheme::System && watched->isWindowType())
        readSystemPalette();
    return QObject::eventFilter(watched, event);
}

QColor Theme::color(Role role) const
{
    return color(highContrast() ? highContrastRole(role) : role, m_dark);
}

QColor Theme::color(Role role, bool dark)
{
    const tokens::Colour pair = tokens::colour(role);
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

QColor Theme::scrim() const
{
    QColor scrim = color(Role::Scrim);
    scrim.setAlphaF(float(m_dark ? metrics::opacity::scrimDark : metrics::opacity::scrimLight));
    return scrim;
}

QColor Theme::shadow() const
{
    QColor shadow = color(Role::Shadow);
    shadow.setAlphaF(float(m_dark ? metrics::opacity::shadowDark : metrics::opacity::shadowLight));
    return shadow;
}

QFont Theme::font(Type type) const
{
    const tokens::Letters letters = tokens::letters(type);
    QFont font;
    font.setFamilies({u"Inter"_s, m_systemFamily, u"Noto Sans Arabic UI"_s, u"Noto Sans Arabic"_s});
    font.setPixelSize(scaled(letters.px));
    font.setWeight(QFont::Weight(letters.weight));
    return font;
}

int Theme::lineHeight(Type type) const
{
    return qMax(scaled(tokens::letters(type).line), QFontMetrics(font(type)).height());
}

int Theme::scaled(int px) const
{
    return qRound(px * m_textSize / 100.0);
}

int Theme::duration(Motion motion) const
{
    if (reducedMotion())
        return motion == Motion::Fade ? 100 : 0;
    return tokens::milliseconds(motion);
}

void Theme::setScheme(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    if (scheme == Scheme::System)
        readSystemPalette();
    else
        apply();
}

void Theme::setTextSize(int percent)
{
    const int size = qBound(kMinTextSize, percent, kMaxTextSize);
    if (size == m_textSize)
        return;
    m_textSize = size;
    apply();
}

void Theme::setReducedMotion(bool reduced)
{
    const bool before = reducedMotion();
    m_reducedMotion = reduced;
    if (before != reducedMotion())
        Q_EMIT changed();
}

void Theme::setSystemReducedMotion(bool reduced)
{
    const bool before = reducedMotion();
    m_systemReducedMotion = reduced;
    if (before != reducedMotion())
        Q_EMIT changed();
}

void Theme::setHighContrast(bool high)
{
    const bool before = highContrast();
    m_highContrast = high;
    if (before != highContrast())
        apply();
}

void Theme::setSystemHighContrast(bool high)
{
    const bool before = highContrast();
    m_systemHighContrast = high;
    if (before != highContrast())
        apply();
}

void Theme::setSystemDark(bool dark)
{
    if (dark == m_systemDark)
        return;
    m_systemDark = dark;
    if (m_scheme == Scheme::System)
        apply();
}

QColor color(Role role)
{
    return Theme::current().color(role);
}

int scaled(int px)
{
    return Theme::current().scaled(px);
}

} // namespace kjc
