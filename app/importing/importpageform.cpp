// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the import page and where they stand.
#include "app/common/button.h"
#include "app/common/emptystate.h"
#include "app/common/margins.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/text.h"
#include "app/common/textarea.h"
#include "app/importing/importdelegate.h"
#include "app/importing/importmodel.h"
#include "app/importing/importpage.h"
#include "app/importing/importpreview.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPainter>
#include <QStackedWidget>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

static constexpr int kChooseWidth = 640;
static constexpr int kListWidth = 400;
static constexpr int kFailuresHeight = 120;
static constexpr int kTextHeight = 140;

namespace {

class Surface : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawRoundedCard(&painter, rect(), color(Role::Surface), color(Role::Line), radius::panel);
    }
};

// A surface with a heading and a sentence; the layout is for what comes below them.
QVBoxLayout *addSection(QVBoxLayout *page, const QString &title, const QString &sentence, QWidget *parent)
{
    auto *card = new Surface(parent);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(space::xl, space::lg, space::xl, space::lg);
    layout->setSpacing(space::sm);
    layout->addWidget(new Text(title, Type::Title2, Role::Text, card));
    auto *words = new Text({}, Type::Body, Role::TextSecondary, card);
    words->wrapped()->setText(sentence);
    layout->addWidget(words);
    page->addWidget(card);
    return layout;
}

} // namespace

ImportPage::ImportPage(Services &services, QWidget *parent)
    : Page(parent),
      m_services(services),
      m_model(new ImportModel(this)),
      m_stop(std::make_shared<std::atomic<bool>>(false))
{
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeChoose());
    m_stack->addWidget(makeReading());
    m_stack->addWidget(makeCheck());
    m_nothing = new EmptyState(services.pictures, u"food/pumpkin"_s, {}, {}, m_stack);
    connect(m_nothing->addAction(tr("Try another way")), &QPushButton::clicked, this, &ImportPage::startAgain);
    m_stack->addWidget(m_nothing);
    layout->addWidget(m_stack, 1);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ImportPage::showWanted);
    setStage(Stage::Choose);
}

QWidget *ImportPage::makeHeader()
{
    auto *header = new QWidget(this);
    header->setFixedHeight(Theme::current().scaled(size::headerHeight));
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(turnedMargins(space::page - space::sm, 0, space::page, 0));
    layout->setSpacing(space::sm);
    QToolButton *back = makeIconButton(u"previous", tr("Back"), header);
    connect(back, &QToolButton::clicked, this, &ImportPage::goBack);
    layout->addWidget(back);
    layout->addWidget(new Text(tr("Import recipes"), Type::Title1, Role::Text, header));
    m_found = new Text({}, Type::Label, Role::TextMuted, header);
    layout->addWidget(m_found);
    layout->addStretch(1);
    m_save = makeButton({}, ButtonRole::Primary, header, u"check");
    connect(m_save, &QPushButton::clicked, this, &ImportPage::save);
    layout->addWidget(m_save);
    return header;
}

