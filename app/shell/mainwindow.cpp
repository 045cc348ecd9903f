// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/mainwindow.h"

#include "app/common/metrics.h"
#include "app/common/toast.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenuBar>
#include <QStackedWidget>

namespace kjc {

MainWindow::MainWindow(QWidget *parent) : QMainWindow(parent)
{
    setMinimumSize(metrics::breakpoint::minWidth, metrics::breakpoint::minHeight);
    auto *frame = new QWidget(this);
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new NavigationRail(frame);
    m_stack = new QStackedWidget(frame);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    setCentralWidget(frame);
    m_toast = new Toast(this);
    connect(m_rail, &NavigationRail::chosen, this, [this](Destination destination) { show(destination); });
}

void MainWindow::setPage(Destination destination, MakePage make)
{
    m_makers.insert(destination, std::move(make));
}

void MainWindow::clearPages()
{
    for (Page *page : std::as_const(m_inside))
        page->deleteLater();
    for (Page *page : std::as_const(m_pages))
        page->deleteLater();
    m_inside.clear();
    m_pages.clear();
}

void MainWindow::bringUp(Page *page)
{
    if (m_stack->indexOf(page) < 0) {
        m_stack->addWidget(page);
        page->setCompact(isCompact());
        Q_EMIT pageMade(page);
    }
    m_stack->setCurrentWidget(page);
    if (!page->isAncestorOf(focusWidget()))
        page->setFocus(Qt::OtherFocusReason);
    page->activate();
}

Page *MainWindow::show(Destination destination)
{
    if (!m_inside.isEmpty() && !m_inside.last()->mayLeave([this, destination] { show(destination); })) {
        m_rail->setCurrent(m_destination);
        return m_inside.last();
    }
    while (!m_inside.isEmpty())
        m_inside.takeLast()->deleteLater();
    m_destination = destination;
    m_rail->setCurrent(destination);
    Page *&page = m_pages[destination];
    if (!page)
        page = m_makers.value(destination)();
    bringUp(page);
    return page;
}

void MainWindow::showInside(Destination destination, Page *page)
{
    m_destination = destination;
    m_rail->setCurrent(destination);
    m_inside.append(page);
    bringUp(page);
}

void MainWindow::back()
{
    if (!m_inside.isEmpty())
        m_inside.takeLast()->deleteLater();
    if (m_inside.isEmpty())
        show(m_destination);
    else
        bringUp(m_inside.last());
}

void MainWindow::showAlone(QWidget *widget)
{
    if (m_alone)
        m_alone->deleteLater();
    m_alone = widget;
    m_rail->setVisible(!widget);
    if (!widget)
        return;
    m_stack->addWidget(widget);
    m_stack->setCurrentWidget(widget);
}

Page *MainWindow::current() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

bool MainWindow::isCompact() const
{
    return width() < metrics::breakpoint::compactBelow;
}

void MainWindow::toggleRail()
{
    m_railFolded = !m_railFolded;
    fit();
}

void MainWindow::fit()
{
    m_rail->setCompact(isCompact() || m_railFolded);
    for (int i = 0; i < m_stack->count(); ++i)
        if (auto *page = qobject_cast<Page *>(m_stack->widget(i)))
            page->setCompact(isCompact());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fit();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_inside.isEmpty() && !m_inside.last()->mayLeave([this] { close(); })) {
        event->ignore();
        return;
    }
    Q_EMIT closing();
    event->accept();
}

// The menu bar is out of sight until it is asked for; on macOS it is the system's.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Alt || event->key() == Qt::Key_F10) && menuBar() && !menuBar()->isNativeMenuBar()) {
        menuBar()->setVisible(!menuBar()->isVisible());
        if (menuBar()->isVisible())
            menuBar()->setFocus();
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace kjc
