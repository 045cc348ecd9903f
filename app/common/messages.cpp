// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/messages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace kjc::messages {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Messages)
public:
    static QString kept(Doing doing);
    static Message notFound();
    static Message invalid(Doing doing, const QString &place);
    static Message parse(Doing doing, const QString &place);
    static Message unsupported(const QString &place);
    static Message empty(const QString &place);
    static Message database(Doing doing);
    static Message tooNew();
    static Message damaged(const QString &place);
    static Message diskFull(Doing doing);
    static Message io(Doing doing, const QString &place);
    static Message inUse();
    static Message network(Doing doing);
    static Message cancelled();
    static Message photo(const Error &error);
};

// A file's path as people of this system write it; anything else as it is. Set apart from the sentence's direction.
QString shownPlace(const QString &place)
{
    const QString native = QDir::isAbsolutePath(place) ? QDir::toNativeSeparators(place) : place;
    return QChar(0x2068) + native + QChar(0x2069);
}

QString Words::kept(Doing doing)
{
    switch (doing) {
    case Doing::Saving: return tr("What was there before is unchanged.");
    case Doing::Importing: return tr("Your recipes are unchanged.");
    case Doing::Exporting: return tr("Your recipes are safe in the program.");
    case Doing::Syncing: return tr("Your changes are safe on this computer and will be sent later.");
    case Doing::AddingPhoto: return tr("The recipe keeps the picture it has.");
    case Doing::Anything:
    case Doing::Loading:
    case Doing::Opening: return tr("Nothing was changed.");
    }
    return {};
}

Message Words::notFound()
{
    return {tr("This is no longer here."),
            tr("It may have been removed on another device. Undo, or the trash, can bring it back."), u"info"_s};
}

Message Words::invalid(Doing doing, const QString &place)
{
    //: %1 is the name of a field or a place in a file
    const QString title = place.isEmpty() ? tr("This does not fit here yet.")
                                          : tr("Something at %1 does not fit yet.").arg(shownPlace(place));
    return {title, kept(doing) + u' ' + tr("Change it and try again."), u"warning"_s};
}

Message Words::parse(Doing doing, const QString &place)
{
    //: %1 is a file or a place in it
    const QString title =
        place.isEmpty() ? tr("This could not be read.") : tr("%1 could not be read.").arg(shownPlace(place));
    return {title, kept(doing) + u' ' + tr("Paste the text of the recipe instead, or choose another file."), u"file"_s};
}

Message Words::unsupported(const QString &place)
{
    //: %1 is a file
    const QString title = place.isEmpty() ? tr("This kind of file is not known here.")
                                          : tr("%1 is of a kind that is not known here.").arg(shownPlace(place));
    return {title, tr("Nothing was changed. Export it from the other program as text or JSON and try that file."),
            u"file"_s};
}

Message Words::empty(const QString &place)
{
    //: %1 is a file
    const QString title =
        place.isEmpty() ? tr("There is no recipe in it.") : tr("There is no recipe in %1.").arg(shownPlace(place));
    return {title, tr("Nothing was changed. On a web page, open the recipe itself and not a list of recipes."),
            u"info"_s};
}

Message Words::database(Doing doing)
{
    return {tr("The program could not reach its data."),
            kept(doing) + u' ' +
                tr("Close the program and open it again. If it stays like this, restore a backup from Settings."),
            u"warning"_s};
}

Message Words::tooNew()
{
    return {tr("This data was written by a newer version."),
            tr("Nothing was changed. Install the newest version to open it."), u"info"_s};
}

Message Words::damaged(const QString &place)
{
    //: %1 is a file
    const QString title = place.isEmpty() ? tr("This file is damaged.") : tr("%1 is damaged.").arg(shownPlace(place));
    return {title, tr("It was left as it is. Restore the newest backup to go on."), u"warning"_s};
}

Message Words::diskFull(Doing doing)
{
    return {tr("The disk is full."), kept(doing) + u' ' + tr("Free some space and try again."), u"warning"_s};
}

Message Words::io(Doing doing, const QString &place)
{
    //: %1 is a file or folder
    const QString title = place.isEmpty() ? tr("The file could not be read or written.")
                                          : tr("%1 could not be read or written.").arg(shownPlace(place));
    return {title, kept(doing) + u' ' + tr("See whether it still exists and whether you may open it."), u"file"_s};
}

Message Words::inUse()
{
    return {tr("The program is already open."), tr("Go on in the window that is open, or close it first."), u"info"_s};
}

Message Words::network(Doing doing)
{
    return {tr("There is no connection right now."),
            kept(doing) + u' ' + tr("It works on without one; try again later."), u"offline"_s};
}

Message Words::cancelled()
{
    return {tr("Stopped."), tr("Nothing was changed."), u"stop"_s};
}

Message Words::photo(const Error &error)
{
    const QString file = shownPlace(QFileInfo(error.place).fileName());
    const bool damaged = error.kind == Error::Kind::FileDamaged;
    QString title;
    if (error.place.isEmpty())
        title = tr("This is no picture that can be read here.");
    else if (damaged)
        //: %1 is the name of a file
        title = tr("The picture %1 is damaged.").arg(file);
    else
        //: %1 is the name of a file
        title = tr("%1 is no picture that can be read here.").arg(file);
    const QString advice = damaged ? tr("Choose another one.") : tr("Choose a JPEG or PNG file.");
    return {title, kept(Doing::AddingPhoto) + u' ' + advice, u"warning"_s};
}

} // namespace

QString Message::oneLine() const
{
    if (text.isEmpty())
        return title;
    return QString(title + u' ' + text);
}

Message forUser(const Error &error, Doing doing)
{
    if (doing == Doing::AddingPhoto &&
        (error.kind == Error::Kind::Unsupported || error.kind == Error::Kind::FileDamaged))
        return Words::photo(error);
    switch (error.kind) {
    case Error::Kind::NotFound: return Words::notFound();
    case Error::Kind::Invalid: return Words::invalid(doing, error.place);
    case Error::Kind::Parse: return Words::parse(doing, error.place);
    case Error::Kind::Unsupported: return Words::unsupported(error.place);
    case Error::Kind::Empty: return Words::empty(error.place);
    case Error::Kind::Database: return Words::database(doing);
    case Error::Kind::FileTooNew: return Words::tooNew();
    case Error::Kind::FileDamaged: return Words::damaged(error.place);
    case Error::Kind::DiskFull: return Words::diskFull(doing);
    case Error::Kind::Io: return Words::io(doing, error.place);
    case Error::Kind::InUse: return Words::inUse();
    case Error::Kind::Network: return Words::network(doing);
    case Error::Kind::Cancelled: return Words::cancelled();
    }
    return Words::database(doing);
}

} // namespace kjc::messages
