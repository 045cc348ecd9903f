// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace kjc {

using namespace Qt::StringLiterals;

static QString kindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::NotFound: return u"NotFound"_s;
    case Error::Kind::Invalid: return u"Invalid"_s;
    case Error::Kind::Parse: return u"Parse"_s;
    case Error::Kind::Unsupported: return u"Unsupported"_s;
    case Error::Kind::Empty: return u"Empty"_s;
    case Error::Kind::Database: return u"Database"_s;
    case Error::Kind::FileTooNew: return u"FileTooNew"_s;
    case Error::Kind::FileDamaged: return u"FileDamaged"_s;
    case Error::Kind::DiskFull: return u"DiskFull"_s;
    case Error::Kind::Io: return u"Io"_s;
    case Error::Kind::InUse: return u"InUse"_s;
    case Error::Kind::Network: return u"Network"_s;
    case Error::Kind::Cancelled: return u"Cancelled"_s;
    }
    return u"Unknown"_s;
}

QString logForm(const Error &error)
{
    const QString at = error.place.isEmpty() ? QString() : u" at "_s + error.place;
    return kindName(error.kind) + at + u": "_s + error.detail;
}

} // namespace kjc
