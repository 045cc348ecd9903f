// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/page.h"
#include "app/shell/navigationrail.h"

#include <QMainWindow>

#include <functional>

class QStackedWidget;

namespace kjc {

class Toast;

// Frame and navigation, and nothing else: which page is in front, the rail beside it, the toast above it.
// Pages are made when they are first shown.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    using MakePage = std::function<Page *()>; // the window owns what it returns

    explicit MainWindow(QWidget *parent = nullptr);

    // Forgets every page, so that fresh ones are made.
    void clearPages();
    void setPage(Destination destination, MakePage make);
    // A page that belongs under `destination` without an entry of its own: a recipe, the editor.
    void showInside(Destination destination, Page *page);
    using QMainWindow::show;
    // Brings a page to the front, making it where needed.
    Page *show(Destination destination);
    // Closes a page shown by showInside() and goes back to what was there before.
    void back();
    // Instead of everything else: the first-run screen, or why the library cannot be opened. Null brings the pages back.
    void showAlone(QWidget *widget);

    [[nodiscard]] Page *current() const;
    [[nodiscard]] Destination destination() const { return m_destination; }
    [[nodiscard]] NavigationRail &rail() { return *m_rail; }
    [[nodiscard]] Toast &toast() { return *m_toast; }
    void toggleRail();

Q_SIGNALS:
    void pageMade(kjc::Page *page);
    void closing();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool isCompact() const;
    void bringUp(Page *page);
    void fit();

    NavigationRail *m_rail;
    QStackedWidget *m_stack;
    QWidget *m_alone = nullptr;
    Toast *m_toast;
    QMap<Destination, MakePage> m_makers;
    QMap<Destination, Page *> m_pages;
    QList<Page *> m_inside; // pages over the one of the destination, the front one last
    Destination m_destination = Destination::Plan;
    bool m_railFolded = false;
};

} // namespace kjc
