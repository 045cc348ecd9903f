// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/style.h"

#include "app/common/button.h"
#include "app/common/floating.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/shadow.h"
#include "app/common/style_p.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QMenu>
#include <QPainter>
#include <QRadioButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QTabBar>

namespace kjc {

using namespace Qt::StringLiterals;

AppStyle::AppStyle() : QProxyStyle(u"fusion"_s) {}

void AppStyle::polish(QApplication *app)
{
    QProxyStyle::polish(app);
    app->installEventFilter(this);
}

void AppStyle::unpolish(QApplication *app)
{
    app->removeEventFilter(this);
    QProxyStyle::unpolish(app);
}

void AppStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
    auto *menu = qobject_cast<QMenu *>(widget);
    if ((!menu && !widget->inherits("QTipLabel")) || widget->testAttribute(Qt::WA_WState_Created))
        return;
    makeFloating(widget);
    if (menu && canBeTranslucent())
        menu->setContentsMargins(shadowMargins(Shadow::Menu));
}

void AppStyle::unpolish(QWidget *widget)
{
    if (m_focusRing && m_focusRing->widget() == widget)
        delete m_focusRing;
    QProxyStyle::unpolish(widget);
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    const QColor ink = color(enabled ? Role::TextSecondary : Role::TextDisabled);
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return styling::drawCheckBox(*option, painter);
    case PE_IndicatorRadioButton: return styling::drawRadioButton(*option, painter);
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: return styling::drawField(*option, painter, widget);
    case PE_PanelMenu: return styling::drawMenuPanel(*option, painter, widget);
    case PE_PanelTipLabel: return styling::drawToolTip(*option, painter);
    case PE_IndicatorArrowDown: return drawIcon(painter, u"expand", option->rect, ink, option->direction);
    case PE_IndicatorArrowUp: return drawIcon(painter, u"collapse", option->rect, ink, option->direction);
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            styling::drawItemPanel(*item, painter);
        return;
    case PE_FrameFocusRect: // inside views; everything else has the ring around it
        if (option->state & State_KeyboardFocusChange && qobject_cast<const QAbstractItemView *>(widget) &&
            !widget->inherits("QComboBoxListView"))
            drawRoundedCard(painter, option->rect, Qt::transparent, color(Role::Focus), metrics::radius::small, 2);
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractItemView *>(widget))
            return drawRoundedCard(painter, option->rect, Qt::transparent, color(Role::Line), metrics::radius::control);
        break;
    case PE_FrameMenu:
    case PE_PanelItemViewRow:
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_FrameButtonTool:
    case PE_FrameGroupBox: return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void AppStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return styling::drawPushButton(*button, painter, widget);
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return styling::drawMenuItem(*item, painter);
        break;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return styling::drawHeaderSection(*header, painter);
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return styling::drawTab(*tab, painter);
        break;
    case CE_FocusFrame: return styling::drawFocusFrame(*option, painter, m_focusRing ? m_focusRing->widget() : nullptr);
    case CE_MenuEmptyArea: return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                  const QWidget *widget) const
{
    switch (control) {
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return styling::drawToolButton(*button, painter, widget);
        break;
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return styling::drawComboBox(*combo, painter, widget);
        break;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return styling::drawSpinBox(*spin, painter, widget);
        break;
    case CC_ScrollBar:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return styling::drawScrollBar(*slider, painter);
        break;
    default: break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect AppStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int side = frame && frame->lineWidth > 0 ? metrics::space::sm : 0;
        return option->rect.adjusted(side, 1, -side, -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect AppStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                               const QWidget *widget) const
{
    const QRect base = QProxyStyle::subControlRect(control, option, subControl, widget);
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_ScrollBar)
        return styling::scrollBarRect(*slider, subControl);
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox)
        return styling::comboBoxRect(*combo, subControl, base);
    if (control == CC_SpinBox && subControl == SC_SpinBoxEditField)
        return base.adjusted(option->direction == Qt::LeftToRight ? metrics::space::xs : 0, 0,
                             option->direction == Qt::LeftToRight ? 0 : -metrics::space::xs, 0);
    return base;
}

