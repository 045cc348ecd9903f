// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

class QApplication;

namespace kjc {

// What a colour is for; the values and their contrast are in resources/theme/tokens.json.
enum class Role {
    Window,
    Rail,
    Surface,
    Sunken,
    Raised,
    Hover,
    Pressed,
    Line,
    LineStrong,
    Text,
    TextSecondary,
    TextMuted,
    TextDisabled,
    Accent,
    AccentHover,
    AccentPressed,
    OnAccent,
    AccentText,
    AccentTint,
    AccentLine,
    Today,
    TodayWell,
    Fresh,
    FreshTint,
    Soon,
    SoonTint,
    SoonMark,
    Danger,
    DangerTint,
    DangerMark,
    Info,
    InfoTint,
    Mark,
    OnMark,
    Protein,
    Carbs,
    Fat,
    Track,
    Focus,
    Scrim,  // opaque; see scrim()
    Shadow, // opaque; see metrics::opacity
};

enum class Type { Cook, Display, Title1, Title2, Body, BodyStrong, Card, Label, Caption };
enum class Motion { Instant, Quick, Base, Slow, Fade };
enum class Scheme { System, Light, Dark };

// Colours, letters and motion of the running program. One per application, installed before the first widget; GUI thread
// only. Setters that change nothing do nothing; a change repaints every widget and is announced once by changed().
class Theme : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMinTextSize = 90;
    static constexpr int kMaxTextSize = 200;

    // Sets style, palette and fonts of `app`, which owns the theme. Installing again only sets the scheme.
    static Theme &install(QApplication &app, Scheme scheme = Scheme::System);
    // REQUIRES: installed.
    static Theme &current();

    [[nodiscard]] QColor color(Role role) const;
    // The value of a role in one scheme, without high contrast.
    static QColor color(Role role, bool dark);
    [[nodiscard]] QColor scrim() const;
    [[nodiscard]] QColor shadow() const; // the darkest tone of a shadow

    [[nodiscard]] QFont font(Type type) const;
    // Height of one line of `type` in logical pixels; at least what the font needs.
    [[nodiscard]] int lineHeight(Type type) const;
    // `px` of 100 % at the current text size.
    [[nodiscard]] int scaled(int px) const;
    // Milliseconds; 0 with reduced motion, except Fade.
    [[nodiscard]] int duration(Motion motion) const;

    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] int textSize() const { return m_textSize; } // per cent
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion || m_systemReducedMotion; }
    [[nodiscard]] bool highContrast() const { return m_highContrast || m_systemHighContrast; }

    void setScheme(Scheme scheme);
    void setTextSize(int percent); // clamped to kMinTextSize…kMaxTextSize
    void setReducedMotion(bool reduced);
    void setHighContrast(bool high);
    // What the desktop asks for, where the program learned it from elsewhere than the palette. A person's own wish for less
    // motion or more contrast holds as well.
    void setSystemDark(bool dark);
    void setSystemReducedMotion(bool reduced);
    void setSystemHighContrast(bool high);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit Theme(QApplication &app);
    void apply();
    void readSystemPalette();

    QApplication &m_app;
    Scheme m_scheme = Scheme::System;
    bool m_systemDark = false;
    bool m_dark = false;
    bool m_reducedMotion = false;
    bool m_highContrast = false;
    bool m_systemReducedMotion = false;
    bool m_systemHighContrast = false;
    bool m_applying = false;
    int m_textSize = 100;
    QString m_systemFamily;
};

// Shorthand for Theme::current().color(role) and scaled(px).
QColor color(Role role);
int scaled(int px);

} // namespace kjc
