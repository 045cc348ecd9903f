// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QProxyStyle>

class QFocusFrame;

namespace kjc {

// Dynamic properties the style reads; set them through button.h.
namespace property {
inline constexpr char kRole[] = "kjcRole";
inline constexpr char kSize[] = "kjcSize";
inline constexpr char kError[] = "kjcError";
inline constexpr char kQuiet[] = "kjcQuiet"; // a field with a hairline border, because an icon names it
inline constexpr char kFocusRadius[] = "kjcFocusRadius";
} // namespace property

// The controls of the design, drawn over Fusion in the colours of the Theme. Installed by Theme::install().
class AppStyle : public QProxyStyle
{
    Q_OBJECT
public:
    AppStyle();

    void polish(QApplication *app) override;
    void unpolish(QApplication *app) override;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *returnData = nullptr) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moveFocusRing(Qt::FocusReason reason);

    QPointer<QFocusFrame> m_focusRing;
    bool m_atKeyboard = false;
};

} // namespace kjc