QSize AppStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                 const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return styling::pushButtonSize(*button, widget);
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return styling::toolButtonSize(*button, widget);
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return styling::menuItemSize(*item, size);
        break;
    case CT_LineEdit: return {size.width() + 2 * metrics::space::sm, qMax(controlHeight(widget), size.height() + 6)};
    case CT_ComboBox:
    case CT_SpinBox: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        const int letters = type == CT_ComboBox ? size.height() + 6 : size.height();
        return {base.width() + metrics::space::md, qMax(controlHeight(widget), letters)};
    }
    case CT_TabBarTab: return {size.width() + metrics::space::md, qMax(controlHeight(widget) + 4, size.height() + 8)};
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width(), qMax(base.height(), scaled(metrics::size::menuRow))};
    }
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    constexpr int ringOut = metrics::size::focusGap + metrics::size::focusRing;
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return scaled(metrics::size::checkbox);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return metrics::space::sm;
    case PM_ScrollBarExtent: return 12;
    case PM_ScrollBarSliderMin: return 32;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_ScrollView_ScrollBarOverlap: return 0;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return 6;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize: return scaled(metrics::size::iconSm);
    case PM_ToolBarIconSize: return scaled(metrics::size::iconSm);
    case PM_FocusFrameHMargin: // in views it is what keeps their text from the edge
        return qobject_cast<const QAbstractItemView *>(widget) ? metrics::space::sm : ringOut;
    case PM_FocusFrameVMargin: return ringOut;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth: return 0;
    case PM_ToolTipLabelFrameWidth: return 6;
    case PM_DefaultFrameWidth: return 1;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return metrics::space::sm;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return metrics::space::md;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

// Desktops that say nothing get the order of the design, the verb last; Windows keeps its own.
static int dialogButtonLayout(int platforms)
{
#ifdef Q_OS_WIN
    return platforms;
#else
    return platforms == QDialogButtonBox::WinLayout ? int(QDialogButtonBox::GnomeLayout) : platforms;
#endif
}

int AppStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                        QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_FocusFrame_Mask:
    case SH_ToolTip_Mask:
    case SH_Menu_Mask: return 0;
    case SH_ToolTipLabel_Opacity: return 255;
    case SH_ComboBox_Popup: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_Widget_Animation_Duration: return Theme::current().duration(Motion::Quick);
    case SH_Menu_FlashTriggeredItem:
    case SH_Menu_Scrollable: return hint == SH_Menu_Scrollable;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    case SH_DialogButtonLayout: return dialogButtonLayout(QProxyStyle::styleHint(hint, option, widget, returnData));
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon AppStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_TabCloseButton: return themeIcon(u"close");
    case SP_ToolBarHorizontalExtensionButton: return themeIcon(u"more");
    default: return QProxyStyle::standardIcon(icon, option, widget);
    }
}

bool AppStyle::event(QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        moveFocusRing(static_cast<QFocusEvent *>(event)->reason());
    else if (event->type() == QEvent::FocusOut)
        delete m_focusRing;
    return QProxyStyle::event(event);
}

static bool wantsRing(const QWidget *widget)
{
    if (widget->property(property::kFocusRadius).isValid())
        return true;
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return !combo->isEditable();
    return qobject_cast<const QAbstractButton *>(widget);
}

// Puts the corner of the card, not of its shadow, where the menu was to open.
static void placeMenu(QMenu *menu)
{
    const QMargins shadow = menu->contentsMargins();
    const bool rtl = menu->layoutDirection() == Qt::RightToLeft;
    menu->move(menu->pos() + QPoint(rtl ? shadow.right() : -shadow.left(), -shadow.top()));
}

// The ring is for people at the keyboard: a click shows where it went by itself.
bool AppStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        m_atKeyboard = true;
    } else if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::TouchBegin) {
        m_atKeyboard = false;
        delete m_focusRing;
    }
    if (event->type() == QEvent::Show)
        if (auto *menu = qobject_cast<QMenu *>(watched))
            placeMenu(menu);
    return QProxyStyle::eventFilter(watched, event);
}

void AppStyle::moveFocusRing(Qt::FocusReason reason)
{
    QWidget *widget = QApplication::focusWidget();
    delete m_focusRing;
    if (!widget || reason == Qt::MouseFocusReason || !m_atKeyboard || !wantsRing(widget))
        return;
    m_focusRing = new QFocusFrame; // gets a parent with its widget
    m_focusRing->setWidget(widget);
}

} // namespace kjc
