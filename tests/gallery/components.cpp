// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every shared component in its states: gallery_components <folder> writes components-light.png, -dark, -rtl, -large.
#include "app/common/badge.h"
#include "app/common/button.h"
#include "app/common/chip.h"
#include "app/common/dialog.h"
#include "app/common/emptystate.h"
#include "app/common/flowlayout.h"
#include "app/common/icons.h"
#include "app/common/metrics.h"
#include "app/common/panel.h"
#include "app/common/pictures.h"
#include "app/common/searchfield.h"
#include "app/common/segmented.h"
#include "app/common/shadow.h"
#include "app/common/stepper.h"
#include "app/common/switch.h"
#include "app/common/text.h"
#include "app/common/theme.h"
#include "app/common/toast.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyleOption>
#include <QTabBar>
#include <QToolTip>

#include <cstdio>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

// A widget that paints with a function: for what delegates draw.
class Painted : public QWidget
{
public:
    Painted(QSize size, std::function<void(QPainter &, QRectF, Qt::LayoutDirection)> paint, QWidget *parent)
        : QWidget(parent),
          m_paint(std::move(paint))
    {
        setFixedSize(size);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_paint(painter, rect(), layoutDirection());
    }

private:
    std::function<void(QPainter &, QRectF, Qt::LayoutDirection)> m_paint;
};

// Draws the ring that the style shows around the focused widget; offscreen only one could have it.
class FocusShown : public QWidget
{
public:
    FocusShown(QWidget *inner, qreal radius) : m_inner(inner), m_radius(radius)
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(4, 4, 4, 4);
        layout->addWidget(inner);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawFocusRing(&painter, m_inner->geometry(), m_radius);
    }

private:
    QWidget *m_inner;
    qreal m_radius;
};

Text *heading(const QString &text)
{
    auto *label = new Text(text, Type::Label, Role::TextMuted);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QLayout *row(std::initializer_list<QWidget *> widgets, int spacing = 12)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(spacing);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, 0, Qt::AlignVCenter);
    layout->addStretch();
    return layout;
}

enum class State { Rest, Hover, Pressed, Focus, Disabled };

template <typename Button>
QWidget *inState(Button *button, State state)
{
    button->setAttribute(Qt::WA_UnderMouse, state == State::Hover);
    button->setDown(state == State::Pressed);
    button->setEnabled(state != State::Disabled);
    return state == State::Focus ? static_cast<QWidget *>(new FocusShown(button, metrics::radius::control)) : button;
}

QLayout *buttons()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    const QStringList states = {u"Rest"_s, u"Hover"_s, u"Pressed"_s, u"Focus"_s, u"Disabled"_s};
    for (int i = 0; i < states.size(); ++i) {
        const auto state = State(i);
        grid->addWidget(new Text(states[i], Type::Label, Role::TextSecondary), 0, i + 1);
        const auto at = [&](int line, QWidget *widget) { grid->addWidget(widget, line, i + 1, Qt::AlignLeft); };
        at(1, inState(makeButton(u"Plan my week"_s, ButtonRole::Primary, nullptr), state));
        at(2, inState(makeButton(u"Add to plan"_s, ButtonRole::Secondary, nullptr, u"add"), state));
        at(3, inState(makeButton(u"Delete recipe"_s, ButtonRole::Destructive, nullptr), state));
        at(4, inState(makeButton(u"More"_s, ButtonRole::Flat, nullptr, u"more"), state));
        at(5, inState(makeIconButton(u"panel", u"Panel"_s, nullptr), state));
    }
    const QStringList names = {u"Primary"_s, u"Secondary"_s, u"Destructive"_s, u"Flat"_s, u"Icon"_s};
    for (int i = 0; i < names.size(); ++i)
        grid->addWidget(new Text(names[i], Type::Label, Role::TextSecondary), i + 1, 0);
    grid->setColumnStretch(6, 1);
    return grid;
}

