// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipes/picturechoice.h"

#include "app/common/button.h"
#include "app/common/dialog.h"
#include "app/common/flowlayout.h"
#include "app/common/messages.h"
#include "app/common/metrics.h"
#include "app/common/paint.h"
#include "app/common/pictures.h"
#include "app/common/whendone.h"
#include "app/recipes/layouts.h"
#include "app/recipes/picturebox.h"
#include "core/media/photofolder.h"

#include <QDir>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>

namespace kjc {

using namespace Qt::StringLiterals;
using namespace metrics;

namespace {

constexpr QSize kCell(112, 80);

class PictureDelegate : public QStyledItemDelegate
{
public:
    PictureDelegate(PictureSource &pictures, QObject *parent) : QStyledItemDelegate(parent), m_pictures(pictures) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return kCell; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRectF picture = QRectF(option.rect).adjusted(6, 6, -6, -6);
        m_pictures.draw(painter, picture, index.data(Qt::UserRole).toString(), {}, {radius::small, radius::small});
        if (option.state & (QStyle::State_HasFocus | QStyle::State_Selected))
            drawFocusRing(painter, picture, radius::small);
    }

private:
    PictureSource &m_pictures;
};

QListWidget *makeList(PictureSource &pictures, const QString &current)
{
    auto *list = new QListWidget;
    list->setViewMode(QListView::IconMode);
    list->setMovement(QListView::Static);
    list->setResizeMode(QListView::Adjust);
    list->setUniformItemSizes(true);
    list->setItemDelegate(new PictureDelegate(pictures, list));
    list->setMinimumSize(kCell.width() * 4 + space::xxl, kCell.height() * 4);
    QObject::connect(&pictures, &PictureSource::ready, list->viewport(), qOverload<>(&QWidget::update));
    const QStringList files = QDir(u":/pictures/food"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString name = QString(u"food/"_s + file.chopped(4));
        auto *item = new QListWidgetItem(list);
        item->setData(Qt::UserRole, name);
        item->setData(Qt::AccessibleTextRole, file.chopped(4));
        if (name == current)
            list->setCurrentItem(item);
    }
    return list;
}

} // namespace

PictureChoice::PictureChoice(PictureSource &pictures, QWidget *parent)
    : QWidget(parent),
      m_pictures(pictures),
      m_box(new PictureBox(pictures, this)),
      m_photo(makeButton(tr("Add photo"), ButtonRole::Secondary, this)),
      m_fromWeb(makeButton({}, ButtonRole::Secondary, this)),
      m_none(makeButton(tr("Remove"), ButtonRole::Flat, this)),
      m_words(paragraph({}, Type::Caption, Role::TextMuted, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::sm);
    layout->addWidget(m_box);
    auto *row = new QWidget(this);
    auto *buttons = new FlowLayout(row, space::sm);
    buttons->setContentsMargins({});
    //: A button: choose one of the drawn pictures that come with the program
    QPushButton *choose = makeButton(tr("Drawings"), ButtonRole::Secondary, row);
    for (QPushButton *button : {m_photo, choose, m_fromWeb, m_none}) {
        setControlSize(button, ControlSize::Small);
        buttons->addWidget(button);
    }
    layout->addWidget(row);
    layout->addWidget(m_words);
    layout->addStretch(1);
    connect(m_photo, &QPushButton::clicked, this,
            [this] { pickPhoto(this, [this](const GivenPhoto &photo) { give(photo); }); });
    connect(choose, &QPushButton::clicked, this, &PictureChoice::choose);
    connect(m_fromWeb, &QPushButton::clicked, this, &PictureChoice::fetchFromWeb);
    connect(m_none, &QPushButton::clicked, this, [this] { take({}); });
    say(tr("You can also drop a photo here, or paste one."), false);
    showButtons();
}

void PictureChoice::setPicture(const QString &name, const QString &title)
{
    ++m_given;
    m_busy = false;
    m_title = title;
    m_box->setPicture(name, title);
    say(tr("You can also drop a photo here, or paste one."), false);
    showButtons();
}

QString PictureChoice::picture() const
{
    return m_box->picture();
}

void PictureChoice::setInviting(bool inviting)
{
    m_box->setInviting(inviting);
}

void PictureChoice::say(const QString &words, bool wrong)
{
    m_words->setRole(wrong ? Role::Danger : Role::TextMuted);
    m_words->setText(words);
}

void PictureChoice::showButtons()
{
    m_photo->setText(PhotoFolder::isName(picture()) ? tr("Another photo") : tr("Add photo"));
    m_none->setVisible(!picture().isEmpty());
    const bool isWeb = m_web.scheme() == u"https" || m_web.scheme() == u"http";
    m_fromWeb->setVisible(m_fetch && isWeb && !PhotoFolder::isName(picture()));
    //: A button: fetch the picture of a recipe; %1 is the name of a web site
    m_fromWeb->setText(tr("From %1").arg(m_web.host()));
}

void PictureChoice::setWeb(const QUrl &address, const FetchPage &fetch)
{
    m_web = address;
    m_fetch = fetch;
    showButtons();
}

int PictureChoice::begin(const QString &words)
{
    m_busy = true;
    say(words, false);
    return ++m_given;
}

void PictureChoice::give(const GivenPhoto &photo)
{
    const int given = begin(tr("Reading the photo…"));
    follow(keepPhoto(m_pictures, photo), given);
}

void PictureChoice::fetchFromWeb()
{
    //: %1 is the name of a web site
    const int given = begin(tr("Fetching the picture from %1…").arg(m_web.host()));
    whenDone(m_fetch(m_web), this, [this, given](const Result<FetchedPage> &answer) {
        if (given != m_given)
            return;
        if (answer)
            follow(m_pictures.keepBytes(answer.value().bytes), given);
        else
            settle(answer.error());
    });
}

void PictureChoice::follow(const QFuture<Result<QString>> &name, int given)
{
    whenDone(name, this, [this, given](const Result<QString> &kept) {
        if (given == m_given)
            settle(kept);
    });
}

void PictureChoice::settle(const Result<QString> &name)
{
    m_busy = false;
    if (name) {
        take(name.value());
        say(tr("The recipe has its own copy, without place or camera."), false);
    } else {
        say(messages::forUser(name.error(), messages::Doing::AddingPhoto).oneLine(), true);
    }
    Q_EMIT settled(name.ok());
}

void PictureChoice::take(const QString &name)
{
    if (name == picture())
        return;
    m_box->setPicture(name, m_title);
    say({}, false);
    showButtons();
    Q_EMIT changed();
}

void PictureChoice::choose()
{
    auto *dialog = new Dialog(tr("Which picture?"), {}, this);
    QListWidget *list = makeList(m_pictures, picture());
    list->setAccessibleName(tr("Pictures"));
    dialog->setContent(list);
    dialog->setSafeChoice(tr("Cancel"));
    dialog->addChoice(tr("Use this picture"))->setDefault(true);
    connect(list, &QListWidget::itemActivated, dialog, &QDialog::accept);
    connect(dialog, &QDialog::accepted, this, [this, list] {
        if (const QListWidgetItem *item = list->currentItem())
            take(item->data(Qt::UserRole).toString());
    });
    dialog->open();
}

} // namespace kjc