QWidget *ImportPage::makeChoose()
{
    auto *part = new QWidget(this);
    auto *across = new QHBoxLayout(part);
    auto *column = new QWidget(part);
    column->setMaximumWidth(Theme::current().scaled(kChooseWidth));
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(space::lg);
    layout->setContentsMargins(space::page, space::sm, space::page, space::page);
    across->addStretch(1);
    across->addWidget(column, 20);
    across->addStretch(1);

    m_addressError = new Text({}, Type::Caption, Role::Danger, column);
    m_addressError->hide();
    if (m_services.fetchPage) {
        QVBoxLayout *web =
            addSection(layout, tr("From a web address"), tr("Reads the recipe and skips the story around it."), column);
        auto *line = new QHBoxLayout;
        m_address = new QLineEdit(column);
        m_address->setPlaceholderText(u"https://"_s);
        m_address->setAccessibleName(tr("Web address"));
        QPushButton *go = makeButton(tr("Read page"), ButtonRole::Primary, column, u"web");
        line->addWidget(m_address, 1);
        line->addWidget(go);
        web->addLayout(line);
        web->addWidget(m_addressError);
        connect(m_address, &QLineEdit::returnPressed, this, &ImportPage::fetch);
        connect(go, &QPushButton::clicked, this, &ImportPage::fetch);
    }
    QVBoxLayout *files = addSection(layout, tr("From files"),
                                    tr("Saved pages, text, JSON, Cooklang and archives. Or drop them here."), column);
    auto *buttons = new QHBoxLayout;
    QPushButton *choose = makeButton(tr("Choose files…"), ButtonRole::Secondary, column, u"file");
    QPushButton *folder = makeButton(tr("Choose a folder…"), ButtonRole::Secondary, column);
    buttons->addWidget(choose);
    buttons->addWidget(folder);
    buttons->addStretch(1);
    files->addLayout(buttons);
    connect(choose, &QPushButton::clicked, this, [this] { startWithFiles(); });
    connect(folder, &QPushButton::clicked, this, &ImportPage::pickFolder);

    QVBoxLayout *text =
        addSection(layout, tr("From text"), tr("Paste plain words, the source of a page, JSON or Cooklang."), column);
    m_text = new TextArea(column);
    m_text->setAccessibleName(tr("Text of the recipe"));
    m_text->setFixedHeight(Theme::current().scaled(kTextHeight));
    text->addWidget(m_text);
    QPushButton *read = makeButton(tr("Read text"), ButtonRole::Secondary, column, u"paste");
    read->setEnabled(false);
    text->addWidget(read, 0, Qt::AlignLeading);
    connect(m_text, &QPlainTextEdit::textChanged, read,
            [this, read] { read->setEnabled(!m_text->document()->isEmpty()); });
    connect(read, &QPushButton::clicked, this,
            [this] { this->read(importing::readText(m_text->toPlainText()), tr("Reading the text…")); });
    auto *note = new Text(tr("You check every recipe before it is saved."), Type::Caption, Role::TextMuted, column);
    layout->addWidget(note);
    layout->addStretch(1);
    return part;
}

QWidget *ImportPage::makeReading()
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->addStretch(1);
    m_readingWhat = new Text({}, Type::Body, Role::TextSecondary, part);
    m_readingWhat->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_readingWhat);
    QPushButton *stop = makeButton(tr("Stop"), ButtonRole::Secondary, part, u"stop");
    connect(stop, &QPushButton::clicked, this, &ImportPage::startAgain);
    layout->addWidget(stop, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    return part;
}

QWidget *ImportPage::makeCheck()
{
    auto *part = new QWidget(this);
    auto *columns = new QHBoxLayout(part);
    columns->setContentsMargins(space::page, space::xs, space::page, space::page);
    columns->setSpacing(space::lg);
    auto *left = new QWidget(part);
    left->setFixedWidth(Theme::current().scaled(kListWidth));
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins({});
    layout->setSpacing(space::sm);
    m_all = makeButton(tr("Choose none"), ButtonRole::Flat, left);
    setControlSize(m_all, ControlSize::Small);
    layout->addWidget(m_all, 0, Qt::AlignLeading);
    m_list = new QListView(left);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ImportDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setAccessibleName(tr("Recipes found"));
    layout->addWidget(m_list, 1);
    m_failuresTitle = new Text(tr("Could not be read"), Type::BodyStrong, Role::Text, left);
    layout->addWidget(m_failuresTitle);
    m_failures = new QListWidget(left);
    m_failures->setWordWrap(true);
    m_failures->setAccessibleName(tr("Could not be read"));
    m_failures->setMaximumHeight(Theme::current().scaled(kFailuresHeight));
    layout->addWidget(m_failures);
    columns->addWidget(left);
    auto *surface = new Surface(part);
    auto *inside = new QVBoxLayout(surface);
    inside->setContentsMargins(1, space::sm, 1, space::sm);
    m_preview = new ImportPreview(surface);
    inside->addWidget(m_preview);
    columns->addWidget(surface, 1);
    connect(m_all, &QPushButton::clicked, this,
            [this] { m_model->setAllWanted(m_model->wanted() < m_model->rowCount()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImportPage::showCurrent);
    connect(m_preview, &ImportPreview::titleEdited, this,
            [this](const QString &title) { m_model->setData(m_list->currentIndex(), title, ImportModel::TitleRole); });
    return part;
}

} // namespace kjc
