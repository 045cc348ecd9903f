// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/panel.h"

#include <QWidget>

namespace kjc {

// A page's content with a side panel at its trailing edge: beside it in a wide window, over it in a narrow one.
class PanelHost : public QWidget
{
    Q_OBJECT
public:
    // Takes ownership of both. `width` in logical pixels at 100 % text size. Open, unless it is made compact first.
    PanelHost(QWidget *content, Panel *panel, int width, QWidget *parent = nullptr);

    void setCompact(bool compact); // the window is narrow; large text makes any window narrow by itself
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_open; }

Q_SIGNALS:
    void openChanged(bool open);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();
    void arrange();
    [[nodiscard]] int panelWidth() const;

    QWidget *m_content;
    Panel *m_panel;
    int m_width;
    bool m_open = true;
    bool m_compact = false;
    bool m_over = false; // the panel lies over the content
    bool m_openWhenWide = true;
};

} // namespace kjc
