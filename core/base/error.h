// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kjc {

// What went wrong, as a value. `kind` decides what a person is told; `detail` is English and for the log;
// `place` names where in the input or on the disk ("line 12", "/recipes/3/name", a file path), empty when there is no such place.
struct Error {
    enum class Kind {
        NotFound,
        Invalid,     // input that breaks a rule of the product
        Parse,       // bytes that are not the format they claim to be
        Unsupported, // a format or version we do not read
        Empty,       // well-formed, but holds nothing to import
        Database,
        FileTooNew, // written by a newer version of the program
        FileDamaged,
        DiskFull,
        Io,
        InUse, // another instance holds the profile
        Network,
        Cancelled,
    };

    Kind kind = Kind::Invalid;
    QString detail;
    QString place;

    friend bool operator==(const Error &, const Error &) = default;
};

// "Database at recipe.sqlite: disk I/O error": the form that goes to the log.
QString logForm(const Error &error);

} // namespace kjc