void paintCard(QPainter &p, QRectF all, Qt::LayoutDirection dir, PictureSource &pictures, const QString &name,
               const QString &title)
{
    const qreal picture = all.height() - 98;
    drawRoundedCard(&p, all, color(Role::Surface), Qt::transparent, 8);
    pictures.pictureNow({name,
                         title,
                         QSize(int(all.width()), int(picture)),
                         p.device()->devicePixelRatioF(),
                         {8, 0},
                         Theme::current().isDark()});
    pictures.draw(&p, QRectF(all.topLeft(), QSizeF(all.width(), picture)), name, title, {8, 0});
    drawRoundedCard(&p, all, Qt::transparent, color(Role::Line), 8);
    const QSizeF badge = badgeSize(u"expiring", u"Mushrooms"_s);
    QRectF pill = leading(all, 6, badge.width(), dir);
    drawBadge(&p, QRectF(pill.x(), all.y() + picture - 26, badge.width(), badge.height()), u"expiring", u"Mushrooms"_s,
              Tone::Soon, dir);
    const QRectF inner = all.adjusted(8, 0, -8, 0);
    drawTitle(&p, QRectF(inner.x(), picture + 8, inner.width(), 34), title, Type::Card, color(Role::Text), dir);
    QRectF meta(inner.x(), picture + 46, inner.width(), 16);
    const qreal used = drawMeta(&p, meta, u"clock", u"35\u00a0min"_s, color(Role::TextSecondary), dir);
    drawMeta(&p, leading(meta, used + 10, meta.width() - used - 10, dir), u"people", u"3"_s, color(Role::TextSecondary),
             dir);
    meta.translate(0, 20);
    drawRing(&p, leading(meta, 0, 14, dir).adjusted(0, 1, 0, -1), 7.0 / 9, dir);
    drawLine(&p, leading(meta, 18, meta.width() - 18, dir), u"7/9 in stock"_s, Type::Caption,
             color(Role::TextSecondary), dir);
}

QLayout *cards(PictureSource &pictures)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(12);
    const std::pair<QString, QString> dishes[] = {{u"food/risotto"_s, u"Mushroom risotto"_s},
                                                  {u"food/chickpea"_s, u"Garbanzos con espinacas y pimentón"_s},
                                                  {{}, u"Sunday stew"_s},
                                                  {{}, u"Ñoquis de la abuela"_s},
                                                  {{}, u"كشري"_s},
                                                  {{}, QString()}};
    for (const auto &[name, title] : dishes)
        layout->addWidget(new Painted(
            {118, 206},
            [&pictures, name = name, title = title](QPainter &p, QRectF all, Qt::LayoutDirection d) {
                paintCard(p, all, d, pictures, name, title);
            },
            nullptr));
    layout->addStretch();
    return layout;
}

QLayout *chips()
{
    auto *layout = new FlowLayout;
    auto *rest = new Chip(u"Under 30 min"_s);
    auto *on = new Chip(u"Can cook now"_s, u"pantry");
    on->setCount(12);
    on->setChecked(true);
    auto *soon = new Chip(u"Use soon"_s, u"expiring");
    soon->setCount(3);
    auto *closable = new Chip(u"Vegan"_s);
    closable->setChecked(true);
    closable->setClosable(true);
    auto *hover = new Chip(u"Favourites"_s);
    hover->setAttribute(Qt::WA_UnderMouse);
    auto *off = new Chip(u"Disabled"_s);
    off->setEnabled(false);
    for (QWidget *chip : std::initializer_list<QWidget *>{rest, on, new FocusShown(soon, 14), closable, hover, off})
        layout->addWidget(chip);
    return layout;
}

QLayout *badges()
{
    return row({new Badge(u"Expired 1 day"_s, Tone::Danger, u"warning"),
                new Badge(u"2 days"_s, Tone::Soon, u"expiring"), new Badge(u"Fresh, 9 days"_s, Tone::Fresh, u"check"),
                new Badge(u"Low"_s, Tone::Neutral, u"low"), new Badge(u"3 changes waiting"_s, Tone::Info, u"info"),
                new Badge(u"3"_s, Tone::Soon)},
               8);
}

QLayout *steppers()
{
    auto *four = new Stepper;
    four->setValue(4);
    four->setAccessibleName(u"Servings"_s);
    auto *grams = new Stepper;
    grams->setUnit(u"g"_s);
    grams->setStep(50);
    grams->setValue(250);
    auto *least = new Stepper;
    least->setValue(0);
    auto *segmented = new Segmented;
    segmented->addSegment(0, u"Week"_s);
    segmented->addSegment(1, u"Month"_s);
    auto *icons = new Segmented;
    icons->addSegment(0, {}, u"grid", u"Grid"_s);
    icons->addSegment(1, {}, u"list", u"List"_s);
    return row({four, new FocusShown(grams, 8), least, segmented, icons}, 16);
}

