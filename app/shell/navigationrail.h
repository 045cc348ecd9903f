// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace kjc {

enum class Destination { Plan, Recipes, Pantry, Shopping, Settings };

class NavigationItem;
class Text;

// The way between the screens, at the leading edge of the window: icons with words, or icons alone where room is short.
class NavigationRail : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationRail(QWidget *parent = nullptr);

    void setCurrent(Destination destination);
    void setCompact(bool compact);
    // The assistant's entry is there once this was called. It opens and closes; it is no screen.
    void setAssistantOpen(bool open);
    // A number beside the words; 0 for none. `attention` tints it.
    void setBadge(Destination destination, int number, bool attention);
    // The line at the bottom: where the data is and how it is doing.
    void setStatus(QStringView icon, const QString &text);

Q_SIGNALS:
    void chosen(kjc::Destination destination);
    void assistantToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override; // another language

private:
    NavigationItem *addItem(Destination destination, QStringView icon, QVBoxLayout *layout);
    void retranslate();
    [[nodiscard]] QString spoken(Destination destination, int badge) const;

    QMap<Destination, NavigationItem *> m_items;
    NavigationItem *m_assistant;
    QButtonGroup *m_group;
    QLabel *m_mark;
    Text *m_name;
    QLabel *m_statusIcon;
    Text *m_status;
};

} // namespace kjc
