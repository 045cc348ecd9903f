// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/dialog.h"

#include "app/common/floating.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/shadow.h"
#include "app/common/text.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPainter>
#include <QVBoxLayout>

namespace kjc {

namespace {

// Dims the window behind while its question is open.
class ScrimCover : public QWidget
{
public:
    explicit ScrimCover(QWidget *window) : QWidget(window)
    {
        setGeometry(window->rect());
        window->installEventFilter(this);
        show();
        raise();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Theme::current().scrim());
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == parentWidget() && event->type() == QEvent::Resize)
            setGeometry(parentWidget()->rect());
        return QWidget::eventFilter(watched, event);
    }
};

} // namespace

static QMargins shadowRoom()
{
    return canBeTranslucent() ? shadowMargins(Shadow::Dialog) : QMargins();
}

Dialog::Dialog(const QString &question, const QString &explanation, QWidget *parent)
    : QDialog(parent),
      m_layout(new QVBoxLayout(this)),
      m_question((new Text(question, Type::Title2, Role::Text, this))->wrapped()),
      m_explanation((new Text(explanation, Type::Body, Role::TextSecondary, this))->wrapped()),
      m_buttons(new QDialogButtonBox(this))
{
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    makeFloating(this);
    constexpr int padding = metrics::space::xl;
    m_layout->setContentsMargins(shadowRoom() + QMargins(padding, padding, padding, padding));
    m_layout->setSpacing(0);
    m_layout->addWidget(m_question);
    if (!explanation.isEmpty())
        m_layout->addSpacing(metrics::space::sm);
    m_layout->addWidget(m_explanation);
    setWords(question, explanation);
    m_layout->addSpacing(metrics::space::xl);
    m_layout->addWidget(m_buttons);
    const int around = shadowRoom().left() + shadowRoom().right();
    setMinimumWidth(360 + around);
    setMaximumWidth(scaled(metrics::size::dialogWidth) + around);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
}

void Dialog::setWords(const QString &question, const QString &explanation)
{
    setWindowTitle(question);
    setAccessibleName(question);
    setAccessibleDescription(explanation);
    m_question->setText(question);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

void Dialog::setContent(QWidget *content)
{
    const int beforeButtons = m_layout->count() - 2;
    m_layout->insertWidget(beforeButtons, content, 1);
    m_layout->insertSpacing(beforeButtons, metrics::space::lg);
}

QPushButton *Dialog::setSafeChoice(const QString &verb)
{
    QPushButton *button = makeButton(verb, ButtonRole::Secondary, this);
    m_buttons->addButton(button, QDialogButtonBox::RejectRole);
    button->setAutoDefault(true);
    button->setDefault(true);
    button->setFocus();
    return button;
}

QPushButton *Dialog::addChoice(const QString &verb, ButtonRole role)
{
    QPushButton *button = makeButton(verb, role, this);
    m_buttons->addButton(button, QDialogButtonBox::AcceptRole);
    button->setAutoDefault(role != ButtonRole::Destructive);
    return button;
}

void Dialog::showScrim()
{
    if (QWidget *window = parentWidget() ? parentWidget()->window() : nullptr)
        m_scrim = new ScrimCover(window);
}

void Dialog::showEvent(QShowEvent *event)
{
    m_focusBefore = QApplication::focusWidget();
    if (!m_scrim)
        showScrim();
    QDialog::showEvent(event);
}

void Dialog::done(int result)
{
    delete m_scrim;
    QDialog::done(result);
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void Dialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF card = rect().marginsRemoved(shadowRoom());
    const int radius = floatingRadius(metrics::radius::panel);
    if (radius > 0)
        drawShadow(&painter, card, radius, Shadow::Dialog);
    drawRoundedCard(&painter, card, color(Role::Raised), color(Role::Line), radius);
}

} // namespace kjc