QLayout *choices()
{
    auto *off = new Switch(u"Off"_s);
    auto *on = new Switch(u"On"_s);
    on->setChecked(true);
    auto *no = new QCheckBox(u"Vegan"_s);
    auto *yes = new QCheckBox(u"Vegetarian"_s);
    yes->setChecked(true);
    auto *some = new QCheckBox(u"Some"_s);
    some->setCheckState(Qt::PartiallyChecked);
    auto *disabled = new QCheckBox(u"Disabled"_s);
    disabled->setChecked(true);
    disabled->setEnabled(false);
    auto *one = new QRadioButton(u"Metric"_s);
    one->setChecked(true);
    auto *other = new QRadioButton(u"US cups"_s);
    return row({off, on, no, yes, some, disabled, one, other}, 14);
}

QLayout *bars()
{
    const auto bar = [](BarValues values) {
        return new Painted(
            {110, 14}, [values](QPainter &p, QRectF r, Qt::LayoutDirection d) { drawBar(&p, r, values, d); }, nullptr);
    };
    const auto ring = [](double share) {
        return new Painted(
            {14, 14}, [share](QPainter &p, QRectF r, Qt::LayoutDirection d) { drawRing(&p, r, share, d); }, nullptr);
    };
    return row({bar({1300, 2000}), bar({2000, 2000}), bar({2300, 2000, true}), bar({80, 100, false, Role::Protein}),
                ring(0.35), ring(0.78), ring(1)},
               16);
}

QLayout *fields()
{
    auto *grid = new QGridLayout;
    grid->setSpacing(12);
    auto *search = new SearchField(u"Search"_s);
    search->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_K));
    auto *typed = new SearchField(u"Search"_s);
    typed->setText(u"pasta"_s);
    auto *plain = new QLineEdit(u"Amount"_s);
    auto *error = new QLineEdit(u"12/13"_s);
    setError(error, true);
    auto *off = new QLineEdit(u"Read only"_s);
    off->setReadOnly(true);
    auto *combo = new QComboBox;
    combo->addItems({u"Fridge"_s, u"Freezer"_s});
    auto *spin = new QSpinBox;
    spin->setValue(3);
    auto *tabs = new QTabBar;
    for (const QString &tab : {u"Ingredients"_s, u"Steps"_s, u"Notes"_s})
        tabs->addTab(tab);
    tabs->setDrawBase(false);
    QWidget *all[] = {search, typed, plain, error, off, combo, spin, tabs};
    for (int i = 0; i < 8; ++i)
        grid->addWidget(all[i], i / 2, i % 2);
    return grid;
}

class Sheet : public QWidget
{
public:
    explicit Sheet(PictureSource &pictures)
    {
        resize(1440, 900);
        auto *columns = new QHBoxLayout(this);
        columns->setContentsMargins(28, 24, 28, 24);
        columns->setSpacing(40);
        auto *left = new QVBoxLayout;
        left->setSpacing(10);
        const std::pair<QString, QLayout *> parts[] = {{u"Meal card"_s, cards(pictures)},
                                                       {u"Buttons"_s, buttons()},
                                                       {u"Chips"_s, chips()},
                                                       {u"Badges"_s, badges()},
                                                       {u"Stepper, segmented"_s, steppers()},
                                                       {u"Switch, check box, radio"_s, choices()},
                                                       {u"Progress against a goal"_s, bars()}};
        for (const auto &[name, layout] : parts) {
            left->addWidget(heading(name));
            left->addLayout(layout);
            left->addSpacing(6);
        }
        left->addStretch();
        columns->addLayout(left, 3);
        columns->addLayout(right(pictures), 2);
        m_toast = new Toast(this);
    }
    void showToast()
    {
        m_toast->showMessage(u"Removed Mushroom risotto"_s, u"trash", u"Undo"_s, [] {});
    }

private:
    QLayout *right(PictureSource &pictures)
    {
        auto *layout = new QVBoxLayout;
        layout->setSpacing(10);
        layout->addWidget(heading(u"Fields"_s));
        layout->addLayout(fields());
        layout->addWidget(heading(u"Panel, empty state"_s));
        auto *panel = new Panel(u"Recipe shelf"_s);
        panel->addHeaderWidget(makeIconButton(u"sort", u"Sort"_s, panel));
        panel->setFixedPart(new SearchField(u"Search 214 recipes"_s));
        auto *empty = new EmptyState(pictures, u"food/potatoes"_s, u"Your pantry is empty"_s,
                                     u"Type what you have, like “6 eggs”, and we suggest what to cook."_s);
        empty->addAction(u"Add first item"_s, u"add");
        empty->addAction(u"Add the basics"_s);
        panel->setBody(empty);
        panel->setFooter((new Text(u"Drag a recipe to a slot, or press Enter to choose a day."_s, Type::Caption,
                                   Role::TextSecondary))
                             ->wrapped());
        layout->addWidget(panel, 1);
        auto *list = new QListWidget;
        for (const QString &text : {u"Croquetas de setas"_s, u"Spanakopita"_s, u"Sopa de ajo"_s, u"Papas arrugadas"_s})
            list->addItem(new QListWidgetItem(themeIcon(u"recipes"), text));
        list->setCurrentRow(1);
        list->setFixedHeight(120);
        layout->addWidget(list);
        layout->addSpacing(70);
        return layout;
    }

    Toast *m_toast;
};

QMenu *makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    const std::tuple<QString, QString, QKeySequence> items[] = {{u"cook"_s, u"Cook"_s, Qt::Key_Return},
                                                                {u"leftovers"_s, u"Plan leftovers"_s, Qt::Key_L},
                                                                {u"swap"_s, u"Suggest another"_s, Qt::Key_R},
                                                                {u"trash"_s, u"Remove from plan"_s, Qt::Key_Delete}};
    for (const auto &[icon, text, keys] : items)
        menu->addAction(themeIcon(icon), text)->setShortcut(keys);
    menu->addSeparator();
    QAction *checked = menu->addAction(u"Show prices"_s);
    checked->setCheckable(true);
    checked->setChecked(true);
    menu->addMenu(u"Move to"_s)->addAction(u"Friday"_s);
    menu->setActiveAction(menu->actions().at(1));
    return menu;
}

QPixmap shot(QWidget *widget)
{
    QPixmap pixmap(widget->size() * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    widget->render(&pixmap, {}, {}, QWidget::DrawChildren);
    return pixmap;
}

// The sheet with a menu and a dialog laid over it, where a window system would put them.
bool save(PictureSource &pictures, const QString &file)
{
    Sheet sheet(pictures);
    sheet.show();
    sheet.showToast();
    QApplication::processEvents();
    QPixmap pixmap(sheet.size() * 2);
    pixmap.setDevicePixelRatio(2);
    sheet.render(&pixmap);
    QPainter painter(&pixmap);
    QMenu *menu = makeMenu(&sheet);
    menu->popup({0, 0});
    menu->setActiveAction(menu->actions().at(1));
    QApplication::processEvents();
    const bool rtl = QGuiApplication::isRightToLeft();
    painter.drawPixmap(rtl ? 560 : 660, 610, shot(menu));
    menu->hide();
    auto *combo = sheet.findChild<QComboBox *>();
    combo->showPopup();
    QApplication::processEvents();
    painter.drawPixmap(rtl ? 330 : 1180, 168, shot(combo->view()->window()));
    combo->hidePopup();
    QToolTip::showText({10, 10}, u"Show or hide side panel"_s, &sheet);
    QApplication::processEvents();
    for (QWidget *window : QApplication::topLevelWidgets())
        if (window->inherits("QTipLabel"))
            painter.drawPixmap(rtl ? 900 : 190, 560, shot(window));
    QToolTip::hideText();
    auto *dialog =
        new Dialog(u"Delete “Tortilla de patatas”?"_s,
                   u"It is planned 2 times this month. The planned meals stay, without the recipe."_s, &sheet);
    dialog->setSafeChoice(u"Keep it"_s);
    dialog->addChoice(u"Delete recipe"_s, ButtonRole::Destructive);
    dialog->show();
    QApplication::processEvents();
    painter.drawPixmap(rtl ? 100 : 900, 660, shot(dialog));
    dialog->close();
    painter.end();
    return pixmap.save(file);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (app.arguments().size() != 2) {
        std::fputs("usage: gallery_components <folder>\n", stderr);
        return 2;
    }
    const QDir folder(app.arguments().at(1));
    Theme &theme = Theme::install(app, Scheme::Light);
    theme.setReducedMotion(true);
    PictureSource pictures({}, {});
    bool saved = QDir().mkpath(folder.path()) && save(pictures, folder.filePath(u"components-light.png"_s));
    theme.setScheme(Scheme::Dark);
    saved = saved && save(pictures, folder.filePath(u"components-dark.png"_s));
    theme.setScheme(Scheme::Light);
    theme.setTextSize(150);
    saved = saved && save(pictures, folder.filePath(u"components-large.png"_s));
    theme.setTextSize(100);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    saved = saved && save(pictures, folder.filePath(u"components-rtl.png"_s));
    return saved ? 0 : 1;
}
